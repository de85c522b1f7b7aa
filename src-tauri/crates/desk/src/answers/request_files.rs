//! The letter or e-mail that a request came in: looked at while the form is filled, and read again when
//! the request is logged.

use super::files::{self, ReadFile};
use super::{document_view, documents, mail_fills, returned_form};
use crate::room::{Filing, Room};
use crate::wire::{
    FieldError, RequestFile, RequestFileLook, RequestFilesLooked, RequestFills, RequestPaths,
};
use crate::{Failure, Moment};
use casework::{Command, DocumentCommand, DocumentDetails, DocumentKind, StoredFile};
use chrono::NaiveDate;
use reading::{Kind, Mail};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;
use store::{Digest, TrayEntry, TrayFile};

/// How many documents a request can be logged with.
const MOST_FILES: usize = 50;
/// How much they may hold together, in bytes: until they are stored, all of them are in memory.
const MOST_TOGETHER: u64 = 300 << 20;

/// Looks at files that a request may have come in: what they are, and what an e-mail fills.
pub(crate) fn look(
    room: &mut Room,
    args: RequestPaths,
    now: &Moment,
) -> Result<RequestFilesLooked, Failure> {
    if args.paths.len() > MOST_FILES {
        return Err(Failure::of_field("files", too_many()));
    }
    let mut looked = RequestFilesLooked {
        files: Vec::new(),
        fills: None,
    };
    for path in &args.paths {
        match Opened::at(path) {
            Ok(opened) => look_at(room, path, &opened, now.today, &mut looked),
            Err(refusal) => looked.files.push(unread(path, refusal)),
        }
    }
    Ok(looked)
}

fn too_many() -> String {
    format!("Keep at most {MOST_FILES} files with a request. Add the others to the case later.")
}

fn look_at(
    room: &Room,
    path: &str,
    opened: &Opened,
    today: NaiveDate,
    looked: &mut RequestFilesLooked,
) {
    let (name, content) = (&opened.read.name, &opened.read.content);
    let mut row = row(path, None, name, content);
    row.cautions.extend(opened.problem.clone());
    let Some(mail) = &opened.mail else {
        take_form(room, content, &mut row, &mut looked.fills);
        looked.files.push(row);
        return;
    };
    if !mail.subject.trim().is_empty() {
        row.file.title = mail.subject.trim().to_owned();
    }
    row.cautions.extend(mail_cautions(mail, today));
    looked.files.push(row);
    let attached = (0..).zip(&mail.attachments).take(MOST_FILES - 1);
    looked.fills.get_or_insert(mail_fills::of(mail, today));
    for (at, it) in attached {
        let mut row = self::row(path, Some(at), &it.name, &it.content);
        take_form(room, &it.content, &mut row, &mut looked.fills);
        looked.files.push(row);
    }
}

/// Takes what is written in a form of the office, if a file is one: what it asks for is the request, and not
/// what the e-mail round it says.
fn take_form(
    room: &Room,
    content: &[u8],
    row: &mut RequestFileLook,
    fills: &mut Option<RequestFills>,
) {
    let Some(form) = returned_form::of(content) else {
        return;
    };
    row.file.kind = DocumentKind::Request;
    // Whoever sends a file chooses what it says of itself.
    if room.find_line(&form.reference).is_ok() {
        row.cautions.push(format!(
            "It says that we gave it out with {}. If it answers a letter of that case, add it there.",
            form.reference
        ));
    }
    let fills = fills.get_or_insert_default();
    if fills.returned.is_none() {
        (fills.scope, fills.cut) = (form.fills.scope, form.fills.cut);
        fills.returned = form.fills.returned;
    }
}

/// What to know of an e-mail before it is kept.
fn mail_cautions(mail: &Mail, today: NaiveDate) -> Vec<String> {
    let mut cautions = mail.remarks.clone();
    if mail_fills::sent_on(mail).is_some_and(|sent| sent > today) {
        let words =
            "Its date is after today, so the day received is not taken from it. Enter that day.";
        cautions.push(words.into());
    }
    let attached = mail.attachments.len();
    if attached >= MOST_FILES {
        cautions.push(format!(
            "It has {attached} attachments; the first {} are listed. All of them stay in the e-mail.",
            MOST_FILES - 1
        ));
    }
    cautions
}

