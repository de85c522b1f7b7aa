/**
 * What was typed in the search field of the register: kept while its cases are looked at, and nowhere else, because
 * it is personal.
 */
import type { Place } from './place.svelte';

export const words = $state({ text: '' });

export function forgetWords(): void {
  words.text = '';
}

/** The words belong to the register and the cases opened from it; whoever goes elsewhere comes back without them. */
export function forgetOutside(place: Place): void {
  if (place.screen !== 'register' && place.screen !== 'case') forgetWords();
}
