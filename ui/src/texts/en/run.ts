const letters = (count: number): string =>
  count === 1 ? '1 letter' : `${count.toLocaleString('en-GB')} letters`;

export const run = {
  open: (count: number): string => `Acknowledge ${count.toLocaleString('en-GB')} together`,
  title: 'Acknowledgements that are owed',
  text: 'Each letter is what its case would send by itself. What must be looked at is left out, with the reason.',
  none: 'No acknowledgement is owed in your cases.',
  letter: 'Letter',
  to: 'To',
  received: 'Received',
  pick: (reference: string): string => `Send with the others: ${reference}`,
  lookAt: 'Look at it',
  duplex: 'Print on both sides: each letter begins on a new sheet',
  do: (count: number): string => `Issue ${letters(count)}`,
  nothing: 'Tick at least one letter.',
  doneTitle: (count: number): string => (count === 0 ? 'No letter was issued' : `${letters(count)} issued`),
  doneText: 'Each is on its case, as it left. Save the file for the printer now: it is made once.',
  notPrinted:
    'The file for the printer is not saved. Save it, or press Done once more to go without it: each letter can be printed from its case.',
  noPrint: (why: string): string =>
    `There is no file for the printer: ${why} Print each letter from its case.`,
  print: 'Save the file for the printer',
  list: 'Save the list',
  saved: (path: string): string => `Saved as ${path}`,
  left: 'Not issued',
};
