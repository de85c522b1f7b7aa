/** The schedule of what was found in words: how each item stands, how large it is, and what comes of all. */
import type { DotShape } from '../components/text/Dot.svelte';
import type { Tone } from '../components/text/Tag.svelte';
import type { CaseView, Fate, ItemView, PartView } from '../ipc/wire';
import { listDate } from './dates';
import { en } from './en';

const texts = en.review;

export const fates: readonly Fate[] = [
  'disclose',
  'redact',
  'withhold',
  'not-personal',
  'duplicate',
  'unconfirmed',
];
export const keepsBack = (fate: Fate | ''): boolean =>
  fate === 'redact' || fate === 'withhold' || fate === 'unconfirmed';
/** Whether something is written of it that may be told. */
export const tells = (fate: Fate | ''): fate is Fate =>
  fate !== '' && fate !== 'disclose' && fate !== 'unconfirmed';
/** The grounds on which the law of a part lets the answer leave open whether there is anything. */
export const openGrounds = ({ outcomes }: Pick<PartView, 'outcomes'>): string[] =>
  outcomes.flatMap((it) => (it.sealed ? it.grounds : []));

interface Stand {
  shape: DotShape;
  text: string;
  tone: string;
}
const stands: Record<Fate, Omit<Stand, 'text'>> = {
  disclose: { shape: 'done', tone: 'ok' },
  redact: { shape: 'redacted', tone: 'wait' },
  withhold: { shape: 'refused', tone: 'late' },
  unconfirmed: { shape: 'refused', tone: 'late' },
  'not-personal': { shape: 'later', tone: 'idle' },
  duplicate: { shape: 'later', tone: 'idle' },
};
export const standOf = ({ fate }: ItemView): Stand =>
  fate
    ? { ...stands[fate], text: texts.fates[fate] }
    : { shape: 'undecided', tone: 'soon', text: texts.undecided };

/** What a second person said, or that somebody must still say it. */
export function tagOf(item: ItemView): { text: string; tone: Tone } | undefined {
  if (item.awaits_second) return { text: texts.secondReview, tone: 'wait' };
  if (!item.reviewed) return undefined;
  return item.reviewed.agrees ? { text: texts.agreed, tone: 'ok' } : { text: texts.notAgreed, tone: 'late' };
}

/** That somebody else is asked and may still answer, or is to be asked again. */
export function consultedTagOf({
  answer_by,
  consultations,
}: ItemView): { text: string; tone: Tone } | undefined {
  if (answer_by) return { text: en.consultation.answerBy(listDate(answer_by)), tone: 'wait' };
  if (consultations.some((it) => it.overdue)) return { text: en.consultation.askAgain, tone: 'late' };
  return undefined;
}

/** "14", "38 min", "2, 38 min"; empty where neither is known. In sentences with the unit of pages. */
export function sizeOf({ pages, minutes }: ItemView, whole = false): string {
  const count = whole ? en.searches.pages(pages) : pages.toLocaleString('en-GB');
  return [pages > 0 && count, minutes > 0 && en.searches.minutes(minutes)].filter(Boolean).join(', ');
}

const looks: Record<Fate, string> = {
  disclose: 'p-d',
  redact: 'p-r',
  withhold: 'p-w',
  unconfirmed: 'p-w',
  'not-personal': 'p-n',
  duplicate: 'p-n',
};

/** How many of each, for the bar and the words: kinds that there are none of are left out. */
export function countsOf(items: readonly ItemView[]): { look: string; count: number; words: string }[] {
  const of = (fate: Fate | null) => items.filter((it) => it.fate === fate).length;
  return [
    ...fates.map((fate) => ({ look: looks[fate], count: of(fate), words: texts.count[fate] })),
    { look: 'p-o', count: of(null), words: texts.count.undecided },
  ].filter((it) => it.count > 0);
}

/** "14 items: 6 disclose, 5 redact, 2 withhold, 1 undecided". */
export function summaryOf(items: readonly ItemView[]): string {
  const counts = countsOf(items).map((it) => `${it.count.toLocaleString('en-GB')} ${it.words}`);
  return [texts.items(items.length), counts.join(', ')].filter(Boolean).join(': ');
}

type Schedule = Pick<CaseView, 'items'>;
const numberOf = (item: ItemView | undefined) => item && String(item.item);
export const firstOpen = ({ items }: Schedule) => numberOf(items.find((it) => it.fate === null));
/** The one that waits for this person to agree, else any that waits. */
export const firstWaiting = ({ items }: Schedule) =>
  numberOf(items.find((it) => it.may_second) ?? items.find((it) => it.awaits_second));
export const firstMine = ({ items }: Schedule) => numberOf(items.find((it) => it.may_second));
export const firstUnweighed = ({ items }: Schedule) =>
  numberOf(items.find((it) => it.others && !it.balance) ?? items.find((it) => it.others));

/** The item to look at next: the first that is open after this one, or before it. */
export function nextOpen(items: readonly ItemView[], after: number): ItemView | undefined {
  const open = items.filter((it) => it.fate === null && it.item !== after);
  return open.find((it) => it.item > after) ?? open[0];
}
