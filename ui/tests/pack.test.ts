import { afterEach, describe, expect, test } from 'vitest';
import { titleOf } from '../src/texts/happenings';
import { entry } from './fixtures/history';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const TAB = '#/case/fen-26-0557/documents/pack';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const last = (name: string) => made(name).at(-1)?.args;
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const text = (selector: string) => textOf(find(selector));
const rows = (selector: string) => [...document.querySelectorAll(selector)].map(textOf);
const cells = (row: Element) => [...row.children].map(textOf).join(' | ');
const lines = (selector: string) => [...document.querySelectorAll(selector)].map(cells);
const pressKeys = (keys: string) => keys.split(' ').forEach((key) => press(key));
const choose = (id: string, value: string) => {
  const field = find<HTMLSelectElement>(`#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};

describe('what is given', () => {
  test('each item stands with its copy, or without one; each finding says what to do', async () => {
    shown = await show(TAB);
    const [first = '', second = ''] = lines('.rd-packtable tbody tr');
    expect(first).toContain('Custody record MA/2025/1187');
    expect(first).toContain('14 pages | In full | Custody record, redacted Change');
    expect(second).toContain('6 pages | With parts covered | Not chosen Choose');
    expect(text('.rd-pack')).toContain('The letter that answers this part is not made yet.');
    expect(text('.rd-pack')).toContain('3 findings stop the pack.');
    const found = rows('.rd-findings li');
    expect(found[0]).toContain('Protected name A supervisor answers for it');
    expect(found[0]).toContain('001 Custody record.pdf, Page 3 “Colin Sedge”');
    expect(found[1]).toContain('Words under a box Must be gone');
    expect(found[2]).toContain('Answer for it');
    expect(found[3]).toContain('Stops nothing');
    expect(text('.rd-pack')).toContain('Item 2 has no released copy yet. Choose it.');
    expect(text('.rd-pack')).toContain('No pack is sealed yet.');
    await expectAccessible();
  });

  test('a copy is chosen for one item or several, and taken back', async () => {
    shown = await show(TAB);
    pressKeys('u r');
    await settle();
    pressKeys('u r');
    await settle();
    (document.activeElement as HTMLElement).click();
    await settle();
    expect(text('dialog h2')).toContain('Released copy of no. 2');
    expect([...find<HTMLSelectElement>('#choose-document').options].map((it) => it.value)).toEqual(['', '4']);
    await expectAccessible();
    choose('choose-document', '4');
    find<HTMLInputElement>('#choose-items-1').click();
    await settle();
    await send();
    expect(text('#choose-items-error')).toContain('Choose the items');
    find<HTMLInputElement>('#choose-items').click();
    find<HTMLInputElement>('#choose-items-1').click();
    await settle();
    await send();
    expect(last('choose-released')).toMatchObject({ items: [1, 2], document: 4 });
    expect(document.querySelector('dialog')).toBeNull();
    expect(rows('.rd-packtable tbody tr')[1]).toContain('Custody record, redacted');
    named('Change').click();
    await settle();
    choose('choose-document', '');
    await send();
    expect(last('choose-released')).toMatchObject({ items: [1], document: null });
  });

  test('somebody answers for a finding, with a reason', async () => {
    shown = await show(TAB);
    named('Answer for it').click();
    await settle();
    expect(text('dialog')).toContain('001 Custody record.pdf');
    await expectAccessible();
    await send();
    expect(text('#finding-reason-error')).toContain('Say why');
    type('#finding-reason', 'The office made it.');
    await send();
    expect(last('answer-finding')).toMatchObject({
      part: 'A',
      id: 'id-properties',
      reason: 'The office made it.',
    });
    expect(rows('.rd-findings li')[2]).toContain(
      'Answered by Asha Nair on Mon 23 Nov 2026: The office made it.',
    );
    expect(text('.rd-pack')).toContain('2 findings stop the pack.');
  });

  test('a pack that lacks nothing is sealed and saved', async () => {
    shown = await show(TAB, { giving: 'ready' });
    expect(text('.rd-pack')).toContain('Disclosed in part, Mon 23 Nov 2026 Ready, not sent');
    expect(text('.rd-pack')).toContain('Nothing was found in the files');
    pressKeys('u e');
    await settle(60);
    expect(last('seal-pack')).toMatchObject({ part: 'A', digest: 'cd'.repeat(32) });
    const pack = lines('.rd-packs tbody tr')[0] ?? '';
    expect(pack).toContain(
      'Pack 1 | Disclosed in part | 2 items in 3 files, 148 kB 1 finding was answered for.',
    );
    expect(pack).toContain('Mon 23 Nov 2026, by Asha Nair');
    await expectAccessible();
    named('Save the ZIP').click();
    await settle(60);
    await expectAccessible();
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(last('pack-file')).toEqual({ case: 'fen-26-0557', pack: 1, protect: true });
    expect(document.body.textContent).toContain('FEN-26-0557 disclosure pack 1.zip');
    expect(text('.rd-password')).toBe('k7mq-x2dp-33ab-cdef-ghjk');
    named('Save the letter with the password').click();
    await settle(60);
    expect(document.body.textContent).not.toContain('FEN-26-0557 password.pdf');
    await expectAccessible();
    find<HTMLInputElement>('#password-heeded').click();
    await settle();
    named('Save the letter with the password').click();
    await settle(60);
    expect(document.body.textContent).toContain('FEN-26-0557 password.pdf');
    named('I have the password').click();
    await settle(60);
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('what may not be done says why; with nothing to give it says where to begin', async () => {
    shown = await show(TAB, { refused: ['choose-released'] });
    expect(text('.rd-pack')).toContain('It is not your case.');
    named('Change').click();
    await settle();
    expect(document.querySelector('dialog')).toBeNull();
    await shown.close();
    shown = await show(TAB, { empty: true });
    expect(text('.rd-empty h2')).toBe('Nothing to give yet');
    await shown.close();
    shown = await show(TAB, { broken: ['packs'] });
    expect(text('.rd-pack')).toContain('The office folder cannot be reached.');
  });

  test('the documents and the letters lead to it', async () => {
    for (const tab of ['documents', 'letters']) {
      shown = await show(`#/case/fen-26-0557/${tab}`);
      await settle();
      pressKeys('u p');
      await settle();
      expect(location.hash).toBe(TAB);
      await shown.close();
      shown = undefined;
    }
  });
});

test.each([
  ['chosen', '1, 3', 'Released copy chosen: items 1, 3'],
  ['unchosen', '3', 'Released copy taken back: item 3'],
  ['answered', '001 Record.pdf', 'Answered for what was found in 001 Record.pdf'],
  ['sealed', '2', 'Disclosure pack 2 sealed'],
])('what happened to it in words: %s', (kind, name, words) =>
  expect(titleOf(entry(1, 'pack', '2026-11-23T11:42:00Z', { kind, name }))).toBe(words),
);
