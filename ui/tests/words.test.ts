import { describe, expect, test } from 'vitest';
import { plain } from '../src/screens/letters/plain';
import { hitsOf, joined } from '../src/state/hits';
import { idOfPath } from '../src/state/problems';
import { strengthOf } from '../src/state/strength';
import { rolesInWords } from '../src/texts/codes';
import { inOneLine } from '../src/texts/direction';

describe('where typed words stand in a text', () => {
  test.each([
    ['Extend the time', 'ext', [[0, 3]]],
    [
      'FEN-26-0557 Thistlewood, Marian',
      'marian thist',
      [
        [12, 17],
        [25, 31],
      ],
    ],
    ['Decide', 'zz', []],
    ['Decide', '', []],
    ['aa', 'a aa', [[0, 1]]],
  ])('%s: %s', (text, typed, hits) => expect(hitsOf(text, typed)).toEqual(hits));

  test('pieces that are plain and hit by turns become one text', () => {
    expect(joined(['3 ', 'Thistle', ' Close'])).toEqual({ text: '3 Thistle Close', hits: [[2, 9]] });
    expect(joined([])).toEqual({ text: '', hits: [] });
  });
});

test.each([
  ['received', 'log-received'],
  ['subject.family', 'log-subject-family'],
  ['overrides.1.reason', 'log-overrides-1-reason'],
  ['requester.party.name.family', 'log-requester-family'],
  ['office.name', 'log-office-name'],
])('a refused value leads to its control: %s', (path, id) => expect(idOfPath('log', path)).toBe(id));

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['password', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['heron reeds boat', 'fair'],
  ['heron reeds boat sluice', 'strong'],
  ['heron heron heron heron', 'weak'],
  ['Tr4!nsplant-9qzWx', 'strong'],
])('how strong a passphrase seems: “%s”', (passphrase, strength) =>
  expect(strengthOf(passphrase)).toBe(strength),
);

test.each([
  [['caseworker'], 'Caseworker'],
  [['administrator', 'supervisor'], 'Administrator and supervisor'],
  [['caseworker', 'supervisor', 'auditor'], 'Caseworker, supervisor and auditor'],
] as const)('roles in words: %j', (roles, words) => expect(rolesInWords(roles)).toBe(words));

test('marks of the template do not show in the grey blocks', () => {
  expect(
    plain('## Unhappy\n\n**Asha Nair**\\\nOffice, [the page](https://example.org) <https://example.org>'),
  ).toBe('Unhappy\n\nAsha Nair\nOffice, the page https://example.org');
});

describe('an address in one line', () => {
  test('keeps the number of the house out of a name that runs from right to left', () => {
    expect(inOneLine(['Ms الحداد', '7 Willow Drove'])).toBe('\u2068Ms الحداد\u2069, 7 Willow Drove');
    expect(inOneLine(['Ms Zoë Bő', '7 Willow Drove'])).toBe('Ms Zoë Bő, 7 Willow Drove');
  });
});
