import type { Answerable } from '../../ipc/wire';

const who: Record<Answerable, string> = {
  told: 'Stops nothing',
  reason: 'To be answered for',
  supervisor: 'A supervisor answers for it',
  never: 'Must be gone',
};

/** What a tag says of a finding: what it takes, or that somebody answered for it. */
const standing = (answer: Answerable, answered: boolean): string => (answered ? 'Answered for' : who[answer]);

/** The desk writes the items as "1, 3". */
const itemsOf = (numbers: string): string => (numbers.includes(',') ? `items ${numbers}` : `item ${numbers}`);

const events: Record<string, (name: string) => string> = {
  chosen: (items) => `Released copy chosen: ${itemsOf(items)}`,
  unchosen: (items) => `Released copy taken back: ${itemsOf(items)}`,
  answered: (file) => `Answered for what was found in ${file}`,
  sealed: (pack) => `Disclosure pack ${pack} sealed`,
};

const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

export const pack = {
  standing,
  events,
  title: 'Disclosure pack',
  open: 'Disclosure pack',
  back: 'All documents',
  intro:
    'The letter, a schedule and the released files in one ZIP, with a list of their digests. Every file is opened and searched before the pack is sealed.',
  loading: 'Opening and searching every file…',
  empty: 'Nothing to give yet',
  emptyText:
    'An item that is disclosed or redacted stands here with the copy that the person gets. Decide the items under Review and decision first.',
  nothing: 'Nothing of this case is disclosed.',
  toReview: 'Go to the items',
  part: (part: string): string => `Part ${part}`,
  items: 'What is given',
  caption: (part: string): string => `What is given of part ${part}`,
  columns: {
    number: 'No',
    title: 'What it is',
    dated: 'Dated',
    length: 'Length',
    given: 'Given',
    copy: 'Released copy',
  },
  given: { full: 'In full', covered: 'With parts covered' },
  noDate: '–',
  missing: 'Not chosen',
  choose: 'Choose',
  change: 'Change',
  about: (number: number, title: string): string => `No. ${number}, ${title}`,
  letter: 'The letter',
  letterIs: (title: string, date: string): string => `${title}, ${date}`,
  ready: 'Ready, not sent',
  noLetter: 'The letter that answers this part is not made yet. Make it, and let it leave later.',
  toLetters: 'Go to the letters',
  findings: 'What was found in the files',
  stopping: (open: number): string =>
    open === 0 ? 'Nothing stands in the way.' : `${count(open, 'finding stops', 'findings stop')} the pack.`,
  none: 'Nothing was found in the files that their reader would not see, and no name that is protected.',
  notYet: 'No file is chosen yet, so nothing was searched.',
  in: (file: string, place: string): string => (place === '' ? file : `${file}, ${place}`),
  words: (words: string): string => `“${words}”`,
  answered: (by: string, date: string): string => `Answered by ${by} on ${date}`,
  seal: 'Seal the pack',
  sealNamed: (part: string): string => `Seal the pack of part ${part}`,
  sealing: 'Opening every file again…',
  sealed: 'The pack is sealed. Save it below.',
  packs: 'Sealed packs',
  noPack: 'No pack is sealed yet.',
  packCaption: 'The packs that were sealed, the newest first',
  packColumns: { pack: 'Pack', letter: 'Letter', holds: 'Holds', sealed: 'Sealed', acts: 'Acts' },
  pack: (pack: number): string => `Pack ${pack}`,
  holds: (items: number, files: number, size: string): string =>
    `${count(items, 'item', 'items')} in ${count(files, 'file', 'files')}, ${size}`,
  answeredCount: (answered: number): string =>
    `${count(answered, 'finding was', 'findings were')} answered for.`,
  sealedBy: (date: string, by: string): string => `${date}, by ${by}`,
  digest: (digest: string): string => `SHA-256 of the manifest: ${digest}`,
  save: 'Save the ZIP',
  saveTitle: (pack: number): string => `Save pack ${pack}`,
  protect: 'Protect it with a password (AES-256)',
  protectHint:
    'The names of the files cannot be read without it either. Windows opens it with a program such as 7-Zip. Untick it for what you print or hand over yourself.',
  saved: (path: string): string => `Saved as ${path}. It is outside the office now.`,

  choosing: {
    title: (number: number, title: string): string => `Released copy of no. ${number}, ${title}`,
    document: 'Which document the person gets',
    hint: 'What is redacted is made with the redaction tool: drop it on this window, as “Given to the person”. What is disclosed in full can be given as it was found.',
    nothing: 'No document yet',
    noneFits: 'Add the document to the case first.',
    items: 'It is the copy of',
    do: 'Choose it',
    done: 'The released copy is chosen.',
    takenBack: 'The choice is taken back.',
  },
  answering: {
    title: (label: string): string => `Answer for it: ${label}`,
    reason: 'Why it may stay in the file',
    do: 'Answer for it',
    done: 'It is answered for.',
  },
};
