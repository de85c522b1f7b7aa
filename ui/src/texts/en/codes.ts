/** The words for what the desk sends as codes. */
import type {
  Act,
  Channel,
  CommandName,
  ExtensionGround,
  FactKind,
  LetterKind,
  Purpose,
  RegisterSort,
  RequesterKind,
  Role,
  Standing,
  Timeliness,
} from '../../ipc/wire';

const roles: Record<Role, string> = {
  caseworker: 'Caseworker',
  supervisor: 'Supervisor',
  administrator: 'Administrator',
  auditor: 'Auditor',
};

const roleHints: Record<Role, string> = {
  caseworker: 'Handles requests.',
  supervisor: 'Shares work out and watches every deadline; may do all a caseworker may, on any case.',
  administrator: 'Keeps people, letterhead and backups; handles no cases.',
  auditor: 'Reads everything, changes nothing.',
};

const standings: Record<Standing, string> = {
  'not-yet-valid': 'Not yet valid',
  running: 'Running',
  'no-last-day': 'No fixed last day',
  extended: 'Extended',
  paused: 'Paused',
  answered: 'Answered',
  'closed-in-time': 'Closed in time',
  'closed-late': 'Closed late',
  'closed-withdrawn': 'Withdrawn',
  'closed-lapsed': 'Closed, no answer came',
};

const timeliness: Record<Timeliness, string> = {
  overdue: 'Overdue',
  'due-today': 'Due today',
  soon: 'Next five working days',
  later: 'Later',
  waiting: 'Waiting for somebody else',
  paused: 'Paused',
  'not-yet-valid': 'Not yet valid',
  answered: 'Answered, to be closed',
  closed: 'Closed',
};

const acts: Record<Act, string> = {
  allocate: 'Allocate it',
  'ask-identity': 'Ask for proof of identity',
  'await-identity': 'Waiting for proof of identity',
  'await-fee': 'Waiting for the fee',
  'await-answer': 'Waiting for the answer to our question',
  warn: 'Warn that the request will be closed',
  lapse: 'Close it: the person did not answer',
  send: 'Send a letter that is ready or came back',
  acknowledge: 'Send the acknowledgement',
  search: 'Ask the departments',
  'await-search': 'Waiting for a department',
  review: 'Decide about what was found',
  'await-review': 'Waiting for a second person',
  decide: 'Decide',
  sign: 'Waiting for a supervisor to sign',
  held: 'On hold: a supervisor lifts it',
  respond: 'Write the answer',
  close: 'Close the case',
  'answer-proceedings': 'Answer the regulator, a tribunal or a court',
  nothing: 'Nothing: it is closed',
};

const channels: Record<Channel, string> = {
  post: 'Post',
  email: 'E-mail',
  'online-form': 'Online form',
  spoken: 'Spoken',
  counter: 'At a counter',
};

const came: Record<Channel, string> = {
  post: 'By post',
  email: 'By e-mail',
  'online-form': 'By the online form',
  spoken: 'Spoken',
  counter: 'At a counter',
};

const requesters: Record<RequesterKind, string> = {
  subject: 'The subject',
  representative: 'A solicitor or agent',
  'parent-or-guardian': 'A parent or guardian',
  attorney: 'An attorney or deputy',
  'elected-representative': 'A member of Parliament or other elected representative',
  'representative-body': 'A not-for-profit body that represents people',
};

const purposes: Record<Purpose, string> = {
  policing: 'Preventing, detecting or prosecuting crime, or carrying out penalties',
  other: 'Anything else: staff, complaints, licensing, contracts',
};

const facts: Record<FactKind, string> = {
  received: 'Received',
  'fee-asked': 'Fee asked',
  'fee-paid': 'Fee paid',
  'identity-asked': 'Identity asked',
  'identity-proved': 'Identity proved',
  'clarification-asked': 'Question sent',
  'clarification-answered': 'Answered',
  'extension-notice': 'Extension notice',
  'extension-notice-without-reasons': 'Extension notice without reasons',
  'decision-notified': 'Decision notified',
  'results-announced': 'Results announced',
  'decision-taken': 'Decision taken',
  'act-or-omission': 'Act or omission',
  acknowledged: 'Acknowledged',
};

const deadlines: Record<string, string> = {
  response: 'The answer',
  acknowledgement: 'The acknowledgement',
  'reconsideration-notice': 'Their own time to ask again',
};

