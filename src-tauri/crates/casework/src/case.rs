//! A case as its events made it.

use crate::documents::{self, Document};
use crate::extension::{self, ExtensionAsk};
use crate::holds::{self, Hold};
use crate::items::{self, Item};
use crate::lapse;
use crate::leaving::{self, Ready, Way};
use crate::links::{self, Link};
use crate::pack::{self, Packs};
use crate::proceedings;
use crate::restriction::{self, Glass, Restriction};
use crate::retention::{self, Retained};
use crate::sealed;
use crate::searches::{self, Search};
use crate::{
    Care, CaseId, Channel, Copy, Event, FactEntry, FactId, HandOver, LetterId, LetterKind, Linked,
    Occasion, PartId, Party, PartyRole, PersonId, Proceedings, Processing, Recipient, Record,
    Reference, RequestLogged, Requester, Sealed, SealedReason,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use statute::{
    Calendar, Clock, Deadline, Fact, FactError, FactKind, Law, Purpose, Reckoning, RegimeId,
    RightId, Rule, Working,
};

/// Where a case stands in its own life. The clock is another matter: [`Case::reckon`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A part is still undecided.
    Open,
    /// Every part is decided, and one is not yet answered.
    Decided,
    /// Every part is answered, or was withdrawn.
    Answered,
    /// Finished.
    Closed,
}

/// A ground for withholding that was used, from the rule pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExemptionUsed {
    /// The pack's name for it.
    pub id: String,
    /// Why its test is met.
    pub reason: String,
}

/// What a part comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// An outcome that the rule allows: `disclosed`, `partly`, `refused`, `nothing-held`, `withdrawn`.
    pub outcome: String,
    /// The grounds used; none for a full disclosure.
    pub exemptions: Vec<ExemptionUsed>,
    /// The reasons as recorded for the file.
    pub reasons: String,
    /// The day of the decision.
    pub on: NaiveDate,
    /// Whether a supervisor must sign it before the answer goes out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_sign: bool,
    /// What it rests on, where that is sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Box<Sealed>>,
}

impl Decision {
    /// The outcome of a part that was closed because the person did not answer. No pack has it: the office
    /// decides it, not the law.
    pub const LAPSED: &'static str = "lapsed";

    /// What was asked of the person did not come, so there is nothing to answer.
    pub fn lapsed(&self) -> bool {
        self.outcome == Self::LAPSED
    }

    /// Nothing is owed to the person, without any answer.
    pub fn needs_no_answer(&self) -> bool {
        self.withdrawn() || self.lapsed()
    }

    /// The requester took the request back, so there is nothing to answer.
    pub fn withdrawn(&self) -> bool {
        self.outcome == "withdrawn"
    }
}

/// One right under one regime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its letter.
    pub id: PartId,
    /// The right.
    pub right: RightId,
    /// What the data are processed for.
    pub purpose: Purpose,
    /// The regime.
    pub regime: RegimeId,
    /// Why this regime.
    pub regime_reason: String,
    /// Conditions of validity that are not met, by the rule pack's names for them.
    pub unmet: Vec<String>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// Who signed that.
    pub signed: Option<PersonId>,
    /// Why a supervisor sent it back, until it is decided again.
    pub sent_back: Option<String>,
    /// An extension that was asked for, until its notice leaves.
    pub extension: Option<ExtensionAsk>,
    /// What its answer says of the processing; none where nobody chose.
    pub processing: Option<Processing>,
    /// What was done to answer it, as it was recorded.
    pub record: Record,
    /// The day the answer was sent.
    pub answered: Option<NaiveDate>,
    /// The last day as it stood when the answer was sent, while no date of the case was corrected since.
    pub due_then: Option<NaiveDate>,
    /// The law by which that day was reckoned; empty where none is kept.
    pub law_then: String,
}

impl Part {
    /// Nothing more is owed to the person on this part.
    pub fn settled(&self) -> bool {
        let decision = self.decision.as_ref();
        self.answered.is_some() || decision.is_some_and(Decision::needs_no_answer)
    }

    /// Whether a supervisor must still sign what was decided.
    pub fn to_sign(&self) -> bool {
        let asked = self
            .decision
            .as_ref()
            .is_some_and(|decision| decision.to_sign);
        asked && self.signed.is_none() && self.answered.is_none()
    }

    /// Whether what is asked for is the data themselves, so that they must be looked for.
    pub fn asks_for_data(&self, law: &Law) -> bool {
        law.right(&self.right).is_some_and(|right| right.searched)
    }

