//! A case in one line, for lists, boards and the search. It depends on the events, the law and the
//! calendar, never on today: what is late is for the reader of the dates to say.

use crate::{
    Act, Case, CaseId, Decision, DocumentId, DocumentKind, Item, Part, PartId, PersonId, Reference,
    Refusal, Retained, Search, SearchId, Status, Unanswered, next_act,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{Calendar, ClockState, Extension, FactKind, Law, RegimeId, RightId};

/// Where a case stands, clock and life together: the states of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The clock has not started: identity or a fee is awaited.
    NotYetValid,
    /// The clock runs.
    Running,
    /// The clock runs, and was extended.
    Extended,
    /// The clock stands still for an answer.
    Paused,
    /// An answer is owed, and the law fixes no last day for it.
    NoLastDay,
    /// Every part is answered; the case is to be closed.
    Answered,
    /// Closed, every part answered by its last day.
    ClosedInTime,
    /// Closed, a part answered after its last day.
    ClosedLate,
    /// Closed because the requester took the request back.
    ClosedWithdrawn,
    /// Closed because the requester did not answer.
    ClosedLapsed,
}

impl Standing {
    /// Every standing, in the order of the register's filter.
    pub const ALL: [Self; 10] = [
        Self::Running,
        Self::Extended,
        Self::Paused,
        Self::NotYetValid,
        Self::NoLastDay,
        Self::Answered,
        Self::ClosedInTime,
        Self::ClosedLate,
        Self::ClosedWithdrawn,
        Self::ClosedLapsed,
    ];

    /// Whether an answer is still owed.
    pub fn open(self) -> bool {
        matches!(
            self,
            Self::NotYetValid | Self::Running | Self::Extended | Self::Paused | Self::NoLastDay
        )
    }
}

/// A part in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartSummary {
    /// Its letter.
    pub id: PartId,
    /// The right.
    pub right: RightId,
    /// The regime.
    pub regime: RegimeId,
    /// The state of its clock.
    pub state: ClockState,
    /// The relevant day.
    pub starts: Option<NaiveDate>,
    /// The last day for the answer.
    pub last_day: Option<NaiveDate>,
    /// The cautious day.
    pub target: Option<NaiveDate>,
    /// The last day for an extension notice.
    pub notice_by: Option<NaiveDate>,
    /// Whether an extension is in force.
    pub extended: bool,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// The outcome.
    pub outcome: Option<String>,
    /// The day the answer was sent.
    pub answered: Option<NaiveDate>,
    /// What of it waits for the person, while its clock does not run.
    #[serde(skip)]
    pub unanswered: Option<Unanswered>,
    /// Whether nothing more is owed.
    pub settled: bool,
}

impl PartSummary {
    /// Whether the answer was sent in time; `None` while there is none.
    pub fn in_time(&self) -> Option<bool> {
        self.answered
            .map(|answered| in_time(answered, self.last_day))
    }
}

/// A search in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchSummary {
    /// Which.
    pub search: SearchId,
    /// The department.
    pub department: String,
    /// The day on which it was sent.
    pub sent: NaiveDate,
    /// The day by which an answer is wanted.
    pub due: NaiveDate,
    /// The day on which the last of it came.
    pub back: Option<NaiveDate>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether it is left alone.
    pub muted: bool,
    /// Whether a lead is named.
    pub led: bool,
    /// How often it was reminded.
    pub chasers: u32,
    /// The day of the last reminder.
    pub chased: Option<NaiveDate>,
}

impl From<&Search> for SearchSummary {
    fn from(search: &Search) -> Self {
        Self {
            search: search.asked.search,
            department: search.asked.department.clone(),
            sent: search.asked.sent,
            due: search.asked.due,
            back: search.back(),
            withdrawn: search.withdrawn.is_some(),
            muted: search.muted,
            led: !search.asked.lead.is_empty(),
            chasers: u32::try_from(search.chasers.len()).unwrap_or(u32::MAX),
            chased: search.chasers.last().map(|chaser| chaser.on),
        }
    }
}

