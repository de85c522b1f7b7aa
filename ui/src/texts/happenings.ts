/** Events of the history in words. */
import type { FactKind, HistoryEntry, LetterKind } from '../ipc/wire';
import { en } from './en';

const isFact = (kind: string): kind is FactKind => kind in en.codes.facts;
const isLetter = (kind: string): kind is LetterKind => kind in en.codes.letters;

/** "Identity asked", "Letter issued: acknowledgement, part A". */
export function titleOf(entry: HistoryEntry): string {
  const event = en.history.events[entry.event] ?? entry.event.replaceAll('-', ' ');
  const what = isFact(entry.kind)
    ? en.codes.facts[entry.kind]
    : isLetter(entry.kind)
      ? en.codes.letters[entry.kind]
      : '';
  const part = entry.part ? en.history.part(entry.part) : '';
  if (entry.event === 'fact-recorded' && what) return [what, part].filter(Boolean).join(', ');
  return [what ? `${event}: ${what.toLowerCase()}` : event, part].filter(Boolean).join(', ');
}
