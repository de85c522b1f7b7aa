import { afterEach, describe, expect, test, vi } from 'vitest';
import { DeskFailure, useTransport } from '../src/ipc/call';
import { useWindowActs } from '../src/ipc/window';
import { fixtureActs } from './fixtures/desk';
import { expectAccessible, find, named, press, settle, show, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const PLACE = '#/log-many';
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const textOf = (of: Element) => of.textContent.replace(/\s+/g, ' ').trim();
const line = (number: number) => find(`.rd-batch tbody tr:nth-child(${number})`);
const tickOf = (number: number) => line(number).querySelector<HTMLInputElement>('input');
const chosen = async () => {
  shown = await show(PLACE);
  named('Choose a table').click();
  await settle(60);
};

describe('logging many from a table', () => {
  test('the way there stands beside logging one', async () => {
    shown = await show('#/log');
    expect(named('Log many from a table').getAttribute('href')).toBe(PLACE);
  });

  test('the columns can be saved to fill in', async () => {
    shown = await show(PLACE);
    const save = vi.fn((_: string, file: { name: string }) => Promise.resolve(`/home/asha/${file.name}`));
    useWindowActs({ ...fixtureActs, save });
    await expectAccessible();
    named('Save the columns').click();
    await settle(60);
    expect(save.mock.calls[0]?.[1].name).toBe('Requests to log.csv');
    expect(find('.rd-undo').textContent).toContain('/home/asha/Requests to log.csv');
  });

  test('each row has its tick, its faults and what it resembles', async () => {
    await chosen();
    expect(made('read-batch')[0]?.args).toEqual({ path: '/home/asha/Documents/requests.csv' });
    expect(find('.rd-inset').textContent).toContain('left out: Colour.');
    expect(find('.rd-body [role="status"]').textContent).toBe('3 requests can be logged, 1 cannot');
    expect([1, 2, 3].map((number) => tickOf(number)?.checked)).toEqual([true, true, false]);
    expect(tickOf(4)).toBeNull();
    expect(textOf(line(3))).toContain('Asks the same as row 2 May be the same as FEN-26-0634 Applegarth, R.');
    expect(textOf(line(4))).toContain('Received: “last week” is not a date');
    expect(textOf(line(4))).toContain('Held for: Choose what');
    await expectAccessible();
  });

  test('what is ticked is logged, and each case can be opened', async () => {
    await chosen();
    tickOf(3)?.click();
    tickOf(1)?.click();
    await settle();
    named('Log 2 requests').click();
    await settle(60);
    expect(made('log-batch')[0]?.args).toEqual({
      path: '/home/asha/Documents/requests.csv',
      digest: 'd1',
      rows: [3, 4],
    });
    const links = [...document.querySelectorAll('.rd-batch__cases a')];
    expect(links.map(textOf)).toEqual(['FEN-26-0633', 'FEN-26-0634']);
    expect(document.querySelector('.rd-batch tbody')).toBeNull();
    await expectAccessible();
  });

  test('with nothing ticked nothing is logged', async () => {
    await chosen();
    tickOf(1)?.click();
    tickOf(2)?.click();
    await settle();
    expect(named('Log 0 requests').getAttribute('aria-disabled')).toBe('true');
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(made('log-batch')).toEqual([]);
  });

  test('what the desk refuses is said, and the rows stay', async () => {
    await chosen();
    const refusal = {
      code: 'conflict',
      message: 'The table was changed after it was read here.',
      fields: [],
    };
    useTransport(() => Promise.reject(new DeskFailure(refusal)));
    press('Enter', { ctrlKey: true });
    await settle(60);
    expect(find('.govuk-error-summary').textContent).toContain(refusal.message);
    expect(tickOf(1)?.checked).toBe(true);
  });

  test('leaving the choice of a file changes nothing', async () => {
    shown = await show(PLACE);
    useWindowActs({ ...fixtureActs, file: () => Promise.resolve(null) });
    named('Choose a table').click();
    await settle(60);
    expect(made('read-batch')).toEqual([]);
    expect(document.querySelector('.govuk-error-summary')).toBeNull();
  });
});
