//! Logging a request: what the law makes of it as it is typed, what resembles it, and the logging.

use super::part::days_between;
use crate::room::Room;
use crate::typed;
use crate::wire::{
    FieldError, Logged, Preview, PreviewPart, RecipientChoice, RegimeName, RequestForm,
    SimilarCase, SimilarCases,
};
use crate::{Failure, Moment};
use casework::{
    Opening, PartId, PartOpening, Recipient, Reference, Refusal, Requester, RequesterKind,
};
use chrono::NaiveDate;
use statute::{Fact, FactKind, Purpose, Reckoning, RegimeId, RightId};
use store::{Likeness, Similar};

/// How many similar cases are shown.
const MOST_SIMILAR: usize = 10;

const RECEIVED: &str = "the day the request was received";

/// What the law makes of the request as typed so far.
pub(crate) fn preview(
    room: &mut Room,
    form: RequestForm,
    now: &Moment,
) -> Result<Preview, Failure> {
    let if_today = form.purposes.first().copied().unwrap_or(Purpose::Policing);
    let if_today = governed(room, &form, if_today, now.today).ok();
    let if_today = if_today
        .and_then(|(regime, ..)| reckoned(room, &regime, &form, now.today))
        .and_then(|c| c.last_day);
    match received(&form, now) {
        Err(problem) => Ok(Preview {
            parts: Vec::new(),
            if_today,
            problem,
        }),
        Ok(day) => {
            let parts = form
                .purposes
                .iter()
                .enumerate()
                .map(|(at, purpose)| part(room, &form, at, *purpose, day, now));
            match parts.collect::<Result<Vec<_>, Refusal>>() {
                Ok(parts) => Ok(Preview {
                    parts,
                    if_today,
                    problem: String::new(),
                }),
                Err(refusal) => Ok(Preview {
                    parts: Vec::new(),
                    if_today,
                    problem: refusal.to_string(),
                }),
            }
        }
    }
}

fn received(form: &RequestForm, now: &Moment) -> Result<NaiveDate, String> {
    if form.received.is_empty() {
        return Err(String::new());
    }
    let day = form.received.read(RECEIVED)?;
    if day > now.today {
        let today = now.today.format("%-d %B %Y");
        return Err(format!(
            "Enter {RECEIVED}. It cannot be after today ({today})."
        ));
    }
    Ok(day)
}

fn right(form: &RequestForm) -> RightId {
    RightId::from(form.right.as_str())
}

/// The regime for a purpose: the officer's with a reason, or the law's own, with why.
fn governed(
    room: &Room,
    form: &RequestForm,
    purpose: Purpose,
    received: NaiveDate,
) -> Result<(RegimeId, String, String), Refusal> {
    let choice = room.law().choose(&right(form), received, purpose)?;
    let chosen = form
        .overrides
        .iter()
        .find(|chosen| chosen.purpose == purpose);
    let chosen = chosen.filter(|chosen| chosen.regime != choice.regime.as_str());
    Ok(match chosen {
        Some(chosen) => (
            RegimeId::from(chosen.regime.as_str()),
            chosen.reason.clone(),
            String::new(),
        ),
        None => (choice.regime, choice.reason, choice.citation),
    })
}

/// The clock as it would stand once the request is logged.
fn reckoned(
    room: &Room,
    regime: &RegimeId,
    form: &RequestForm,
    received: NaiveDate,
) -> Option<Reckoning> {
    let rule = room.law().rule(regime, &right(form), received).ok()?;
    statute::reckon(
        rule,
        &[Fact {
            kind: FactKind::Received,
            on: received,
        }],
        room.calendar(),
    )
    .ok()
}

fn part(
    room: &Room,
    form: &RequestForm,
    at: usize,
    purpose: Purpose,
    received: NaiveDate,
    now: &Moment,
) -> Result<PreviewPart, Refusal> {
    let (regime, reason, citation) = governed(room, form, purpose, received)?;
    let rule = room.law().rule(&regime, &right(form), received)?;
    let clock = reckoned(room, &regime, form, received);
    let last_day = clock.as_ref().and_then(|clock| clock.last_day);
    Ok(PreviewPart {
        id: PartId::nth(at).map(|id| id.to_string()).unwrap_or_default(),
        purpose,
        law: room.law_name(&regime),
        since: rule.from,
        reason,
        citation,
        alternatives: alternatives(room, form, received, &regime),
        last_day,
        target: clock.as_ref().and_then(|clock| clock.target),
        days_left: last_day.map(|day| days_between(now.today, day)),
        identity_doubted: form.identity_needed == Some(true),
        regime: regime.to_string(),
    })
}

fn alternatives(
    room: &Room,
    form: &RequestForm,
    received: NaiveDate,
    regime: &RegimeId,
) -> Vec<RegimeName> {
    let others = room
        .regimes_for(&right(form), received)
        .into_iter()
        .filter(|other| other != regime);
    others
        .map(|other| RegimeName {
            law: room.law_name(&other),
            regime: other.to_string(),
        })
        .collect()
}

/// Earlier cases that resemble the request as typed so far.
pub(crate) fn similar(
    room: &mut Room,
    form: RequestForm,
    _now: &Moment,
) -> Result<SimilarCases, Failure> {
    let subject = typed::party("subject", &form.subject, &mut Vec::new());
    let address = subject.address.join(", ");
    let cases =
        room.office()
            .similar(&subject.name.filed(), subject.born, &address, MOST_SIMILAR)?;
    let view = |Similar { row, likeness }: Similar| SimilarCase {
        case: row.case,
        reference: row.reference.clone(),
        right: room.right_name(&row),
        law: room.law_of(&row),
        received: row.received,
        standing: row.standing,
        with_name: row
            .allocated_to
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        perhaps_same: row.standing.open() && alike(likeness).len() > 1,
        subject: row.subject,
        alike: alike(likeness),
    };
    Ok(SimilarCases {
        cases: cases.into_iter().map(view).collect(),
    })
}

