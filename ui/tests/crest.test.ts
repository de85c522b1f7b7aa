import { afterEach, describe, expect, test } from 'vitest';
import { useWindowActs } from '../src/ipc/window';
import { fixtureActs } from './fixtures/desk';
import { expectAccessible, find, named, settle, show, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  useWindowActs(fixtureActs);
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const panel = () => find('section[aria-labelledby="crest-title"]');
const chosen = (path: string | null) => useWindowActs({ ...fixtureActs, file: () => Promise.resolve(path) });
const press = async (words: string) => {
  named(words).click();
  await settle(60);
};

describe('the crest of the office', () => {
  test('it is looked at before it is on letters, and taken away again', async () => {
    shown = await show('#/people', { person: 'idris' });
    await settle(60);
    expect(panel().textContent).toContain('Letters have no crest.');
    chosen('/home/idris/crest.svg');
    await press('Choose a crest');
    expect(made('look-at-crest')[0]?.args).toEqual({ path: '/home/idris/crest.svg' });
    expect(find<HTMLImageElement>('dialog img').alt).toBe('Crest of Fenland Constabulary');
    expect(made('change-crest')).toEqual([]);
    await expectAccessible();
    await press('Put it on letters');
    expect(made('change-crest')[0]?.args).toEqual({ path: '/home/idris/crest.svg', sha256: 'c7' });
    expect(document.querySelector('dialog')).toBeNull();
    expect(panel().querySelector('img')?.src).toContain('data:image/png;base64,');
    await expectAccessible();
    await press('Take the crest away');
    expect(made('remove-crest')).toHaveLength(1);
    expect(panel().querySelector('img')).toBeNull();
  });

  test('what is wrong with a file is said, and nothing is lost; who leaves changes nothing', async () => {
    shown = await show('#/people', { person: 'idris' });
    await settle(60);
    chosen('/home/idris/list.csv');
    await press('Choose a crest');
    expect(panel().querySelector('[role="alert"]')?.textContent).toContain('no PNG or SVG');
    chosen(null);
    await press('Choose a crest');
    expect(made('look-at-crest')).toHaveLength(1);
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('whoever does not keep the office does not see it', async () => {
    shown = await show('#/people');
    expect(document.querySelector('#crest-title')).toBeNull();
    expect(made('crest')).toHaveLength(0);
  });
});
