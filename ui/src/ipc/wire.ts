// Written by `cargo xtask wire` from src-tauri/crates/desk/src/wire and calls.rs. Do not edit.

export type Role = "caseworker" | "supervisor" | "administrator" | "auditor";

export type Channel = "post" | "email" | "online-form" | "spoken" | "counter";

export type RequesterKind = "subject" | "representative" | "parent-or-guardian" | "attorney" | "elected-representative" | "representative-body";

export type Means = "post" | "tracked-post" | "email" | "portal" | "hand";

export type PartyRole = "subject" | "requester" | "recipient";

export type Purpose = "policing" | "other";

export type FactKind = "received" | "fee-asked" | "fee-paid" | "identity-asked" | "identity-proved" | "clarification-asked" | "clarification-answered" | "extension-notice" | "extension-notice-without-reasons" | "decision-notified" | "results-announced" | "decision-taken" | "act-or-omission" | "acknowledged";

export type ClockState = "not-in-force" | "awaiting-fee" | "awaiting-identity" | "paused" | "running" | "no-fixed-period";

export type Status = "open" | "decided" | "answered" | "closed";

export type Standing = "running" | "extended" | "paused" | "not-yet-valid" | "no-last-day" | "answered" | "closed-in-time" | "closed-late" | "closed-withdrawn" | "closed-lapsed";

export type Fate = "disclose" | "redact" | "withhold" | "not-personal" | "duplicate" | "unconfirmed";

export type Answerable = "told" | "reason" | "supervisor" | "never";

export type Holding = "held" | "not-held" | "not-looked-for";

export type Format = "ordinary" | "large-print" | "larger-print" | "easy-read";

export type Print = "ordinary" | "large" | "larger" | "easy-read";

export type Stationery = "envelope" | "label";

export type Consent = "given" | "refused" | "awaited" | "not-asked";

export type Aspect = "purposes" | "bases" | "people" | "categories" | "sources" | "recipients" | "transfers" | "retention";

export type NoticeForm = "today" | "dpa-1998";

export type Said = "consents" | "objects" | "silent";

export type LinkSide = "from" | "to";

export type Body = "regulator" | "tribunal" | "court";

export type DocumentKind = "request" | "identity" | "authority" | "correspondence" | "found" | "released" | "other";

export type Act = "allocate" | "ask-identity" | "await-identity" | "await-fee" | "await-answer" | "warn" | "lapse" | "send" | "acknowledge" | "search" | "await-search" | "review" | "await-review" | "decide" | "sign" | "held" | "respond" | "close" | "answer-proceedings" | "nothing";

export type CommandName = "log-request" | "record-fact" | "correct-fact" | "withdraw-fact" | "change-regime" | "allocate" | "hand-over" | "take-notice" | "correct-party" | "correct-scope" | "correct-identity-doubt" | "check-validity" | "add-note" | "log-found" | "merge-request" | "link-case" | "unlink-case" | "record-proceedings" | "change-care" | "ask-department" | "chase-department" | "record-reply" | "mute-chasing" | "withdraw-search" | "list-item" | "rule-item" | "balance-item" | "consult-other" | "review-item" | "choose-released" | "answer-finding" | "seal-pack" | "file-document" | "change-document" | "destroy-document" | "decide" | "lapse" | "sign-decision" | "send-back-decision" | "reopen-decision" | "ask-extension" | "sign-extension" | "hold" | "lift-hold" | "describe-processing" | "keep-record" | "issue-letter" | "send-letter" | "withhold-letter" | "record-delivery" | "record-answer" | "close" | "reopen" | "restrict" | "break-glass" | "notice-glass" | "keep-longer" | "propose-destruction" | "destroy-case";

export type LetterKind = "acknowledgement" | "identity-request" | "fee-request" | "clarification-request" | "missing-information" | "lapse-warning" | "extension-notice" | "notice" | "disclosed-instalment" | "response" | "withdrawn" | "regulator-reply";

export type ExtensionGround = "complexity" | "number";

export type AbsenceForm = { 
/**
 * Who.
 */
person: string, 
/**
 * The first day.
 */
from: DateForm, 
/**
 * The last day.
 */
to: DateForm, 
/**
 * Who covers; none where nobody was chosen.
 */
cover: string | null, };

export type AbsenceRef = { 
/**
 * Who.
 */
person: string, };

export type AbsenceView = { 
/**
 * Who.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, 
/**
 * Who covers.
 */
cover: string, 
/**
 * Their name.
 */
cover_name: string, 
/**
 * Whether it is so today.
 */
now: boolean, 
/**
 * Whether the person who is signed in may change it.
 */
may: boolean, };

export type Absences = { 
/**
 * The absences.
 */
absences: Array<AbsenceView>, };

export type AddNote = { 
/**
 * The case.
 */
case: string, 
/**
 * Its text.
 */
text: string, };

export type AddresseeForm = { 
/**
 * As on the envelope.
 */
name: string, 
/**
 * The address, a line each.
 */
address: string, };

export type AgeBand = { 
/**
 * From so many months.
 */
from_months: number, 
/**
 * To under so many months; none for the last band.
 */
to_months: number | null, 
/**
 * The cases.
 */
cases: Figure, };

export type Allocate = { 
/**
 * The cases.
 */
cases: string[], 
/**
 * To whom; none for nobody.
 */
to: string | null, };

export type Allocated = { 
/**
 * How many cases moved.
 */
moved: number, 
/**
 * Those that did not: reference and reason.
 */
refused: Array<string>, };

export type AnnexChoice = { 
/**
 * Which.
 */
document: number, 
/**
 * What it is called.
 */
title: string, };

export type AnnexText = { 
/**
 * Which document of the case.
 */
document: number, 
/**
 * What a picture shows, for who cannot see it.
 */
alternative: string, };

export type AnnexView = { 
/**
 * Which document of the case.
 */
document: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * What a picture shows, for who cannot see it.
 */
alternative: string, 
/**
 * Whether it is a picture.
 */
picture: boolean, 
/**
 * Why it cannot go; empty where it can.
 */
problem: string, };

export type AnswerFinding = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * In the pack of which part.
 */
part: string, 
/**
 * The finding, by its `id`.
 */
id: string, 
/**
 * Why it may stay.
 */
reason: string, };

export type AsideView = { 
/**
 * Why.
 */
why: string, 
/**
 * Who found so.
 */
by: string, 
/**
 * When.
 */
at: string, };

export type AskedOfMe = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The subject as filed.
 */
subject: string, 
/**
 * The last day of the case, or that which the regulator or a court set.
 */
last_day: string | null, 
/**
 * `second`: agree to an item of the schedule; `sign`: sign what was decided of a part;
 * `extension`: sign an extension;
 * `warn`, `lapse`: warn that a part will be closed, or close it;
 * `consult`: ask another person in an item again, or record that no answer came;
 * `hold`: look again at a hold;
 * `proceedings`: answer the regulator, a tribunal or a court; `hand-over`: take notice of a case that was handed over;
 * `glass`: take notice of somebody who opened a restricted case.
 */
kind: "second" | "sign" | "extension" | "warn" | "lapse" | "hold" | "proceedings" | "hand-over" | "consult" | "glass", 
/**
 * The number of the item or the hold, the letter of the part, or the body with the number of its
 * proceedings: `regulator-1`; empty for a case handed over.
 */
what: string, 
/**
 * The item's title, what the hold is for, what the regulator or a court asks, the note of what was
 * handed over, or why more time is needed; empty for a part.
 */
title: string, 
/**
 * Who asks; empty where that is not known.
 */
by: string, 
/**
 * Whether it is asked of this person by name.
 */
by_name: boolean, };

export type AskerView = { 
/**
 * Who.
 */
kind: RequesterKind, 
/**
 * What to see before anything about the person is sent to them; empty for the subject.
 */
evidence: string, 
/**
 * Whether an answer to them waits for that evidence.
 */
needs: boolean, 
/**
 * Where the law speaks of them.
 */
citation: string, };

export type BackupMade = { 
/**
 * The folder of the backup.
 */
path: string, 
/**
 * When.
 */
at: string, };

export type BalanceForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which item.
 */
item: number, 
/**
 * What they say; none while nothing is chosen.
 */
consent: Consent | null, 
/**
 * The day on which they were asked; empty where they were not.
 */
asked: DateForm, 
/**
 * Whether it is reasonable to disclose without their consent.
 */
reasonable: boolean, 
/**
 * Why.
 */
why: string, };

export type BalanceView = { 
/**
 * What they say.
 */
consent: Consent, 
/**
 * The day on which they were asked.
 */
asked: string | null, 
/**
 * Whether it is reasonable to disclose without their consent.
 */
reasonable: boolean, 
/**
 * Why.
 */
why: string, };

export type BatchError = { 
/**
 * The heading of the column.
 */
column: string, 
/**
 * What is wrong, and what to write.
 */
message: string, };

export type BatchLogged = { 
/**
 * A case for each row, in the order of the table.
 */
cases: Array<Logged>, };

export type BatchPath = { 
/**
 * The file.
 */
path: string, };

export type BatchRead = { 
/**
 * The digest of the file, so that what is logged is what was looked at.
 */
digest: string, 
/**
 * Headings that name nothing of a request; what stands under them is left out.
 */
unknown: Array<string>, 
/**
 * Its rows, in its order.
 */
rows: Array<BatchRow>, };

export type BatchRow = { 
/**
 * Which row of the table it is, as its program counts.
 */
line: number, 
/**
 * The request as it would be typed.
 */
form: RequestForm, 
/**
 * "Applegarth, Rowan".
 */
subject: string, 
/**
 * The day it was received; none where that could not be read.
 */
received: string | null, 
/**
 * "Subject access".
 */
rights: Array<string>, 
/**
 * What is wrong with it; a row without errors is ready.
 */
errors: Array<BatchError>, 
/**
 * Earlier cases that it resembles, the most alike first.
 */
similar: Array<SimilarCase>, 
/**
 * The row above that asks the same for the same person.
 */
same_as: number | null, 
/**
 * Whether to tick it unasked: it is ready, and resembles nothing.
 */
offered: boolean, };

export type Board = { 
/**
 * Today in London.
 */
today: string, 
/**
 * Cases with an answer owed.
 */
open: Figure, 
/**
 * The last day has passed.
 */
overdue: Figure, 
/**
 * Calendar days by which the oldest of them is late.
 */
oldest_late: number | null, 
/**
 * The last day is today.
 */
due_today: Figure, 
/**
 * The last day is within the next five working days.
 */
soon: Figure, 
/**
 * The clock stands still for an answer.
 */
paused: Figure, 
/**
 * Calendar days for which the longest stands still.
 */
longest_paused: number | null, 
/**
 * Identity or a fee is awaited.
 */
not_yet_valid: Figure, 
/**
 * An extension is in force.
 */
extended: Figure, 
/**
 * Nobody has them.
 */
unallocated: Figure, 
/**
 * Calendar days since the oldest of them was received.
 */
oldest_unallocated: number | null, 
/**
 * The overdue cases, the latest first; at most 50.
 */
late: Array<CaseLine>, 
/**
 * Eight weeks from this one, Monday first.
 */
weeks: Array<BoardWeek>, 
/**
 * Open cases by age since receipt.
 */
ages: Array<AgeBand>, 
/**
 * Open cases by who has them, the fullest first; nobody last.
 */
load: Array<Load>, 
/**
 * Answers sent in the last twelve whole months, the oldest first.
 */
months: Array<Month>, 
/**
 * The days lost before requests were logged.
 */
logged_late: LoggedLate, };

export type BoardDay = { 
/**
 * Which.
 */
day: string, 
/**
 * Whether it is a working day.
 */
working: boolean, 
/**
 * The bank holiday; empty on other days.
 */
holiday: string, 
/**
 * Open cases whose last day it is.
 */
due: Figure, };

export type BoardWeek = { 
/**
 * Its Monday.
 */
monday: string, 
/**
 * Monday to Sunday.
 */
days: Array<BoardDay>, 
/**
 * All of the week.
 */
all: Figure, };

export type BreakGlass = { 
/**
 * The case, by id or reference.
 */
case: string, 
/**
 * Why.
 */
reason: string, };

export type CareForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Names that no letter may hold, lines parted by line ends.
 */
protected: string, 
/**
 * How the person can be reached safely, and how not.
 */
safe_contact: string, 
/**
 * In which form the person wants letters.
 */
format: Format, 
/**
 * The language and the adjustments that the person needs.
 */
needs: string, 
/**
 * A child, or doubts about capacity.
 */
capacity: string, 
/**
 * On what a representative acts.
 */
authority: string, 
/**
 * The day of that evidence; empty where there is none.
 */
authority_dated: DateForm, 
/**
 * The last day on which it can be relied on; empty where there is none.
 */
authority_expires: DateForm, };

export type CareView = { 
/**
 * Names that no letter may hold.
 */
protected: Array<string>, 
/**
 * How the person can be reached safely, and how not; empty where there is nothing to heed.
 */
safe_contact: string, 
/**
 * In which form the person wants letters.
 */
format: Format, 
/**
 * The language and the adjustments that the person needs.
 */
needs: string, 
/**
 * A child, or doubts about capacity.
 */
capacity: string, 
/**
 * On what a representative acts; empty where nothing was seen.
 */
authority: string, 
/**
 * The day of that evidence.
 */
authority_dated: string | null, 
/**
 * The last day on which it can be relied on.
 */
authority_expires: string | null, 
/**
 * Whether that day has passed.
 */
authority_expired: boolean, 
/**
 * Whether somebody acts for the subject and nothing was seen of their authority.
 */
authority_missing: boolean, };

export type CaseLine = { 
/**
 * The case.
 */
case: string, 
/**
 * "FEN-26-0557".
 */
reference: string, 
/**
 * "Thistlewood, Marian".
 */
subject: string, 
/**
 * Who asks, where it is not the subject.
 */
requester: string, 
/**
 * The right in words: "Subject access".
 */
right: string, 
/**
 * The law in short: "Part 3", "UK GDPR", "1998 Act", "both".
 */
law: string, 
/**
 * The day it was received.
 */
received: string, 
/**
 * The last day of the most urgent part.
 */
last_day: string | null, 
/**
 * Calendar days left; negative when late.
 */
days_left: number | null, 
/**
 * Of the time between the relevant day and the last day, how much is used, in thousandths.
 */
used: number | null, 
/**
 * How it stands to its last day.
 */
timeliness: Timeliness, 
/**
 * Where it stands.
 */
standing: Standing, 
/**
 * The letters of the parts that were extended: "B".
 */
extended: Array<string>, 
/**
 * Since when the clock stands still.
 */
paused_since: string | null, 
/**
 * What it needs next.
 */
act: Act, 
/**
 * The day on which its file was destroyed: what names a person is empty then.
 */
destroyed: string | null, 
/**
 * Whether only named people may open it: what names a person is empty then.
 */
restricted: boolean, 
/**
 * By when that should be done.
 */
do_by: string | null, 
/**
 * Who has it.
 */
with: string | null, 
/**
 * Their name; empty for nobody.
 */
with_name: string, 
/**
 * Where the search found its words; empty without a search.
 */
found: Array<Found>, };

export type CaseRef = { 
/**
 * The id, or "FEN-26-0557".
 */
case: string, };

export type CaseView = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events made it; sent back with every command, so that two people cannot overwrite each other.
 */
sequence: number, 
/**
 * "FEN-26-0557".
 */
reference: string, 
/**
 * "Subject access".
 */
right: string, 
/**
 * Where it stands in its own life.
 */
status: Status, 
/**
 * Where it stands, clock included.
 */
standing: Standing, 
/**
 * What it needs next.
 */
act: Act, 
/**
 * By when that should be done.
 */
do_by: string | null, 
/**
 * Who has it.
 */
with: string | null, 
/**
 * Their name; empty for nobody.
 */
with_name: string, 
/**
 * Who covers for them while they are away; empty where they are there.
 */
covered_by: string, 
/**
 * What was handed over with it and not yet noticed.
 */
handed_over: HandOverView | null, 
/**
 * How the request came.
 */
channel: Channel, 
/**
 * Where in the force it arrived; empty for the office itself.
 */
came_to: string, 
/**
 * The day it was received.
 */
received: string, 
/**
 * The day on which somebody put it into the tray, where that was before it was logged.
 */
