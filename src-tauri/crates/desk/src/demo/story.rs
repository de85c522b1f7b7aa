//! The life of a made-up case, day by day, through casework's own decisions.

use super::dice::Dice;
use super::words::{Lists, words};
use super::{Member, Over, Wanted, before, documents, letter, record, searches};
use crate::wire::OfficeForm;
use casework::{
    Actor, Care, Case, CaseId, Channel, Command, Event, ExemptionUsed, ExtensionGround, FactInput,
    ItemCommand, ItemId, LetterKind, Occasion, Opening, PartId, PartOpening, Party, PersonId,
    PersonName, Recipient, Reference, Requester, RequesterKind, Role, SearchCommand, Setting,
    Status, decide, open,
};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use statute::{Calendar, ClockState, FactKind, Law, OutcomeResult, Purpose, RightId};
use std::sync::mpsc::Sender;
use store::History;

/// Requests a month that a small office gets; a larger one gets as many as fill eight years.
const A_MONTH: u64 = 120;
const LONGEST_SPAN_DAYS: u64 = 8 * 365;
/// Letters are laid out for cases closed within so many days, and for those that are open and were
/// logged within so many: laying one out takes longer than all the rest of its case.
const LETTERS_FOR_DAYS: u64 = 7;
const LETTERS_OF_DAYS: u64 = 60;

/// Tells the stories of the cases of one office.
pub(super) struct Teller<'a> {
    law: &'static Law,
    calendar: &'static Calendar,
    form: &'a OfficeForm,
    caseworkers: Vec<&'a Member>,
    supervisor: Option<&'a Member>,
    wanted: Wanted<'a>,
}

/// One case as it is being told.
#[derive(Clone)]
pub(super) struct Story<'t> {
    teller: &'t Teller<'t>,
    case: Case,
    events: Vec<(Event, Occasion)>,
    worker: &'t Member,
    clock: u64,
}

impl<'a> Teller<'a> {
    pub(super) fn new(
        law: &'static Law,
        calendar: &'static Calendar,
        form: &'a OfficeForm,
        members: &'a [Member],
        wanted: Wanted<'a>,
    ) -> Self {
        let with = |role: Role| move |member: &&Member| member.roles.any(&[role]);
        Self {
            law,
            calendar,
            form,
            caseworkers: members.iter().filter(with(Role::Caseworker)).collect(),
            supervisor: members.iter().find(with(Role::Supervisor)),
            wanted,
        }
    }

    /// Over how many days the cases came in.
    fn span(&self) -> u64 {
        match self.wanted.over {
            Over::Days(days) => days.max(1),
            Over::Years => {
                (u64::from(self.wanted.cases) * 30 / A_MONTH).clamp(30, LONGEST_SPAN_DAYS)
            }
        }
    }

    /// A day before anything happened in the office.
    pub(super) fn first_day(&self) -> NaiveDate {
        before(self.wanted.today, self.span() + 30)
    }

    /// The cases in the order in which they were logged. The PDFs of their letters go to `letters`.
    pub(super) fn histories(
        &self,
        mut dice: Dice,
        letters: Sender<Vec<u8>>,
    ) -> impl Iterator<Item = History> + Send {
        let mut numbers: std::collections::HashMap<i32, u32> = std::collections::HashMap::new();
        let days = self.days(&mut dice).into_iter();
        days.filter_map(move |(received, logged)| {
            let number = numbers.entry(logged.year()).or_insert(0);
            *number += 1;
            let reference = Reference::new(&self.form.prefix, logged.year(), *number);
            self.tell(&mut dice, reference, received, logged, &letters)
        })
    }

    /// When each request came and when it was logged, by the day of logging.
    fn days(&self, dice: &mut Dice) -> Vec<(NaiveDate, NaiveDate)> {
        let span = self.span();
        let mut days: Vec<(NaiveDate, NaiveDate)> = (0..self.wanted.cases)
            .map(|_| {
                let received = before(self.wanted.today, dice.below(span));
                let lain = if dice.in_hundred(70) {
                    0
                } else {
                    dice.between(1, 6)
                };
                let logged = self
                    .working(dice.after(received, lain, lain))
                    .min(self.wanted.today);
                (received, logged)
            })
            .collect();
        days.sort_by_key(|(received, logged)| (*logged, *received));
        days
    }

