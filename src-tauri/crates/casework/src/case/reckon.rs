//! What can be read off a case: its parts, its days, its clocks.

use super::{Case, Part, Status};
use crate::{FactEntry, FactId, PartId, Party, Recipient};
use chrono::NaiveDate;
use statute::{
    Calendar, Clock, Deadline, Fact, FactError, FactKind, Law, Reckoning, Rule, Working,
};

impl Case {
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