recognised: string | null, 
/**
 * The day it was logged.
 */
logged: string, 
/**
 * Calendar days between the two; none where it was logged as soon as the office aims for.
 */
lost_days: number | null, 
/**
 * Whom it is about.
 */
subject: PartyView, 
/**
 * Who asks, in relation to the subject.
 */
asks: RequesterKind, 
/**
 * Who asks.
 */
requester: PartyView, 
/**
 * Who gets the answer.
 */
recipient: PartyView, 
/**
 * What is asked for.
 */
scope: string, 
/**
 * Whether identity must be proved.
 */
identity_needed: boolean, 
/**
 * The parts, A first.
 */
parts: Array<PartView>, 
/**
 * The facts that the clock may depend on, oldest first, withdrawn ones included.
 */
facts: Array<FactView>, 
/**
 * How many notes there are; their words are in the history.
 */
notes: number, 
/**
 * The letters that left the office, newest first.
 */
letters: Array<IssuedView>, 
/**
 * What whoever writes on the case must heed.
 */
care: CareView, 
/**
 * The holds that stand.
 */
holds: Array<HoldView>, 
/**
 * The searches in departments, in the order in which they were sent.
 */
searches: Array<SearchView>, 
/**
 * The schedule of what was found, in the order of listing; what was taken off is not in it.
 */
items: Array<ItemView>, 
/**
 * The documents, the newest first.
 */
documents: Array<DocumentView>, 
/**
 * How long the file is kept.
 */
kept: KeptView, 
/**
 * Who may open the case; none where everybody may.
 */
restriction: RestrictionView | null, 
/**
 * The day of closing, while closed.
 */
closed: string | null, 
/**
 * What can be chosen for why an answer was late, where one was and the case can be closed; else empty.
 */
late_reasons: Array<string>, 
/**
 * The case in whose letter the request was found.
 */
found_in: LinkedCase | null, 
/**
 * The cases of requests that were found in what came here.
 */
found: Array<LinkedCase>, 
/**
 * The same request as it came again, in the order of putting it with the case.
 */
copies: Array<CopyView>, 
/**
 * The cases that it is linked to, in the order of linking.
 */
links: Array<LinkView>, 
/**
 * What the regulator, tribunals and courts have before them about it, in the order of recording.
 */
proceedings: Array<ProceedingsView>, 
/**
 * Each command with whether it may be given now.
 */
permits: Array<PermitView>, 
/**
 * The acts still to be done, in their order.
 */
next: Array<NextStep>, };

export type CasesRef = { 
/**
 * The cases.
 */
cases: string[], };

export type Certificate = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The office.
 */
office: string, 
/**
 * The day of destruction.
 */
on: string, 
/**
 * Who proposed it.
 */
proposed_by: string, 
/**
 * When.
 */
proposed_on: string, 
/**
 * Who agreed and destroyed it.
 */
destroyed_by: string, 
/**
 * The first day on which the schedule let it go.
 */
due: string, 
/**
 * Why it was kept so long.
 */
words: string, 
/**
 * How the request came.
 */
channel: Channel, 
/**
 * The day it was received.
 */
received: string, 
/**
 * The day it was logged.
 */
logged: string, 
/**
 * The day of closing.
 */
closed: string, 
/**
 * Where it stood.
 */
standing: Standing, 
/**
 * Why an answer was late; empty where none was.
 */
late: string, 
/**
 * The parts.
 */
parts: Array<CertificatePart>, 
/**
 * Letters, documents and items that were destroyed with it.
 */
letters: number, 
/**
 * Documents filed.
 */
documents: number, 
/**
 * Items of the schedule.
 */
items: number, 
/**
 * Searches in departments.
 */
searches: number, 
/**
 * The digest of the event that says so, in hexadecimal: it stands in the log.
 */
digest: string, };

export type CertificatePart = { 
/**
 * Its letter.
 */
id: string, 
/**
 * The right.
 */
right: string, 
/**
 * The law.
 */
law: string, 
/**
 * What it came to.
 */
outcome: string, 
/**
 * The last day.
 */
last_day: string | null, 
/**
 * The day the answer was sent.
 */
answered: string | null, };

export type ChainCase = { 
/**
 * The case.
 */
case: string, 
/**
 * "FEN-26-0557".
 */
reference: string, 
/**
 * "Subject access".
 */
right: string, 
/**
 * The subject as filed; empty where the file was destroyed.
 */
subject: string, 
/**
 * Why nothing of it is shown; empty where it is.
 */
gone: string, };

export type ChangeRegime = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * The regime.
 */
regime: string, 
/**
 * Why.
 */
reason: string, };

export type ChaseForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The search.
 */
search: number, 
/**
 * The day on which it was sent.
 */
on: DateForm, 
/**
 * Whether it went to the named lead too.
 */
escalated: boolean, 
/**
 * The message as it was sent.
 */
text: string, };

export type ChaserView = { 
/**
 * The day.
 */
on: string, 
/**
 * Whether it went to the named lead too.
 */
escalated: boolean, 
/**
 * The message as it was sent.
 */
text: string, };

export type CheckValidity = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * The conditions that are not met.
 */
unmet: Array<string>, };

export type ChooseReleased = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which items.
 */
items: number[], 
/**
 * The document; none to take the choice back.
 */
document: number | null, };

export type ClockRef = { 
/**
 * The case.
 */
case: string, 
/**
 * "A".
 */
part: string, 
/**
 * `response`, `acknowledgement`, …; none for the one that the part is due by.
 */
deadline: string | null, };

export type ClockView = { 
/**
 * "A".
 */
part: string, 
/**
 * The deadline that it counts to.
 */
deadline: string, 
/**
 * The state of the clock.
 */
state: ClockState, 
/**
 * The last day.
 */
last_day: string | null, 
/**
 * The cautious day.
 */
target: string | null, 
/**
 * Calendar days left; negative when late.
 */
days_left: number | null, 
/**
 * The last day for an extension notice, where there can be one.
 */
notice_by: string | null, 
/**
 * What became of an extension notice: `not-given`, `effective`, `late`, `without-reasons`, `not-available`.
 */
extension: string, 
/**
 * Every deadline of the part.
 */
deadlines: Array<DeadlineView>, 
/**
 * The kinds of fact that mean anything here, receipt left out.
 */
kinds: FactKind[], 
/**
 * Today in London.
 */
today: string, 
/**
 * What the picture of the time spans: its first and last day.
 */
picture: [string, string], 
/**
 * Stretches of time, in order, without overlap.
 */
spans: Array<SpanView>, 
/**
 * Marked days, in order.
 */
marks: Array<MarkView>, 
/**
 * Days in the picture on which offices are shut: weekends and bank holidays.
 */
shut: Array<ShutDay>, 
/**
 * The working.
 */
steps: Array<StepView>, 
/**
 * Where the law can be read in more than one way, and it matters here.
 */
readings: Array<ReadingView>, 
/**
 * Warnings, in words.
 */
warnings: Array<string>, 
/**
 * The working as it was when the part was answered, where a law that was put right since gives another.
 */
then: ThenView | null, };

export type CloseCase = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Why an answer was late, one of `late_reasons` of the case; empty where none was.
 */
late: string, };

export type Colleague = { 
/**
 * Who.
 */
id: string, 
/**
 * Their name.
 */
name: string, };

export type ConditionRef = { 
/**
 * The right.
 */
right: string, 
/**
 * The rule pack's name for the condition.
 */
condition: string, };

export type ConditionView = { 
/**
 * The rule pack's name for it.
 */
id: string, 
/**
 * "Is the notice in writing?"
 */
question: string, 
/**
 * What to ask the person for where it is not so.
 */
missing: string, 
/**
 * The provision.
 */
citation: string, 
/**
 * `always`, `if-asked` or `stated`.
 */
needed: string, };

export type ConsultationForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which item.
 */
item: number, 
/**
 * Who is asked.
 */
name: string, 
/**
 * Their address or e-mail address.
 */
contact: string, 
/**
 * The day on which they were asked.
 */
asked: DateForm, 
/**
 * The day by which an answer is wanted; empty for the office's aim.
 */
due: DateForm, 
/**
 * Whether they may be told who asks.
 */
names_requester: boolean, 
/**
 * The message in the person's own words; empty for the template's.
 */
text: string, };

export type ConsultationView = { 
/**
 * Its number.
 */
consultation: number, 
/**
 * Who was asked.
 */
name: string, 
/**
 * Their address or e-mail address.
 */
contact: string, 
/**
 * The day on which they were asked.
 */
asked: string, 
/**
 * The day by which an answer is wanted.
 */
due: string, 
/**
 * Whether they were told who asks.
 */
names_requester: boolean, 
/**
 * The message as it was sent.
 */
text: string, 
/**
 * Whether that day has passed without an answer.
 */
overdue: boolean, 
/**
 * What they say; none while it is out.
 */
heard: HeardView | null, };

export type CopyView = { 
/**
 * How it came.
 */
channel: Channel, 
/**
 * The day on which it first reached any part of the force.
 */
received: string, 
/**
 * What it says.
 */
scope: string, 
/**
 * Who put it with the case.
 */
by: string, };

export type CorrectFact = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which fact.
 */
fact: number, 
/**
 * The right day.
 */
on: DateForm, 
/**
 * Why.
 */
reason: string, };

export type Covering = { 
/**
 * The colleague.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * The last day of their absence.
 */
to: string, 
/**
 * Their cases, the most urgent first.
 */
groups: Array<TodayGroup>, };

export type CrestFile = { 
/**
 * Where it is on this PC.
 */
path: string, 
/**
 * The digest of what was looked at.
 */
sha256: string, };

export type CrestPath = { 
/**
 * Where it is on this PC.
 */
path: string, };

export type CrestView = { 
/**
 * A PNG in base64; empty where there is no crest.
 */
png: string, 
/**
 * The digest of the file it was read from; empty for the one on letters now.
 */
sha256: string, };

export type DateForm = { 
/**
 * Day of the month.
 */
day: string, 
/**
 * Month: a number or a name.
 */
month: string, 
/**
 * Year, four digits.
 */
year: string, };

export type DeadlineView = { 
/**
 * `response`, `acknowledgement`, `reconsideration-notice`.
 */
deadline: string, 
/**
 * The state of its clock; none while it has not begun.
 */
state: ClockState | null, 
/**
 * Its last day.
 */
last_day: string | null, };

export type Decide = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * The outcome.
 */
outcome: string, 
/**
 * The grounds.
 */
exemptions: Array<ExemptionForm>, 
/**
 * The reasons for the file.
 */
reasons: string, 
/**
 * What it rests on, where the outcome seals that.
 */
sealed: SealedForm | null, };

export type DecisionView = { 
/**
 * `disclosed`, …
 */
outcome: string, 
/**
 * In words.
 */
label: string, 
/**
 * The grounds.
 */
exemptions: Array<ExemptionUsedView>, 
/**
 * The reasons for the file.
 */
reasons: string, 
/**
 * Whether what it rests on is sealed: `sealed-decision` shows it to whoever may read it.
 */
sealed: boolean, 
/**
 * The day.
 */
on: string, };

export type DeliveryForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of it the screen had seen.
 */
sequence: number, 
/**
 * Which letter.
 */
letter: string, 
/**
 * Whether it came back.
 */
returned: boolean, 
/**
 * When.
 */
on: DateForm, 
/**
 * How it is known that it arrived, or why it came back.
 */
words: string, };

export type DeliveryView = { 
/**
 * When.
 */
on: string, 
/**
 * How that is known, or why it came back.
 */
words: string, };

export type Department = { 
/**
 * "Custody Records".
 */
name: string, 
/**
 * Where the messages go.
 */
email: string, 
/**
 * Who is told when it does not answer.
 */
lead: string, 
/**
 * Their e-mail address.
 */
lead_email: string, 
/**
 * Where it can look: systems, registers, places; lines parted by line ends.
 */
systems: string, 
/**
 * Working days that it has for an answer.
 */
days: number, };

export type DepartmentRecord = { 
/**
 * The department.
 */
department: string, 
/**
 * Searches that were sent and not withdrawn.
 */
asked: number, 
/**
 * Those that came back by the day that was wanted.
 */
in_time: number, 
/**
 * Those that came back later.
 */
late: number, 
/**
 * Those that are out.
 */
out: number, 
/**
 * Those that are out past the day that was wanted.
 */
out_late: number, 
/**
 * Calendar days from sending to the last answer, in the middle of those that are back.
 */
usual_days: number | null, };

export type Departments = { 
/**
 * By name.
 */
departments: Array<Department>, };

export type DestroyDocument = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The document.
 */
document: number, 
/**
 * Why.
 */
reason: string, };

export type DocumentChange = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The document.
 */
document: number, 
/**
 * What it is to the case.
 */
kind: DocumentKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its own day.
 */
dated: DateForm, 
/**
 * From whom or where it came.
 */
source: string, };

export type DocumentForm = { 
/**
 * The case.
 */
case: string, 
/**
 * Where the file is on this PC.
 */
path: string, 
/**
 * SHA-256 of what was looked at: a file that has changed since is not filed.
 */
sha256: string, 
/**
 * What it is to the case; none where nothing was chosen.
 */
kind: DocumentKind | null, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its own day.
 */
dated: DateForm, 
/**
 * From whom or where it came.
 */
source: string, };

export type DocumentRef = { 
/**
 * The case.
 */
case: string, 
/**
 * The document.
 */
document: number, };

export type DocumentShown = { "as": "pdf", 
/**
 * Its bytes, in base64.
 */
base64: string, } | { "as": "image", 
/**
 * Its media type.
 */
media: string, 
/**
 * Its bytes, in base64.
 */
base64: string, } | { "as": "text", 
/**
 * The text.
 */
text: string, 
/**
 * Whether it was too long, so that only its beginning is here.
 */
cut: boolean, } | { "as": "mail" } & MailShown | { "as": "not", 
/**
 * Why not here.
 */
why: string, };

export type DocumentView = { 
/**
 * Its number.
 */
document: number, 
/**
 * What it is to the case.
 */
kind: DocumentKind, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its own day.
 */
dated: string | null, 
/**
 * From whom or where it came.
 */
source: string, 
/**
 * The name of the file.
 */
name: string, 
/**
 * Its media type.
 */
media: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * SHA-256 of the content, in hexadecimal.
 */
sha256: string, 
/**
 * When it was filed.
 */
at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * Why its content was destroyed; empty while it is there.
 */
destroyed: string, 
/**
 * By when a copy of identity is to be destroyed; none for anything else.
 */
destroy_by: string | null, };

export type DoubtChange = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Whether it must be proved.
 */
needed: boolean, 
/**
 * Why.
 */
reason: string, };

export type Draft = { 
/**
 * What was typed; `None` where nothing was.
 */
body: string | null, 
/**
 * When it was kept.
 */
at: string | null, };

export type DraftBody = { 
/**
 * Where: `log-a-request`, `note:CASE`, …
 */
place: string, 
/**
 * What: JSON of the screen's own making.
 */
body: string, };

export type DraftPlace = { 
/**
 * Where.
 */
place: string, };

export type DropForm = { 
/**
 * The cases.
 */
cases: string[], 
/**
 * Why.
 */
reason: string, };

export type ElementView = { 
/**
 * The pack's name for it.
 */
id: string, 
/**
 * In words.
 */
words: string, 
/**
 * The provision.
 */
citation: string, 
/**
 * Whether the law asks for it, or good practice alone.
 */
by_law: boolean, 
/**
 * Whether the letter has it.
 */
present: boolean, 
/**
 * The section that has it or should have it; empty where none is known.
 */
section: string, };

export type EntryRef = { 
/**
 * The id of the case, or "FEN-26-0557".
 */
case: string, 
/**
 * Its number in the case.
 */
sequence: number, };

export type EnvelopeForm = { 
/**
 * The case.
 */
case: string, 
/**
 * The letter.
 */
letter: string, 
/**
 * What it is printed on.
 */
on: Stationery, 
/**
 * Whether it was made sure that the address heeds the warning about safe contact.
 */
heeded: boolean, };

export type ExemptionForm = { 
/**
 * The pack's name for it.
 */
id: string, 
/**
 * Why its test is met.
 */
reason: string, };

