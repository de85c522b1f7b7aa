/** The places of the desk: which of them this person has, what they are called, which keys lead there. */
import type { NavItem } from '../../components/frame/SideNav.svelte';
import type { IconName } from '../../components/text/icons';
import type { Session } from '../../ipc/wire';
import { addressOf, type Place } from '../../state/place.svelte';
import { clockDate, dayOf, listDate, timeOfDay } from '../../texts/dates';
import { en } from '../../texts/en';

export interface Known {
  place: Place;
  text: string;
  icon: IconName;
  keys: readonly string[];
  /** Whether it stands in the side list. */
  listed: boolean;
  count?: number;
  late?: boolean;
}

export function placesOf(session: Session): Known[] {
  const has = (call: string) => session.calls.includes(call);
  const today: Known = {
    place: { screen: 'today' },
    text: en.frame.today,
    icon: 'today',
    keys: ['g t'],
    listed: true,
    count: session.mine,
  };
  const board: Known = {
    place: { screen: 'board' },
    text: en.frame.board,
    icon: 'board',
    keys: ['g b'],
    listed: true,
    count: session.overdue,
    late: session.overdue > 0,
  };
  const register: Known = {
    place: { screen: 'register', filter: {} },
    text: en.frame.register,
    icon: 'list',
    keys: ['g r'],
    listed: true,
    count: session.open,
  };
  const searches: Known = {
    place: { screen: 'searches' },
    text: en.frame.searches,
    icon: 'find',
    keys: ['g s'],
    listed: true,
  };
  const retention: Known = {
    place: { screen: 'retention' },
    text: en.frame.retention,
    icon: 'lock',
    keys: ['g e'],
    listed: true,
  };
  const tray: Known = {
    place: { screen: 'tray' },
    text: en.tray.title,
    icon: 'document',
    keys: ['g i'],
    listed: true,
    count: session.tray,
    late: session.tray_late > 0,
  };
  const log: Known = {
    place: { screen: 'log' },
    text: en.frame.log,
    icon: 'add',
    keys: ['n'],
    listed: false,
  };
  const people: Known = {
    place: { screen: 'people' },
    text: en.frame.people,
    icon: 'people',
    keys: ['g p'],
    listed: true,
  };
  const law: Known = {
    place: { screen: 'law' },
    text: en.frame.law,
    icon: 'law',
    keys: ['g l'],
    listed: true,
  };
  const notice: Known = {
    place: { screen: 'notice' },
    text: en.notice.title,
    icon: 'document',
    keys: ['g n'],
    listed: true,
  };
  const forms: Known = {
    place: { screen: 'forms' },
    text: en.forms.title,
    icon: 'printer',
    keys: ['g f'],
    listed: true,
  };
  const templates: Known = {
    place: { screen: 'templates' },
    text: en.templates.title,
    icon: 'letter',
    keys: ['g m'],
    listed: true,
  };
  return [
    ...(has('board') ? [board] : []),
    ...(has('today') ? [today] : []),
    ...(has('tray') ? [tray] : []),
    ...(has('register') ? [register] : []),
    ...(has('searches') ? [searches] : []),
    ...(has('retention') ? [retention] : []),
    ...(has('log-request') ? [log] : []),
    ...(has('law') ? [law] : []),
    ...(has('keep-template') ? [templates] : []),
    ...(has('forms') ? [forms] : []),
    ...(has('notice') ? [notice] : []),
    ...(has('people') ? [people] : []),
  ];
}

export function navOf(session: Session, current: Place | undefined): NavItem[] {
  const from = current?.screen === 'case' ? undefined : current?.screen;
  return placesOf(session)
    .filter((it) => it.listed)
    .map((it) => ({
      href: addressOf(it.place),
      text: it.text,
      icon: it.icon,
      count: it.count,
      late: it.late ?? false,
      current: it.place.screen === from,
    }));
}

/** What is known about the office, for the status bar. */
export function factsOf(session: Session): { text: string; good: boolean }[] {
  const facts = [];
  if (session.saved) {
    const day = dayOf(session.saved);
    const time = timeOfDay(session.saved);
    facts.push({
      text: en.frame.saved(day === session.today ? time : `${listDate(day)}, ${time}`),
      good: true,
    });
  }
  if (session.demonstration) facts.push({ text: en.frame.demonstration, good: false });
  const backup = session.backed_up;
  const when = backup ? `${clockDate(dayOf(backup))}, ${timeOfDay(backup)}` : '';
  facts.push({ text: when ? en.frame.backedUp(when) : en.frame.notBackedUp, good: false });
  return facts;
}
