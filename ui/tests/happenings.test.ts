import { expect, test } from 'vitest';
import type { HistoryEntry } from '../src/ipc/wire';
import { saidOf, titleOf } from '../src/texts/happenings';

const entry = (of: Partial<HistoryEntry>): HistoryEntry => ({
  sequence: 1,
  event: 'note-added',
  kind: '',
  at: '2026-11-23T11:42:00Z',
  by: 'Asha Nair',
  on: null,
  part: '',
  before: '',
  after: '',
  words: '',
  key: false,
  ...of,
});

test.each<[Partial<HistoryEntry>, string]>([
  [{ event: 'fact-recorded', kind: 'identity-asked' }, 'Identity asked'],
  [{ event: 'fact-corrected', kind: 'received' }, 'Day corrected: received'],
  [{ event: 'letter-issued', kind: 'acknowledgement', part: 'A' }, 'Letter issued: acknowledgement, part A'],
  [{ event: 'letter-issued', kind: 'extension-notice' }, 'Letter issued: extension notice'],
  [{ event: 'party-corrected', kind: 'subject' }, 'Details corrected: the data subject'],
  [{ event: 'decision-recorded', part: 'B' }, 'Decided, part B'],
  [
    { event: 'search', kind: 'asked', after: 'Custody Records', part: 'A, B' },
    'Search asked of Custody Records, part A, B',
  ],
  [
    { event: 'search', kind: 'escalated', after: 'Custody Records' },
    'Custody Records reminded, and its lead told',
  ],
  [{ event: 'search', kind: 'nil', after: 'Human Resources' }, 'Human Resources found nothing'],
  [
    { event: 'item', kind: 'listed', before: '11: Report: part 2', part: 'A' },
    'Listed: item 11, “Report: part 2”, part A',
  ],
  [{ event: 'item', kind: 'ruled', before: '11: Report' }, 'Decided: item 11, “Report”'],
  [
    { event: 'item', kind: 'disagreed', before: '6: Statement' },
    'A second person did not agree: item 6, “Statement”',
  ],
  [{ event: 'unheard-of' }, 'unheard of'],
])('an event in words: %j', (of, words) => expect(titleOf(entry(of))).toBe(words));

test.each([
  ['fact-corrected', '2026-11-30', 'Mon 30 Nov 2026'],
  ['fact-withdrawn', '2026-11-30', 'Mon 30 Nov 2026'],
  ['fact-recorded', 'complexity', 'The request is complex'],
  ['party-corrected', 'Marian Thistlewood, 1990-05-03', 'Marian Thistlewood, 3 May 1990'],
  ['identity-doubt-corrected', 'no-doubt', 'No doubt'],
  ['search', 'Custody Records', ''],
  ['scope-corrected', 'Everything since 2026-11-30', 'Everything since 2026-11-30'],
])('before and after of %s: %s', (event, text, words) => expect(saidOf(entry({ event }), text)).toBe(words));

test.each([
  ['ruled', '11: Report', ''],
  ['ruled', 'redact', 'Redact'],
  ['balanced', 'not-asked', 'They were not asked'],
  ['changed', 'redact', 'redact'],
])('before and after of an item that was %s: %s', (kind, text, words) =>
  expect(saidOf(entry({ event: 'item', kind, before: '11: Report' }), text)).toBe(words),
);
