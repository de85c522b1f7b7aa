import type { Holding } from '../../ipc/wire';

export const sealed = {
  why: 'The letter says the same whether there is anything or not. What this rests on is recorded for the regulator, and for a court: it stands in no list, no letter and no history.',
  holding: 'Is there anything of what was asked for?',
  holdings: {
    held: 'Yes, something is held',
    'not-held': 'No, nothing is held',
    'not-looked-for': 'It was not looked for',
  } satisfies Record<Holding, string>,
  reason: 'The real reason, and the harm that telling would do',
  reasonHint: 'It is sealed: it is not told, and only those who may open it read it.',
  title: 'What is sealed',
  text: 'What this rests on is sealed. The caseworker who has the case, supervisors and auditors can read it.',
  show: 'Show what is sealed',
  hide: 'Hide it',
  keys: { holding: 'Is there anything?', grounds: 'Grounds', reason: 'The real reason' },
  none: 'Nothing of it is told.',
};
