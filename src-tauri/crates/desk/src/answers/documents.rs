//! The documents of a case: looked at, filed, shown, destroyed.

use super::files::{self, ReadFile};
use super::{case, document_view, mail_fills, retention, schedule};
use crate::room::Room;
use crate::wire::{
    CaseView, DateForm, DestroyDocument, DocumentChange, DocumentForm, DocumentRef, DocumentShown,
    DocumentView, FileBytes, FileLook, FilePaths, FilesLooked,
};
use crate::{Failure, Moment};
use casework::{
    Case, CaseId, Command, Document, DocumentCommand, DocumentDetails, DocumentId, StoredFile,
    summarise,
};
use chrono::NaiveDate;
use reading::{Kind, PdfState};
use std::path::Path;

/// How many files can be dropped at once.
const MOST_FILES: usize = 50;

/// Looks at files before they are filed: what they are, and what they may be called.
pub(crate) fn look(room: &mut Room, args: FilePaths, _: &Moment) -> Result<FilesLooked, Failure> {
    if args.paths.len() > MOST_FILES {
        let message = format!("Drop at most {MOST_FILES} files at once.");
        return Err(Failure::of_field("path", message));
    }
    let case = room.case(args.case)?;
    let files = args.paths.iter().map(|path| looked(&case, path));
    Ok(FilesLooked {
        files: files.collect(),
    })
}

fn looked(case: &Case, path: &str) -> FileLook {
    let read = match files::read(Path::new(path)) {
        Ok(read) => read,
        Err(failure) => return unread(path, failure.message),
    };
    let looked = reading::look(&read.content, &read.name);
    let sha256 = read.sha256.to_string();
    let there = case
        .documents
        .iter()
        .find(|it| it.destroyed.is_none() && it.file.sha256 == sha256);
    let mut look = FileLook {
        path: path.to_owned(),
        bytes: read.content.len() as u64,
        media_kind: crate::words::word(&looked.kind),
        title: title(&read.name),
        dated: DateForm::default(),
        source: String::new(),
        refusal: there.map(already).unwrap_or_default(),
        caution: caution(&read.content, looked.kind),
        name: read.name,
        sha256,
    };
    if matches!(looked.kind, Kind::MailEml | Kind::MailMsg) {
        of_mail(&mut look, &read.content);
    }
    look
}

fn unread(path: &str, refusal: String) -> FileLook {
    FileLook {
        path: path.to_owned(),
        name: files::name(Path::new(path)),
        bytes: 0,
        media_kind: crate::words::word(&Kind::Other),
        sha256: String::new(),
        title: String::new(),
        dated: DateForm::default(),
        source: String::new(),
        refusal,
        caution: String::new(),
    }
}

fn already(document: &Document) -> String {
    format!(
        "It is on this case already: document {}, “{}”.",
        document.id.0, document.details.title
    )
}

/// What to know of a file before it is filed.
pub(super) fn caution(content: &[u8], kind: Kind) -> String {
    let state = (kind == Kind::Pdf).then(|| reading::pdf_state(content));
    match state {
        Some(PdfState::Locked) => "It asks for a password. It is kept as it is: whoever opens it needs the password, so add a note that says where it is.".to_owned(),
        Some(PdfState::Damaged) => "It is damaged or cut off. It can be kept as evidence of what came, but may not open.".to_owned(),
        _ => String::new(),
    }
}

/// The file's name without its ending, as a first title.
pub(super) fn title(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.replace('_', " ").trim().to_owned()
}

/// What an e-mail says of itself is offered for the form.
fn of_mail(look: &mut FileLook, content: &[u8]) {
    match reading::mail(content) {
        Ok(mail) => {
            let sent = mail_fills::sent_on(&mail);
            look.dated = sent.map(DateForm::from).unwrap_or_default();
            look.source = document_view::address(&mail.from);
            if !mail.subject.trim().is_empty() {
                look.title = mail.subject.trim().to_owned();
            }
        }
        Err(error) => look.caution = error.to_string(),
    }
}

/// Files a document. The file is read again: one that changed since it was looked at is not filed.
pub(crate) fn file(room: &mut Room, args: DocumentForm, now: &Moment) -> Result<CaseView, Failure> {
    let mut errors = Vec::new();
    let dated = day(&args.dated, &mut errors);
    if args.kind.is_none() {
        errors.push(super::searches::field(
            "kind",
            "Choose what the document is to the case.",
        ));
    }
    let kind = match (errors.is_empty(), args.kind) {
        (true, Some(kind)) => kind,
        _ => return Err(Failure::of_fields(errors)),
    };
    let read = files::read(Path::new(&args.path))?;
    if read.sha256.to_string() != args.sha256 {
        let message = format!(
            "{} has changed since you looked at it. Drop it again.",
            read.name
        );
        return Err(Failure::of_field("path", message));
    }
    let details = DocumentDetails {
        kind,
        title: args.title,
        dated,
        source: args.source,
    };
    let command = filing(&read, details);
    room.command_with(args.case, None, command, &[&read.content], now)?;
    shown_case(room, args.case, now)
}

