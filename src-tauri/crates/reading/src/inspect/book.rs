//! A workbook of Excel: its sheets, and the rows, columns and sheets that are not shown.

use super::Concealed;
use super::found::Found;
use super::package::{Package, relations};
use super::xml::{Element, Piece, pieces};
use std::collections::BTreeMap;

/// The most words of all cells, in bytes: a short text may stand in a million of them.
const MOST_WORDS: usize = 24 << 20;
/// The longest text of a cell, in characters, as Excel has it.
const MOST_CELL: usize = 32_767;

pub(super) fn read(bytes: &[u8], found: &mut Found) {
    let package = match Package::open(bytes) {
        Ok(package) => package,
        Err(why) => return found.unread("", why),
    };
    let Some(book) = package.part("xl/workbook.xml") else {
        return found.unread("", "The workbook has no list of its sheets.");
    };
    let book = Book::read(book, &package, found);
    let mut left = MOST_WORDS;
    for sheet in &book.sheets {
        match package.part(&sheet.part) {
            Some(part) => cells(part, sheet, (&book.texts, &mut left), found),
            None => found.unread(&sheet.place(), "The sheet could not be read."),
        }
    }
    if left == 0 {
        found.unread("", "It holds more words than can be looked through.");
    }
    remarks(&package, found);
    package.common(found);
}

struct Sheet {
    name: String,
    hidden: bool,
    part: String,
}

impl Sheet {
    fn place(&self) -> String {
        format!("Sheet “{}”", self.name)
    }
}

struct Book {
    sheets: Vec<Sheet>,
    texts: Vec<String>,
}

impl Book {
    fn read(part: &[u8], package: &Package, found: &mut Found) -> Self {
        let targets = package.part("xl/_rels/workbook.xml.rels");
        let targets = targets.map(relations).unwrap_or_default();
        let mut sheets = Vec::new();
        let mut name: Option<String> = None;
        let mut stands_for = String::new();
        let read = pieces(part, |piece| match piece {
            Piece::Begins(element) if element.name == "sheet" => {
                sheets.push(sheet(element, &targets))
            }
            Piece::Begins(element) if element.name == "definedName" => {
                name = element.get("name").map(str::to_owned);
                stands_for.clear();
            }
            Piece::Says(text) if name.is_some() => stands_for.push_str(text),
            Piece::Ends("definedName") => {
                // Those that Excel itself makes, for what is printed and filtered.
                if let Some(name) = name.take().filter(|it| !it.starts_with("_xlnm.")) {
                    let said = format!("{name}: {stands_for}");
                    found.hides_text(Concealed::DefinedName, "", &said);
                }
            }
            _ => {}
        });
        if read.is_none() {
            found.unread("", "The list of sheets could not be read whole.");
        }
        let texts = package.part("xl/sharedStrings.xml");
        Self {
            sheets,
            texts: texts.map(shared).unwrap_or_default(),
        }
    }
}

fn sheet(element: &Element, targets: &BTreeMap<String, String>) -> Sheet {
    let target = element.get("id").and_then(|id| targets.get(id));
    let target = target.map(String::as_str).unwrap_or_default();
    let part = match target.strip_prefix('/') {
        Some(from_root) => from_root.to_owned(),
        None => format!("xl/{target}"),
    };
    Sheet {
        name: element.get("name").unwrap_or_default().to_owned(),
        hidden: !matches!(element.get("state"), None | Some("visible")),
        part,
    }
}

/// The texts that cells refer to by number.
fn shared(part: &[u8]) -> Vec<String> {
    let (mut texts, mut text) = (Vec::new(), String::new());
    let (mut says, mut sounds) = (false, false);
    let _ = pieces(part, |piece| match piece {
        Piece::Begins(element) => match element.name.as_str() {
            "si" => text.clear(),
            "t" => says = true,
            "rPh" => sounds = true,
            _ => {}
        },
        Piece::Says(said) if says && !sounds => text.push_str(said),
        Piece::Ends("t") => says = false,
        Piece::Ends("rPh") => sounds = false,
        Piece::Ends("si") => texts.push(cut(&text)),
        _ => {}
    });
    texts
}

fn cut(text: &str) -> String {
    text.chars().take(MOST_CELL).collect()
}

/// What is being read of a sheet.
#[derive(Default)]
struct Reading {
    /// The first and last of columns that are not shown.
    columns: Vec<(u32, u32)>,
    hidden_row: bool,
    row: u32,
    column: u32,
    shared: bool,
    says: bool,
    text: String,
    all: String,
    in_rows: BTreeMap<u32, String>,
    in_columns: BTreeMap<u32, String>,
}

fn cells(part: &[u8], sheet: &Sheet, (texts, left): (&[String], &mut usize), found: &mut Found) {
    let mut reading = Reading::default();
    let read = pieces(part, |piece| match piece {
        Piece::Begins(element) => reading.begin(element),
        Piece::Says(said) if reading.says => reading.text.push_str(said),
        Piece::Ends("v" | "t" | "f" | "oddHeader" | "oddFooter") => reading.says = false,
        Piece::Ends("c") => reading.end_cell(texts, left),
        Piece::Ends("headerFooter") => reading.end_line(),
        Piece::Ends("row") => reading.all.push('\n'),
        _ => {}
    });
    let place = sheet.place();
    if read.is_none() {
        found.unread(&place, "The sheet could not be read whole.");
    }
    found.text(&place, &reading.all);
    if sheet.hidden {
        let said = match reading.all.trim() {
            "" => "an empty sheet",
            all => all,
        };
        found.hides(Concealed::HiddenSheet, &place, said);
    }
    reading.tell(&place, found);
}

