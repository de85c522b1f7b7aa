//! Asking the other people in an item: the message, what was sent, and what they say.

use super::case;
use super::sealed_words::SealedWords;
use super::searches::{Draft, field, maybe, view};
use crate::aims::aims;
use crate::room::Room;
use crate::typed::looks_like_email;
use crate::wire::{
    CaseView, ConsultationForm, ConsultationView, FieldError, HeardForm, HeardView, MessageView,
};
use crate::{Failure, Moment};
use casework::{
    Case, CaseId, Command, Consultation, ConsultationId, Consulted, Heard, Item, ItemCommand,
};
use chrono::NaiveDate;
use letters::Message;
use serde_json::{Value, json};

type Answer = Result<CaseView, Failure>;

/// The people who were asked about an item, in the order of asking.
pub(super) fn views(item: &Item, now: &Moment) -> Vec<ConsultationView> {
    let all = item.consultations.iter();
    all.map(|it| consulted(it, now.today)).collect()
}

/// The day until which an answer is waited for: the first that has not passed.
pub(super) fn answer_by(item: &Item, today: NaiveDate) -> Option<NaiveDate> {
    let out = item.consultations.iter().filter(|it| it.out());
    let days = out.filter(|it| !it.overdue(today)).map(|it| it.asked.due);
    days.min()
}

fn consulted(it: &Consulted, today: NaiveDate) -> ConsultationView {
    let asked = &it.asked;
    ConsultationView {
        consultation: asked.consultation,
        name: asked.name.clone(),
        contact: asked.contact.clone(),
        asked: asked.asked,
        due: asked.due,
        names_requester: asked.names_requester,
        text: asked.text.clone(),
        overdue: it.overdue(today),
        heard: it.heard.as_ref().map(|heard| HeardView {
            on: heard.on,
            said: heard.said,
            words: heard.words.clone(),
        }),
    }
}

/// The message that the form gives.
pub(crate) fn message(
    room: &mut Room,
    args: ConsultationForm,
    _now: &Moment,
) -> Result<MessageView, Failure> {
    let case = room.case(args.case)?;
    let asked = asked(room, &args)?;
    composed(room, &case, find(&case, &args)?, &asked)
}

/// Records that the person was asked.
pub(crate) fn ask(room: &mut Room, args: ConsultationForm, now: &Moment) -> Answer {
    let case = room.case(args.case)?;
    let mut asked = asked(room, &args)?;
    // Casework says whether this person may, before it says that there is no such item.
    if let (true, Ok(item)) = (asked.text.trim().is_empty(), find(&case, &args)) {
        asked.text = composed(room, &case, item, &asked)?.text;
    }
    tells_nothing_sealed(&case, &asked.text)?;
    let command = ItemCommand::Consult {
        item: args.item,
        consultation: Box::new(asked),
    };
    give(room, args.case, args.sequence, command, now)
}

/// Nobody else is told what is sealed.
fn tells_nothing_sealed(case: &Case, text: &str) -> Result<(), Failure> {
    match SealedWords::of(case)
        .within(text)
        .into_iter()
        .find(|it| it.never)
    {
        None => Ok(()),
        Some(found) => {
            let words = format!("“{}” is of {}. Take it out.", found.words, found.whose);
            Err(Failure::of_field("text", words))
        }
    }
}

/// Records what they say, or that no answer came.
pub(crate) fn hear(room: &mut Room, args: HeardForm, now: &Moment) -> Answer {
    let mut errors = Vec::new();
    let on = day(
        "on",
        args.on.read("the day on which the answer came"),
        &mut errors,
    );
    if args.said.is_none() {
        errors.push(field("said", "Choose what they say."));
    }
    let (Some(on), Some(said)) = (on, args.said) else {
        return Err(Failure::of_fields(errors));
    };
    let heard = Box::new(Heard {
        on,
        said,
        words: args.words,
    });
    let command = ItemCommand::Hear {
        item: args.item,
        consultation: args.consultation,
        heard,
    };
    give(room, args.case, args.sequence, command, now)
}

/// What was typed, as casework takes it. A day that is left empty is the office's aim.
fn asked(room: &Room, form: &ConsultationForm) -> Result<Consultation, Failure> {
    let mut errors = Vec::new();
    let asked = form.asked.read("the day on which they were asked");
    let asked = day("asked", asked, &mut errors);
    let what = "the day by which an answer is wanted, or leave it empty";
    let due = maybe("due", &form.due, what, &mut errors);
    let asked = match (errors.is_empty(), asked) {
        (true, Some(asked)) => asked,
        _ => return Err(Failure::of_fields(errors)),
    };
    Ok(Consultation {
        consultation: ConsultationId(0),
        name: form.name.clone(),
        contact: form.contact.clone(),
        asked,
        due: due.unwrap_or_else(|| room.working_day_after(asked, aims().consult_within)),
        names_requester: form.names_requester,
        text: form.text.clone(),
    })
}

fn day(
    name: &str,
    read: Result<NaiveDate, String>,
    errors: &mut Vec<FieldError>,
) -> Option<NaiveDate> {
    read.map_err(|message| errors.push(field(name, &message)))
        .ok()
}

fn find<'a>(case: &'a Case, form: &ConsultationForm) -> Result<&'a Item, Failure> {
    let found = case.items.iter().find(|it| it.id == form.item);
    found.ok_or_else(|| Failure::new("not-found", "The case has no such item."))
}

fn composed(
    room: &Room,
    case: &Case,
    item: &Item,
    asked: &Consultation,
) -> Result<MessageView, Failure> {
    let message = Message::fill("consultation", &values(room, case, item, asked))?;
    let text = match asked.text.trim() {
        "" => message.text,
        typed => typed.to_owned(),
    };
    let contact = asked.contact.trim();
    let draft = Draft {
        who: asked.name.trim(),
        to: if looks_like_email(contact) {
            contact
        } else {
            ""
        },
        copy_to: "",
        subject: &message.subject,
        text: &text,
    };
    let made = view(room, case, &draft, Some(asked.due), false)?;
    // To a postal address nothing is sent by e-mail, and the form shows where it goes.
    Ok(MessageView {
        to: contact.to_owned(),
        ..made
    })
}

/// The subject of the message.
pub(super) fn subject(
    room: &Room,
    case: &Case,
    item: &Item,
    asked: &Consultation,
) -> Result<String, Failure> {
    Ok(Message::fill("consultation", &values(room, case, item, asked))?.subject)
}

/// What the message can speak of: of the person who asks, only what they may be told.
fn values(room: &Room, case: &Case, item: &Item, asked: &Consultation) -> Value {
    let requester = asked.names_requester.then(|| case.asker().name.full());
    json!({
        "reference": case.reference.0,
        "name": asked.name.trim(),
        "requester": requester,
        "item": item.details.title,
        "dated": item.details.dated,
        "due": asked.due,
        "officer": room.name_of(room.actor().person),
        "office": format!("{}, {}", room.settings.department, room.settings.name),
        "telephone": room.settings.telephone,
    })
}

fn give(room: &mut Room, id: CaseId, sequence: u64, command: ItemCommand, now: &Moment) -> Answer {
    let case = room.command(id, Some(sequence), Command::Item(command), now)?;
    case::view(room, &case, now)
}
