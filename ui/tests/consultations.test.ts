import { afterEach, describe, expect, test } from 'vitest';
import type { AskedOfMe, ItemView } from '../src/ipc/wire';
import { linesOf } from '../src/texts/asked';
import { consultedTagOf } from '../src/texts/review';
import { items } from './fixtures/items';
import { expectAccessible, find, named, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const TAB = '#/case/fen-26-0557/decision';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const last = (name: string) => made(name).at(-1)?.args;
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const panel = () => textOf(find('.rd-review__item'));
const line = () => textOf(find('#row-item-11'));
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};
const ask = async () => {
  named('Ask somebody').click();
  await settle(400);
  type('#consult-name', 'Jo Fenwick');
  type('#consult-contact', '9 Willow Drove');
  await settle();
  await send();
};
const text = () => find<HTMLTextAreaElement>('#consult-text').value;

describe('in words', () => {
  const one = (of: Partial<ItemView>): ItemView => ({ ...(items[0] as ItemView), ...of });
  const asked = {
    consultation: 1,
    name: 'Jo Fenwick',
    contact: 'a',
    asked: '2026-11-02',
    due: '2026-11-20',
    names_requester: false,
    text: '',
    overdue: true,
    heard: null,
  };

  test('who may still answer comes before who is to be asked again', () => {
    expect(consultedTagOf(one({}))).toBeUndefined();
    expect(consultedTagOf(one({ consultations: [asked] }))).toEqual({ text: 'Ask again', tone: 'late' });
    const both = one({ consultations: [asked], answer_by: '2026-12-07' });
    expect(consultedTagOf(both)?.text).toMatch(/^Asked, answer by .*7 Dec/);
  });

  test('those of one item who are silent are one line', () => {
    const ask = (title: string): AskedOfMe => ({
      case: 'fen-26-0557',
      reference: 'FEN-26-0557',
      subject: 'Thistlewood, Marian',
      last_day: null,
      kind: 'consult',
      what: '7',
      title,
      by: '',
      by_name: true,
    });
    expect(linesOf([ask('Jo Fenwick'), ask('Sam Pole')]).map((it) => it.words)).toEqual([
      'Item 7: no answer from Jo Fenwick and Sam Pole. Ask again, or record that none came',
    ]);
  });
});

describe('another person in an item', () => {
  test('is asked; the message follows, and names who asks only where that is ticked', async () => {
    shown = await show(`${TAB}/11`);
    expect(panel()).toContain('Nobody was asked yet.');
    named('Ask somebody').click();
    await settle(400);
    await send();
    expect(find('#consult-name-error').textContent).toContain('Enter who is asked.');
    expect(find('#consult-contact-error').textContent).toContain('Enter their address');
    type('#consult-name', 'Jo Fenwick');
    type('#consult-contact', 'jo@fenwick.example');
    await settle(400);
    expect(text()).toBe('To Jo Fenwick\n\nSomebody asks.');
    expect(textOf(find('dialog'))).toContain('Answer wanted by Mon 7 Dec 2026.');
    await expectAccessible();
    find('#consult-names_requester').click();
    await settle(400);
    expect(text()).toContain('Marian Thistlewood asks.');
    find('#consult-names_requester').click();
    await settle(400);
    await send();
    expect(last('consult-other')).toMatchObject({
      sequence: 31,
      item: 11,
      name: 'Jo Fenwick',
      contact: 'jo@fenwick.example',
      asked: { day: '23', month: '11', year: '2026' },
      due: { day: '', month: '', year: '' },
      names_requester: false,
      text: '',
    });
    expect(line()).toMatch(/Asked, answer by .*7 Dec/);
    expect(panel()).toContain('They were not told who asks');
  });

  test('stands in the panel with the message as it was sent', async () => {
    shown = await show(`${TAB}/11`);
    await ask();
    expect(panel()).toContain('The message as it was sent: Jo Fenwick To Jo Fenwick Somebody asks.');
    expect(panel()).toContain('Record what they say: Jo Fenwick');
    await expectAccessible();
  });

  test('what they say is recorded, and put right', async () => {
    shown = await show(`${TAB}/11`);
    await ask();
    named('Record what they say').click();
    await settle();
    await send();
    expect(find('#heard-said-error').textContent).toContain('Choose what they say.');
    find('#heard-said-1').click();
    type('#heard-words', 'I spoke in confidence.');
    await settle();
    await expectAccessible();
    await send();
    expect(last('record-consultation')).toMatchObject({
      item: 11,
      consultation: 1,
      said: 'objects',
      on: { day: '23', month: '11', year: '2026' },
      words: 'I spoke in confidence.',
    });
    expect(panel()).toContain('They object, Mon 23 Nov 2026');
    expect(line()).not.toContain('Asked, answer by');
    named('Put it right').click();
    await settle();
    expect(find<HTMLInputElement>('#heard-said-1').checked).toBe(true);
  });

  test('what is not allowed keeps its place', async () => {
    shown = await show(`${TAB}/11`, { refused: ['consult-other'] });
    expect(named('Ask somebody').getAttribute('aria-disabled')).toBe('true');
  });
});
