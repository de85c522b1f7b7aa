/** What is typed of an item, and how it crosses to the desk. */
import { typedOf, type TypedDate } from '../../../components/field/typed-date';
import type { CaseView, ItemForm, ItemView } from '../../../ipc/wire';

export interface TypedItem {
  part: string;
  title: string;
  source: string;
  /** The number of the search that brought it; empty for none. */
  search: string;
  author: string;
  dated: TypedDate;
  pages: string;
  minutes: string;
  others: string;
}

const figure = (count: number | undefined) => (count ? String(count) : '');

/** Of an item as it is, or of a new one, whose part is plain where the case has only one. */
export const typedFrom = (view: CaseView, item: ItemView | undefined): TypedItem => ({
  part: item?.part ?? (view.parts.length === 1 ? (view.parts[0]?.id ?? '') : ''),
  title: item?.title ?? '',
  source: item?.source ?? '',
  search: figure(item?.search ?? undefined),
  author: item?.author ?? '',
  dated: typedOf(item?.dated),
  pages: figure(item?.pages),
  minutes: figure(item?.minutes),
  others: item?.others ?? '',
});

/** The next one often comes from the same place. */
export const nextAfter = (view: CaseView, { part, source, search }: TypedItem): TypedItem => ({
  ...typedFrom(view, undefined),
  part,
  source,
  search,
});

export const formOf = (
  typed: TypedItem,
  id: string,
  sequence: number,
  item: ItemView | undefined,
): ItemForm => ({
  ...typed,
  case: id,
  sequence,
  item: item?.item ?? null,
  search: typed.search ? Number(typed.search) : null,
});
