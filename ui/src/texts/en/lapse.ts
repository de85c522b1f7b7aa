export const lapse = {
  since: 'No answer since',
  warnFrom: (date: string): string => `warn from ${date}`,
  closeFrom: (date: string): string => `warned, closed from ${date}`,
  warn: 'Warn',
  close: 'Close it',
  about: (part: string): string => `part ${part}`,
  none: 'No part of this case waits for an answer after a warning.',
  title: (part: string): string => `Close part ${part}: the person did not answer`,
  text: 'It counts as neither in time nor late. When the answer comes, it opens again by itself.',
  reasons: 'What was asked for and did not come',
  do: 'Close it',
  done: 'Closed: the person did not answer',
};
