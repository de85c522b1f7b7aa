/** How a letter leaves: what is offered first, and how it is told. */
import { typedOf } from '../../components/field/typed-date';
import type { CaseView, IssuedView, LeavingForm, SentView } from '../../ipc/wire';
import { clockDate } from '../../texts/dates';
import { en } from '../../texts/en';

const texts = en.leaving;

/** Whoever wrote by e-mail is answered so; everybody else by post, and whoever is not the person above all. */
export const offered = (view: CaseView, today: string, elsewhere: boolean): LeavingForm => ({
  later: false,
  means: view.channel === 'email' && view.recipient.form.email && !elsewhere ? 'email' : 'post',
  on: typedOf(today),
  to: elsewhere ? '' : view.recipient.form.email,
  number: '',
});

const sentInWords = ({ means, on, to, number }: SentView): string =>
  texts.sent([texts.means[means], to, number].filter(Boolean).join(', '), clockDate(on));

/** A line for each thing that is known of the way of a letter. */
export function wayInWords(letter: IssuedView): string[] {
  if (letter.ready) return [texts.ready];
  const last = letter.sent.at(-1);
  if (!last) return [texts.unsaid];
  return [
    sentInWords(last),
    ...(letter.sent.length > 1 ? [texts.again(letter.sent.length)] : []),
    ...(letter.arrived ? [`${texts.arrived(clockDate(letter.arrived.on))}: ${letter.arrived.words}`] : []),
    ...(letter.returned
      ? [`${texts.returned(clockDate(letter.returned.on))}: ${letter.returned.words}`]
      : []),
  ];
}
