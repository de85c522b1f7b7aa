/** Events of the history in words. */
import type {
  Aspect,
  Body,
  Consent,
  DocumentKind,
  ExtensionGround,
  FactKind,
  Fate,
  HistoryEntry,
  LetterKind,
  Means,
  PartyRole,
  Said,
} from '../ipc/wire';
import { clockDate, longDate } from './dates';
import { en } from './en';

const isFact = (kind: string): kind is FactKind => kind in en.codes.facts;
const isLetter = (kind: string): kind is LetterKind => kind in en.codes.letters;
const isRole = (kind: string): kind is PartyRole => ['subject', 'requester', 'recipient'].includes(kind);
const isGround = (code: string): code is ExtensionGround => code in en.codes.grounds;

const isDocumentKind = (code: string): code is DocumentKind => code in en.documents.kinds;
const isFate = (code: string): code is Fate => code in en.review.fates;
const isMeans = (code: string): code is Means => code in en.leaving.means;
const isSaid = (code: string): code is Said => code in en.consultation.said;
const isConsent = (code: string): code is Consent => code in en.review.consents;

const isBody = (code: string): code is Body => code in en.proceedings.bodies;

/** "The regulator". */
export const bodyInWords = (code: string): string => (isBody(code) ? en.proceedings.bodies[code] : code);

/** What the event is about: a fact, a letter, a person of the case; empty where the event says it all. */
function aboutOf({ event, kind, name }: HistoryEntry): string {
  if (event === 'party-corrected') return isRole(kind) ? en.parties[kind] : '';
  if (event === 'letter-begun') return name;
  if (event === 'letter-issued') return isLetter(kind) ? en.codes.letters[kind] : '';
  return isFact(kind) ? en.codes.facts[kind] : '';
}

/** The desk writes an item as "11: Intelligence report". */
function itemOf({ name }: HistoryEntry): string {
  const [number = '', ...title] = name.split(': ');
  return en.review.named(number, title.join(': '));
}

/** "Identity asked", "Search asked of Custody Records, part A", "Letter issued: acknowledgement, part A". */
export function titleOf(entry: HistoryEntry): string {
  const event = en.history.events[entry.event] ?? entry.event.replaceAll('-', ' ');
  const what = aboutOf(entry);
  const part = entry.part ? en.history.part(entry.part) : '';
  const search = entry.event === 'search' ? en.searches.events[entry.kind] : undefined;
  const document = entry.event === 'document' ? en.documents.events[entry.kind] : undefined;
  if (document) return document(entry.name);
  const limited = entry.event === 'restriction' ? en.restriction.events[entry.kind] : undefined;
  if (limited) return limited;
  const kept = entry.event === 'retention' ? en.retention.events[entry.kind] : undefined;
  if (kept) return kept;
  const item =
    entry.event === 'item' ? (en.review.events[entry.kind] ?? en.consultation.events[entry.kind]) : undefined;
  const pack = entry.event === 'pack' ? en.pack.events[entry.kind] : undefined;
  if (pack) return [pack(entry.name), part].filter(Boolean).join(', ');
  const hold = entry.event === 'hold' ? en.holds.events[entry.kind] : undefined;
  const extension = entry.event === 'extension' ? en.extension.events[entry.kind] : undefined;
  const letter = entry.event === 'letter' ? en.leaving.events[entry.kind] : undefined;
  if (letter) return letter(entry.name);
  const link = entry.event === 'link' ? en.links.events[entry.kind] : undefined;
  if (entry.event === 'proceedings-recorded') {
    const [body = '', what = ''] = entry.kind.split('-');
    return en.proceedings.event(bodyInWords(body), en.proceedings.events[what] ?? what);
  }
  if (link) return link(entry.name);
  if (extension) return [extension, part].filter(Boolean).join(', ');
  if (hold) return [hold(entry.name), part].filter(Boolean).join(', ');
  if (item) return [item(itemOf(entry)), part].filter(Boolean).join(', ');
  if (search) return [search(entry.name), part].filter(Boolean).join(', ');
  if (entry.event === 'fact-recorded' && what) return [what, part].filter(Boolean).join(', ');
  return [what ? `${event}: ${what.toLowerCase()}` : event, part].filter(Boolean).join(', ');
}

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A line that the desk wrote as a code, of a document or an item, in words. */
function lineOf(line: string): string {
  if (isMeans(line)) return en.leaving.means[line];
  if (isDocumentKind(line)) return en.documents.kinds[line];
  if (isSaid(line)) return en.consultation.said[line];
  if (isFate(line)) return en.review.fates[line];
  return isConsent(line) ? en.review.consents[line] : line.replace(DAY, clockDate);
}

const isAspect = (code: string): code is Aspect => code in en.notice.aspects;

/** "purposes: preventing crime" with the thing in words. */
function aspectOf(line: string): string {
  const [aspect = '', ...words] = line.split(': ');
  return isAspect(aspect) ? `${en.notice.aspects[aspect]}: ${words.join(': ')}` : line;
}

/** What was so before or is so since: the days and codes of the desk in words, everything else as it was typed. */
export function saidOf({ event }: HistoryEntry, text: string): string {
  switch (event) {
    case 'extension':
    case 'fact-recorded':
      return isGround(text) ? en.codes.grounds[text] : text;
    case 'proceedings-recorded':
    case 'record-kept':
    case 'fact-corrected':
    case 'fact-withdrawn':
      return text.replace(DAY, clockDate);
    case 'processing-described':
      return text.split('\n').map(aspectOf).join('\n');
    case 'party-corrected':
      return text.replace(DAY, longDate);
    case 'identity-doubt-corrected':
      return text === 'in-doubt' ? en.log.inDoubt : en.log.noDoubt;
    case 'document':
    case 'letter':
    case 'item':
      return text.split('\n').map(lineOf).join('\n');
    default:
      return text;
  }
}
