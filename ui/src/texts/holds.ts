/** Holds in words. */
import type { HoldView } from '../ipc/wire';
import { clockDate } from './dates';
import { en } from './en';

/** "On hold for the court since 20 November 2026; look again by 4 December 2026." */
export function holdInWords(hold: HoldView): string {
  const what = hold.part ? en.holds.forPart(hold.part, hold.label) : en.holds.for(hold.label);
  return en.holds.since(what, clockDate(hold.since), clockDate(hold.review));
}
