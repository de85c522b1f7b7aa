/** Where an entry of the timeline leads. */
import type { Opens } from '../../ipc/wire';
import { caseAddress, documentAddress, itemAddress, searchAddress } from '../../state/place.svelte';
import { nameOf } from '../letters/name';

/** The address; none where there is nothing to open, or it is a letter that left, which is shown on the spot. */
export function addressOfOpens(of: string, opens: Opens | null): string | undefined {
  switch (opens?.what) {
    case 'draft':
      return caseAddress(of, 'letters', nameOf(opens));
    case 'document':
      return documentAddress(of, opens.number);
    case 'search':
      return searchAddress(of, opens.number);
    case 'item':
      return itemAddress(of, opens.number);
    case 'case':
      return caseAddress(opens.case);
    default:
      return undefined;
  }
}
