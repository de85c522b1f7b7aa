//! Letters leaving: those that were ready, those that are sent again, and what becomes of them.

use super::{Setting, not_future, sending, worded};
use crate::leaving::{LetterEvent, Means, Ready, Sent, Way};
use crate::{
    Actor, Case, Event, Issued, Leaves, LetterCommand, LetterId, LetterInput, Refusal, Role,
};
use chrono::NaiveDate;

pub(super) fn decide(
    case: &Case,
    actor: &Actor,
    command: &LetterCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    match command {
        LetterCommand::Send {
            letter,
            sent,
            heeded,
            tells,
            despite,
        } => {
            let judged = (*heeded, *tells, despite.as_str());
            send(case, actor, *letter, sent, judged, setting)
        }
        LetterCommand::Withhold { letter, reason } => withhold(case, *letter, reason),
        LetterCommand::Arrive { letter, on, words } => {
            let words = worded("words", words, "Enter how you know that it arrived.")?;
            let letter = way(case, *letter, *on, setting)?.letter;
            Ok(vec![Event::Letter(LetterEvent::Arrived {
                letter,
                on: *on,
                words,
            })])
        }
        LetterCommand::Return { letter, on, words } => {
            let words = worded("words", words, "Enter why it came back.")?;
            let letter = way(case, *letter, *on, setting)?.letter;
            Ok(vec![Event::Letter(LetterEvent::Returned {
                letter,
                on: *on,
                words,
            })])
        }
    }
}

/// A letter that was ready leaves: what it does to the case happens on that day. One that left before is
/// sent again.
fn send(
    case: &Case,
    actor: &Actor,
    letter: LetterId,
    sent: &Sent,
    (heeded, tells, despite): (bool, bool, &str),
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let ready = case.ready.iter().find(|it| it.letter.letter == letter);
    let made = ready.map(|ready| &ready.letter);
    let made = made.or_else(|| case.letters.iter().find(|it| it.letter == letter));
    let made = made.ok_or_else(|| Refusal::field("letter", "Choose a letter of this case."))?;
    let sent = Sent {
        despite: since(case, actor, made, tells, despite)?,
        ..checked(sent, made.on, setting)?
    };
    if !case.care.safe_contact.is_empty() && !heeded {
        return Err(Refusal::field(
            "heeded",
            "Make sure that this way heeds the warning about safe contact, and say so.",
        ));
    }
    match ready {
        Some(ready) => leave(case, actor, ready, sent, setting),
        None => Ok(vec![Event::Letter(LetterEvent::Sent { letter, sent })]),
    }
}

/// What may not leave may be known only since the letter was made: a name is protected, a reason is sealed. Such a
/// letter does not leave; where it has left already, a supervisor records that, and why.
fn since(
    case: &Case,
    actor: &Actor,
    made: &Issued,
    tells: bool,
    despite: &str,
) -> Result<String, Refusal> {
    let holds = match case.care.found_in(&made.text).first() {
        Some(name) => format!("“{name}”, a protected name of this case,"),
        None if tells => "What is sealed on this case".to_owned(),
        None => return Ok(String::new()),
    };
    let words = format!(
        "{holds} stands in this letter since it was made. Withhold it and make it again. If it has left already, a supervisor records that, and why."
    );
    match actor.roles.any(&[Role::Supervisor]) {
        false => Err(Refusal::NotPermitted(words)),
        true => worded("despite", despite, &words),
    }
}

fn leave(
    case: &Case,
    actor: &Actor,
    ready: &Ready,
    sent: Sent,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    crate::holds::may_leave(case, ready.letter.kind, &ready.letter.parts)?;
    let then = Setting {
        today: sent.on,
        ..*setting
    };
    let issued = Issued {
        on: sent.on,
        ..ready.letter.clone()
    };
    let letter = input(ready);
    sending::leave(case, actor, &letter, issued, Some(sent), &then)
}

/// The letter as it was given to be issued, as far as leaving depends on it.
fn input(ready: &Ready) -> LetterInput {
    let letter = &ready.letter;
    LetterInput {
        letter: letter.letter,
        kind: letter.kind,
        template: letter.template.clone(),
        version: letter.version.clone(),
        title: letter.title.clone(),
        parts: letter.parts.clone(),
        to: letter.to.clone(),
        address: letter.address.clone(),
        sha256: letter.sha256.clone(),
        bytes: letter.bytes,
        text: letter.text.clone(),
        lacking: letter.lacking.clone(),
        despite: letter.despite.clone(),
        let_stand: letter.let_stand.clone(),
        answers: ready.answers,
        heeded: true,
        ground: ready.ground,
        detail: ready.detail.clone(),
        leaves: Leaves::Unsaid,
    }
}

/// How a letter of the day `made` is sent, tidied.
pub(super) fn checked(
    sent: &Sent,
    made: NaiveDate,
    setting: &Setting<'_>,
) -> Result<Sent, Refusal> {
    not_future("on", sent.on, setting, "on which it was sent")?;
    if sent.on < made {
        let words = format!(
            "Enter the day on which it was sent. The letter is of {}.",
            made.format("%-d %B %Y")
        );
        return Err(Refusal::field("on", words));
    }
    let to = match sent.means {
        Means::Email => worded("to", &sent.to, "Enter the e-mail address that it went to.")?,
        _ => sent.to.trim().to_owned(),
    };
    let number = match sent.means {
        Means::TrackedPost => worded("number", &sent.number, "Enter the tracking number.")?,
        _ => sent.number.trim().to_owned(),
    };
    Ok(Sent {
        to,
        number,
        despite: String::new(),
        ..*sent
    })
}

fn withhold(case: &Case, letter: LetterId, reason: &str) -> Result<Vec<Event>, Refusal> {
    if !case.ready.iter().any(|it| it.letter.letter == letter) {
        let words = "Only a letter that has not left can be withheld.";
        return Err(Refusal::NotNow(words.into()));
    }
    let reason = worded("reason", reason, "Say why the letter does not leave.")?;
    Ok(vec![Event::Letter(LetterEvent::Withheld {
        letter,
        reason,
    })])
}

/// The way of a letter that was sent, of which something is known on this day.
fn way<'case>(
    case: &'case Case,
    letter: LetterId,
    on: NaiveDate,
    setting: &Setting<'_>,
) -> Result<&'case Way, Refusal> {
    let way = case.ways.iter().find(|way| way.letter == letter);
    let way = way.ok_or_else(|| {
        Refusal::NotNow("Record first by what and when the letter was sent.".into())
    })?;
    not_future("on", on, setting, "on which that happened")?;
    let sent = way.sent.last().map(|sent| sent.on);
    match sent {
        Some(sent) if on < sent => {
            let sent = sent.format("%-d %B %Y");
            let words = format!("Enter the day on which that happened. It was sent on {sent}.");
            Err(Refusal::field("on", words))
        }
        _ => Ok(way),
    }
}