    fn working(&self, day: NaiveDate) -> NaiveDate {
        self.calendar.roll_forward(day).unwrap_or(day)
    }

    fn setting(&self, today: NaiveDate) -> Setting<'static> {
        Setting {
            law: self.law,
            calendar: self.calendar,
            today,
        }
    }

    fn tell(
        &self,
        dice: &mut Dice,
        reference: Reference,
        received: NaiveDate,
        logged: NaiveDate,
        letters: &Sender<Vec<u8>>,
    ) -> Option<History> {
        let worker = *dice.one(&self.caseworkers)?;
        let opening = opening(dice, self.law, reference, received)?;
        let event = open(&actor(worker), &opening, &self.setting(logged)).ok()?;
        let id = CaseId(dice.uuid());
        let case = Case::begin(id, &event)?;
        let mut story = Story {
            teller: self,
            case,
            events: Vec::new(),
            worker,
            clock: 0,
        };
        let occasion = story.occasion(logged, worker.id);
        story.events.push((event, occasion));
        let mut plain = (story.clone(), dice.clone());
        plain.0.live(&mut plain.1, logged, None);
        let has_letters = self.has_letters(&plain.0.case);
        if has_letters {
            story.live(dice, logged, Some(letters));
        } else {
            (story, *dice) = plain;
        }
        Some(History {
            case: id,
            events: story.events,
        })
    }

    /// Whether the letters of a case, told to its end, are laid out.
    fn has_letters(&self, told: &Case) -> bool {
        let today = self.wanted.today;
        let lately = |day| day >= before(today, LETTERS_FOR_DAYS);
        self.wanted.over == Over::Years
            && told.logged >= before(today, LETTERS_OF_DAYS)
            && told.closed.is_none_or(lately)
    }
}

fn actor(member: &Member) -> Actor {
    Actor {
        covers: Vec::new(),
        person: member.id,
        roles: member.roles.clone(),
    }
}

fn opening(
    dice: &mut Dice,
    law: &Law,
    reference: Reference,
    received: NaiveDate,
) -> Option<Opening> {
    let lists = &words().words;
    let purposes: &[Purpose] = match dice.below(100) {
        0..65 => &[Purpose::Policing],
        65..90 => &[Purpose::Other],
        _ => &[Purpose::Policing, Purpose::Other],
    };
    let (mut right, mut scope) = wanted(dice);
    let mut parts = parts(law, &right, received, purposes);
    if parts.is_empty() {
        // The law of that day does not give it.
        (right, scope) = access(dice);
        parts = self::parts(law, &right, received, purposes);
    }
    let agent = dice.in_hundred(12);
    let channels = [
        Channel::Post,
        Channel::Email,
        Channel::Email,
        Channel::OnlineForm,
        Channel::Spoken,
        Channel::Counter,
    ];
    Some(Opening {
        reference,
        channel: *dice.one(&channels)?,
        came_to: dice.word(&lists.stations),
        received,
        subject: party(dice, lists, received, true),
        requester: Requester {
            kind: if agent {
                RequesterKind::Representative
            } else {
                RequesterKind::Subject
            },
            party: agent.then(|| solicitor(dice, lists, received)),
        },
        recipient: if agent {
            Recipient::Requester
        } else {
            Recipient::Subject
        },
        scope,
        identity_needed: dice.in_hundred(20),
        parts,
        about: Vec::new(),
        recognised: None,
        found_in: None,
    })
}

/// What somebody wants: mostly a copy of what is held, and sometimes another right.
fn wanted(dice: &mut Dice) -> (RightId, String) {
    let other = dice.one(&words().others).filter(|_| dice.in_hundred(12));
    match other {
        Some(other) => (other.right.as_str().into(), dice.word(&other.scopes)),
        None => access(dice),
    }
}

