/** What can be done, in words: for the palette and the sheet of keys. */
import type { CommandName } from '../ipc/wire';
import type { ActId } from '../state/command-keys';
import { en } from './en';

type Own = keyof typeof en.keys.acts;

export function actInWords(id: ActId): string {
  if (id in en.codes.commands) return en.codes.commands[id as CommandName];
  if (id in en.keys.acts) return en.keys.acts[id as Own];
  return en.asking.regime.title(id.slice(-1));
}