/// A file or an attachment as the form would keep it.
fn row(path: &str, attachment: Option<u32>, name: &str, content: &[u8]) -> RequestFileLook {
    let kind = reading::look(content, name).kind;
    let (what, refusal) = match (attachment, content.is_empty()) {
        (None, _) => (DocumentKind::Request, String::new()),
        (Some(_), false) => (DocumentKind::Other, String::new()),
        (Some(_), true) => (DocumentKind::Other, format!("{name} is empty.")),
    };
    let sha256 = if refusal.is_empty() {
        Digest::of(content).to_string()
    } else {
        String::new()
    };
    let caution = documents::caution(content, kind);
    RequestFileLook {
        file: RequestFile {
            path: path.to_owned(),
            in_tray: None,
            sha256,
            attachment,
            kind: what,
            title: documents::title(name),
        },
        name: name.to_owned(),
        bytes: content.len() as u64,
        cautions: Some(caution)
            .filter(|it| refusal.is_empty() && !it.is_empty())
            .into_iter()
            .collect(),
        refusal,
    }
}

fn unread(path: &str, refusal: String) -> RequestFileLook {
    let name = files::name(Path::new(path));
    let mut look = row(path, None, &name, &[]);
    look.file.sha256.clear();
    look.refusal = refusal;
    look
}

/// A file as it was read, and the e-mail that it is.
struct Opened {
    read: ReadFile,
    mail: Option<Mail>,
    /// Why it could not be read as the e-mail that it is.
    problem: Option<String>,
}

impl Opened {
    fn at(path: &str) -> Result<Self, String> {
        let read = files::read(Path::new(path)).map_err(|failure| failure.message)?;
        Ok(Self::of(read))
    }

    fn of(read: ReadFile) -> Self {
        let kind = reading::look(&read.content, &read.name).kind;
        let is_mail = matches!(kind, Kind::MailEml | Kind::MailMsg);
        let (mail, problem) = match is_mail.then(|| reading::mail(&read.content)) {
            None => (None, None),
            Some(Ok(mail)) => (Some(mail), None),
            Some(Err(error)) => (None, Some(error.to_string())),
        };
        Self {
            read,
            mail,
            problem,
        }
    }

    /// The name and the content of the file itself or of an attachment, which is what was looked at.
    fn content(&self, file: &RequestFile) -> Result<(&str, &[u8]), String> {
        let (name, content) = match file.attachment {
            None => (self.read.name.as_str(), self.read.content.as_slice()),
            Some(at) => self.attachment(at)?,
        };
        if Digest::of(content).to_string() == file.sha256 {
            return Ok((name, content));
        }
        Err(format!(
            "{name} has changed since you looked at it. Drop it again."
        ))
    }

    fn attachment(&self, at: u32) -> Result<(&str, &[u8]), String> {
        let attachments = self.mail.as_ref().map(|mail| mail.attachments.as_slice());
        let found = attachments.and_then(|all| all.get(usize::try_from(at).ok()?));
        let name = &self.read.name;
        let gone = || format!("{name} has no such attachment any more. Leave it out.");
        found
            .map(|it| (it.name.as_str(), it.content.as_slice()))
            .ok_or_else(gone)
    }
}

/// What lay in the tray, looked at as the files of a request.
pub(super) fn look_in_tray(
    room: &Room,
    entry: &TrayEntry,
    today: NaiveDate,
) -> Result<RequestFilesLooked, Failure> {
    let mut looked = RequestFilesLooked {
        files: Vec::new(),
        fills: None,
    };
    for (at, file) in (0..).zip(&entry.files) {
        let from = looked.files.len();
        let opened = Opened::of(in_tray(room, file)?);
        look_at(room, "", &opened, today, &mut looked);
        let its = looked.files.iter_mut().skip(from);
        its.for_each(|look| look.file.in_tray = Some(at));
    }
    Ok(looked)
}

