import type { Strand } from '../../ipc/wire';

const strands: Record<Strand, string> = {
  notes: 'Notes',
  letters: 'Letters',
  documents: 'Documents',
  clock: 'Clock and deadlines',
  found: 'Searches and items',
  decisions: 'Decisions',
  people: 'People and request',
  file: 'Links, holds, keeping',
};

const grouped = (count: number): string => count.toLocaleString('en-GB');

export const timeline = {
  strands,
  title: 'Timeline',
  everything: 'Everything',
  about: 'About',
  /** A filter with how many there are behind it. */
  counted: (what: string, count: number): string => `${what} ${grouped(count)}`,
  by: 'By',
  everybody: 'Everybody',
  search: 'Words in it',
  key: 'Key dates only',
  linked: 'With linked cases',
  /** "12 of 240". */
  shown: (count: number, all: number): string =>
    count === all
      ? `${grouped(all)} ${all === 1 ? 'entry' : 'entries'}`
      : `${grouped(count)} of ${grouped(all)}`,
  clear: 'Show everything',
  empty: 'Nothing in the timeline is so',
  emptyText: (all: number): string =>
    `Of its ${grouped(all)} entries none is about this, by this person, with these words.`,
  more: 'Getting more…',
  on: (date: string): string => `on ${date}`,
  recorded: (when: string): string => `recorded ${when}`,
  from: 'From',
  to: 'To',
  wholeOf: (characters: number): string => `Show all ${grouped(characters)} characters`,
  whole: (characters: number): string => `${grouped(characters)} characters`,
  loading: 'Getting the words…',
  noneLinked: 'It is linked to no other case.',
  moreCases: (count: number): string => `The nearest ${count} cases are shown. There are more.`,
  inTimeline: (count: number): string => `All ${grouped(count)} in the timeline`,
};
