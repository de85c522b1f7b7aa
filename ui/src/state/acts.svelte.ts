/**
 * The buttons that can be seen and have a key: each key is on the first of its kind, and the palette offers it. A kind
 * that stands in several rows of a table only gets the focus, row by row, so that it is seen what it would be done to.
 */
import { untrack } from 'svelte';
import { isBound, keysOf, type ActId } from './command-keys';
import type { KeyMap } from './keys';
import { say } from './said.svelte';

export interface SeenAct {
  id: ActId;
  node: HTMLElement;
  /** Why it cannot be done now. */
  blocked: () => string | undefined;
  run: () => void;
  /** Whether each row of a table has one. */
  row: boolean;
}

/** A key moved the focus: its ring is shown, even where the web view thinks of the mouse. */
const SEEN: FocusOptions & { focusVisible: boolean } = { focusVisible: true };

let seen = $state.raw<readonly SeenAct[]>([]);

const inOrder = (one: SeenAct, other: SeenAct): number =>
  one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** For as long as the button can be seen. */
export function see(act: SeenAct): () => void {
  untrack(() => (seen = [...seen, act].toSorted(inOrder)));
  return () => untrack(() => (seen = seen.filter((it) => it !== act)));
}

/** The first button of a kind; none where there is none. */
export const firstOf = (id: ActId): SeenAct | undefined => seen.find((it) => it.id === id);

/** The first button of each kind. */
export const seenActs = (): SeenAct[] => seen.filter((it) => firstOf(it.id) === it);

/** Does what a button of this kind would do; false where none can be seen. */
export function act(id: ActId): boolean {
  const all = seen.filter((it) => it.id === id);
  const [first] = all;
  if (!first) return false;
  const at = all.findIndex((it) => it.node === document.activeElement);
  const blocked = first.blocked();
  // Where it stands once there is nothing to choose from.
  if (first.row && all.length > 1) all[(at + 1) % all.length]?.node.focus(SEEN);
  else if (blocked) say(blocked);
  else first.run();
  return true;
}

/** The keys of the buttons that can be seen, but for what the open case binds itself. */
export const keysOfSeen = (bound: ReadonlySet<string>): KeyMap =>
  Object.fromEntries(
    seenActs()
      .filter((it) => isBound(it.id) && !bound.has(it.id))
      .map((it) => [keysOf(it.id), () => void act(it.id)]),
  );
