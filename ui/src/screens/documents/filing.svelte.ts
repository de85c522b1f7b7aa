/** Files on their way into a case: looked at, described, and filed one after another. */
import type { Problem } from '../../components/field/ErrorSummary.svelte';
import type { TypedDate } from '../../components/field/typed-date';
import { call } from '../../ipc/call';
import type { DocumentKind, FileLook } from '../../ipc/wire';
import { problemsOf } from '../../state/problems';

export interface FileRow {
  /** The name of its form, for the ids of its fields. */
  form: string;
  look: FileLook;
  kind: string;
  title: string;
  dated: TypedDate;
  source: string;
}

const rowOf = (look: FileLook, at: number): FileRow => ({
  form: `file-${at}`,
  look,
  kind: '',
  title: look.title,
  dated: { ...look.dated },
  source: look.source,
});

export class Filing {
  rows = $state<FileRow[]>([]);
  looking = $state(true);
  failed = $state('');
  problems = $state.raw<readonly Problem[]>([]);
  readonly #case: string;

  constructor(id: string, paths: readonly string[]) {
    this.#case = id;
    void this.#look(paths);
  }

  async #look(paths: readonly string[]): Promise<void> {
    try {
      const { files } = await call('look-at-files', { case: this.#case, paths: [...paths] });
      this.rows = files.map(rowOf);
    } catch (thrown) {
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      this.looking = false;
    }
  }

  /** Those that can be filed. */
  get ready(): FileRow[] {
    return this.rows.filter((row) => !row.look.refusal);
  }

  leaveOut(row: FileRow): void {
    this.rows = this.rows.filter((it) => it !== row);
    this.problems = [];
  }

  /** Files each that can be; those that are refused stay, with what is wrong. Gives how many were filed. */
  async file(): Promise<number> {
    const problems: Problem[] = [];
    const filed: FileRow[] = [];
    for (const row of this.ready) {
      try {
        await call('file-document', {
          case: this.#case,
          path: row.look.path,
          sha256: row.look.sha256,
          kind: (row.kind || null) as DocumentKind | null,
          title: row.title,
          dated: $state.snapshot(row.dated),
          source: row.source,
        });
        filed.push(row);
      } catch (thrown) {
        problems.push(...problemsOf(thrown, row.form));
      }
    }
    this.rows = this.rows.filter((row) => !filed.includes(row));
    this.problems = problems;
    return filed.length;
  }
}
