/**
 * How this person likes the window. It is kept by the desk with what they type, because the window itself keeps
 * nothing from one start to the next.
 */
import { call } from '../ipc/call';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'comfortable';

interface Kept {
  theme: Theme;
  density: Density;
  singleKeys: boolean;
}

const PLACE = 'window';

export const preferences = $state<Kept>({ theme: 'system', density: 'compact', singleKeys: true });

function apply(): void {
  const root = document.documentElement;
  if (preferences.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = preferences.theme;
  root.dataset['density'] = preferences.density;
}

/** After signing in. */
export async function loadPreferences(): Promise<void> {
  try {
    const { body } = await call('draft', { place: PLACE });
    if (body === null) return;
    Object.assign(preferences, JSON.parse(body));
    apply();
  } catch {
    // The window works without: the start values stay.
  }
}

export function setPreference<K extends keyof Kept>(name: K, value: Kept[K]): void {
  preferences[name] = value;
  apply();
  // Where keeping fails, the choice holds until the program ends, and nothing else is lost.
  void call('keep-draft', { place: PLACE, body: JSON.stringify(preferences) }).catch(() => undefined);
}
