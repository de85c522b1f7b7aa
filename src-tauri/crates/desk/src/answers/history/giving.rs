//! What is given to the person, told: which document for which item, what somebody answered for, the seal.
//! The words that were found in a file are left out: they may be a name that nobody is to read.

use super::told::{Told, lines};
use casework::{Case, DocumentId, Finding, ItemId, Pack, PackEvent, finding_kinds};

pub(super) fn told(case: &Case, event: &PackEvent) -> Told {
    match event {
        PackEvent::Chosen { items, document } => chosen(case, items, *document),
        PackEvent::Answered {
            part,
            finding,
            reason,
        } => Told {
            kind: "answered".to_owned(),
            name: finding.file.clone(),
            part: part.to_string(),
            after: found(finding),
            words: reason.clone(),
            ..Told::default()
        },
        PackEvent::Sealed(pack) => sealed(pack),
    }
}

fn chosen(case: &Case, items: &[ItemId], document: Option<DocumentId>) -> Told {
    let numbers: Vec<String> = items.iter().map(|item| item.0.to_string()).collect();
    let found = document.and_then(|id| case.documents.iter().find(|it| it.id == id));
    Told {
        kind: if document.is_some() {
            "chosen"
        } else {
            "unchosen"
        }
        .to_owned(),
        name: numbers.join(", "),
        after: found.map(|it| it.details.title.clone()).unwrap_or_default(),
        ..Told::default()
    }
}

/// "Protected name, Page 3".
fn found(finding: &Finding) -> String {
    let known = finding_kinds().iter().find(|it| it.kind == finding.kind);
    let label = known.map_or(finding.kind.as_str(), |it| it.label.as_str());
    let said = [label, finding.place.as_str()];
    let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
    said.join(", ")
}

fn sealed(pack: &Pack) -> Told {
    let file = |it: &casework::PackedFile| format!("{} {}", it.sha256, it.name);
    Told {
        kind: "sealed".to_owned(),
        name: pack.pack.0.to_string(),
        part: pack.part.to_string(),
        words: lines(pack.files.iter().map(file)),
        after: format!("manifest {}", pack.manifest),
        key: true,
        ..Told::default()
    }
}