    /// A part that is decided anew, after a case was reopened, owes a new answer.
    fn decide(&mut self, decision: &Decision) {
        self.decision = Some(decision.clone());
        (self.signed, self.sent_back) = (None, None);
        self.answered = None;
        self.forget_then();
    }

    /// What was decided is open again, and the signature under it is gone.
    fn reopen(&mut self) {
        self.decision = None;
        (self.signed, self.sent_back) = (None, None);
    }

    /// What lapsed is open again: the answer came, or the case was opened again.
    fn revive(&mut self) {
        if self.decision.as_ref().is_some_and(Decision::lapsed) {
            self.reopen();
        }
    }

    /// What was told rested on facts that have changed since.
    fn forget_then(&mut self) {
        self.due_then = None;
        self.law_then.clear();
    }
}

/// A note on the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
    /// Its text.
    pub text: String,
}

/// A letter as it left the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Its name.
    pub letter: LetterId,
    /// What it was for.
    pub kind: LetterKind,
    /// The template.
    pub template: String,
    /// Which version of it: "shipped 3", "office 2"; empty where that was not kept yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// Its title.
    pub title: String,
    /// The parts that it speaks of.
    pub parts: Vec<PartId>,
    /// The day of issue.
    pub on: NaiveDate,
    /// To whom, as on the envelope.
    pub to: String,
    /// The lines of the address under it; none where they were not kept yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
    /// SHA-256 of the PDF, in hexadecimal; the PDF is stored under it.
    pub sha256: String,
    /// Size of the PDF in bytes.
    pub bytes: u64,
    /// The words of the letter, for the search and the reader of the history.
    pub text: String,
    /// What the law asks of the letter and it lacked when it was issued, with the reason given.
    pub lacking: Vec<String>,
    /// Why it went out all the same; empty where nothing lacked.
    pub despite: String,
}

/// A case. Two cases made of the same events are equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name, also that of its stream.
    pub id: CaseId,
    /// The office's name for it.
    pub reference: Reference,
    /// How the request came.
    pub channel: Channel,
    /// Where in the force it arrived.
    pub came_to: String,
    /// The day it was logged.
    pub logged: NaiveDate,
    /// Whom it is about.
    pub subject: Party,
    /// Who asks.
    pub requester: Requester,
    /// Who gets the answer.
    pub recipient: Recipient,
    /// What is asked for.
    pub scope: String,
    /// Whether identity must be proved.
    pub identity_needed: bool,
    /// The parts, A first; never empty.
    pub parts: Vec<Part>,
    /// Every fact, in order of recording; the first is the receipt.
    pub facts: Vec<FactEntry>,
    /// Who has the case.
    pub allocated_to: Option<PersonId>,
    /// What was handed over with it and not yet noticed.
    pub handed_over: Option<HandOver>,
    /// The notes, oldest first.
    pub notes: Vec<Note>,
    /// The letters that left the office, oldest first.
    pub letters: Vec<Issued>,
    /// The day on which somebody saw that it is a request, where that was before it was logged.
    pub recognised: Option<NaiveDate>,
    /// The case in whose letter the request was found.
    pub found_in: Option<Linked>,
    /// The cases of requests that were found in what came here.
    pub found: Vec<Linked>,
    /// Letters that are ready and have not left.
    pub ready: Vec<Ready>,
    /// The ways of the letters of which something is known.
    pub ways: Vec<Way>,
    /// The same request as it came again, in the order of putting it with the case.
    pub copies: Vec<Copy>,
    /// The cases that it is linked to, in the order of linking.
    pub links: Vec<Link>,
    /// What the regulator, tribunals and courts have before them about it, in the order of recording.
    pub proceedings: Vec<Proceedings>,
    /// What whoever writes on it must heed.
    pub care: Care,
    /// The searches, in the order in which they were sent.
    pub searches: Vec<Search>,
    /// The schedule of what was found, in the order of listing.
    pub items: Vec<Item>,
    /// Every reason that was ever sealed on it, in the order of sealing.
    pub sealed_reasons: Vec<SealedReason>,
    /// What is given to the person, and the packs that were sealed.
    pub packs: Packs,
    /// The holds, in the order of placing; those that were lifted too.
    pub holds: Vec<Hold>,
    /// The documents, in the order of filing.
    pub documents: Vec<Document>,
    /// What was said of how long the file is kept.
    pub retained: Retained,
    /// Who may open the case; everybody where none is set.
    pub restriction: Option<Restriction>,
    /// Who opened it without being named, oldest first.
    pub glass: Vec<Glass>,
    /// Why an answer was late, as it was said when the case was last closed.
    pub late: String,
    /// The day of closing, while closed.
    pub closed: Option<NaiveDate>,
    /// How many events made it.
    pub sequence: u64,
}