fn access(dice: &mut Dice) -> (RightId, String) {
    ("access".into(), dice.word(&words().words.scopes))
}

/// A part for each law that gives the right; one that gives it for both purposes alike gives one.
fn parts(
    law: &Law,
    right: &RightId,
    received: NaiveDate,
    purposes: &[Purpose],
) -> Vec<PartOpening> {
    let mut kept: Vec<PartOpening> = Vec::new();
    for purpose in purposes {
        let Ok(choice) = law.choose(right, received, *purpose) else {
            continue;
        };
        if kept.iter().all(|it| it.regime != choice.regime) {
            kept.push(PartOpening {
                right: right.clone(),
                purpose: *purpose,
                regime: choice.regime,
                reason: choice.reason,
                unmet: Vec::new(),
            });
        }
    }
    kept
}

fn party(dice: &mut Dice, lists: &Lists, received: NaiveDate, born: bool) -> Party {
    let born = born.then(|| before(received, dice.between(18 * 365, 80 * 365)));
    let house = dice.between(1, 140);
    let street = dice.word(&lists.streets);
    let town = dice.word(&lists.towns);
    let (town, postcode) = town.rsplit_once(" FN").unwrap_or((&town, ""));
    Party {
        name: PersonName {
            title: dice.word(&lists.titles),
            given: dice.word(&lists.given),
            family: dice.word(&lists.family),
        },
        address: vec![
            format!("{house} {street}"),
            town.to_owned(),
            format!("FN{postcode}"),
        ],
        born,
        ..Party::default()
    }
}

fn solicitor(dice: &mut Dice, lists: &Lists, received: NaiveDate) -> Party {
    let party = party(dice, lists, received, false);
    let organisation = format!(
        "{} and {} LLP",
        dice.word(&lists.family),
        dice.word(&lists.family)
    );
    Party {
        organisation,
        ..party
    }
}

