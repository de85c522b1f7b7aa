/** Turns a refusal of the desk into what stands beside a field and in the summary: the same sentence. */
import type { Problem } from '../components/field/ErrorSummary.svelte';
import { DeskFailure } from '../ipc/call';

/** The id of a field's control, from the form and the path in the call's arguments; a name is one with its person. */
export const idOfPath = (form: string, path: string): string =>
  `${form}-${path.replace(/\.(party|name)(?=\.)/g, '').replaceAll('.', '-')}`;

export function problemsOf(thrown: unknown, form: string): Problem[] {
  if (!(thrown instanceof DeskFailure))
    return [{ field: '', message: thrown instanceof Error ? thrown.message : String(thrown) }];
  if (thrown.fields.length === 0) return [{ field: '', message: thrown.message }];
  return thrown.fields.map((it) => ({ field: idOfPath(form, it.field), message: it.message }));
}

/** The message of one field. */
export const errorOf = (problems: readonly Problem[], id: string): string | undefined =>
  problems.find((problem) => problem.field === id)?.message;
