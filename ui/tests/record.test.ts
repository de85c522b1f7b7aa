import { afterEach, expect, test } from 'vitest';
import type { RecordFieldView } from '../src/ipc/wire';
import { expectAccessible, find, settle, show, type, type Shown } from './window';

let shown: Shown | undefined;
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});
const field = (of: Partial<RecordFieldView>): RecordFieldView => ({
  id: 'done',
  label: 'What was done',
  kind: 'choice',
  options: [
    { value: 'erased', label: 'Erased' },
    { value: 'restricted', label: 'Restricted instead' },
  ],
  needed: true,
  source: 'UK GDPR art. 17',
  text: '',
  day: { day: '', month: '', year: '' },
  ...of,
});
const record = [
  field({}),
  field({ id: 'done-on', label: 'Done on', kind: 'day', options: [] }),
  field({ id: 'offered', label: 'Offered', kind: 'money', options: [], needed: false }),
  field({ id: 'heard', label: 'The person was heard', kind: 'yes-no', options: [], text: 'yes' }),
];
const last = () => shown?.calls.filter((call) => call.name === 'keep-record').at(-1)?.args;
const send = async () => {
  find<HTMLFormElement>('.rd-record form').requestSubmit();
  await settle(60);
};

test('what was done is recorded in fields; what is wrong stands beside its field', async () => {
  shown = await show('#/case/fen-26-0557/decision', { recorded: record });
  expect(find('.rd-record').textContent).toContain('What was done (needed)');
  expect(find<HTMLSelectElement>('#record-heard').value).toBe('yes');
  await expectAccessible();
  const choice = find<HTMLSelectElement>('#record-done');
  choice.value = 'erased';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  type('#record-done-on', '20');
  type('#record-done-on-month', '11');
  type('#record-done-on-year', '2026');
  type('#record-offered', 'a lot');
  await send();
  expect(find('#record-offered-error').textContent).toContain('Enter a sum in pounds');
  type('#record-offered', '250');
  await send();
  expect(last()).toMatchObject({
    part: 'A',
    entries: [
      { id: 'done', text: 'erased' },
      { id: 'done-on', day: { day: '20', month: '11', year: '2026' } },
      { id: 'offered', text: '250' },
      { id: 'heard', text: 'yes' },
    ],
  });
});
