//! A template handed over, approved, given up, or gone back to as it is shipped.

use super::kept::{Approved, Draft, Used, newest, of, read, write};
use super::{problems, view};
use crate::room::Room;
use crate::wire::{TemplateRef, TemplateText, TemplateView};
use crate::{Failure, Moment};
use letters::Templates;

/// The longest text that a template can have, in characters.
const LONGEST: usize = 50_000;

/// Keeps a text as it is being written.
pub(crate) fn keep(
    room: &mut Room,
    args: TemplateText,
    now: &Moment,
) -> Result<TemplateView, Failure> {
    let id = Templates::shipped()?.get(&args.template)?.id.as_str();
    if args.text.trim().is_empty() {
        return Err(Failure::of_field("text", "Enter the text of the letter."));
    }
    if args.text.chars().count() > LONGEST {
        let message = format!("A template has at most {LONGEST} characters.");
        return Err(Failure::of_field("text", message));
    }
    let (used, _) = of(room, id, "")?;
    let before: Option<Draft> = read(room, id, "draft")?;
    unchanged(room, before.as_ref(), used.body(), &args.seen)?;
    let text = args.text.replace("\r\n", "\n");
    let me = room.actor().person;
    let mut writers = before.map(|it| it.writers).unwrap_or_default();
    if !writers.contains(&me) {
        writers.push(me);
    }
    let draft = (text != used.body()).then_some(Draft {
        text,
        by: me,
        writers,
    });
    write(room, id, "draft", &draft, now)?;
    view(room, id, now)
}

/// Refuses what was written or read beside what somebody else has handed over since.
fn unchanged(room: &Room, draft: Option<&Draft>, used: &str, seen: &str) -> Result<(), Failure> {
    let stands = draft.map_or(used, |it| it.text.as_str());
    if stands == seen.replace("\r\n", "\n") {
        return Ok(());
    }
    let by = draft.map(|it| room.name_of(it.by)).unwrap_or_default();
    let message = match by.is_empty() {
        true => "The letter was changed since it was shown. Look at it again.".to_owned(),
        false => format!("{by} changed the letter since it was shown. Look at it again."),
    };
    Err(Failure::new("conflict", message))
}

/// Gives up what is being written.
pub(crate) fn drop_draft(
    room: &mut Room,
    args: TemplateRef,
    now: &Moment,
) -> Result<TemplateView, Failure> {
    let id = Templates::shipped()?.get(&args.template)?.id.as_str();
    write(room, id, "draft", &None::<Draft>, now)?;
    view(room, id, now)
}

/// Takes what was written into use.
pub(crate) fn approve(
    room: &mut Room,
    args: TemplateText,
    now: &Moment,
) -> Result<TemplateView, Failure> {
    let template = Templates::shipped()?.get(&args.template)?;
    let id = template.id.as_str();
    let draft: Option<Draft> = read(room, id, "draft")?;
    let Some(draft) = draft else {
        return Err(Failure::new(
            "template",
            "Nothing of this letter was changed.",
        ));
    };
    unchanged(room, Some(&draft), "", &args.seen)?;
    if draft.writers.contains(&room.actor().person) {
        let message = "Somebody else must approve what you wrote.";
        return Err(Failure::new("not-permitted", message));
    }
    let text = template.with_body(&draft.text, 0);
    if let Some(problem) = problems(room.law(), &text, now)?.into_iter().next() {
        return Err(Failure::new("template", problem));
    }
    let version = newest(room, id)? + 1;
    let approved = Approved {
        text: draft.text,
        by: draft.by,
        approved_by: room.actor().person,
        on: now.today,
    };
    write(room, id, &version.to_string(), &approved, now)?;
    let version = Some(version);
    write(room, id, "used", &Used { version }, now)?;
    write(room, id, "draft", &None::<Draft>, now)?;
    view(room, id, now)
}

/// Goes back to the shipped text; the office's versions are kept.
pub(crate) fn use_shipped(
    room: &mut Room,
    args: TemplateRef,
    now: &Moment,
) -> Result<TemplateView, Failure> {
    let id = Templates::shipped()?.get(&args.template)?.id.as_str();
    write(room, id, "used", &Used::default(), now)?;
    view(room, id, now)
}
