//! Logging a request: what the law makes of it as it is typed, and the logging.

use super::part::days_between;
use super::{request_files, rights, tray};
use crate::room::{Logging, Room};
use crate::typed;
use crate::wire::{
    CaseRef, ConditionRef, DateForm, FieldError, Logged, Preview, PreviewPart, RecipientChoice,
    RegimeName, RequestForm, WantedLink,
};
use crate::{Failure, Moment};
use casework::{
    Case, LinkSide, Opening, PartId, PartOpening, Party, Recipient, Reference, Refusal, Requester,
    RequesterKind,
};
use chrono::NaiveDate;
use statute::{Fact, FactKind, Needed, NoRule, Purpose, RegimeId, RightId, Rule};

pub(super) const RECEIVED: &str = "the day the request was received";

/// What the law makes of the request as typed so far.
pub(crate) fn preview(
    room: &mut Room,
    form: RequestForm,
    now: &Moment,
) -> Result<Preview, Failure> {
    let if_today = if_received_today(room, &form, now.today);
    let blank = |problem| Preview {
        parts: Vec::new(),
        if_today,
        problem,
        without: Vec::new(),
    };
    let received = match received(&form, now) {
        Ok(day) => day,
        Err(problem) => return Ok(blank(problem)),
    };
    let facts = facts(&form, received);
    let Asked { parts, without } = match asked(room, &form, &facts) {
        Ok(asked) => asked,
        Err(refusal) => return Ok(blank(refusal.to_string())),
    };
    let parts = parts
        .iter()
        .enumerate()
        .map(|(at, part)| preview_part(room, &form, at, part, &facts, now))
        .collect::<Result<Vec<_>, Refusal>>();
    Ok(match parts {
        Ok(parts) => Preview {
            parts,
            without,
            ..blank(String::new())
        },
        Err(refusal) => blank(refusal.to_string()),
    })
}

/// The last day of the first part, had the request come today.
fn if_received_today(room: &Room, form: &RequestForm, today: NaiveDate) -> Option<NaiveDate> {
    let facts = facts(form, today);
    let asked = asked(room, form, &facts).ok()?;
    let first = asked.parts.first()?;
    let rule = rule(room, first, &facts).ok()?;
    statute::reckon(rule, &facts, room.calendar())
        .ok()?
        .last_day
}

/// What the law's clocks are told of a request as typed: its receipt, and what it is about.
fn facts(form: &RequestForm, received: NaiveDate) -> Vec<Fact> {
    let mut facts = vec![Fact::new(FactKind::Received, received)];
    facts.extend(about(form));
    facts
}

/// The days that a request is about, as far as they are typed and there is such a day.
fn about(form: &RequestForm) -> Vec<Fact> {
    let day = |form: &DateForm, kind| Some(Fact::new(kind, form.read("").ok()?));
    let decided = day(&form.decided, FactKind::DecisionTaken);
    let act = day(&form.act, FactKind::ActOrOmission);
    decided.into_iter().chain(act).collect()
}

/// A right under a law, as asked.
struct AskedPart {
    right: RightId,
    purpose: Purpose,
    regime: RegimeId,
    reason: String,
    citation: String,
}

/// Every part that a form asks for, and the rights that a law asked for does not give.
#[derive(Default)]
struct Asked {
    parts: Vec<AskedPart>,
    without: Vec<String>,
}

