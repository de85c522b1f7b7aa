/** The items that are chosen, to be decided alike: what can no longer be seen is no longer chosen. */
export class Several {
  #chosen = $state.raw<ReadonlySet<number>>(new Set());
  #anchor = 0;
  readonly #shown: () => readonly number[];

  constructor(shown: () => readonly number[]) {
    this.#shown = shown;
  }

  /** In the order of the schedule. */
  readonly list = $derived.by(() => this.#shown().filter((item) => this.#chosen.has(item)));

  has(item: number): boolean {
    return this.list.includes(item);
  }

  choose(item: number, on: boolean): void {
    const next = new Set(this.list);
    if (on) next.add(item);
    else next.delete(item);
    this.#anchor = item;
    this.#chosen = next;
  }

  /** From the one that was chosen last to here. */
  chooseTo(item: number): void {
    const shown = this.#shown();
    const [from = 0, to = 0] = [shown.indexOf(this.#anchor), shown.indexOf(item)]
      .map((at) => Math.max(0, at))
      .toSorted((one, other) => one - other);
    this.#chosen = new Set([...this.list, ...shown.slice(from, to + 1)]);
  }

  chooseAll(on: boolean): void {
    this.#chosen = new Set(on ? this.#shown() : []);
  }
}
