/**
 * The key of everything that can be done, by place. Two keys one after the other begin with what it is about; what is
 * done often has a single one. A key that begins two keys is never a single one in the same place.
 */
import type { CommandName } from '../ipc/wire';

/** T the time, P people, M messages to departments, O items, Y decisions, Q letters, H the file, U documents, V the law. */
export const caseKeys = {
  allocate: 'a',
  'add-note': 'c',
  'ask-department': 's',
  'list-item': 'i',
  'link-case': 'l',
  more: '.',
  step: 'e',

  'record-fact': 't r',
  'correct-fact': 't c',
  'withdraw-fact': 't w',
  'check-validity': 't v',
  'ask-extension': 't e',
  'sign-extension': 't s',
  'send-back-extension': 't b',
  lapse: 't l',
  'print-clock': 't p',

  'hand-over': 'p h',
  'take-notice': 'p n',
  'correct-party': 'p s',
  'correct-requester': 'p r',
  'correct-recipient': 'p t',
  'correct-scope': 'p w',
  'correct-identity-doubt': 'p d',
  'change-care': 'p c',

  'record-reply': 'm r',
  'chase-department': 'm c',
  'mute-chasing': 'm m',
  'withdraw-search': 'm w',
  'sent-pdf': 'm p',

  'rule-item': 'o d',
  'clear-items': 'o o',
  'change-item': 'o c',
  'take-off': 'o t',
  'balance-item': 'o w',
  'consult-other': 'o a',
  'record-consultation': 'o h',
  'review-item': 'o s',
  disagree: 'o n',
  'to-part': 'o p',
  'open-search': 'o f',

  decide: 'y d',
  'sign-decision': 'y s',
  'send-back-decision': 'y b',
  'reopen-decision': 'y o',
  'keep-record': 'y k',
  'describe-processing': 'y w',
  'record-answer': 'y a',
  close: 'y c',
  reopen: 'y r',

  'issue-letter': 'q w',
  'open-issued': 'q o',
  'save-issued': 'q s',
  'print-issued': 'q p',
  'save-envelope': 'q u',
  'save-label': 'q t',
  'send-letter': 'q l',
  'record-delivery': 'q d',
  'letter-returned': 'q r',
  'letter-email': 'q e',
  'withhold-letter': 'q x',
  'start-letter-again': 'q a',
  'show-page': 'q v',
  'issue-this': 'q i',
  'put-back': 'q b',
  'add-paragraph': 'q n',
  'leave-annex': 'q z',
  'to-section': 'q g',

  'log-found': 'h f',
  'record-proceedings': 'h c',
  'change-proceedings': 'h e',
  'unlink-case': 'h x',
  hold: 'h p',
  'keep-hold': 'h a',
  'lift-hold': 'h l',
  'keep-longer': 'h k',
  restrict: 'h r',
  unrestrict: 'h u',
  'notice-glass': 'h n',

  'file-document': 'u f',
  'change-document': 'u c',
  'destroy-document': 'u d',
  'save-document': 'u s',
  'to-pack': 'u p',
  'to-forms': 'u o',
  'choose-released': 'u r',
  'answer-finding': 'u a',
  'seal-pack': 'u e',
  'save-pack': 'u z',

  'clear-timeline': 'z',
} as const;

/** On the other screens. */
const screenKeys = {
  again: 'g a',
  print: 'p',
  'clear-filter': 'c',
  'allocate-chosen': 'a',
  peek: 'Space',
  unallocated: 'u',
  'all-searches': 'v',
  'issue-run': 'm',

  'start-again': 'c',
  'add-files': 'f',
  'leave-out': 'x',
  'log-many': 'm',
  'come-again': 'y',

  'put-in-tray': 'h',
  'log-of-tray': 'Enter',
  'merge-of-tray': 'm',
  'set-aside': 'x',
  'put-back-of-tray': 'b',
  'show-file': 'v',
  'choose-table': 'f',
  'table-columns': 't',

  'add-holiday': 'a',
  'take-out-holiday': 'x',
  'put-back-holiday': 'b',
  'choose-packs': 'p',
  'shipped-law': 's',

  'propose-destruction': 'p',
  'destroy-case': 'd',
  'drop-destruction': 'k',
  'add-rule': 'a',
  'remove-rule': 'x',

  'open-template': 'v',
  'all-templates': 't',
  'keep-template': 'h',
  'approve-template': 'p',
  'compare-template': 'm',
  'drop-template': 'x',
  'use-shipped': 's',

  'show-form': 'v',
  'save-form': 's',
  'plain-form': 't',
  'log-scanned': 'm',

  'publish-notice': 'p',
  'save-notice': 's',
  'save-notice-page': 'w',
  'show-version': 'v',
  'version-changes': 'm',
  'show-today': 't',
  'add-word': 'a',
  'change-word': 'e',

  'add-person': 'a',
  'change-roles': 'r',
  'reset-passphrase': 'p',
  'remove-person': 'x',
  'set-absence': 'v',
  'change-absence': 'e',
  'end-absence': 'o',
  'add-department': 'd',
  'change-department': 'm',
  'remove-department': 'q',
  'choose-crest': 'k',
  'remove-crest': 't',
  'back-up': 'b',
  'new-recovery-code': 'c',
  'check-integrity': 'i',
} as const;

const keysById = { ...screenKeys, ...caseKeys };

/** The law of a part goes by its letter: "change-regime-B". */
type LawOfPart = `change-regime-${string}`;
export type ActId = keyof typeof keysById | LawOfPart;

/** Commands of casework that have no button of their own, or one for each part. */
type Elsewhere =
  'log-request' | 'merge-request' | 'break-glass' | 'propose-destruction' | 'destroy-case' | 'change-regime';
/** Fails to compile for a command that has no key. */
export const everyCommandHasAKey: Record<Exclude<CommandName, Elsewhere>, string> = caseKeys;

const isLawOfPart = (id: ActId): id is LawOfPart => id.startsWith('change-regime-');

export const keysOf = (id: ActId): string =>
  isLawOfPart(id) ? `v ${id.slice(-1).toLowerCase()}` : keysById[id];

/** Whether the buttons bind it: Space belongs to the list of Today, E and the menu to the case itself. */
export const isBound = (id: ActId): boolean => !['peek', 'step', 'more'].includes(id);

/** The key caps of "t r": "T", "R". */
export const capsOfKeys = (keys: string): string[] =>
  keys.split(' ').map((key) => (key.length === 1 ? key.toUpperCase() : key));
export const capsOf = (id: ActId): string[] => capsOfKeys(keysOf(id));
