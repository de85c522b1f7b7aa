//! The tray: what came and is not logged yet, and what becomes of it.

use super::files::{self, ReadFile};
use super::part::days_between;
use super::{document_view, documents, mail_fills, request_files};
use crate::aims::aims;
use crate::room::Room;
use crate::wire::{
    AsideView, DocumentShown, FieldError, Nothing, RequestForm, RequestPaths, TrayAside,
    TrayDropped, TrayFileRef, TrayForm, TrayLine, TrayRef, TrayView,
};
use crate::{Failure, Moment};
use casework::{Channel, StoredFile};
use chrono::{NaiveDate, TimeDelta};
use reading::{Kind, Mail};
use statute::{Fact, FactKind, Purpose};
use std::path::Path;
use store::{Aside, TrayDetails, TrayEntry};
use uuid::Uuid;

const RECEIVED: &str = "the day on which it came";
/// The most that a line says of what came, in characters.
const MOST_ABOUT: usize = 200;
/// The most files that are put in at once.
const MOST_FILES: usize = 100;

/// The tray; what was set aside long enough is cleared.
pub(crate) fn tray(room: &mut Room, _: Nothing, now: &Moment) -> Result<TrayView, Failure> {
    let kept = TimeDelta::days(i64::from(aims().tray_kept));
    room.office_mut().clear_tray(now.at - kept, now.at)?;
    view(room, now)
}

fn view(room: &Room, now: &Moment) -> Result<TrayView, Failure> {
    let all = room.office().tray()?;
    let (aside, waiting): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| it.aside.is_some());
    let lines = |entries: Vec<TrayEntry>| -> Vec<TrayLine> {
        entries.iter().map(|entry| line(room, entry, now)).collect()
    };
    let mut aside = lines(aside);
    aside.sort_by_key(|line| line.aside.as_ref().map(|it| std::cmp::Reverse(it.at)));
    Ok(TrayView {
        waiting: lines(waiting),
        aside,
        within: aims().log_within,
        kept: aims().tray_kept,
    })
}

fn line(room: &Room, entry: &TrayEntry, now: &Moment) -> TrayLine {
    let TrayDetails {
        channel,
        came_to,
        received,
        sender,
        about,
    } = entry.details.clone();
    TrayLine {
        intake: entry.id.to_string(),
        channel,
        came_to,
        received,
        days: days_between(received, now.today),
        late: received <= late_day(room, now.today),
        last_day: if_access(room, received),
        sender,
        about,
        files: entry.files.iter().map(|file| file.name.clone()).collect(),
        put_by: room.name_of(entry.put_by),
        put_at: entry.put_at,
        aside: entry.aside.as_ref().map(|it| aside(room, it)),
    }
}

fn aside(room: &Room, aside: &Aside) -> AsideView {
    AsideView {
        why: aside.why.clone(),
        by: room.name_of(aside.by),
        at: aside.at,
    }
}

/// The last day on which something may have come that has lain for longer than the office aims for.
pub(super) fn late_day(room: &Room, today: NaiveDate) -> NaiveDate {
    let tomorrow = today.succ_opt().unwrap_or(today);
    let day = room.working_day_before(tomorrow, aims().log_within + 1);
    day.pred_opt().unwrap_or(day)
}

/// The last day to answer, should it ask for a copy of what is held for policing: what most ask.
fn if_access(room: &Room, received: NaiveDate) -> Option<NaiveDate> {
    let law = room.law();
    let right = law.all_rights().first()?.id.clone();
    let choice = law.choose(&right, received, Purpose::Policing).ok()?;
    let rule = law.rule(&choice.regime, &right, received).ok()?;
    let facts = [Fact::new(FactKind::Received, received)];
    let clock = statute::reckon(rule, &facts, room.calendar()).ok()?;
    clock.last_day
}

/// Puts in what came, as typed.
pub(crate) fn put(room: &mut Room, form: TrayForm, now: &Moment) -> Result<TrayView, Failure> {
    let mut errors = Vec::new();
    let details = details(&form, now, &mut errors);
    let files: Vec<ReadFile> = read(&form.paths, &mut errors);
    match details {
        Some(details) if errors.is_empty() => {
            let files: Vec<_> = files.into_iter().map(|it| (it.name, it.content)).collect();
            room.office_mut().put_in_tray(details, &files, now.at)?;
            room.saved = Some(now.at);
            view(room, now)
        }
        _ => Err(Failure::of_fields(errors)),
    }
}

fn details(form: &TrayForm, now: &Moment, errors: &mut Vec<FieldError>) -> Option<TrayDetails> {
    let mut wrong = |field: &str, message: String| {
        errors.push(FieldError {
            field: field.to_owned(),
            message,
        });
    };
    if form.channel.is_none() {
        wrong("channel", "Choose how it came.".into());
    }
    let received = form.received.read(RECEIVED).and_then(|day| {
        let today = now.today.format("%-d %B %Y");
        let late = format!("Enter {RECEIVED}. It cannot be after today ({today}).");
        if day > now.today { Err(late) } else { Ok(day) }
    });
    if let Err(message) = &received {
        wrong("received", message.clone());
    }
    let about = form.about.trim();
    if about.is_empty() {
        wrong("about", "Enter what it is about, in a line.".into());
    }
    Some(TrayDetails {
        channel: form.channel?,
        came_to: form.came_to.trim().to_owned(),
        received: received.ok()?,
        sender: form.sender.trim().to_owned(),
        about: about.to_owned(),
    })
}

