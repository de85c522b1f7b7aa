import { afterEach, describe, expect, test, vi } from 'vitest';
import { find, named, press, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const asked = () => shown?.calls.filter((call) => call.name === 'register') ?? [];
const opened = async () => {
  shown = await show('#/register', { person: 'helen', lines: 20 });
  await vi.waitFor(() => find('.rd-regtable tbody tr'));
  await settle(20);
};
const go = async (address: string) => {
  location.hash = address;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await settle(120);
};

describe('the register', () => {
  test('asks once for what is shown, and again only when the words or the filter change', async () => {
    await opened();
    await settle(300);
    expect(asked()).toHaveLength(1);
    type('#register-search', 'thistle');
    await settle(300);
    expect(asked()).toHaveLength(2);
    press('Escape', {}, find('#register-search'));
    await settle(300);
    expect(asked()).toHaveLength(3);
    expect(asked().at(-1)?.args).toMatchObject({ text: '' });
  });

  test('standings and nobody have words of their own', async () => {
    await opened();
    const labels = [...document.querySelectorAll('.rd-filt label')].map((it) => it.textContent?.trim());
    expect(labels.some((it) => it?.startsWith('Closed late'))).toBe(true);
    expect(labels.filter((it) => it?.startsWith('Nobody'))).toHaveLength(1);
  });

  test('what was searched for stays with its cases and is forgotten elsewhere', async () => {
    await opened();
    type('#register-search', 'thistle');
    await settle(120);
    await go('#/case/fen-26-0557/overview');
    await go('#/register');
    expect(find<HTMLInputElement>('#register-search').value).toBe('thistle');
    await go('#/board');
    await go(`#/register?${encodeURIComponent('{"standing":["paused"]}')}`);
    await vi.waitFor(() => expect(asked().at(-1)?.args).toMatchObject({ text: '', standing: ['paused'] }));
  });

  test('what was searched for is forgotten when somebody else signs in', async () => {
    await opened();
    type('#register-search', 'thistle');
    await settle(120);
    press('l', { ctrlKey: true });
    await settle();
    named('Sign in as somebody else').click();
    await settle();
    type('#sign-in-passphrase', 'four plain words');
    find<HTMLFormElement>('form').requestSubmit();
    await settle();
    await go('#/register');
    expect(find<HTMLInputElement>('#register-search').value).toBe('');
  });

  test('while words are typed the order is fixed and nothing is counted beside the filters', async () => {
    await opened();
    expect(document.querySelectorAll('.rd-regtable thead button').length).toBeGreaterThan(0);
    type('#register-search', 'thistle');
    await settle(120);
    expect(document.querySelectorAll('.rd-regtable thead button')).toHaveLength(0);
    expect(document.querySelectorAll('.rd-regtable thead [aria-sort]')).toHaveLength(1);
    expect(document.querySelectorAll('.rd-filt .n')).toHaveLength(0);
    type('#register-search', '');
    await settle(120);
  });

  test('what a filter hides is no longer chosen', async () => {
    await opened();
    press('x');
    press('j');
    press('x');
    type('#register-search', 'thistle');
    await settle(120);
    const shownNow = document.querySelectorAll('.rd-regtable tbody tr.is-chosen').length;
    const bulk = document.querySelector('.rd-bulk strong')?.textContent ?? '0 selected';
    expect(bulk).toBe(`${shownNow} selected`);
  });
});
