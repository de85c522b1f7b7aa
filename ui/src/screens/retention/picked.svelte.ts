/** Which lines of a list are ticked. */
export class Picked {
  #ids = $state<string[]>([]);

  /** Those of `all` that are ticked: a line that is gone is ticked no more. */
  of(all: readonly { case: string }[]): string[] {
    return all.map((line) => line.case).filter((id) => this.#ids.includes(id));
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  set(id: string, on: boolean): void {
    this.#ids = on ? [...this.#ids, id] : this.#ids.filter((it) => it !== id);
  }

  setAll(all: readonly { case: string }[], on: boolean): void {
    this.#ids = on ? all.map((line) => line.case) : [];
  }
}
