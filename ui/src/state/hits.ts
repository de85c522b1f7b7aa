/** Where the words that were typed begin words of a text: [start, end) in UTF-16 units, in order, not overlapping. */
export function hitsOf(text: string, typed: string): [number, number][] {
  const wanted = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const low = text.toLowerCase();
  if (wanted.length === 0 || low.length !== text.length) return [];
  const found: [number, number][] = [];
  for (const word of wanted) {
    const at = low.indexOf(word);
    if (at < 0) return [];
    found.push([at, at + word.length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  return found.filter(([start], index) => index === 0 || start >= (found[index - 1]?.[1] ?? 0));
}

/** Pieces that are plain and hit by turns, beginning with plain, as one text with its hits. */
export function joined(pieces: readonly string[]): { text: string; hits: [number, number][] } {
  const hits: [number, number][] = [];
  let text = '';
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) hits.push([text.length, text.length + piece.length]);
    text += piece;
  });
  return { text, hits };
}
