//! The regulator's case about a case, or that of a tribunal or court: recorded, shown, and asked about on
//! its day.

use super::case;
use super::history::{Told, lines};
use super::part::days_between;
use super::searches::{field, maybe};
use crate::room::Room;
use crate::wire::{CaseView, FieldError, NextStep, ProceedingsForm, ProceedingsView};
use crate::{Failure, Moment};
use casework::{Act, Case, Command, Proceedings, ProceedingsId};
use chrono::NaiveDate;

pub(crate) fn record(
    room: &mut Room,
    args: ProceedingsForm,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let mut errors = Vec::new();
    let read = read(&args, &mut errors);
    let Some(proceedings) = read.filter(|_| errors.is_empty()) else {
        return Err(Failure::of_fields(errors));
    };
    let command = Command::RecordProceedings {
        id: args.id,
        proceedings: Box::new(proceedings),
    };
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

fn read(args: &ProceedingsForm, errors: &mut Vec<FieldError>) -> Option<Proceedings> {
    if args.body.is_none() {
        errors.push(field("body", "Choose who has it before them."));
    }
    let days = &args.days;
    let opened = days.opened.read("the day on which it was opened");
    let opened = opened.map_err(|message| errors.push(field("opened", &message)));
    let by = "the day by which it is to be answered, or leave it empty";
    let by = maybe("by", &days.by, by, errors);
    let answered = "the day on which it was answered, or leave it empty";
    let answered = maybe("answered", &days.answered, answered, errors);
    let decided = "the day of the decision, or leave it empty";
    let decided = maybe("decided", &days.decided, decided, errors);
    Some(Proceedings {
        id: args.id.unwrap_or(ProceedingsId(0)),
        body: args.body?,
        number: args.number.clone(),
        officer: args.officer.clone(),
        opened: opened.ok()?,
        asks: args.asks.clone(),
        by,
        answered,
        decision: args.decision.clone(),
        decided,
    })
}

/// What the regulator, tribunals and courts have before them.
pub(super) fn of_case(case: &Case, now: &Moment) -> Vec<ProceedingsView> {
    let view = |it: &Proceedings| ProceedingsView {
        id: it.id,
        body: it.body,
        number: it.number.clone(),
        officer: it.officer.clone(),
        opened: it.opened,
        asks: it.asks.clone(),
        by: it.by,
        answered: it.answered,
        decision: it.decision.clone(),
        decided: it.decided,
        days_left: it.owed_by().map(|by| days_between(now.today, by)),
    };
    case.proceedings.iter().map(view).collect()
}

/// What is still to be answered, by its day.
pub(super) fn steps(case: &Case) -> impl Iterator<Item = NextStep> {
    let mut owed: Vec<NaiveDate> = case
        .proceedings
        .iter()
        .filter_map(Proceedings::owed_by)
        .collect();
    owed.sort_unstable();
    owed.into_iter().map(|by| NextStep {
        act: Act::AnswerProceedings,
        by: Some(by),
        when: "now".to_owned(),
    })
}

/// What was recorded: the last thing that happened, on its day, with what stood before.
pub(super) fn told(before: Option<&Proceedings>, after: &Proceedings) -> Told {
    let new = |day: fn(&Proceedings) -> Option<NaiveDate>| {
        day(after).filter(|day_now| before.and_then(day) != Some(*day_now))
    };
    let (what, on) = match (new(|it| it.decided), new(|it| it.answered), before) {
        (Some(decided), ..) => ("decided", Some(decided)),
        (None, Some(answered), _) => ("answered", Some(answered)),
        (None, None, None) => ("opened", Some(after.opened)),
        (None, None, Some(_)) => ("changed", None),
    };
    Told {
        kind: format!("{}-{what}", after.body.as_str()),
        on,
        before: before.map(described).unwrap_or_default(),
        after: described(after),
        key: true,
        ..Told::default()
    }
}

/// Proceedings in lines, so that two versions can be compared.
fn described(it: &Proceedings) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let dated = |words: &str, on| {
        let both = [words.to_owned(), day(on)];
        let said: Vec<String> = both.into_iter().filter(|it| !it.is_empty()).collect();
        said.join(", ")
    };
    lines([
        it.number.clone(),
        it.officer.clone(),
        day(Some(it.opened)),
        dated(&it.asks, it.by),
        day(it.answered),
        dated(&it.decision, it.decided),
    ])
}
