import type { Said } from '../../ipc/wire';

const said: Record<Said, string> = {
  consents: 'They agree',
  objects: 'They object',
  silent: 'No answer came',
};

const events: Record<string, (item: string) => string> = {
  consulted: (item) => `Asked another person: item ${item}`,
  heard: (item) => `Recorded what another person says: item ${item}`,
};

export const consultation = {
  said,
  events,
  title: 'Who was asked',
  open: 'Ask somebody',
  none: 'Nobody was asked yet.',
  answerBy: (date: string): string => `Asked, answer by ${date}`,
  askAgain: 'Ask again',
  overdue: (date: string): string => `No answer by ${date}`,
  heard: (what: string, date: string): string => `${what}, ${date}`,
  facts: { to: 'Address', asked: 'Asked', told: 'Who asks', says: 'They say', words: 'Their words' },
  named: 'They were told who asks',
  unnamed: 'They were not told who asks',
  message: 'The message as it was sent',
  form: {
    title: (number: number): string => `Ask somebody about item ${number}`,
    name: 'Who is asked',
    contact: 'Their address or e-mail address',
    asked: 'Sent on',
    due: 'Answer wanted by',
    dueHint: 'Leave it empty for as long as the office usually gives.',
    dueIs: (date: string): string => `Answer wanted by ${date}.`,
    names: 'This person may be told who asks',
    namesHint: 'Otherwise the message says nothing of who asks, and neither may what you write.',
    own: 'You changed the text. It no longer follows what stands in the form.',
    done: (name: string): string => `Recorded: ${name} was asked`,
  },
  answer: {
    open: 'Record what they say',
    again: 'Put it right',
    title: (name: string): string => `What ${name} says`,
    said: 'What do they say?',
    on: 'Day it came, or day you stopped waiting',
    words: 'Their words, or what was done to reach them',
    do: 'Record it',
    done: (name: string): string => `Recorded what ${name} says`,
  },
};
