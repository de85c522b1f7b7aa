import { expect, test } from 'vitest';
import type { HistoryEntry } from '../src/ipc/wire';
import { saidOf, titleOf } from '../src/texts/happenings';
import { entry as made } from './fixtures/history';

const entry = (of: Partial<HistoryEntry>): HistoryEntry => made(1, 'note-added', '2026-11-23T11:42:00Z', of);

test.each<[Partial<HistoryEntry>, string]>([
  [{ event: 'fact-recorded', kind: 'identity-asked' }, 'Identity asked'],
  [{ event: 'fact-corrected', kind: 'received' }, 'Day corrected: received'],
  [{ event: 'letter-issued', kind: 'acknowledgement', part: 'A' }, 'Letter issued: acknowledgement, part A'],
  [{ event: 'letter-issued', kind: 'extension-notice' }, 'Letter issued: extension notice'],
  [{ event: 'party-corrected', kind: 'subject' }, 'Details corrected: the data subject'],
  [{ event: 'decision-recorded', part: 'B' }, 'Decided, part B'],
  [
    { event: 'search', kind: 'asked', name: 'Custody Records', part: 'A, B' },
    'Search asked of Custody Records, part A, B',
  ],
  [
    { event: 'search', kind: 'escalated', name: 'Custody Records' },
    'Custody Records reminded, and its lead told',
  ],
  [{ event: 'search', kind: 'nil', name: 'Human Resources' }, 'Human Resources found nothing'],
  [
    { event: 'item', kind: 'listed', name: '11: Report: part 2', part: 'A' },
    'Listed: item 11, “Report: part 2”, part A',
  ],
  [{ event: 'item', kind: 'ruled', name: '11: Report' }, 'Decided: item 11, “Report”'],
  [
    { event: 'item', kind: 'disagreed', name: '6: Statement' },
    'A second person did not agree: item 6, “Statement”',
  ],
  [
    { event: 'letter-begun', name: 'Acknowledgement', part: 'A' },
    'Letter begun, not sent: acknowledgement, part A',
  ],
  [{ event: 'unheard-of' }, 'unheard of'],
])('an event in words: %j', (of, words) => expect(titleOf(entry(of))).toBe(words));

test.each([
  ['fact-corrected', '2026-11-30', 'Mon 30 Nov 2026'],
  ['fact-withdrawn', '2026-11-30', 'Mon 30 Nov 2026'],
  ['fact-recorded', 'complexity', 'The request is complex'],
  ['party-corrected', 'Marian Thistlewood, 1990-05-03', 'Marian Thistlewood, 3 May 1990'],
  ['identity-doubt-corrected', 'no-doubt', 'No doubt'],
  ['scope-corrected', 'Everything since 2026-11-30', 'Everything since 2026-11-30'],
])('before and after of %s: %s', (event, text, words) => expect(saidOf(entry({ event }), text)).toBe(words));

test.each([
  ['item', 'redact', 'Redact'],
  ['item', 'not-asked', 'They were not asked'],
  ['item', 'Custody record\n2025-05-09\n4 pages', 'Custody record\nFri 9 May 2025\n4 pages'],
  ['document', 'identity', 'Copy of proof of identity'],
])('before and after of an item or a document: %s %s', (event, text, words) =>
  expect(saidOf(entry({ event }), text)).toBe(words),
);