fn read(paths: &[String], errors: &mut Vec<FieldError>) -> Vec<ReadFile> {
    if paths.len() > MOST_FILES {
        let message = format!("Put in at most {MOST_FILES} files at once.");
        errors.push(FieldError {
            field: "paths".into(),
            message,
        });
        return Vec::new();
    }
    let read = paths.iter().map(|path| files::read(Path::new(path)));
    let mut files = Vec::new();
    for file in read {
        match file {
            Ok(file) => files.push(file),
            Err(failure) => errors.push(FieldError {
                field: "paths".into(),
                message: failure.message,
            }),
        }
    }
    files
}

/// Puts in files, each as something that came by itself: an e-mail says from whom, when and what about; of
/// anything else its name is known, and that it is there today.
pub(crate) fn drop(
    room: &mut Room,
    args: RequestPaths,
    now: &Moment,
) -> Result<TrayDropped, Failure> {
    let mut errors = Vec::new();
    let files = read(&args.paths, &mut errors);
    let put = files.len();
    for file in files {
        let details = of_file(&file, now.today);
        let file = (file.name, file.content);
        room.office_mut().put_in_tray(details, &[file], now.at)?;
        room.saved = Some(now.at);
    }
    Ok(TrayDropped {
        tray: view(room, now)?,
        put: u32::try_from(put).unwrap_or(u32::MAX),
        refused: errors.into_iter().map(|error| error.message).collect(),
    })
}

fn of_file(file: &ReadFile, today: NaiveDate) -> TrayDetails {
    let kind = reading::look(&file.content, &file.name).kind;
    let is_mail = matches!(kind, Kind::MailEml | Kind::MailMsg);
    let mail = is_mail.then(|| reading::mail(&file.content).ok()).flatten();
    let titled = documents::title(&file.name);
    let Some(mail) = mail else {
        return TrayDetails {
            channel: Channel::Post,
            came_to: String::new(),
            received: today,
            sender: String::new(),
            about: cut(&titled),
        };
    };
    let sent = mail_fills::sent_on(&mail).filter(|sent| *sent <= today);
    TrayDetails {
        channel: Channel::Email,
        came_to: String::new(),
        received: sent.unwrap_or(today),
        sender: document_view::address(&mail.from),
        about: cut(subject(&mail).unwrap_or(&titled)),
    }
}

fn subject(mail: &Mail) -> Option<&str> {
    Some(mail.subject.trim()).filter(|subject| !subject.is_empty())
}

fn cut(text: &str) -> String {
    text.chars().take(MOST_ABOUT).collect()
}

/// The form of a request, filled from what lies in the tray.
pub(crate) fn request(
    room: &mut Room,
    args: TrayRef,
    now: &Moment,
) -> Result<RequestForm, Failure> {
    let entry = entry(room, &args.intake)?;
    let looked = request_files::look_in_tray(room, &entry, now.today)?;
    let kept = looked
        .files
        .into_iter()
        .filter(|look| look.refusal.is_empty());
    let mut form = RequestForm {
        channel: Some(entry.details.channel),
        came_to: entry.details.came_to.clone(),
        received: entry.details.received.into(),
        scope: entry.details.about.clone(),
        tray: args.intake,
        files: kept.map(|look| look.file).collect(),
        ..RequestForm::default()
    };
    if let Some(fills) = looked.fills {
        form.subject.title = fills.title;
        form.subject.given = fills.given;
        form.subject.family = fills.family;
        form.subject.email = fills.email;
        if !fills.scope.trim().is_empty() {
            form.scope = fills.scope;
        }
    }
    Ok(form)
}

/// A file of it, as the window shows it.
pub(crate) fn file(
    room: &mut Room,
    args: TrayFileRef,
    _: &Moment,
) -> Result<DocumentShown, Failure> {
    let entry = entry(room, &args.intake)?;
    let file = entry.files.get(args.file as usize);
    let file = file.ok_or(store::Error::NoDocument)?;
    let content = room.office().tray_content(file)?;
    let stored = StoredFile {
        name: file.name.clone(),
        media: reading::look(&content, &file.name).media.to_owned(),
        bytes: file.bytes,
        sha256: file.sha256.to_string(),
    };
    Ok(document_view::shown(&stored, &content))
}

/// Sets aside what is no request.
pub(crate) fn set_aside(
    room: &mut Room,
    args: TrayAside,
    now: &Moment,
) -> Result<TrayView, Failure> {
    let entry = entry(room, &args.intake)?;
    let why = args.why.trim();
    if why.is_empty() {
        return Err(Failure::of_field("why", "Say why it is no request."));
    }
    room.office_mut()
        .set_aside(entry.id, why.to_owned(), now.at)?;
    room.saved = Some(now.at);
    view(room, now)
}

/// Puts back what was set aside.
pub(crate) fn put_back(room: &mut Room, args: TrayRef, now: &Moment) -> Result<TrayView, Failure> {
    let entry = entry(room, &args.intake)?;
    room.office_mut().put_back(entry.id, now.at)?;
    room.saved = Some(now.at);
    view(room, now)
}

fn entry(room: &Room, name: &str) -> Result<TrayEntry, Failure> {
    let id = Uuid::parse_str(name).map_err(|_| store::Error::NotInTray)?;
    Ok(room.office().in_tray(id)?)
}

/// What lies in the tray under this name; none for an empty one.
pub(super) fn entry_of(room: &Room, name: &str) -> Result<Option<TrayEntry>, Failure> {
    match name {
        "" => Ok(None),
        name => entry(room, name).map(Some),
    }
}
