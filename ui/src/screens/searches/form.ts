/** What is typed when a department is asked, and how it crosses to the desk. */
import { noDate, type TypedDate } from '../../components/field/typed-date';
import type { SearchForm } from '../../ipc/wire';

export interface TypedSearch {
  department: string;
  parts: string[];
  /** Of the department's own systems, those that are ticked. */
  systems: string[];
  /** Other places, with commas between them. */
  others: string;
  terms: string;
  from: TypedDate;
  to: TypedDate;
  sent: TypedDate;
  /** The day that was filled in as the day of sending. */
  filled: TypedDate;
  due: TypedDate;
  /** The message in the person's own words; none while it is the template's. */
  own: string | null;
}

export const typedFrom = (form: SearchForm): TypedSearch => ({
  department: form.department,
  parts: [...form.parts],
  systems: [...form.systems],
  others: '',
  terms: form.terms,
  from: { ...form.from },
  to: { ...form.to },
  sent: { ...form.sent },
  filled: { ...form.sent },
  due: noDate(),
  own: null,
});

export function formOf(typed: TypedSearch, id: string, sequence: number): SearchForm {
  const { systems, others, own } = typed;
  const other = others
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean);
  return {
    case: id,
    sequence,
    department: typed.department,
    parts: typed.parts,
    systems: [...systems, ...other],
    terms: typed.terms,
    from: typed.from,
    to: typed.to,
    sent: typed.sent,
    due: typed.due,
    text: own ?? '',
  };
}

const same = (one: TypedDate, other: TypedDate) =>
  one.day === other.day && one.month === other.month && one.year === other.year;

/** A day that was filled in and not typed follows the calendar: a draft of yesterday is sent today. */
export const followed = (typed: TypedDate, filled: TypedDate, today: TypedDate): TypedDate =>
  same(typed, filled) ? { ...today } : typed;
