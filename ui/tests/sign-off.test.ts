import { afterEach, describe, expect, test } from 'vitest';
import type { AskedOfMe } from '../src/ipc/wire';
import { linesOf } from '../src/texts/asked';
import { askedOfMe } from './fixtures/desk';
import { expectAccessible, find, named, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const CASE = '#/case/fen-26-0557';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const last = (name: string) => made(name).at(-1)?.args;
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const send = async (form = 'dialog form') => {
  find<HTMLFormElement>(form).requestSubmit();
  await settle(60);
};

describe('asked of you', () => {
  test('each line says what is asked, of which case and by whom, and leads there', async () => {
    shown = await show('#/today', { lines: 2 });
    const lines = [...document.querySelectorAll('.rd-asked li')];
    expect(lines.map(textOf)).toEqual([
      'Agree to item 6: Neighbour’s witness statement FEN-26-0557 Thistlewood, Marian · asked by Tom Whitlock · of you by name · last day Mon 30 Nov',
      'Sign what was decided of part A FEN-26-0592 Kerslake, Jonah · asked by Gwen Pryce',
    ]);
    expect(lines.map((it) => it.querySelector('a')?.getAttribute('href'))).toEqual([
      `${CASE}/decision/6`,
      '#/case/fen-26-0592/decision',
    ]);
    await expectAccessible();
  });

  test('several items of one case are one line', () => {
    const one = { ...askedOfMe[0], by_name: false } as AskedOfMe;
    const lines = linesOf([one, { ...one, what: '9' }, { ...one, what: '11' }, { ...one, case: 'other' }]);
    expect(lines.map((it) => it.words)).toEqual([
      'Agree to items 6, 9 and 11',
      'Agree to item 6: Neighbour’s witness statement',
    ]);
  });

  test('nothing is asked: there is no such list', async () => {
    shown = await show('#/today', { empty: true });
    expect(document.querySelector('.rd-asked')).toBeNull();
  });
});

describe('signing what was decided', () => {
  test('a supervisor signs it, and who signed stands there', async () => {
    shown = await show(`${CASE}/decision`, { person: 'helen', signing: true });
    expect(document.body.textContent).toContain('A supervisor must sign this');
    await expectAccessible();
    named('Sign it').click();
    await settle(60);
    expect(last('sign-decision')).toMatchObject({ case: 'fen-26-0557', sequence: 31, part: 'A' });
    expect(textOf(find('.rd-review__part'))).toContain('Signed by Helen Marsh');
    expect(document.querySelector('.rd-review__part .rd-warning:not(.rd-processing *)')).toBeNull();
  });

  test('it is sent back with what is to be done differently, and the caseworker reads it', async () => {
    shown = await show(`${CASE}/decision`, { person: 'helen', signing: true });
    named('Send it back').click();
    await settle();
    await send('.rd-review__part form');
    expect(find('#send-back-reason-error').textContent).toContain('Say what is to be done differently.');
    expect(document.activeElement?.className).toBe('govuk-error-summary');
    await expectAccessible();
    type('#send-back-reason', 'Item 6 can be redacted.');
    await settle();
    await send('.rd-review__part form');
    expect(last('send-back-decision')).toMatchObject({ part: 'A', reason: 'Item 6 can be redacted.' });
    expect(find('.rd-review__part .rd-warning:not(.rd-processing *)').textContent).toContain(
      'A supervisor sent it back: Item 6 can be redacted.',
    );
    expect(find('#decide-outcome')).toBeDefined();
  });

  test('whoever may not sign sees why not', async () => {
    shown = await show(`${CASE}/decision`, {
      signing: true,
      refused: ['sign-decision', 'send-back-decision'],
    });
    const sign = named('Sign it');
    expect(sign.getAttribute('aria-disabled')).toBe('true');
    expect(find(`[id="${sign.getAttribute('aria-describedby')}"]`).textContent).toContain('not your case');
    sign.click();
    await settle();
    expect(made('sign-decision')).toHaveLength(0);
  });
});

describe('opening a decision again', () => {
  test('with the reason; the part is then undecided', async () => {
    shown = await show(`${CASE}/decision`, { signing: true });
    named('Open it again').click();
    await settle();
    await send();
    expect(find('#open-decision-reason-error').textContent).toContain('Say why it is opened again.');
    await expectAccessible();
    type('#open-decision-reason', 'Page 3 was overlooked.');
    await settle();
    await send();
    expect(last('reopen-decision')).toMatchObject({ part: 'A', reason: 'Page 3 was overlooked.' });
    expect(document.querySelector('dialog')).toBeNull();
    expect(find('#decide-outcome')).toBeDefined();
  });
});

describe('an extension', () => {
  test('a caseworker asks for it before the notice', async () => {
    shown = await show(`${CASE}/overview`, { extending: 'must-ask', one: true });
    named('Ask for it').click();
    await settle();
    await send();
    expect(find('#extension-ground-error').textContent).toContain('Choose why more time is needed.');
    await expectAccessible();
    find<HTMLInputElement>('#extension-ground').click();
    type('#extension-reasons', 'Four other people are named.');
    await settle();
    await send();
    expect(last('ask-extension')).toMatchObject({
      part: 'A',
      ground: 'complexity',
      reasons: 'Four other people are named.',
    });
    expect(textOf(find('.rd-extension'))).toContain('waits for a supervisor');
  });

  test('a supervisor signs it, or sends it back', async () => {
    shown = await show(`${CASE}/overview`, { extending: 'asked', one: true, person: 'helen' });
    await expectAccessible();
    named('Send the extension back').click();
    await settle();
    await send();
    expect(find('#return-reason-error').textContent).toContain('Say what is to be done differently.');
    type('#return-reason', 'Name them.');
    await settle();
    await send();
    expect(last('send-back-extension')).toMatchObject({ part: 'A', reason: 'Name them.' });
    expect(textOf(find('.rd-extension'))).toContain('A supervisor sent it back: Name them.');
    await shown.close();
    shown = await show(`${CASE}/overview`, { extending: 'asked', one: true, person: 'helen' });
    named('Sign the extension').click();
    await settle(60);
    expect(last('sign-extension')).toMatchObject({ part: 'A', sequence: 31 });
    expect(textOf(find('.rd-extension'))).toContain('Signed by Helen Marsh');
  });

  test('whoever may not sign sees why not', async () => {
    shown = await show(`${CASE}/overview`, { extending: 'asked', one: true, refused: ['sign-extension'] });
    expect(named('Sign the extension').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('closing', () => {
  const opened = async (late: boolean) => {
    shown = await show(`${CASE}/overview`, { late, refused: [], act: 'close' });
    named('More actions').click();
    await settle();
    named('Close the case').click();
    await settle();
  };

  test('a late answer is closed with its reason', async () => {
    await opened(true);
    await send();
    expect(find('#close-late-error').textContent).toContain('Choose why an answer was late.');
    await expectAccessible();
    find<HTMLInputElement>('#close-late-1').click();
    await settle();
    await send();
    expect(last('close-case')).toMatchObject({ sequence: 31, late: 'Many items to review' });
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.body.textContent).toContain('Closed on 23 November 2026.');
  });
});

describe('why answers are late', () => {
  const field = () => find<HTMLTextAreaElement>('#late-reasons').value;

  test('a supervisor keeps the list; an empty one is refused beside the field', async () => {
    shown = await show('#/people', { person: 'helen' });
    await settle();
    expect(field()).toBe('A department answered late\nMany items to review');
    await expectAccessible();
    type('#late-reasons', '  ');
    await settle();
    await send('section[aria-labelledby="late-title"] form');
    expect(find('#late-reasons-error').textContent).toContain('Enter at least one reason.');
    type('#late-reasons', 'Illness\n\nMany items to review');
    await settle();
    await send('section[aria-labelledby="late-title"] form');
    expect(last('change-late-reasons')).toEqual({ reasons: ['Illness', '', 'Many items to review'] });
    expect(field()).toBe('Illness\nMany items to review');
    expect(document.querySelector('#late-reasons-error')).toBeNull();
  });

  test('whoever does not supervise does not see it', async () => {
    shown = await show('#/people');
    expect(document.querySelector('#late-reasons')).toBeNull();
    expect(made('late-reasons')).toHaveLength(0);
  });
});
