/** A date as somebody typed it, which may be no date at all: the desk reads it, and says what is wrong. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export const noDate = (): TypedDate => ({ day: '', month: '', year: '' });

export function typedOf(iso: string | null | undefined): TypedDate {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!found) return noDate();
  return { day: String(Number(found[3])), month: String(Number(found[2])), year: found[1] ?? '' };
}

/** A date pasted whole, "24/11/2026", "24.11.26" or "2026-11-24", is spread over the three boxes. */
export function pastedDate(text: string): TypedDate | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return { year: iso[1] ?? '', month: iso[2] ?? '', day: iso[3] ?? '' };
  const british = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})\s*$/.exec(text);
  if (!british) return undefined;
  const year = british[3] ?? '';
  return { day: british[1] ?? '', month: british[2] ?? '', year: year.length === 2 ? `20${year}` : year };
}