/// What is asked of somebody besides who has the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskKind {
    /// To agree to an item of the schedule as a second person.
    Second,
    /// To sign what was decided of a part.
    Sign,
    /// To sign an extension.
    Extension,
    /// To warn that a part will be closed, or to close it, when the office has waited long enough.
    Lapse,
    /// To take notice of a case that was handed over.
    HandOver,
    /// To look again at a hold: lift it, or let it stand.
    Hold,
    /// To ask another person in an item again, or to record that no answer came.
    Consult,
    /// To answer the regulator, a tribunal or a court.
    Proceedings,
    /// To take notice of somebody who opened a restricted case.
    Glass,
}

/// Something that is asked of somebody besides who has the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What.
    pub kind: AskKind,
    /// The number of the item or the hold, the letter of the part, or the body with the number of its
    /// proceedings: `regulator-1`; empty for a case handed over.
    pub what: String,
    /// The item's title, what the hold is for, what the regulator or a court asks, the note of what was handed over, or why more
    /// time is needed, or `warn` or `lapse`; empty for a part.
    pub title: String,
    /// Of whom; none for anybody who may.
    pub of: Option<PersonId>,
    /// Who decided it.
    pub by: Option<PersonId>,
    /// From which day on, of proceedings the day by which, or, of a part that may lapse, the day of the question or the warning; none for
    /// at once.
    pub from: Option<NaiveDate>,
}

/// What the search looks through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchText {
    /// Names of subject, requester and recipient.
    pub names: String,
    /// Their addresses, e-mail addresses and telephone numbers.
    pub addresses: String,
    /// What is asked for.
    pub scope: String,
    /// The notes.
    pub notes: String,
    /// The words of the letters.
    pub letters: String,
    /// What the documents are called, with the names of their files.
    pub documents: String,
}

/// A copy of what identity was proved by, which is not kept for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdentityCopy {
    /// The document.
    pub document: DocumentId,
    /// The day from which its time counts: when it was filed, or identity was proved, if later.
    pub since: NaiveDate,
}

/// A case in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The case.
    pub case: CaseId,
    /// The office's name for it.
    pub reference: Reference,
    /// How many events made it.
    pub sequence: u64,
    /// The subject as filed: "Thistlewood, Marian".
    pub subject: String,
    /// The subject's date of birth.
    pub born: Option<NaiveDate>,
    /// The subject's postal address in one line.
    pub address: String,
    /// Who asks, as filed, where it is not the subject; else empty.
    pub requester: String,
    /// The day it was received.
    pub received: NaiveDate,
    /// The day it was logged.
    pub logged: NaiveDate,
    /// Who has it.
    pub allocated_to: Option<PersonId>,
    /// Where it stands.
    pub standing: Standing,
    /// What it needs next.
    pub act: Act,
    /// The most urgent part: of those not settled the one that ends first.
    pub urgent: PartId,
    /// The parts.
    pub parts: Vec<PartSummary>,
    /// The day of the last answer, where every part is settled.
    pub answered: Option<NaiveDate>,
    /// The day of closing.
    pub closed: Option<NaiveDate>,
    /// Whether every answer was sent in time; `None` while one is owed, and where none was owed.
    pub in_time: Option<bool>,
    /// The searches in departments.
    pub searches: Vec<SearchSummary>,
    /// What is asked of others.
    pub asks: Vec<Ask>,
    /// What the search looks through.
    pub search: SearchText,
    /// The digests, in hexadecimal, of the letters and documents whose content it holds.
    pub holds: Vec<String>,
    /// The copies of identity that are there and no longer needed.
    pub identity_copies: Vec<IdentityCopy>,
    /// What was said of how long the file is kept.
    pub retained: Retained,
    /// Whether only named people may open the case: nothing here names anybody of it then.
    pub restricted: bool,
}

impl Summary {
    /// The most urgent part.
    pub fn urgent_part(&self) -> Option<&PartSummary> {
        self.parts.iter().find(|part| part.id == self.urgent)
    }
}

