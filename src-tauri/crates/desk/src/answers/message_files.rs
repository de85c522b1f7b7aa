//! Messages as PDF files: before they are sent, from the form; and afterwards, from the words that were
//! kept. Words are kept and not pages, so a page follows from them and the letterhead as it is.

use super::{consultations, searches};
use crate::room::Room;
use crate::typed::{lines, looks_like_email};
use crate::wire::{
    ConsultationForm, FileBytes, MessageView, SearchForm, SearchRef, SentMessage, SentWhat,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::{Case, Chaser, Consultation, ConsultationId, ItemId, Search, SearchId};
use chrono::NaiveDate;
use letters::{Head, Message, Print, Recipient};

type Answer = Result<FileBytes, Failure>;

/// To whom and when a message goes.
struct Sent {
    to: Recipient,
    on: NaiveDate,
}

/// What a department is asked.
pub(crate) fn search(room: &mut Room, args: SearchForm, now: &Moment) -> Answer {
    let case = room.case(args.case)?;
    let on = args
        .sent
        .read("the day on which it is sent")
        .unwrap_or(now.today);
    let to = named(&args.department);
    let message = searches::message(room, args, now)?;
    file(room, &case, &of(&message), Sent { to, on })
}

/// The reminder that is next.
pub(crate) fn chase(room: &mut Room, args: SearchRef, now: &Moment) -> Answer {
    let case = room.case(args.case)?;
    let search = searches::find(&case, args.search)?.clone();
    let message = searches::chase_message(room, args, now)?;
    let to = reminded(&search, message.escalated);
    file(room, &case, &of(&message), Sent { to, on: now.today })
}

/// What another person in an item is asked.
pub(crate) fn consultation(room: &mut Room, args: ConsultationForm, now: &Moment) -> Answer {
    let case = room.case(args.case)?;
    let on = args
        .asked
        .read("the day on which they are asked")
        .unwrap_or(now.today);
    let to = asked(&args.name, &args.contact);
    let message = consultations::message(room, args, now)?;
    file(room, &case, &of(&message), Sent { to, on })
}

/// A message as it was sent.
pub(crate) fn sent(room: &mut Room, args: SentMessage, _now: &Moment) -> Answer {
    let case = room.case(args.case)?;
    match args.message {
        SentWhat::Search { search } => sent_search(room, &case, search),
        SentWhat::Chaser { search, at } => sent_chaser(room, &case, search, at),
        SentWhat::Consultation { item, consultation } => {
            sent_consultation(room, &case, item, consultation)
        }
    }
}

fn sent_search(room: &Room, case: &Case, id: SearchId) -> Answer {
    let asked = &searches::find(case, id)?.asked;
    let sent = Sent {
        to: named(&asked.department),
        on: asked.sent,
    };
    let subject = searches::subject(room, case, "search", asked, None)?;
    file(room, case, &kept(subject, &asked.text), sent)
}

fn sent_chaser(room: &Room, case: &Case, id: SearchId, at: u32) -> Answer {
    let search = searches::find(case, id)?;
    let chaser = usize::try_from(at)
        .ok()
        .and_then(|at| search.chasers.get(at));
    let chaser: &Chaser = chaser.ok_or_else(none)?;
    let sent = Sent {
        to: reminded(search, chaser.escalated),
        on: chaser.on,
    };
    let name = searches::chaser_name(chaser.escalated);
    let subject = searches::subject(room, case, name, &search.asked, Some(search))?;
    file(room, case, &kept(subject, &chaser.text), sent)
}

fn sent_consultation(room: &Room, case: &Case, item: ItemId, id: ConsultationId) -> Answer {
    let item = case
        .items
        .iter()
        .find(|it| it.id == item)
        .ok_or_else(none)?;
    let mut all = item.consultations.iter().map(|it| &it.asked);
    let asked_of: &Consultation = all.find(|it| it.consultation == id).ok_or_else(none)?;
    let sent = Sent {
        to: asked(&asked_of.name, &asked_of.contact),
        on: asked_of.asked,
    };
    let subject = consultations::subject(room, case, item, asked_of)?;
    file(room, case, &kept(subject, &asked_of.text), sent)
}

fn none() -> Failure {
    Failure::new("not-found", "The case has no such message.")
}

fn of(message: &MessageView) -> Message {
    kept(message.subject.clone(), &message.text)
}

fn kept(subject: String, text: &str) -> Message {
    Message {
        subject,
        text: text.to_owned(),
    }
}

fn named(name: &str) -> Recipient {
    Recipient {
        name: name.trim().to_owned(),
        ..Recipient::default()
    }
}

/// A reminder that is passed on goes to the lead too.
fn reminded(search: &Search, escalated: bool) -> Recipient {
    let lead = Some(search.asked.lead.clone()).filter(|_| escalated);
    Recipient {
        address: lead.into_iter().filter(|lead| !lead.is_empty()).collect(),
        ..named(&search.asked.department)
    }
}

/// An address stands in the window of the envelope; an e-mail address does not.
fn asked(name: &str, contact: &str) -> Recipient {
    let contact = contact.trim();
    let address = match looks_like_email(contact) {
        true => Vec::new(),
        false => lines(&contact.replace(", ", "\n")),
    };
    Recipient {
        address,
        ..named(name)
    }
}

fn file(room: &Room, case: &Case, message: &Message, sent: Sent) -> Answer {
    let name = searches::file_name(&sent.to.name);
    let head = Head {
        office: super::letters::office(&room.settings),
        recipient: sent.to,
        reference: case.reference.0.clone(),
        date: Some(sent.on),
        print: Print::Ordinary,
        crest: room.crest.clone(),
    };
    Ok(FileBytes {
        name: format!("{} {name} {}.pdf", case.reference, sent.on),
        base64: STANDARD.encode(letters::memo(message, &head)?),
    })
}
