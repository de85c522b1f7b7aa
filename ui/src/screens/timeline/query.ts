import type { HistoryQuery } from '../../ipc/wire';

export const PAGE = 100;

/** The whole history of a case, newest first. */
export const emptyHistory = (id: string): HistoryQuery => ({
  case: id,
  strand: null,
  key: false,
  by: null,
  text: '',
  linked: false,
  after: null,
  limit: PAGE,
});
