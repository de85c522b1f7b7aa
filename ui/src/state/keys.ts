/**
 * The keys of the desk, from `command-keys.ts` and the screens. Single letters act only outside fields and can be turned off (WCAG 2.1.4); every key has a
 * control that can be seen. The newest set of keys is asked first; a modal set hides all older ones.
 */
import { preferences } from './preferences.svelte';

/** "j", "Shift+X", "Ctrl+k", "Ctrl+Enter", "Ctrl+Shift+Enter", "Escape", " ", or two keys one after the other: "g t". */
export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

interface KeySet {
  map: () => KeyMap;
  modal: boolean;
}

const sets: KeySet[] = [];
let pending = '';
let pendingUntil = 0;
const SECOND_KEY_MS = 1200;
const ACTS_BY_ITSELF = 'a[href], button, summary, input, select, textarea, [role="option"]';

export function useKeys(map: () => KeyMap, modal = false): () => void {
  const set = { map, modal };
  sets.push(set);
  return () => {
    sets.splice(sets.indexOf(set), 1);
  };
}

export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])');
}

function nameOf(event: KeyboardEvent): string {
  const command = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const shifts = command ? event.key === 'Enter' : /^[A-Z]$/i.test(event.key);
  const shift = event.shiftKey && shifts ? 'Shift+' : '';
  const key = event.key.length === 1 && !shift ? event.key.toLowerCase() : event.key;
  return command + shift + key;
}

const isSingle = (name: string): boolean => name.length === 1 || name.startsWith('Shift+');

function find(name: string): ((event: KeyboardEvent) => void) | undefined {
  for (const set of sets.toReversed()) {
    const act = set.map()[name];
    if (act) return act;
    if (set.modal) return undefined;
  }
  return undefined;
}

const startsPair = (name: string): boolean =>
  sets.some((set) =>
    Object.keys(set.map()).some((keys) => keys.startsWith(`${name} `) && keys !== `${name} `),
  );

/** Whether the key is the control's own: Enter on a link, Space on a button. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (event.ctrlKey || event.metaKey) return false;
  return (event.key === 'Enter' || event.key === ' ') && target.matches(ACTS_BY_ITSELF);
}

export function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const name = nameOf(event);
  if (isSingle(name) && (isField(event.target) || !preferences.singleKeys)) return;
  if (belongsToControl(event)) return;

  const pair = pending && event.timeStamp < pendingUntil ? `${pending} ${name}` : '';
  pending = '';
  const act = (pair && find(pair)) || find(name);
  if (act) {
    event.preventDefault();
    act(event);
  } else if (name === 'Ctrl+Enter' && event.target instanceof Element) {
    event.target.closest('form')?.requestSubmit();
  } else if (isSingle(name) && startsPair(name)) {
    pending = name;
    pendingUntil = event.timeStamp + SECOND_KEY_MS;
  }
}

/** The keys that act now, each as often as it is bound: a modal set hides the older ones. For the tests. */
export function boundKeys(): string[] {
  const from = sets.findLastIndex((set) => set.modal);
  return sets.slice(Math.max(0, from)).flatMap((set) => Object.keys(set.map()));
}
