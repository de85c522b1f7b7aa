/**
 * Who is signed in, and whether the desk is locked. Locking keeps the place; what was typed is kept by the desk
 * (draft.svelte.ts), so nothing personal stays in the window.
 */
import { call, whenLocked } from '../ipc/call';
import type { Opening, Session } from '../ipc/wire';
import { addressOf, go, place, type Place } from './place.svelte';
import { forgetWords } from './searched.svelte';

interface Locked {
  /** RFC 3339, when. */
  at: string;
  /** Minutes without a key or a click; 0 when locked by hand. */
  idleMinutes: number;
  path: string;
  person: string;
  name: string;
}

let opening = $state<Opening>();
let session = $state<Session>();
let locked = $state<Locked>();
/** Why the desk did not answer at the start; empty where it did. */
let failed = $state('');

export const here = {
  get opening() {
    return opening;
  },
  get session() {
    return session;
  },
  get locked() {
    return locked;
  },
  get failed() {
    return failed;
  },
};

/** Whether the desk lets this person make a call at all. */
export const may = (call: string): boolean => session?.calls.includes(call) ?? false;

export async function open(): Promise<void> {
  failed = '';
  locked = undefined;
  session = undefined;
  try {
    opening = await call('opening', {});
  } catch (thrown) {
    failed = thrown instanceof Error ? thrown.message : String(thrown);
    return;
  }
  // The page was loaded again while somebody is signed in: they stay where they were.
  session = opening.session ?? undefined;
  if (session && !place.current) go(homeOf(session));
}

export function homeOf(person: Session): Place {
  if (person.calls.includes('board') && !person.roles.includes('caseworker')) return { screen: 'board' };
  if (person.calls.includes('today')) return { screen: 'today' };
  return person.calls.includes('people') ? { screen: 'people' } : { screen: 'register', filter: {} };
}

/** The same person after a lock comes back to the same place; anybody else starts at home. */
export function enter(fresh: Session): void {
  const back = locked?.person === fresh.person && locked.path === fresh.path;
  locked = undefined;
  session = fresh;
  if (!back) forgetWords();
  if (!back || !place.current) go(homeOf(fresh));
}

/** Brings the figures around every screen up to date after something changed. */
export async function refresh(): Promise<void> {
  try {
    session = await call('session', {});
  } catch {
    // The figures stay as they were; what was done is done, and the next call says what is wrong.
  }
}

/** Called before the desk locks, so that what is being typed is kept first. */
const beforeLock = new Set<() => Promise<void>>();
export function keepBeforeLock(keep: () => Promise<void>): () => void {
  beforeLock.add(keep);
  return () => beforeLock.delete(keep);
}

export async function lock(idleMinutes = 0): Promise<void> {
  if (!session) return;
  await Promise.allSettled([...beforeLock].map((keep) => keep()));
  try {
    await call('lock', {});
  } catch {
    // Whatever the desk says, the window shows nothing any more; the desk locks by its own clock too.
  } finally {
    shut(idleMinutes);
  }
}

/** Nothing personal stays in the window. */
function shut(idleMinutes: number): void {
  if (!session) return;
  const { path, person, name } = session;
  locked = { at: new Date().toISOString(), idleMinutes, path, person, name };
  session = undefined;
}

// The desk counts idle minutes too, and may be first.
whenLocked(() => shut(session?.office.idle_minutes ?? 0));

/** From the lock to the sign-in of somebody else. */
export async function leave(): Promise<void> {
  locked = undefined;
  forgetWords();
  location.hash = '';
  try {
    opening = await call('opening', {});
  } catch (thrown) {
    failed = thrown instanceof Error ? thrown.message : String(thrown);
  }
}

export const homeAddress = (): string => (session ? addressOf(homeOf(session)) : '#');
