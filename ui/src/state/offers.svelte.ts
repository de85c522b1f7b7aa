/** What the screen that is open offers the command palette, and the dialogs that can be opened from anywhere. */
import type { CommandGroup } from '../components/frame/Palette.svelte';

let group = $state.raw<CommandGroup>();

export const offers = {
  get group() {
    return group;
  },
};

/** Until the screen goes. */
export function offer(made: CommandGroup): () => void {
  group = made;
  return () => {
    if (group === made) group = undefined;
  };
}
