import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible, find, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const press = async (words: string, within = 'body') => {
  const all = [...document.querySelectorAll<HTMLElement>(`${within} :is(button, a)`)];
  const found = all.find((it) => it.textContent.replace(/\s+/g, ' ').includes(words));
  expect(found, words).toBeDefined();
  found?.click();
  await settle(60);
};
const text = (where = 'main') => find(where).textContent.replace(/\s+/g, ' ');

describe('the notice', () => {
  test('a supervisor publishes it, looks at a version and at what changed', async () => {
    shown = await show('#/notice', { person: 'helen' });
    await settle(100);
    expect(text()).toContain('It says something else than the version published last.');
    await press('What changed since', 'tbody tr:nth-child(2)');
    expect(text('dialog')).toContain('training our staff');
    const until = find<HTMLSelectElement>('#notice-until');
    expect(until).toBeDefined();
    await expectAccessible();
    find('dialog .rd-icon-button').click();
    await settle(60);
    await press('Show', 'tbody');
    expect(text()).toContain('Version 2');
    expect(made('notice-file').at(-1)?.args).toMatchObject({ version: 2, html: false });
    await press('Publish this version', 'main');
    await press('Publish this version', 'dialog');
    expect(made('publish-notice').at(-1)?.args).toEqual({ form: 'today' });
    expect(text('body')).toContain('Version 3 is published.');
    expect(text()).toContain('It says what the version published last says.');
  });

  test('what is missing stands there and keeps it from being published', async () => {
    shown = await show('#/notice', { person: 'helen', empty: true });
    await settle(100);
    expect(text()).toContain('It does not say: The purposes');
    await press('Publish this version', 'main');
    expect(document.querySelector('dialog')).toBeNull();
    await expectAccessible();
  });

  test('words are ticked, changed and added, and saved together; what is wrong stands at its row', async () => {
    shown = await show('#/notice/words', { person: 'helen' });
    await settle(100);
    find<HTMLInputElement>('#vocabulary-entries-1-words').click();
    await press('Change', 'section[aria-labelledby="vocabulary-purposes"] li:nth-child(2)');
    type('#word-words', 'training [whom]');
    await press('Keep', 'dialog');
    await press('Add', 'section[aria-labelledby="vocabulary-sources"]');
    await press('Keep', 'dialog');
    expect(text('dialog')).toContain('Enter what is said');
    type('#word-words', 'neighbours');
    find<HTMLInputElement>('#word-regimes').click();
    await settle();
    await expectAccessible();
    await press('Keep', 'dialog');
    await press('Save the words', 'main');
    expect(find('#vocabulary-entries-1-error').textContent).toContain('square brackets');
    await expectAccessible();
    await press('Change', 'section[aria-labelledby="vocabulary-purposes"] li:nth-child(2)');
    type('#word-words', 'training our staff');
    await press('Keep', 'dialog');
    await press('Save the words', 'main');
    const entries = (made('change-vocabulary').at(-1)?.args as { entries: object[] }).entries;
    expect(entries[1]).toMatchObject({ words: 'training our staff', used: false });
    expect(entries[4]).toMatchObject({ group: 'sources', words: 'neighbours', regimes: ['dpa-2018-part-3'] });
  });

  test('whoever may not change the words sees them', async () => {
    shown = await show('#/notice/words');
    await settle(100);
    expect(text()).toContain('preventing and detecting crime');
    expect(find<HTMLInputElement>('#vocabulary-entries-0-words').disabled).toBe(true);
    expect(text()).not.toContain('Save the words');
  });
});

test('what the answer says of the use of the information is chosen on the part', async () => {
  shown = await show('#/case/fen-26-0557/decision');
  await settle(100);
  expect(text('.rd-processing')).toContain('nothing chosen: the letter leaves a prompt');
  expect(text('.rd-processing')).toContain('The notice that was published last does not say:');
  await press('Choose what it says', '.rd-processing');
  find<HTMLInputElement>('#processing-sources').click();
  await settle();
  await expectAccessible();
  await press('Keep this', 'dialog');
  expect(made('describe-processing').at(-1)?.args).toMatchObject({
    groups: [
      { aspect: 'purposes', ids: ['crime'] },
      { aspect: 'sources', ids: ['courts'] },
    ],
  });
});
