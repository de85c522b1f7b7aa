/**
 * A template being worded. What was typed is kept by the desk every second, for the person who typed it; it is handed
 * over when they say so. The page and what the law asks follow as it is typed.
 */
import { call } from '../../ipc/call';
import type { TemplateView } from '../../ipc/wire';
import { keepBeforeLock } from '../../state/desk-state.svelte';
import { bytesOf } from '../letters/bytes';

const KEEP_MS = 1000;
const RETRY_MS = 5000;
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
  /** Why it could not be kept; empty where it was. It is tried again. */
  keepFailed = $state('');
  /** Why it was not handed over; empty where it was. */
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

  get #place(): string {
    return `template/${this.#id}`;
  }

  /** The template as the desk has it, and what this person typed of it before. */
  async load(): Promise<void> {
    try {
      this.take(await call('template', { template: this.#id }));
      const draft = this.may ? await call('draft', { place: this.#place }) : { body: null, at: null };
      if (draft.body !== null) {
        this.text = draft.body;
        this.#kept = draft.body;
        this.keptAt = draft.at ?? '';
      }
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
    this.refused = '';
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
      await call('keep-draft', { place: this.#place, body: text });
      this.#kept = text;
      this.keptAt = new Date().toISOString();
      this.keepFailed = '';
    } catch (thrown) {
      this.keepFailed = messageOf(thrown);
      if (!this.#closed) this.#keeping ??= setTimeout(() => void this.keep(), RETRY_MS);
    }
  }

  /** Hands over what was typed, for everybody to see and a supervisor to approve. */
  async handOver(): Promise<boolean> {
    const { view, text } = this;
    if (!view) return false;
    try {
      const handed = await call('keep-template', { template: this.#id, text, seen: view.text });
      await this.forget();
      this.take(handed);
      return true;
    } catch (thrown) {
      this.refused = messageOf(thrown);
      return false;
    }
  }

  /** Nothing of one's own is kept any more. */
  async forget(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    await call('drop-draft', { place: this.#place });
    this.keptAt = '';
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
