const events: Record<string, string> = {
  restricted: 'Case restricted',
  lifted: 'Case open to everybody again',
  'glass-broken': 'Restricted case opened by somebody who is not named',
  noticed: 'A supervisor took notice of who opened it',
};

export const restriction = {
  events,
  tag: 'Restricted',
  only: (names: string): string => `Only ${names} may open this case.`,
  restrict: {
    title: 'Restrict the case to named people',
    text: 'Lists and searches then show no name of it, to anybody. Others can open it only by saying why, and every supervisor is told.',
    people: 'Who may open it',
    reason: 'Why',
    do: 'Restrict it',
    done: 'The case is restricted.',
  },
  lift: {
    title: 'Let everybody open the case again',
    reason: 'Why',
    do: 'Lift the restriction',
    done: 'Everybody may open the case again.',
  },
  closedTo: (reference: string): string => `${reference} is restricted`,
  ask: (count: number): string =>
    count === 1 ? 'Ask them for what you need.' : 'Ask one of them for what you need.',
  glass: 'Open it all the same',
  glassText:
    'If you must see it now: say why. Your name, the time and the reason are put on the case, and every supervisor is told.',
  glassReason: 'Why you must open it',
  glassDo: 'Open the case',
  opened: 'Who opened it without being named',
  openedBy: (name: string, when: string): string => `${name}, ${when}`,
  seen: 'Noticed',
  notice: 'I have taken notice',
  noticed: 'Noticed.',
  nobody: 'Nobody has.',
};
