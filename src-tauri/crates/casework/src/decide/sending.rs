//! What sending a letter does to the case.

use super::{Setting, decision, facts, leaving, not_future, proceedings, worded};
use crate::leaving::{LetterEvent, Ready, Sent};
use crate::{
    Actor, Case, Event, FactInput, Issued, Leaves, LetterInput, LetterKind, PartId, Refusal, Role,
    extension_agreed,
};
use chrono::NaiveDate;
use statute::{Deadline, FactKind};

/// Issues a letter today, and records what it does: a question pauses, a notice extends, an answer
/// answers.
pub(super) fn issue(
    case: &Case,
    actor: &Actor,
    letter: &LetterInput,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    if letter.parts.is_empty() || letter.parts.iter().any(|part| case.part(*part).is_none()) {
        return Err(Refusal::field(
            "parts",
            "Choose the part of the case that the letter speaks of.",
        ));
    }
    crate::holds::may_leave(case, letter.kind, &letter.parts)?;
    heeds(case, letter)?;
    let lacking = lacking(case, letter, setting.today);
    complete(actor, letter, &lacking)?;
    let issued = Issued {
        lacking,
        judged: u32::try_from(case.sealed_reasons.len()).unwrap_or(u32::MAX),
        ..issued(letter, setting.today)
    };
    match &letter.leaves {
        Leaves::Unsaid => leave(case, actor, letter, issued, None, setting),
        Leaves::By(sent) => {
            let sent = leaving::checked(sent, setting.today, setting)?;
            leave(case, actor, letter, issued, Some(sent), setting)
        }
        Leaves::Later => {
            // What it will do must be possible: nothing is worse than a letter that cannot leave.
            consequences(case, actor, letter, setting)?;
            Ok(vec![Event::Letter(LetterEvent::Ready(Box::new(Ready {
                letter: issued,
                ground: letter.ground,
                detail: letter.detail.clone(),
                answers: letter.answers,
            })))])
        }
    }
}

/// The letter leaves on the day of `setting`, with what it does to the case.
pub(super) fn leave(
    case: &Case,
    actor: &Actor,
    letter: &LetterInput,
    issued: Issued,
    sent: Option<Sent>,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let name = issued.letter;
    let sent = sent.map(|sent| Event::Letter(LetterEvent::Sent { letter: name, sent }));
    let done = consequences(case, actor, letter, setting)?;
    let issued = Event::LetterIssued(Box::new(issued));
    Ok(std::iter::once(issued).chain(sent).chain(done).collect())
}

/// No letter holds a protected name, whoever sends it; where there is a warning about safe contact, the
/// writer has made sure that the letter heeds it.
fn heeds(case: &Case, letter: &LetterInput) -> Result<(), Refusal> {
    if let Some(name) = case.care.found_in(&letter.text).first() {
        return Err(Refusal::NotPermitted(format!(
            "“{name}” is a protected name of this case. No letter may hold it."
        )));
    }
    if !case.care.safe_contact.is_empty() && !letter.heeded {
        return Err(Refusal::field(
            "heeded",
            "Make sure that the letter heeds the warning about safe contact, and say so.",
        ));
    }
    Ok(())
}

/// What the law asks of the letter and is not there: in its text, and of who acts for the subject.
fn lacking(case: &Case, letter: &LetterInput, today: NaiveDate) -> Vec<String> {
    let unauthorised = case.unauthorised(letter.kind, &letter.parts, today);
    let unauthorised = unauthorised.map(|it| it.to_string());
    letter.lacking.iter().cloned().chain(unauthorised).collect()
}

/// A letter that lacks what the law asks of it, or holds words that may be those of a sealed reason, leaves only
/// by a supervisor's word, with the reason.
fn complete(actor: &Actor, letter: &LetterInput, lacking: &[String]) -> Result<(), Refusal> {
    let told = !letter.let_stand.is_empty();
    if lacking.is_empty() && !told {
        return Ok(());
    }
    if !actor.roles.any(&[Role::Supervisor]) {
        if told {
            return Err(Refusal::NotPermitted(TELLS.into()));
        }
        let words = format!(
            "The letter lacks what the law asks of it: {}.",
            lacking.join("; ")
        );
        return Err(Refusal::NotPermitted(words));
    }
    worded(
        "despite",
        &letter.despite,
        "Say why the letter leaves as it is.",
    )
    .map(drop)
}

const TELLS: &str = "Words of a sealed reason stand in the letter. Take them out, or a supervisor says why they stay.";

