/** The lines of the register: searched as somebody types, and more of them as they are scrolled to, by key. */
import { call } from '../../ipc/call';
import type { CaseLine, Facet, RegisterPage, RegisterQuery } from '../../ipc/wire';
import type { RegisterFilter } from '../../state/place.svelte';
import { words } from '../../state/searched.svelte';
import { emptyQuery } from './query';

const SETTLED_MS = 50;

export class Listing {
  page = $state.raw<RegisterPage>();
  lines = $state.raw<readonly CaseLine[]>([]);
  facets = $state.raw<readonly Facet[]>([]);
  failed = $state('');
  /** Whether the next page is under way. */
  reaching = $state(false);

  readonly #filter: () => RegisterFilter;
  #asked = 0;
  /** Not the page itself: the effect that follows must not run again because an answer came. */
  #typing = false;

  constructor(filter: () => RegisterFilter) {
    this.#filter = filter;
  }

  /** For an effect: asks again when the words or the filter change, once typing has settled. */
  follow(): () => void {
    const query = this.#query();
    const timer = setTimeout(() => void this.#ask(query), this.#typing ? SETTLED_MS : 0);
    this.#typing = true;
    return () => clearTimeout(timer);
  }

  again(): Promise<void> {
    return this.#ask(this.#query());
  }

  /** The page after the last line. */
  async more(): Promise<void> {
    const after = this.page?.next;
    if (!after || this.reaching) return;
    this.reaching = true;
    const mine = this.#asked;
    try {
      const page = await call('register', { ...this.#query(), after });
      if (mine !== this.#asked || !this.page) return;
      this.lines = [...this.lines, ...page.cases];
      this.page = { ...this.page, next: page.next };
    } catch (thrown) {
      this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      this.reaching = false;
    }
  }

  #query(): RegisterQuery {
    return { ...emptyQuery(), ...this.#filter(), text: words.text.trim() };
  }

  async #ask(query: RegisterQuery): Promise<void> {
    const mine = ++this.#asked;
    try {
      const page = await call('register', query);
      if (mine !== this.#asked) return;
      this.page = page;
      this.lines = page.cases;
      this.facets = page.facets;
      this.failed = '';
    } catch (thrown) {
      if (mine === this.#asked) this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }
}
