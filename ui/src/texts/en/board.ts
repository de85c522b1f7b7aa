const cases = (count: number): string => (count === 1 ? '1 case' : `${count.toLocaleString('en-GB')} cases`);

export const board = {
  title: 'Deadline board',
  overdue: 'Overdue',
  overdueNote: (shown: number, all: number): string =>
    shown === all
      ? `${all.toLocaleString('en-GB')}, longest first`
      : `longest ${shown} of ${all.toLocaleString('en-GB')}`,
  overdueCaption: 'Overdue cases, longest first',
  seeAll: 'See them all',
  lateBy: 'Late by',
  reference: 'Reference',
  subject: 'Subject',
  with: 'With',
  next: 'Next action',
  noneOverdue: 'Nothing is overdue.',
  due: 'Due, next 8 weeks',
  calendarCaption: 'Cases falling due on each day',
  weekOf: 'Week of',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  all: 'All',
  bh: 'BH',
  bankHoliday: (name: string): string => `${name}, bank holiday`,
  weekend: 'weekend',
  noneDue: 'none due',
  dueOn: (count: number, date: string): string => `${cases(count)} due on ${date}`,
  dueInWeek: (count: number, date: string): string => `${cases(count)} due in the week of ${date}`,
  load: 'Load',
  loadCaption: 'Open cases by caseworker',
  who: 'Who',
  open: 'Open',
  late: 'Late',
  fiveDays: '5 days',
  bar: 'Bar',
  keyLate: 'late',
  keySoon: '5 days',
  keyLater: 'later',
  keyStopped: 'stopped',
  age: 'Age',
  ageNote: 'since the request was received',
  ageCaption: 'Open cases by age',
  months: 'Answered in time',
  monthsNote: 'by month, %',
  monthsLabel: (from: string, to: string): string =>
    `Share answered in time by month, ${from} to ${to}. The table has the figures.`,
  table: 'Table',
  chart: 'Chart',
  show: 'Show',
  month: 'Month',
  answered: 'Answered',
  inTime: 'In time',
  share: 'Share',
  noAnswers: 'No answer was sent in the last twelve months.',
  band: (from: number, to: number | null): string =>
    to === null
      ? `Over ${from} months`
      : from === 0
        ? `Under ${to} month${to === 1 ? '' : 's'}`
        : `${from} to ${to} months`,
  figures: {
    open: 'open cases',
    overdue: 'overdue',
    dueToday: 'due today',
    soon: 'next five working days',
    paused: 'paused',
    notYetValid: 'not yet valid',
    extended: 'extended',
    unallocated: 'unallocated',
  },
  oldestLate: (days: number): string =>
    `oldest ${days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`} late`,
  longestPaused: (days: number): string =>
    `longest ${days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`}`,
  oldestUnallocated: (days: number): string =>
    `oldest ${days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`}`,
  shareOfOpen: (percent: number): string => `${percent.toLocaleString('en-GB')}% of open cases`,
  loggedLate: (late: number, all: number, days: number, lost: number): string => {
    const of = `of the ${all.toLocaleString('en-GB')} logged in the last ${days} days`;
    const average = lost === 1 ? '1 day' : `${lost.toLocaleString('en-GB')} days`;
    return late === 0
      ? `Logged late: none ${of}.`
      : `Logged late: ${late.toLocaleString('en-GB')} ${of}, on average ${average} lost.`;
  },
  print: 'Print',
  empty: 'No open cases',
  emptyText: 'Every request that was logged is closed.',
};
