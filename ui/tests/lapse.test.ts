import { afterEach, expect, test } from 'vitest';
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

test('nobody answered: the part says since when, and leads to the warning', async () => {
  shown = await show(`${CASE}/overview`, { silent: 'asked', one: true });
  expect(textOf(find('.rd-panel'))).toMatch(/No answer since .*14 Oct.* warn from .*23 Nov/);
  const warn = named('Warn');
  expect(warn.getAttribute('href')).toBe(`${CASE}/letters`);
  await expectAccessible();
});

test('after the warning it is closed, with what did not come', async () => {
  shown = await show(`${CASE}/overview`, { silent: 'warned', one: true });
  expect(textOf(find('.rd-panel'))).toContain('warned, closed from');
  named('Close it').click();
  await settle();
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
  expect(find('#lapse-reasons-error').textContent).toContain('Say what was asked for');
  await expectAccessible();
  type('#lapse-reasons', 'No proof came.');
  await settle();
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
  expect(last('lapse')).toMatchObject({ part: 'A', reasons: 'No proof came.' });
  expect(textOf(find('.rd-panel'))).toContain('Closed: the person did not answer');
});

test('the next step asks the same', async () => {
  shown = await show(`${CASE}/overview`, { silent: 'warned', one: true, act: 'lapse' });
  named('Close it: the person did not answer').click();
  await settle();
  expect(find('#lapse-reasons')).toBeDefined();
});

test('whoever may not close it is not offered to', async () => {
  shown = await show(`${CASE}/overview`, { silent: 'warned', one: true, refused: ['lapse'] });
  expect(() => named('Close it')).toThrow('Close it');
});

test('Today asks for the warning, and then for the closing', () => {
  const [first] = askedOfMe;
  if (!first) throw new Error('Nothing is asked.');
  const words = (kind: 'warn' | 'lapse') => linesOf([{ ...first, kind, what: 'B', title: kind }])[0]?.words;
  expect(words('warn')).toBe('Warn that part B will be closed: nothing came');
  expect(words('lapse')).toBe('Close part B: nothing came after the warning');
});
