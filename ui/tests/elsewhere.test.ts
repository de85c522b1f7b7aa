import { afterEach, expect, test } from 'vitest';
import type { EnvelopeForm, IssueLetter, LetterText } from '../src/ipc/wire';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const last = (name: string) => shown?.calls.findLast((call) => call.name === name)?.args;

test('a letter to somebody else asks who it goes to, and offers nothing of the person who asked', async () => {
  shown = await show('#/case/fen-26-0557/letters/A.recipient-notice');
  await settle(100);
  expect(document.body.textContent).toContain('other police forces; the courts');
  find('#letter-name').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  await settle();
  expect(find('#letter-name-error').textContent).toContain('Enter whom the letter goes to.');
  expect(document.querySelector('#letter-address-error')).toBeNull();
  type('#letter-name', 'Ousebridge Town Council');
  type('#letter-address', 'The Moot Hall\nOusebridge');
  await settle(100);
  expect((last('preview-letter') as LetterText).addressee).toEqual({
    name: 'Ousebridge Town Council',
    address: 'The Moot Hall\nOusebridge',
  });
  await expectAccessible();
  press('Enter', { ctrlKey: true });
  await settle();
  named('Issue the letter').click();
  await settle();
  expect(find('dialog').textContent).toContain('to Ousebridge Town Council is stored');
  expect(find<HTMLInputElement>('#letter-means').checked).toBe(true);
  press('Enter', { ctrlKey: true });
  await settle();
  const issued = last('issue-letter') as IssueLetter;
  expect(issued.leaving).toMatchObject({ means: 'post', to: '' });
  expect(issued.text.addressee.name).toBe('Ousebridge Town Council');
});

test('the address of a letter that left is saved for an envelope and for a label once it heeds the warning', async () => {
  shown = await show('#/case/fen-26-0557/letters');
  await settle(60);
  for (const [name, on] of [
    ['Save an envelope', 'envelope'],
    ['Save a label', 'label'],
  ] as const) {
    named(name).click();
    await settle(60);
    const dialog = find('dialog');
    expect(dialog.textContent).toContain('ring the mobile after six');
    named('Save it').click();
    await settle(60);
    expect(dialog.textContent).toContain('Say first that the address heeds the warning.');
    expect((last('letter-envelope') as EnvelopeForm | undefined)?.on).not.toBe(on);
    await expectAccessible();
    find('#on-paper-heeded').click();
    await settle();
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(last('letter-envelope')).toMatchObject({ letter: 'l2', on, heeded: true });
    expect(document.querySelector('dialog')).toBeNull();
  }
});

test('a letter to the person asks for nobody', async () => {
  shown = await show('#/case/fen-26-0557/letters/A.access-partly');
  await settle(100);
  expect(document.querySelector('#letter-name')).toBeNull();
});
