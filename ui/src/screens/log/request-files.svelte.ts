/** The letter or e-mail of a request: looked at, listed on the form, and what it filled. */
import { SvelteMap } from 'svelte/reactivity';
import { call } from '../../ipc/call';
import type { RequestFile, RequestFileLook, RequestForm } from '../../ipc/wire';
import { en } from '../../texts/en';
import { fill, ofSomebodyElse, type Filled } from './fill';

const texts = en.requestFiles;
export const keyOf = (file: RequestFile): string =>
  `${file.attachment ?? ''}:${file.in_tray ?? ''}:${file.path}`;

export class RequestFiles {
  looking = $state(false);
  /** What went wrong with looking at all of them. */
  failed = $state('');
  /** What the last e-mail filled, and whether its text was cut. */
  filled = $state.raw<readonly Filled[]>([]);
  cut = $state(false);
  /** The form of the office that filled it, by its title; empty where an e-mail did. */
  form = $state('');
  /** The form of the office that is about somebody else, by its title; empty where none is. */
  other = $state('');
  /** Those that cannot be kept, until they are left out. */
  refused = $state.raw<readonly RequestFileLook[]>([]);
  /** What each was when it was looked at last. */
  readonly #looks = new SvelteMap<string, RequestFileLook>();
  /** Whether the files of an earlier draft have been looked at again. */
  #again = $state(false);
  readonly #form: () => RequestForm;

  /** Told when what was said of the listed files need not be so any more. */
  readonly #changed: () => void;

  constructor(form: () => RequestForm, changed: () => void) {
    this.#form = form;
    this.#changed = changed;
  }

  async #look(paths: readonly string[]) {
    this.looking = true;
    this.failed = '';
    try {
      return await call('look-at-request-files', { paths: [...paths] });
    } catch (thrown) {
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
      return undefined;
    } finally {
      this.looking = false;
    }
  }

  /** Lists files that were dropped or chosen, and fills the form from an e-mail among them. */
  async add(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const looked = await this.#look(paths);
    if (!looked) return;
    this.refused = looked.files
      .map((look) => ({ ...look, refusal: look.refusal || this.#list(look) }))
      .filter((look) => look.refusal !== '');
    this.#changed();
    if (!looked.fills) return;
    const { returned } = looked.fills;
    this.other = returned && ofSomebodyElse(this.#form(), returned) ? returned.title : '';
    this.filled = fill(this.#form(), looked.fills);
    this.form = returned?.title ?? '';
    this.cut = looked.fills.cut && this.filled.includes('scope');
  }

  /** Lists a file, or says why not: a case keeps the same content once. One that changed takes its own place. */
  #list(look: RequestFileLook): string {
    const { files } = this.#form();
    if (files.some((it) => it.sha256 === look.file.sha256)) return texts.listed(look.name);
    const before = files.find((it) => keyOf(it) === keyOf(look.file));
    if (before) before.sha256 = look.file.sha256;
    else files.push(look.file);
    this.#looks.set(keyOf(look.file), look);
    return '';
  }

  /** Looks again at the files of an earlier draft: since then one may have changed or gone. */
  async again(): Promise<void> {
    const paths = [
      ...new Set(
        this.#form()
          .files.filter((it) => it.in_tray === null)
          .map((it) => it.path),
      ),
    ];
    if (paths.length === 0) return;
    const looked = await this.#look(paths);
    looked?.files.forEach((look) => this.#looks.set(keyOf(look.file), look));
    this.#again = looked !== undefined;
  }

  lookOf(file: RequestFile): RequestFileLook | undefined {
    return this.#looks.get(keyOf(file));
  }

  /** What has become of a file since it was listed; none where it is as it was. */
  changedOf(file: RequestFile): string | undefined {
    // What lies in the tray does not change.
    if (file.in_tray !== null) return undefined;
    const look = this.lookOf(file);
    if (look?.file.sha256 === file.sha256 || !this.#again) return undefined;
    return look?.refusal || texts.changed;
  }

  leaveOut(file: RequestFile): void {
    const form = this.#form();
    form.files = form.files.filter((it) => it !== file);
    this.#changed();
  }

  dismiss(look: RequestFileLook): void {
    this.refused = this.refused.filter((it) => it !== look);
  }

  /** The form begins again. */
  forget(): void {
    this.refused = [];
    this.filled = [];
    this.failed = '';
    this.form = '';
    this.other = '';
    this.cut = false;
  }
}
