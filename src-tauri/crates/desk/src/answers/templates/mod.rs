//! The templates of letters as the office words them, beside the shipped ones.
//!
//! What somebody writes is a draft until a supervisor who did not write it approves it; then it is a version of
//! the office's, used by every letter that is begun from then on. A letter that was begun keeps the version with
//! which it was begun. A text that, for any law, right and version that the template serves, cannot become a
//! letter that says what the law asks, is not approved.

mod change;
mod kept;

pub(crate) use change::{approve, drop_draft, keep, use_shipped};
pub(crate) use kept::{of, shipped};

use crate::room::Room;
use crate::samples;
use crate::wire::{
    Nothing, TemplateChange, TemplateChanges, TemplateChecked, TemplateLetter, TemplateLine,
    TemplatePair, TemplateRef, TemplateTry, TemplateVersion, TemplateView, TemplatesView,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::Role;
use kept::{Draft, approved, newest, read, used};
use letters::{Head, Template, Templates};
use similar::{ChangeTag, TextDiff};
use statute::Law;
use std::collections::BTreeSet;

pub(crate) fn templates(
    room: &mut Room,
    _args: Nothing,
    _now: &Moment,
) -> Result<TemplatesView, Failure> {
    let all = Templates::shipped()?.all().iter();
    Ok(TemplatesView {
        templates: all.map(|it| line(room, it)).collect::<Result<_, _>>()?,
    })
}

fn line(room: &Room, template: &Template) -> Result<TemplateLine, Failure> {
    let draft: Option<Draft> = read(room, &template.id, "draft")?;
    let label = |right: &String| {
        let known = room.law().right(&right.as_str().into());
        known.map_or_else(|| right.clone(), |it| it.label.to_string())
    };
    Ok(TemplateLine {
        id: template.id.clone(),
        title: template.title.clone(),
        rights: template.rights.iter().map(label).collect(),
        regimes: template.regimes.clone(),
        shipped: template.version,
        office: used(room, &template.id)?,
        changing: draft.map(|it| room.name_of(it.by)).unwrap_or_default(),
    })
}

pub(crate) fn template(
    room: &mut Room,
    args: TemplateRef,
    now: &Moment,
) -> Result<TemplateView, Failure> {
    view(room, &args.template, now)
}

fn view(room: &Room, id: &str, now: &Moment) -> Result<TemplateView, Failure> {
    let shipped = Templates::shipped()?.get(id)?;
    let (used, _) = of(room, id, "")?;
    let draft: Option<Draft> = read(room, id, "draft")?;
    let mut versions = Vec::new();
    for version in 1..=newest(room, id)? {
        let found = approved(room, id, version)?;
        versions.extend(found.map(|it| TemplateVersion {
            version,
            on: it.on,
            by: room.name_of(it.by),
            approved_by: room.name_of(it.approved_by),
        }));
    }
    versions.reverse();
    let supervises = room.actor().roles.any(&[Role::Supervisor]);
    let me = room.actor().person;
    let other = draft.as_ref().is_some_and(|it| !it.writers.contains(&me));
    let problems = match &draft {
        Some(draft) => problems(room.law(), &shipped.with_body(&draft.text, 0), now)?,
        None => Vec::new(),
    };
    Ok(TemplateView {
        line: line(room, shipped)?,
        text: draft.map_or_else(|| used.body().to_owned(), |it| it.text),
        used: used.body().to_owned(),
        shipped: shipped.body().to_owned(),
        versions,
        letters: letters_of(room.law(), shipped),
        problems,
        may_approve: supervises && other,
    })
}

fn letters_of(law: &Law, template: &Template) -> Vec<TemplateLetter> {
    let made = samples::served(template, law);
    let letter = |it: samples::Served<'_>| TemplateLetter {
        id: it.name(),
        label: it.label(),
    };
    made.map(letter).collect()
}

/// What keeps a text from being approved: each once, with the first law and right for which it is so.
fn problems(law: &Law, template: &Template, now: &Moment) -> Result<Vec<String>, Failure> {
    let mut seen = BTreeSet::new();
    // What cannot be laid out for one law cannot be for another: the text is the same.
    let mut out: Vec<String> = laid_out(law, template).err().into_iter().collect();
    for served in samples::served(template, law) {
        for problem in served.problems(template, now.today)? {
            if seen.insert(problem.clone()) {
                out.push(format!("{problem} ({})", served.label()));
            }
        }
    }
    Ok(out)
}

/// The first of the letters that a text makes, as a PDF.
fn laid_out(law: &Law, template: &Template) -> Result<(), String> {
    let Some(served) = samples::served(template, law).next() else {
        return Ok(());
    };
    let words = |error: letters::LetterError| error.to_string();
    let context = served.context().map_err(words)?;
    // What does not even fill is told with the law for which it does not.
    let Ok(draft) = letters::draft(template, &context) else {
        return Ok(());
    };
    let pdf = letters::pdf(&letters::answered(draft), &Head::of(&context));
    pdf.map(drop).map_err(words)
}

/// What a text makes: the letter of the made-up case, and what keeps it from being approved.
pub(crate) fn check(
    room: &mut Room,
    args: TemplateTry,
    now: &Moment,
) -> Result<TemplateChecked, Failure> {
    let template = Templates::shipped()?.get(&args.template)?;
    let template = template.with_body(&args.text, 0);
    let wanted = |it: &samples::Served<'_>| args.letter.is_empty() || it.name() == args.letter;
    let shown = samples::served(&template, room.law()).find(wanted);
    let pdf = shown.and_then(|it| {
        let context = it.context().ok()?;
        let draft = letters::draft(&template, &context).ok()?;
        letters::pdf(&draft, &Head::of(&context)).ok()
    });
    Ok(TemplateChecked {
        pdf: STANDARD.encode(pdf.unwrap_or_default()),
        problems: problems(room.law(), &template, now)?,
    })
}

/// What the text that is being changed, or used, says otherwise than the shipped one or a version of the office's.
pub(crate) fn changes(
    room: &mut Room,
    args: TemplatePair,
    now: &Moment,
) -> Result<TemplateChanges, Failure> {
    let shown = view(room, &args.template, now)?;
    let before = match args.before {
        None => shown.shipped,
        Some(version) => {
            let found = approved(room, &args.template, version)?;
            let none = || Failure::new("not-found", "There is no such version of the letter.");
            found.ok_or_else(none)?.text
        }
    };
    let diff = TextDiff::from_lines(before.as_str(), shown.text.as_str());
    let near = diff.grouped_ops(2).into_iter().flatten();
    let lines = near.flat_map(|op| diff.iter_changes(&op).collect::<Vec<_>>());
    let line = |change: similar::Change<&str>| TemplateChange {
        what: match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "removed",
            ChangeTag::Insert => "added",
        }
        .to_owned(),
        text: change.value().trim_end().to_owned(),
    };
    Ok(TemplateChanges {
        lines: lines.map(line).collect(),
    })
}
