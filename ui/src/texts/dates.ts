/**
 * Writes dates the desk has reckoned; reckons none.
 *
 * Days are ISO 8601 calendar dates (`2026-11-30`), moments are ISO 8601 instants in UTC and are shown in
 * the office's time, Europe/London.
 */
import { en } from './en';

const FIGURE_SPACE = '\u2007';

interface Day {
  year: string;
  month: number;
  day: number;
  weekday: number;
}

function read(iso: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? undefined
    : { year, month: Number(month) - 1, day: Number(day), weekday: at.getUTCDay() };
}

const name = (names: readonly string[], index: number): string => names[index] ?? '';

/** The weekday in three letters: "Mon". */
export function weekday(iso: string): string {
  const day = read(iso);
  return day ? name(en.dates.weekdays, day.weekday).slice(0, 3) : '';
}

/** "30 Nov", single-digit days padded with a figure space so that days stand under days. */
export function dayMonth(iso: string, pad = false): string {
  const day = read(iso);
  if (!day) return iso;
  const number = pad && day.day < 10 ? `${FIGURE_SPACE}${day.day}` : String(day.day);
  return `${number} ${name(en.dates.months, day.month).slice(0, 3)}`;
}

/** "Mon 30 Nov", for lists. */
export function listDate(iso: string): string {
  return read(iso) ? `${weekday(iso)} ${dayMonth(iso)}` : iso;
}

/** "Mon 30 Nov 2026", for clocks. */
export function clockDate(iso: string): string {
  const day = read(iso);
  return day ? `${listDate(iso)} ${day.year}` : iso;
}

/** "30 Nov 2026", for the register, where weekdays do not matter. */
export function registerDate(iso: string): string {
  const day = read(iso);
  return day ? `${dayMonth(iso, true)} ${day.year}` : iso;
}

/** "30 November 2026". */
export function longDate(iso: string): string {
  const day = read(iso);
  return day ? `${day.day} ${name(en.dates.months, day.month)} ${day.year}` : iso;
}

/** "Monday 30 November 2026", for sentences. */
export function sentenceDate(iso: string): string {
  const day = read(iso);
  return day ? `${name(en.dates.weekdays, day.weekday)} ${longDate(iso)}` : iso;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** "11:42" in the office's time. */
export function timeOfDay(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : clock.format(at);
}

/** The day of a moment in the office's time, as an ISO date. Put together here: web views write dates differently. */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const parts = Object.fromEntries(calendar.formatToParts(at).map((part) => [part.type, part.value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/** "Mon 30 Nov 2026, 11:42". */
export function moment(instant: string): string {
  const iso = dayOf(instant);
  return iso ? `${clockDate(iso)}, ${timeOfDay(instant)}` : instant;
}

/** "7 days", "1 day", "today", "6 days late": `left` is the desk's count of calendar days to the last day. */
export function daysLeft(left: number): string {
  if (left === 0) return en.dates.today;
  return left < 0 ? en.dates.late(-left) : en.dates.days(left);
}
