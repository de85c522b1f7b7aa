/** The clock of a part as what its picture shows. */
import { dayNumber, type Mark, type Picture, type Stretch } from '../components/case/time-picture';
import type { ClockView, FactKind, SpanView } from '../ipc/wire';
import { clockDate, listDate } from './dates';
import { en } from './en';

const BELOW = [
  'identity-asked',
  'fee-asked',
  'clarification-asked',
  'cautious-day',
  'notice-by',
  'extension-notice',
];
const isFact = (kind: string): kind is FactKind => kind in en.codes.facts;
const titleOf = (kind: string): string =>
  isFact(kind) ? en.codes.facts[kind] : (en.clock.marks[kind] ?? kind);

export function pictureOf(clock: ClockView): Picture {
  const [from, to] = clock.picture;
  return {
    from,
    to,
    stretches: clock.spans.flatMap((span) => stretchesOf(span, clock.today, to)),
    marks: marksOf(clock),
    shut: clock.shut.map((it) => it.day),
  };
}

const words = (kind: string, days: number): string => en.clock.spans[kind]?.(days) ?? '';
const drawn: Record<string, Stretch['kind']> = {
  'not-started': 'not-started',
  counted: 'counted',
  paused: 'paused',
  extension: 'extended',
  rolled: 'rolled',
};

/** Time that counts is drawn in two: what is used up to today, and what is left. */
function stretchesOf(span: SpanView, today: string, end: string): Stretch[] {
  const kind = drawn[span.kind] ?? 'counted';
  const to = span.to ?? end;
  const days = (from: string, until: string) => dayNumber(until) - dayNumber(from) + 1;
  if (kind !== 'counted' || today < span.from || today >= to) {
    const left = kind === 'counted' && today < span.from;
    return [
      {
        kind: left ? 'left' : kind,
        from: span.from,
        to,
        words: words(span.kind, span.days ?? days(span.from, to)),
      },
    ];
  }
  const tomorrow = new Date((dayNumber(today) + 1) * 86_400_000).toISOString().slice(0, 10);
  return [
    { kind: 'counted', from: span.from, to: today, words: words('counted', days(span.from, today)) },
    { kind: 'left', from: tomorrow, to, words: words('left', days(tomorrow, to)) },
  ];
}

/** What made a day the relevant day stands in its note, not as a mark of its own. */
function marksOf(clock: ClockView): Mark[] {
  const relevant = clock.marks.find((mark) => mark.kind === 'relevant-day');
  const cause = clock.marks.find((mark) => mark.on === relevant?.on && isFact(mark.kind));
  return clock.marks
    .filter((mark) => mark !== cause)
    .map((mark) => ({
      on: mark.on,
      title: titleOf(mark.kind),
      note:
        mark === relevant && cause
          ? `${listDate(mark.on)}: ${titleOf(cause.kind).toLowerCase()}`
          : mark.kind === 'last-day'
            ? clockDate(mark.on)
            : listDate(mark.on),
      side: BELOW.includes(mark.kind) ? 'below' : 'above',
      weight: mark.kind === 'today' ? 'now' : mark.kind === 'last-day' ? 'end' : 'plain',
    }));
}
