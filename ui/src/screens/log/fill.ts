/** What an e-mail fills of the form: only what is still empty, so that nothing that was typed is overwritten. */
import type { PartyForm, RequestFills, RequestForm } from '../../ipc/wire';

export type Filled = 'channel' | 'received' | 'name' | 'email' | 'scope';

const empty = (...texts: readonly string[]) => texts.every((text) => text.trim() === '');
const unnamed = (party: PartyForm) => empty(party.title, party.given, party.family);

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

/** Fills the form, and says what was filled. */
export function fill(form: RequestForm, fills: RequestFills): Filled[] {
  const filled: Filled[] = [];
  if (form.channel === null) {
    form.channel = fills.channel;
    filled.push('channel');
  }
  const { day, month, year } = form.received;
  if (!empty(fills.received.day) && empty(day, month, year)) {
    form.received = { ...fills.received };
    filled.push('received');
  }
  filled.push(
    ...fillSender(form.asks === null || form.asks === 'subject' ? form.subject : form.requester, fills),
  );
  if (!empty(fills.scope) && empty(form.scope)) {
    form.scope = fills.scope;
    filled.push('scope');
  }
  return filled;
}
