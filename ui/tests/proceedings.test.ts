import { afterEach, describe, expect, test } from 'vitest';
import { linesOf } from '../src/texts/asked';
import { saidOf, titleOf } from '../src/texts/happenings';
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
const section = () => textOf(find('section[aria-labelledby="case-proceedings"]'));
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};
const date = (id: string, day: string) => {
  type(`#${id}`, day);
  type(`#${id}-month`, '11');
  type(`#${id}-year`, '2026');
};

describe('the regulator has it before it', () => {
  test('what is missing is said beside its field; then it stands on the overview', async () => {
    shown = await show(`${CASE}/overview`);
    expect(document.querySelector('#case-proceedings')).toBeNull();
    named('More actions').click();
    await settle();
    named('Record a case of the regulator').click();
    await settle();
    await send();
    expect(find('#proceedings-body-error').textContent).toContain('Choose who has it');
    expect(find('#proceedings-opened-error').textContent).toContain('Enter the day');
    await expectAccessible();
    find<HTMLInputElement>('#proceedings-body').click();
    type('#proceedings-number', 'IC-200-B2');
    date('proceedings-opened', '10');
    await settle();
    await send();
    expect(last('record-proceedings')).toMatchObject({
      id: null,
      body: 'regulator',
      number: 'IC-200-B2',
      days: { opened: { day: '10' }, by: { day: '' } },
    });
    expect(section()).toContain('The regulator, IC-200-B2');
    const answer = find<HTMLAnchorElement>('section[aria-labelledby="case-proceedings"] a.govuk-link');
    expect(answer.hash).toBe(`${CASE}/letters/A.regulator-reply`);
  });

  test('what it asks is the next step, and is answered from there', async () => {
    shown = await show(`${CASE}/overview`, { regulator: true, act: 'answer-proceedings' });
    expect(section()).toContain('Asks: How the request was searched for. by Mon 30 Nov 2026 7 days');
    await expectAccessible();
    find<HTMLButtonElement>('.rd-tasks button').click();
    await settle();
    expect(find<HTMLInputElement>('#proceedings-by').value).toBe('30');
    date('proceedings-answered', '23');
    await settle();
    await send();
    expect(last('record-proceedings')).toMatchObject({ id: 1, days: { answered: { day: '23' } } });
    expect(section()).toContain('answered Mon 23 Nov 2026');
    expect(section()).not.toContain('7 days');
  });

  test('the history and Today tell of it', () => {
    const [entry] = entries;
    const [first] = askedOfMe;
    if (!entry || !first) throw new Error('There is nothing.');
    const decided = { ...entry, event: 'proceedings-recorded', kind: 'regulator-decided' };
    expect(titleOf(decided)).toBe('The regulator: decided');
    expect(saidOf(decided, 'Upheld, 2026-11-20')).toBe('Upheld, Fri 20 Nov 2026');
    const [line] = linesOf([{ ...first, kind: 'proceedings', what: 'court-2', title: 'The file.' }]);
    expect(line?.words).toBe('Answer a court: The file.');
  });
});