export type ExemptionUsedView = { 
/**
 * The pack's name for it.
 */
id: string, 
/**
 * The provision.
 */
citation: string, 
/**
 * In words.
 */
words: string, 
/**
 * Why its test is met.
 */
reason: string, };

export type ExemptionView = { 
/**
 * The pack's name for it.
 */
id: string, 
/**
 * The provision.
 */
citation: string, 
/**
 * In words.
 */
words: string, 
/**
 * The test it needs, in words.
 */
test: string, };

export type ExtensionForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * Why more time is needed; none where nothing was chosen.
 */
ground: ExtensionGround | null, 
/**
 * The reasons in words.
 */
reasons: string, };

export type ExtensionView = { 
/**
 * Why more time is needed.
 */
ground: ExtensionGround, 
/**
 * The reasons in words.
 */
reasons: string, 
/**
 * Who asks.
 */
by: string, 
/**
 * Whether a supervisor must still sign it.
 */
to_sign: boolean, 
/**
 * Who signed it; empty where nobody did.
 */
signed_by: string, 
/**
 * Why a supervisor sent it back; empty where none did.
 */
sent_back: string, };

export type Facet = { 
/**
 * `standing`, `right`, `regime`, `with`.
 */
filter: string, 
/**
 * The value: a standing, a regime, a person's id; empty for nobody.
 */
value: string, 
/**
 * The value in words.
 */
label: string, 
/**
 * How many cases.
 */
count: number, };

export type FactView = { 
/**
 * Its number.
 */
fact: number, 
/**
 * What happened.
 */
kind: FactKind, 
/**
 * To which part; none for all.
 */
part: string | null, 
/**
 * When.
 */
on: string, 
/**
 * What was seen, asked, answered or stated.
 */
detail: string, 
/**
 * Who recorded it; empty where it came with the request.
 */
by: string, 
/**
 * Whether it was withdrawn.
 */
withdrawn: boolean, };

export type Failure = { 
/**
 * A name for the kind of failure that does not change with its words: `fields`, `locked`,
 * `conflict`, `not-permitted`, `not-now`, `law`, `passphrase`, `not-found`, …
 */
code: string, 
/**
 * What happened, and what to do.
 */
message: string, 
/**
 * The values that were refused.
 */
fields: Array<FieldError>, 
/**
 * After a wrong passphrase: how many seconds to wait before the next try.
 */
wait_seconds: number | null, };

export type FieldError = { 
/**
 * The field, as the path in the call's arguments: `subject.family`, `received`, `parts.0.reason`.
 */
field: string, 
/**
 * What is wrong, and what to enter.
 */
message: string, };

export type Figure = { 
/**
 * How many cases.
 */
count: number, 
/**
 * Opens them in the register.
 */
cases: RegisterQuery, };

export type FileBytes = { 
/**
 * A name for it, safe on every system.
 */
name: string, 
/**
 * Its bytes, in base64.
 */
base64: string, };

export type FileLook = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * What it is: `pdf`, `png`, `mail-eml`, `word`, …
 */
media_kind: string, 
/**
 * SHA-256 of what was looked at, in hexadecimal; empty where it cannot be filed.
 */
sha256: string, 
/**
 * What it may be called.
 */
title: string, 
/**
 * Its own day, where the file says one.
 */
dated: DateForm, 
/**
 * From whom it came, where the file says so.
 */
source: string, 
/**
 * Why it cannot be filed; empty where it can.
 */
refusal: string, 
/**
 * What to know of it; empty where there is nothing: a password, a damaged file.
 */
caution: string, };

export type FilePaths = { 
/**
 * The case that they are for.
 */
case: string, 
/**
 * Where they are on this PC.
 */
paths: Array<string>, };

export type FilesLooked = { 
/**
 * A row for each.
 */
files: Array<FileLook>, };

export type FindingView = { 
/**
 * What, and what to do.
 */
message: string, 
/**
 * The section; empty for the whole letter.
 */
section: string, 
/**
 * Whether it would tell what is not to be told.
 */
grave: boolean, };

export type FormFileRef = { 
/**
 * The form's id.
 */
form: string, 
/**
 * The id or reference of the case for which it is given out; none where it is for nobody in particular.
 */
case: string | null, 
/**
 * How large it is set.
 */
print: Print, };

export type FormLine = { 
/**
 * `access-1998`.
 */
id: string, 
/**
 * "Ask for the information that we hold about you".
 */
title: string, 
/**
 * The right that it asks for.
 */
right: string, 
/**
 * "Subject access".
 */
right_label: string, 
/**
 * The laws under which it asks, in short.
 */
laws: Array<string>, 
/**
 * Goes up with every change of the form.
 */
version: number, 
/**
 * What stands on a copy that is for nobody in particular: `FORM-ACCESS-1`.
 */
code: string, };

export type FormsView = { 
/**
 * Those of today's law first.
 */
forms: Array<FormLine>, };

export type Found = { 
/**
 * `reference`, `names`, `addresses`, `scope`, `notes`, `letters`.
 */
place: string, 
/**
 * A few words around the hit, in pieces: plain and hit by turns, beginning with plain.
 */
pieces: Array<string>, };

export type GlassView = { 
/**
 * Who.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Whether a supervisor has taken notice.
 */
noticed: boolean, };

export type GuideView = { 
/**
 * Its name.
 */
id: string, 
/**
 * The question.
 */
question: string, 
/**
 * What follows where the answer is yes.
 */
yes: string, 
/**
 * `policing`, `other`, `elsewhere` or `manual-review`.
 */
leads: string, 
/**
 * The provision.
 */
citation: string, };

export type HandOverForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * To whom; none where nobody was chosen.
 */
to: string | null, 
/**
 * What is to be done.
 */
note: string, };

export type HandOverView = { 
/**
 * Who handed it over.
 */
by: string, 
/**
 * To whom.
 */
to: string, 
/**
 * What is to be done.
 */
note: string, 
/**
 * Whether it was handed to the person who is signed in.
 */
mine: boolean, };

export type HeardForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which item.
 */
item: number, 
/**
 * Who was asked.
 */
consultation: number, 
/**
 * The day on which the answer came, or on which the office stopped waiting.
 */
on: DateForm, 
/**
 * What they say; none while nothing is chosen.
 */
said: Said | null, 
/**
 * Their words, or what was done to reach them.
 */
words: string, };

export type HeardView = { 
/**
 * The day on which it came.
 */
on: string, 
/**
 * What they say.
 */
said: Said, 
/**
 * Their words.
 */
words: string, };

export type HeldCase = { 
/**
 * The case.
 */
case: string, 
/**
 * For what: "the court".
 */
label: string, 
/**
 * The day on which a supervisor looks at it again.
 */
review: string | null, };

export type History = { 
/**
 * The entries, newest first.
 */
entries: Array<HistoryEntry>, 
/**
 * Whether the page begins with the newest, as also where the entry that it was to follow is gone.
 */
from_start: boolean, 
/**
 * Whether more entries follow.
 */
more: boolean, 
/**
 * How many entries there are as narrowed.
 */
count: number, 
/**
 * How many there are.
 */
all: number, 
/**
 * How many are about what, as otherwise narrowed, in the order of [`Strand`].
 */
strands: Array<StrandCount>, 
/**
 * Who did any of it, by name.
 */
people: Array<Colleague>, 
/**
 * The cases whose history it is: the one that was asked for, then those that it is linked to, the
 * nearest first.
 */
cases: Array<ChainCase>, 
/**
 * Whether more cases are linked than are shown.
 */
more_cases: boolean, };

export type HistoryEntry = { 
/**
 * Its name among all entries.
 */
id: string, 
/**
 * Its number in the case; 0 for what is no event yet.
 */
sequence: number, 
/**
 * The reference of its case.
 */
reference: string, 
/**
 * The day under which it stands: that of recording; with linked cases, that of which it speaks.
 */
day: string, 
/**
 * What it is about.
 */
strand: Strand, 
/**
 * The name of the event: `fact-recorded`, …
 */
event: string, 
/**
 * For a fact, its kind; for a letter, its kind; else empty.
 */
kind: string, 
/**
 * What it happened to, by name: the item, the document, the department; else empty.
 */
name: string, 
/**
 * When it was recorded.
 */
at: string, 
/**
 * Who recorded it.
 */
by: string, 
/**
 * The day that it speaks of, where that is not the day of recording.
 */
on: string | null, 
/**
 * The part; empty for the whole case.
 */
part: string, 
/**
 * What was so before; empty where nothing was.
 */
before: string, 
/**
 * What is so since; empty where nothing is.
 */
after: string, 
/**
 * The reason, the note, the question: the words that go with it, or their beginning.
 */
words: string, 
/**
 * How many characters the words have, where only their beginning is here; else none.
 */
length: number | null, 
/**
 * Whether it is one of the key dates of the case.
 */
key: boolean, 
/**
 * What can be opened from it.
 */
opens: Opens | null, };

export type HistoryQuery = { 
/**
 * The id, or "FEN-26-0557".
 */
case: string, 
/**
 * What it is about; none for everything.
 */
strand: Strand | null, 
/**
 * Whether only the key dates.
 */
key: boolean, 
/**
 * Who did it; none for everybody.
 */
by: string | null, 
/**
 * Words to be found in it, as typed.
 */
text: string, 
/**
 * Whether the cases that this one is linked to are in it.
 */
linked: boolean, 
/**
 * The id of the last entry seen: the page begins after it.
 */
after: string | null, 
/**
 * How many entries: 100 where nothing is said, at most 500.
 */
limit: number | null, };

export type HoldForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part; none for the whole case.
 */
part: string | null, 
/**
 * For what, the name of a kind; empty where nothing was chosen.
 */
kind: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Since when.
 */
since: DateForm, 
/**
 * When it is looked at again.
 */
review: DateForm, };

export type HoldKindView = { 
/**
 * Its name.
 */
id: string, 
/**
 * "the court".
 */
label: string, 
/**
 * When it is the right one.
 */
hint: string, };

export type HoldKinds = { 
/**
 * The kinds, in the order in which they are offered.
 */
kinds: Array<HoldKindView>, };

export type HoldView = { 
/**
 * Its number.
 */
hold: number, 
/**
 * Which part; none for the whole case.
 */
part: string | null, 
/**
 * For what: "the court".
 */
label: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Since when.
 */
since: string, 
/**
 * The day on which a supervisor looks at it again.
 */
review: string, 
/**
 * Whether that day has come.
 */
due: boolean, };

export type HolidayForm = { 
/**
 * The day that becomes a bank holiday; all fields empty where none does.
 */
on: DateForm, 
/**
 * What it is called.
 */
name: string, 
/**
 * Where that is said.
 */
basis: string, 
/**
 * The day that is no longer one: a holiday moved has both.
 */
instead_of: string | null, };

export type HolidayView = { 
/**
 * The day.
 */
on: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Where the entry comes from.
 */
basis: string, 
/**
 * Whether the office put it there.
 */
own: boolean, };

export type HolidaysView = { 
/**
 * `england-and-wales`, …
 */
jurisdiction: string, 
/**
 * The last year whose bank holidays are known.
 */
last_year: number, 
/**
 * Those of this year and later, in order.
 */
days: Array<HolidayView>, 
/**
 * Days that the shipped calendar has and the office took out.
 */
dropped: Array<HolidayView>, };

export type HowFar = { 
/**
 * What is done: cases, pages or streams.
 */
done: number, 
/**
 * How much there is in all.
 */
total: number, };

export type IdentityCopyLine = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The subject as filed.
 */
subject: string, 
/**
 * The document.
 */
document: number, 
/**
 * Since when it has not been needed.
 */
since: string, 
/**
 * By when it was to be destroyed.
 */
due: string, };

export type Integrity = { 
/**
 * Whether nothing is wrong.
 */
sound: boolean, 
/**
 * Events that were checked.
 */
events: bigint, 
/**
 * Streams that were checked.
 */
streams: bigint, 
/**
 * What is wrong, a sentence each.
 */
findings: Array<string>, };

export type IssueLetter = { 
/**
 * The letter as written.
 */
text: LetterText, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Why it leaves although something is lacking; empty where nothing is.
 */
despite: string, 
/**
 * Whether the writer has made sure that it heeds the warning about safe contact.
 */
heeded: boolean, 
/**
 * How it leaves; none where that is not said.
 */
leaving: LeavingForm | null, };

export type IssuedLetter = { 
/**
 * Its name.
 */
letter: string, };

export type IssuedRef = { 
/**
 * The case.
 */
case: string, 
/**
 * The letter.
 */
letter: string, };

export type IssuedView = { 
/**
 * Its name.
 */
letter: string, 
/**
 * What it was for.
 */
kind: LetterKind, 
/**
 * Which version of its template: "shipped 3", "office 2"; empty where that was not kept yet.
 */
version: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The parts that it speaks of.
 */
parts: string[], 
/**
 * The day of issue.
 */
on: string, 
/**
 * To whom.
 */
to: string, 
/**
 * Whether it is for somebody else than the one who gets the answer.
 */
elsewhere: boolean, 
/**
 * SHA-256 of the PDF.
 */
sha256: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * What the law asks of it and it lacked.
 */
lacking: Array<string>, 
/**
 * Why it left all the same.
 */
despite: string, 
/**
 * Whether it is ready and has not left.
 */
ready: boolean, 
/**
 * How often and how it was sent, in the order of recording; none where that was not said.
 */
sent: Array<SentView>, 
/**
 * That it arrived.
 */
arrived: DeliveryView | null, 
/**
 * That it came back.
 */
returned: DeliveryView | null, };

export type ItemForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The item that is put right; none for a new one.
 */
item: number | null, 
/**
 * The part that it falls under.
 */
part: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The search that brought it.
 */
search: number | null, 
/**
 * Who made it; empty where that is not known.
 */
author: string, 
/**
 * Its day; empty where that is not known.
 */
dated: DateForm, 
/**
 * Pages.
 */
pages: string, 
/**
 * Minutes of sound or film.
 */
minutes: string, 
/**
 * The other people in it; empty where there are none.
 */
others: string, };

export type ItemView = { 
/**
 * Its number.
 */
item: number, 
/**
 * The part that it falls under.
 */
part: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The search that brought it.
 */
search: number | null, 
/**
 * Who made it; empty where that is not known.
 */
author: string, 
/**
 * Its day.
 */
dated: string | null, 
/**
 * Pages.
 */
pages: number, 
/**
 * Minutes of sound or film.
 */
minutes: number, 
/**
 * The other people in it; empty where there are none.
 */
others: string, 
/**
 * What happens to it; none while it is open.
 */
fate: Fate | null, 
/**
 * The grounds, by name.
 */
grounds: Array<string>, 
/**
 * The grounds as they are cited: "s.45(4)(e)".
 */
citations: Array<string>, 
/**
 * What may be told.
 */
reason: string, 
/**
 * What is sealed.
 */
harm: string, 
/**
 * Who decided it; empty while it is open.
 */
ruled_by: string, 
/**
 * The fates of this item that a second person must agree to.
 */
second_for: Fate[], 
/**
 * Whether a second person must still agree to what was decided.
 */
awaits_second: boolean, 
/**
 * Who is asked to agree; none for anybody.
 */
second: string | null, 
/**
 * Their name.
 */
second_name: string, 
/**
 * Whether the person who is signed in may be the second person.
 */
may_second: boolean, 
/**
 * What a second person said; none while nobody has.
 */
reviewed: ReviewedView | null, 
/**
 * How the interests of another person were weighed; none while they were not.
 */
balance: BalanceView | null, 
/**
 * The other people who were asked, in the order of asking.
 */
consultations: Array<ConsultationView>, 
/**
 * The day until which one of them may still answer; none where nobody is waited for.
 */
answer_by: string | null, 
/**
 * Whether nothing stands between it and the answer.
 */
settled: boolean, };

export type ItemsRef = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which items.
 */
items: number[], };

export type KeepForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The last day; empty until it is lifted.
 */
until: DateForm, 
/**
 * Why.
 */
reason: string, };

export type KeepHold = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which hold.
 */
hold: number, 
/**
 * When it is looked at next.
 */
review: DateForm, 
/**
 * Why it stays.
 */
reason: string, };

