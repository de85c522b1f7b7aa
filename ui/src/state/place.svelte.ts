/**
 * Where the person is. A place is written into the address after `#`, so that links are links and Alt+Left goes
 * back; only codes and case numbers stand there, never a name or a word that was searched for.
 */
import type { RegisterQuery } from '../ipc/wire';

/** What the register is narrowed to: a query without its words, which are personal, and without its paging. */
export type RegisterFilter = Partial<Omit<RegisterQuery, 'text' | 'after' | 'limit'>>;

export const caseTabs = [
  'overview',
  'clock',
  'searches',
  'decision',
  'letters',
  'documents',
  'history',
] as const;
export type CaseTab = (typeof caseTabs)[number];

/** The notice of today, that of 1998, or the words that both are made of. */
export const noticePages = ['today', 'dpa-1998', 'words'] as const;
export type NoticePage = (typeof noticePages)[number];

export type Place =
  | { screen: 'today' }
  | { screen: 'board' }
  | { screen: 'log'; from?: string; tray?: string; right?: string }
  | { screen: 'tray' }
  | { screen: 'log-many' }
  | { screen: 'people' }
  | { screen: 'notice'; of?: NoticePage }
  | { screen: 'templates'; of?: string }
  /** With a case: the forms that go with its letters. */
  | { screen: 'forms'; of?: string }
  | { screen: 'retention' }
  | { screen: 'searches'; of?: 'mine' | 'all' }
  | { screen: 'law'; regime?: string; right?: string; on?: string }
  | { screen: 'register'; filter: RegisterFilter }
  | { screen: 'case'; id: string; tab: CaseTab; letter?: string };

export function addressOf(place: Place): string {
  switch (place.screen) {
    case 'case':
      return `#/case/${[place.id, place.tab, place.letter]
        .filter((part) => part !== undefined)
        .map(encodeURIComponent)
        .join('/')}`;
    case 'log':
      if (place.right) return `#/log/right/${encodeURIComponent(place.right)}`;
      if (place.tray) return `#/log/tray/${encodeURIComponent(place.tray)}`;
      return place.from ? `#/log/${encodeURIComponent(place.from)}` : '#/log';
    case 'templates':
    case 'forms':
      return place.of ? `#/${place.screen}/${encodeURIComponent(place.of)}` : `#/${place.screen}`;
    case 'notice':
      return place.of ? `#/notice/${place.of}` : '#/notice';
    case 'searches':
      return place.of ? `#/searches/${place.of}` : '#/searches';
    case 'law':
      return `#/law${[place.regime, place.right, place.on]
        .filter((part) => part !== undefined)
        .map((part) => `/${encodeURIComponent(part)}`)
        .join('')}`;
    case 'register': {
      const filter = JSON.stringify(place.filter);
      return filter === '{}' ? '#/register' : `#/register?${encodeURIComponent(filter)}`;
    }
    default:
      return `#/${place.screen}`;
  }
}

export function placeOf(address: string): Place | undefined {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?');
  const [screen, id, tab, letter] = path.split('/').map(decodeURIComponent);
  switch (screen) {
    case 'today':
    case 'board':
    case 'log-many':
    case 'people':
    case 'retention':
    case 'tray':
      return { screen };
    case 'log':
      if (id === 'tray' && tab) return { screen, tray: tab };
      if (id === 'right' && tab) return { screen, right: tab };
      return id ? { screen, from: id } : { screen };
    case 'templates':
    case 'forms':
      return id ? { screen, of: id } : { screen };
    case 'notice': {
      const of = noticePages.find((name) => name === id);
      return of ? { screen, of } : { screen };
    }
    case 'searches':
      return id === 'mine' || id === 'all' ? { screen, of: id } : { screen };
    case 'law':
      return id && tab && letter ? { screen, regime: id, right: tab, on: letter } : { screen };
    case 'register':
      return { screen, filter: filterOf(query) };
    case 'case': {
      if (!id) return undefined;
      const known = caseTabs.find((name) => name === tab) ?? 'overview';
      return letter ? { screen, id, tab: known, letter } : { screen, id, tab: known };
    }
    default:
      return undefined;
  }
}

function filterOf(query: string): RegisterFilter {
  try {
    const filter: unknown = JSON.parse(decodeURIComponent(query) || '{}');
    return typeof filter === 'object' && filter !== null ? filter : {};
  } catch {
    return {};
  }
}

/** The filter of a query that the desk sent with a figure: what is empty is left out. */
export function narrowed(query: RegisterQuery): RegisterFilter {
  const said = Object.entries(query).filter(
    ([key, value]) => !['text', 'after', 'limit'].includes(key) && value !== null && !isEmpty(value),
  );
  return Object.fromEntries(said);
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

export const registerAddress = (query: RegisterQuery): string =>
  addressOf({ screen: 'register', filter: narrowed(query) });
export const caseAddress = (id: string, tab: CaseTab = 'overview', letter?: string): string =>
  addressOf({ screen: 'case', id, tab, ...(letter === undefined ? {} : { letter }) });
/** One search of a case; `new` is the form that asks for one. */
export const searchAddress = (id: string, search: number | 'new'): string =>
  caseAddress(id, 'searches', String(search));

/** One document of a case. */
export const documentAddress = (id: string, document: number): string =>
  caseAddress(id, 'documents', String(document));

/** One item of the schedule of a case. */
export const itemAddress = (id: string, item: number): string => caseAddress(id, 'decision', String(item));

let current = $state<Place | undefined>(placeOf(location.hash));
/** The list a case was opened from, in its order, so that J and K can go on to the next. */
let list = $state<{ from: Place; ids: readonly string[] } | undefined>();

window.addEventListener('hashchange', () => (current = placeOf(location.hash)));

export const place = {
  get current(): Place | undefined {
    return current;
  },
  get list() {
    return list;
  },
};

export function go(to: Place): void {
  location.hash = addressOf(to);
}

/** Replaces the place without a new step of "back", as when a filter changes. */
export function replace(to: Place): void {
  history.replaceState(null, '', addressOf(to));
  current = to;
}

export function rememberList(from: Place, ids: readonly string[]): void {
  list = { from, ids };
}

export const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a !== undefined && b !== undefined && addressOf(a) === addressOf(b);