fn in_tray(room: &Room, file: &TrayFile) -> Result<ReadFile, Failure> {
    Ok(ReadFile {
        name: file.name.clone(),
        content: room.office().tray_content(file)?,
        sha256: file.sha256,
    })
}

/// The file that a row of the form names: on this PC, or in the tray.
fn open(room: &Room, entry: Option<&TrayEntry>, file: &RequestFile) -> Result<Opened, String> {
    let Some(at) = file.in_tray else {
        return Opened::at(&file.path);
    };
    let files = entry
        .map(|entry| entry.files.as_slice())
        .unwrap_or_default();
    let found = files.get(at as usize);
    let found = found.ok_or("This file is no longer in the tray. Leave it out.")?;
    let read = in_tray(room, found).map_err(|failure| failure.message)?;
    Ok(Opened::of(read))
}

/// Reads the files of a request again, each once. What is wrong with one goes to `errors`.
pub(super) fn filings(
    room: &Room,
    entry: Option<&TrayEntry>,
    listed: &[RequestFile],
    now: &Moment,
    errors: &mut Vec<FieldError>,
) -> Vec<Filing> {
    if let Some(message) = too_much(listed) {
        errors.push(field("files.0.path".into(), message));
        return Vec::new();
    }
    let mut opened: HashMap<(&str, Option<u32>), Result<Opened, String>> = HashMap::new();
    let mut filings = Vec::new();
    for (at, file) in listed.iter().enumerate() {
        let opened = opened
            .entry((&file.path, file.in_tray))
            .or_insert_with(|| open(room, entry, file));
        match filing(file, opened, now) {
            Ok(filing) => filings.push(filing),
            Err(message) => errors.push(field(format!("files.{at}.path"), message)),
        }
        if file.title.trim().is_empty() {
            let message = "Enter what the document is.".into();
            errors.push(field(format!("files.{at}.title"), message));
        }
    }
    filings
}

/// Why so much is not kept at once. A file that is too large by itself is told so by itself.
fn too_much(listed: &[RequestFile]) -> Option<String> {
    if listed.len() > MOST_FILES {
        return Some(too_many());
    }
    let here = listed.iter().filter(|file| file.in_tray.is_none());
    let paths: HashSet<&str> = here.map(|file| file.path.as_str()).collect();
    let sizes = paths
        .iter()
        .filter_map(|path| Some(fs::metadata(path).ok()?.len()));
    let together: u64 = sizes.filter(|bytes| *bytes <= files::MOST).sum();
    (together > MOST_TOGETHER).then(|| {
        format!(
            "The files have {} MB together; at most {} MB can be kept with a request. Leave some out, and add them to the case later.",
            together >> 20,
            MOST_TOGETHER >> 20
        )
    })
}

fn field(field: String, message: String) -> FieldError {
    FieldError { field, message }
}

fn filing(
    file: &RequestFile,
    opened: &Result<Opened, String>,
    now: &Moment,
) -> Result<Filing, String> {
    let opened = opened.as_ref().map_err(Clone::clone)?;
    let (name, content) = opened.content(file)?;
    Ok(Filing {
        command: Command::Document(DocumentCommand::File {
            details: Box::new(details(file, opened.mail.as_ref(), now)),
            file: Box::new(StoredFile {
                name: name.to_owned(),
                media: reading::look(content, name).media.to_owned(),
                bytes: content.len() as u64,
                sha256: file.sha256.clone(),
            }),
        }),
        content: content.to_vec(),
    })
}

/// An e-mail says its day, and from whom it and what is attached to it came.
fn details(file: &RequestFile, mail: Option<&Mail>, now: &Moment) -> DocumentDetails {
    let sent = mail.filter(|_| file.attachment.is_none());
    DocumentDetails {
        kind: file.kind,
        title: file.title.clone(),
        dated: sent
            .and_then(mail_fills::sent_on)
            .filter(|sent| *sent <= now.today),
        source: mail
            .map(|mail| document_view::address(&mail.from))
            .unwrap_or_default(),
    }
}
