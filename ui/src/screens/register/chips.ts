/** The filters that are on, each with what is left without it. */
import type { Facet, Standing } from '../../ipc/wire';
import type { RegisterFilter } from '../../state/place.svelte';
import { clockDate } from '../../texts/dates';
import { en } from '../../texts/en';

export interface Chip {
  text: string;
  without: RegisterFilter;
}

type Key = keyof RegisterFilter;

export function without(filter: RegisterFilter, ...keys: Key[]): RegisterFilter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key as Key)));
}

function range(from: string | null | undefined, to: string | null | undefined): string {
  if (from && from === to) return clockDate(from);
  return [
    from && `${en.register.from.toLowerCase()} ${clockDate(from)}`,
    to && `${en.register.to.toLowerCase()} ${clockDate(to)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

export function chipsOf(filter: RegisterFilter, facets: readonly Facet[]): Chip[] {
  const chips: Chip[] = [];
  const add = (title: string, value: string, ...keys: Key[]) =>
    chips.push({ text: title ? `${title}: ${value}` : value, without: without(filter, ...keys) });
  const label = (name: string, value: string) =>
    facets.find((facet) => facet.filter === name && facet.value === value)?.label ?? value;

  const standing: readonly Standing[] = filter.standing ?? [];
  if (standing.length > 0)
    add(en.register.state, standing.map((it) => en.codes.standings[it]).join(', '), 'standing');
  if (filter.rights?.length)
    add(en.register.right, filter.rights.map((it) => label('right', it)).join(', '), 'rights');
  if (filter.regimes?.length)
    add(en.register.law, filter.regimes.map((it) => label('regime', it)).join(', '), 'regimes');
  const holders = (filter.with ?? []).map((it) => (it === null ? en.words.unallocated : label('with', it)));
  if (holders.length > 0) add(en.register.caseworker, holders.join(', '), 'with');
  const received = range(filter.received_from, filter.received_to);
  if (received) add(en.register.received, received, 'received_from', 'received_to');
  const last = range(filter.last_day_from, filter.last_day_to);
  if (last) add(en.register.lastDay, last, 'last_day_from', 'last_day_to');
  const answered = range(filter.answered_from, filter.answered_to);
  if (answered) add(en.register.answered, answered, 'answered_from', 'answered_to');
  if (filter.in_time !== undefined && filter.in_time !== null) {
    add('', filter.in_time ? en.register.inTime : en.register.tooLate, 'in_time');
  }
  return chips;
}