fn consequences(
    case: &Case,
    actor: &Actor,
    letter: &LetterInput,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    match letter.kind {
        LetterKind::Withdrawn
        | LetterKind::MissingInformation
        | LetterKind::LapseWarning
        | LetterKind::Notice => Ok(Vec::new()),
        LetterKind::Acknowledgement => acknowledged(case, actor, letter, setting),
        LetterKind::IdentityRequest => asked(case, actor, letter, FactKind::IdentityAsked, setting),
        LetterKind::FeeRequest => asked(case, actor, letter, FactKind::FeeAsked, setting),
        LetterKind::ClarificationRequest => {
            asked(case, actor, letter, FactKind::ClarificationAsked, setting)
        }
        LetterKind::ExtensionNotice => {
            for part in &letter.parts {
                extension_agreed(case, actor, *part, letter.ground)?;
            }
            asked(case, actor, letter, FactKind::ExtensionNotice, setting)
        }
        LetterKind::DisclosedInstalment => disclosable(case, &letter.parts).map(|()| Vec::new()),
        LetterKind::Response => answered(case, letter, setting),
        LetterKind::RegulatorReply => {
            Ok(proceedings::answered(case, letter.answers, setting.today))
        }
    }
}

/// A first part is disclosed before the answer, and to nobody whose identity is in doubt; nothing is, where
/// the answer leaves open whether there is anything.
fn disclosable(case: &Case, parts: &[PartId]) -> Result<(), Refusal> {
    decision::identified(case)?;
    let closed = |part: &&crate::Part| {
        let decision = part.decision.as_ref();
        part.settled() || decision.is_some_and(|decision| decision.sealed.is_some())
    };
    let mut of_letter = parts.iter().filter_map(|part| case.part(*part));
    match of_letter.find(closed) {
        None => Ok(()),
        Some(part) => Err(Refusal::NotNow(format!(
            "Part {} is answered, or its answer is to leave open whether there is anything.",
            part.id
        ))),
    }
}

/// Where the law sets a day for the acknowledgement, sending it is a fact of that clock.
fn acknowledged(
    case: &Case,
    actor: &Actor,
    letter: &LetterInput,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let mut owed = letter.clone();
    owed.parts.retain(|part| {
        let part = case.part(*part);
        let rule = part.and_then(|part| case.rule(part, setting.law).ok());
        rule.is_some_and(|rule| rule.clock_for(Deadline::Acknowledgement).is_some())
    });
    asked(case, actor, &owed, FactKind::Acknowledged, setting)
}

/// The fact that the letter makes. Identity and fee concern the whole case, the rest a part.
fn asked(
    case: &Case,
    actor: &Actor,
    letter: &LetterInput,
    kind: FactKind,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let whole = matches!(kind, FactKind::IdentityAsked | FactKind::FeeAsked)
        || letter.parts.len() == case.parts.len();
    let parts: Vec<Option<PartId>> = if letter.parts.is_empty() {
        Vec::new()
    } else if whole {
        vec![None]
    } else {
        letter.parts.iter().copied().map(Some).collect()
    };
    let mut after = case.clone();
    let mut events = Vec::new();
    for part in parts {
        let input = FactInput {
            kind,
            part,
            on: setting.today,
            detail: letter.detail.clone(),
            ground: letter.ground,
        };
        let made = facts::record(&after, actor, &input, setting)?;
        after = facts::after(&after, &made);
        events.extend(made);
    }
    Ok(events)
}

fn answered(
    case: &Case,
    letter: &LetterInput,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    for part in letter.parts.iter().filter_map(|id| case.part(*id)) {
        decision::answerable(case, part, setting)?;
    }
    let answer = |part: &PartId| Event::PartAnswered {
        part: *part,
        on: setting.today,
        how: String::new(),
        due: due(case, *part, setting),
        law: setting.law.stamp().to_owned(),
    };
    Ok(letter.parts.iter().map(answer).collect())
}

/// The last day of a part as it stands.
fn due(case: &Case, part: PartId, setting: &Setting<'_>) -> Option<NaiveDate> {
    let part = case.part(part)?;
    let rule = case.rule(part, setting.law).ok()?;
    case.reckon(part, rule, setting.calendar).ok()?.last_day
}

fn issued(letter: &LetterInput, today: NaiveDate) -> Issued {
    Issued {
        letter: letter.letter,
        kind: letter.kind,
        template: letter.template.clone(),
        version: letter.version.clone(),
        title: letter.title.clone(),
        parts: letter.parts.clone(),
        on: today,
        to: letter.to.clone(),
        address: letter.address.clone(),
        sha256: letter.sha256.clone(),
        bytes: letter.bytes,
        text: letter.text.clone(),
        let_stand: letter.let_stand.clone(),
        judged: 0,
        lacking: Vec::new(),
        despite: letter.despite.trim().to_owned(),
    }
}

/// Records that a part was answered without a letter of this desk.
pub(super) fn record_answer(
    case: &Case,
    part: PartId,
    on: NaiveDate,
    how: &str,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    decision::answerable(case, part, setting)?;
    not_future("on", on, setting, "on which the answer was sent")?;
    if on < case.received() {
        return Err(Refusal::field(
            "on",
            "The answer cannot have been sent before the request came.",
        ));
    }
    let how = worded("how", how, "Enter how the answer was sent.")?;
    Ok(vec![Event::PartAnswered {
        part: part.id,
        on,
        how,
        due: due(case, part.id, setting),
        law: setting.law.stamp().to_owned(),
    }])
}
