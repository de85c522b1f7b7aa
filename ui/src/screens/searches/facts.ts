/** What a department was asked, in facts. */
import type { Fact } from '../../components/text/Facts.svelte';
import type { CaseView, SearchView } from '../../ipc/wire';
import { clockDate } from '../../texts/dates';
import { en } from '../../texts/en';

const texts = en.searches;
const day = (iso: string | null) => (iso ? clockDate(iso) : '');

export function factsOf(view: CaseView, search: SearchView): Fact[] {
  const law = (id: string) => view.parts.find((part) => part.id === id)?.law_short ?? '';
  const parts = search.parts.map((id) => [id, law(id)].filter(Boolean).join(': '));
  const dates = search.from || search.to;
  return [
    { key: texts.keys.terms, value: search.terms },
    { key: texts.keys.where, value: search.systems.join(', ') || texts.anywhere },
    { key: texts.keys.dates, value: dates ? texts.range(day(search.from), day(search.to)) : texts.noDates },
    ...(view.parts.length > 1 ? [{ key: texts.keys.parts, value: parts.join('; ') }] : []),
    { key: texts.keys.sent, value: clockDate(search.sent) },
    { key: texts.keys.due, value: clockDate(search.due), strong: true },
    ...(search.lead ? [{ key: texts.keys.lead, value: search.lead }] : []),
    ...(search.withdrawn ? [{ key: texts.keys.reason, value: search.withdrawn }] : []),
  ];
}
