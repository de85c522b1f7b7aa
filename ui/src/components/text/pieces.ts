/** A long text in pieces that are drawn one by one; put together they are the text again. */

/** About how long a piece is, in UTF-16 units: some fifty lines. */
const PIECE = 4000;

/** Cuts after a line where there is one, else after a word, else within it, and never within a character. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = text.length - from <= PIECE ? text.length : cutAfter(text, from);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function cutAfter(text: string, from: number): number {
  const end = from + PIECE;
  for (const at of [text.lastIndexOf('\n', end - 1), text.lastIndexOf(' ', end - 1)])
    if (at >= from) return at + 1;
  const unit = text.charCodeAt(end);
  const splits = unit >= 0xdc00 && unit <= 0xdfff;
  return splits ? end - 1 : end;
}
