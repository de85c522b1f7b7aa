import type { Filled } from '../../screens/log/fill';

const filled: Record<Filled, string> = {
  channel: 'how it came',
  received: 'the day received',
  name: 'the name',
  email: 'the e-mail address',
  scope: 'what is asked for',
  rights: 'the right',
  asks: 'who asks',
  subject: 'whom it is about',
  requester: 'who asks for them',
  stated: 'what it says itself',
  decided: 'the day of the decision',
  act: 'the day of what happened',
};
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const requestFiles = {
  question: 'Letter or e-mail',
  add: 'Add the letter or e-mail',
  choose: 'Choose the letter or e-mail',
  hint: 'Or drop it anywhere on this window, with whatever came with it. An e-mail fills what is still empty here. All of it is kept with the case; the files themselves stay where they are.',
  drop: 'Drop the letter or e-mail that the request came in',
  looking: 'Looking at the files…',
  filled: (fields: readonly Filled[], form: string): string =>
    `Filled from ${form ? `our form “${form}”` : 'the e-mail'}: ${list.format(fields.map((it) => filled[it]))}. Look at each.`,
  other: (form: string): string =>
    `Our form “${form}” is about somebody else than the person named here. Nothing was filled from it. Log it as a request of its own, or put the name right and add it again.`,
  filledReceived:
    'The day received is the day on which it was sent. Where it first reached another part of the force before, enter that day.',
  filledCut: 'It is long: only its beginning is put in. All of it is kept with the case.',
  file: (name: string, attached: boolean): string => (attached ? `Attachment: ${name}` : name),
  kind: 'What it is to the case',
  name: 'What it is called',
  leaveOut: 'Leave out',
  refused: (why: string): string => `Cannot be kept. ${why}`,
  listed: (name: string): string => `${name} is listed already.`,
  changed: 'It has changed since it was added. Add it again, or leave it out.',
};
