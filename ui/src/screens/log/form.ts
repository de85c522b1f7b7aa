import type { PartyForm, RequestForm } from '../../ipc/wire';
import { noDate } from '../../components/field/typed-date';

export const emptyParty = (): PartyForm => ({
  title: '',
  given: '',
  family: '',
  organisation: '',
  address: '',
  email: '',
  telephone: '',
  born: noDate(),
});

/** The only right with a working backend. */
const ACCESS = 'access';

export const emptyRequest = (): RequestForm => ({
  channel: null,
  came_to: '',
  received: noDate(),
  subject: emptyParty(),
  asks: null,
  requester: emptyParty(),
  answer_to: 'subject',
  recipient: emptyParty(),
  scope: '',
  right: ACCESS,
  purposes: [],
  overrides: [],
  identity_needed: null,
});
