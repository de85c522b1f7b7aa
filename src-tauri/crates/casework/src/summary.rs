//! A case in one line, for lists, boards and the search. It depends on the events, the law and the
//! calendar, never on today: what is late is for the reader of the dates to say.

mod ask;
mod kept;
mod part;
mod search;
mod standing;
mod text;

pub use ask::{Ask, AskKind};
pub use kept::IdentityCopy;
pub use part::PartSummary;
pub use search::SearchSummary;
pub use standing::{Standing, in_time};
pub use text::SearchText;

use ask::{asks, glass};
use kept::{holds, identity_copies};
use part::{part_summary, urgency};
use standing::{all_in_time, last_answer, standing};
use text::search_text;

use crate::{Act, Case, CaseId, PartId, PersonId, Reference, Refusal, Retained, next_act};
use chrono::NaiveDate;
use statute::{Calendar, ClockState, Law};

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
