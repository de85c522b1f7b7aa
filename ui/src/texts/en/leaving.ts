import type { Means } from '../../ipc/wire';

const means: Record<Means, string> = {
  post: 'Post',
  'tracked-post': 'Tracked post',
  email: 'E-mail',
  portal: 'Portal',
  hand: 'By hand',
};

const by: Record<Means, string> = {
  post: 'by post',
  'tracked-post': 'by tracked post',
  email: 'by e-mail',
  portal: 'through the portal',
  hand: 'by hand',
};

const events: Record<string, (title: string) => string> = {
  ready: (title) => `Ready to leave: ${title}`,
  withheld: (title) => `Does not leave: ${title}`,
  sent: (title) => `Sent: ${title}`,
  arrived: (title) => `Arrived: ${title}`,
  returned: (title) => `Came back: ${title}`,
};

export const leaving = {
  means,
  by,
  events,
  column: 'Left',
  nothing: 'There is no such letter.',
  how: 'How does it leave?',
  later: 'Not yet: it is ready, and leaves later',
  laterHint: 'It acts on the clock on the day it leaves.',
  sentBy: 'How was it sent?',
  on: 'On which day?',
  to: 'To which e-mail address?',
  number: 'Tracking number',
  ready: 'Has not left',
  unsaid: 'On its day; nobody recorded how',
  sent: (how: string, day: string): string => `${how}, ${day}`,
  again: (times: number): string => `sent ${times} times`,
  arrived: (day: string): string => `Arrived ${day}`,
  returned: (day: string): string => `Came back ${day}`,
  send: 'Record that it left',
  sendAgain: 'Record that it left again',
  withhold: 'Withhold',
  arrive: 'Record that it arrived',
  return: 'Record that it came back',
  sending: {
    title: (title: string): string => `${title} has left`,
    text: 'What it asks, extends or answers counts from that day.',
    again: 'It is the same letter, unchanged. The first day it left stays the day that counts.',
    despite: 'Why it is recorded all the same',
    do: 'Record it',
    done: 'Recorded.',
  },
  email: 'E-mail draft',
  emailing: {
    title: (title: string): string => `${title} as an e-mail`,
    text: (to: string): string =>
      to
        ? `A draft to ${to} with the letter attached is saved, and opened in your e-mail program. Rightsdesk sends nothing.`
        : 'A draft with the letter attached is saved, and opened in your e-mail program. No e-mail address is known: put it in there. Rightsdesk sends nothing.',
    protect: 'Protect the letter with a password',
    save: 'Save the e-mail draft',
    do: 'Save and open the draft',
  },
  password: {
    text: 'It opens with this password. Give it to the person by post, by hand or by telephone, not by e-mail.',
    notedFirst: 'Note the password first. Leave once more to go without it.',
    once: 'It is shown this once and kept nowhere. What is made again has a new one.',
    save: 'Save the letter with the password',
    done: 'I have the password',
  },
  withholding: {
    title: (title: string): string => `Withhold ${title}`,
    text: 'It was never sent: nothing on the clock changes. The history keeps that it was ready.',
    reason: 'Why does it not leave?',
    do: 'Withhold it',
    done: 'Withheld.',
  },
  arriving: {
    title: (title: string): string => `${title} arrived`,
    words: 'How do you know?',
    hint: 'The signature, the carrier’s notice, what the person said.',
    do: 'Record it',
    done: 'Recorded.',
  },
  returning: {
    title: (title: string): string => `${title} came back`,
    words: 'Why, as the envelope or the message says',
    hint: 'Put the address right, then send the same letter again.',
    do: 'Record it',
    done: 'Recorded.',
  },
};
