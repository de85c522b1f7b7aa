//! Letters leaving: by what, when, and what became of them.

use super::super::case;
use crate::answers::sealed_words::{Found, SealedWords};
use crate::room::Room;
use crate::wire::{
    CaseView, DeliveryForm, DeliveryView, LeavingForm, SendLetter, SentView, WithholdLetter,
};
use crate::{Failure, Moment};
use casework::{Case, Command, Issued, Leaves, LetterCommand, LetterId, LetterKind, Sent, Way};

type Answer = Result<CaseView, Failure>;

/// How a letter that is issued leaves; nothing said leaves that open.
pub(super) fn leaves(form: Option<&LeavingForm>) -> Result<Leaves, Failure> {
    match form {
        None => Ok(Leaves::Unsaid),
        Some(form) if form.later => Ok(Leaves::Later),
        Some(form) => sent(form).map(Leaves::By),
    }
}

fn sent(form: &LeavingForm) -> Result<Sent, Failure> {
    let means = form
        .means
        .ok_or_else(|| Failure::of_field("means", "Choose by what the letter leaves."))?;
    let on = form.on.read("the day on which it was sent");
    Ok(Sent {
        means,
        on: on.map_err(|message| Failure::of_field("on", message))?,
        to: form.to.clone(),
        number: form.number.clone(),
        despite: String::new(),
    })
}

pub(crate) fn send(room: &mut Room, args: SendLetter, now: &Moment) -> Answer {
    let case = room.case(args.case)?;
    let command = LetterCommand::Send {
        letter: args.letter,
        sent: sent(&args.leaving)?,
        heeded: args.heeded,
        tells: tells(&case, args.letter),
        despite: args.despite,
    };
    give(room, (&args.case, args.sequence), command, now)
}

/// Whether words of a reason stand in a letter that was sealed only since it was made: it was held against those of before
/// then, and a supervisor let stand what stands of them. The regulator may be told what nobody else is.
fn tells(case: &Case, letter: LetterId) -> bool {
    let made = made(case, letter);
    let found = made.map(|it| (it, SealedWords::of(case).within(&it.text)));
    found.is_some_and(|(made, found)| {
        let regulator = made.kind == LetterKind::RegulatorReply;
        let stands = |it: &Found| it.number <= made.judged && (regulator || !it.never);
        found.iter().any(|it| !stands(it))
    })
}

/// A letter that is ready or has left.
fn made(case: &Case, letter: LetterId) -> Option<&Issued> {
    let ready = case.ready.iter().map(|ready| &ready.letter);
    ready.chain(&case.letters).find(|it| it.letter == letter)
}

/// Refuses to give a letter a way out that holds what it may not since it was made.
pub(crate) fn may_leave_still(case: &Case, letter: &Issued) -> Result<(), Failure> {
    let named = !case.care.found_in(&letter.text).is_empty();
    if !named && !tells(case, letter.letter) {
        return Ok(());
    }
    let words = "The letter holds a protected name or what is sealed, since it was made. Make it again, and withhold this one if it has not left.";
    Err(Failure::new("not-permitted", words))
}

pub(crate) fn withhold(room: &mut Room, args: WithholdLetter, now: &Moment) -> Answer {
    let command = LetterCommand::Withhold {
        letter: args.letter,
        reason: args.reason,
    };
    give(room, (&args.case, args.sequence), command, now)
}

pub(crate) fn deliver(room: &mut Room, args: DeliveryForm, now: &Moment) -> Answer {
    let on = args.on.read("the day on which that happened");
    let on = on.map_err(|message| Failure::of_field("on", message))?;
    let (letter, words) = (args.letter, args.words);
    let command = match args.returned {
        true => LetterCommand::Return { letter, on, words },
        false => LetterCommand::Arrive { letter, on, words },
    };
    give(room, (&args.case, args.sequence), command, now)
}

fn give(
    room: &mut Room,
    (case, seen): (&casework::CaseId, u64),
    command: LetterCommand,
    now: &Moment,
) -> Answer {
    let case = room.command(*case, Some(seen), Command::Letter(command), now)?;
    case::view(room, &case, now)
}

/// How often and how the letter was sent, and what became of it.
pub(crate) fn way(
    case: &Case,
    letter: LetterId,
) -> (Vec<SentView>, Option<DeliveryView>, Option<DeliveryView>) {
    let way = case.ways.iter().find(|way| way.letter == letter);
    let known = |of: fn(&Way) -> Option<&(chrono::NaiveDate, String)>| {
        let (on, words) = way.and_then(of)?;
        Some(DeliveryView {
            on: *on,
            words: words.clone(),
        })
    };
    let sent = way.map(|way| way.sent.as_slice()).unwrap_or_default();
    let view = |sent: &Sent| SentView {
        means: sent.means,
        on: sent.on,
        to: sent.to.clone(),
        number: sent.number.clone(),
    };
    (
        sent.iter().map(view).collect(),
        known(|way| way.arrived.as_ref()),
        known(|way| way.returned.as_ref()),
    )
}