impl Case {
    /// The case that its first event makes; `None` where that is not a [`RequestLogged`].
    pub fn begin(id: CaseId, event: &Event) -> Option<Self> {
        match event {
            Event::RequestLogged(logged) => Some(Self::logged(id, logged)),
            _ => None,
        }
    }

    /// The case that `events` make, each with its occasion.
    pub fn replay<'a>(
        id: CaseId,
        events: impl IntoIterator<Item = (&'a Event, Occasion)>,
    ) -> Option<Self> {
        let mut events = events.into_iter();
        let mut case = Self::begin(id, events.next()?.0)?;
        events.for_each(|(event, occasion)| case.apply(event, occasion));
        Some(case)
    }

    fn logged(id: CaseId, logged: &RequestLogged) -> Self {
        let parts = logged.parts.iter().map(|part| Part {
            id: part.id,
            right: part.right.clone(),
            purpose: part.purpose,
            regime: part.regime.clone(),
            regime_reason: part.reason.clone(),
            unmet: part.unmet.clone(),
            decision: None,
            signed: None,
            sent_back: None,
            extension: None,
            processing: None,
            record: Record::new(),
            answered: None,
            due_then: None,
            law_then: String::new(),
        });
        let receipt = FactEntry {
            id: FactId(1),
            kind: FactKind::Received,
            part: None,
            on: logged.received,
            detail: logged.came_to.clone(),
            by: None,
            ground: None,
            withdrawn: false,
        };
        let about = (2..).zip(&logged.about).map(|(id, fact)| FactEntry {
            id: FactId(id),
            kind: fact.kind,
            part: None,
            on: fact.on,
            detail: String::new(),
            by: None,
            ground: None,
            withdrawn: false,
        });
        Self {
            id,
            reference: logged.reference.clone(),
            channel: logged.channel,
            came_to: logged.came_to.clone(),
            logged: logged.logged,
            subject: logged.subject.clone(),
            requester: logged.requester.clone(),
            recipient: logged.recipient.clone(),
            scope: logged.scope.clone(),
            identity_needed: logged.identity_needed,
            parts: parts.collect(),
            facts: std::iter::once(receipt).chain(about).collect(),
            allocated_to: None,
            handed_over: None,
            notes: Vec::new(),
            letters: Vec::new(),
            recognised: logged.recognised,
            found_in: logged.found_in.clone(),
            found: Vec::new(),
            ready: Vec::new(),
            ways: Vec::new(),
            copies: Vec::new(),
            links: Vec::new(),
            proceedings: Vec::new(),
            care: Care::default(),
            searches: Vec::new(),
            items: Vec::new(),
            sealed_reasons: Vec::new(),
            packs: Packs::default(),
            holds: Vec::new(),
            documents: Vec::new(),
            retained: Retained::default(),
            restriction: None,
            glass: Vec::new(),
            late: String::new(),
            closed: None,
            sequence: 1,
        }
    }