/// `case` in one line.
///
/// # Errors
/// The law has no rule for a part, or its facts contradict each other. Neither happens to a case
/// whose events came from `decide` under the same packs.
pub fn summarise(case: &Case, law: &Law, calendar: &Calendar) -> Result<Summary, Refusal> {
    let parts: Vec<PartSummary> = case
        .parts
        .iter()
        .map(|part| part_summary(case, part, law, calendar))
        .collect::<Result<_, _>>()?;
    let urgent = parts.iter().min_by_key(|part| urgency(part));
    let (urgent, state) = urgent.map_or((PartId('A'), ClockState::NotInForce), |part| {
        (part.id, part.state)
    });
    let in_time = all_in_time(&parts);
    let summary = Summary {
        case: case.id,
        reference: case.reference.clone(),
        sequence: case.sequence,
        subject: case.subject.name.filed(),
        born: case.subject.born,
        address: case.subject.address.join(", "),
        requester: case
            .requester
            .party
            .as_ref()
            .map(|party| party.name.filed())
            .unwrap_or_default(),
        received: case.received(),
        logged: case.logged,
        allocated_to: case.allocated_to,
        standing: standing(case, &parts, in_time),
        act: next_act(case, case.part(urgent), state, law),
        urgent,
        answered: parts
            .iter()
            .all(|part| part.settled)
            .then(|| last_answer(&parts))
            .flatten(),
        closed: case.closed,
        in_time,
        searches: case.searches.iter().map(SearchSummary::from).collect(),
        asks: glass(case).chain(asks(case, &parts)).collect(),
        search: search_text(case),
        holds: holds(case),
        identity_copies: identity_copies(case),
        retained: case.retained.clone(),
        restricted: false,
        parts,
    };
    Ok(match case.restriction {
        Some(_) => without_names(summary),
        None => summary,
    })
}

/// Of a restricted case the lists hold days and standings, and nothing that names anybody.
fn without_names(mut summary: Summary) -> Summary {
    summary.asks.iter_mut().for_each(|ask| {
        if !matches!(ask.kind, AskKind::Lapse) {
            ask.title.clear();
        }
    });
    Summary {
        subject: String::new(),
        born: None,
        address: String::new(),
        requester: String::new(),
        search: SearchText::default(),
        restricted: true,
        ..summary
    }
}

fn part_summary(
    case: &Case,
    part: &Part,
    law: &Law,
    calendar: &Calendar,
) -> Result<PartSummary, Refusal> {
    let reckoning = case.reckon(part, case.rule(part, law)?, calendar)?;
    Ok(PartSummary {
        id: part.id,
        right: part.right.clone(),
        regime: part.regime.clone(),
        state: reckoning.state,
        starts: reckoning.starts,
        last_day: part.due_then.or(reckoning.last_day),
        target: reckoning.target,
        notice_by: reckoning.extension_notice_by,
        extended: matches!(reckoning.extension, Extension::Effective { .. }),
        paused_since: reckoning.open_pause.map(|pause| pause.since),
        outcome: part
            .decision
            .as_ref()
            .map(|decision| decision.outcome.clone()),
        answered: part.answered,
        unanswered: case.unanswered(part, &reckoning),
        settled: part.settled(),
    })
}

/// Unsettled before settled; with a last day before without; then by last day, then by letter.
fn urgency(part: &PartSummary) -> (bool, bool, Option<NaiveDate>, PartId) {
    (
        part.settled,
        part.last_day.is_none(),
        part.last_day,
        part.id,
    )
}

fn last_answer(parts: &[PartSummary]) -> Option<NaiveDate> {
    parts.iter().filter_map(|part| part.answered).max()
}

/// Whether an answer of that day is in time. While the clock does not run there is no last day to miss.
pub fn in_time(answered: NaiveDate, last_day: Option<NaiveDate>) -> bool {
    last_day.is_none_or(|last_day| answered <= last_day)
}

/// Whether all answers that were owed were sent in time.
fn all_in_time(parts: &[PartSummary]) -> Option<bool> {
    if parts.iter().any(|part| !part.settled) {
        return None;
    }
    let answers: Vec<bool> = parts.iter().filter_map(PartSummary::in_time).collect();
    (!answers.is_empty()).then(|| answers.iter().all(|in_time| *in_time))
}

fn standing(case: &Case, parts: &[PartSummary], in_time: Option<bool>) -> Standing {
    match (case.status(), in_time) {
        (Status::Closed, Some(true)) => Standing::ClosedInTime,
        (Status::Closed, Some(false)) => Standing::ClosedLate,
        (Status::Closed, None) if lapsed(parts) => Standing::ClosedLapsed,
        (Status::Closed, None) => Standing::ClosedWithdrawn,
        (Status::Answered, _) => Standing::Answered,
        _ => open_standing(parts),
    }
}

