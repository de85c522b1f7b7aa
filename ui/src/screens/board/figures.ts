/** The row of figures, in words. */
import type { Figure as Shown } from '../../components/board/Figures.svelte';
import type { Board, Figure } from '../../ipc/wire';
import { registerAddress } from '../../state/place.svelte';
import { en } from '../../texts/en';

const names = en.board.figures;

function shown(figure: Figure, name: string, tone = '', note?: string): Shown {
  return {
    count: figure.count,
    name,
    note,
    tone: figure.count > 0 ? tone : '',
    href: registerAddress(figure.cases),
  };
}

const noteOf = (days: number | null, words: (days: number) => string): string | undefined =>
  days === null ? undefined : words(days);

/** To one decimal place. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;

export function figuresOf(board: Board): Shown[] {
  const extended =
    board.open.count > 0 ? en.board.shareOfOpen(percent(board.extended.count, board.open.count)) : undefined;
  return [
    shown(board.open, names.open),
    shown(board.overdue, names.overdue, 'late', noteOf(board.oldest_late, en.board.oldestLate)),
    shown(board.due_today, names.dueToday, 'soon'),
    shown(board.soon, names.soon, 'soon'),
    shown(board.paused, names.paused, 'hold', noteOf(board.longest_paused, en.board.longestPaused)),
    shown(board.not_yet_valid, names.notYetValid),
    shown(board.extended, names.extended, 'ext', extended),
    shown(
      board.unallocated,
      names.unallocated,
      'soon',
      noteOf(board.oldest_unallocated, en.board.oldestUnallocated),
    ),
  ];
}
