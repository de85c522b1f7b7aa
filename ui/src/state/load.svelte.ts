/** Something asked of the desk: the old answer stays until the new one is there, and a late answer is dropped. */
export class Load<T> {
  data = $state.raw<T>();
  failed = $state('');
  busy = $state(false);
  #asked = 0;
  readonly #ask: () => Promise<T>;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  async again(): Promise<void> {
    const mine = ++this.#asked;
    this.busy = true;
    try {
      const data = await this.#ask();
      if (mine !== this.#asked) return;
      this.data = data;
      this.failed = '';
    } catch (thrown) {
      if (mine === this.#asked) this.failed = thrown instanceof Error ? thrown.message : String(thrown);
    } finally {
      if (mine === this.#asked) this.busy = false;
    }
  }
}