fn lapsed(parts: &[PartSummary]) -> bool {
    let mut outcomes = parts.iter().filter_map(|part| part.outcome.as_deref());
    outcomes.any(|outcome| outcome == Decision::LAPSED)
}

/// The part that runs speaks for the case; else the one that is paused.
fn open_standing(parts: &[PartSummary]) -> Standing {
    let owed = || parts.iter().filter(|part| !part.settled);
    let first = owed()
        .filter(|part| part.last_day.is_some())
        .min_by_key(|part| part.last_day);
    match first {
        Some(part) if part.extended => Standing::Extended,
        Some(_) => Standing::Running,
        None if owed().any(|part| part.state == ClockState::Paused) => Standing::Paused,
        None if owed().any(|part| part.state == ClockState::NoFixedPeriod) => Standing::NoLastDay,
        None => Standing::NotYetValid,
    }
}

fn search_text(case: &Case) -> SearchText {
    let parties = [&case.subject, case.asker(), case.addressee()];
    let names = parties
        .iter()
        .map(|party| format!("{} {}", party.name.formal(), party.organisation));
    let addresses = parties.iter().map(|party| {
        format!(
            "{} {} {} {}",
            party.address.join(", "),
            party.email,
            party.telephone,
            case.came_to
        )
    });
    SearchText {
        names: distinct(names),
        addresses: distinct(addresses),
        scope: scopes(case),
        notes: notes_text(case),
        letters: case
            .letters
            .iter()
            .map(|letter| letter.text.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
        documents: documents_text(case),
    }
}

/// What is asked for, each time that it came.
fn scopes(case: &Case) -> String {
    let again = case.copies.iter().map(|copy| copy.came.scope.clone());
    distinct(std::iter::once(case.scope.clone()).chain(again))
}

fn documents_text(case: &Case) -> String {
    let lines = case.documents.iter().flat_map(|document| {
        let title = document.details.title.as_str();
        [title, document.file.name.as_str()].map(str::to_owned)
    });
    distinct(lines)
}

fn holds(case: &Case) -> Vec<String> {
    let letters = case.letters.iter().map(|letter| &letter.sha256);
    let there = case.documents.iter().filter(|it| it.destroyed.is_none());
    let documents = there.map(|document| &document.file.sha256);
    let ready = case.ready.iter().map(|ready| &ready.letter.sha256);
    let packed = case.packs.sealed.iter().flat_map(|it| &it.pack.files);
    let packed = packed.map(|file| &file.sha256);
    let held = letters.chain(ready).chain(documents).chain(packed);
    held.cloned().collect()
}

/// While identity is still to be proved and the case is open, its copies are needed.
fn identity_copies(case: &Case) -> Vec<IdentityCopy> {
    if case.closed.is_none() && case.identity_owed() {
        return Vec::new();
    }
    let proved = case
        .facts
        .iter()
        .filter(|fact| !fact.withdrawn && fact.kind == FactKind::IdentityProved);
    let proved = proved.map(|fact| fact.on).max();
    let copies = case
        .documents
        .iter()
        .filter(|it| it.destroyed.is_none() && it.details.kind == DocumentKind::Identity);
    let copy = |document: &crate::Document| {
        let filed = document.at.date_naive();
        IdentityCopy {
            document: document.id,
            since: proved.map_or(filed, |proved| proved.max(filed)),
        }
    };
    copies.map(copy).collect()
}

/// A supervisor takes notice of each who opened a restricted case, whether it is closed or not.
fn glass(case: &Case) -> impl Iterator<Item = Ask> + use<'_> {
    let unseen = case.glass.iter().zip(1_u32..).filter(|(it, _)| !it.noticed);
    unseen.map(|(it, number)| Ask {
        kind: AskKind::Glass,
        what: number.to_string(),
        title: String::new(),
        of: None,
        by: Some(it.by),
        from: None,
    })
}

/// What others are asked while the case is open, and what the regulator or a court asks at any time.
fn asks(case: &Case, summaries: &[PartSummary]) -> Vec<Ask> {
    let owed = case.proceedings.iter().filter_map(|it| it.ask(case));
    match case.closed {
        Some(_) => owed.collect(),
        None => owed.chain(asks_while_open(case, summaries)).collect(),
    }
}

