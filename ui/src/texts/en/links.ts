export const links = {
  title: 'Linked cases',
  none: 'It is linked to no other case.',
  add: 'Link to another case',
  /** "This case is a complaint about". */
  how: (words: string): string => `This case ${words}`,
  received: (day: string): string => `received ${day}`,
  lastDay: (day: string): string => `last day ${day}`,
  answered: (day: string): string => `answered ${day}`,
  remove: 'Take away',
  removeAbout: (reference: string): string => `the link to ${reference}`,
  events: {
    linked: (how: string): string => `Linked: ${how}`,
    unlinked: (how: string): string => `Link taken away: ${how}`,
  } as Record<string, (how: string) => string>,
  form: {
    title: 'Link to another case',
    do: 'Link them',
    done: 'Linked',
    other: 'Reference of the other case',
    otherHint: 'As it stands on its letters.',
    kind: 'How are they linked?',
    kindHint: 'What the rights of this case allow is offered. The other case says it from its own side.',
    option: (words: string): string => `This case ${words} the other`,
  },
  removing: {
    title: (reference: string): string => `Take the link to ${reference} away`,
    text: 'It goes from both cases, and stays in the history of both.',
    do: 'Take the link away',
    done: 'The link is taken away',
    reason: 'Why it is taken away',
  },
};
