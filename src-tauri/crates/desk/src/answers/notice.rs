//! The office's notice "How we use personal information": as it would be published today, the versions that
//! were, and what changed between two.
//!
//! A version that was published is kept as the text that it was; its PDF and its page for the website are made
//! of that text, and so are the same for ever.

use super::letters::{office, regulator_of};
use super::vocabulary;
use crate::room::Room;
use crate::wire::{
    FileBytes, NoticeChange, NoticeChanges, NoticeElement, NoticeFileRef, NoticePair, NoticeRef,
    NoticeVersion, NoticeView, ProcessingGroup,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::PersonId;
use chrono::NaiveDate;
use letters::{Draft, LetterError, NoticeContext, NoticeFacts, NoticeForm, Office};
use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};
use statute::RegimeId;

/// A version, as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Published {
    on: NaiveDate,
    by: PersonId,
    office: String,
    department: String,
    /// The draft as one Markdown text.
    text: String,
}

fn setting(form: NoticeForm, version: u32) -> String {
    format!("notice/{}/{version}", crate::words::word(&form))
}

fn kept(room: &Room, form: NoticeForm, version: u32) -> Result<Option<Published>, Failure> {
    room.kept(&setting(form, version))
}

/// Every version that was published, the oldest first.
fn versions(room: &Room, form: NoticeForm) -> Result<Vec<Published>, Failure> {
    let mut all = Vec::new();
    for version in 1.. {
        let Some(found) = kept(room, form, version)? else {
            break;
        };
        all.push(found);
    }
    Ok(all)
}

fn regimes(form: NoticeForm) -> &'static [&'static str] {
    match form {
        NoticeForm::Today => &["uk-gdpr", "dpa-2018-part-3"],
        NoticeForm::Dpa1998 => &["dpa-1998"],
    }
}

/// The notice as it would be published today.
fn draft(room: &Room, form: NoticeForm, version: u32, now: &Moment) -> Result<Draft, Failure> {
    let vocabulary = vocabulary::of(room)?;
    let about = vocabulary.about.clone();
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    let context = NoticeContext {
        office: office(&room.settings),
        regulator: regulator_of(room.law(), now.today)?,
        notice: NoticeFacts {
            version,
            day: now.today,
            officer: said(about.officer),
            officer_contact: said(about.officer_contact),
            website: said(about.website),
            registration: said(about.registration),
            automated: said(about.automated),
        },
        lists: vocabulary.lists(regimes(form)),
    };
    Ok(letters::notice(form, &context)?)
}

/// A notice, and the versions that were.
pub(crate) fn notice(
    room: &mut Room,
    args: NoticeRef,
    now: &Moment,
) -> Result<NoticeView, Failure> {
    view(room, args.form, now)
}

