/** A letter's name in the address: the part and the template. */
import type { LetterRef } from '../../ipc/wire';

export const nameOf = (letter: { part: string; template: string }): string =>
  `${letter.part}.${letter.template}`;

export function letterOf(id: string, name: string | undefined): LetterRef | undefined {
  const at = name?.indexOf('.') ?? -1;
  return name && at > 0 ? { case: id, part: name.slice(0, at), template: name.slice(at + 1) } : undefined;
}
