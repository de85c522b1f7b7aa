/** Which facts can be recorded on a case: what none of its laws knows is not offered. */
import type { CaseView, FactKind } from '../../ipc/wire';

export function kindsOf(view: CaseView): FactKind[] {
  const some = (has: (part: CaseView['parts'][number]) => boolean) => view.parts.some(has);
  return [
    'identity-asked',
    'identity-proved',
    ...(some((part) => part.can_pause) ? (['clarification-asked', 'clarification-answered'] as const) : []),
    'fee-asked',
    'fee-paid',
    ...(some((part) => part.can_extend) ? (['extension-notice'] as const) : []),
  ];
}
