/** What colleagues ask of this person, a line for each case. */
import type { AskedOfMe } from '../ipc/wire';
import { en } from './en';
import { bodyInWords } from './happenings';

/** What is asked of one case as a second person is one line; each part to be signed and each hold is another. */
const keyOf = (it: AskedOfMe) => `${it.case} ${it.kind === 'second' ? '' : it.kind + it.what}`;

export interface AskedLine {
  key: string;
  first: AskedOfMe;
  words: string;
}

export function linesOf(asked: readonly AskedOfMe[]): AskedLine[] {
  const keys = [...new Set(asked.map(keyOf))];
  return keys.flatMap((key) => {
    const line = asked.filter((it) => keyOf(it) === key);
    const [first] = line;
    return first ? [{ key, first, words: wordsOf(first, line) }] : [];
  });
}

function wordsOf(first: AskedOfMe, line: readonly AskedOfMe[]): string {
  if (first.kind === 'hand-over') return en.today.askedHandOver(first.by, first.title);
  if (first.kind === 'warn') return en.today.askedWarn(first.what);
  if (first.kind === 'lapse') return en.today.askedLapse(first.what);
  if (first.kind === 'extension') return en.today.askedExtension(first.what);
  if (first.kind === 'consult')
    return en.today.askedConsult(
      first.what,
      line.map((it) => it.title),
    );
  if (first.kind === 'hold') return en.today.askedHold(first.title);
  if (first.kind === 'proceedings') {
    const [body = ''] = first.what.split('-');
    return en.today.askedProceedings(bodyInWords(body).toLowerCase(), first.title);
  }
  if (first.kind === 'glass') return en.today.askedGlass;
  if (first.kind === 'sign') return en.today.askedSign(first.what);
  return line.length === 1
    ? en.today.askedSecond(first.what, first.title)
    : en.today.askedSeconds(line.map((it) => it.what));
}
