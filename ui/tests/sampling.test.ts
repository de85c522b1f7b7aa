import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible, find, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const send = async () => {
  find<HTMLFormElement>('section[aria-labelledby="sampling-title"] form').requestSubmit();
  await settle(60);
};
const field = () => find<HTMLInputElement>('#sampling-redacted_one_in');
const tick = () => find<HTMLInputElement>('#sampling-withheld');

describe('when a second person must agree', () => {
  test('a supervisor changes it; what is wrong stands beside its field and loses nothing', async () => {
    shown = await show('#/people', { person: 'helen' });
    await settle();
    expect([tick().checked, field().value]).toEqual([true, '5']);
    await expectAccessible();
    tick().click();
    type('#sampling-redacted_one_in', 'many');
    await settle();
    await send();
    expect(find('#sampling-redacted_one_in-error').textContent).toContain('Enter a whole number');
    expect([tick().checked, field().value]).toEqual([false, 'many']);
    await expectAccessible();
    type('#sampling-redacted_one_in', '3');
    await settle();
    await send();
    expect(made('change-sampling').at(-1)?.args).toEqual({ withheld: false, redacted_one_in: '3' });
    expect([tick().checked, field().value]).toEqual([false, '3']);
    expect(document.querySelector('#sampling-redacted_one_in-error')).toBeNull();
  });

  test('whoever does not supervise does not see it', async () => {
    shown = await show('#/people');
    expect(document.querySelector('#sampling-withheld')).toBeNull();
    expect(made('sampling')).toHaveLength(0);
  });
});
