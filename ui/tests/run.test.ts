import { afterEach, expect, test } from 'vitest';
import { expectAccessible, find, press, settle, show, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const made = (name: string) => shown?.calls.filter((call) => call.name === name) ?? [];
const text = (where: string) => find(where).textContent.replace(/\s+/g, ' ');
const send = async () => {
  find<HTMLFormElement>('dialog form').requestSubmit();
  await settle(60);
};

test('the acknowledgements that are owed are issued together; what must be looked at is left out', async () => {
  shown = await show('#/today');
  await settle(60);
  press('m');
  await settle(100);
  expect(text('dialog')).toContain('A warning about safe contact must be heeded');
  expect(document.querySelectorAll('dialog tbody input')).toHaveLength(2);
  expect(text('dialog')).toContain('Issue 2 letters');
  await expectAccessible();
  await send();
  expect(made('issue-run').at(-1)?.args).toMatchObject({
    letters: [{ case: 'fen-26-0601' }, { case: 'fen-26-0602' }],
    leaving: { means: 'post', later: false },
    duplex: true,
  });
  expect(text('dialog')).toContain('1 letter issued');
  expect(text('dialog')).toContain('FEN-26-0602: Somebody else changed it.');
  await expectAccessible();
});

test('what is unticked stays, and with nothing ticked nothing is issued', async () => {
  shown = await show('#/today');
  await settle(60);
  press('m');
  await settle(100);
  document.querySelectorAll<HTMLElement>('dialog tbody input').forEach((it) => it.click());
  await settle();
  expect(text('dialog')).toContain('Tick at least one letter.');
  await send();
  expect(made('issue-run')).toHaveLength(0);
});