fn view(room: &Room, form: NoticeForm, now: &Moment) -> Result<NoticeView, Failure> {
    let versions = versions(room, form)?;
    let next = number(versions.len()) + 1;
    let made = draft(room, form, next, now);
    let (problems, elements) = match &made {
        Ok(draft) => held(form, draft, now)?,
        Err(failure) => (vec![failure.message.clone()], Vec::new()),
    };
    let differs = match (&made, versions.last()) {
        (Ok(draft), Some(last)) => lines(draft) != lines(&read(last)?),
        _ => true,
    };
    let version = |(at, it): (usize, &Published)| NoticeVersion {
        version: number(at) + 1,
        on: it.on,
        by: room.name_of(it.by),
    };
    Ok(NoticeView {
        form,
        title: form.title()?.to_owned(),
        problems,
        elements,
        differs,
        versions: versions.iter().enumerate().map(version).rev().collect(),
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What stands against publishing it, and what the law asks of it.
fn held(
    form: NoticeForm,
    draft: &Draft,
    now: &Moment,
) -> Result<(Vec<String>, Vec<NoticeElement>), Failure> {
    let asked = letters::notice_asks(form, now.today)?;
    let checks = letters::check(draft, &asked);
    let left = letters::notice_left(draft).into_iter();
    let left = left.map(|(_, prompt)| {
        let prompt = prompt.trim_matches(['[', ']']);
        let mut letters = prompt.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        format!("{}{}.", first.collect::<String>(), letters.as_str())
    });
    let lacking = checks.iter().filter(|it| !it.present);
    let lacking = lacking.map(|it| format!("It does not say: {} ({}).", it.words, it.citation));
    let mut problems: Vec<String> = Vec::new();
    for problem in left.chain(lacking) {
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
    let element = |it: letters::ElementCheck| NoticeElement {
        words: it.words,
        citation: it.citation,
        present: it.present,
    };
    Ok((problems, checks.into_iter().map(element).collect()))
}

/// Keeps the notice of today as the next version.
pub(crate) fn publish(
    room: &mut Room,
    args: NoticeRef,
    now: &Moment,
) -> Result<NoticeView, Failure> {
    let shown = view(room, args.form, now)?;
    if let Some(problem) = shown.problems.first() {
        return Err(Failure::new("notice", problem.clone()));
    }
    if !shown.differs {
        let message = "It says what the version published last says.";
        return Err(Failure::new("notice", message));
    }
    let version = shown.versions.first().map_or(1, |it| it.version + 1);
    let made = draft(room, args.form, version, now)?;
    // A notice that cannot be laid out is no notice.
    letters::notice_pdf(&made, &office(&room.settings), now.today)?;
    let published = Published {
        on: now.today,
        by: room.actor().person,
        office: room.settings.name.clone(),
        department: room.settings.department.clone(),
        text: made.to_markdown()?,
    };
    room.set(&setting(args.form, version), &published, now)?;
    view(room, args.form, now)
}

fn read(published: &Published) -> Result<Draft, LetterError> {
    Draft::from_markdown(&published.text)
}

/// The notice as a PDF, or as a page for the website.
pub(crate) fn file(
    room: &mut Room,
    args: NoticeFileRef,
    now: &Moment,
) -> Result<FileBytes, Failure> {
    let (draft, office, day) = named(room, args.form, args.version, now)?;
    let title = args.form.title()?;
    let number = args
        .version
        .map(|it| format!(", version {it}"))
        .unwrap_or_default();
    let (bytes, ending) = match args.html {
        true => (letters::notice_html(&draft).into_bytes(), "html"),
        false => (letters::notice_pdf(&draft, &office, day)?, "pdf"),
    };
    Ok(FileBytes {
        name: format!("{title}{number}.{ending}"),
        base64: STANDARD.encode(bytes),
    })
}

fn named(
    room: &Room,
    form: NoticeForm,
    version: Option<u32>,
    now: &Moment,
) -> Result<(Draft, Office, NaiveDate), Failure> {
    let Some(version) = version else {
        let next = number(versions(room, form)?.len()) + 1;
        return Ok((
            draft(room, form, next, now)?,
            office(&room.settings),
            now.today,
        ));
    };
    let found = kept(room, form, version)?.ok_or_else(none)?;
    let office = Office {
        name: found.office.clone(),
        department: found.department.clone(),
        ..Office::default()
    };
    Ok((read(&found)?, office, found.on))
}

fn none() -> Failure {
    Failure::new("not-found", "There is no such version of the notice.")
}

/// What changed between two versions.
pub(crate) fn changes(
    room: &mut Room,
    args: NoticePair,
    now: &Moment,
) -> Result<NoticeChanges, Failure> {
    let (before, ..) = named(room, args.form, Some(args.before), now)?;
    let (after, ..) = named(room, args.form, args.after, now)?;
    let (before, after) = (lines(&before), lines(&after));
    let [old, new] = [&before, &after].map(|all| {
        let texts = all.iter().map(|(_, text)| text.as_str());
        texts.collect::<Vec<_>>()
    });
    let diff = TextDiff::from_slices(&old, &new);
    let changed = diff.iter_all_changes().filter_map(|change| {
        let (under, added) = match change.tag() {
            ChangeTag::Equal => return None,
            ChangeTag::Delete => (before.get(change.old_index()?)?, false),
            ChangeTag::Insert => (after.get(change.new_index()?)?, true),
        };
        Some(NoticeChange {
            under: under.0.clone(),
            added,
            text: under.1.clone(),
        })
    });
    Ok(NoticeChanges {
        changes: changed.collect(),
    })
}

/// The lines of a notice, each with the heading under which it stands. Which version it is says itself.
fn lines(draft: &Draft) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut under = String::new();
    for section in draft.sections.iter().filter(|it| it.id != "version") {
        let alone = Draft {
            sections: vec![section.clone()],
            ..draft.clone()
        };
        let text = letters::plain_text(&alone);
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        if section.heading.is_some() {
            under = lines.next().unwrap_or_default().to_owned();
        }
        out.extend(lines.map(|line| (under.clone(), line.to_owned())));
    }
    out
}

/// What of this the notice that was published last does not say; everything where none was.
pub(super) fn unpublished(
    room: &Room,
    regime: &RegimeId,
    groups: &[ProcessingGroup],
) -> Result<Vec<String>, Failure> {
    let form = match regime.as_str() {
        "dpa-1998" => NoticeForm::Dpa1998,
        _ => NoticeForm::Today,
    };
    let Some(last) = versions(room, form)?.pop() else {
        return Ok(Vec::new());
    };
    let published = lines(&read(&last)?);
    let says = |words: &str| published.iter().any(|(_, line)| line.contains(words));
    let said = groups
        .iter()
        .flat_map(|it| &it.options)
        .filter(|it| it.said);
    let missing = said.filter(|it| it.id != "none" && !says(&it.words));
    Ok(missing.map(|it| it.words.clone()).collect())
}
