/**
 * A template being worded: what was typed goes to the desk every second and is kept there for everybody who words
 * letters; the page and what the law asks follow as it is typed.
 */
import { call } from '../../ipc/call';
import type { TemplateView } from '../../ipc/wire';
import { keepBeforeLock } from '../../state/desk-state.svelte';
import { bytesOf } from '../letters/bytes';

const KEEP_MS = 1000;
const PREVIEW_MS = 100;

export class Wording {
  view = $state.raw<TemplateView>();
  failed = $state('');
  text = $state('');
  /** The letter that is shown, by its name among those that the template makes. */
  letter = $state('');
  pdf = $state.raw<Uint8Array>();
  problems = $state.raw<readonly string[]>([]);
  /** RFC 3339 when it was last kept; empty before. */
  keptAt = $state('');
  /** Why it was not kept; empty where it was. */
  refused = $state('');
  readonly may: boolean;

  readonly #id: string;
  readonly #forget: () => void;
  #kept = '';
  #looked = '';
  #looking = false;
  #closed = false;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string, may: boolean) {
    this.#id = id;
    this.may = may;
    this.#forget = keepBeforeLock(() => this.keep());
    void this.load();
  }

  async load(): Promise<void> {
    try {
      this.take(await call('template', { template: this.#id }));
      this.failed = '';
    } catch (thrown) {
      this.failed = messageOf(thrown);
    }
  }

  /** The template as the desk has it. */
  take(view: TemplateView): void {
    this.view = view;
    this.text = view.text;
    this.#kept = view.text;
    this.problems = view.problems;
    this.letter ||= view.letters.at(-1)?.id ?? '';
  }

  /** To be called from an effect: notes what was typed, and which letter is to be shown. */
  watch(): void {
    const now = this.#asked();
    if (!this.view || !this.may) return;
    if (now !== this.#looked) {
      clearTimeout(this.#showing);
      this.#showing = setTimeout(() => void this.#look(), PREVIEW_MS);
    }
    if (this.text !== this.#kept) this.#keeping ??= setTimeout(() => void this.keep(), KEEP_MS);
  }

  async keep(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    const text = this.text;
    if (!this.view || !this.may || text === this.#kept) return;
    try {
      const view = await call('keep-template', { template: this.#id, text });
      this.#kept = text;
      this.keptAt = new Date().toISOString();
      this.refused = '';
      this.view = { ...view, text };
    } catch (thrown) {
      this.refused = messageOf(thrown);
      this.#kept = text;
    }
  }

  #asked(): string {
    return `${this.letter}\n${this.text}`;
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#closed) return;
    this.#looking = true;
    const now = this.#asked();
    try {
      const { letter, text } = this;
      const { pdf, problems } = await call('check-template', { template: this.#id, text, letter });
      this.pdf = pdf ? bytesOf(pdf) : undefined;
      this.problems = problems;
    } catch (thrown) {
      this.problems = [messageOf(thrown)];
    }
    this.#looked = now;
    this.#looking = false;
    // What was typed meanwhile is looked at next.
    if (this.#asked() !== now) await this.#look();
  }

  close(): void {
    this.#forget();
    this.#closed = true;
    clearTimeout(this.#showing);
    void this.keep();
  }
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