/// The parts of a request: each right under the law of each purpose, once for each law. A right that
/// one law gives and the other does not is a part of the first alone.
fn asked(room: &Room, form: &RequestForm, facts: &[Fact]) -> Result<Asked, Refusal> {
    let mut asked = Asked::default();
    for right in form
        .rights
        .iter()
        .map(|right| RightId::from(right.as_str()))
    {
        let before = asked.parts.len();
        let mut refused = None;
        for purpose in &form.purposes {
            match governed(room, form, &right, *purpose, facts) {
                Ok(part) => {
                    let same = |it: &AskedPart| it.right == right && it.regime == part.regime;
                    if !asked.parts.iter().any(same) {
                        asked.parts.push(part);
                    }
                }
                Err(refusal) => refused = Some(refusal),
            }
        }
        match refused {
            Some(refusal) if asked.parts.len() == before => return Err(refusal),
            Some(refusal) => asked.without.push(refusal.to_string()),
            None => {}
        }
    }
    Ok(asked)
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

/// The regime for a right and a purpose: the officer's with a reason, or the law's own, with why.
fn governed(
    room: &Room,
    form: &RequestForm,
    right: &RightId,
    purpose: Purpose,
    facts: &[Fact],
) -> Result<AskedPart, Refusal> {
    let law = room.law();
    let day = law.governing_day(right, facts)?;
    let choice = law
        .choose(right, day, purpose)
        .map_err(|none| no_such_right(room, &none))?;
    let chosen = form.overrides.iter().find(|chosen| {
        chosen.purpose == purpose
            && chosen.right == right.as_str()
            && chosen.regime != choice.regime.as_str()
    });
    let (regime, reason, citation) = match chosen {
        Some(chosen) => (
            RegimeId::from(chosen.regime.as_str()),
            chosen.reason.clone(),
            String::new(),
        ),
        None => (choice.regime, choice.reason, choice.citation),
    };
    Ok(AskedPart {
        right: right.clone(),
        purpose,
        regime,
        reason,
        citation,
    })
}

/// Why a law does not give a right, in the words of the office.
fn no_such_right(room: &Room, none: &NoRule) -> Refusal {
    let words = match none {
        NoRule::UnknownRight { regime, right } => {
            format!(
                "{} gives no right called “{}”.",
                room.law_name(regime),
                room.right_label(right)
            )
        }
        NoRule::NotInForce {
            regime,
            right,
            received,
        } => format!(
            "“{}” under {} was not in force on {}.",
            room.right_label(right),
            room.law_name(regime),
            received.format("%-d %B %Y")
        ),
        other => other.to_string(),
    };
    Refusal::NotNow(words)
}

fn rule(room: &Room, part: &AskedPart, facts: &[Fact]) -> Result<&'static Rule, Refusal> {
    let day = room.law().governing_day(&part.right, facts)?;
    room.law()
        .rule(&part.regime, &part.right, day)
        .map_err(|none| no_such_right(room, &none))
}

fn preview_part(
    room: &Room,
    form: &RequestForm,
    at: usize,
    part: &AskedPart,
    facts: &[Fact],
    now: &Moment,
) -> Result<PreviewPart, Refusal> {
    let rule = rule(room, part, facts)?;
    let clock = statute::reckon(rule, facts, room.calendar()).ok();
    let last_day = clock.as_ref().and_then(|clock| clock.last_day);
    let moves = rule.clock.start.identity.is_some();
    Ok(PreviewPart {
        id: PartId::nth(at).map(|id| id.to_string()).unwrap_or_default(),
        right: part.right.to_string(),
        right_name: rule.label.to_string(),
        right_citation: rule.citation.to_string(),
        signpost: rights::signpost(rule),
        conditions: rights::conditions(rule),
        purpose: part.purpose,
        law: room.law_name(&part.regime),
        since: rule.from,
        reason: part.reason.clone(),
        citation: part.citation.clone(),
        alternatives: alternatives(room, part, facts),
        last_day,
        target: clock.as_ref().and_then(|clock| clock.target),
        days_left: last_day.map(|day| days_between(now.today, day)),
        identity_doubted: moves && form.identity_needed == Some(true),
        regime: part.regime.to_string(),
    })
}

fn alternatives(room: &Room, part: &AskedPart, facts: &[Fact]) -> Vec<RegimeName> {
    let Ok(day) = room.law().governing_day(&part.right, facts) else {
        return Vec::new();
    };
    let others = room
        .regimes_for(&part.right, day)
        .into_iter()
        .filter(|other| *other != part.regime);
    others
        .map(|other| RegimeName {
            law: room.law_name(&other),
            regime: other.to_string(),
        })
        .collect()
}

/// Logs the request.
pub(crate) fn log(room: &mut Room, form: RequestForm, now: &Moment) -> Result<Logged, Failure> {
    let mut errors = Vec::new();
    let entry = tray::entry_of(room, &form.tray)?;
    let filings = request_files::filings(room, entry.as_ref(), &form.files, now, &mut errors);
    let opening = opening(room, &form, now, &mut errors);
    match opening {
        Some(opening) if errors.is_empty() => {
            let (source, links) = (found_in(room, &form)?, links(room, &form)?);
            let seen = entry.as_ref().map(|entry| Moment::at(entry.put_at).today);
            let logging = Logging {
                opening: Opening {
                    recognised: seen,
                    ..opening
                },
                source: source.as_ref(),
                links: &links,
                filings: &filings,
                tray: entry.map(|entry| entry.id),
            };
            let case = room.log_request(&logging, now)?;
            Ok(Logged {
                case: case.id,
                reference: case.reference.0,
            })
        }
        _ => Err(Failure::of_fields(errors)),
    }
}