export type KeptView = { 
/**
 * The first day on which the schedule lets it go; none while it is open.
 */
due: string | null, 
/**
 * Why so long.
 */
words: string, 
/**
 * Whether it is kept longer.
 */
longer: boolean, 
/**
 * The last day of that; none until it is lifted.
 */
until: string | null, 
/**
 * Why.
 */
why: string, 
/**
 * Who proposed to destroy it; empty where nobody did.
 */
proposed_by: string, 
/**
 * When.
 */
proposed_on: string | null, };

export type LapseForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * What was asked for and did not come.
 */
reasons: string, };

export type LapseView = { 
/**
 * The day on which the person was last asked.
 */
since: string, 
/**
 * The day of the warning; none while there was none since.
 */
warned: string | null, 
/**
 * The day from which the office may warn, or, after the warning, close the part.
 */
next: string, 
/**
 * Whether that day has come.
 */
due: boolean, };

export type LateReasons = { 
/**
 * What can be chosen from.
 */
reasons: Array<string>, };

export type LawFolder = { 
/**
 * The folder; empty to go back to the shipped law.
 */
folder: string, };

export type LawLine = { 
/**
 * `uk-gdpr`, …
 */
regime: string, 
/**
 * The law in words.
 */
law: string, 
/**
 * `access`, …
 */
right: string, 
/**
 * "Subject access".
 */
label: string, 
/**
 * Where the right is.
 */
citation: string, 
/**
 * `office`, `regulator` or `court`.
 */
answered_by: string, 
/**
 * The first day that it governs.
 */
from: string, 
/**
 * The last; none while it is in force.
 */
to: string | null, 
/**
 * The file it stands in, where that is the office's own; else empty.
 */
own: string, };

export type LawMoves = { 
/**
 * How many open cases were reckoned.
 */
cases: number, 
/**
 * How many last days would move.
 */
count: number, 
/**
 * The first of them.
 */
moves: Array<MoveView>, 
/**
 * The office's own files as they would be.
 */
own: Array<OwnFile>, };

export type LawView = { 
/**
 * The versions, by law, right and day.
 */
lines: Array<LawLine>, 
/**
 * The office's own files.
 */
own: Array<OwnFile>, 
/**
 * The regulator as a letter of today names it.
 */
regulator: Array<string>, 
/**
 * What should be checked about it; empty where nothing need be.
 */
verify: string, };

export type LeavingForm = { 
/**
 * Whether it is ready and leaves later.
 */
later: boolean, 
/**
 * By what; none while not chosen.
 */
means: Means | null, 
/**
 * On which day.
 */
on: DateForm, 
/**
 * To which address, where it is not the one on the letter.
 */
to: string, 
/**
 * The number by which it is tracked.
 */
number: string, };

export type LetterChoice = { 
/**
 * The template.
 */
template: string, 
/**
 * What it is for.
 */
kind: LetterKind, 
/**
 * Its title.
 */
title: string, 
/**
 * The part that it speaks of.
 */
part: string, 
/**
 * Why it cannot be sent now; empty where it can.
 */
refusal: string, 
/**
 * Whether it is what the case needs next.
 */
next: boolean, 
/**
 * Whether a draft of it is kept.
 */
started: boolean, };

export type LetterChoices = { 
/**
 * What could be sent, the next one first.
 */
choices: Array<LetterChoice>, };

export type LetterDraft = { 
/**
 * Which letter.
 */
letter: LetterRef, 
/**
 * What it is for.
 */
kind: LetterKind, 
/**
 * Its title.
 */
title: string, 
/**
 * The version of the template.
 */
version: string, 
/**
 * To whom, as on the envelope.
 */
to: Array<string>, 
/**
 * The sections.
 */
sections: Array<SectionView>, 
/**
 * What goes after it, in order.
 */
annexes: Array<AnnexView>, 
/**
 * What could go after it.
 */
annexable: Array<AnnexChoice>, 
/**
 * The ground, for an extension notice.
 */
ground: ExtensionGround | null, 
/**
 * Whether this letter asks for a ground.
 */
asks_ground: boolean, 
/**
 * The fee, for a request for one.
 */
fee: string, 
/**
 * Whether this letter asks for a fee.
 */
asks_fee: boolean, 
/**
 * Who it goes to, for a letter to somebody else.
 */
addressee: AddresseeForm, 
/**
 * Whether it is for somebody else than the one who gets the answer.
 */
elsewhere: boolean, 
/**
 * Whether this letter asks who it goes to.
 */
asks_addressee: boolean, 
/**
 * To whom information of this kind is given, as the part says.
 */
given_to: Array<string>, 
/**
 * How large it is set.
 */
print: Print, 
/**
 * The print that the writer chose; none while it follows what the person asked for.
 */
chosen_print: Print | null, 
/**
 * In which form the person wants letters.
 */
format: Format, 
/**
 * What the law asks of it.
 */
elements: Array<ElementView>, 
/**
 * What stands in the way of a PDF: an address that is missing, a character that no font has.
 */
problems: Array<string>, 
/**
 * What must be looked at before it leaves: a prompt that was left in, another case's reference.
 */
findings: Array<FindingView>, 
/**
 * Words that may be those of a sealed reason: they stand only if a supervisor says why. Told to those who
 * may read what is sealed.
 */
let_stand: Array<FindingView>, 
/**
 * The warning about safe contact that the letter must heed; empty where there is none.
 */
heed: string, 
/**
 * Why it cannot be issued by this person now; empty where it can.
 */
refusal: string, 
/**
 * Whether this person may issue it although something is lacking, with a reason.
 */
may_override: boolean, };

export type LetterEmail = { 
/**
 * The draft.
 */
file: FileBytes, 
/**
 * To whom; empty where no address is known.
 */
to: string, 
/**
 * The password, which is kept nowhere; empty where the letter is not protected.
 */
password: string, 
/**
 * The letter that tells the password, to go by another way; none where there is no password.
 */
tells: FileBytes | null, };

export type LetterEmailForm = { 
/**
 * The case.
 */
case: string, 
/**
 * Which letter.
 */
letter: string, 
/**
 * Whether it goes under a password.
 */
protect: boolean, 
/**
 * Whether the sender has made sure that this heeds the warning about safe contact.
 */
heeded: boolean, };

export type LetterPreview = { 
/**
 * The PDF, in base64; empty where there are problems.
 */
pdf: string, 
/**
 * What the law asks of it.
 */
elements: Array<ElementView>, 
/**
 * What stands in the way of a PDF.
 */
problems: Array<string>, 
/**
 * What must be looked at before it leaves.
 */
findings: Array<FindingView>, 
/**
 * Words that may be those of a sealed reason: they stand only if a supervisor says why.
 */
let_stand: Array<FindingView>, };

export type LetterRef = { 
/**
 * The case.
 */
case: string, 
/**
 * The part that it speaks of.
 */
part: string, 
/**
 * The template.
 */
template: string, };

export type LetterText = { 
/**
 * Which letter.
 */
letter: LetterRef, 
/**
 * The sections, by id, as edited; those not named stand as the template has them.
 */
sections: Array<SectionText>, 
/**
 * The ground, for an extension notice.
 */
ground: ExtensionGround | null, 
/**
 * The fee, for a request for one: "£10".
 */
fee: string, 
/**
 * The version of the template with which it was begun; empty for the one that is used now.
 */
version: string, 
/**
 * Who it goes to, for a letter to somebody else.
 */
addressee: AddresseeForm, 
/**
 * How large it is set; none for what the person asked for.
 */
print: Print | null, 
/**
 * What goes after it, in order.
 */
annexes: Array<AnnexText>, };

export type LiftForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Why.
 */
reason: string, };

export type LiftHold = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which hold.
 */
hold: number, 
/**
 * Why.
 */
reason: string, };

export type LiftRestriction = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Why.
 */
reason: string, };

export type LinkChoice = { 
/**
 * The kind.
 */
kind: string, 
/**
 * Which of the two this case is.
 */
side: LinkSide, 
/**
 * What it says: "is a complaint about".
 */
words: string, };

export type LinkChoices = { 
/**
 * Those that the rights of the case allow, in the order in which they are offered.
 */
choices: Array<LinkChoice>, };

export type LinkForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The other, by its reference or its id.
 */
other: string, 
/**
 * The kind; empty where nothing was chosen.
 */
kind: string, 
/**
 * Which of the two this case is.
 */
side: LinkSide, };

export type LinkView = { 
/**
 * The case.
 */
case: string, 
/**
 * "FEN-26-0557".
 */
reference: string, 
/**
 * The kind of the link.
 */
kind: string, 
/**
 * What it says: "is a complaint about".
 */
words: string, 
/**
 * The subject as filed; empty where the file was destroyed.
 */
subject: string, 
/**
 * "Subject access".
 */
right: string, 
/**
 * Where it stands.
 */
standing: Standing | null, 
/**
 * The day it was received.
 */
received: string | null, 
/**
 * Its last day.
 */
last_day: string | null, 
/**
 * The day of its last answer, where every part is settled.
 */
answered: string | null, 
/**
 * What was decided, in words; empty while nothing was.
 */
outcome: string, 
/**
 * Why it cannot be opened; empty where it can.
 */
gone: string, };

export type LinkedCase = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, };

export type Load = { 
/**
 * Who; none for nobody.
 */
person: string | null, 
/**
 * Their name; empty for nobody.
 */
name: string, 
/**
 * Open cases.
 */
open: Figure, 
/**
 * Past their last day.
 */
late: Figure, 
/**
 * Due today or within the next five working days.
 */
soon: Figure, 
/**
 * Due later.
 */
later: Figure, 
/**
 * Paused or not yet valid.
 */
stopped: Figure, };

export type LogBatch = { 
/**
 * The file.
 */
path: string, 
/**
 * Its digest when it was looked at.
 */
digest: string, 
/**
 * The rows.
 */
rows: Array<number>, };

export type Logged = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, };

export type LoggedLate = { 
/**
 * Cases logged later after their receipt than the office aims for.
 */
late: number, 
/**
 * Of so many that were logged.
 */
all: number, 
/**
 * In the last so many days.
 */
days: number, 
/**
 * Calendar days from receipt to logging, on average of those logged late, rounded.
 */
lost: number, };

export type MailAttachment = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, };

export type MailShown = { 
/**
 * From whom.
 */
from: string, 
/**
 * To whom.
 */
to: string, 
/**
 * Copies to whom.
 */
cc: string, 
/**
 * The subject.
 */
subject: string, 
/**
 * When it was sent, as the sender's program says; empty where it does not.
 */
sent: string, 
/**
 * What it says.
 */
text: string, 
/**
 * Whether that was too long.
 */
cut: boolean, 
/**
 * What is attached, by name with its size in bytes.
 */
attachments: Array<MailAttachment>, 
/**
 * What could not be read, in sentences.
 */
remarks: Array<string>, };

export type MarkView = { 
/**
 * A fact's kind, or `relevant-day`, `last-day`, `cautious-day`, `notice-by`, `today`, `answered`.
 */
kind: string, 
/**
 * Which day.
 */
on: string, };

export type MergeForm = { 
/**
 * The id or the reference of the case.
 */
case: string, 
/**
 * The request as typed; how and when it came, what it says and its files are put with the case.
 */
request: RequestForm, };

export type MessageView = { 
/**
 * The address.
 */
to: string, 
/**
 * The named lead's address, where it goes there too; else empty.
 */
copy_to: string, 
/**
 * The subject.
 */
subject: string, 
/**
 * The text.
 */
text: string, 
/**
 * Whether it goes to the named lead too.
 */
escalated: boolean, 
/**
 * The day by which an answer is wanted.
 */
due: string | null, 
/**
 * The name of the draft as a file.
 */
file: string, 
/**
 * The draft as a file of the e-mail program (RFC 5322), in base 64.
 */
eml: string, };

export type Month = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Cases whose last answer was sent in it, every answer by its last day.
 */
in_time: Figure, 
/**
 * Cases whose last answer was sent in it, an answer after its last day.
 */
late: Figure, };

export type MoveView = { 
/**
 * The reference of the case.
 */
reference: string, 
/**
 * The part.
 */
part: string, 
/**
 * The last day as it stands.
 */
before: string | null, 
/**
 * As it would be.
 */
after: string | null, 
/**
 * Calendar days by which it moves; none where it comes or goes.
 */
by: number | null, };

export type MuteForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The search.
 */
search: number, 
/**
 * Whether it is left alone.
 */
muted: boolean, 
/**
 * Why.
 */
reason: string, };

export type NewOffice = { 
/**
 * The folder in which the office folder is made.
 */
folder: string, 
/**
 * The office.
 */
office: OfficeForm, 
/**
 * The first person's name. They become administrator and supervisor.
 */
person: string, 
/**
 * Their passphrase.
 */
passphrase: string, 
/**
 * The same again.
 */
passphrase_again: string, };

export type NewPassphrase = { 
/**
 * The passphrase as it was.
 */
before: string, 
/**
 * The new one.
 */
passphrase: string, 
/**
 * The same again.
 */
passphrase_again: string, };

export type NewPerson = { 
/**
 * Their name.
 */
name: string, 
/**
 * What they are there for.
 */
roles: Role[], 
/**
 * Their first passphrase.
 */
passphrase: string, 
/**
 * The same again.
 */
passphrase_again: string, };

export type NewRoles = { 
/**
 * Who.
 */
person: string, 
/**
 * As what.
 */
roles: Role[], };

export type NextStep = { 
/**
 * What.
 */
act: Act, 
/**
 * By when.
 */
by: string | null, 
/**
 * `now`, `waiting` (for the requester) or `later` (something else comes first).
 */
when: string, };

export type Nothing = Record<symbol, never>;

export type NoticeChange = { 
/**
 * The heading under which it stands.
 */
under: string, 
/**
 * Whether it came; it went otherwise.
 */
added: boolean, 
/**
 * The line.
 */
text: string, };

export type NoticeChanges = { 
/**
 * The lines that changed, with the heading under which each stands.
 */
changes: Array<NoticeChange>, };

export type NoticeElement = { 
/**
 * In words.
 */
words: string, 
/**
 * The provision.
 */
citation: string, 
/**
 * Whether it is said.
 */
present: boolean, };

export type NoticeFileRef = { 
/**
 * `today` or `dpa-1998`.
 */
form: NoticeForm, 
/**
 * A version; none for the notice as it would be published today.
 */
version: number | null, 
/**
 * As a page for the website; as a PDF otherwise.
 */
html: boolean, };

export type NoticePair = { 
/**
 * `today` or `dpa-1998`.
 */
form: NoticeForm, 
/**
 * The older version.
 */
before: number, 
/**
 * The newer one; none for the notice as it would be published today.
 */
after: number | null, };

export type NoticeRef = { 
/**
 * `today` or `dpa-1998`.
 */
form: NoticeForm, };

export type NoticeVersion = { 
/**
 * Counted from 1.
 */
version: number, 
/**
 * From when.
 */
on: string, 
/**
 * Who published it.
 */
by: string, };

export type NoticeView = { 
/**
 * Which.
 */
form: NoticeForm, 
/**
 * What it is called.
 */
title: string, 
/**
 * What stands against publishing it, a sentence each; empty where nothing does.
 */
problems: Array<string>, 
/**
 * What the law asks of it.
 */
elements: Array<NoticeElement>, 
/**
 * Whether it says anything else than the version published last.
 */
differs: boolean, 
/**
 * The versions, the newest first.
 */
versions: Array<NoticeVersion>, };

export type OfficeCard = { 
/**
 * The folder.
 */
path: string, 
/**
 * The folder's own name: "Fenland IAO.rightsdesk".
 */
file: string, 
/**
 * Who can sign in; empty where the folder cannot be read.
 */
people: Array<SignInPerson>, 
/**
 * Whether it is full of made-up people, so that its passphrase may be shown.
 */
demonstration: boolean, 
/**
 * The passphrase of a demonstration office.
 */
passphrase_shown: string | null, 
/**
 * Why it cannot be opened, and what to do; empty where it can.
 */
problem: string, };

export type OfficeForm = { 
/**
 * The controller: "Fenland Constabulary".
 */
name: string, 
/**
 * The department: "Information Access Office".
 */
department: string, 
/**
 * Postal address, lines parted by line ends.
 */
address: string, 
/**
 * Telephone number.
 */
telephone: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Two to five letters before every reference: "FEN".
 */
prefix: string, 
/**
 * Which bank holidays count: `england-and-wales`, `scotland`, `northern-ireland`.
 */
jurisdiction: string, 
/**
 * After how many minutes without a key or a click the desk locks.
 */
idle_minutes: number, };

