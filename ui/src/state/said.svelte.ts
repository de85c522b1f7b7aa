/** What the desk says it has just done; stays at least ten seconds, and until the next act. */
let words = $state('');
let timer: ReturnType<typeof setTimeout> | undefined;
const SHOWN_MS = 10_000;

export const said = {
  get words() {
    return words;
  },
};

export function say(text: string): void {
  clearTimeout(timer);
  words = text;
  timer = setTimeout(() => (words = ''), SHOWN_MS);
}
