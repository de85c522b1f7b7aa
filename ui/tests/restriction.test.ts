import { afterEach, expect, test } from 'vitest';
import { expectAccessible, find, named, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const last = (name: string) => shown?.calls.filter((call) => call.name === name).at(-1)?.args;

test('a restricted case says who may open it, and opens for a reason', async () => {
  shown = await show('#/case/fen-26-0600', { person: 'helen' });
  expect(find('h1').textContent).toBe('FEN-26-0600 is restricted');
  expect(document.body.textContent).toContain('Only Helen Marsh, Asha Nair may open this case.');
  expect(document.body.textContent).toContain('The person is at the counter.');
  await expectAccessible();
  named('Open the case').click();
  await settle(60);
  expect(find('#glass-reason-error').textContent).toContain('Say why');
  type('#glass-reason', 'Its last day is today.');
  named('Open the case').click();
  await settle(60);
  expect(last('break-glass')).toEqual({ case: 'fen-26-0600', reason: 'Its last day is today.' });
  expect(document.body.textContent).toContain('Next steps');
});

test('a supervisor takes notice of who opened it', async () => {
  shown = await show('#/case/fen-26-0600', { person: 'helen' });
  named('I have taken notice').click();
  await settle(60);
  expect(last('notice-glass')).toEqual({ case: 'fen-26-0600' });
  expect(document.body.textContent).toContain('Noticed');
});

test('it is restricted to those who are ticked', async () => {
  shown = await show('#/case/fen-26-0557', { person: 'helen' });
  named('More actions').click();
  await settle();
  named('Restrict it to named people').click();
  await settle(60);
  await expectAccessible();
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
  expect(find('#restrict-reason-error').textContent).toContain('Say why');
  type('#restrict-reason', 'About a colleague.');
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
  expect(last('restrict-case')).toMatchObject({ people: ['helen', 'asha'], reason: 'About a colleague.' });
  expect(find('.rd-id__name').textContent).toContain('Restricted');
});
