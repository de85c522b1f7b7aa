//! What goes after a letter: pictures and PDFs among the documents of its case, opened and searched as what is
//! given in a pack is. Nothing that was found in one can be answered for here: that is what a pack is for.

use crate::Failure;
use crate::answers::pack::Sought;
use crate::room::Room;
use crate::wire::{AnnexChoice, AnnexText, AnnexView};
use casework::{Case, Document, DocumentKind, Part};
use letters::{Addressee, Annex};
use reading::{Concealed, Hidden, Inspected};
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// The most that goes after a letter, in bytes together: the page follows every key with all of it.
const MOST: u64 = 10 << 20;
/// How many files are remembered.
const MOST_KNOWN: usize = 20;

/// What of a PDF is left behind when its pages go after a letter (`letters::Annex`). Everything else that its reader
/// does not see would be in the letter, or be uncovered by what was left behind.
const LEFT_BEHIND: [Concealed; 4] = [
    Concealed::EarlierVersion,
    Concealed::Attachment,
    Concealed::Script,
    Concealed::Tool,
];

/// Something that goes after a letter, or why it cannot.
pub(super) struct Annexed {
    pub(super) view: AnnexView,
    pub(super) annex: Option<Annex>,
}

/// A file as it was opened.
struct Opened {
    inspected: Inspected,
    /// As pages of a letter; `None` for a picture, which is read with its words.
    pages: Option<Result<Annex, String>>,
}

/// Files that were opened while the office is open, by digest and title: the page follows every key.
#[derive(Default)]
pub(crate) struct Known(RefCell<HashMap<(String, String), Arc<Opened>>>);

/// The documents that can go after a letter to whoever asked. What is given of the items goes with the pack, and an
/// answer that leaves open whether there is anything has nothing after it.
pub(super) fn choices(case: &Case, part: &Part, to: Addressee) -> Vec<AnnexChoice> {
    let decided = part.decision.as_ref();
    if to != Addressee::Asker || decided.is_some_and(|it| it.sealed.is_some()) {
        return Vec::new();
    }
    let fit = case.documents.iter().filter(|it| {
        let kind = matches!(
            it.details.kind,
            DocumentKind::Correspondence | DocumentKind::Other
        );
        kind && it.destroyed.is_none() && (is_picture(it) || is_pdf(it))
    });
    fit.map(|it| AnnexChoice {
        document: it.id,
        title: it.details.title.clone(),
    })
    .collect()
}

fn is_pdf(document: &Document) -> bool {
    document.file.media == "application/pdf"
}

fn is_picture(document: &Document) -> bool {
    matches!(document.file.media.as_str(), "image/png" | "image/jpeg")
}

/// Why these words cannot go after a letter; `None` where nothing was found in them.
fn found(sought: &Sought, text: &str) -> Option<String> {
    if let Some(name) = sought.protected.found_in(text).first() {
        return Some(format!(
            "“{name}” stands in it, a protected name of this case."
        ));
    }
    if let Some(name) = sought.others.found_in(text).first() {
        return Some(format!(
            "“{name}” stands in it, of whom an item of this case tells. {PACK}"
        ));
    }
    let sealed = sought.sealed.within(text).into_iter().next()?;
    let way_out = if sealed.never {
        "It is for the file alone."
    } else {
        PACK
    };
    Some(format!("Words of {} stand in it. {way_out}", sealed.whose))
}

/// What goes after a letter, in the order in which it was chosen, of what can.
///
/// # Errors
/// A document is gone or damaged.
pub(super) fn of(
    room: &Room,
    case: &Case,
    fit: &[AnnexChoice],
    chosen: &[AnnexText],
) -> Result<Vec<Annexed>, Failure> {
    let sought = Sought::of(case);
    let mut left = MOST;
    let mut all = Vec::new();
    for text in chosen {
        let document = case.documents.iter().find(|it| it.id == text.document);
        let Some(document) = document.filter(|it| fit.iter().any(|fit| fit.document == it.id))
        else {
            all.push(gone(text));
            continue;
        };
        let room_left = left.checked_sub(document.file.bytes);
        left = room_left.unwrap_or(left);
        all.push(match room_left {
            None => refused(document, text, TOO_MUCH.to_owned()),
            Some(_) => one(room, &sought, document, text)?,
        });
    }
    Ok(all)
}

