/**
 * The timeline of a case: narrowed as somebody chooses and types, and more of it as it is scrolled to. It lives as
 * long as the case is open, so that another tab and back finds it as it was.
 */
import { call } from '../../ipc/call';
import type { History, HistoryEntry, HistoryQuery, Strand } from '../../ipc/wire';
import { emptyHistory, PAGE } from './query';

const SETTLED_MS = 60;
/** The most that is got anew at once after a change of the case. */
const MOST = 500;

export interface Day {
  /** ISO day. */
  day: string;
  entries: HistoryEntry[];
}

export class Timeline {
  strand = $state<Strand | ''>('');
  by = $state('');
  text = $state('');
  key = $state(false);
  linked = $state(false);
  page = $state.raw<History>();
  entries = $state.raw<readonly HistoryEntry[]>([]);
  failed = $state('');
  /** Whether the next page is under way. */
  reaching = $state(false);

  readonly #case: string;
  #asked = 0;
  #query = '';

  constructor(id: string) {
    this.#case = id;
  }

  get narrowed(): boolean {
    return this.strand !== '' || this.by !== '' || this.text.trim() !== '' || this.key;
  }

  get days(): Day[] {
    const days: Day[] = [];
    for (const entry of this.entries) {
      const last = days.at(-1);
      if (last?.day === entry.day) last.entries.push(entry);
      else days.push({ day: entry.day, entries: [entry] });
    }
    return days;
  }

  clear(): void {
    this.strand = '';
    this.by = '';
    this.text = '';
    this.key = false;
  }

  /** For an effect: asks again when it is narrowed otherwise, once typing has settled, and at each new `sequence`. */
  follow(sequence: number): () => void {
    const query = this.query();
    const typed = this.#query !== '' && this.#query !== query.text;
    this.#query = query.text;
    const timer = setTimeout(() => void this.#ask(query), typed ? SETTLED_MS : 0);
    void sequence;
    return () => clearTimeout(timer);
  }

  again(): Promise<void> {
    return this.#ask(this.query());
  }

  /** The page after the last entry. */
  async more(): Promise<void> {
    const last = this.entries.at(-1);
    if (!last || !this.page?.more || this.reaching) return;
    this.reaching = true;
    const mine = this.#asked;
    try {
      const page = await call('history', { ...this.query(), after: last.id });
      if (mine !== this.#asked) return;
      // Where the last entry is gone meanwhile, a letter that was begun, the desk begins anew.
      this.entries = page.from_start ? page.entries : [...this.entries, ...page.entries];
      this.page = page;
    } catch (thrown) {
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      this.reaching = false;
    }
  }

  query(): HistoryQuery {
    return {
      ...emptyHistory(this.#case),
      strand: this.strand || null,
      by: this.by || null,
      text: this.text.trim(),
      key: this.key,
      linked: this.linked,
    };
  }

  async #ask(query: HistoryQuery): Promise<void> {
    const mine = ++this.#asked;
    const limit = Math.min(MOST, Math.max(PAGE, this.entries.length));
    try {
      const page = await call('history', { ...query, limit });
      if (mine !== this.#asked) return;
      this.page = page;
      this.entries = page.entries;
      this.failed = '';
    } catch (thrown) {
      if (mine === this.#asked) this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }
}