const letters: Record<LetterKind, string> = {
  acknowledgement: 'Acknowledgement',
  'identity-request': 'Asking for proof of identity',
  'fee-request': 'Asking for the fee',
  'clarification-request': 'Asking what is meant',
  'missing-information': 'Asking for what is missing',
  'lapse-warning': 'Warning that it will be closed',
  'extension-notice': 'Extension notice',
  notice: 'Notice',
  'disclosed-instalment': 'First part of the answer',
  response: 'Answer',
  withdrawn: 'Request withdrawn',
  'regulator-reply': 'Answer to the regulator',
};

const grounds: Record<ExtensionGround, string> = {
  complexity: 'The request is complex',
  number: 'This person has made several requests',
};

const sorts: Record<RegisterSort, string> = {
  'received-newest': 'Received, newest first',
  'received-oldest': 'Received, oldest first',
  'last-day': 'Last day, earliest first',
  reference: 'Reference',
};

const commands: Record<CommandName, string> = {
  'log-request': 'Log a request',
  'record-fact': 'Record what happened',
  'correct-fact': 'Correct a date',
  'withdraw-fact': 'Withdraw what was recorded',
  'change-regime': 'Change the law of a part',
  allocate: 'Allocate',
  'hand-over': 'Hand the case over',
  'take-notice': 'Take notice of what was handed over',
  'correct-party': 'Correct the details of a person',
  'correct-scope': 'Put what is asked for differently',
  'correct-identity-doubt': 'Put right whether identity is in doubt',
  'check-validity': 'Check what makes it valid',
  'add-note': 'Add a note',
  'merge-request': 'Put the same request with it',
  'log-found': 'Log another request found in it',
  'link-case': 'Link to another case',
  'unlink-case': 'Take a link to another case away',
  'record-proceedings': 'Record a case of the regulator or a court',
  'change-care': 'Say what letters must heed',
  'ask-department': 'Ask a department to search',
  'chase-department': 'Remind a department',
  'record-reply': 'Record what a department found',
  'mute-chasing': 'Leave a department alone, or chase it again',
  'withdraw-search': 'Withdraw a search',
  'list-item': 'List what was found',
  'rule-item': 'Decide about an item',
  'balance-item': 'Weigh the interests of another person',
  'consult-other': 'Ask another person in an item',
  'review-item': 'Agree to an item as a second person',
  'choose-released': 'Choose the released copy of an item',
  'answer-finding': 'Answer for what was found in a file',
  'seal-pack': 'Seal a disclosure pack',
  'file-document': 'Add documents',
  'change-document': 'Put a document right',
  'destroy-document': 'Destroy a document',
  decide: 'Decide',
  lapse: 'Close a part: the person did not answer',
  'sign-decision': 'Sign what was decided',
  'send-back-decision': 'Send back what was decided',
  'reopen-decision': 'Open again what was decided',
  'ask-extension': 'Ask a supervisor for an extension',
  'sign-extension': 'Sign an extension',
  hold: 'Put it on hold',
  'lift-hold': 'Lift a hold',
  'describe-processing': 'Choose what the answer says of the use of the information',
  'keep-record': 'Record what was done',
  'send-letter': 'Record that a letter left',
  'withhold-letter': 'Keep a letter from leaving',
  'record-delivery': 'Record that a letter arrived or came back',
  'issue-letter': 'Write a letter',
  'record-answer': 'Record an answer sent otherwise',
  close: 'Close the case',
  reopen: 'Reopen the case',
  restrict: 'Restrict it to named people',
  'break-glass': 'Open a restricted case',
  'notice-glass': 'Take notice of who opened it',
  'keep-longer': 'Keep the file longer',
  'propose-destruction': 'Propose to destroy the file',
  'destroy-case': 'Destroy the file',
};

const foundIn: Record<string, string> = {
  reference: 'Reference',
  names: 'Name',
  addresses: 'Address',
  scope: 'Request',
  notes: 'Note',
  letters: 'Letter',
  documents: 'Document',
};

const alike: Record<string, string> = {
  reference: 'its reference is quoted',
  name: 'name',
  'close-name': 'a name much like it',
  born: 'date of birth',
  address: 'address',
};

export const codes = {
  acts,
  alike,
  came,
  channels,
  commands,
  deadlines,
  facts,
  foundIn,
  grounds,
  letters,
  purposes,
  requesters,
  roleHints,
  roles,
  sorts,
  standings,
  timeliness,
};

export const jurisdictions = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