impl Reading {
    fn begin(&mut self, element: &Element) {
        let number = |name: &str| element.get(name).and_then(|it| it.parse::<u32>().ok());
        let none = |name: &str| {
            element
                .get(name)
                .is_some_and(|it| it.trim_matches(['0', '.']).is_empty())
        };
        match element.name.as_str() {
            "col" if element.is("hidden") || none("width") => {
                self.columns.extend(number("min").zip(number("max")));
            }
            "row" => {
                self.hidden_row = element.is("hidden") || none("ht");
                self.row = number("r").unwrap_or(self.row + 1);
                self.column = 0;
            }
            "c" => {
                let reference = element.get("r").and_then(column);
                self.column = reference.unwrap_or(self.column.saturating_add(1));
                self.shared = element.get("t") == Some("s");
                self.text.clear();
            }
            "f" => self.says = !self.shared,
            "v" | "t" | "oddHeader" | "oddFooter" => {
                if !self.text.is_empty() {
                    self.text.push(' ');
                }
                self.says = true;
            }
            _ => {}
        }
    }

    fn end_line(&mut self) {
        self.all.push_str(&self.text);
        self.text.clear();
    }

    fn end_cell(&mut self, texts: &[String], left: &mut usize) {
        let number = self.text.trim().rsplit(' ').next().map(str::parse::<usize>);
        let text = match (self.shared, number) {
            (true, Some(Ok(number))) => texts.get(number).cloned().unwrap_or_default(),
            _ => cut(self.text.trim()),
        };
        let held = left.checked_sub(text.len());
        *left = held.unwrap_or(0);
        if text.is_empty() || held.is_none() {
            return;
        }
        let add = |list: &mut String| {
            list.push_str(&text);
            list.push('\t');
        };
        add(&mut self.all);
        if self.hidden_row {
            add(self.in_rows.entry(self.row).or_default());
        }
        let column = self.column;
        if self
            .columns
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&column))
        {
            add(self.in_columns.entry(column).or_default());
        }
    }

    fn tell(self, place: &str, found: &mut Found) {
        for (kind, one, many, lines) in [
            (Concealed::HiddenRow, "row", "rows", &self.in_rows),
            (
                Concealed::HiddenColumn,
                "column",
                "columns",
                &self.in_columns,
            ),
        ] {
            let name = |number: &u32| match kind {
                Concealed::HiddenColumn => letters(*number),
                _ => number.to_string(),
            };
            let (first, last) = (lines.keys().next(), lines.keys().next_back());
            if let (Some(first), Some(last)) = (first, last) {
                let place = match lines.len() {
                    1 => format!("{place}, {one} {}", name(first)),
                    _ => format!("{place}, {many} {} to {}", name(first), name(last)),
                };
                let words: Vec<&str> = lines.values().map(String::as_str).collect();
                found.hides(kind, &place, &words.join("\n"));
            }
        }
    }
}

/// The number of the column in "AB12", from 1.
fn column(reference: &str) -> Option<u32> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.take(4).fold(0, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    (number > 0).then_some(number)
}

/// "AB" for 28.
fn letters(mut number: u32) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        let rest = u8::try_from((number - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + rest));
        number = (number - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Remarks beside cells, cells of other workbooks that were copied in, and text in drawings.
fn remarks(package: &Package, found: &mut Found) {
    for folder in ["xl/comments", "xl/threadedcomments", "xl/persons"] {
        for (_, part) in package.like(folder) {
            found.hides_text(Concealed::Comment, "", &said(part));
        }
    }
    for folder in [
        "xl/pivotcache/pivotcacherecords",
        "xl/pivotcache/pivotcachedefinition",
    ] {
        for (_, part) in package.like(folder) {
            let values = values(part);
            found.hides_text(Concealed::CopiedData, "", &values);
        }
    }
    for (_, part) in package.like("xl/externallinks/") {
        found.hides_text(Concealed::CopiedData, "", &said(part));
    }
    for (_, part) in package.like("xl/drawings/") {
        found.text("Drawings", &said(part));
    }
}

fn said(part: &[u8]) -> String {
    let mut text = String::new();
    let _ = pieces(part, |piece| match piece {
        Piece::Begins(element) => {
            if let Some(name) = element.get("displayName") {
                text.push_str(name);
                text.push('\n');
            }
        }
        Piece::Says(said) => text.push_str(said),
        Piece::Ends("p" | "comment" | "threadedComment" | "author" | "v" | "si") => text.push('\n'),
        Piece::Ends(_) => {}
    });
    text
}

/// What stands in the attributes `v`: the values that a summary was made of.
fn values(part: &[u8]) -> String {
    let mut text = String::new();
    let _ = pieces(part, |piece| {
        if let Piece::Begins(element) = piece
            && element.name == "s"
            && let Some(value) = element.get("v")
        {
            text.push_str(value);
            text.push('\n');
        }
    });
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_have_letters() {
        for (number, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (16384, "XFD")] {
            assert_eq!(super::letters(number), letters);
            assert_eq!(super::column(&format!("{letters}7")), Some(number));
        }
        assert_eq!(super::column("7"), None);
    }
}
