import { afterEach, describe, expect, test } from 'vitest';
import type { RequestForm } from '../src/ipc/wire';
import { dropped } from './fixtures/desk';
import { expectAccessible, find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const open = async (place: string) => (shown = await show(place));
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const shownOne = () => find('#tray-one').textContent;

describe('the intake tray', () => {
  test('says what waits, for how long, and what lies too long', async () => {
    await open('#/tray');
    expect(find('.rd-head__sub').textContent).toContain('3 wait to be opened');
    expect(find('#row-one .late').textContent).toContain('11 days');
    expect(document.querySelector('#row-two .late')).toBeNull();
    expect(shownOne()).toBe('My custody record');
    await expectAccessible();
  });

  test('goes from one to the next by keys, and shows the files of each', async () => {
    await open('#/tray');
    press('j');
    press('j');
    await settle();
    expect(shownOne()).toBe('Two letters');
    expect(find('.rd-documents__text').textContent).toBe('The words of file 0');
    named('second.pdf').click();
    await settle();
    expect(find('.rd-documents__text').textContent).toBe('The words of file 1');
  });

  test('logs the chosen one with its letter', async () => {
    await open('#/tray');
    press('Enter');
    await settle();
    expect(location.hash).toBe('#/log/tray/one');
    expect(find<HTMLTextAreaElement>('#log-scope').value).toBe('Please send me my custody record.');
    expect(document.querySelector('#log-files-0-path .govuk-error-message')).toBeNull();
    type('#log-subject-family', 'Ellery');
    press('Enter', { ctrlKey: true });
    await settle();
    const sent = made('log-request').at(-1)?.args as RequestForm;
    expect(sent.tray).toBe('one');
    expect(sent.files[0]?.in_tray).toBe(0);
  });

  test('puts what came again with its case, and keeps the reference where that is refused', async () => {
    await open('#/tray');
    press('m');
    await settle();
    await expectAccessible();
    named('Put with the case').click();
    await settle();
    expect(find('#merge-case-error').textContent).toContain('Enter the reference');
    type('#merge-case', 'fen-26-0557');
    named('Put with the case').click();
    await settle();
    expect(location.hash).toBe('#/case/fen-26-0557/overview');
    expect(made('merge-request')).toHaveLength(1);
  });

  test('sets aside with a reason, and puts back', async () => {
    await open('#/tray');
    press('x');
    await settle();
    type('#aside-why', 'An advertisement');
    named('No request').click();
    press('Enter', { ctrlKey: true });
    await settle();
    expect(made('set-aside').at(-1)?.args).toEqual({ intake: 'one', why: 'An advertisement' });
    expect(document.querySelector('#row-one')).toBeNull();
    named('Put back').click();
    await settle();
    expect(document.querySelector('#tray-aside')).toBeNull();
  });

  test('takes what came by hand, and what is dropped, and says what it could not take', async () => {
    await open('#/tray');
    press('h');
    await settle();
    type('#tray-about', 'He wants his file');
    press('Enter', { ctrlKey: true });
    await settle();
    expect(find('#row-new').textContent).toContain('He wants his file');
    dropped.tell?.({ over: false, paths: ['/home/asha/a.eml', '/home/asha/film.mp4'] });
    await settle();
    expect(find('.rd-block-err').textContent).toContain('film.mp4 has 2048 MB');
    expect(find('#row-dropped').textContent).toContain('Dropped');
  });
});

test('Today says what waits in the tray, and leads there', async () => {
  await open('#/today');
  expect(find('.rd-warning').textContent).toContain('3 wait in the intake tray, 1 of them for too long');
  press('g');
  press('i');
  await settle();
  expect(location.hash).toBe('#/tray');
});

describe('an earlier case that resembles the request', () => {
  const typed = async () => {
    await open('#/log');
    type('#log-subject-family', 'Applegarth');
    await settle(400);
  };

  test('is linked as the request is logged', async () => {
    await typed();
    const picker = find<HTMLSelectElement>('#log-link-FEN-26-0634');
    picker.value = 'repeat-of';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    press('Enter', { ctrlKey: true });
    await settle();
    const sent = made('log-request').at(-1)?.args as RequestForm;
    expect(sent.links).toEqual([{ other: 'FEN-26-0634', kind: 'repeat-of', side: 'from' }]);
  });

  test('takes the request as one that came again, once that is said twice', async () => {
    await typed();
    await expectAccessible();
    named('It is FEN-26-0634 come again').click();
    await settle();
    expect(made('merge-request')).toHaveLength(0);
    named('Put with the case').click();
    await settle();
    expect(made('merge-request')).toHaveLength(1);
    expect(location.hash).toContain('#/case/fen-26-0634');
  });

  test('that is closed cannot take it, and says why', async () => {
    await typed();
    const act = named('It is FEN-25-0894 come again');
    expect(act.getAttribute('aria-disabled')).toBe('true');
    expect(document.body.textContent).toContain('It is closed. Log a request of its own');
  });
});
