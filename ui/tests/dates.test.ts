import { describe, expect, test } from 'vitest';
import * as dates from '../src/texts/dates';

describe('dates are written as the style asks', () => {
  test.each([
    ['list', dates.listDate('2026-11-30'), 'Mon 30 Nov'],
    ['list, one digit', dates.listDate('2026-12-02'), 'Wed 2 Dec'],
    ['day and month, padded with a figure space', dates.dayMonth('2026-12-02', true), '\u20072 Dec'],
    ['clock', dates.clockDate('2027-01-19'), 'Tue 19 Jan 2027'],
    ['register', dates.registerDate('2026-10-01'), '\u20071 Oct 2026'],
    ['sentence', dates.sentenceDate('2026-11-30'), 'Monday 30 November 2026'],
    ['leap day', dates.sentenceDate('2028-02-29'), 'Tuesday 29 February 2028'],
    ['summer time', dates.timeOfDay('2026-07-01T10:42:00Z'), '11:42'],
    ['winter time', dates.timeOfDay('2026-11-23T11:42:00Z'), '11:42'],
    [
      'a moment just after midnight in summer is the next day',
      dates.dayOf('2026-06-30T23:30:00Z'),
      '2026-07-01',
    ],
    ['moment', dates.moment('2026-11-23T11:42:10Z'), 'Mon 23 Nov 2026, 11:42'],
    ['late', dates.daysLeft(-6), '6 days late'],
    ['one day late', dates.daysLeft(-1), '1 day late'],
    ['today', dates.daysLeft(0), 'today'],
    ['one day', dates.daysLeft(1), '1 day'],
    ['many', dates.daysLeft(1200), '1,200 days'],
    ['what is no date stays as it is', dates.listDate('soon'), 'soon'],
  ])('%s', (_, written, expected) => expect(written).toBe(expected));
});
