/** Links in words. */
import type { LinkView } from '../ipc/wire';
import { registerDate } from './dates';
import { en } from './en';

/** "Subject access · received 2 Nov 2026 · Running · last day 2 Dec 2026". */
export function linkFacts(link: LinkView): string {
  const day = (words: (day: string) => string, iso: string | null) => iso && words(registerDate(iso).trim());
  return [
    link.right,
    day(en.links.received, link.received),
    link.standing && en.codes.standings[link.standing],
    link.answered ? '' : day(en.links.lastDay, link.last_day),
    day(en.links.answered, link.answered),
    link.outcome,
  ]
    .filter(Boolean)
    .join(' · ');
}
