/** What an e-mail or a form of the office fills: only what is still empty, so that nothing typed is overwritten. */
import type { DateForm, PartyForm, RequestFills, RequestForm, ReturnedForm } from '../../ipc/wire';

export type Filled =
  | 'channel'
  | 'received'
  | 'name'
  | 'email'
  | 'scope'
  | 'rights'
  | 'asks'
  | 'subject'
  | 'requester'
  | 'stated'
  | 'decided'
  | 'act';

const empty = (...texts: readonly string[]) => texts.every((text) => text.trim() === '');
const unnamed = (party: PartyForm) => empty(party.title, party.given, party.family);
const noDay = ({ day, month, year }: DateForm) => empty(day, month, year);

/** The sender's address is not given to somebody of another name. */
const mayBeSender = (party: PartyForm, fills: RequestFills) =>
  empty(party.family) ||
  empty(fills.family) ||
  party.family.trim().toLowerCase() === fills.family.trim().toLowerCase();

/** The sender is who asks: the subject, until the form says that somebody else does. */
function fillSender(party: PartyForm, fills: RequestFills): Filled[] {
  const filled: Filled[] = [];
  if (!empty(fills.family) && unnamed(party)) {
    Object.assign(party, { title: fills.title, given: fills.given, family: fills.family });
    filled.push('name');
  }
  if (!empty(fills.email) && empty(party.email) && mayBeSender(party, fills)) {
    party.email = fills.email;
    filled.push('email');
  }
  return filled;
}

const differs = (one: string, other: string) =>
  !empty(one) && !empty(other) && one.trim().toLowerCase() !== other.trim().toLowerCase();

/** Whether a form that came back is about somebody else than the one who is named already. */
export const ofSomebodyElse = ({ subject }: RequestForm, written: ReturnedForm): boolean =>
  differs(subject.family, written.subject.family) || differs(subject.given, written.subject.given);

/** What is written of a person, where nothing is typed of them; of somebody named already, what is missing. */
function fillParty(party: PartyForm, written: PartyForm): boolean {
  if (differs(party.family, written.family) || differs(party.given, written.given)) return false;
  const before = JSON.stringify(party);
  if (unnamed(party))
    Object.assign(party, { title: written.title, given: written.given, family: written.family });
  for (const field of ['organisation', 'address', 'email', 'telephone'] as const) {
    if (empty(party[field])) party[field] = written[field];
  }
  if (noDay(party.born)) party.born = { ...written.born };
  return JSON.stringify(party) !== before;
}

/** What somebody wrote in a form of the office. */
function fillReturned(form: RequestForm, written: ReturnedForm): Filled[] {
  const filled: Filled[] = [];
  if (form.rights.length === 0) {
    form.rights = [written.right];
    filled.push('rights');
  }
  if (form.asks === null) {
    // Which kind of representative it is, the form does not say.
    form.asks = written.on_behalf ? 'representative' : 'subject';
    filled.push('asks');
  }
  if (fillParty(form.subject, written.subject)) filled.push('subject');
  if (written.on_behalf && form.asks !== 'subject' && fillParty(form.requester, written.requester))
    filled.push('requester');
  const stated = written.stated.filter(
    (condition) => !form.stated.some((it) => it.right === written.right && it.condition === condition),
  );
  if (stated.length > 0) {
    form.stated = [...form.stated, ...stated.map((condition) => ({ right: written.right, condition }))];
    filled.push('stated');
  }
  for (const day of ['decided', 'act'] as const) {
    if (noDay(form[day]) && !noDay(written[day])) {
      form[day] = { ...written[day] };
      filled.push(day);
    }
  }
  return filled;
}

/** Fills the form, and says what was filled. */
export function fill(form: RequestForm, fills: RequestFills): Filled[] {
  const filled: Filled[] = [];
  if (form.channel === null && fills.channel !== null) {
    form.channel = fills.channel;
    filled.push('channel');
  }
  if (!empty(fills.received.day) && noDay(form.received)) {
    form.received = { ...fills.received };
    filled.push('received');
  }
  // Nothing of another person's form belongs to this request, its words neither.
  if (fills.returned && ofSomebodyElse(form, fills.returned)) return filled;
  if (fills.returned) filled.push(...fillReturned(form, fills.returned));
  const sender = form.asks === null || form.asks === 'subject' ? form.subject : form.requester;
  filled.push(...fillSender(sender, fills));
  if (!empty(fills.scope) && empty(form.scope)) {
    form.scope = fills.scope;
    filled.push('scope');
  }
  return filled;
}