/// What a second person, a supervisor and whoever has the case are asked.
fn asks_while_open(case: &Case, summaries: &[PartSummary]) -> Vec<Ask> {
    let items = case.items.iter().filter(|item| item.awaits_second());
    let seconds = items.map(|item| Ask {
        kind: AskKind::Second,
        what: item.id.0.to_string(),
        title: item.details.title.clone(),
        of: item.ruling.as_ref().and_then(|ruling| ruling.second),
        by: item.ruled_by,
        from: None,
    });
    let parts = case.parts.iter().filter(|part| part.to_sign());
    let signs = parts.map(|part| Ask {
        kind: AskKind::Sign,
        what: part.id.to_string(),
        title: String::new(),
        of: None,
        by: case.allocated_to,
        from: None,
    });
    let holds = case.holding().map(|hold| Ask {
        kind: AskKind::Hold,
        what: hold.hold.0.to_string(),
        title: hold.label().to_owned(),
        of: None,
        by: None,
        from: Some(hold.review),
    });
    let handed = case.handed_over.iter().map(|it| Ask {
        kind: AskKind::HandOver,
        what: String::new(),
        title: it.note.clone(),
        of: Some(it.to),
        by: Some(it.by),
        from: None,
    });
    let extended = case.parts.iter().filter(|part| part.extension_to_sign());
    let extensions = extended.flat_map(|part| {
        part.extension.iter().map(|asked| Ask {
            kind: AskKind::Extension,
            what: part.id.to_string(),
            title: asked.reasons.clone(),
            of: None,
            by: Some(asked.by),
            from: None,
        })
    });
    let waiting = summaries
        .iter()
        .filter(|part| case.allocated_to.is_some() && case.held(part.id).is_none());
    let lapses = waiting.filter_map(|part| {
        let unanswered = part.unanswered?;
        Some(Ask {
            kind: AskKind::Lapse,
            what: part.id.to_string(),
            title: unanswered.warned.map_or("warn", |_| "lapse").to_owned(),
            of: case.allocated_to,
            by: None,
            from: unanswered.warned.or(Some(unanswered.since)),
        })
    });
    let of_parts = signs.chain(extensions).chain(lapses);
    let of_items = seconds.chain(consultations(case));
    of_items
        .chain(of_parts)
        .chain(holds)
        .chain(handed)
        .collect()
}

/// The other people who were asked about an item of a part that is not answered yet: from the day after
/// the one by which they were to answer.
fn consultations(case: &Case) -> impl Iterator<Item = Ask> + '_ {
    let answered = |item: &Item| case.part(item.details.part).is_some_and(Part::settled);
    let listed = case.items.iter().filter(|item| item.removed.is_none());
    let open = listed.filter(move |item| case.allocated_to.is_some() && !answered(item));
    let out = open.flat_map(|item| item.consultations.iter().map(move |it| (item.id, it)));
    out.filter(|(_, it)| it.out()).map(|(item, it)| Ask {
        kind: AskKind::Consult,
        what: format!("{}.{}", item.0, it.asked.consultation.0),
        title: it.asked.name.clone(),
        of: case.allocated_to,
        by: None,
        from: it.asked.due.succ_opt(),
    })
}

/// The notes, what departments were asked to look for and said of it, and what was found. What is
/// sealed is not among it.
fn notes_text(case: &Case) -> String {
    let notes = case.notes.iter().map(|note| note.text.as_str());
    let searches = case.searches.iter().flat_map(|search| {
        let asked = [
            search.asked.department.as_str(),
            search.asked.terms.as_str(),
        ];
        asked
            .into_iter()
            .chain(search.replies.iter().map(|reply| reply.note.as_str()))
    });
    let items = case.items.iter().map(|item| item.details.title.as_str());
    let lines = notes
        .chain(searches)
        .chain(items)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The lines, each once: subject, requester and recipient are often one person.
fn distinct(lines: impl Iterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    lines.map(|line| line.trim().to_owned()).for_each(|line| {
        if !line.is_empty() && !kept.contains(&line) {
            kept.push(line);
        }
    });
    kept.join("\n")
}