/// The earlier cases to which the request is to be linked.
fn links(room: &Room, form: &RequestForm) -> Result<Vec<(Case, String, LinkSide)>, Failure> {
    let wanted = form.links.iter();
    let link = |link: &WantedLink| {
        let other = room.find_case(&link.other)?;
        Ok((other, link.kind.clone(), link.side))
    };
    wanted.map(link).collect()
}

/// The case in whose letter the request was found.
fn found_in(room: &Room, form: &RequestForm) -> Result<Option<Case>, Failure> {
    match form.found_in.as_str() {
        "" => Ok(None),
        reference => room.find_case(reference).map(Some),
    }
}

/// A form for another request that was found in what came of a case: the people, the way and the day
/// are those of the letter that held both.
pub(crate) fn found_within(
    room: &mut Room,
    args: CaseRef,
    _now: &Moment,
) -> Result<RequestForm, Failure> {
    let case = room.find_case(&args.case)?;
    let party = |party: Option<&Party>| party.map(typed::form).unwrap_or_default();
    let (answer_to, recipient) = match &case.recipient {
        Recipient::Subject => (RecipientChoice::Subject, None),
        Recipient::Requester => (RecipientChoice::Requester, None),
        Recipient::Other(party) => (RecipientChoice::Other, Some(party)),
    };
    Ok(RequestForm {
        channel: Some(case.channel),
        came_to: case.came_to.clone(),
        received: case.received().into(),
        subject: typed::form(&case.subject),
        asks: Some(case.requester.kind),
        requester: party(case.requester.party.as_ref()),
        answer_to,
        recipient: party(recipient),
        identity_needed: Some(case.identity_needed),
        found_in: case.reference.0,
        ..RequestForm::default()
    })
}

/// The request as casework takes it; `None` where something is missing without which it cannot be
/// put together. Every value that is wrong goes to `errors`, in the order of the form.
pub(super) fn opening(
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
    let about = about_typed(form, errors);
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
        about,
        recognised: None,
        found_in: None,
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
            form.rights.is_empty(),
            "rights",
            "Choose what the person wants.",
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

/// The days that the request is about, with what is wrong with them.
fn about_typed(form: &RequestForm, errors: &mut Vec<FieldError>) -> Vec<Fact> {
    let typed = [
        ("decided", &form.decided, "the day the decision was taken"),
        ("act", &form.act, "the day of the act or omission"),
    ];
    for (field, day, what) in typed.iter().filter(|(_, day, _)| !day.is_empty()) {
        if let Err(message) = day.read(what) {
            let field = (*field).to_owned();
            errors.push(FieldError { field, message });
        }
    }
    about(form)
}

fn parts(
    room: &Room,
    form: &RequestForm,
    received: NaiveDate,
    errors: &mut Vec<FieldError>,
) -> Vec<PartOpening> {
    let asked = match asked(room, form, &facts(form, received)) {
        Ok(asked) => asked.parts,
        Err(refusal) => {
            errors.push(FieldError {
                field: "received".into(),
                message: refusal.to_string(),
            });
            return Vec::new();
        }
    };
    for (at, part) in asked.iter().enumerate() {
        if part.reason.trim().is_empty() {
            let (field, message) = (
                format!("parts.{at}.reason"),
                "Say why this law applies.".into(),
            );
            errors.push(FieldError { field, message });
        }
    }
    let facts = facts(form, received);
    asked
        .into_iter()
        .map(|part| opened(room, form, part, &facts))
        .collect()
}

fn opened(room: &Room, form: &RequestForm, part: AskedPart, facts: &[Fact]) -> PartOpening {
    let rule = rule(room, &part, facts).ok();
    let conditions = rule
        .map(|rule| rule.validity.as_slice())
        .unwrap_or_default();
    let among = |listed: &[ConditionRef], id: &str| {
        listed
            .iter()
            .any(|it| it.right == part.right.as_str() && it.condition == id)
    };
    let unmet = conditions
        .iter()
        .filter(|condition| match condition.needed {
            Needed::Stated => !among(&form.stated, &condition.id),
            Needed::Always => among(&form.unmet, &condition.id),
            Needed::IfAsked => false,
        });
    PartOpening {
        unmet: unmet.map(|condition| condition.id.clone()).collect(),
        right: part.right,
        purpose: part.purpose,
        regime: part.regime,
        reason: part.reason,
    }
}
