import { afterEach, describe, expect, test } from 'vitest';
import { linesOf } from '../src/texts/asked';
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
const choose = (id: string, value: string) => {
  const field = find<HTMLSelectElement>(id);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('handing a case over', () => {
  test('to a colleague, with a note', async () => {
    shown = await show(`${CASE}/overview`);
    named('More actions').click();
    await settle();
    named('Hand the case over').click();
    await settle();
    await send();
    expect(find('#hand-over-to-error').textContent).toContain('Choose the colleague');
    expect(find('#hand-over-note-error').textContent).toContain('Say what is to be done.');
    await expectAccessible();
    choose('#hand-over-to', 'tom');
    type('#hand-over-note', 'Custody answers on Tuesday.');
    await settle();
    await send();
    expect(last('hand-over')).toMatchObject({
      sequence: 31,
      to: 'tom',
      note: 'Custody answers on Tuesday.',
    });
    expect(textOf(find('.rd-handed'))).toContain('Handed over by Asha Nair to Tom Whitlock');
    expect(find('.rd-handed').querySelector('button')).toBeNull();
  });

  test('the colleague reads the note and takes notice', async () => {
    shown = await show(`${CASE}/overview`, { covering: true });
    expect(textOf(find('.rd-handed'))).toContain('Custody answers on Tuesday.');
    expect(textOf(find('.rd-id__line'))).toContain('away, covered by Asha Nair');
    await expectAccessible();
    named('Take notice').click();
    await settle(60);
    expect(last('take-notice')).toMatchObject({ case: 'fen-26-0557', sequence: 31 });
    expect(document.querySelector('.rd-handed')).toBeNull();
  });

  test('Today says who handed it over, and the note', () => {
    const [first] = askedOfMe;
    if (!first) throw new Error('Nothing is asked.');
    const [line] = linesOf([{ ...first, kind: 'hand-over', what: '', title: 'Chase Custody.' }]);
    expect(line?.words).toBe('Handed over by Tom Whitlock: Chase Custody.');
  });
});

describe('covering', () => {
  test('the cases of a colleague who is away stand under their name', async () => {
    shown = await show('#/today', { covering: true, lines: 2 });
    const heads = [...document.querySelectorAll('h2')].map(textOf);
    expect(heads.some((it) => /^Covering for Tom Whitlock until .*27 November/.test(it))).toBe(true);
    expect(textOf(find('#group-tom-soon'))).toContain('FEN-26-0999');
    await expectAccessible();
  });
});

describe('who is away', () => {
  test('a caseworker says that they are away, and who covers', async () => {
    shown = await show('#/people');
    await settle();
    expect(textOf(find('section[aria-labelledby="absences-list"]'))).toContain('Nobody is away');
    named('Say that you are away').click();
    await settle();
    expect(document.querySelector('#absence-person')).toBeNull();
    await send();
    expect(find('#absence-from-error').textContent).toContain('Enter the first day');
    expect(find('#absence-cover-error').textContent).toContain('Choose the colleague who covers.');
    await expectAccessible();
    for (const [field, text] of [
      ['from', '23'],
      ['from-month', '11'],
      ['from-year', '2026'],
      ['to', '27'],
      ['to-month', '11'],
      ['to-year', '2026'],
    ] as const)
      type(`#absence-${field}`, text);
    choose('#absence-cover', 'tom');
    await settle();
    await send();
    expect(last('set-absence')).toEqual({
      person: 'asha',
      from: { day: '23', month: '11', year: '2026' },
      to: { day: '27', month: '11', year: '2026' },
      cover: 'tom',
    });
    expect(textOf(find('section[aria-labelledby="absences-list"] tbody'))).toContain('away today');
  });

  test('a supervisor says it of anybody, and takes it back', async () => {
    shown = await show('#/people', { person: 'helen', covering: true });
    await settle();
    named('Say that somebody is away').click();
    await settle();
    expect(find('#absence-person')).toBeDefined();
    named('Cancel').click();
    await settle();
    named('Take it back').click();
    await settle(60);
    expect(last('end-absence')).toEqual({ person: 'tom' });
    expect(textOf(find('section[aria-labelledby="absences-list"]'))).toContain('Nobody is away');
  });
});
