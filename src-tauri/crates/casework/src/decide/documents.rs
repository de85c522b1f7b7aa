//! Filing a document, putting right what it is, and destroying it.

use super::{Setting, not_future, worded};
use crate::documents::{
    Document, DocumentDetails, DocumentEvent, DocumentId, DocumentKind, StoredFile,
};
use crate::{Actor, Case, DocumentCommand, Event, Refusal, Role};

pub(super) fn decide(
    case: &Case,
    actor: &Actor,
    command: &DocumentCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let events = match command {
        DocumentCommand::File { details, file } => vec![filed(case, details, file, setting)?],
        DocumentCommand::Change { document, details } => change(case, *document, details, setting)?,
        DocumentCommand::Destroy { document, reason } => {
            vec![destroyed(case, actor, *document, reason)?]
        }
    };
    Ok(events.into_iter().map(Event::Document).collect())
}

fn filed(
    case: &Case,
    details: &DocumentDetails,
    file: &StoredFile,
    setting: &Setting<'_>,
) -> Result<DocumentEvent, Refusal> {
    if file.bytes == 0 {
        return Err(Refusal::field(
            "path",
            "The file is empty. Choose another one.",
        ));
    }
    let same = |it: &&Document| it.destroyed.is_none() && it.file.sha256 == file.sha256;
    if let Some(there) = case.documents.iter().find(same) {
        return Err(Refusal::field(
            "path",
            format!(
                "The same file is on this case already: document {}, “{}”.",
                there.id.0, there.details.title
            ),
        ));
    }
    Ok(DocumentEvent::Filed {
        document: next(case),
        details: Box::new(checked(details, setting)?),
        file: Box::new(file.clone()),
    })
}

fn checked(details: &DocumentDetails, setting: &Setting<'_>) -> Result<DocumentDetails, Refusal> {
    if let Some(dated) = details.dated {
        let what = "of the document, or leave it empty";
        not_future("dated", dated, setting, what)?;
    }
    Ok(DocumentDetails {
        title: worded("title", &details.title, "Enter what the document is.")?,
        source: details.source.trim().to_owned(),
        ..details.clone()
    })
}

fn change(
    case: &Case,
    document: DocumentId,
    details: &DocumentDetails,
    setting: &Setting<'_>,
) -> Result<Vec<DocumentEvent>, Refusal> {
    let before = there(case, document)?.details.clone();
    let after = checked(details, setting)?;
    if before == after {
        return Ok(Vec::new());
    }
    Ok(vec![DocumentEvent::Changed {
        document,
        before: Box::new(before),
        after: Box::new(after),
    }])
}

/// A copy of identity goes by whoever has the case: it is kept too long rather than too short. Anything
/// else is evidence of the request, so a supervisor must know why it goes.
fn destroyed(
    case: &Case,
    actor: &Actor,
    document: DocumentId,
    reason: &str,
) -> Result<DocumentEvent, Refusal> {
    let identity = there(case, document)?.details.kind == DocumentKind::Identity;
    if !identity && !actor.roles.any(&[Role::Supervisor]) {
        return Err(Refusal::NotPermitted(
            "Only a supervisor destroys a document that is no copy of identity.".into(),
        ));
    }
    if let Some(given) = case.packs.gave(document) {
        let words = format!(
            "It was given in pack {}, which can then not be shown again. It goes with the file of the case.",
            given.pack.pack.0
        );
        return Err(Refusal::NotNow(words));
    }
    if case.retained.kept.is_some() {
        return Err(Refusal::NotNow(
            "The file is kept longer. Lift that first.".into(),
        ));
    }
    if case.holding().next().is_some() {
        return Err(Refusal::NotNow(
            "The case is on hold: nothing of it is destroyed. A supervisor must lift that first."
                .into(),
        ));
    }
    Ok(DocumentEvent::Destroyed {
        document,
        reason: worded("reason", reason, "Say why the document is destroyed.")?,
    })
}

fn there(case: &Case, id: DocumentId) -> Result<&Document, Refusal> {
    let found = case.documents.iter().find(|document| document.id == id);
    match found {
        Some(document) if document.destroyed.is_none() => Ok(document),
        Some(_) => Err(Refusal::NotNow("The document was destroyed.".into())),
        None => Err(Refusal::field(
            "document",
            "Choose a document of this case.",
        )),
    }
}

fn next(case: &Case) -> DocumentId {
    let last = case.documents.iter().map(|document| document.id.0).max();
    DocumentId(last.unwrap_or(0).saturating_add(1))
}
