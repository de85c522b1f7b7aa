import { expect, test } from 'vitest';
import { addressOf, placeOf, type Place } from '../src/state/place.svelte';

const places: Place[] = [
  { screen: 'today' },
  { screen: 'board' },
  { screen: 'log' },
  { screen: 'log-many' },
  { screen: 'log', from: '0198c0de-0000-7000-8000-000000000633' },
  { screen: 'people' },
  { screen: 'searches' },
  { screen: 'searches', of: 'mine' },
  { screen: 'case', id: '7', tab: 'searches', letter: 'new' },
  { screen: 'register', filter: {} },
  { screen: 'register', filter: { standing: ['paused'], with: [null], last_day_to: '2026-11-30' } },
  { screen: 'case', id: '0197-a b/c', tab: 'clock' },
  { screen: 'case', id: '7', tab: 'letters', letter: 'acknowledgement' },
];

test.each(places)('a place comes back from its address: %j', (place) => {
  expect(placeOf(addressOf(place))).toEqual(place);
});

test.each(['', '#/', '#/nowhere', '#/case/'])('an address that is no place is none: %s', (address) => {
  expect(placeOf(address)).toBeUndefined();
});
