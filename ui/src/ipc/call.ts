/**
 * One way to the desk: `invoke('desk', {call, args})`. The desk answers with a reply or a failure; a failure is
 * thrown as a `DeskFailure`, whose message can be shown as it is.
 */
import { invoke } from '@tauri-apps/api/core';
import type { Calls, Failure, FieldError } from './wire';

export type Transport = (call: string, args: unknown) => Promise<unknown>;

export class DeskFailure extends Error {
  readonly code: string;
  readonly fields: readonly FieldError[];
  readonly waitSeconds: number;

  constructor(body: Partial<Failure>) {
    super(body.message ?? '');
    this.name = 'DeskFailure';
    this.code = body.code ?? 'unknown';
    this.fields = body.fields ?? [];
    this.waitSeconds = body.wait_seconds ?? 0;
  }
}

let transport: Transport = (call, args) => invoke('desk', { call, args });

/** Replies from elsewhere than Tauri: the made-up ones of the tests. */
export function useTransport(other: Transport): void {
  transport = other;
}

const isBody = (thrown: unknown): thrown is Partial<Failure> =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown && 'code' in thrown;

let onLocked: () => void = () => undefined;

/** Tells when the desk has locked itself. */
export function whenLocked(act: () => void): void {
  onLocked = act;
}

let waiting = 0;
const watchers = new Set<(calls: number) => void>();

/** Tells how many calls are under way, for the bar under the top bar. */
export function watchCalls(watcher: (calls: number) => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function count(by: number): void {
  waiting += by;
  watchers.forEach((watcher) => watcher(waiting));
}

export async function call<Name extends keyof Calls>(
  name: Name,
  args: Calls[Name]['args'],
): Promise<Calls[Name]['reply']> {
  count(1);
  try {
    return (await transport(name, args)) as Calls[Name]['reply'];
  } catch (thrown) {
    const failure =
      thrown instanceof DeskFailure
        ? thrown
        : new DeskFailure(isBody(thrown) ? thrown : { message: String(thrown) });
    if (failure.code === 'locked') onLocked();
    throw failure;
  } finally {
    count(-1);
  }
}
