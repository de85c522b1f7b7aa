/** Turns a refusal of the desk into what stands beside a field and in the summary: the same sentence. */
import type { Problem } from '../components/field/ErrorSummary.svelte';
import { DeskFailure } from '../ipc/call';

/** A field of a form: the path in the call's arguments, and the id of its control. */
export const idOfPath = (form: string, path: string): string => `${form}-${path.replaceAll('.', '-')}`;

export function problemsOf(thrown: unknown, form: string): Problem[] {
  if (!(thrown instanceof DeskFailure)) return [{ field: '', message: String(thrown) }];
  if (thrown.fields.length === 0) return [{ field: '', message: thrown.message }];
  return thrown.fields.map((it) => ({ field: idOfPath(form, it.field), message: it.message }));
}

/** The message of one field. */
export const errorOf = (problems: readonly Problem[], id: string): string | undefined =>
  problems.find((problem) => problem.field === id)?.message;
