import { afterEach, expect, test } from 'vitest';
import { expectAccessible, find, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const text = (where = 'main') => find(where).textContent.replace(/\s+/g, ' ');
const press = async (words: string, within = 'main') => {
  const all = [...document.querySelectorAll<HTMLElement>(`${within} :is(button, a)`)];
  const found = all.find((it) => it.textContent.replace(/\s+/g, ' ').includes(words));
  expect(found, words).toBeDefined();
  found?.click();
  await settle(60);
};

test('a letter is changed, looked at, compared and approved', async () => {
  shown = await show('#/templates/acknowledgement', { person: 'helen' });
  await settle(250);
  expect(text()).toContain('Idris Vaughan is changing it');
  expect(text()).toContain('It says what the law asks');
  await press('Compare');
  expect(text('dialog')).toContain('Thank you for writing.');
  await expectAccessible();
  find('dialog .rd-icon-button').click();
  await settle();
  expect(text()).toContain('Approve');
  type('#template-text', 'We got it, {{ nobody }}.');
  await settle(300);
  expect(text()).toContain('which no case has');
  expect(text()).toContain('There is no page');
  await press('Approve');
  expect(document.querySelector('dialog')).toBeNull();
  await expectAccessible();
  type('#template-text', 'We got it.');
  await settle(300);
  await press('Hand over for approval');
  expect(made('drop-draft').at(-1)?.args).toEqual({ place: 'template/acknowledgement' });
  await press('Approve');
  await press('Approve', 'dialog');
  expect(made('keep-template').at(-1)?.args).toMatchObject({
    template: 'acknowledgement',
    text: 'We got it.',
  });
  expect(made('approve-template').at(-1)?.args).toMatchObject({ seen: 'We got it.' });
  expect(text()).toContain('Nothing was changed.');
});

test('an empty text is refused beside its field and stays', async () => {
  shown = await show('#/templates/acknowledgement', { person: 'helen' });
  await settle(150);
  type('#template-text', ' ');
  await settle(1300);
  expect(made('keep-draft').at(-1)?.args).toEqual({ place: 'template/acknowledgement', body: ' ' });
  await press('Hand over for approval');
  expect(find('#template-text-error').textContent).toContain('Enter the text of the letter.');
  expect(find<HTMLTextAreaElement>('#template-text').value).toBe(' ');
});

test('whoever may not change it reads it', async () => {
  shown = await show('#/templates/acknowledgement');
  await settle(150);
  expect(text()).toContain('Only a supervisor or an administrator changes it.');
  expect(document.querySelector('#template-text')).toBeNull();
  expect(made('check-template')).toHaveLength(0);
});
