/**
 * What somebody is typing, kept by the desk every second in the encrypted office, through a lock, a crash and a
 * change by somebody else.
 */
import { call } from '../ipc/call';
import { keepBeforeLock } from './desk-state.svelte';

const EVERY_MS = 1000;

export class Kept<T extends object> {
  value = $state() as T;
  /** RFC 3339 when it was last kept; empty before. */
  at = $state('');
  /** Whether an earlier draft was found, or there is none: fields may be shown. */
  ready = $state(false);

  readonly #place: string;
  readonly #start: () => T;
  #kept = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #forget: () => void;

  constructor(place: string, start: () => T) {
    this.#place = place;
    this.#start = start;
    this.value = start();
    this.#kept = JSON.stringify(this.value);
    this.#forget = keepBeforeLock(() => this.keep());
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const draft = await call('draft', { place: this.#place });
      if (draft.body !== null) {
        this.value = { ...this.value, ...(JSON.parse(draft.body) as Partial<T>) };
        this.#kept = JSON.stringify(this.value);
        this.at = draft.at ?? '';
      }
    } finally {
      this.ready = true;
    }
  }

  /** To be called from an effect: notes a change and keeps it within a second. */
  watch(): void {
    const now = JSON.stringify(this.value);
    if (!this.ready || now === this.#kept || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.keep(), EVERY_MS);
  }

  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const now = JSON.stringify(this.value);
    if (!this.ready || now === this.#kept) return;
    const kept = await call('keep-draft', { place: this.#place, body: now });
    this.#kept = now;
    this.at = kept.at ?? '';
  }

  /** What was typed has been saved, or is given up: it is forgotten. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.value = this.#start();
    this.#kept = JSON.stringify(this.value);
    this.at = '';
    await call('drop-draft', { place: this.#place });
  }

  /** The screen goes: what is typed is kept at once. */
  close(): void {
    this.#forget();
    void this.keep();
  }
}

/** A draft for as long as the component lives. To be called while it is made. */
export function useKept<T extends object>(place: string, start: () => T): Kept<T> {
  const kept = new Kept(place, start);
  $effect(() => () => kept.close());
  $effect(() => kept.watch());
  return kept;
}