fn filing(read: &ReadFile, details: DocumentDetails) -> Command {
    let looked = reading::look(&read.content, &read.name);
    Command::Document(DocumentCommand::File {
        details: Box::new(details),
        file: Box::new(StoredFile {
            name: read.name.clone(),
            media: looked.media.to_owned(),
            bytes: read.content.len() as u64,
            sha256: read.sha256.to_string(),
        }),
    })
}

fn day(form: &DateForm, errors: &mut Vec<crate::wire::FieldError>) -> Option<NaiveDate> {
    let what = "the day of the document, or leave it empty";
    super::searches::maybe("dated", form, what, errors)
}

/// Puts right what a document is.
pub(crate) fn change(
    room: &mut Room,
    args: DocumentChange,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let mut errors = Vec::new();
    let dated = day(&args.dated, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let details = Box::new(DocumentDetails {
        kind: args.kind,
        title: args.title,
        dated,
        source: args.source,
    });
    let document = args.document;
    let command = Command::Document(DocumentCommand::Change { document, details });
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

/// Destroys the content of a document; the journal beside the file is emptied, so that it is gone from
/// there too.
pub(crate) fn destroy(
    room: &mut Room,
    args: DestroyDocument,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let (document, reason) = (args.document, args.reason);
    let command = Command::Document(DocumentCommand::Destroy { document, reason });
    room.command(args.case, Some(args.sequence), command, now)?;
    room.office().empty_journal()?;
    shown_case(room, args.case, now)
}

fn shown_case(room: &Room, id: CaseId, now: &Moment) -> Result<CaseView, Failure> {
    case::view(room, &room.case(id)?, now)
}

/// The file itself, to be saved.
pub(crate) fn content(
    room: &mut Room,
    args: DocumentRef,
    _: &Moment,
) -> Result<FileBytes, Failure> {
    use base64::Engine as _;
    let (document, bytes) = stored(room, args)?;
    Ok(FileBytes {
        name: document.file.name,
        base64: base64::engine::general_purpose::STANDARD.encode(bytes),
    })
}

/// The document as the window shows it.
pub(crate) fn show(
    room: &mut Room,
    args: DocumentRef,
    _: &Moment,
) -> Result<DocumentShown, Failure> {
    let (document, bytes) = stored(room, args)?;
    Ok(document_view::shown(&document.file, &bytes))
}

fn stored(room: &Room, args: DocumentRef) -> Result<(Document, Vec<u8>), Failure> {
    let case = room.case(args.case)?;
    let document = there(&case, args.document)?.clone();
    let digest = document.file.sha256.parse();
    let digest = digest.map_err(|_| Failure::from(store::Error::NoDocument))?;
    Ok((document, room.office().document(digest)?))
}

fn there(case: &Case, id: DocumentId) -> Result<&Document, Failure> {
    let found = case.documents.iter().find(|it| it.id == id);
    match found {
        Some(document) if document.destroyed.is_none() => Ok(document),
        Some(_) => Err(Failure::new("destroyed", "The document was destroyed.")),
        None => Err(Failure::new("not-found", "The case has no such document.")),
    }
}

/// The documents of a case, the newest first.
pub(super) fn of_case(room: &Room, case: &Case) -> Result<Vec<DocumentView>, Failure> {
    if case.documents.is_empty() {
        return Ok(Vec::new());
    }
    let schedule = schedule::of(room)?;
    let copies = summarise(case, room.law(), room.calendar())?.identity_copies;
    let view = |it: &Document| DocumentView {
        document: it.id,
        kind: it.details.kind,
        title: it.details.title.clone(),
        dated: it.details.dated,
        source: it.details.source.clone(),
        name: it.file.name.clone(),
        media: it.file.media.clone(),
        bytes: it.file.bytes,
        sha256: it.file.sha256.clone(),
        at: it.at,
        by: room.name_of(it.by),
        destroyed: it.destroyed.clone().unwrap_or_default(),
        destroy_by: retention::destroy_by(&schedule, &copies, it.id),
    };
    Ok(case.documents.iter().rev().map(view).collect())
}
