import type { DocumentKind } from '../../ipc/wire';

const kinds: Record<DocumentKind, string> = {
  request: 'The request as it came',
  identity: 'Copy of proof of identity',
  authority: 'Evidence of authority to act',
  correspondence: 'Correspondence',
  found: 'Found in a search',
  released: 'Given to the person',
  other: 'Something else',
};

const events: Record<string, (title: string) => string> = {
  filed: (title) => `Document filed: ${title}`,
  changed: (title) => `Document put right: ${title}`,
  destroyed: (title) => `Document destroyed: ${title}`,
};

export const documents = {
  kinds,
  events,
  title: 'Documents',
  empty: 'No document yet',
  emptyText:
    'Drop files anywhere on this window, or choose them. Each is kept in the encrypted office; the file that you drop stays where it is.',
  add: 'Add files',
  choose: 'Choose files',
  drop: 'Drop the files to add them to this case',
  caption: 'The documents of the case, the newest first',
  columns: {
    number: 'No',
    title: 'Document',
    kind: 'What it is',
    dated: 'Dated',
    filed: 'Filed',
    size: 'Size',
  },
  document: (number: number): string => `Document ${number}`,
  destroyed: 'Destroyed',
  destroyBy: (date: string): string => `To be destroyed by ${date}`,
  keys: {
    kind: 'What it is',
    source: 'From',
    dated: 'Dated',
    file: 'File',
    filed: 'Filed',
    digest: 'SHA-256',
    why: 'Why destroyed',
  },
  filedBy: (date: string, by: string): string => `${date}, by ${by}`,
  noDate: 'No date',
  noSource: 'Not said',
  bytes: (bytes: number): string =>
    bytes < 1000
      ? `${bytes} bytes`
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
  save: 'Save a copy',
  saved: (path: string): string => `Saved as ${path}. It is outside the office now.`,
  change: 'Put right',
  destroy: 'Destroy',
  loading: 'Opening the document…',
  shown: (title: string): string => `The document: ${title}`,
  cut: 'It is longer than this. Save a copy to read the rest.',
  locked: 'This PDF asks for a password.',
  wrongPassword: 'That password does not open it.',
  password: 'Password of the PDF',
  open: 'Open',
  passwordHint: 'It is not kept.',
  mail: { from: 'From', to: 'To', cc: 'Copy to', sent: 'Sent', subject: 'Subject', attachments: 'Attached' },
  noText: 'The e-mail holds no text.',

  filing: {
    title: (count: number): string => (count === 1 ? 'Add a document' : `Add ${count} documents`),
    do: (count: number): string => (count === 1 ? 'Add it' : `Add ${count}`),
    looking: 'Looking at the files…',
    refused: 'Cannot be added',
    file: (at: number, name: string): string => `File ${at}: ${name}`,
    kind: 'What it is to the case',
    chooseKind: 'Choose what it is',
    name: 'What it is called',
    dated: 'Its own date',
    datedHint: 'As it stands on it, or empty.',
    source: 'From whom or where',
    sourceHint: 'Or empty.',
    leaveOut: 'Leave out',
    none: 'None of these files can be added.',
    done: (count: number): string =>
      count === 1 ? 'The document is filed.' : `${count} documents are filed.`,
  },
  changing: {
    title: (number: number): string => `Put document ${number} right`,
    do: 'Save',
    done: 'The document is put right.',
  },
  destroying: {
    title: (number: number): string => `Destroy document ${number}`,
    text: 'Its content is taken out of the office for good. What it was, and why it went, stays in the history. Backups made before still hold it.',
    reason: 'Why',
    do: 'Destroy it',
    done: 'The document is destroyed.',
  },
};
