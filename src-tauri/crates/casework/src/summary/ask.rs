//! What is asked of people who have a case or do not.

use super::part::PartSummary;
use crate::{Case, Item, Part, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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

/// A supervisor takes notice of each who opened a restricted case, whether it is closed or not.
pub(super) fn glass(case: &Case) -> impl Iterator<Item = Ask> + use<'_> {
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
pub(super) fn asks(case: &Case, summaries: &[PartSummary]) -> Vec<Ask> {
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
