const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Words set apart where they run from right to left: a number after them does not become part of them. */
export const setApart = (words: string): string =>
  RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words;

/** The lines of an address in one: “Ms Marian Thistlewood, 7 Willow Drove, FN3 2LD”. */
export const inOneLine = (lines: readonly string[]): string => lines.map(setApart).join(', ');
