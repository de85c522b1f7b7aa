import { afterEach, expect, test } from 'vitest';
import { expectAccessible, find, named, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const last = (name: string) => made(name).at(-1)?.args;
const CASE = '#/case/fen-26-0557';

test('a reminder is saved as a PDF before it is sent, with the words as they stand', async () => {
  shown = await show(`${CASE}/searches/5`);
  named('Send a reminder').click();
  await settle();
  type('#remind-text', 'Answer today.');
  await settle();
  const button = [...document.querySelectorAll<HTMLElement>('dialog button')].find((it) =>
    it.textContent.includes('Save as PDF'),
  );
  button?.click();
  await settle();
  expect(last('chase-pdf')).toEqual({ case: 'fen-26-0557', search: 5, text: 'Answer today.' });
  expect(document.body.textContent).toContain('FEN-26-0557 Custody Records 2026-11-23.pdf');
});

test('what was sent is saved as it was sent: the search, and each reminder', async () => {
  shown = await show(`${CASE}/searches/5`);
  const links = [...document.querySelectorAll<HTMLElement>('.rd-searches__one button')].filter((it) =>
    it.textContent.startsWith('Save as PDF'),
  );
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) link.click();
  await settle();
  expect(made('sent-pdf').map((it) => (it.args as { message: unknown }).message)).toEqual([
    { what: 'search', search: 5 },
    ...links.slice(1).map((_, at) => ({ what: 'chaser', search: 5, at })),
  ]);
  await expectAccessible();
});

test('a letter is set as the person asked, and one letter can be set otherwise', async () => {
  shown = await show(`${CASE}/letters/A.access-partly`);
  await settle(320);
  const print = find('#letter-print').closest('fieldset');
  expect(print?.textContent).toContain('The person asked for: Large print, 16 point.');
  expect(find<HTMLInputElement>('#letter-print-1').checked).toBe(true);
  expect(last('preview-letter')).toMatchObject({ print: null });
  find<HTMLInputElement>('#letter-print-2').click();
  await settle(320);
  expect(last('preview-letter')).toMatchObject({ print: 'larger' });
  await expectAccessible();
});

test('the format is recorded with what letters must heed', async () => {
  shown = await show(`${CASE}/overview`);
  expect(find('#case-care').parentElement?.textContent).toContain('Large print, 16 point');
  named('Change what letters must heed').click();
  await settle();
  const format = find<HTMLSelectElement>('#care-format');
  expect(format.value).toBe('large-print');
  format.value = 'easy-read';
  format.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await expectAccessible();
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
  expect(last('change-care')).toMatchObject({ format: 'easy-read' });
  expect(find('#case-care').parentElement?.textContent).toContain('Easy read');
});
