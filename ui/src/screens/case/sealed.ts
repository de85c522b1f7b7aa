/** What is typed of a sealed outcome, and what is given to the desk. */
import type { Holding, OutcomeView, SealedForm } from '../../ipc/wire';

export interface TypedSealed {
  holding: Holding | '';
  /** The grounds by name; an empty one is still to be chosen. */
  grounds: string[];
  reason: string;
}

export const nothingSealed = (): TypedSealed => ({ holding: '', grounds: [''], reason: '' });

/** None where the outcome seals nothing. What its law does not let it rest on is not shown, and does not count. */
export function sealedForm(outcome: OutcomeView | undefined, typed: TypedSealed): SealedForm | null {
  if (!outcome?.sealed) return null;
  const known = typed.grounds.filter((id) => outcome.grounds.includes(id));
  return { holding: typed.holding || null, grounds: [...new Set(known)], reason: typed.reason };
}
