import { afterEach, expect, test } from 'vitest';
import type { DeliveryForm, IssueLetter, SendLetter } from '../src/ipc/wire';
import type { Scene } from './fixtures/desk';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const open = async (scene: Partial<Scene> = {}, of = '') =>
  (shown = await show(`#/case/fen-26-0557/letters${of}`, scene));
const last = (name: string) => shown?.calls.findLast((call) => call.name === name)?.args;
const way = () => find('.rd-issued tbody tr').querySelectorAll('.rd-issued__way');
const choose = (id: string) => find<HTMLInputElement>(id).click();

test('a letter that is ready says so, and is recorded as it leaves', async () => {
  await open({ ready: true });
  expect(way()[0]?.textContent).toBe('Has not left');
  named('Record that it left').click();
  await settle();
  await expectAccessible();
  expect(find<HTMLInputElement>('#send-on').value).toBe('23');
  choose('#send-means-1');
  await settle();
  type('#send-number', 'AB 1234');
  press('Enter', { ctrlKey: true });
  await settle();
  const sent = last('send-letter') as SendLetter;
  expect(sent.leaving).toMatchObject({ later: false, means: 'tracked-post', number: 'AB 1234' });
  expect(way()[0]?.textContent).toContain('Tracked post, AB 1234');
});

test('a letter that was sent arrives or comes back, and is sent again', async () => {
  await open({ ready: true });
  named('Record that it left').click();
  await settle();
  press('Enter', { ctrlKey: true });
  await settle();
  named('Record that it came back').click();
  await settle();
  type('#delivery-words', 'Gone away');
  press('Enter', { ctrlKey: true });
  await settle();
  expect((last('record-delivery') as DeliveryForm).returned).toBe(true);
  expect([...way()].map((line) => line.textContent).join()).toContain('Gone away');
  expect(document.body.textContent).toContain('Record that it left again');
});

test('a letter that is ready is withheld with a reason', async () => {
  await open({ ready: true });
  named('Withhold').click();
  await settle();
  type('#withhold-reason', 'A wrong name');
  press('Enter', { ctrlKey: true });
  await settle();
  expect(last('withhold-letter')).toMatchObject({ letter: 'l2', reason: 'A wrong name' });
});

test('whoever issues a letter says how it leaves; an e-mail needs an address, and it is kept beside the field', async () => {
  await open({}, '/A.acknowledgement');
  await settle(60);
  named('Issue').click();
  await settle();
  await expectAccessible();
  expect(document.querySelector('#letter-on')).not.toBeNull();
  choose('#letter-means-2');
  await settle();
  type('#letter-to', '');
  press('Enter', { ctrlKey: true });
  await settle();
  expect(find('#letter-to-error').textContent).toContain('Enter the e-mail address');
  choose('#letter-means-5');
  await settle();
  expect(document.querySelector('#letter-on')).toBeNull();
  press('Enter', { ctrlKey: true });
  await settle();
  expect((last('issue-letter') as IssueLetter).leaving?.later).toBe(true);
});

test('a letter becomes the draft of an e-mail; its password is shown once', async () => {
  await open();
  named('E-mail draft').click();
  await settle();
  await expectAccessible();
  expect(find<HTMLInputElement>('#email-protect').checked).toBe(false);
  find<HTMLInputElement>('#email-protect').click();
  press('Enter', { ctrlKey: true });
  await settle();
  expect(find('dialog').textContent).toContain('Say first that the letter heeds the warning.');
  expect(last('letter-email')).toBeUndefined();
  find('#email-heeded').click();
  press('Enter', { ctrlKey: true });
  await settle();
  expect(last('letter-email')).toMatchObject({ letter: 'l2', protect: true, heeded: true });
  expect(find('.rd-password').textContent).toBe('k7mq-x2dp-33ab-cdef-ghjk');
  await expectAccessible();
  named('I have the password').click();
  await settle();
  expect(document.querySelector('.rd-password')).toBeNull();
});

test('words of a sealed reason stand first, and leave only with the reason of a supervisor', async () => {
  await open({ told: true }, '/A.acknowledgement');
  await settle(60);
  await expectAccessible();
  expect(find('.rd-tally').textContent).toContain('1 is not to be told');
  expect(find('.rd-check li').textContent).toContain('his own safety');
  named('Issue it all the same').click();
  await settle();
  expect(find('dialog').textContent).toContain('Words of a sealed reason stand in the letter.');
  press('Enter', { ctrlKey: true });
  await settle();
  expect(find('#letter-despite-error').textContent).toContain('Say why');
  type('#letter-despite', 'They tell nothing.');
  press('Enter', { ctrlKey: true });
  await settle();
  expect((last('issue-letter') as IssueLetter).despite).toBe('They tell nothing.');
});

test('why a letter is recorded that holds what it may not is asked once the desk refuses it', async () => {
  await open({ ready: true, told: true });
  named('Record that it left').click();
  await settle();
  expect(document.querySelector('#send-despite')).toBeNull();
  press('Enter', { ctrlKey: true });
  await settle();
  expect(find('#send-despite-error').textContent).toContain('Say why');
  await expectAccessible();
  type('#send-despite', 'It left before we knew.');
  press('Enter', { ctrlKey: true });
  await settle();
  expect(last('send-letter')).toMatchObject({ despite: 'It left before we knew.' });
});
