import { expect, test } from 'vitest';
import { noDate, pastedDate, typedOf } from '../src/components/field/typed-date';

test.each([
  ['24/11/2026', { day: '24', month: '11', year: '2026' }],
  ['24.11.26', { day: '24', month: '11', year: '2026' }],
  ['2026-11-24', { day: '24', month: '11', year: '2026' }],
  ['next Monday', undefined],
])('a whole date can be pasted: %s', (text, typed) => expect(pastedDate(text)).toEqual(typed));

test('a day that is stored is shown without leading zeros', () => {
  expect(typedOf('2026-01-04')).toEqual({ day: '4', month: '1', year: '2026' });
  expect(typedOf(null)).toEqual(noDate());
});
