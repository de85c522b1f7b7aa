//! A document of Word: its words, and those that were deleted, hidden or remarked.

use super::Concealed;
use super::found::Found;
use super::package::{Package, is_on};
use super::xml::{Element, Piece, pieces};
use std::collections::BTreeSet;

/// The parts whose words are seen.
const SEEN: [&str; 5] = [
    "word/document",
    "word/header",
    "word/footer",
    "word/footnotes",
    "word/endnotes",
];

pub(super) fn read(bytes: &[u8], found: &mut Found) {
    let package = match Package::open(bytes) {
        Ok(package) => package,
        Err(why) => return found.unread("", why),
    };
    if package.part("word/document.xml").is_none() {
        return found.unread("", "The document has no text that can be read.");
    }
    let hidden_styles = package.part("word/styles.xml").map(hidden_styles);
    let hidden_styles = hidden_styles.unwrap_or_default();
    for begin in SEEN {
        for (name, part) in package.like(begin) {
            let place = place(name);
            let mut reading = Reading::new(&hidden_styles);
            let read = pieces(part, |piece| reading.take(piece));
            if read.is_none() {
                found.unread(place, "Part of it could not be read.");
            }
            reading.tell(place, found);
        }
    }
    remarks(&package, found);
    package.common(found);
}

fn place(name: &str) -> &'static str {
    match name {
        _ if name.starts_with("word/header") => "Header",
        _ if name.starts_with("word/foote") => "Footer",
        _ if name.starts_with("word/footn") => "Footnotes",
        _ if name.starts_with("word/end") => "Endnotes",
        _ => "",
    }
}

/// Styles that hide what is set in them.
fn hidden_styles(part: &[u8]) -> BTreeSet<String> {
    let (mut hidden, mut style) = (BTreeSet::new(), None);
    let _ = pieces(part, |piece| match piece {
        Piece::Begins(element) if element.name == "style" => {
            style = element.get("styleId").map(str::to_owned);
        }
        Piece::Begins(element) if element.name == "vanish" && is_on(element) => {
            hidden.extend(style.clone());
        }
        Piece::Ends("style") => style = None,
        _ => {}
    });
    hidden
}

/// What is being read of a part.
struct Reading<'a> {
    hidden_styles: &'a BTreeSet<String>,
    all: String,
    hidden: String,
    pale: String,
    changed: String,
    open: Vec<String>,
    /// Whether the run and the paragraph are hidden, and whether the run is in the colour of paper.
    run: bool,
    paragraph: bool,
    white: bool,
    /// Who changed what is being read, and how.
    change: Option<String>,
}

impl<'a> Reading<'a> {
    fn new(hidden_styles: &'a BTreeSet<String>) -> Self {
        Self {
            hidden_styles,
            all: String::new(),
            hidden: String::new(),
            pale: String::new(),
            changed: String::new(),
            open: Vec::new(),
            run: false,
            paragraph: false,
            white: false,
            change: None,
        }
    }

    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Begins(element) => {
                self.begin(element);
                self.open.push(element.name.clone());
            }
            Piece::Says(text) => self.say(text),
            Piece::Ends(name) => {
                self.open.pop();
                self.end(name);
            }
        }
    }

    fn begin(&mut self, element: &Element) {
        let within = |name: &str| self.open.iter().any(|open| open == name);
        let style = element
            .get("val")
            .is_some_and(|it| self.hidden_styles.contains(it));
        match element.name.as_str() {
            "r" => (self.run, self.white) = (false, false),
            "p" => self.paragraph = false,
            "vanish" | "webHidden" if within("r") => self.run = is_on(element),
            "rStyle" if within("r") => self.run |= style,
            "pStyle" => self.paragraph = style,
            "color" if within("r") => {
                self.white = element
                    .get("val")
                    .is_some_and(|it| it.eq_ignore_ascii_case("ffffff"));
            }
            "del" | "ins" | "moveFrom" | "moveTo" if !within("rPr") => self.change(element),
            "docPr" => self.described(element),
            "tab" | "br" | "cr" => self.all.push(' '),
            _ => {}
        }
    }

    fn change(&mut self, element: &Element) {
        let how = match element.name.as_str() {
            "del" => "Deleted",
            "ins" => "Put in",
            "moveFrom" => "Moved away",
            _ => "Moved here",
        };
        let by = element.get("author").unwrap_or_default();
        self.change = Some(format!("{how} by {by}: ").replace(" by : ", ": "));
    }

    /// What is said of a picture to those who do not see it.
    fn described(&mut self, element: &Element) {
        for said in ["descr", "title"]
            .iter()
            .filter_map(|name| element.get(name))
        {
            self.all.push_str(said);
            self.all.push('\n');
        }
    }

    fn say(&mut self, text: &str) {
        let spoken = self.open.last().map(String::as_str);
        if !matches!(spoken, Some("t" | "delText" | "instrText")) {
            return;
        }
        self.all.push_str(text);
        if let Some(change) = &self.change {
            if self.changed.is_empty() || self.changed.ends_with('\n') {
                self.changed.push_str(change);
            }
            self.changed.push_str(text);
        }
        if self.run || self.paragraph {
            self.hidden.push_str(text);
        } else if self.white {
            self.pale.push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => {
                for text in [&mut self.all, &mut self.hidden, &mut self.pale] {
                    text.push('\n');
                }
            }
            "del" | "ins" | "moveFrom" | "moveTo" => {
                self.change = None;
                if !self.changed.is_empty() {
                    self.changed.push('\n');
                }
            }
            _ => {}
        }
    }

    fn tell(self, place: &str, found: &mut Found) {
        found.text(place, &self.all);
        for (kind, words) in [
            (Concealed::HiddenText, self.hidden),
            (Concealed::PaleText, self.pale),
            (Concealed::TrackedChange, self.changed),
        ] {
            if !words.trim().is_empty() {
                found.hides(kind, place, &words);
            }
        }
    }
}

/// Remarks and who made them, and what is kept under names.
fn remarks(package: &Package, found: &mut Found) {
    for (_, part) in package.like("word/comments") {
        let mut text = String::new();
        let _ = pieces(part, |piece| match piece {
            Piece::Begins(element) if element.name == "comment" => {
                text.push_str(element.get("author").unwrap_or_default());
                text.push_str(": ");
            }
            Piece::Says(said) => text.push_str(said),
            Piece::Ends("p" | "comment") => text.push('\n'),
            _ => {}
        });
        found.hides_text(Concealed::Comment, "", &text);
    }
    let Some(settings) = package.part("word/settings.xml") else {
        return;
    };
    let mut kept = Vec::new();
    let _ = pieces(settings, |piece| {
        if let Piece::Begins(element) = piece
            && element.name == "docVar"
        {
            let said = |name: &str| element.get(name).unwrap_or_default().to_owned();
            kept.push(format!("{}: {}", said("name"), said("val")));
        }
    });
    found.hides_text(Concealed::Properties, "", &kept.join("; "));
}
