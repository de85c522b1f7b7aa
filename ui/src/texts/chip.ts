/** The clock of a part in the few words of a chip. */
import type { Nearness } from '../components/case/ClockChip.svelte';
import type { PartView, Timeliness } from '../ipc/wire';
import { clockDate } from './dates';
import { en } from './en';

const nearness: Record<Timeliness, Nearness> = {
  overdue: 'late',
  'due-today': 'today',
  soon: 'soon',
  later: 'later',
  waiting: 'later',
  paused: 'paused',
  'not-yet-valid': 'not-started',
  answered: 'done',
  closed: 'done',
};

export interface Chip {
  letter: string | undefined;
  figure: string;
  unit: string;
  name: string;
  date: string;
  nearness: Nearness;
}

export function nearnessOf(part: PartView): Nearness {
  const near = nearness[part.timeliness];
  return near === 'later' && part.extended ? 'extended' : near;
}

export function chipOf(part: PartView, several: boolean): Chip {
  const letter = several ? part.id : undefined;
  const name = [part.law_short, part.extended ? en.case.extended : ''].filter(Boolean).join(' · ');
  const base = { letter, name, nearness: nearnessOf(part) };
  if (part.answered) {
    return {
      ...base,
      figure: '✓',
      unit: '',
      date: en.case.answeredOn(clockDate(part.answered)),
      nearness: 'done',
    };
  }
  if (part.days_left === null || !part.last_day) {
    const date = part.paused_since
      ? en.case.pausedSince(clockDate(part.paused_since))
      : en.case.states[part.state];
    return { ...base, figure: part.paused_since ? 'Ⅱ' : '–', unit: '', date };
  }
  const left = part.days_left;
  const unit = left < 0 ? en.dates.dayLateUnit(-left) : en.dates.dayUnit(left);
  return { ...base, figure: String(Math.abs(left)), unit, date: clockDate(part.last_day) };
}