export type OfficeMade = { 
/**
 * The one way in when a passphrase is forgotten. It is shown once.
 */
recovery_code: string, 
/**
 * The first person is signed in.
 */
session: Session, };

export type OfficePath = { 
/**
 * The folder.
 */
path: string, };

export type OfficePerson = { 
/**
 * Who.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * What they are there for.
 */
roles: Role[], 
/**
 * Whether they can still sign in.
 */
active: boolean, 
/**
 * How many open cases they have.
 */
open: number, 
/**
 * Why they cannot be removed now; empty where they can.
 */
keep: string, };

export type OpenSearch = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The subject as filed.
 */
subject: string, 
/**
 * Who has the case; empty for nobody.
 */
with_name: string, 
/**
 * The search.
 */
search: number, 
/**
 * The department.
 */
department: string, 
/**
 * The day on which it was sent.
 */
sent: string, 
/**
 * The day by which an answer is wanted.
 */
due: string, 
/**
 * Working days past it.
 */
days_late: number, 
/**
 * How often it was reminded.
 */
chasers: number, 
/**
 * Whether it is left alone.
 */
muted: boolean, 
/**
 * The day for the next reminder.
 */
chase_on: string | null, 
/**
 * Whether that day has come.
 */
chase_due: boolean, 
/**
 * Whether that reminder goes to the named lead too.
 */
chase_escalates: boolean, };

export type Opening = { 
/**
 * The program's version.
 */
version: string, 
/**
 * Today in London.
 */
today: string, 
/**
 * The office last opened on this PC, or named at the start of the program.
 */
office: OfficeCard | null, 
/**
 * Who is signed in.
 */
session: Session | null, };

export type Opens = { "what": "letter", 
/**
 * Which.
 */
letter: string, } | { "what": "draft", 
/**
 * About which part.
 */
part: string, 
/**
 * From which template.
 */
template: string, } | { "what": "document", 
/**
 * Its number.
 */
number: number, } | { "what": "search", 
/**
 * Its number.
 */
number: number, } | { "what": "item", 
/**
 * Its number.
 */
number: number, } | { "what": "case", 
/**
 * Which.
 */
case: string, };

export type OutcomeView = { 
/**
 * `disclosed`, …
 */
id: string, 
/**
 * In words.
 */
label: string, 
/**
 * Whether a ground must be chosen.
 */
needs_exemption: boolean, 
/**
 * Whether what it rests on is sealed, so that nothing else is asked for.
 */
sealed: boolean, 
/**
 * The grounds that a sealed one may rest on, by the names in the part's `exemptions`.
 */
grounds: Array<string>, 
/**
 * Whether reasons must be given for the file.
 */
needs_reasons: boolean, };

export type OwnFile = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it takes the place of a shipped one.
 */
replaces: boolean, };

export type OwnPassphrase = { 
/**
 * It.
 */
passphrase: string, };

export type PackArchive = { 
/**
 * The ZIP; under a password it holds the pack as a ZIP of its own, so that no name of a file is told.
 */
file: FileBytes, 
/**
 * The password, which is kept nowhere; empty where there is none.
 */
password: string, 
/**
 * The letter that tells the password, to go by another way; none where there is no password.
 */
tells: FileBytes | null, };

export type PackDocument = { 
/**
 * Its number.
 */
document: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * The name of the file.
 */
name: string, 
/**
 * What it is to the case.
 */
kind: DocumentKind, };

export type PackFile = { 
/**
 * Its name in the pack.
 */
name: string, 
/**
 * The document; none for the letter and the schedule.
 */
document: number | null, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * SHA-256 of the content, in hexadecimal.
 */
sha256: string, };

export type PackFileForm = { 
/**
 * The case.
 */
case: string, 
/**
 * Which.
 */
pack: number, 
/**
 * Whether it goes under a password.
 */
protect: boolean, };

export type PackFinding = { 
/**
 * Its own name.
 */
id: string, 
/**
 * The document; none for the letter and the schedule.
 */
document: number | null, 
/**
 * The file, as the pack names it.
 */
file: string, 
/**
 * Its kind.
 */
kind: string, 
/**
 * What it is, in words.
 */
label: string, 
/**
 * What to do about it.
 */
todo: string, 
/**
 * Where in the file; empty for the whole.
 */
place: string, 
/**
 * The words that were found.
 */
words: string, 
/**
 * Who may answer for it.
 */
answer: Answerable, 
/**
 * Why it may stay; empty where nobody said.
 */
reason: string, 
/**
 * Who said so.
 */
by: string, 
/**
 * When.
 */
at: string | null, 
/**
 * Whether this person may answer for it now.
 */
may: boolean, 
/**
 * Whether it stops the pack.
 */
stops: boolean, };

export type PackItemView = { 
/**
 * Its number in the pack.
 */
number: number, 
/**
 * The item of the case.
 */
item: number, 
/**
 * What it is.
 */
title: string, 
/**
 * Its day.
 */
dated: string | null, 
/**
 * How long it is: "3 pages".
 */
length: string, 
/**
 * Disclosed in full or with parts covered.
 */
fate: Fate, 
/**
 * The document that is given for it; none where none is chosen.
 */
document: number | null, 
/**
 * The documents that can be given for it.
 */
fitting: number[], 
/**
 * The file in the pack; empty where there is none.
 */
file: string, };

export type PackLetter = { 
/**
 * Which.
 */
letter: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its day.
 */
on: string, 
/**
 * Whether it is ready and has not left.
 */
ready: boolean, };

export type PackView = { 
/**
 * The part.
 */
part: string, 
/**
 * The items that are disclosed, by the numbers of the pack.
 */
items: Array<PackItemView>, 
/**
 * The letter that goes with it; none where it is not made yet.
 */
letter: PackLetter | null, 
/**
 * The files, the letter and the schedule first.
 */
files: Array<PackFile>, 
/**
 * What was found in them, the gravest first.
 */
findings: Array<PackFinding>, 
/**
 * How many of the findings still stop the pack.
 */
open: number, 
/**
 * SHA-256 of the manifest, in hexadecimal; empty while something is missing.
 */
digest: string, 
/**
 * Why it cannot be sealed now; empty where it can.
 */
refusal: string, };

export type PacksView = { 
/**
 * The case.
 */
case: string, 
/**
 * A row for each part of which something is disclosed.
 */
parts: Array<PackView>, 
/**
 * The documents that can be given.
 */
documents: Array<PackDocument>, 
/**
 * The packs that were sealed, the newest first.
 */
sealed: Array<SealedPackView>, 
/**
 * Why this person may not choose what is given; empty where they may.
 */
refusal: string, };

export type Paragraph = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its text, in Markdown; what stands in square brackets is to be written.
 */
text: string, 
/**
 * Whether it is of a ground that was relied on.
 */
of_ground: boolean, };

export type Paragraphs = { 
/**
 * Those of the grounds that were relied on first.
 */
paragraphs: Array<Paragraph>, };

export type PartView = { 
/**
 * "A".
 */
id: string, 
/**
 * "Subject access".
 */
right: string, 
/**
 * What the data are processed for.
 */
purpose: Purpose, 
/**
 * The regime: `uk-gdpr`, …
 */
regime: string, 
/**
 * The law in short: "Part 3".
 */
law_short: string, 
/**
 * The law in words: "Law enforcement: Data Protection Act 2018, Part 3".
 */
law: string, 
/**
 * The provision of the right.
 */
citation: string, 
/**
 * Since when this version of the law is in force.
 */
since: string, 
/**
 * Why this law.
 */
reason: string, 
/**
 * Who answers it, where that is not the office; else empty.
 */
signpost: string, 
/**
 * What must be kept while it is open; empty where the law says nothing of it.
 */
preserve: string, 
/**
 * What makes it valid.
 */
conditions: Array<ConditionView>, 
/**
 * The conditions that are not met.
 */
unmet: Array<string>, 
/**
 * The deadline that it is due by: `response`, `acknowledgement`.
 */
deadline: string, 
/**
 * Regimes that an officer could choose instead.
 */
alternatives: Array<RegimeName>, 
/**
 * The state of the clock.
 */
state: ClockState, 
/**
 * The relevant day.
 */
starts: string | null, 
/**
 * The last day.
 */
last_day: string | null, 
/**
 * The cautious day.
 */
target: string | null, 
/**
 * The last day for an extension notice, while one can still be given in time.
 */
notice_by: string | null, 
/**
 * Whether an extension is in force.
 */
extended: boolean, 
/**
 * Since when the clock stands still.
 */
paused_since: string | null, 
/**
 * Calendar days left; negative when late.
 */
days_left: number | null, 
/**
 * Working days left, today not counted; none when late or without a last day.
 */
working_days_left: number | null, 
/**
 * How it stands to its last day.
 */
timeliness: Timeliness, 
/**
 * Whether it asks for the data themselves, so that departments search and what they find is reviewed.
 */
searched: boolean, 
/**
 * Whether a question can pause this clock.
 */
can_pause: boolean, 
/**
 * Whether this time can be extended at all.
 */
can_extend: boolean, 
/**
 * The highest fee that may be asked, in pence; none where the law lets none be asked as of course.
 */
fee_pence: number | null, 
/**
 * What can be decided.
 */
outcomes: Array<OutcomeView>, 
/**
 * The grounds that can be used.
 */
exemptions: Array<ExemptionView>, 
/**
 * What was decided.
 */
decision: DecisionView | null, 
/**
 * Whether a supervisor must still sign what was decided.
 */
to_sign: boolean, 
/**
 * Who signed it; empty where nobody did.
 */
signed_by: string, 
/**
 * Why a supervisor sent it back, until it is decided again; empty where none did.
 */
sent_back: string, 
/**
 * What waits for the person, and when the office warns that it closes the part, or closes it.
 */
lapse: LapseView | null, 
/**
 * An extension that was asked for, until its notice leaves.
 */
extension: ExtensionView | null, 
/**
 * Whether the person who is signed in must ask for an extension before its notice can leave.
 */
ask_extension: boolean, 
/**
 * What is recorded of what was done to answer it; none while it is undecided.
 */
record: Array<RecordFieldView>, 
/**
 * The day the answer was sent.
 */
answered: string | null, 
/**
 * Whether it was sent by the last day.
 */
in_time: boolean | null, 
/**
 * The last day as it stood when the answer was sent, where the law's files give another today.
 */
due_then: string | null, 
/**
 * Warnings of the reckoning, in words.
 */
warnings: Array<string>, };

export type PartyChange = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * In which capacity: `subject`, `requester`, `recipient`.
 */
role: PartyRole, 
/**
 * The details as they should be.
 */
party: PartyForm, };

export type PartyForm = { 
/**
 * "Ms", "Dr", or empty.
 */
title: string, 
/**
 * Given names.
 */
given: string, 
/**
 * Family name, or the only name.
 */
family: string, 
/**
 * A firm or body.
 */
organisation: string, 
/**
 * Postal address, lines parted by line ends.
 */
address: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Telephone number.
 */
telephone: string, 
/**
 * Date of birth; all three fields empty where it is not known.
 */
born: DateForm, };

export type PartyView = { 
/**
 * "Ms Marian Thistlewood".
 */
formal: string, 
/**
 * "Thistlewood, Marian".
 */
filed: string, 
/**
 * Date of birth.
 */
born: string | null, 
/**
 * Postal address, a line each.
 */
address: Array<string>, 
/**
 * The form as it would be typed.
 */
form: PartyForm, };

export type PassphraseReset = { 
/**
 * Who.
 */
person: string, 
/**
 * The new passphrase.
 */
passphrase: string, 
/**
 * Once more.
 */
passphrase_again: string, };

export type People = { 
/**
 * Everybody who is or was one, by name.
 */
people: Array<OfficePerson>, };

export type PermitView = { 
/**
 * The command.
 */
command: CommandName, 
/**
 * Why not; empty where it may be given.
 */
refusal: string, };

export type PersonRef = { 
/**
 * Who.
 */
person: string, };

export type Preview = { 
/**
 * The parts, A first; empty while the day of receipt or the purpose is missing.
 */
parts: Array<PreviewPart>, 
/**
 * The last day of a request received today, to show while the day is missing or wrong.
 */
if_today: string | null, 
/**
 * What is wrong with the day received; empty where nothing is.
 */
problem: string, 
/**
 * Rights that a law asked for does not give, in words.
 */
without: Array<string>, };

export type PreviewPart = { 
/**
 * "A".
 */
id: string, 
/**
 * The right.
 */
right: string, 
/**
 * "Subject access".
 */
right_name: string, 
/**
 * Where the right is: "DPA 2018 s.45".
 */
right_citation: string, 
/**
 * Who answers it, where that is not the office; else empty.
 */
signpost: string, 
/**
 * What makes it valid, in the order in which to ask.
 */
conditions: Array<ConditionView>, 
/**
 * For data processed for this purpose.
 */
purpose: Purpose, 
/**
 * The regime.
 */
regime: string, 
/**
 * The law in words: "Law enforcement: Data Protection Act 2018, Part 3".
 */
law: string, 
/**
 * Since when this version of it is in force.
 */
since: string, 
/**
 * Why this law.
 */
reason: string, 
/**
 * The provisions.
 */
citation: string, 
/**
 * Regimes that an officer could choose instead.
 */
alternatives: Array<RegimeName>, 
/**
 * The last day; none while the clock would not start.
 */
last_day: string | null, 
/**
 * The cautious day.
 */
target: string | null, 
/**
 * Calendar days left today.
 */
days_left: number | null, 
/**
 * Whether identity is in doubt: once it is asked for, the clock starts only when it is proved.
 */
identity_doubted: boolean, };

export type ProceedingsDays = { 
/**
 * When they were opened.
 */
opened: DateForm, 
/**
 * By when the body wants an answer.
 */
by: DateForm, 
/**
 * When the office answered.
 */
answered: DateForm, 
/**
 * When the body decided.
 */
decided: DateForm, };

export type ProceedingsForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which; none for new ones.
 */
id: number | null, 
/**
 * Before whom; none where nothing was chosen.
 */
body: Body | null, 
/**
 * The number that the body gave them.
 */
number: string, 
/**
 * Who deals with them there.
 */
officer: string, 
/**
 * What the body asks.
 */
asks: string, 
/**
 * What the body decided.
 */
decision: string, 
/**
 * The days.
 */
days: ProceedingsDays, };

export type ProceedingsView = { 
/**
 * Their number.
 */
id: number, 
/**
 * Before whom.
 */
body: Body, 
/**
 * The number that the body gave them; empty where it is not known.
 */
number: string, 
/**
 * Who deals with them there.
 */
officer: string, 
/**
 * The day on which they were opened.
 */
opened: string, 
/**
 * What the body asks; empty where it asks nothing.
 */
asks: string, 
/**
 * By which day.
 */
by: string | null, 
/**
 * The day on which the office answered that.
 */
answered: string | null, 
/**
 * What the body decided; empty while it has not.
 */
decision: string, 
/**
 * The day of that.
 */
decided: string | null, 
/**
 * Calendar days left to answer, while an answer is owed; negative when late.
 */
days_left: number | null, };

export type ProcessingChoice = { 
/**
 * Which.
 */
aspect: Aspect, 
/**
 * The ids.
 */
ids: Array<string>, };

export type ProcessingForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The part.
 */
part: string, 
/**
 * By aspect, the ids of what it says.
 */
groups: Array<ProcessingChoice>, };

export type ProcessingGroup = { 
/**
 * Which.
 */
aspect: Aspect, 
/**
 * What can be said.
 */
options: Array<ProcessingOption>, };

export type ProcessingOption = { 
/**
 * Its id.
 */
id: string, 
/**
 * The words.
 */
words: string, 
/**
 * Whether the answer says it.
 */
said: boolean, };

export type ProcessingRef = { 
/**
 * The case.
 */
case: string, 
/**
 * The part.
 */
part: string, };

export type ProcessingView = { 
/**
 * By aspect, in the order in which they are said.
 */
groups: Array<ProcessingGroup>, 
/**
 * Whether somebody chose; otherwise it is what is usual.
 */
chosen: boolean, 
/**
 * What the office's published notice does not say of this; empty where it says it all.
 */
unpublished: Array<string>, };

