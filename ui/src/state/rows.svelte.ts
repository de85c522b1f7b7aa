/** The current row of a list: where the keys act. It is not the focus. */
export class Rows {
  current = $state('');
  readonly #ids: () => readonly string[];

  constructor(ids: () => readonly string[]) {
    this.#ids = ids;
  }

  /** The current row, or the first while there is none. */
  get id(): string | undefined {
    const ids = this.#ids();
    return ids.includes(this.current) ? this.current : ids[0];
  }

  move(by: number): void {
    const ids = this.#ids();
    if (ids.length === 0) return;
    const at = this.id === undefined ? 0 : ids.indexOf(this.id);
    this.go(ids[Math.min(ids.length - 1, Math.max(0, at + by))]);
  }

  go(id: string | undefined): void {
    if (id === undefined) return;
    this.current = id;
    document.getElementById(rowId(id))?.scrollIntoView({ block: 'nearest' });
  }
}

export const rowId = (id: string): string => `row-${id}`;
