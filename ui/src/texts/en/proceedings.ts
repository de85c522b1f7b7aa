import type { Body } from '../../ipc/wire';

const bodies: Record<Body, string> = {
  regulator: 'The regulator',
  tribunal: 'A tribunal',
  court: 'A court',
};

export const proceedings = {
  title: 'Before the regulator, a tribunal or a court',
  none: 'Nothing is recorded.',
  add: 'Record it',
  bodies,
  numbered: (body: string, number: string): string => (number ? `${body}, ${number}` : body),
  opened: (day: string): string => `opened ${day}`,
  asks: (what: string): string => `Asks: ${what}`,
  by: (day: string): string => `by ${day}`,
  answered: (day: string): string => `answered ${day}`,
  decided: (what: string, day: string): string => `Decided ${day}: ${what}`,
  reply: 'Write the answer',
  change: 'Continue',
  changeAbout: (what: string): string => `with ${what}`,
  /** "The regulator: decided". */
  event: (body: string, what: string): string => `${body}: ${what}`,
  events: {
    opened: 'case opened',
    answered: 'answered by us',
    decided: 'decided',
    changed: 'what is recorded was changed',
  } as Record<string, string>,
  form: {
    title: 'What the regulator, a tribunal or a court has before it',
    do: 'Record it',
    done: 'Recorded',
    body: 'Who has it before them?',
    number: 'Its number there',
    officer: 'Who deals with it there',
    opened: 'Opened on',
    asks: 'What is asked of us',
    by: 'To be answered by',
    byHint: 'The day that was set. It stands in the next steps and on Today until it is answered.',
    answered: 'We answered on',
    decision: 'What was decided',
    decided: 'Decided on',
  },
};
