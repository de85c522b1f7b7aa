/** What only the window can do: let somebody choose a folder or a file, save a file, open it in the program that prints it. */
import { invoke } from '@tauri-apps/api/core';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { open } from '@tauri-apps/plugin-dialog';
import type { FileBytes, HowFar } from './wire';

/** Files over the window: held there, dropped there, or gone again. */
export type FileDrop = { over: true } | { over: false; paths: string[] };

export interface WindowActs {
  /** The folder, or none when somebody leaves without choosing. */
  folder: (title: string) => Promise<string | null>;
  /** The files, none when somebody leaves without choosing. */
  files: (title: string) => Promise<string[]>;
  /** Tells of files that are held over the window, dropped on it, or taken away; gives the way to stop. */
  drops: (tell: (drop: FileDrop) => void) => Promise<() => void>;
  /** A file with one of these endings, or none when somebody leaves without choosing. */
  file: (title: string, kind: string, endings: string[]) => Promise<string | null>;
  /** Where the file was saved, or none when somebody leaves without choosing. */
  save: (title: string, file: FileBytes) => Promise<string | null>;
  /** Opens a file that was saved from here. */
  open: (path: string) => Promise<void>;
  /** How far the desk's long work is; none where it is at none. */
  howFar: () => Promise<HowFar | null>;
  /** Stops the desk's long work: nothing is changed then. */
  stopWork: () => Promise<void>;
}

let acts: WindowActs = {
  folder: (title) => open({ title, directory: true }),
  files: async (title) => (await open({ title, multiple: true })) ?? [],
  drops: (tell) =>
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === 'drop') tell({ over: false, paths: payload.paths });
      else tell(payload.type === 'leave' ? { over: false, paths: [] } : { over: true });
    }),
  file: (title, kind, endings) => open({ title, filters: [{ name: kind, extensions: endings }] }),
  save: (title, file) => invoke('save_file', { title, name: file.name, base64: file.base64 }),
  open: (path) => invoke('open_saved', { path }),
  howFar: () => invoke('how_far'),
  stopWork: () => invoke('stop_work'),
};

/** Acts for a browser without Tauri. */
export function useWindowActs(other: WindowActs): void {
  acts = other;
}

const wordsOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown
    ? String(thrown.message)
    : String(thrown);

async function said<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (thrown) {
    throw new Error(wordsOf(thrown), { cause: thrown });
  }
}

export const chooseFolder = (title: string): Promise<string | null> => said(acts.folder(title));
export const chooseFiles = (title: string): Promise<string[]> => said(acts.files(title));
export const watchDrops = (tell: (drop: FileDrop) => void): Promise<() => void> => said(acts.drops(tell));
export const chooseFile = (title: string, kind: string, endings: string[]): Promise<string | null> =>
  said(acts.file(title, kind, endings));
export const saveFile = (title: string, file: FileBytes): Promise<string | null> =>
  said(acts.save(title, file));
export const openSaved = (path: string): Promise<void> => said(acts.open(path));
export const howFar = (): Promise<HowFar | null> => said(acts.howFar());
export const stopWork = (): Promise<void> => said(acts.stopWork());
