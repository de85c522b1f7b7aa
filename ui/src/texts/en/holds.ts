const events: Record<string, (what: string) => string> = {
  placed: (what) => `Put on hold for ${what}`,
  kept: (what) => `On hold for ${what}, looked at again`,
  lifted: (what) => `Hold for ${what} lifted`,
};

export const holds = {
  events,
  title: 'On hold',
  tag: 'On hold',
  /** "On hold for the court". */
  for: (what: string): string => `On hold for ${what}`,
  forPart: (part: string, what: string): string => `Part ${part} is on hold for ${what}`,
  since: (hold: string, since: string, review: string): string =>
    `${hold} since ${since}; look again by ${review}.`,
  lookBy: (hold: string, review: string): string => `${hold}; look again by ${review}`,
  none: 'It is not on hold.',
  due: 'The day to look at it again has come.',
  clock: 'A hold stops no clock: the last day stays what it is.',
  keepEverything: 'Nothing is decided, answered or closed until a supervisor lifts it. Keep everything.',
  again: 'Look at it again',
  lift: 'Lift it',
  place: {
    title: 'Put it on hold',
    do: 'Put it on hold',
    done: 'On hold',
    part: 'What is put on hold?',
    whole: 'The whole case',
    partOf: (part: string, right: string): string => `Part ${part}: ${right}`,
    kind: 'What is it on hold for?',
    kindOf: (label: string): string => `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    reason: 'Why',
    reasonHint: 'Whose order or enquiry it is, and where it is on the file.',
    since: 'Since which day',
    review: 'Look at it again on',
    reviewHint: 'On that day every supervisor is asked whether it can be lifted.',
  },
  keep: {
    title: 'Look at the hold again',
    do: 'Let it stand',
    done: 'The hold stands',
    reason: 'Why it stays',
    review: 'Look at it again on',
  },
  lifting: {
    title: 'Lift the hold',
    do: 'Lift the hold',
    done: 'The hold is lifted',
    reason: 'Why it is lifted',
  },
};
