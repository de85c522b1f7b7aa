import { afterEach, expect, test } from 'vitest';
import { en } from '../src/texts/en';
import { expectAccessible, find, show, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

test('the board says how many were logged late, and what that cost', async () => {
  shown = await show('#/board', { person: 'helen' });
  expect(find('.b-age .rd-note').textContent).toBe(
    'Logged late: 12 of the 240 logged in the last 90 days, on average 9 days lost.',
  );
  await expectAccessible();
});

test.each([
  [0, 0, 'Logged late: none of the 240 logged in the last 90 days.'],
  [1, 1, 'Logged late: 1 of the 240 logged in the last 90 days, on average 1 day lost.'],
])('%i late, %i lost', (late, lost, words) => expect(en.board.loggedLate(late, 240, 90, lost)).toBe(words));

test('a case says the days lost only where there are some', () => {
  const of = (lost: number | null) => en.case.receivedLogged('12 Oct', '20 Oct', lost);
  expect(of(null)).toBe('12 Oct, logged 20 Oct');
  expect(of(8)).toBe('12 Oct, logged 20 Oct: 8 days before the office saw it');
});
