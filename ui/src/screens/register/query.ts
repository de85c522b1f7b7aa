import type { RegisterQuery, Standing } from '../../ipc/wire';

export const PAGE = 100;

/** The whole register, newest first. */
export const emptyQuery = (): RegisterQuery => ({
  text: '',
  standing: [],
  rights: [],
  regimes: [],
  with: [],
  received_from: null,
  received_to: null,
  last_day_from: null,
  last_day_to: null,
  answered_from: null,
  answered_to: null,
  in_time: null,
  sort: 'received-newest',
  after: null,
  limit: PAGE,
});

/** The standings of a case that still needs something. */
export const openStandings: Standing[] = [
  'running',
  'extended',
  'paused',
  'not-yet-valid',
  'no-last-day',
  'answered',
];
