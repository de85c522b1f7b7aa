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
  rights: [],
  decided: noDate(),
  act: noDate(),
  stated: [],
  unmet: [],
  purposes: [],
  overrides: [],
  identity_needed: null,
  found_in: '',
  files: [],
  tray: '',
  links: [],
});
