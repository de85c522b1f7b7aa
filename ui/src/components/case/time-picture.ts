/**
 * Lays out the picture of a part's time: where each day, stretch and word stands. It reckons nothing: which days
 * count, which are paused and which day is the last one are given.
 */
import { dayMonth } from '../../texts/dates';

/** A stretch of days, both ends included, ISO dates. */
export interface Stretch {
  kind: 'not-started' | 'counted' | 'paused' | 'left' | 'rolled' | 'late' | 'extended';
  from: string;
  to: string;
  words: string;
}

/** Something that happened, or will, on one day. */
export interface Mark {
  on: string;
  title: string;
  note: string;
  side: 'above' | 'below';
  weight: 'plain' | 'now' | 'end';
}

export interface Placed {
  x: number;
  row: number;
  anchor: 'start' | 'middle' | 'end';
  textX: number;
  mark: Mark;
}

export interface Layout {
  perDay: number;
  /** Days on which offices are shut. */
  shut: { x: number; width: number }[];
  ticks: { x: number; label: string }[];
  bars: { x: number; width: number; stretch: Stretch; showWords: boolean }[];
  above: Placed[];
  below: Placed[];
  rowsAbove: number;
  rowsBelow: number;
}

const DAY_MS = 86_400_000;
const TICK_ROOM_PX = 62;
/** Average advance of a letter of Source Sans 3 at 12.5 px, a little generous so that words never touch. */
const LETTER_PX = 6.6;
const TICK_STEPS = [7, 14, 28, 56, 91, 182, 364, 728];

export const dayNumber = (iso: string): number =>
  Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS);
const isoOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** 0 is Monday. 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** What is to be drawn. */
export interface Picture {
  /** The first and the last day of the picture, ISO dates. */
  from: string;
  to: string;
  stretches: readonly Stretch[];
  marks: readonly Mark[];
  /** Days on which offices are shut, ISO dates. */
  shut: readonly string[];
}

/** `undefined` where there is no room. */
export function layOut({ from, to, stretches, marks, shut }: Picture, width: number): Layout | undefined {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (width <= 0 || !(last >= first)) return undefined;
  const perDay = width / (last - first + 1);
  const left = (day: number): number => (day - first) * perDay;
  const middle = (day: number): number => left(day) + perDay / 2;

  const above = place(marks, 'above', middle, width);
  const below = place(marks, 'below', middle, width);
  return {
    perDay,
    shut: shaded(shut, left, perDay),
    ticks: ticks(first, last, left, perDay),
    bars: stretches.map((stretch) => bar(stretch, left, perDay)),
    above,
    below,
    rowsAbove: rows(above),
    rowsBelow: rows(below),
  };
}

const rows = (placed: readonly Placed[]): number =>
  placed.reduce((most, it) => Math.max(most, it.row + 1), 1);

function bar(stretch: Stretch, left: (day: number) => number, perDay: number): Layout['bars'][number] {
  const from = dayNumber(stretch.from);
  const width = Math.max((dayNumber(stretch.to) - from + 1) * perDay, 2);
  return { x: left(from), width, stretch, showWords: stretch.words.length * LETTER_PX <= width + LETTER_PX };
}

/** Drawn only while a day is wide enough to be seen; days that follow each other are one. */
function shaded(shut: readonly string[], left: (day: number) => number, perDay: number): Layout['shut'] {
  if (perDay < 2) return [];
  const out: Layout['shut'] = [];
  let before = Number.NaN;
  for (const day of shut.map(dayNumber).toSorted((a, b) => a - b)) {
    const open = out.at(-1);
    if (open && day === before + 1) open.width += perDay;
    else out.push({ x: left(day), width: perDay });
    before = day;
  }
  return out;
}

function ticks(first: number, last: number, left: (day: number) => number, perDay: number): Layout['ticks'] {
  const step = TICK_STEPS.find((days) => days * perDay >= TICK_ROOM_PX) ?? 3640;
  const monday = first + ((7 - weekdayOf(first)) % 7);
  const out: Layout['ticks'] = [];
  for (let day = monday; day <= last; day += step) {
    const iso = isoOfDay(day);
    out.push({ x: left(day), label: step > 56 ? `${dayMonth(iso)} ${iso.slice(0, 4)}` : dayMonth(iso) });
  }
  const end = out.at(-1);
  if (end && left(last) + perDay - end.x < TICK_ROOM_PX) out.pop();
  return out;
}

/**
 * Words stand under or over their day. Where two would touch, the earlier is moved to the left of its day and the
 * later to the right; where that is not enough, the later goes one row further from the bar.
 */
function place(
  marks: readonly Mark[],
  side: Mark['side'],
  middle: (day: number) => number,
  width: number,
): Placed[] {
  const rows: Placed[][] = [];
  const wanted = marks
    .filter((mark) => mark.side === side)
    .toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on));
  for (const mark of wanted) {
    const x = middle(dayNumber(mark.on));
    const free = anchored({ x, row: 0, anchor: 'middle', textX: x, mark }, preferred(x, mark, width));
    const row = rows.findIndex((others) => fits(others, free, width));
    if (row < 0) rows.push([free]);
    else rows[row]?.push(free);
    free.row = row < 0 ? rows.length - 1 : row;
  }
  return rows.flat();
}

const NUDGE = 8;
const roomOf = (mark: Mark): number => Math.max(mark.title.length * 1.08, mark.note.length) * LETTER_PX;
const shift = { start: -NUDGE, middle: 0, end: NUDGE };

function preferred(x: number, mark: Mark, width: number): Placed['anchor'] {
  const half = roomOf(mark) / 2;
  return x - half < 0 ? 'start' : x + half > width ? 'end' : 'middle';
}

function anchored(placed: Placed, anchor: Placed['anchor']): Placed {
  placed.anchor = anchor;
  placed.textX = placed.x + shift[anchor];
  return placed;
}

function span({ textX, anchor, mark }: Placed): [number, number] {
  const room = roomOf(mark);
  const from = anchor === 'start' ? textX : anchor === 'end' ? textX - room : textX - room / 2;
  return [from, from + room];
}

/** Tries to stand beside the last words of a row, moving those and these apart. */
function fits(others: readonly Placed[], free: Placed, width: number): boolean {
  const last = others.at(-1);
  if (!last) return true;
  const before = others.at(-2);
  const was = { last: last.anchor, free: free.anchor };
  const tries = [
    [was.last, was.free],
    [was.last, 'start'],
    ['end', was.free],
    ['end', 'start'],
  ] as const;
  for (const [left, right] of tries) {
    anchored(last, left);
    anchored(free, right);
    const clear = span(last)[1] + LETTER_PX <= span(free)[0] && span(free)[1] <= width && span(last)[0] >= 0;
    if (clear && (!before || span(before)[1] + LETTER_PX <= span(last)[0])) return true;
  }
  anchored(last, was.last);
  anchored(free, was.free);
  return false;
}
