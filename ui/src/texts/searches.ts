/** Searches in words: where each stands, what came, and what all of them came to. */
import type { Tone } from '../components/text/Tag.svelte';
import type { ReplyView, SearchView } from '../ipc/wire';
import { listDate } from './dates';
import { en } from './en';

const texts = en.searches;

export const isOut = (search: SearchView): boolean => search.state === 'out' || search.state === 'late';
const standing = (all: readonly SearchView[]) => all.filter((search) => search.state !== 'withdrawn');

/** "8 of 9 back"; nothing where none stands. */
export function backOf(all: readonly SearchView[]): string {
  const stands = standing(all);
  const back = stands.filter((search) => !isOut(search));
  return stands.length > 0 ? texts.backOf(back.length, stands.length) : '';
}

export function stateOf(search: SearchView): { text: string; tone: Tone } {
  switch (search.state) {
    case 'late':
      return { text: texts.states.late(search.days_late), tone: 'late' };
    case 'back':
      return { text: texts.states.back(search.back ? listDate(search.back) : ''), tone: 'ok' };
    case 'nil':
      return { text: texts.states.nil, tone: 'ok' };
    case 'withdrawn':
      return { text: texts.states.withdrawn, tone: 'plain' };
    case 'out':
      return { text: search.replies.length > 0 ? texts.states.part : texts.states.out, tone: 'wait' };
  }
}

type Came = Pick<ReplyView, 'pages' | 'minutes' | 'items' | 'spent'>;

export function sumOf(replies: readonly Came[]): Came {
  const sum = (of: keyof Came) => replies.reduce((all, reply) => all + reply[of], 0);
  return { pages: sum('pages'), minutes: sum('minutes'), items: sum('items'), spent: sum('spent') };
}

/** "14 pages, 38 min, 2 items"; empty where nothing came. */
export function cameInWords(replies: readonly Came[]): string {
  const { pages, minutes, items } = sumOf(replies);
  return [
    pages > 0 && texts.pages(pages),
    minutes > 0 && texts.minutes(minutes),
    items > 0 && texts.items(items),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Minutes of work as hours: "1.5 hours"; empty where none was said. */
export const hoursInWords = (minutes: number): string =>
  minutes > 0 ? texts.hours(Math.round(minutes / 0.6) / 100) : '';

/** What all of them came to, for the line under the table. */
export function totalsOf(all: readonly SearchView[]): { came: string; nil: string; out: string } {
  const stands = standing(all);
  const replies = stands.flatMap((search) => search.replies);
  const names = (some: readonly SearchView[]) =>
    [...new Set(some.map((search) => search.department))].join(', ');
  const hours = hoursInWords(sumOf(replies).spent);
  return {
    came: [cameInWords(replies), hours && texts.hoursOfWork(hours)].filter(Boolean).join(', '),
    nil: names(stands.filter((search) => search.state === 'nil')),
    out: names(stands.filter(isOut)),
  };
}

/** Who still owes an answer: "Professional Standards, due Fri 4 Dec", or how many. */
export function outInWords(all: readonly SearchView[]): string {
  const out = all.filter(isOut);
  const [only] = out;
  if (!only) return '';
  return out.length === 1
    ? texts.dueBy(only.department, listDate(only.due))
    : texts.severalOut(new Set(out.map((search) => search.department)).size);
}
