/**
 * What somebody is typing, kept by the desk every second in the encrypted office, through a lock, a crash and a
 * change by somebody else. A very long text is kept less often, so that typing in it stays quick.
 */
import { call } from '../ipc/call';
import { keepBeforeLock } from './desk-state.svelte';

const EVERY_MS = 1000;
const RETRY_MS = 5000;
/** For so many UTF-16 units of what was kept last, the next keeping waits a millisecond. */
const UNITS_A_MS = 100;
const LONGEST_MS = 10_000;

export class Kept<T extends object> {
  value = $state() as T;
  /** RFC 3339 when it was last kept; empty before. */
  at = $state('');
  /** Why it could not be kept; empty where it was. It is tried again. */
  failed = $state('');
  /** Whether an earlier draft was found, or there is none: fields may be shown. */
  ready = $state(false);

  readonly #place: string;
  readonly #start: () => T;
  /** How many events the case has on the screen; none where the draft is about no case. */
  readonly #shown: (() => number) | undefined;
  /** How many it had when an earlier draft was typed, until the person has been told of what changed since. */
  #since: number | undefined;
  #closed = false;
  #kept = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #forget: () => void;

  constructor(place: string, start: () => T, shown?: () => number) {
    this.#shown = shown;
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
        const { sequence, ...typed } = JSON.parse(draft.body) as Partial<T> & { sequence?: number };
        this.value = { ...this.value, ...typed };
        this.#since = sequence === this.#shown?.() ? undefined : sequence;
        this.#kept = JSON.stringify(this.value);
        this.at = draft.at ?? '';
      }
    } catch (thrown) {
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      this.ready = true;
    }
  }

  /** What a command says the person had seen of the case: for an earlier draft, what was there as it was typed. */
  get sequence(): number {
    return this.#since ?? this.#shown?.() ?? 0;
  }

  /** The person has been told what somebody else changed: from now on the case as shown is what they have seen. */
  confronted(): void {
    this.#since = undefined;
    this.#kept = '';
  }

  /**
   * To be called from an effect: notes a change and keeps it within a second, or ten where it is very long. Nothing is
   * written or compared here: it runs at each key.
   */
  watch(): void {
    $state.snapshot(this.value);
    if (!this.ready || this.#timer !== undefined) return;
    const wait = Math.min(LONGEST_MS, Math.max(EVERY_MS, this.#kept.length / UNITS_A_MS));
    this.#timer = setTimeout(() => void this.keep(), wait);
  }

  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const now = JSON.stringify(this.value);
    if (!this.ready || now === this.#kept) return;
    const value = this.#shown ? { ...this.value, sequence: this.sequence } : this.value;
    try {
      const kept = await call('keep-draft', { place: this.#place, body: JSON.stringify(value) });
      this.#kept = now;
      this.at = kept.at ?? '';
      this.failed = '';
    } catch (thrown) {
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
      if (!this.#closed) this.#timer ??= setTimeout(() => void this.keep(), RETRY_MS);
    }
  }

  /** What was typed has been saved, or is given up: it is forgotten. */
  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.value = this.#start();
    this.#kept = JSON.stringify(this.value);
    this.#since = undefined;
    this.at = '';
    this.failed = '';
    try {
      await call('drop-draft', { place: this.#place });
    } catch {
      // What was typed is saved: an old draft that stays behind is no failure of that.
    }
  }

  /** The screen goes: what is typed is kept at once. */
  close(): void {
    this.#forget();
    this.#closed = true;
    void this.keep();
  }
}

/** A draft for as long as the component lives. To be called while it is made. */
export function useKept<T extends object>(place: string, start: () => T, shown?: () => number): Kept<T> {
  const kept = new Kept(place, start, shown);
  $effect(() => () => kept.close());
  $effect(() => kept.watch());
  return kept;
}
