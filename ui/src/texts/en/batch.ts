const requests = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'request' : 'requests'}`;

export const batch = {
  title: 'Log many from a table',
  how: 'A workbook (.xlsx) or a CSV file with a heading over each column and a row for each request. The columns may stand in any order. Nothing is logged before you have seen the rows.',
  who: 'In each row the person asks about themselves. Log a request that comes through somebody else by itself.',
  days: 'Days may be written 23/11/2026 or 23 November 2026, or with the year first: 2026/11/23.',
  choose: 'Choose a table',
  chooseAnother: 'Choose another table',
  tables: 'Tables',
  reading: 'Reading…',
  columns: 'Save the columns to fill in',
  saved: (path: string): string => `Saved as ${path}`,
  unknown: (headings: readonly string[]): string =>
    `${headings.length === 1 ? 'A column that is' : 'Columns that are'} not known here and left out: ${headings.join(', ')}.`,
  counts: (ready: number, wrong: number): string =>
    [`${requests(ready)} can be logged`, wrong > 0 ? `${wrong.toLocaleString('en-GB')} cannot` : '']
      .filter(Boolean)
      .join(', '),
  rows: 'The rows of the table',
  row: 'Row',
  about: 'About whom',
  received: 'Received',
  wants: 'What they want',
  lookAt: 'What to look at',
  tick: (row: number, subject: string): string => `Log row ${row}, ${subject || 'nobody named'}`,
  wrong: (column: string, message: string): string => `${column}: ${message}`,
  similar: 'May be the same as',
  sameAs: (row: number): string => `Asks the same as row ${row}`,
  log: (count: number): string => `Log ${requests(count)}`,
  nothing: 'Tick at least one request.',
  logging: 'Logging…',
  logged: (count: number): string => `${requests(count)} logged`,
  more: 'Log more from a table',
};
