//! A case made of its events.

use super::{Case, Issued, Note, Part};
use crate::pack::Packs;
use crate::retention::Retained;
use crate::{
    Care, CaseId, Copy, Event, FactEntry, FactId, HandOver, LetterKind, Occasion, PartId, Party,
    PartyRole, Recipient, Record, RequestLogged, documents, extension, holds, items, lapse,
    leaving, links, pack, proceedings, restriction, retention, sealed, searches,
};
use statute::FactKind;

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
}
