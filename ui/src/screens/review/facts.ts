/** An item of the schedule, in facts. */
import type { Fact } from '../../components/text/Facts.svelte';
import type { CaseView, ConsultationView, ItemView } from '../../ipc/wire';
import { searchAddress } from '../../state/place.svelte';
import { clockDate } from '../../texts/dates';
import { en } from '../../texts/en';
import { sizeOf } from '../../texts/review';

const texts = en.review;

/** What it is. */
export function factsOf(view: CaseView, item: ItemView): Fact[] {
  const law = view.parts.find((part) => part.id === item.part)?.law_short ?? '';
  const search = view.searches.find((it) => it.search === item.search);
  return [
    ...(view.parts.length > 1
      ? [{ key: texts.facts.part, value: [item.part, law].filter(Boolean).join(': ') }]
      : []),
    { key: texts.facts.source, value: item.source },
    ...(search
      ? [
          {
            key: texts.facts.search,
            value: search.department,
            act: {
              command: 'open-search' as const,
              text: en.searches.search(search.search),
              about: '',
              href: searchAddress(view.case, search.search),
            },
          },
        ]
      : []),
    { key: texts.facts.dated, value: item.dated ? clockDate(item.dated) : texts.unknown },
    ...(item.author ? [{ key: texts.facts.author, value: item.author }] : []),
    { key: texts.facts.size, value: sizeOf(item, true) || texts.unknown },
    { key: texts.facts.others, value: item.others || texts.noOthers },
  ];
}

/** What was decided about it. */
export function ruledFacts(item: ItemView): Fact[] {
  const { reviewed } = item;
  const second = item.awaits_second
    ? texts.waitsFor(item.second_name)
    : reviewed && (reviewed.agrees ? texts.saysYes : texts.saysNo)(reviewed.by);
  const said = reviewed?.words ? `${second}: ${reviewed.words}` : second;
  return [
    {
      key: texts.ruledKeys.fate,
      value: item.fate ? texts.choices[item.fate] : texts.undecided,
      strong: true,
    },
    { key: texts.ruledKeys.by, value: item.ruled_by },
    ...(item.citations.length > 0
      ? [{ key: texts.ruledKeys.grounds, value: item.citations.join(', ') }]
      : []),
    ...(item.reason ? [{ key: texts.ruledKeys.reason, value: item.reason }] : []),
    ...(item.harm ? [{ key: texts.ruledKeys.harm, value: item.harm }] : []),
    ...(said ? [{ key: texts.ruledKeys.second, value: said }] : []),
  ];
}

/** How the interests of the other people in it were weighed. */
export function balanceFacts({ balance }: ItemView): Fact[] {
  if (!balance) return [];
  const keys = texts.balance.keys;
  const given = balance.consent === 'given';
  return [
    { key: keys.consent, value: texts.consents[balance.consent] },
    ...(balance.asked ? [{ key: keys.asked, value: clockDate(balance.asked) }] : []),
    ...(given
      ? []
      : [
          {
            key: keys.reasonable,
            value: balance.reasonable ? texts.balance.isReasonable : texts.balance.isNot,
          },
        ]),
    ...(balance.why ? [{ key: keys.why, value: balance.why }] : []),
  ];
}

/** Whom somebody asked, and what came of it. */
export function consultationFacts({ contact, asked, names_requester, heard }: ConsultationView): Fact[] {
  const { facts, said, named, unnamed } = en.consultation;
  return [
    { key: facts.to, value: contact },
    { key: facts.asked, value: clockDate(asked) },
    { key: facts.told, value: names_requester ? named : unnamed },
    ...(heard
      ? [
          {
            key: facts.says,
            value: en.consultation.heard(said[heard.said], clockDate(heard.on)),
            strong: true,
          },
        ]
      : []),
    ...(heard?.words ? [{ key: facts.words, value: heard.words }] : []),
  ];
}