export type ProvisionView = { 
/**
 * "Data Protection Act 2018 s.54(2)".
 */
name: string, 
/**
 * Its words, lines parted by line ends.
 */
words: string, 
/**
 * Where the words come from; empty for what is no enactment.
 */
source: string, };

export type ReadingView = { 
/**
 * The reading that is followed.
 */
followed: string, 
/**
 * The other reading.
 */
other: string, 
/**
 * The last day that the other would give.
 */
gives: string | null, 
/**
 * Why the first is followed.
 */
why: string, 
/**
 * Where both come from.
 */
citation: string, 
/**
 * The words of the provisions.
 */
law: Array<ProvisionView>, };

export type RecipientChoice = "subject" | "requester" | "other";

export type RecordAnswer = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * When.
 */
on: DateForm, 
/**
 * How.
 */
how: string, };

export type RecordEntryForm = { 
/**
 * Its name.
 */
id: string, 
/**
 * An option, `yes` or `no`, pounds, words; empty for nothing.
 */
text: string, 
/**
 * A day; empty for none.
 */
day: DateForm, };

export type RecordFact = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * What happened.
 */
kind: FactKind, 
/**
 * To which part; none for all.
 */
part: string | null, 
/**
 * When.
 */
on: DateForm, 
/**
 * What was seen, asked, answered or stated.
 */
detail: string, 
/**
 * The ground of an extension notice.
 */
ground: ExtensionGround | null, };

export type RecordFieldView = { 
/**
 * Its name.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What it takes.
 */
kind: "choice" | "day" | "money" | "yes-no" | "words", 
/**
 * The options of a choice.
 */
options: Array<RecordOption>, 
/**
 * Whether the case cannot be closed without it.
 */
needed: boolean, 
/**
 * Where the matter is said.
 */
source: string, 
/**
 * What stands in it: the name of an option, `yes` or `no`, pounds, words; empty for nothing.
 */
text: string, 
/**
 * The day that stands in it.
 */
day: DateForm, };

export type RecordForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The part.
 */
part: string, 
/**
 * Every field.
 */
entries: Array<RecordEntryForm>, };

export type RecordOption = { 
/**
 * Its name.
 */
value: string, 
/**
 * What it is called.
 */
label: string, };

export type Recovery = { 
/**
 * The folder.
 */
path: string, 
/**
 * The printed code; spaces, hyphens and case do not matter.
 */
code: string, 
/**
 * Whose passphrase is set anew.
 */
person: string, 
/**
 * The new passphrase.
 */
passphrase: string, 
/**
 * The same again.
 */
passphrase_again: string, };

export type RecoverySheet = { 
/**
 * The code.
 */
recovery_code: string, };

export type RegimeName = { 
/**
 * `uk-gdpr`, …
 */
regime: string, 
/**
 * In words.
 */
law: string, };

export type RegimeOverride = { 
/**
 * For this right.
 */
right: string, 
/**
 * For data processed for this purpose.
 */
purpose: Purpose, 
/**
 * The regime.
 */
regime: string, 
/**
 * Why.
 */
reason: string, };

export type RegisterPage = { 
/**
 * The lines.
 */
cases: Array<CaseLine>, 
/**
 * How many cases match.
 */
count: number, 
/**
 * Whether more match than were counted.
 */
count_capped: boolean, 
/**
 * The key after which the next page begins; none at the end.
 */
next: string | null, 
/**
 * How many cases the office has in all.
 */
all: number, 
/**
 * How many each filter would leave, by filter and value.
 */
facets: Array<Facet>, 
/**
 * How long the search took, in microseconds.
 */
took_us: number, };

export type RegisterQuery = { 
/**
 * Words to be found, as typed.
 */
text: string, 
/**
 * Standings; empty for all.
 */
standing: Standing[], 
/**
 * Rights: `access`; empty for all.
 */
rights: Array<string>, 
/**
 * Laws by regime: `uk-gdpr`, …; empty for all.
 */
regimes: Array<string>, 
/**
 * Who has them, `null` for nobody; empty for all.
 */
with: (string | null)[], 
/**
 * Received on or after this day.
 */
received_from: string | null, 
/**
 * Received on or before this day.
 */
received_to: string | null, 
/**
 * Last day on or after this day.
 */
last_day_from: string | null, 
/**
 * Last day on or before this day.
 */
last_day_to: string | null, 
/**
 * Answered on or after this day.
 */
answered_from: string | null, 
/**
 * Answered on or before this day.
 */
answered_to: string | null, 
/**
 * Whether every answer was sent in time.
 */
in_time: boolean | null, 
/**
 * Order; a search is always by the newest received.
 */
sort: RegisterSort, 
/**
 * The key of the last line seen: the page begins after it.
 */
after: string | null, 
/**
 * How many lines; at most 200.
 */
limit: number, };

export type RegisterSort = "received-newest" | "received-oldest" | "last-day" | "reference";

export type RemoveItem = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which item.
 */
item: number, 
/**
 * Why.
 */
reason: string, };

export type ReopenCase = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Why.
 */
reason: string, };

export type ReopenDecision = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * Why.
 */
reason: string, };

export type ReplyForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The search.
 */
search: number, 
/**
 * The day on which it came.
 */
on: DateForm, 
/**
 * Who answered.
 */
from: string, 
/**
 * Whether nothing was found.
 */
nil: boolean, 
/**
 * What was looked for, as the department says.
 */
terms: string, 
/**
 * Pages that came.
 */
pages: string, 
/**
 * Minutes of sound or film that came.
 */
minutes: string, 
/**
 * Things of another kind that came.
 */
items: string, 
/**
 * Hours of work that the search took: `1.5`.
 */
hours: string, 
/**
 * What else there is to say of it.
 */
note: string, 
/**
 * Whether more is to come.
 */
more: boolean, };

export type ReplyView = { 
/**
 * The day.
 */
on: string, 
/**
 * Who answered.
 */
from: string, 
/**
 * Whether nothing was found.
 */
nil: boolean, 
/**
 * What was looked for, as the department says.
 */
terms: string, 
/**
 * Pages that came.
 */
pages: number, 
/**
 * Minutes of sound or film that came.
 */
minutes: number, 
/**
 * Things of another kind that came.
 */
items: number, 
/**
 * Minutes of work that the search took.
 */
spent: number, 
/**
 * What else was said.
 */
note: string, 
/**
 * Whether more was to come.
 */
more: boolean, };

export type RequestFile = { 
/**
 * Where it is on this PC; empty for a file of the tray.
 */
path: string, 
/**
 * Which file it is of what lay in the tray, counted from nought; none for a file on this PC.
 */
in_tray: number | null, 
/**
 * SHA-256 of what was looked at, in hexadecimal: a file that has changed since is not kept.
 */
sha256: string, 
/**
 * Which attachment of the e-mail at `path` it is, counted from nought; none for the file itself.
 */
attachment: number | null, 
/**
 * What it is to the case.
 */
kind: DocumentKind, 
/**
 * What it is called.
 */
title: string, };

export type RequestFileLook = { 
/**
 * The file as the form would keep it; `sha256` is empty where it cannot be kept.
 */
file: RequestFile, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: number, 
/**
 * Why it cannot be kept; empty where it can.
 */
refusal: string, 
/**
 * What to know of it, in sentences: a password, a damaged file.
 */
cautions: Array<string>, };

export type RequestFilesLooked = { 
/**
 * A row for each, and behind an e-mail one for each of its attachments.
 */
files: Array<RequestFileLook>, 
/**
 * What the first e-mail and the first of the office's own forms among them offer for the request.
 */
fills: RequestFills | null, };

export type RequestFills = { 
/**
 * How it came; none where only a form is known, which may have come in any way.
 */
channel: Channel | null, 
/**
 * The day on which it was sent; empty where it does not say, or says a day that has not come.
 */
received: DateForm, 
/**
 * How the sender is addressed, where the name says so.
 */
title: string, 
/**
 * The sender's given names.
 */
given: string, 
/**
 * The sender's family name, or the only one.
 */
family: string, 
/**
 * The sender's e-mail address; empty where the e-mail has none that could be one.
 */
email: string, 
/**
 * What it says.
 */
scope: string, 
/**
 * Whether that was too long for a form, so that only its beginning is here.
 */
cut: boolean, 
/**
 * What is written in a form of the office that is among them.
 */
returned: ReturnedForm | null, };

export type RequestForm = { 
/**
 * How it came; none while not chosen.
 */
channel: Channel | null, 
/**
 * Where in the force it arrived; empty for the office itself.
 */
came_to: string, 
/**
 * The day on which it first reached any part of the force.
 */
received: DateForm, 
/**
 * Whom it is about.
 */
subject: PartyForm, 
/**
 * Who asks, in relation to the subject.
 */
asks: RequesterKind | null, 
/**
 * Who asks, where it is not the subject.
 */
requester: PartyForm, 
/**
 * To whom the answer goes.
 */
answer_to: RecipientChoice, 
/**
 * That person, where it is neither subject nor requester.
 */
recipient: PartyForm, 
/**
 * What is asked for.
 */
scope: string, 
/**
 * The rights: `access`, …; a part for each under each law that has it.
 */
rights: Array<string>, 
/**
 * The day the decision was taken, for a right that turns on it.
 */
decided: DateForm, 
/**
 * The day of the act or omission, for a right that turns on it.
 */
act: DateForm, 
/**
 * Statements that the request makes, of those that it must make itself.
 */
stated: Array<ConditionRef>, 
/**
 * Other conditions of validity that are not met.
 */
unmet: Array<ConditionRef>, 
/**
 * What the data are processed for: one or both; a part each.
 */
purposes: Purpose[], 
/**
 * Regimes that an officer chose against the law's own choice.
 */
overrides: Array<RegimeOverride>, 
/**
 * Whether identity is in doubt and must be proved; none while not answered.
 */
identity_needed: boolean | null, 
/**
 * The reference of the case in whose letter it was found; empty where it came by itself.
 */
found_in: string, 
/**
 * The letter or e-mail and what came with it, to be kept as documents of the case.
 */
files: Array<RequestFile>, 
/**
 * What lay in the tray and is logged with this; empty where it was not there.
 */
tray: string, 
/**
 * The earlier cases that it is linked to as it is logged.
 */
links: Array<WantedLink>, };

export type RequestPaths = { 
/**
 * Where they are on this PC.
 */
paths: Array<string>, };

export type RestrictForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Who may open it.
 */
people: string[], 
/**
 * Why.
 */
reason: string, };

export type RestrictionView = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Who may open it, by id.
 */
people: string[], 
/**
 * The same, by name.
 */
names: Array<string>, 
/**
 * Who opened it without being named, the last first; for those who may take notice alone.
 */
opened: Array<GlassView>, 
/**
 * Whether somebody did and no supervisor has taken notice.
 */
unnoticed: boolean, };

export type RetentionDone = { 
/**
 * How many cases it was done with.
 */
done: number, 
/**
 * Those with which it could not be done, each with its reference and why.
 */
refused: Array<string>, 
/**
 * The lists as they are now.
 */
retention: RetentionView, };

export type RetentionLine = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The subject as filed; empty once it is destroyed.
 */
subject: string, 
/**
 * The right or rights in words.
 */
right: string, 
/**
 * Where it stands.
 */
standing: Standing, 
/**
 * The day of closing.
 */
closed: string | null, 
/**
 * The first day on which the schedule lets it go.
 */
due: string | null, 
/**
 * Why it is kept so long.
 */
words: string, 
/**
 * Who proposed to destroy it; empty where nobody did.
 */
proposed_by: string, 
/**
 * When.
 */
proposed_on: string | null, 
/**
 * Why the person signed in cannot agree to that; empty where they can.
 */
may_not_agree: string, 
/**
 * The last day to which it is kept longer; none where it is kept until that is lifted, or not at all.
 */
kept_until: string | null, 
/**
 * Why it is kept longer; empty where it is not.
 */
kept_why: string, 
/**
 * The day of destruction.
 */
destroyed: string | null, };

export type RetentionView = { 
/**
 * The closed cases whose time has come and that nobody keeps longer, the longest due first.
 */
due: Array<RetentionLine>, 
/**
 * Whether there are more of them than these.
 */
more: boolean, 
/**
 * The cases that somebody proposed to destroy, the oldest proposal first.
 */
proposed: Array<RetentionLine>, 
/**
 * The cases that are kept longer.
 */
kept: Array<RetentionLine>, 
/**
 * The copies of identity whose time has come.
 */
copies: Array<IdentityCopyLine>, 
/**
 * The files destroyed last.
 */
destroyed: Array<RetentionLine>, 
/**
 * How many were destroyed in all.
 */
destroyed_count: number, 
/**
 * How long the office keeps files, where that is not what the law's packs say.
 */
schedule: ScheduleForm, 
/**
 * The backups beside the office that were made before the last destruction: they still hold what was
 * destroyed.
 */
stale_backups: number, 
/**
 * Why nobody of this role may propose; empty where they may.
 */
may_not_propose: string, 
/**
 * Why nobody of this role may destroy; empty where they may.
 */
may_not_destroy: string, };

export type ReturnedForm = { 
/**
 * What the form is called.
 */
title: string, 
/**
 * The right that it asks for.
 */
right: string, 
/**
 * Whether somebody asks for somebody else.
 */
on_behalf: boolean, 
/**
 * Whom the information is about.
 */
subject: PartyForm, 
/**
 * Who asks, where it is somebody else.
 */
requester: PartyForm, 
/**
 * What the request must say itself and says, as the rule packs call it.
 */
stated: Array<string>, 
/**
 * The day of the decision, where it asks for one.
 */
decided: DateForm, 
/**
 * The day of what happened, where it asks for one.
 */
act: DateForm, };

export type ReviewedView = { 
/**
 * Who.
 */
by: string, 
/**
 * Whether they agree.
 */
agrees: boolean, 
/**
 * What they said.
 */
words: string, };

export type RightView = { 
/**
 * `access`, …
 */
right: string, 
/**
 * "Subject access".
 */
label: string, 
/**
 * What the person wants, in plain words.
 */
asks: string, 
/**
 * The day that decides the law: `received`, `decision` or `act`.
 */
governed_by: string, };

export type RightsView = { 
/**
 * The rights, in the order in which to offer them.
 */
rights: Array<RightView>, 
/**
 * The questions, in the order in which to ask them.
 */
guide: Array<GuideView>, 
/**
 * What somebody who asks for the person has to show.
 */
askers: Array<AskerView>, };

export type RuleLine = { 
/**
 * What the law says, in the words of the pack.
 */
text: string, 
/**
 * The provisions; empty for a remark on the line before.
 */
citation: string, 
/**
 * Their words.
 */
law: Array<ProvisionView>, };

export type RuleRef = { 
/**
 * The law.
 */
regime: string, 
/**
 * The right.
 */
right: string, 
/**
 * A day that it governs.
 */
on: string, };

export type RuleSection = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its lines.
 */
lines: Array<RuleLine>, };

export type RuleView = { 
/**
 * "Subject access".
 */
label: string, 
/**
 * The law in words.
 */
law: string, 
/**
 * "received 5 February 2026 to 29 September 2026".
 */
run: string, 
/**
 * Its sections.
 */
sections: Array<RuleSection>, };

export type RulingForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which items: one, or several alike.
 */
items: number[], 
/**
 * What happens to them.
 */
fate: Fate, 
/**
 * The grounds, by the names in the part's `exemptions`.
 */
grounds: Array<string>, 
/**
 * What may be told: what is redacted, or why it is not disclosed.
 */
reason: string, 
/**
 * The harm, and why keeping it back is proportionate. It is sealed: it never reaches a letter.
 */
harm: string, 
/**
 * Who is asked to agree, where a second person must; none for anybody.
 */
second: string | null, };

export type RunDone = { 
/**
 * How many letters were issued.
 */
issued: number, 
/**
 * Why there is no file for the printer although letters were issued; empty where there is.
 */
problem: string, 
/**
 * All of them as one file for the printer; none where nothing was issued.
 */
print: FileBytes | null, 
/**
 * The list of them, for the post book; none where nothing was issued.
 */
list: FileBytes | null, 
/**
 * Those that were not.
 */
left: Array<RunLeft>, };

export type RunForm = { 
/**
 * The letters.
 */
letters: Array<RunPick>, 
/**
 * How they leave.
 */
leaving: LeavingForm, 
/**
 * Whether both sides of the paper are printed.
 */
duplex: boolean, };

