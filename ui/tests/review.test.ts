import { afterEach, describe, expect, test } from 'vitest';
import type { ItemView } from '../src/ipc/wire';
import { countsOf, nextOpen, sizeOf, summaryOf, tagOf } from '../src/texts/review';
import { items } from './fixtures/items';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const TAB = '#/case/fen-26-0557/decision';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const last = (name: string) => made(name).at(-1)?.args;
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const line = (number: number) => find(`#row-item-${number}`);
const cellsOf = (row: Element) => [...row.children].map(textOf).slice(1).join(' | ');
const panel = () => find('.rd-review__item');
const summary = () => textOf(find('.rd-review__list .rd-sidehead p'));
const tick = (id: string) => find<HTMLInputElement>(`#${id}`).click();
const choose = (id: string, value: string) => {
  const field = find<HTMLSelectElement>(`#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const save = async () => {
  press('Enter', { ctrlKey: true });
  await settle(60);
};
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};

describe('the schedule in words', () => {
  const one = (of: Partial<ItemView>): ItemView => ({ ...(items[0] as ItemView), ...of });

  test('how many of each; kinds that there are none of are left out', () => {
    expect(summaryOf(items)).toBe('14 items: 6 disclose, 5 redact, 2 withhold, 1 undecided');
    expect(summaryOf([one({ fate: 'duplicate' })])).toBe('1 item: 1 duplicate');
    expect(summaryOf([])).toBe('0 items');
    expect(countsOf(items).map((it) => it.look)).toEqual(['p-d', 'p-r', 'p-w', 'p-o']);
  });

  test.each<[Partial<ItemView>, string, string]>([
    [{ pages: 14 }, '14', '14 pages'],
    [{ pages: 0, minutes: 38 }, '38 min', '38 min'],
    [{ pages: 1, minutes: 38 }, '1, 38 min', '1 page, 38 min'],
    [{ pages: 0 }, '', ''],
  ])('how large it is: %j', (of, short, whole) => {
    expect(sizeOf(one(of))).toBe(short);
    expect(sizeOf(one(of), true)).toBe(whole);
  });

  test('what a second person said; a wait comes before an old word', () => {
    const reviewed = { by: 'Helen Marsh', agrees: false, words: 'Too much.' };
    expect(tagOf(one({}))).toBeUndefined();
    expect(tagOf(one({ reviewed }))?.text).toBe('Not agreed');
    expect(tagOf(one({ reviewed: { ...reviewed, agrees: true } }))?.text).toBe('Agreed');
    expect(tagOf(one({ reviewed, awaits_second: true }))?.text).toBe('Second review');
  });

  test('the next that is open stands after this one, or else before it', () => {
    const open = [1, 2, 3, 4].map((item) => one({ item, fate: item === 2 ? 'redact' : null }));
    expect(nextOpen(open, 1)?.item).toBe(3);
    expect(nextOpen(open, 4)?.item).toBe(1);
    expect(nextOpen(items, 11)).toBeUndefined();
  });
});

describe('the schedule of a case', () => {
  test('the tab counts the items; each has a line, and the one that is open is shown', async () => {
    shown = await show(TAB);
    expect(textOf(find('.moj-sub-navigation [aria-current]'))).toBe('Review and decision 14');
    expect(summary()).toBe('14 items: 6 disclose, 5 redact, 2 withhold, 1 undecided');
    expect(cellsOf(line(4))).toBe(
      '4 | A | Crime report 35/41172/25 | Crime Records | Pages 9 | Redact | s.45(4)(e) | Neighbour’s address, number',
    );
    expect(cellsOf(line(7))).toContain('| 38 min |');
    expect(cellsOf(line(6))).toContain('Second review Fears reprisal');
    expect(cellsOf(line(13))).toContain('Agreed Officers’ home details');
    expect(cellsOf(line(11))).toContain('| Undecided | – | –');
    expect(panel().textContent).toContain('Item 11');
    expect(textOf(find('.rd-bulk-hint'))).toContain(
      'Returned nothing: Human Resources. Still out: Professional Standards, Firearms Licensing.',
    );
    expect(find('.rd-review__part').textContent).toContain('Decide part A');
    await expectAccessible();
  });

  test('one part alone; an item of the other that is asked for is not hidden', async () => {
    shown = await show(TAB);
    const seg = find('.rd-review__acts .rd-seg');
    [...seg.querySelectorAll('button')].at(-1)?.click();
    await settle();
    expect(summary()).toBe('3 items: 2 disclose, 1 redact');
    expect(panel().textContent).toContain('Item 12');
    location.hash = `${TAB}/3`;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await settle();
    expect(summary()).toContain('14 items');
    expect(panel().textContent).toContain('Item 3');
  });

  test('J and K, a line, and the buttons of the panel move through the items', async () => {
    shown = await show(TAB);
    press('k');
    await settle();
    expect(location.hash).toBe(`${TAB}/10`);
    press('j');
    press('j');
    await settle();
    expect(line(12).className).toContain('is-current');
    find('button[aria-label="Next item"]').click();
    await settle();
    expect(location.hash).toBe(`${TAB}/13`);
    line(2).click();
    await settle();
    expect(panel().textContent).toContain('Detention log and risk assessment');
    expect(panel().textContent).toContain('Search 1');
  });

  test('without items it says what to do; I opens the form', async () => {
    shown = await show(TAB, { empty: true });
    expect(textOf(find('.moj-sub-navigation [aria-current]'))).toBe('Review and decision');
    expect(find('.rd-review__none').textContent).toContain('Nothing is listed yet');
    await expectAccessible();
    press('i');
    await settle();
    expect(find('dialog').textContent).toContain('List an item');
  });

  test('what is not allowed keeps its place, with the reason', async () => {
    shown = await show(`${TAB}/11`, { refused: ['rule-item', 'list-item'] });
    expect(named('List an item').getAttribute('aria-disabled')).toBe('true');
    expect(named('Take it off').getAttribute('aria-disabled')).toBe('true');
    const decide = find('.rd-ruling button[type="submit"]');
    expect(find(`[id="${decide.getAttribute('aria-describedby')}"]`).textContent).toContain('not your case');
    press('d');
    await save();
    press('i');
    await settle();
    expect(made('rule-items')).toHaveLength(0);
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('deciding', () => {
  test('a key chooses; a ground, the words and the harm; somebody else is asked to agree', async () => {
    shown = await show(TAB);
    press('w');
    await settle();
    expect(find<HTMLInputElement>('#rule-fate-2').checked).toBe(true);
    expect(textOf(find('.rd-second'))).toBe('A second person must agree. It cannot be you.');
    expect([...find('#rule-second').querySelectorAll('option')].map(textOf)).not.toContain('Asha Nair');
    expect(find('#rule-harm-hint').textContent).toContain('Kept under seal');
    choose('rule-grounds', 'crime');
    await settle();
    expect(find('.rd-groundpick').textContent).toContain('Only as far as, and for as long as');
    named('Add another ground').click();
    await settle();
    choose('rule-grounds-1', 'others');
    type('#rule-reason', 'It came in confidence');
    type('#rule-harm', 'It shows how the source came by it.');
    expect(named('Decide, and ask').textContent).toContain('a second person');
    choose('rule-second', 'tom');
    await settle();
    expect(named('Decide, and ask').textContent).toContain('Decide, and ask Tom Whitlock');
    await expectAccessible();
    await save();
    expect(last('rule-items')).toMatchObject({
      sequence: 31,
      items: [11],
      fate: 'withhold',
      grounds: ['crime', 'others'],
      reason: 'It came in confidence',
      harm: 'It shows how the source came by it.',
      second: 'tom',
    });
    expect(cellsOf(line(11))).toContain('Withhold');
    expect(panel().textContent).toContain('Tom Whitlock is asked to agree');
    expect(summary()).toBe('14 items: 6 disclose, 5 redact, 3 withhold');
    expect(document.activeElement).toBe(line(11).querySelector('a'));
  });

  test('what a fate does not ask for is not sent', async () => {
    shown = await show(`${TAB}/11`);
    press('w');
    await settle();
    choose('rule-grounds', 'crime');
    type('#rule-reason', 'It came in confidence');
    type('#rule-harm', 'It shows how the source came by it.');
    choose('rule-second', 'tom');
    press('d');
    await settle();
    expect(document.querySelector('#rule-harm')).toBeNull();
    await save();
    expect(last('rule-items')).toMatchObject({
      fate: 'disclose',
      grounds: [],
      reason: '',
      harm: '',
      second: null,
    });
  });

  test('what is wrong stands beside its field', async () => {
    shown = await show(`${TAB}/11`);
    await save();
    expect(find('#rule-fate-error').textContent).toContain('Choose what should happen to it.');
    expect(made('rule-items')).toHaveLength(0);
    press('r');
    await settle();
    type('#rule-reason', 'Two names');
    await save();
    expect(find('#rule-grounds-error').textContent).toContain('Choose the ground');
    expect(find('#rule-harm-error').textContent).toContain('Enter the harm');
    expect(document.querySelector('#rule-reason-error')).toBeNull();
    expect(document.activeElement).toBe(find('.rd-ruling .govuk-error-summary'));
    await expectAccessible();
    expect(cellsOf(line(11))).toContain('Undecided');
  });

  test('the harm of an item of another law is sealed too', async () => {
    shown = await show(`${TAB}/12`);
    press('r');
    await settle();
    expect(textOf(find('#rule-harm-hint'))).toBe('Kept under seal. It does not go in the letter.');
  });

  test('several at once: X, and Shift X to here', async () => {
    shown = await show(`${TAB}/1`);
    press('x');
    press('j');
    press('j');
    press('X', { shiftKey: true });
    await settle();
    expect(panel().textContent).toContain('3 items chosen');
    expect(find<HTMLInputElement>('input[aria-label="Choose item 2"]').checked).toBe(true);
    find('input[aria-label="Choose item 2"]').click();
    await settle();
    expect(named('Decide 2 items')).toBeDefined();
    await expectAccessible();
    tick('rule-fate-4');
    await settle();
    type('#rule-reason', 'Copies of item 5');
    await settle();
    await save();
    expect(last('rule-items')).toMatchObject({
      items: [1, 3],
      fate: 'duplicate',
      reason: 'Copies of item 5',
    });
    expect(cellsOf(line(3))).toContain('Duplicate');
    expect(location.hash).toBe(`${TAB}/11`);
    expect(panel().textContent).toContain('Item 11');
  });

  test('of different laws nothing can be kept back together; Escape chooses none', async () => {
    shown = await show(`${TAB}/11`);
    press('x');
    find('input[aria-label="Choose item 12"]').click();
    press('r');
    await settle();
    expect(panel().textContent).toContain('These items fall under different laws.');
    expect(find('#rule-grounds').querySelectorAll('option')).toHaveLength(1);
    press('Escape');
    await settle();
    expect(panel().textContent).toContain('Item 11');
  });

  test('what was decided is opened again, or decided differently', async () => {
    shown = await show(`${TAB}/9`);
    expect(panel().textContent).toContain('Privileged');
    press('r');
    await settle();
    expect(find<HTMLInputElement>('#rule-fate-1').checked).toBe(true);
    expect(find<HTMLTextAreaElement>('#rule-reason').value).toBe('Privileged');
    named('Cancel').click();
    await settle();
    named('Open it again').click();
    await settle(60);
    expect(last('clear-items')).toMatchObject({ items: [9], sequence: 31 });
    expect(cellsOf(line(9))).toContain('Undecided');
    expect(find<HTMLInputElement>('#rule-fate').checked).toBe(false);
  });

  test('what is typed is kept, for each item apart', async () => {
    shown = await show(`${TAB}/11`, {
      drafts: { 'rule:11:fen-26-0557': { fate: 'redact', reason: 'Two names', sequence: 31 } },
    });
    expect(find<HTMLTextAreaElement>('#rule-reason').value).toBe('Two names');
    press('j');
    press('r');
    await settle();
    expect(find<HTMLTextAreaElement>('#rule-reason').value).toBe('');
  });

  test('Ctrl Enter in the decision of the part is not the item’s', async () => {
    shown = await show(`${TAB}/11`);
    press('d');
    await settle();
    find<HTMLInputElement>('#decide-outcome').focus();
    find<HTMLInputElement>('#decide-outcome').click();
    await settle();
    await save();
    expect(made('decide')).toHaveLength(1);
    expect(made('rule-items')).toHaveLength(0);
  });
});

describe('the decision of the part', () => {
  test('begins with the grounds on which items are kept back, and what may be told', async () => {
    shown = await show(`${TAB}/11`);
    press('d');
    await settle();
    [...document.querySelectorAll<HTMLInputElement>('[name="decide-outcome"]')][1]?.click();
    await settle();
    expect(find<HTMLInputElement>('#decide-exemptions').checked).toBe(true);
    expect(find<HTMLTextAreaElement>('#decide-exemptions-0-reason').value).toContain('Names of two other');
    expect(find<HTMLTextAreaElement>('#decide-exemptions-1-reason').value).toContain('Privileged');
    find<HTMLInputElement>('#decide-exemptions').focus();
    find<HTMLInputElement>('#decide-exemptions').click();
    await settle();
    await save();
    expect(last('decide')).toMatchObject({ exemptions: [{ id: 'others' }] });
  });
});

describe('the second person', () => {
  test('sees what was decided, by whom and why, and agrees', async () => {
    shown = await show(`${TAB}/6`);
    expect(textOf(panel())).toContain('Decided by Tom Whitlock');
    expect(panel().textContent).toContain('has been threatened before');
    await expectAccessible();
    named('Agree').click();
    await settle(60);
    expect(last('review-item')).toMatchObject({ item: 6, agrees: true, words: '' });
    expect(cellsOf(line(6))).toContain('Agreed Fears reprisal');
    expect(panel().textContent).toContain('Asha Nair agrees');
    expect(document.querySelector('#second-words')).toBeNull();
  });

  test('whoever does not agree says why', async () => {
    shown = await show(`${TAB}/6`);
    named('Do not agree').click();
    await settle(60);
    expect(find('#second-words-error').textContent).toContain('Say why you do not agree.');
    type('#second-words', 'It could be redacted.');
    await settle();
    named('Do not agree').click();
    await settle(60);
    expect(last('review-item')).toMatchObject({ agrees: false, words: 'It could be redacted.' });
    expect(cellsOf(line(6))).toContain('Not agreed');
    expect(textOf(panel())).toContain('Asha Nair does not agree: It could be redacted.');
  });

  test('whoever decided it only sees who is asked', async () => {
    shown = await show(`${TAB}/9`);
    expect(panel().textContent).toContain('Tom Whitlock is asked to agree');
    expect(document.querySelector('#second-words')).toBeNull();
  });
});

describe('the other people in an item', () => {
  test('their interests are weighed; what is wrong stands beside its field', async () => {
    shown = await show(`${TAB}/11`);
    expect(panel().textContent).toContain('Their interests are not weighed yet.');
    named('Weigh their interests').click();
    await settle();
    await send();
    expect(find('#balance-consent-error').textContent).toContain('Choose what the other person says.');
    tick('balance-consent-3');
    await settle();
    expect(document.querySelector('#balance-asked')).toBeNull();
    tick('balance-consent-1');
    await settle();
    type('#balance-asked', '18');
    type('#balance-asked-month', '11');
    type('#balance-asked-year', '2026');
    tick('balance-reasonable');
    type('#balance-why', 'They are named already.');
    await settle();
    await expectAccessible();
    await send();
    expect(last('balance-item')).toMatchObject({
      item: 11,
      consent: 'refused',
      asked: { day: '18', month: '11', year: '2026' },
      reasonable: true,
      why: 'They are named already.',
    });
    expect(textOf(panel())).toContain('They say They refuse Asked Wed 18 Nov 2026');
    expect(panel().textContent).toContain('Reasonable to disclose');
  });

  test('an item without other people asks for none', async () => {
    shown = await show(`${TAB}/1`);
    expect(panel().textContent).not.toContain('Weigh');
  });
});

describe('listing', () => {
  test('one and another: what is wrong beside its field, then the form stays for the next', async () => {
    shown = await show(TAB);
    press('i');
    await settle();
    await send();
    expect(find('#item-title-error').textContent).toContain('Enter what it is.');
    expect(find('#item-part-error').textContent).toContain('Choose the part');
    await expectAccessible();
    type('#item-title', 'Property record');
    tick('item-part');
    choose('item-search', '3');
    await settle();
    expect(find<HTMLInputElement>('#item-source').value).toBe('Crime Records');
    expect([...document.querySelectorAll('#item-source-list option')]).toHaveLength(6);
    type('#item-pages', '4');
    type('#item-others', 'A tenant');
    await settle();
    named('Save and list another').click();
    await settle(60);
    expect(last('list-item')).toMatchObject({
      item: null,
      part: 'A',
      title: 'Property record',
      source: 'Crime Records',
      search: 3,
      pages: '4',
      minutes: '',
      others: 'A tenant',
    });
    expect(find<HTMLInputElement>('#item-title').value).toBe('');
    expect(find<HTMLInputElement>('#item-source').value).toBe('Crime Records');
    expect(find<HTMLInputElement>('#item-others').value).toBe('');
    expect(document.activeElement?.id).toBe('item-title');
    type('#item-title', 'Exhibit list');
    await settle();
    await send();
    expect(document.querySelector('dialog')).toBeNull();
    expect(cellsOf(line(15))).toContain('Property record');
    expect(cellsOf(line(16))).toContain('Exhibit list');
    expect(summary()).toContain('3 undecided');
  });

  test('the first of a case: the keys below the form rest', async () => {
    shown = await show(TAB, { empty: true });
    press('i');
    await settle();
    type('#item-title', 'Property record');
    tick('item-part');
    type('#item-source', 'Stores');
    await settle();
    named('Save and list another').click();
    await settle(60);
    expect(cellsOf(line(1))).toContain('Stores');
    press('d');
    await save();
    expect(made('rule-items')).toHaveLength(0);
    expect(made('list-item')).toHaveLength(2);
  });

  test('one is changed, and one is taken off with a reason', async () => {
    shown = await show(`${TAB}/2`);
    named('Change').click();
    await settle();
    expect(find<HTMLInputElement>('#item-pages').value).toBe('6');
    type('#item-title', 'Detention log');
    await settle();
    await send();
    expect(last('list-item')).toMatchObject({ item: 2, title: 'Detention log', search: 1 });
    expect(cellsOf(line(2))).toContain('| Detention log |');
    expect(cellsOf(line(2))).toContain('Redact');
    named('Take it off').click();
    await settle();
    await send();
    expect(find('#take-off-reason-error').textContent).toContain('Say why');
    type('#take-off-reason', 'Of another person');
    await settle();
    await send();
    expect(last('remove-item')).toMatchObject({ item: 2, reason: 'Of another person' });
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.querySelector('#row-item-2')).toBeNull();
    expect(summary()).toContain('13 items');
  });
});

describe('next steps and commands', () => {
  test('to review leads to the first item that is open, to wait to the one that waits', async () => {
    shown = await show('#/case/fen-26-0557/overview', { act: 'review' });
    expect(find('a.govuk-task-list__link').getAttribute('href')).toBe(`${TAB}/11`);
    press('e');
    await settle();
    expect(location.hash).toBe(`${TAB}/11`);
    await shown.close();
    shown = await show('#/case/fen-26-0557/overview', { act: 'await-review' });
    press('e');
    await settle();
    expect(location.hash).toBe(`${TAB}/6`);
  });

  test('the commands lead to the item that is meant; where there is none, they say so', async () => {
    shown = await show('#/case/fen-26-0557/overview');
    named('More actions').click();
    await settle();
    expect(named('Decide about an item').textContent).toContain('1 undecided');
    named('Agree to an item as a second person').click();
    await settle();
    expect(location.hash).toBe(`${TAB}/6`);
    await shown.close();
    shown = await show('#/case/fen-26-0557/overview', { empty: true });
    named('More actions').click();
    await settle();
    expect(named('Decide about an item').textContent).toContain('Nothing is listed yet.');
    expect(named('Decide about an item').getAttribute('aria-disabled')).toBe('true');
    named('List what was found').click();
    await settle();
    expect(find('dialog').textContent).toContain('What it is');
  });
});
