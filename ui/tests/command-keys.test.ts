import { afterEach, describe, expect, test } from 'vitest';
import { capsOfKeys, caseKeys, keysOf, type ActId } from '../src/state/command-keys';
import { boundKeys } from '../src/state/keys';
import { screenGroups } from '../src/screens/frame/screen-keys';
import { actInWords } from '../src/texts/acts';
import type { Scene } from './fixtures/desk';
import { find, press, settle, show, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const CASE = '#/case/fen-26-0557';
const words = (it: Element) => it.textContent.replace(/\s+/g, ' ').trim();
const capsIn = (it: Element) => [...it.querySelectorAll('kbd')].map((kbd) => kbd.textContent).join(' ');
/** What a button says, without its keys and without what it is about. */
function saidBy(button: Element): string {
  const plain = button.cloneNode(true) as Element;
  plain.querySelectorAll('kbd, .govuk-visually-hidden').forEach((it) => it.remove());
  return words(plain);
}
const kindOf = (button: Element) => (button as HTMLElement).dataset['command'] ?? saidBy(button);
const pressKeys = (keys: string) => keys.split(' ').forEach((key) => press(key));

/** Every tab of a case in several states, and every other screen. */
const places: [string, string, Partial<Scene>][] = [
  ...['overview', 'clock', 'searches', 'decision', 'letters', 'documents', 'history'].map(
    (tab): [string, string, Partial<Scene>] => [
      `case: ${tab}`,
      `${CASE}/${tab}`,
      { linked: true, held: true },
    ],
  ),
  ['case: handed over, asked for more time', `${CASE}/overview`, { covering: true, extending: 'asked' }],
  ['case: no answer, the regulator', `${CASE}/overview`, { silent: 'warned', regulator: true }],
  ['case: to be signed', `${CASE}/decision`, { signing: true, person: 'helen' }],
  ['case: of one part', `${CASE}/overview`, { one: true }],
  ['case: nothing found yet', `${CASE}/decision`, { empty: true }],
  ['case: a letter', `${CASE}/letters/A.access-partly`, {}],
  ['case: disclosure pack', `${CASE}/documents/pack`, { giving: 'sealed' }],
  ['case: disclosure pack, begun', `${CASE}/documents/pack`, {}],
  ['Today', '#/today', {}],
  ['Today, with nothing to do', '#/today', { empty: true }],
  ['Today, failing', '#/today', { broken: ['today'] }],
  ['Deadline board', '#/board', { person: 'helen' }],
  ['Register', '#/register', {}],
  ['Searches', '#/searches', {}],
  ['Retention', '#/retention', { person: 'helen' }],
  ['The law', '#/law', { person: 'idris' }],
  ['People and office', '#/people', { person: 'idris' }],
  ['Letters of the office', '#/templates', { person: 'helen' }],
  ['A letter of the office', '#/templates/acknowledgement', { person: 'helen' }],
  ['Forms', '#/forms', {}],
  ['Forms for a case', '#/forms/fen-26-0557', {}],
  ['Notice', '#/notice', { person: 'helen' }],
  ['Notice: the words', '#/notice/words', { person: 'helen' }],
  ['Log a request', '#/log', {}],
  ['Log many', '#/log-many', {}],
  ['Intake tray', '#/tray', {}],
];

/** Buttons that do something: not those that show another part of what is there, and not the fields of a form. */
const acts = () =>
  [
    ...document.querySelectorAll(
      'main :is(button, a).govuk-button, main button.rd-linklike, main .rd-icon-button',
    ),
  ]
    .filter(
      (it) => !it.closest('form, .rd-seg, .rd-counts, .rd-searches__step, .rd-pdfbar, ol.rd-past__line'),
    )
    .filter((it) => !it.classList.contains('govuk-task-list__link') && !it.classList.contains('rd-cite'));

describe.each(places)('%s', (_, place, scene) => {
  test('every button has a key, or is one of a kind that has; no two have the same', async () => {
    shown = await show(place, { lines: 20, ...scene });
    await settle(150);
    const all = acts();
    const keyed = all.filter((it) => capsIn(it) !== '');
    const kinds = new Set(keyed.map(kindOf));
    expect(all.filter((it) => !kinds.has(kindOf(it))).map(saidBy)).toEqual([]);
    const caps = keyed.map(capsIn).filter((it) => !it.startsWith('Ctrl') && it !== 'Esc');
    expect(caps.filter((it, at) => caps.indexOf(it) !== at)).toEqual([]);
  });

  test('no key is bound twice, none begins two keys and acts by itself, and the palette offers each', async () => {
    shown = await show(place, { lines: 20, ...scene });
    await settle(150);
    /** J, K and X go through the schedule where there is one, and Esc leaves the newest thing first. */
    const shared = ['j', 'k', 'x', 'Escape', 'Enter', 'Ctrl+Enter'];
    const bound = boundKeys();
    expect(bound.filter((it, at) => bound.indexOf(it) !== at && !shared.includes(it))).toEqual([]);
    const begins = new Set(
      bound.filter((it) => it.includes(' ') && it !== ' ').map((it) => it.split(' ')[0]),
    );
    expect(bound.filter((it) => begins.has(it))).toEqual([]);

    const keyed = acts()
      .map(capsIn)
      .filter((it) => it !== '' && !it.startsWith('Ctrl') && it !== 'Esc');
    press('k', { ctrlKey: true });
    await settle();
    const offered = [...document.querySelectorAll('.rd-palette [role="option"]')].map((it) =>
      capsIn(it).replace(' Enter', ''),
    );
    expect(keyed.filter((it) => !offered.includes(it))).toEqual([]);
  });
});

describe('the menu of everything that can be done to a case', () => {
  const buttons = () => [...document.querySelectorAll<HTMLElement>('.rd-more button')];

  test('is opened by its key; each of its acts has a key of its own, and stands in the palette with it', async () => {
    shown = await show(`${CASE}/overview`, { linked: true, held: true, person: 'helen' });
    press('.');
    await settle();
    const menu = buttons().map((it) => capsIn(it));
    expect(menu.length).toBeGreaterThan(40);
    expect(menu.filter((it) => it === '')).toEqual([]);
    expect(menu.filter((it, at) => menu.indexOf(it) !== at)).toEqual([]);
    press('Escape', {}, find('dialog'));
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await settle();
    press('k', { ctrlKey: true });
    await settle();
    const offered = [...document.querySelectorAll('.rd-palette [role="option"]')].map((it) =>
      capsIn(it).replace(' Enter', ''),
    );
    expect(menu.filter((it) => !offered.includes(it))).toEqual([]);
  });

  test('each key does something, or says why not', { timeout: 120_000 }, async () => {
    shown = await show(`${CASE}/overview`, { linked: true, held: true, person: 'helen' });
    press('.');
    await settle();
    const all = buttons().map((it) => [capsIn(it).toLowerCase(), words(it)] as const);
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    const silent: string[] = [];
    for (const [keys, does] of all) {
      location.hash = `${CASE}/overview`;
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await settle();
      (document.activeElement as HTMLElement | null)?.blur();
      const said = words(find('[role="status"]:last-of-type'));
      pressKeys(keys);
      await settle(60);
      const dialog = document.querySelector('dialog');
      const focused = document.activeElement?.matches('button, a');
      const acted =
        dialog ?? (location.hash !== `${CASE}/overview` || focused || document.querySelector('.rd-undo'));
      if (!acted) silent.push(`${keys}: ${does} (${said})`);
      dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
    }
    expect(silent).toEqual([]);
  });

  test('a key goes from row to row where each row has such a button', async () => {
    shown = await show(`${CASE}/clock`);
    await settle(100);
    pressKeys('t c');
    await settle();
    const first = document.activeElement;
    expect(saidBy(first as Element)).toBe('Correct');
    pressKeys('t c');
    await settle();
    expect(document.activeElement).not.toBe(first);
    expect(saidBy(document.activeElement as Element)).toBe('Correct');
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('what is not allowed says why', async () => {
    shown = await show(`${CASE}/overview`, { refused: ['add-note'] });
    press('c');
    await settle();
    expect(words(find('.rd-undo'))).toContain('It is not your case.');
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('the table of keys', () => {
  test('names everything, and the sheet of all keys lists it', async () => {
    shown = await show('#/today', { lines: 2 });
    press('?');
    await settle();
    const lines = [...document.querySelectorAll('.rd-keys dl > div')].map(
      (it) => `${capsIn(it)}: ${words(it.querySelector('dd') as Element)}`,
    );
    const ids = [...(Object.keys(caseKeys) as ActId[]), ...screenGroups.flatMap((group) => group.ids)];
    const wanted = ids.map((id) => `${capsOfKeys(keysOf(id)).join(' ')}: ${actInWords(id)}`);
    expect(wanted.filter((it) => !lines.includes(it))).toEqual([]);
  });

  test('the law of a part goes by its letter', () => {
    expect(keysOf('change-regime-B')).toBe('v b');
    expect(actInWords('change-regime-B')).toBe('Change the law of part B');
  });
});