export type RunLeft = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Why.
 */
why: string, };

export type RunLine = { 
/**
 * Which letter.
 */
pick: RunPick, 
/**
 * The reference of the case.
 */
reference: string, 
/**
 * The subject, as lists show it.
 */
subject: string, 
/**
 * What the letter is called.
 */
title: string, 
/**
 * To whom, as on the envelope.
 */
to: Array<string>, 
/**
 * When the request came.
 */
received: string, 
/**
 * Why it must be looked at by itself; empty where it can go with the others.
 */
problem: string, };

export type RunPick = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of it the screen had seen.
 */
sequence: number, 
/**
 * The part.
 */
part: string, 
/**
 * The template.
 */
template: string, };

export type RunView = { 
/**
 * A line for each letter, the request received first before the others.
 */
lines: Array<RunLine>, };

export type SamplingForm = { 
/**
 * Before anything is withheld.
 */
withheld: boolean, 
/**
 * Before one item in so many is disclosed with parts redacted; 0 for none.
 */
redacted_one_in: string, };

export type ScheduleForm = { 
/**
 * Copies of identity are destroyed so many days after the proof.
 */
identity_copy_days: string, 
/**
 * The rules, the first that fits speaks.
 */
rules: Array<ScheduleRuleForm>, };

export type ScheduleRuleForm = { 
/**
 * What it is called.
 */
label: string, 
/**
 * The rights that it is for, by the law's names; every one where none is named.
 */
rights: Array<string>, 
/**
 * What the decision came to: `granted`, `partly`, `refused`, `nothing`, `withdrawn`, `signposted`, `unconfirmed`;
 * anything where nothing is named.
 */
results: Array<string>, 
/**
 * Years after closing.
 */
years: string, 
/**
 * Why so long.
 */
words: string, };

export type ScopeChange = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * What is asked for.
 */
scope: string, };

export type SealPack = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Of which part.
 */
part: string, 
/**
 * The `digest` of the pack that the person looked at: another content is not sealed.
 */
digest: string, };

export type SealedForm = { 
/**
 * Whether there is anything of what was asked for; none while nothing is chosen.
 */
holding: Holding | null, 
/**
 * The grounds, by the names in the part's `exemptions`.
 */
grounds: Array<string>, 
/**
 * The real reason.
 */
reason: string, };

export type SealedPackView = { 
/**
 * Its number.
 */
pack: number, 
/**
 * Of which part.
 */
part: string, 
/**
 * The letter's title.
 */
letter: string, 
/**
 * How many items it gives.
 */
items: number, 
/**
 * How many files are in it, the manifest left out.
 */
files: number, 
/**
 * Their size in bytes.
 */
bytes: number, 
/**
 * How many findings were answered for.
 */
answered: number, 
/**
 * SHA-256 of the manifest, in hexadecimal.
 */
digest: string, 
/**
 * Who sealed it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * What is no longer as it was sealed; empty where all is.
 */
stale: string, };

export type SealedRef = { 
/**
 * The case.
 */
case: string, 
/**
 * Which part.
 */
part: string, };

export type SealedView = { 
/**
 * Whether there is anything of what was asked for.
 */
holding: Holding, 
/**
 * The grounds; each without a reason of its own.
 */
grounds: Array<ExemptionUsedView>, 
/**
 * The real reason.
 */
reason: string, };

export type SearchForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The department by name; empty while none is chosen.
 */
department: string, 
/**
 * The parts that it is for.
 */
parts: string[], 
/**
 * Where to look.
 */
systems: Array<string>, 
/**
 * What to look for.
 */
terms: string, 
/**
 * The first day of what is looked for; empty for no such day.
 */
from: DateForm, 
/**
 * The last day of it; empty for no such day.
 */
to: DateForm, 
/**
 * The day on which it is sent.
 */
sent: DateForm, 
/**
 * The day by which an answer is wanted; empty for the one that the department's working days give.
 */
due: DateForm, 
/**
 * The message; empty for the one that the template gives.
 */
text: string, };

export type SearchRef = { 
/**
 * The case.
 */
case: string, 
/**
 * The search.
 */
search: number, 
/**
 * The message; empty for the one that the template gives.
 */
text: string, };

export type SearchStart = { 
/**
 * The form.
 */
form: SearchForm, 
/**
 * The departments that can be asked.
 */
departments: Array<Department>, };

export type SearchView = { 
/**
 * Its number.
 */
search: number, 
/**
 * The department, as it was called then.
 */
department: string, 
/**
 * The named lead, as it was then; empty where there was none.
 */
lead: string, 
/**
 * The parts that it is for.
 */
parts: string[], 
/**
 * Where to look.
 */
systems: Array<string>, 
/**
 * What to look for.
 */
terms: string, 
/**
 * The first day of what is looked for.
 */
from: string | null, 
/**
 * The last day of it.
 */
to: string | null, 
/**
 * The day on which it was sent.
 */
sent: string, 
/**
 * The day by which an answer is wanted.
 */
due: string, 
/**
 * The message as it was sent.
 */
text: string, 
/**
 * Where it stands.
 */
state: "out" | "late" | "back" | "nil" | "withdrawn", 
/**
 * Working days past the day that was wanted, while it is out.
 */
days_late: number, 
/**
 * The day on which the last of it came.
 */
back: string | null, 
/**
 * The reminders, oldest first.
 */
chasers: Array<ChaserView>, 
/**
 * What came back, oldest first.
 */
replies: Array<ReplyView>, 
/**
 * Whether it is left alone.
 */
muted: boolean, 
/**
 * Why it was withdrawn; empty while it stands.
 */
withdrawn: string, 
/**
 * The day for the next reminder.
 */
chase_on: string | null, 
/**
 * Whether that day has come.
 */
chase_due: boolean, 
/**
 * Whether that reminder goes to the named lead too.
 */
chase_escalates: boolean, };

export type SearchesQuery = { 
/**
 * Only those of the cases of the person who is signed in.
 */
mine: boolean, };

export type SearchesView = { 
/**
 * Those that are out, the longest due first; at most the first thousand.
 */
open: Array<OpenSearch>, 
/**
 * How many are out in all.
 */
all: number, 
/**
 * How the departments kept their days, by name; of the whole office.
 */
departments: Array<DepartmentRecord>, };

export type SecondForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which item.
 */
item: number, 
/**
 * Whether they agree.
 */
agrees: boolean, 
/**
 * What they say; needed where they do not agree.
 */
words: string, };

export type SectionText = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its text, in Markdown.
 */
text: string, };

export type SectionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the editor calls it.
 */
title: string, 
/**
 * The heading printed above it; empty where there is none.
 */
heading: string, 
/**
 * Its text, in Markdown.
 */
text: string, 
/**
 * The text as the template gives it.
 */
original: string, 
/**
 * Whether it may be edited.
 */
editable: boolean, 
/**
 * Who wrote last in it; none where it is as the template has it.
 */
written: WrittenView | null, };

export type SendBack = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * What is to be done differently.
 */
reason: string, };

export type SendBackExtension = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, 
/**
 * What is to be done differently.
 */
reason: string, };

export type SendLetter = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of it the screen had seen.
 */
sequence: number, 
/**
 * Which letter.
 */
letter: string, 
/**
 * How.
 */
leaving: LeavingForm, 
/**
 * Whether the sender has made sure that this heeds the warning about safe contact.
 */
heeded: boolean, 
/**
 * Why it is recorded although the letter holds what it may not since it was made.
 */
despite: string, };

export type SentMessage = { 
/**
 * The case.
 */
case: string, 
/**
 * Which message.
 */
message: SentWhat, };

export type SentView = { 
/**
 * By what.
 */
means: Means, 
/**
 * When.
 */
on: string, 
/**
 * To which address, where it is not the one on the letter.
 */
to: string, 
/**
 * The number by which it is tracked.
 */
number: string, };

export type SentWhat = { "what": "search", 
/**
 * Which search.
 */
search: number, } | { "what": "chaser", 
/**
 * Which search.
 */
search: number, 
/**
 * Which reminder, the first is 0.
 */
at: number, } | { "what": "consultation", 
/**
 * Which item.
 */
item: number, 
/**
 * Which of the item's.
 */
consultation: number, };

export type Session = { 
/**
 * Who.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * As what.
 */
roles: Role[], 
/**
 * The office.
 */
office: OfficeForm, 
/**
 * The folder.
 */
path: string, 
/**
 * Whether everything in it is made up.
 */
demonstration: boolean, 
/**
 * Today in London.
 */
today: string, 
/**
 * The calls that this person may make: what is not here is not offered.
 */
calls: Array<string>, 
/**
 * Who can be given a case: caseworkers and supervisors.
 */
colleagues: Array<Colleague>, 
/**
 * Their open cases.
 */
mine: number, 
/**
 * All open cases.
 */
open: number, 
/**
 * Open cases past their last day: of this person, or of the office for a supervisor.
 */
overdue: number, 
/**
 * What lies in the tray and is not logged yet.
 */
tray: number, 
/**
 * How much of that has lain for longer than the office aims for.
 */
tray_late: number, 
/**
 * Open cases that nobody has.
 */
unallocated: number, 
/**
 * When something was last saved.
 */
saved: string | null, 
/**
 * When a backup was last made.
 */
backed_up: string | null, };

export type ShutDay = { 
/**
 * Which day.
 */
day: string, 
/**
 * The bank holiday; empty for a Saturday or Sunday.
 */
holiday: string, };

export type SignDecision = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, };

export type SignExtension = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which part.
 */
part: string, };

export type SignIn = { 
/**
 * The folder.
 */
path: string, 
/**
 * Who.
 */
person: string, 
/**
 * Their passphrase.
 */
passphrase: string, };

export type SignInPerson = { 
/**
 * Who.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * What they are there for.
 */
roles: Role[], };

export type SimilarCase = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * "Applegarth, Rowan".
 */
subject: string, 
/**
 * "Subject access".
 */
right: string, 
/**
 * "Part 3".
 */
law: string, 
/**
 * The day it was received.
 */
received: string, 
/**
 * Where it stands.
 */
standing: Standing, 
/**
 * Who has it; empty for nobody.
 */
with_name: string, 
/**
 * What is alike: `name`, `close-name`, `born`, `address`.
 */
alike: Array<string>, 
/**
 * Open, and alike in more than the name: perhaps the same request again.
 */
perhaps_same: boolean, 
/**
 * How the request can be linked to it.
 */
links: Array<LinkChoice>, 
/**
 * Why the request cannot be put with it as one that came again; empty where it can.
 */
no_merge: string, };

export type SimilarCases = { 
/**
 * The most alike first; at most ten.
 */
cases: Array<SimilarCase>, };

export type SpanView = { 
/**
 * `not-started`, `counted`, `paused`, `extension`, `rolled`.
 */
kind: string, 
/**
 * Its first day.
 */
from: string, 
/**
 * Its last day; none while it is open.
 */
to: string | null, 
/**
 * Calendar days in it; none while it is open.
 */
days: number | null, };

export type StepView = { 
/**
 * "Relevant day".
 */
title: string, 
/**
 * What happened, and what follows.
 */
sentence: string, 
/**
 * The provisions.
 */
citation: string, 
/**
 * Their words.
 */
law: Array<ProvisionView>, 
/**
 * Calendar days that this step adds; none where it adds none.
 */
days: number | null, 
/**
 * The day that it comes to.
 */
date: string, };

export type Strand = "notes" | "letters" | "documents" | "clock" | "found" | "decisions" | "people" | "file";

export type StrandCount = { 
/**
 * What.
 */
strand: Strand, 
/**
 * How many.
 */
count: number, };

export type Supposed = { 
/**
 * The fact that it is about; none for one that is added.
 */
fact: number | null, 
/**
 * What is added; none for a fact of the case.
 */
kind: FactKind | null, 
/**
 * On which day it is supposed to have happened; all fields empty to leave it out.
 */
on: DateForm, };

export type Supposition = { 
/**
 * As it is.
 */
is: ClockView, 
/**
 * As it would be; none while what is supposed contradicts itself.
 */
would: ClockView | null, 
/**
 * The law as it would be, where that changes: "UK GDPR".
 */
law: string, 
/**
 * Why it cannot be so; empty where it can.
 */
problem: string, };

export type TakeNotice = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, };

export type TemplateChange = { 
/**
 * Whether it came (`added`), went (`removed`) or stands (`same`).
 */
what: "added" | "removed" | "same", 
/**
 * The line.
 */
text: string, };

export type TemplateChanges = { 
/**
 * The lines of both, in their order; those that did not change stand round those that did.
 */
lines: Array<TemplateChange>, };

export type TemplateChecked = { 
/**
 * The letter of the made-up case as a PDF, in base64; empty where there is none.
 */
pdf: string, 
/**
 * What keeps the text from being approved; empty where nothing does.
 */
problems: Array<string>, };

export type TemplateLetter = { 
/**
 * Its name among them.
 */
id: string, 
/**
 * The law, the right, and the day from which this version of it is in force.
 */
label: string, };

export type TemplateLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What a menu calls it.
 */
title: string, 
/**
 * The rights that it serves, in words; empty for every right that has such a letter.
 */
rights: Array<string>, 
/**
 * The ids of the laws that it serves.
 */
regimes: Array<string>, 
/**
 * The version that is shipped.
 */
shipped: number, 
/**
 * The office's version that is used; none where the shipped one is.
 */
office: number | null, 
/**
 * Who is changing it; empty where nobody is.
 */
changing: string, };

export type TemplatePair = { 
/**
 * The template.
 */
template: string, 
/**
 * A version of the office's; none for the shipped one.
 */
before: number | null, };

export type TemplateRef = { 
/**
 * Its id.
 */
template: string, };

export type TemplateText = { 
/**
 * The template.
 */
template: string, 
/**
 * Its text.
 */
text: string, 
/**
 * The text that the desk had when the screen was filled: another one since is a conflict.
 */
seen: string, };

export type TemplateTry = { 
/**
 * The template.
 */
template: string, 
/**
 * Its text.
 */
text: string, 
/**
 * The letter that is shown; empty for the first.
 */
letter: string, };

export type TemplateVersion = { 
/**
 * Counted from 1.
 */
version: number, 
/**
 * From when it is used.
 */
on: string, 
/**
 * Who wrote it.
 */
by: string, 
/**
 * Who approved it.
 */
approved_by: string, };

export type TemplateView = { 
/**
 * As the list has it.
 */
line: TemplateLine, 
/**
 * The text: what is being changed, or else what is used.
 */
text: string, 
/**
 * The text that is used.
 */
used: string, 
/**
 * The text that is shipped.
 */
shipped: string, 
/**
 * The office's versions, the newest first.
 */
versions: Array<TemplateVersion>, 
/**
 * The letters that it makes, one for each law, right and version of it.
 */
letters: Array<TemplateLetter>, 
/**
 * What keeps what is being changed from being approved; empty where nothing does.
 */
problems: Array<string>, 
/**
 * Whether this person may approve it: a supervisor who did not write it.
 */
may_approve: boolean, };

export type TemplatesView = { 
/**
 * In the order of a case's life.
 */
templates: Array<TemplateLine>, };

export type ThenView = { 
/**
 * The last day that it gave.
 */
last_day: string | null, 
/**
 * What stood where there was none.
 */
state: ClockState, 
/**
 * Its steps.
 */
steps: Array<StepView>, 
/**
 * Why it cannot be shown; empty where it can.
 */
problem: string, };

export type Timeliness = "overdue" | "due-today" | "soon" | "later" | "waiting" | "paused" | "not-yet-valid" | "answered" | "closed";

export type Today = { 
/**
 * Today in London.
 */
today: string, 
/**
 * The last of the next five working days.
 */
soon_until: string, 
/**
 * How many open cases this person has.
 */
open: number, 
/**
 * The groups that have cases, the most urgent first.
 */
groups: Array<TodayGroup>, 
/**
 * Open cases that nobody has.
 */
unallocated: number, 
/**
 * What others ask of this person, or of anybody who may: the soonest last day first.
 */
asked: Array<AskedOfMe>, 
/**
 * The cases of colleagues who are away, for whom this person covers.
 */
covering: Array<Covering>, 
/**
 * The cases of the office that are on hold.
 */
held: Array<HeldCase>, };

