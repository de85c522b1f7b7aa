const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const words = {
  close: 'Close',
  done: 'Done',
  cancel: 'Cancel',
  save: 'Save',
  error: 'Error:',
  working: 'Working',
  progress: 'Progress',
  howFar: (done: number, total: number): string =>
    `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  stop: 'Stop',
  stopping: 'Stopping',
  problem: 'There is a problem',
  tryAgain: 'Try again',
  none: 'None',
  and: 'and',
  unallocated: 'Unallocated',
  reason: 'Reason',
  more: 'More actions',
  draftKept: (time: string): string => `Draft kept ${time}`,
  draftNotKept: (why: string): string => `Not kept yet, and tried again: ${why}`,
  case: (count: number): string => plural(count, 'case', 'cases'),
};

export const dates = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  date: 'Date',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  today: 'today',
  Today: 'Today',
  days: (count: number): string => plural(count, 'day', 'days'),
  late: (count: number): string => `${plural(count, 'day', 'days')} late`,
  left: (count: number): string => `${plural(count, 'day', 'days')} left`,
  dayUnit: (count: number): string => (count === 1 ? 'day' : 'days'),
  dayLateUnit: (count: number): string => (count === 1 ? 'day late' : 'days late'),
};

export const passphrase = {
  show: 'Show',
  hide: 'Hide',
  showLabel: (label: string): string => `Show: ${label}`,
  hideLabel: (label: string): string => `Hide: ${label}`,
  capsLock: 'Caps Lock is on.',
};
