import { afterEach, expect, test } from 'vitest';
import type { LetterText } from '../src/ipc/wire';
import { expectAccessible, find, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

test('a standard paragraph is put behind what stands in the section, which shows what the template had', async () => {
  shown = await show('#/case/fen-26-0557/letters/A.access-partly');
  await settle(100);
  const area = document.querySelector<HTMLTextAreaElement>('.rd-block textarea');
  const id = area?.id ?? '';
  type(`#${id}`, 'My own words.');
  await settle();
  const block = area?.closest('.rd-block');
  expect(block?.querySelector('details')?.textContent).toContain('As the template has it');
  expect([area?.getAttribute('spellcheck'), area?.lang]).toEqual(['true', 'en-GB']);
  const add = [...(block?.querySelectorAll('button') ?? [])].find((it) =>
    it.textContent.includes('Paragraph'),
  );
  add?.click();
  await settle(60);
  expect(find('dialog').textContent).toContain('for the ground relied on');
  await expectAccessible();
  [...document.querySelectorAll<HTMLElement>('dialog li button')][0]?.click();
  await settle(60);
  expect(area?.value).toBe('My own words.\n\nIt would make it harder [say how].');
  expect(document.activeElement?.id).toBe(id);
});

test('a section that was changed says who wrote last in it', async () => {
  const place = '#/case/fen-26-0557/letters/A.access-partly';
  const first = () => find<HTMLTextAreaElement>('.rd-block textarea');
  const block = () => first().closest('.rd-block')?.textContent.replace(/\s+/g, ' ');
  shown = await show(place);
  await settle(100);
  expect(block()).not.toContain('Written by');
  type(`#${first().id}`, 'My own words.');
  await settle(900);
  location.hash = '#/today';
  await settle(60);
  location.hash = place;
  await settle(100);
  expect(first().value).toBe('My own words.');
  expect(block()).toContain('Written by Asha Nair, Mon 23 Nov 2026, 11:42');
});

test('a picture and a PDF go after the letter; what is wrong with one stands at it', async () => {
  shown = await show('#/case/fen-26-0557/letters/A.access-partly');
  await settle(100);
  const kept = () => shown?.calls.findLast(({ name }) => name === 'keep-letter')?.args as LetterText;
  const add = (document: string) => {
    const picker = find<HTMLSelectElement>('#letter-annex');
    picker.value = document;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  };
  add('4');
  await settle(1200);
  expect(kept().annexes).toEqual([{ document: 4, alternative: '' }]);
  expect(find('.rd-annexes').textContent).toContain('Say what the picture shows');
  type('#annex-4', 'A broken window.');
  add('5');
  await settle(1200);
  expect(kept().annexes).toEqual([
    { document: 4, alternative: 'A broken window.' },
    { document: 5, alternative: '' },
  ]);
  expect(find('.rd-annexes').textContent).toContain('Annex B:');
  expect(find('.rd-annexes').textContent).toContain('It holds what its reader does not see (page 2).');
  expect(document.querySelector('#letter-annex')).toBeNull();
  await expectAccessible();
  [...document.querySelectorAll<HTMLElement>('.rd-annexes button')].at(-1)?.click();
  await settle(1200);
  expect(kept().annexes).toHaveLength(1);
});
