/** Codes of the desk in words, and the shape and tone each stands in. */
import type { Tone } from '../components/text/Tag.svelte';
import type { DotShape } from '../components/text/Dot.svelte';
import type { Role, Standing, Timeliness } from '../ipc/wire';
import { en } from './en';

/** "Administrator and supervisor". */
export function rolesInWords(roles: readonly Role[]): string {
  const words = roles.map((role, index) =>
    index === 0 ? en.codes.roles[role] : en.codes.roles[role].toLowerCase(),
  );
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${en.words.and} ${words.at(-1)}`;
}

export const shapeOfTime: Record<Timeliness, DotShape> = {
  overdue: 'late',
  'due-today': 'today',
  soon: 'soon',
  later: 'later',
  waiting: 'waiting',
  paused: 'paused',
  'not-yet-valid': 'not-started',
  answered: 'signature',
  closed: 'done',
};

export const toneOfTime: Record<Timeliness, 'late' | 'soon' | 'idle' | 'hold' | 'wait' | 'ok'> = {
  overdue: 'late',
  'due-today': 'soon',
  soon: 'soon',
  later: 'idle',
  waiting: 'wait',
  paused: 'hold',
  'not-yet-valid': 'idle',
  answered: 'wait',
  closed: 'ok',
};

export const shapeOfStanding: Record<Standing, DotShape> = {
  'not-yet-valid': 'not-started',
  running: 'later',
  'no-last-day': 'later',
  extended: 'extended',
  paused: 'paused',
  answered: 'signature',
  'closed-in-time': 'done',
  'closed-late': 'late',
  'closed-withdrawn': 'refused',
  'closed-lapsed': 'refused',
};

export const toneOfStep: Record<string, Tone> = { now: 'soon', waiting: 'wait', later: 'plain' };