export type TodayGroup = { 
/**
 * Which: `overdue`, `due-today`, `soon`, `later`, `waiting`, `paused`, `not-yet-valid`, `answered`.
 */
timeliness: Timeliness, 
/**
 * Its cases, the most urgent first.
 */
cases: Array<CaseLine>, };

export type TrayAside = { 
/**
 * Its name.
 */
intake: string, 
/**
 * Why.
 */
why: string, };

export type TrayDropped = { 
/**
 * The tray as it is now.
 */
tray: TrayView, 
/**
 * How many were put in.
 */
put: number, 
/**
 * Why the others were not.
 */
refused: Array<string>, };

export type TrayFileRef = { 
/**
 * Its name.
 */
intake: string, 
/**
 * Which file, counted from nought.
 */
file: number, };

export type TrayForm = { 
/**
 * How it came; none while not chosen.
 */
channel: Channel | null, 
/**
 * Where in the force it arrived; empty for the office itself.
 */
came_to: string, 
/**
 * The day on which it first reached any part of the force.
 */
received: DateForm, 
/**
 * From whom, as far as is known.
 */
sender: string, 
/**
 * What it is about, in a line.
 */
about: string, 
/**
 * The files that came with it, on this PC.
 */
paths: Array<string>, };

export type TrayLine = { 
/**
 * Its name.
 */
intake: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Where in the force it arrived; empty for the office itself.
 */
came_to: string, 
/**
 * The day on which it first reached any part of the force.
 */
received: string, 
/**
 * Calendar days since.
 */
days: number, 
/**
 * Whether it has lain for longer than the office aims for.
 */
late: boolean, 
/**
 * The last day to answer it, should it ask for a copy of what is held; none where no such right was in force.
 */
last_day: string | null, 
/**
 * From whom, as far as is known.
 */
sender: string, 
/**
 * What it is about, in a line.
 */
about: string, 
/**
 * The names of the files that came with it.
 */
files: Array<string>, 
/**
 * Who put it there.
 */
put_by: string, 
/**
 * When.
 */
put_at: string, 
/**
 * Where it was set aside: why, and by whom.
 */
aside: AsideView | null, };

export type TrayRef = { 
/**
 * Its name.
 */
intake: string, };

export type TrayView = { 
/**
 * What waits to be opened, what came first first.
 */
waiting: Array<TrayLine>, 
/**
 * What was set aside and can still be put back, the newest first.
 */
aside: Array<TrayLine>, 
/**
 * By so many working days after it came, a request is to be logged.
 */
within: number, 
/**
 * For so many calendar days, what was set aside can be put back.
 */
kept: number, };

export type UnlinkForm = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The other.
 */
other: string, 
/**
 * The kind.
 */
kind: string, 
/**
 * Why.
 */
reason: string, };

export type VocabularyEntry = { 
/**
 * What it says something of.
 */
group: Aspect, 
/**
 * Its id; empty for a new one.
 */
id: string, 
/**
 * The words, which go on from a colon.
 */
words: string, 
/**
 * The ids of the laws under which it is used.
 */
regimes: Array<string>, 
/**
 * Those of them under which an answer says it unless somebody chooses otherwise.
 */
usual: Array<string>, 
/**
 * Whether the law gives it special protection.
 */
sensitive: boolean, 
/**
 * Whether the office uses it.
 */
used: boolean, };

export type VocabularyForm = { 
/**
 * Which state of it this is: what is saved over another one is a conflict.
 */
stamp: string, 
/**
 * Every entry, in the order in which they are said.
 */
entries: Array<VocabularyEntry>, 
/**
 * Who the data protection officer is.
 */
officer: string, 
/**
 * How to reach the officer, on one line.
 */
officer_contact: string, 
/**
 * The office's website.
 */
website: string, 
/**
 * Its number in the regulator's register.
 */
registration: string, 
/**
 * What is decided by automated means; empty where nothing is.
 */
automated: string, };

export type WantedLink = { 
/**
 * The reference of that case.
 */
other: string, 
/**
 * The name of the kind of link.
 */
kind: string, 
/**
 * Which of the two the new request is.
 */
side: LinkSide, };

export type WhatIf = { 
/**
 * The case.
 */
case: string, 
/**
 * "A".
 */
part: string, 
/**
 * Every change that is tried.
 */
changes: Array<Supposed>, };

export type WithdrawFact = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * Which fact.
 */
fact: number, 
/**
 * Why.
 */
reason: string, };

export type WithdrawSearch = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of the case the screen had seen.
 */
sequence: number, 
/**
 * The search.
 */
search: number, 
/**
 * Why.
 */
reason: string, };

export type WithholdLetter = { 
/**
 * The case.
 */
case: string, 
/**
 * How many events of it the screen had seen.
 */
sequence: number, 
/**
 * Which letter.
 */
letter: string, 
/**
 * Why.
 */
reason: string, };

export type WrittenView = { 
/**
 * The person's name.
 */
by: string, 
/**
 * When.
 */
at: string, };

export interface Calls {
  "opening": { args: Nothing; reply: Opening };
  "look-at-office": { args: OfficePath; reply: OfficeCard };
  "create-office": { args: NewOffice; reply: OfficeMade };
  "make-demonstration": { args: OfficePath; reply: OfficeCard };
  "sign-in": { args: SignIn; reply: Session };
  "recover": { args: Recovery; reply: Session };
  "lock": { args: Nothing; reply: Nothing };
  "session": { args: Nothing; reply: Session };
  "change-passphrase": { args: NewPassphrase; reply: Nothing };
  "keep-draft": { args: DraftBody; reply: Draft };
  "draft": { args: DraftPlace; reply: Draft };
  "drop-draft": { args: DraftPlace; reply: Nothing };
  "people": { args: Nothing; reply: People };
  "add-person": { args: NewPerson; reply: People };
  "remove-person": { args: PersonRef; reply: People };
  "change-roles": { args: NewRoles; reply: People };
  "reset-passphrase": { args: PassphraseReset; reply: People };
  "change-office": { args: OfficeForm; reply: Session };
  "crest": { args: Nothing; reply: CrestView };
  "look-at-crest": { args: CrestPath; reply: CrestView };
  "change-crest": { args: CrestFile; reply: CrestView };
  "remove-crest": { args: Nothing; reply: CrestView };
  "new-recovery-code": { args: OwnPassphrase; reply: RecoverySheet };
  "back-up": { args: Nothing; reply: BackupMade };
  "check-integrity": { args: Nothing; reply: Integrity };
  "today": { args: Nothing; reply: Today };
  "board": { args: Nothing; reply: Board };
  "register": { args: RegisterQuery; reply: RegisterPage };
  "case": { args: CaseRef; reply: CaseView };
  "clock": { args: ClockRef; reply: ClockView };
  "what-if": { args: WhatIf; reply: Supposition };
  "history": { args: HistoryQuery; reply: History };
  "history-entry": { args: EntryRef; reply: HistoryEntry };
  "rights": { args: Nothing; reply: RightsView };
  "law": { args: Nothing; reply: LawView };
  "law-rule": { args: RuleRef; reply: RuleView };
  "holidays": { args: Nothing; reply: HolidaysView };
  "preview-holiday": { args: HolidayForm; reply: LawMoves };
  "change-holiday": { args: HolidayForm; reply: HolidaysView };
  "preview-law": { args: LawFolder; reply: LawMoves };
  "adopt-law": { args: LawFolder; reply: LawView };
  "preview-request": { args: RequestForm; reply: Preview };
  "similar-cases": { args: RequestForm; reply: SimilarCases };
  "look-at-request-files": { args: RequestPaths; reply: RequestFilesLooked };
  "found-within": { args: CaseRef; reply: RequestForm };
  "merge-request": { args: MergeForm; reply: Logged };
  "tray": { args: Nothing; reply: TrayView };
  "put-in-tray": { args: TrayForm; reply: TrayView };
  "drop-in-tray": { args: RequestPaths; reply: TrayDropped };
  "tray-request": { args: TrayRef; reply: RequestForm };
  "tray-file": { args: TrayFileRef; reply: DocumentShown };
  "set-aside": { args: TrayAside; reply: TrayView };
  "put-back": { args: TrayRef; reply: TrayView };
  "log-request": { args: RequestForm; reply: Logged };
  "batch-template": { args: Nothing; reply: FileBytes };
  "read-batch": { args: BatchPath; reply: BatchRead };
  "log-batch": { args: LogBatch; reply: BatchLogged };
  "record-fact": { args: RecordFact; reply: CaseView };
  "correct-fact": { args: CorrectFact; reply: CaseView };
  "withdraw-fact": { args: WithdrawFact; reply: CaseView };
  "change-regime": { args: ChangeRegime; reply: CaseView };
  "correct-party": { args: PartyChange; reply: CaseView };
  "correct-scope": { args: ScopeChange; reply: CaseView };
  "correct-identity-doubt": { args: DoubtChange; reply: CaseView };
  "check-validity": { args: CheckValidity; reply: CaseView };
  "allocate": { args: Allocate; reply: Allocated };
  "hand-over": { args: HandOverForm; reply: CaseView };
  "take-notice": { args: TakeNotice; reply: CaseView };
  "absences": { args: Nothing; reply: Absences };
  "set-absence": { args: AbsenceForm; reply: Absences };
  "end-absence": { args: AbsenceRef; reply: Absences };
  "add-note": { args: AddNote; reply: CaseView };
  "change-care": { args: CareForm; reply: CaseView };
  "templates": { args: Nothing; reply: TemplatesView };
  "template": { args: TemplateRef; reply: TemplateView };
  "check-template": { args: TemplateTry; reply: TemplateChecked };
  "keep-template": { args: TemplateText; reply: TemplateView };
  "drop-template": { args: TemplateRef; reply: TemplateView };
  "approve-template": { args: TemplateText; reply: TemplateView };
  "use-shipped-template": { args: TemplateRef; reply: TemplateView };
  "template-changes": { args: TemplatePair; reply: TemplateChanges };
  "vocabulary": { args: Nothing; reply: VocabularyForm };
  "change-vocabulary": { args: VocabularyForm; reply: VocabularyForm };
  "forms": { args: Nothing; reply: FormsView };
  "form-file": { args: FormFileRef; reply: FileBytes };
  "notice": { args: NoticeRef; reply: NoticeView };
  "publish-notice": { args: NoticeRef; reply: NoticeView };
  "notice-file": { args: NoticeFileRef; reply: FileBytes };
  "notice-changes": { args: NoticePair; reply: NoticeChanges };
  "departments": { args: Nothing; reply: Departments };
  "change-departments": { args: Departments; reply: Departments };
  "searches": { args: SearchesQuery; reply: SearchesView };
  "start-search": { args: CaseRef; reply: SearchStart };
  "search-message": { args: SearchForm; reply: MessageView };
  "ask-department": { args: SearchForm; reply: CaseView };
  "chase-message": { args: SearchRef; reply: MessageView };
  "chase-department": { args: ChaseForm; reply: CaseView };
  "record-reply": { args: ReplyForm; reply: CaseView };
  "mute-chasing": { args: MuteForm; reply: CaseView };
  "search-pdf": { args: SearchForm; reply: FileBytes };
  "chase-pdf": { args: SearchRef; reply: FileBytes };
  "sent-pdf": { args: SentMessage; reply: FileBytes };
  "withdraw-search": { args: WithdrawSearch; reply: CaseView };
  "list-item": { args: ItemForm; reply: CaseView };
  "remove-item": { args: RemoveItem; reply: CaseView };
  "rule-items": { args: RulingForm; reply: CaseView };
  "clear-items": { args: ItemsRef; reply: CaseView };
  "balance-item": { args: BalanceForm; reply: CaseView };
  "consultation-message": { args: ConsultationForm; reply: MessageView };
  "consultation-pdf": { args: ConsultationForm; reply: FileBytes };
  "consult-other": { args: ConsultationForm; reply: CaseView };
  "record-consultation": { args: HeardForm; reply: CaseView };
  "review-item": { args: SecondForm; reply: CaseView };
  "packs": { args: CaseRef; reply: PacksView };
  "choose-released": { args: ChooseReleased; reply: CaseView };
  "answer-finding": { args: AnswerFinding; reply: CaseView };
  "seal-pack": { args: SealPack; reply: CaseView };
  "pack-file": { args: PackFileForm; reply: PackArchive };
  "ask-extension": { args: ExtensionForm; reply: CaseView };
  "sign-extension": { args: SignExtension; reply: CaseView };
  "send-back-extension": { args: SendBackExtension; reply: CaseView };
  "link-choices": { args: CaseRef; reply: LinkChoices };
  "link-case": { args: LinkForm; reply: CaseView };
  "unlink-case": { args: UnlinkForm; reply: CaseView };
  "record-proceedings": { args: ProceedingsForm; reply: CaseView };
  "hold-kinds": { args: Nothing; reply: HoldKinds };
  "place-hold": { args: HoldForm; reply: CaseView };
  "keep-hold": { args: KeepHold; reply: CaseView };
  "lift-hold": { args: LiftHold; reply: CaseView };
  "look-at-files": { args: FilePaths; reply: FilesLooked };
  "file-document": { args: DocumentForm; reply: CaseView };
  "change-document": { args: DocumentChange; reply: CaseView };
  "destroy-document": { args: DestroyDocument; reply: CaseView };
  "document": { args: DocumentRef; reply: DocumentShown };
  "document-file": { args: DocumentRef; reply: FileBytes };
  "decide": { args: Decide; reply: CaseView };
  "sealed-decision": { args: SealedRef; reply: SealedView };
  "lapse": { args: LapseForm; reply: CaseView };
  "sign-decision": { args: SignDecision; reply: CaseView };
  "send-back-decision": { args: SendBack; reply: CaseView };
  "reopen-decision": { args: ReopenDecision; reply: CaseView };
  "late-reasons": { args: Nothing; reply: LateReasons };
  "change-late-reasons": { args: LateReasons; reply: LateReasons };
  "sampling": { args: Nothing; reply: SamplingForm };
  "change-sampling": { args: SamplingForm; reply: SamplingForm };
  "processing": { args: ProcessingRef; reply: ProcessingView };
  "describe-processing": { args: ProcessingForm; reply: CaseView };
  "keep-record": { args: RecordForm; reply: CaseView };
  "record-answer": { args: RecordAnswer; reply: CaseView };
  "close-case": { args: CloseCase; reply: CaseView };
  "reopen-case": { args: ReopenCase; reply: CaseView };
  "restriction": { args: CaseRef; reply: RestrictionView };
  "restrict-case": { args: RestrictForm; reply: CaseView };
  "lift-restriction": { args: LiftRestriction; reply: CaseView };
  "break-glass": { args: BreakGlass; reply: RestrictionView };
  "notice-glass": { args: CaseRef; reply: RestrictionView };
  "retention": { args: Nothing; reply: RetentionView };
  "propose-destruction": { args: CasesRef; reply: RetentionDone };
  "drop-destruction": { args: DropForm; reply: RetentionDone };
  "destroy-cases": { args: CasesRef; reply: RetentionDone };
  "keep-longer": { args: KeepForm; reply: CaseView };
  "lift-keeping": { args: LiftForm; reply: CaseView };
  "certificate": { args: CaseRef; reply: Certificate };
  "change-schedule": { args: ScheduleForm; reply: RetentionView };
  "letter-choices": { args: CaseRef; reply: LetterChoices };
  "letter-draft": { args: LetterRef; reply: LetterDraft };
  "keep-letter": { args: LetterText; reply: LetterDraft };
  "start-letter-again": { args: LetterRef; reply: LetterDraft };
  "preview-letter": { args: LetterText; reply: LetterPreview };
  "issue-letter": { args: IssueLetter; reply: IssuedLetter };
  "letter-paragraphs": { args: LetterRef; reply: Paragraphs };
  "owed-letters": { args: Nothing; reply: RunView };
  "issue-run": { args: RunForm; reply: RunDone };
  "letter-email": { args: LetterEmailForm; reply: LetterEmail };
  "send-letter": { args: SendLetter; reply: CaseView };
  "withhold-letter": { args: WithholdLetter; reply: CaseView };
  "record-delivery": { args: DeliveryForm; reply: CaseView };
  "letter-file": { args: IssuedRef; reply: FileBytes };
  "letter-envelope": { args: EnvelopeForm; reply: FileBytes };
}
