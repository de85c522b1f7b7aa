/** How this person likes the window: nothing personal, so it is kept on the PC and not in the office folder. */
export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'comfortable';

const KEY = 'rightsdesk.window';

interface Kept {
  theme: Theme;
  density: Density;
  singleKeys: boolean;
}

function read(): Kept {
  const start: Kept = { theme: 'system', density: 'compact', singleKeys: true };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' ? { ...start, ...kept } : start;
  } catch {
    // A web view may refuse storage, and somebody may have damaged the line: the start values do.
    return start;
  }
}

export const preferences = $state<Kept>(read());

export function applyPreferences(root: HTMLElement): void {
  if (preferences.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = preferences.theme;
  root.dataset['density'] = preferences.density;
}

export function setPreference<K extends keyof Kept>(name: K, value: Kept[K]): void {
  preferences[name] = value;
  applyPreferences(document.documentElement);
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Refused storage loses the choice at the end of the session and nothing else.
  }
}
