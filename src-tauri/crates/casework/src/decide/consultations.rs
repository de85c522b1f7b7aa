//! Asking the other people in an item, and recording what they say.

use super::searches::short_enough;
use super::{Setting, not_future, worded};
use crate::consultations::{Consultation, ConsultationId, Heard, Said};
use crate::items::{Item, ItemEvent};
use crate::{Care, Case, Party, Refusal};

pub(super) fn ask(
    case: &Case,
    item: &Item,
    asked: &Consultation,
    setting: &Setting<'_>,
) -> Result<ItemEvent, Refusal> {
    let name = worded("name", &asked.name, "Enter who is asked.")?;
    let contact = worded(
        "contact",
        &asked.contact,
        "Enter their address or e-mail address.",
    )?;
    not_future("asked", asked.asked, setting, "on which they were asked")?;
    if asked.asked < case.received() {
        let received = case.received().format("%-d %B %Y");
        let words =
            format!("Enter the day on which they were asked. The request came on {received}.");
        return Err(Refusal::field("asked", words));
    }
    if asked.due < asked.asked {
        let words = "Enter the day by which an answer is wanted. It cannot be before the day on which they were asked.";
        return Err(Refusal::field("due", words));
    }
    let text = worded(
        "text",
        &asked.text,
        "Enter the message to the other person.",
    )?;
    short_enough("text", &text)?;
    unnamed(case, asked)?;
    unprotected(case, asked)?;
    Ok(ItemEvent::Consulted {
        item: item.id,
        consultation: Box::new(Consultation {
            consultation: next(item),
            name,
            contact,
            text,
            ..asked.clone()
        }),
    })
}

/// Whom the request is about, and who made it, stand in the message only where somebody has decided so.
/// A relative who bears the same name may be greeted by it.
fn unnamed(case: &Case, asked: &Consultation) -> Result<(), Refusal> {
    if asked.names_requester {
        return Ok(());
    }
    let names = |party: &Party| [party.name.full(), party.name.salutation()];
    let people = [&case.subject, case.asker()];
    let care = Care {
        protected: people.into_iter().flat_map(names).collect(),
        ..Care::default()
    };
    let own = care.found_in(&asked.name);
    match care
        .found_in(&asked.text)
        .iter()
        .find(|it| !own.contains(it))
    {
        None => Ok(()),
        Some(name) => Err(Refusal::field(
            "text",
            format!(
                "The message names {name}. Take the name out, or tick that this person may be told who asks."
            ),
        )),
    }
}

/// Nobody who is protected is named to somebody else; who is asked may be one of them.
fn unprotected(case: &Case, asked: &Consultation) -> Result<(), Refusal> {
    let own = case.care.found_in(&asked.name);
    let named = case.care.found_in(&asked.text);
    match named.into_iter().find(|it| !own.contains(it)) {
        None => Ok(()),
        Some(name) => Err(Refusal::field(
            "text",
            format!("“{name}” is a protected name of this case. Take it out of the message."),
        )),
    }
}

/// What was heard can be put right, and a late answer takes the place of none.
pub(super) fn hear(
    item: &Item,
    id: ConsultationId,
    heard: &Heard,
    setting: &Setting<'_>,
) -> Result<Vec<ItemEvent>, Refusal> {
    let mut all = item.consultations.iter();
    let found = all.find(|it| it.asked.consultation == id);
    let found = found.ok_or_else(|| {
        Refusal::field(
            "consultation",
            "Choose somebody who was asked about this item.",
        )
    })?;
    not_future("on", heard.on, setting, "on which the answer came")?;
    let (asked, due) = (found.asked.asked, found.asked.due);
    if heard.on < asked {
        let asked = asked.format("%-d %B %Y");
        let words = format!("Enter the day on which the answer came. They were asked on {asked}.");
        return Err(Refusal::field("on", words));
    }
    if heard.said == Said::Silent && heard.on <= due {
        let due = due.format("%-d %B %Y");
        let words = format!("They may answer until {due}. Wait until that day has passed.");
        return Err(Refusal::field("said", words));
    }
    let heard = Heard {
        words: heard.words.trim().to_owned(),
        ..heard.clone()
    };
    if found.heard.as_ref() == Some(&heard) {
        return Ok(Vec::new());
    }
    Ok(vec![ItemEvent::Heard {
        item: item.id,
        consultation: id,
        heard: Box::new(heard),
    }])
}

fn next(item: &Item) -> ConsultationId {
    let last = item.consultations.iter().map(|it| it.asked.consultation.0);
    ConsultationId(last.max().unwrap_or(0) + 1)
}
