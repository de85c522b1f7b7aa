/** A hint of how hard a passphrase is to guess. The desk alone decides whether it is accepted. */
export type Strength = 'empty' | 'weak' | 'fair' | 'strong';

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d\s]/];

export function strengthOf(passphrase: string): Strength {
  const text = passphrase.trim();
  if (text === '') return 'empty';
  const words = new Set(
    text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word.length > 2),
  ).size;
  const letters = new Set(text).size;
  const kinds = KINDS.filter((kind) => kind.test(text)).length;
  if (words >= 4 || (text.length >= 16 && letters >= 10 && kinds >= 3)) return 'strong';
  return text.length >= 12 && letters >= 7 ? 'fair' : 'weak';
}
