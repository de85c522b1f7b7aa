import { afterEach, describe, expect, test } from 'vitest';
import type { Scene } from './fixtures/desk';
import { expectAccessible, settle, show, type Shown } from './window';

const screens: [string, string, Partial<Scene>, string][] = [
  ['sign in', '', { person: '' }, 'Sign in'],
  ['no office yet', '', { person: '', empty: true }, 'Open an office'],
  ['an office that cannot be opened', '', { person: '', problem: 'It is damaged.' }, 'Open an office'],
  ['Today', '#/today', {}, 'Today'],
  ['Today, with nothing to do', '#/today', { empty: true }, 'Today'],
  ['Today, failing', '#/today', { broken: ['today'] }, 'Today'],
  ['Deadline board', '#/board', { person: 'helen' }, 'Deadline board'],
  ['Deadline board, empty', '#/board', { person: 'helen', empty: true }, 'Deadline board'],
  ['Log a request', '#/log', {}, 'Log a request'],
  ['case: overview', '#/case/fen-26-0557/overview', {}, 'Thistlewood, Marian'],
  ['case: clock', '#/case/fen-26-0557/clock', {}, 'Thistlewood, Marian'],
  ['case: decision', '#/case/fen-26-0557/decision', {}, 'Thistlewood, Marian'],
  ['case: letters', '#/case/fen-26-0557/letters', {}, 'Thistlewood, Marian'],
  ['case: a letter', '#/case/fen-26-0557/letters/A.access-partly', {}, 'Thistlewood, Marian'],
  ['case: history', '#/case/fen-26-0557/history', {}, 'Thistlewood, Marian'],
  ['case: of one part', '#/case/fen-26-0557/overview', { one: true }, 'Thistlewood, Marian'],
  ['Register', '#/register', { person: 'helen' }, 'Register'],
  ['Register, empty', '#/register', { person: 'helen', empty: true }, 'Register'],
  ['The law', '#/law', {}, 'The law'],
  ['The law, for an administrator', '#/law', { person: 'idris' }, 'The law'],
  ['The law, failing', '#/law', { broken: ['law', 'holidays'] }, 'The law'],
  ['The law: one right', '#/law/dpa-2018-part-3/access/2026-02-05', {}, 'The law'],
  ['Letters of the office', '#/templates', { person: 'helen' }, 'The office’s letters'],
  ['A letter of the office', '#/templates/acknowledgement', { person: 'helen' }, 'Acknowledgement'],
  ['A letter of the office, to read', '#/templates/acknowledgement', {}, 'Acknowledgement'],
  ['Forms', '#/forms', {}, 'Forms to give out'],
  ['Forms for a case', '#/forms/fen-26-0557', {}, 'Forms to give out'],
  ['Forms, failing', '#/forms', { broken: ['forms'] }, 'Forms to give out'],
  ['Notice', '#/notice', { person: 'helen' }, 'How we use personal information'],
  ['Notice, never published', '#/notice/dpa-1998', { empty: true }, 'How we use personal information'],
  ['Notice: the words', '#/notice/words', { person: 'helen' }, 'How we use personal information'],
  ['People and office', '#/people', { person: 'idris' }, 'People and office'],
];

describe('every screen opens and is accessible', () => {
  let shown: Shown | undefined;
  afterEach(async () => shown?.close());

  test.each(screens)('%s', async (_, place, scene, title) => {
    shown = await show(place, { lines: 2, ...scene });
    await settle();
    expect(document.querySelector('h1')?.textContent?.trim()).toContain(title);
    await expectAccessible();
  });
});
