import { expect, test } from 'vitest';

/** What can be seen of a long word and of 400 % without drawing: nothing is drawn in these tests. */
const sheets = Object.entries(
  import.meta.glob<string>('../src/styles/*.css', { query: '?raw', import: 'default', eager: true }),
).map(([name, text]) => ({ name, text: text.replace(/\/\*.*?\*\//gs, '') }));

interface Rule {
  where: string;
  selector: string;
  body: string;
}

/** The rules of every sheet, those within a media query too. */
const rules: Rule[] = sheets.flatMap(({ name, text }) =>
  [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    where: `${name}: ${selector.trim().replace(/\s+/g, ' ')}`,
    selector,
    body,
  })),
);
const valuesOf = ({ body }: Rule, property: RegExp): string[] =>
  body
    .split(';')
    .map((line) => line.trim())
    .filter((line) => property.test(line.split(':')[0] ?? ''))
    .map((line) => line.slice(line.indexOf(':') + 1).trim());

test('the sheets are read', () => expect(rules.length).toBeGreaterThan(500));

test('no column is widened by a word that is longer than it', () => {
  const wide = rules.filter((rule) =>
    valuesOf(rule, /^grid(-template(-columns)?)?$/).some((value) => {
      const rest = value.replace(/minmax\((0|min\([^()]*\)|[\d.]+rem), ?[\d.]+fr\)/g, '');
      return /[\d.]fr/.test(rest.includes('/') ? (rest.split('/')[1] ?? '') : rest);
    }),
  );
  expect(wide.map((rule) => rule.where)).toEqual([]);
});

test('what repeats itself to fill a line fits into the narrowest', () => {
  const wide = rules.filter((rule) =>
    valuesOf(rule, /^grid-template-columns$/).some((value) => /auto-fi(ll|t), minmax\([\d.]+rem/.test(value)),
  );
  expect(wide.map((rule) => rule.where)).toEqual([]);
});

test('what holds words grows with them: no button or segment has a height of its own', () => {
  const fixed = rules.filter(
    (rule) =>
      /\.rd-icon-button|\.rd-seg button|\.govuk-button(?![\w-])/.test(rule.selector) &&
      valuesOf(rule, /^height$/).some((value) => value !== 'auto'),
  );
  expect(fixed.map((rule) => rule.where)).toEqual([]);
});

test('names are never kept on one line without an end', () => {
  const names = ['.rd-id__name', '.rd-id__line', '.rd-top__office', '.rd-top__who'];
  const cut = names.filter((name) => {
    const own = rules.filter((rule) => rule.selector.split(',').some((it) => it.trim() === name));
    const says = (property: RegExp, value: string) =>
      own.some((rule) => valuesOf(rule, property).includes(value));
    return says(/^white-space$/, 'nowrap') && !says(/^overflow$/, 'hidden');
  });
  expect(cut).toEqual([]);
});

test('a page can be seen at every width: what shows it hides itself nowhere', () => {
  const hidden = rules.filter(
    (rule) => /\.rd-letter__pdf\s*$/.test(rule.selector) && valuesOf(rule, /^display$/).includes('none'),
  );
  expect(hidden.map((rule) => rule.where)).toEqual([]);
});