const PACK: &str = "Give it with the disclosure pack, where that is looked at.";
const TOO_MUCH: &str = "At most 10 MB go after a letter. Give this with the disclosure pack.";

fn one(
    room: &Room,
    sought: &Sought,
    document: &Document,
    text: &AnnexText,
) -> Result<Annexed, Failure> {
    let opened = opened(room, document)?;
    if let Some(problem) = problem(sought, document, text, &opened.inspected) {
        return Ok(refused(document, text, problem));
    }
    let annex = match &opened.pages {
        Some(pages) => pages.clone(),
        None if text.alternative.trim().is_empty() => Err(SAY_WHAT.to_owned()),
        None => {
            let bytes = stored(room, document)?;
            let picture = Annex::picture(&document.details.title, &text.alternative, &bytes);
            picture.map_err(|error| error.to_string())
        }
    };
    Ok(match annex {
        Err(problem) => refused(document, text, problem),
        Ok(annex) => Annexed {
            annex: Some(annex),
            ..refused(document, text, String::new())
        },
    })
}

const SAY_WHAT: &str = "Say what the picture shows, for who cannot see it.";

/// Why a file cannot go after a letter; `None` where nothing was found in it, nor in what is said of it.
fn problem(
    sought: &Sought,
    document: &Document,
    text: &AnnexText,
    inspected: &Inspected,
) -> Option<String> {
    let said = [&document.details.title, &text.alternative];
    let within = inspected.texts.iter().map(|it| &it.text);
    let mut words = said.into_iter().chain(within);
    if let Some(problem) = words.find_map(|it| found(sought, it)) {
        return Some(problem);
    }
    let hidden = inspected
        .hidden
        .iter()
        .find(|it| stays(it, is_pdf(document)))?;
    let place = match hidden.place.as_str() {
        "" => String::new(),
        place => format!(" ({place})"),
    };
    Some(match hidden.what {
        Concealed::Picture => {
            format!("It has pictures{place}, in which no words can be searched. {PACK}")
        }
        Concealed::Unread => format!("It could not be looked into{place}. {PACK}"),
        _ => format!("It holds what its reader does not see{place}. {PACK}"),
    })
}

/// Whether what a file does not show would be in the letter. Of a picture its dots alone are taken, and whoever
/// says what it shows has looked at it.
fn stays(hidden: &Hidden, pdf: bool) -> bool {
    let of_picture = hidden.place.ends_with("picture");
    match hidden.what {
        Concealed::Unread => true,
        Concealed::Properties => pdf && of_picture,
        what => pdf && !LEFT_BEHIND.contains(&what),
    }
}

/// The document opened, from what is known of it where it was opened before.
fn opened(room: &Room, document: &Document) -> Result<Arc<Opened>, Failure> {
    let title = document.details.title.clone();
    let key = (document.file.sha256.clone(), title.clone());
    if let Some(known) = room.annexed.0.borrow().get(&key) {
        return Ok(Arc::clone(known));
    }
    let bytes = stored(room, document)?;
    let inspected = reading::inspect(&bytes, &document.file.name);
    let pages =
        is_pdf(document).then(|| Annex::pages(&title, &bytes).map_err(|error| error.to_string()));
    let opened = Arc::new(Opened { inspected, pages });
    let mut known = room.annexed.0.borrow_mut();
    if known.len() >= MOST_KNOWN {
        known.clear();
    }
    known.insert(key, Arc::clone(&opened));
    Ok(opened)
}

fn stored(room: &Room, document: &Document) -> Result<Vec<u8>, Failure> {
    let digest = document.file.sha256.parse();
    let digest = digest.map_err(|_| Failure::from(store::Error::NoDocument))?;
    Ok(room.office().document(digest)?)
}

fn refused(document: &Document, text: &AnnexText, problem: String) -> Annexed {
    Annexed {
        view: AnnexView {
            document: document.id,
            title: document.details.title.clone(),
            alternative: text.alternative.clone(),
            picture: is_picture(document),
            problem,
        },
        annex: None,
    }
}

fn gone(text: &AnnexText) -> Annexed {
    Annexed {
        view: AnnexView {
            document: text.document,
            title: format!("Document {}", text.document.0),
            alternative: text.alternative.clone(),
            picture: false,
            problem: "This document cannot go after a letter any more. Leave it out.".into(),
        },
        annex: None,
    }
}