    /// Takes one more event in. An event about a part or fact that does not exist changes nothing
    /// but the sequence: `decide` never makes one.
    pub fn apply(&mut self, event: &Event, occasion: Occasion) {
        self.sequence += 1;
        if event.moves_a_clock() {
            self.parts.iter_mut().for_each(Part::forget_then);
        }
        sealed::keep(&mut self.sealed_reasons, event);
        match event {
            Event::RequestLogged(_) => {}
            Event::FactRecorded {
                fact,
                kind,
                part,
                on,
                detail,
                ground,
            } => self.recorded(FactEntry {
                id: *fact,
                kind: *kind,
                part: *part,
                on: *on,
                detail: detail.clone(),
                by: Some(occasion.by),
                ground: *ground,
                withdrawn: false,
            }),
            Event::FactCorrected { fact, after, .. } => {
                self.with_fact(*fact, |entry| entry.on = *after)
            }
            Event::FactWithdrawn { fact, .. } => {
                self.with_fact(*fact, |entry| entry.withdrawn = true)
            }
            Event::RegimeChanged {
                part,
                after,
                reason,
                ..
            } => self.with_part(*part, |part| {
                part.regime = after.clone();
                part.regime_reason = reason.clone();
            }),
            Event::Allocated { after, .. } => {
                self.allocated_to = *after;
                self.handed_over = None;
            }
            Event::HandedOver { after, note, .. } => {
                self.allocated_to = Some(*after);
                self.handed_over = Some(HandOver {
                    by: occasion.by,
                    to: *after,
                    note: note.clone(),
                });
            }
            Event::HandOverNoticed => self.handed_over = None,
            Event::PartyCorrected { role, after, .. } => self.set_party(*role, after),
            Event::ScopeCorrected { after, .. } => self.scope = after.clone(),
            Event::ValidityChecked { part, after, .. } => {
                self.with_part(*part, |part| {
                    part.unmet.clone_from(after);
                    if after.is_empty() {
                        part.revive();
                    }
                });
            }
            Event::IdentityDoubtCorrected { after, .. } => self.identity_needed = *after,
            Event::NoteAdded { text } => {
                self.notes.push(Note {
                    at: occasion.at,
                    by: occasion.by,
                    text: text.clone(),
                });
            }
            Event::RequestFound(found) => self.found.push(found.clone()),
            Event::Letter(event) => leaving::apply(&mut self.ready, &mut self.ways, event),
            Event::RequestMerged(came) => self.copies.push(Copy::new(came, occasion)),
            Event::CareChanged { after, .. } => self.care = after.as_ref().clone(),
            Event::Search(event) => searches::apply(&mut self.searches, event),
            Event::Link(event) => links::apply(&mut self.links, event),
            Event::ProceedingsRecorded { after, .. } => {
                proceedings::apply(&mut self.proceedings, after);
            }
            Event::Hold(event) => holds::apply(&mut self.holds, event),
            Event::Item(event) => items::apply(&mut self.items, event, occasion),
            Event::Pack(event) => pack::apply(&mut self.packs, event, occasion),
            Event::Document(event) => documents::apply(&mut self.documents, event, occasion),
            Event::Retention(event) => retention::apply(&mut self.retained, event),
            Event::Restriction(event) => restriction::apply(self, event, occasion),
            // What is left of a case is no case: whoever stores events reads the remains instead.
            Event::Destroyed(_) => {}
            Event::DecisionRecorded { part, decision } => {
                self.with_part(*part, |part| part.decide(decision));
            }
            Event::DecisionSigned { part } => {
                self.with_part(*part, |part| part.signed = Some(occasion.by));
            }
            Event::DecisionSentBack { part, reason } => self.with_part(*part, |part| {
                part.decision = None;
                part.sent_back = Some(reason.clone());
            }),
            Event::ProcessingDescribed { part, after, .. } => {
                self.with_part(*part, |part| part.processing = Some(after.clone()));
            }
            Event::RecordKept { part, after, .. } => {
                self.with_part(*part, |part| part.record.clone_from(after));
            }
            Event::DecisionReopened { part, .. } => self.with_part(*part, Part::reopen),
            Event::Extension(event) => self.with_part(event.part(), |part| {
                extension::apply(part, event, occasion.by);
            }),
            Event::LetterIssued(issued) => self.issued(issued),
            Event::PartAnswered {
                part, on, due, law, ..
            } => self.with_part(*part, |part| {
                part.answered = Some(*on);
                part.due_then = *due;
                part.law_then.clone_from(law);
            }),
            Event::Closed { on, late } => {
                self.closed = Some(*on);
                self.late.clone_from(late);
            }
            Event::Reopened { .. } => {
                (self.closed, self.retained.proposed) = (None, None);
                self.parts.iter_mut().for_each(Part::revive);
            }
        }
    }

    /// A fact came to the case. The answer to what was asked opens again what lapsed for want of it.
    fn recorded(&mut self, fact: FactEntry) {
        if lapse::answers(fact.kind) {
            let parts = self.parts.iter_mut();
            parts
                .filter(|part| fact.counts_for(part.id))
                .for_each(Part::revive);
        }
        self.facts.push(fact);
    }

    /// A letter left. The notice of an extension uses up what was signed.
    fn issued(&mut self, issued: &Issued) {
        if issued.kind == LetterKind::ExtensionNotice {
            let parts = self.parts.iter_mut();
            parts
                .filter(|part| issued.parts.contains(&part.id))
                .for_each(|part| part.extension = None);
        }
        self.ready.retain(|it| it.letter.letter != issued.letter);
        self.letters.push(issued.clone());
    }

    fn with_fact(&mut self, id: FactId, change: impl FnOnce(&mut FactEntry)) {
        if let Some(entry) = self.facts.iter_mut().find(|entry| entry.id == id) {
            change(entry);
        }
    }

    fn with_part(&mut self, id: PartId, change: impl FnOnce(&mut Part)) {
        if let Some(part) = self.parts.iter_mut().find(|part| part.id == id) {
            change(part);
        }
    }

    fn set_party(&mut self, role: PartyRole, party: &Party) {
        match role {
            PartyRole::Subject => self.subject = party.clone(),
            PartyRole::Requester => self.requester.party = Some(party.clone()),
            PartyRole::Recipient => self.recipient = Recipient::Other(party.clone()),
        }
    }

