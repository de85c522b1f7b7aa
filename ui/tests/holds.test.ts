import { afterEach, describe, expect, test } from 'vitest';
import { titleOf } from '../src/texts/happenings';
import { linesOf } from '../src/texts/asked';
import { entries } from './fixtures/history';
import { askedOfMe } from './fixtures/desk';
import { expectAccessible, find, named, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const CASE = '#/case/fen-26-0557';
const last = (name: string) => shown?.calls.findLast((call) => call.name === name)?.args;
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};
const date = (id: string, day: string) => {
  type(`#${id}`, day);
  type(`#${id}-month`, '11');
  type(`#${id}-year`, '2026');
};

describe('a case on hold', () => {
  test('its head and its overview say for what, since when and until when', async () => {
    shown = await show(`${CASE}/overview`, { held: true, act: 'held' });
    expect(textOf(find('.moj-identity-bar h1'))).toContain('On hold');
    const text = textOf(find('.rd-holds'));
    expect(text).toMatch(/On hold for the court since .*20 Nov.*; look again by .*23 Nov/);
    expect(text).toContain('A hold stops no clock');
    expect(text).toContain('The day to look at it again has come.');
    expect(textOf(find('.rd-tasks li'))).toContain('On hold');
    await expectAccessible();
  });

  test('a supervisor looks at it again, and lifts it', async () => {
    shown = await show(`${CASE}/overview`, { held: true, person: 'helen' });
    named('Look at it again').click();
    await settle();
    await send();
    expect(find('#keep-review-error').textContent).toContain('Enter the day');
    expect(find('#keep-reason-error').textContent).toContain('Say why the hold stays.');
    await expectAccessible();
    type('#keep-reason', 'No ruling yet.');
    date('keep-review', '30');
    await settle();
    await send();
    expect(last('keep-hold')).toMatchObject({ hold: 1, reason: 'No ruling yet.', review: { day: '30' } });
    named('Lift it').click();
    await settle();
    await send();
    expect(find('#lift-reason-error').textContent).toContain('Say why the hold is lifted.');
    type('#lift-reason', 'The court has ruled.');
    await settle();
    await send();
    expect(last('lift-hold')).toMatchObject({ hold: 1, reason: 'The court has ruled.' });
    expect(document.querySelector('.rd-holds')).toBeNull();
  });

  test('whoever may not lift it sees why', async () => {
    shown = await show(`${CASE}/overview`, { held: true, refused: ['hold', 'lift-hold'] });
    expect(named('Lift it').getAttribute('aria-disabled')).toBe('true');
    expect(textOf(find('.rd-holds'))).toContain('not your case');
  });
});

describe('putting a case on hold', () => {
  test('what is missing is said beside its field; then it is on hold', async () => {
    shown = await show(`${CASE}/overview`, { person: 'helen' });
    named('More actions').click();
    await settle();
    named('Put it on hold').click();
    await settle();
    await send();
    expect(find('#hold-kind-error').textContent).toContain('Choose what the hold is for.');
    expect(find('#hold-since-error').textContent).toContain('Enter the day');
    await expectAccessible();
    find<HTMLInputElement>('#hold-kind-1').click();
    find<HTMLInputElement>('#hold-part-2').click();
    type('#hold-reason', 'The regulator has written.');
    date('hold-since', '20');
    date('hold-review', '30');
    await settle();
    await send();
    expect(last('place-hold')).toMatchObject({
      sequence: 31,
      part: 'B',
      kind: 'regulator',
      reason: 'The regulator has written.',
    });
    expect(textOf(find('.rd-holds'))).toContain('Part B is on hold for the regulator');
  });
});

describe('today', () => {
  test('a case on hold has a tag that says for what', async () => {
    shown = await show('#/today', { held: true });
    const tag = find('#row-fen-26-0557 [title^="On hold for the court; look again by"]');
    expect(textOf(tag)).toBe('On hold');
  });

  test('a supervisor is asked to look again', () => {
    const [first] = askedOfMe;
    if (!first) throw new Error('Nothing is asked.');
    const [line] = linesOf([{ ...first, kind: 'hold', what: '1', title: 'the court' }]);
    expect(line?.words).toBe('Look again at the hold for the court');
  });
});

test('the history tells what happened to a hold', () => {
  const [entry] = entries;
  if (!entry) throw new Error('There is no history.');
  const hold = { ...entry, event: 'hold', kind: 'placed', name: 'the court', part: 'B' };
  expect(titleOf(hold)).toBe('Put on hold for the court, part B');
  expect(titleOf({ ...hold, kind: 'lifted', part: '' })).toBe('Hold for the court lifted');
});
