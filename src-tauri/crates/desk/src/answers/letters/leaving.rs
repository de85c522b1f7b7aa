//! Letters leaving: by what, when, and what became of them.

use super::super::case;
use crate::answers::sealed_words::SealedWords;
use crate::room::Room;
use crate::wire::{
    CaseView, DeliveryForm, DeliveryView, LeavingForm, SendLetter, SentView, WithholdLetter,
};
use crate::{Failure, Moment};
use casework::{Case, Command, Leaves, LetterCommand, LetterId, Sent, Way};

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
    })
}

pub(crate) fn send(room: &mut Room, args: SendLetter, now: &Moment) -> Answer {
    tells_nothing_sealed(&room.case(args.case)?, args.letter)?;
    let command = LetterCommand::Send {
        letter: args.letter,
        sent: sent(&args.leaving)?,
        heeded: args.heeded,
    };
    give(room, (&args.case, args.sequence), command, now)
}

/// A reason may be sealed only since the letter was made.
fn tells_nothing_sealed(case: &Case, letter: LetterId) -> Result<(), Failure> {
    let ready = case.ready.iter().map(|ready| &ready.letter);
    let made = ready.chain(&case.letters).find(|it| it.letter == letter);
    let found = made.map(|it| SealedWords::of(case).within(&it.text));
    match found.into_iter().flatten().find(|it| it.never) {
        None => Ok(()),
        Some(found) => Err(Failure::new(
            "not-permitted",
            format!(
                "{} stands in this letter. It is for the file alone.",
                found.whose
            ),
        )),
    }
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