    /// The part of this letter.
    pub fn part(&self, id: PartId) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// The fact of this number.
    pub fn fact(&self, id: FactId) -> Option<&FactEntry> {
        self.facts.iter().find(|entry| entry.id == id)
    }

    /// The day on which the request reached the controller, as it now stands.
    pub fn received(&self) -> NaiveDate {
        self.facts.first().map_or(self.logged, |receipt| receipt.on)
    }

    /// Who asks: the requester, or the subject in person.
    pub fn asker(&self) -> &Party {
        self.requester.party.as_ref().unwrap_or(&self.subject)
    }

    /// Who gets the answer.
    pub fn addressee(&self) -> &Party {
        match &self.recipient {
            Recipient::Subject => &self.subject,
            Recipient::Requester => self.asker(),
            Recipient::Other(party) => party,
        }
    }

    /// Where the case stands in its own life.
    pub fn status(&self) -> Status {
        if self.closed.is_some() {
            Status::Closed
        } else if self.parts.iter().all(Part::settled) {
            Status::Answered
        } else if self.parts.iter().all(|part| part.decision.is_some()) {
            Status::Decided
        } else {
            Status::Open
        }
    }

    /// What the clock of `part` depends on. A proof of identity that nobody asked for moves nothing:
    /// the relevant time turns on "the information (if any) requested" (DPA 2018 s.54(3)(b)).
    pub fn facts_of(&self, part: PartId) -> Vec<Fact> {
        let asked = self.has(FactKind::IdentityAsked);
        let counting = self.facts.iter().filter(|entry| entry.counts_for(part));
        counting
            .filter(|entry| asked || entry.kind != FactKind::IdentityProved)
            .map(|entry| Fact {
                kind: entry.kind,
                on: entry.on,
            })
            .collect()
    }

    /// Whether such a fact is on the case and was not withdrawn.
    pub fn has(&self, kind: FactKind) -> bool {
        self.facts
            .iter()
            .any(|entry| !entry.withdrawn && entry.kind == kind)
    }

    /// Whether identity is in doubt, or was asked for, and has not been proved since.
    pub fn identity_owed(&self) -> bool {
        let last = |kind| {
            let days = self
                .facts
                .iter()
                .filter(|entry| !entry.withdrawn && entry.kind == kind);
            days.map(|entry| entry.on).max()
        };
        match (
            last(FactKind::IdentityAsked),
            last(FactKind::IdentityProved),
        ) {
            (Some(asked), proved) => proved.is_none_or(|proved| proved < asked),
            (None, proved) => self.identity_needed && proved.is_none(),
        }
    }

    /// The rule that governs `part`, by the day the request was received.
    ///
    /// # Errors
    /// No pack has this right under this regime for that day.
    pub fn rule<'law>(&self, part: &Part, law: &'law Law) -> Result<&'law Rule, statute::NoRule> {
        law.rule(&part.regime, &part.right, self.governing_day(part, law))
    }

    /// The day by which the law of `part` is chosen: that of receipt, for most rights.
    pub fn governing_day(&self, part: &Part, law: &Law) -> NaiveDate {
        law.governing_day(&part.right, &self.facts_of(part.id))
            .unwrap_or_else(|_| self.received())
    }

    /// The clock that `part` is due by: an acknowledgement that is still owed comes before the answer.
    pub fn due_clock<'rule>(&self, part: &Part, rule: &'rule Rule) -> &'rule Clock {
        let acknowledged = self
            .facts
            .iter()
            .any(|entry| entry.counts_for(part.id) && entry.kind == FactKind::Acknowledged);
        let next = rule.clock_for(Deadline::Response);
        match rule.clock.deadline {
            Deadline::Acknowledgement if acknowledged => next.unwrap_or(&rule.clock),
            _ => &rule.clock,
        }
    }

    /// The clock that `part` is due by.
    ///
    /// # Errors
    /// The facts contradict each other.
    pub fn reckon(
        &self,
        part: &Part,
        rule: &Rule,
        calendar: &Calendar,
    ) -> Result<Reckoning, FactError> {
        let clock = self.due_clock(part, rule);
        statute::reckon_clock(rule, clock, &self.facts_of(part.id), calendar)
    }

    /// The clock that `part` is due by, with its working.
    ///
    /// # Errors
    /// The facts contradict each other.
    pub fn explain(
        &self,
        part: &Part,
        rule: &Rule,
        calendar: &Calendar,
    ) -> Result<Working, FactError> {
        let clock = self.due_clock(part, rule);
        statute::explain_clock(rule, clock, &self.facts_of(part.id), calendar)
    }
}
