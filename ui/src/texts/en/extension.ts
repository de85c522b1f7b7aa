const events: Record<string, string> = {
  asked: 'Extension asked for',
  signed: 'Extension signed',
  'sent-back': 'Extension sent back',
};

export const extension = {
  events,
  ask: 'Ask for it',
  asked: 'Extension',
  by: (name: string): string => `Asked for by ${name}`,
  waits: 'waits for a supervisor',
  signedBy: (name: string): string => `Signed by ${name}: its notice can leave`,
  sentBack: (reason: string): string => `A supervisor sent it back: ${reason}`,
  sign: 'Sign the extension',
  signed: 'Signed',
  sendBack: 'Send the extension back',
  sentBackNow: 'Sent back',
  none: 'No time of this case can be extended now.',
  nothingToSign: 'No extension waits for a signature.',
  asking: {
    title: (part: string): string => `Ask for an extension of part ${part}`,
    text: 'A supervisor signs it before its notice leaves. The last day moves only with the notice.',
    ground: 'Why more time is needed',
    reasons: 'The reasons',
    do: 'Ask for it',
    done: 'A supervisor is asked',
  },
  returning: {
    title: (part: string): string => `Send back the extension of part ${part}`,
    reason: 'What is to be done differently',
    do: 'Send it back',
  },
};