impl Story<'_> {
    /// A moment of `day`, each a few minutes after the one before.
    fn occasion(&mut self, day: NaiveDate, by: PersonId) -> Occasion {
        self.clock += 7;
        let at: DateTime<Utc> = super::morning(day).at
            + TimeDelta::minutes(i64::try_from(self.clock % 420).unwrap_or(0));
        Occasion { at, by }
    }

    /// Gives a command on a day that has come; what casework refuses did not happen.
    fn give(&mut self, day: NaiveDate, by: &Member, command: &Command) -> bool {
        if day > self.teller.wanted.today {
            return false;
        }
        let Ok(events) = decide(&self.case, &actor(by), command, &self.teller.setting(day)) else {
            return false;
        };
        for event in events {
            let occasion = self.occasion(day, by.id);
            self.case.apply(&event, occasion);
            self.events.push((event, occasion));
        }
        true
    }

    fn fact(
        &mut self,
        day: NaiveDate,
        kind: FactKind,
        detail: String,
        ground: Option<ExtensionGround>,
    ) -> bool {
        let part = None;
        self.give(
            day,
            self.worker,
            &Command::RecordFact(FactInput {
                kind,
                part,
                on: day,
                detail,
                ground,
            }),
        )
    }

    fn live(&mut self, dice: &mut Dice, logged: NaiveDate, letters: Option<&Sender<Vec<u8>>>) {
        let lists = &words().words;
        let recent = logged > before(self.teller.wanted.today, 5);
        if recent && dice.in_hundred(30) {
            return;
        }
        let allocated = self.teller.working(dice.after(logged, 0, 1));
        let by = self.teller.supervisor.unwrap_or(self.worker);
        if !self.give(
            allocated,
            by,
            &Command::Allocate {
                to: Some(self.worker.id),
            },
        ) {
            return;
        }
        let asked = self.identity(dice, allocated, lists);
        self.question(dice, asked, lists);
        self.extension(dice, lists);
        for _ in 0..dice.below(3) {
            let day = self.teller.working(dice.after(allocated, 0, 20));
            let text = dice.word(&lists.notes);
            self.give(day, self.worker, &Command::AddNote { text });
        }
        let acknowledged = self.teller.working(dice.after(allocated, 0, 2));
        self.authority(allocated);
        self.filed(allocated, letters);
        self.letters(LetterKind::Acknowledgement, acknowledged, letters);
        if letters.is_some() {
            searches::search(self, acknowledged);
        }
        self.answer(dice, lists, letters);
    }

    /// The parts that ask for the data themselves.
    pub(super) fn parts_of_data(&self) -> Vec<PartId> {
        let parts = self
            .parts()
            .filter(|part| part.asks_for_data(self.teller.law));
        parts.map(|part| part.id).collect()
    }

    pub(super) fn parts(&self) -> impl Iterator<Item = &casework::Part> {
        self.case.parts.iter()
    }

    /// One of the parts that ask for data.
    pub(super) fn part_of_data(&self, dice: &mut Dice) -> Option<PartId> {
        dice.one(&self.parts_of_data()).copied()
    }

    /// How many items there are.
    pub(super) fn items(&self) -> u32 {
        u32::try_from(self.case.items.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn names_others(&self, id: ItemId) -> bool {
        let named = |item: &casework::Item| item.id == id && !item.details.others.is_empty();
        self.case.items.iter().any(named)
    }

    /// A ground that the law of an item's part knows.
    pub(super) fn ground(&self, dice: &mut Dice, id: ItemId) -> Option<String> {
        let item = self.case.items.iter().find(|item| item.id == id)?;
        let part = self.case.part(item.details.part)?;
        let rule = self.case.rule(part, self.teller.law).ok()?;
        dice.one(&rule.exemptions).map(|ground| ground.id.clone())
    }

    /// Gives a command about an item; as the second person where `second` says so.
    pub(super) fn item(&mut self, day: NaiveDate, second: bool, command: ItemCommand) -> bool {
        let supervisor = self.teller.supervisor.filter(|_| second);
        self.give(
            day,
            supervisor.unwrap_or(self.worker),
            &Command::Item(command),
        )
    }

    /// What the schedule of a part comes to; none where nothing is on it.
    fn found(&self, part: PartId) -> Option<OutcomeResult> {
        let of_part = || {
            self.case
                .items
                .iter()
                .filter(|item| item.details.part == part)
        };
        let kept = |item: &casework::Item| {
            let ruling = item.ruling.as_ref();
            ruling.is_some_and(|ruling| ruling.fate.keeps_back())
        };
        of_part().next()?;
        Some(if of_part().any(kept) {
            OutcomeResult::Partly
        } else {
            OutcomeResult::Granted
        })
    }

    pub(super) fn scope(&self) -> String {
        self.case.scope.clone()
    }

    /// The digits of the reference, which no other case has.
    pub(super) fn number(&self) -> u64 {
        let digits = self.case.reference.0.chars().filter(char::is_ascii_digit);
        digits.collect::<String>().parse().unwrap_or_default()
    }

    pub(super) fn working(&self, day: NaiveDate) -> NaiveDate {
        self.teller.working(day)
    }

    pub(super) fn working_days_after(&self, day: NaiveDate, days: u32) -> NaiveDate {
        let next = |day: NaiveDate| day.succ_opt().map(|day| self.teller.working(day));
        (0..days).try_fold(day, |day, _| next(day)).unwrap_or(day)
    }

    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        self.clock_of_first()?.last_day
    }

    pub(super) fn search(&mut self, day: NaiveDate, command: SearchCommand) -> bool {
        self.give(day, self.worker, &Command::Search(command))
    }

    /// Asks for identity where it is in doubt; the day on which it came, or the day begun with.
    fn identity(&mut self, dice: &mut Dice, from: NaiveDate, lists: &Lists) -> NaiveDate {
        let asked = self.teller.working(dice.after(from, 0, 2));
        if !self.case.identity_needed
            || !self.fact(asked, FactKind::IdentityAsked, String::new(), None)
        {
            return from;
        }
        let came = self.teller.working(dice.after(asked, 2, 24));
        let proof = dice.word(&lists.proofs);
        if dice.in_hundred(88) && self.fact(came, FactKind::IdentityProved, proof, None) {
            came
        } else {
            asked
        }
    }

    fn question(&mut self, dice: &mut Dice, from: NaiveDate, lists: &Lists) {
        let asked = self.teller.working(dice.after(from, 2, 8));
        let question = dice.word(&lists.questions);
        let pauses = self.rule_of_first().is_some_and(statute::Rule::may_pause);
        if !dice.in_hundred(15)
            || !pauses
            || !self.fact(asked, FactKind::ClarificationAsked, question, None)
        {
            return;
        }
        let came = self.teller.working(dice.after(asked, 2, 18));
        let answer = dice.word(&lists.answers);
        if dice.in_hundred(85) {
            self.fact(came, FactKind::ClarificationAnswered, answer, None);
        }
    }

    fn extension(&mut self, dice: &mut Dice, lists: &Lists) {
        let wanted = dice.in_hundred(9);
        let reasons = dice.word(&lists.extensions);
        let early = dice.between(0, 6);
        let Some(by) = self
            .clock_of_first()
            .and_then(|clock| clock.extension_notice_by)
            .filter(|_| wanted)
        else {
            return;
        };
        let day = self
            .teller
            .calendar
            .roll_back(before(by, early))
            .unwrap_or(by)
            .max(self.case.logged);
        self.fact(
            day,
            FactKind::ExtensionNotice,
            reasons,
            Some(ExtensionGround::Complexity),
        );
    }

    fn rule_of_first(&self) -> Option<&'static statute::Rule> {
        let part = self.case.parts.first()?;
        self.case.rule(part, self.teller.law).ok()
    }

    fn clock_of_first(&self) -> Option<statute::Reckoning> {
        let part = self.case.parts.first()?;
        let rule = self.rule_of_first()?;
        self.case.reckon(part, rule, self.teller.calendar).ok()
    }

    /// Decides, answers and closes, mostly before the last day.
    fn answer(&mut self, dice: &mut Dice, lists: &Lists, letters: Option<&Sender<Vec<u8>>>) {
        let (late, early) = (dice.in_hundred(11), dice.between(1, 12));
        let over = if dice.in_hundred(15) {
            dice.between(20, 110)
        } else {
            dice.between(1, 14)
        };
        let reasons = dice.word(&lists.reasons);
        let Some(last_day) = self
            .clock_of_first()
            .filter(|clock| clock.state == ClockState::Running)
            .and_then(|clock| clock.last_day)
        else {
            return;
        };
        let last = self
            .case
            .facts
            .iter()
            .map(|fact| fact.on)
            .max()
            .unwrap_or(self.case.logged)
            .max(self.case.logged);
        let day = if late {
            dice.after(last_day, over, over)
        } else {
            before(last_day, early).max(last)
        };
        let day = self.teller.working(day);
        for part in self
            .case
            .parts
            .iter()
            .map(|part| part.id)
            .collect::<Vec<_>>()
        {
            let (outcome, exemptions) = self.outcome(dice, part, &reasons);
            let reasons = reasons.clone();
            self.give(
                day,
                self.worker,
                &Command::Decide {
                    part,
                    outcome,
                    exemptions,
                    reasons,
                    sealed: None,
                },
            );
        }
        self.sign(day);
        let sent = self.teller.working(dice.after(day, 0, 2));
        self.letters(LetterKind::Response, sent, letters);
        for part in self
            .case
            .parts
            .iter()
            .map(|part| part.id)
            .collect::<Vec<_>>()
        {
            self.give(
                sent,
                self.worker,
                &Command::RecordAnswer {
                    part,
                    on: sent,
                    how: "By post".into(),
                },
            );
        }
        let closed = self.teller.working(dice.after(sent, 0, 3));
        let late = dice.word(&lists.late);
        self.record(sent);
        self.give(closed, self.worker, &Command::Close { late });
    }

    /// What was done to answer each part, as far as it is asked.
    fn record(&mut self, day: NaiveDate) {
        for part in self.case.parts.clone() {
            let record = record::of(&self.case, &part, self.teller.law, day);
            if !record.is_empty() {
                let part = part.id;
                self.give(day, self.worker, &Command::KeepRecord { part, record });
            }
        }
    }

    /// What a solicitor's letter came with.
    fn authority(&mut self, day: NaiveDate) {
        if self.case.requester.party.is_none() {
            return;
        }
        let care = Care {
            authority: words().words.authority.clone(),
            authority_dated: Some(self.case.received()),
            ..self.case.care.clone()
        };
        self.give(day, self.worker, &Command::ChangeCare(Box::new(care)));
    }

    /// The e-mail in which the request came, where somebody takes what is stored.
    fn filed(&mut self, day: NaiveDate, letters: Option<&Sender<Vec<u8>>>) {
        let Some((letters, (command, content))) = letters.zip(documents::request(&self.case))
        else {
            return;
        };
        if self.give(day, self.worker, &command) {
            let _ = letters.send(content);
        }
    }

    /// A supervisor signs what waits for it.
    fn sign(&mut self, day: NaiveDate) {
        let waiting: Vec<PartId> = self
            .parts()
            .filter(|part| part.to_sign())
            .map(|part| part.id)
            .collect();
        let by = self.teller.supervisor.unwrap_or(self.worker);
        for part in waiting {
            self.give(day, by, &Command::SignDecision { part });
        }
    }

    fn outcome(
        &self,
        dice: &mut Dice,
        part: casework::PartId,
        reason: &str,
    ) -> (String, Vec<ExemptionUsed>) {
        let rolled = match dice.below(100) {
            0..34 => OutcomeResult::Granted,
            34..76 => OutcomeResult::Partly,
            76..84 => OutcomeResult::Refused,
            84..97 => OutcomeResult::Nothing,
            _ => OutcomeResult::Withdrawn,
        };
        let rolled = self.found(part).unwrap_or(rolled);
        let rule = self
            .case
            .part(part)
            .and_then(|part| self.case.rule(part, self.teller.law).ok());
        let outcomes = rule
            .map(|rule| rule.outcomes.as_slice())
            .unwrap_or_default();
        let outcome = outcomes
            .iter()
            .find(|outcome| outcome.result == rolled && !outcome.sealed)
            .or(outcomes.first());
        let needs = outcome.is_some_and(|outcome| outcome.needs_exemption);
        let grounds = rule
            .map(|rule| rule.exemptions.as_slice())
            .unwrap_or_default();
        let ground = dice.one(grounds).filter(|_| needs);
        let used = |ground: &statute::Exemption| ExemptionUsed {
            id: ground.id.clone(),
            reason: reason.to_owned(),
        };
        let outcome = outcome.map(|outcome| outcome.id.clone());
        (
            outcome.unwrap_or_default(),
            ground.map(used).into_iter().collect(),
        )
    }

    /// Sends a letter of this kind about every part that can have one, where somebody takes letters.
    fn letters(&mut self, kind: LetterKind, day: NaiveDate, letters: Option<&Sender<Vec<u8>>>) {
        let Some(letters) = letters else { return };
        if day > self.teller.wanted.today || self.case.status() == Status::Closed {
            return;
        }
        let paper = crate::answers::letters::Paper {
            vocabulary: crate::vocabulary::shipped(),
            settings: self.teller.form,
            crest: None,
            officer: &self.worker.name,
            law: self.teller.law,
            calendar: self.teller.calendar,
        };
        for part in self.case.parts.clone() {
            let Some((input, pdf)) = letter::of(&paper, &self.case, &part, kind, day) else {
                continue;
            };
            if self.give(day, self.worker, &Command::IssueLetter(Box::new(input))) {
                // Nobody listens any more when the import has failed, which says so itself.
                let _ = letters.send(pdf);
            }
        }
    }
}