/// What is alike, by name.
fn alike(likeness: Likeness) -> Vec<String> {
    let found = [
        (likeness.same_name, "name"),
        (likeness.close_name && !likeness.same_name, "close-name"),
        (likeness.same_birth, "born"),
        (likeness.same_address, "address"),
    ];
    found
        .into_iter()
        .filter(|(alike, _)| *alike)
        .map(|(_, what)| what.to_owned())
        .collect()
}

/// Logs the request.
pub(crate) fn log(room: &mut Room, form: RequestForm, now: &Moment) -> Result<Logged, Failure> {
    let mut errors = Vec::new();
    let opening = opening(room, &form, now, &mut errors);
    match opening {
        Some(opening) if errors.is_empty() => {
            let case = room.log_request(opening, now)?;
            Ok(Logged {
                case: case.id,
                reference: case.reference.0,
            })
        }
        _ => Err(Failure::of_fields(errors)),
    }
}

/// The request as casework takes it; `None` where something is missing without which it cannot be
/// put together. Every value that is wrong goes to `errors`, in the order of the form.
fn opening(
    room: &Room,
    form: &RequestForm,
    now: &Moment,
    errors: &mut Vec<FieldError>,
) -> Option<Opening> {
    let mut need = |field: &str, message: &str| {
        errors.push(FieldError {
            field: field.to_owned(),
            message: message.to_owned(),
        });
    };
    if form.channel.is_none() {
        need("channel", "Choose how the request came.");
    }
    let received = match form.received.read(RECEIVED) {
        Ok(day) if day <= now.today => Some(day),
        Ok(_) => {
            let today = now.today.format("%-d %B %Y");
            need(
                "received",
                &format!("Enter {RECEIVED}. It cannot be after today ({today})."),
            );
            None
        }
        Err(message) => {
            need("received", &message);
            None
        }
    };
    let subject = typed::party("subject", &form.subject, errors);
    let requester = requester(form, errors);
    let recipient = recipient(form, errors);
    let parts = received
        .map(|day| parts(room, form, day, errors))
        .unwrap_or_default();
    missing(form, &subject, errors);
    Some(Opening {
        reference: Reference(String::new()),
        channel: form.channel?,
        came_to: form.came_to.clone(),
        received: received?,
        subject,
        requester: requester?,
        recipient,
        scope: form.scope.clone(),
        identity_needed: form.identity_needed?,
        parts,
    })
}

/// What casework would ask for as well, so that one refusal names everything.
fn missing(form: &RequestForm, subject: &casework::Party, errors: &mut Vec<FieldError>) {
    let wanted = [
        (
            subject.name.family.is_empty(),
            "subject.family",
            "Enter the subject’s family name, or the only name.",
        ),
        (form.asks.is_none(), "asks", "Choose who asks."),
        (
            form.scope.trim().is_empty(),
            "scope",
            "Enter what the person asks for.",
        ),
        (
            form.purposes.is_empty(),
            "purposes",
            "Choose what the information is held for.",
        ),
        (
            form.identity_needed.is_none(),
            "identity_needed",
            "Choose whether identity is in doubt.",
        ),
    ];
    let lacking = wanted.into_iter().filter(|(lacks, ..)| *lacks);
    errors.extend(lacking.map(|(_, field, message)| FieldError {
        field: field.into(),
        message: message.into(),
    }));
}

fn requester(form: &RequestForm, errors: &mut Vec<FieldError>) -> Option<Requester> {
    let kind = form.asks?;
    if kind == RequesterKind::Subject {
        return Some(Requester { kind, party: None });
    }
    let party = typed::party("requester", &form.requester, errors);
    if party.name.family.is_empty() {
        let message = "Enter the family name of who asks, or the only name.".into();
        errors.push(FieldError {
            field: "requester.family".into(),
            message,
        });
    }
    Some(Requester {
        kind,
        party: Some(party),
    })
}

fn recipient(form: &RequestForm, errors: &mut Vec<FieldError>) -> Recipient {
    match form.answer_to {
        RecipientChoice::Subject => Recipient::Subject,
        RecipientChoice::Requester => Recipient::Requester,
        RecipientChoice::Other => {
            let party = typed::party("recipient", &form.recipient, errors);
            if party.name.family.is_empty() {
                let message =
                    "Enter the family name of who gets the answer, or the only name.".into();
                errors.push(FieldError {
                    field: "recipient.family".into(),
                    message,
                });
            }
            Recipient::Other(party)
        }
    }
}

fn parts(
    room: &Room,
    form: &RequestForm,
    received: NaiveDate,
    errors: &mut Vec<FieldError>,
) -> Vec<PartOpening> {
    let mut parts = Vec::new();
    for (at, purpose) in form.purposes.iter().enumerate() {
        match governed(room, form, *purpose, received) {
            Ok((_, reason, _)) if reason.trim().is_empty() => {
                let (field, message) = (
                    format!("overrides.{at}.reason"),
                    "Say why this law applies.".into(),
                );
                errors.push(FieldError { field, message });
            }
            Ok((regime, reason, _)) => {
                parts.push(PartOpening {
                    right: right(form),
                    purpose: *purpose,
                    regime,
                    reason,
                });
            }
            Err(refusal) => errors.push(FieldError {
                field: "received".into(),
                message: refusal.to_string(),
            }),
        }
    }
    parts
}
