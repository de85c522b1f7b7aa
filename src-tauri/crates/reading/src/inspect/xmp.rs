//! What programs write of a file beside it: properties by name, and XMP, which is the same as XML.

use super::Concealed;
use super::found::Found;
use super::xml::{Piece, pieces};

/// Names of what a program writes of itself: with what and when the file was made, and its numbers.
const OF_TOOL: [&str; 47] = [
    "producer",
    "creatortool",
    "createdate",
    "creationdate",
    "modifydate",
    "moddate",
    "metadatadate",
    "format",
    "documentid",
    "instanceid",
    "originaldocumentid",
    "part",
    "conformance",
    "rev",
    "amd",
    "trapped",
    "pdfversion",
    "renditionclass",
    "versionid",
    "softwareagent",
    "action",
    "when",
    "changed",
    "created",
    "modified",
    "revision",
    "application",
    "appversion",
    "totaltime",
    "pages",
    "words",
    "characters",
    "characterswithspaces",
    "lines",
    "paragraphs",
    "docsecurity",
    "scalecrop",
    "linksuptodate",
    "shareddoc",
    "hyperlinkschanged",
    "slides",
    "notes",
    "hiddenslides",
    "software",
    "xmptk",
    "ptex.fullbanner",
    "language",
];

/// Properties by name, of which those that only tell the program stand apart.
#[derive(Debug, Default)]
pub(super) struct Properties {
    own: Vec<String>,
    tool: Vec<String>,
}

impl Properties {
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        // In a PDF `Creator` is a program; in XMP and Office files `creator` is a person.
        let of_tool = name == "Creator" || OF_TOOL.iter().any(|it| it.eq_ignore_ascii_case(name));
        let list = if of_tool {
            &mut self.tool
        } else {
            &mut self.own
        };
        let said = format!("{name}: {value}");
        if !list.contains(&said) {
            list.push(said);
        }
    }

    /// What XMP says: the text of each element and the value of each attribute.
    pub(super) fn add_xmp(&mut self, xmp: &[u8]) {
        let mut open: Vec<String> = Vec::new();
        let read = pieces(xmp, |piece| match piece {
            Piece::Begins(element) => {
                for (name, value) in &element.attributes {
                    if !matches!(name.as_str(), "about" | "lang" | "parseType") {
                        self.add(name, value);
                    }
                }
                open.push(element.name.clone());
            }
            Piece::Says(text) => self.add(named(&open), text),
            Piece::Ends(_) => {
                open.pop();
            }
        });
        if read.is_none() && !xmp.is_empty() {
            self.add("metadata", "could not be read whole");
        }
    }

    /// One finding for what names somebody or something, one for the program.
    pub(super) fn tell(self, place: &str, found: &mut Found) {
        found.hides_text(Concealed::Properties, place, &self.own.join("; "));
        found.hides_text(Concealed::Tool, place, &self.tool.join("; "));
    }
}

/// The element that gives a text its meaning: lists and their items are only how it is written.
fn named(open: &[String]) -> &str {
    let shapes = ["li", "Alt", "Seq", "Bag", "Description", "RDF", "xmpmeta"];
    let names = open.iter().rev().map(String::as_str);
    names
        .into_iter()
        .find(|name| !shapes.contains(name))
        .unwrap_or("metadata")
}

/// The XMP within a file that holds it as it is.
pub(super) fn within(bytes: &[u8]) -> Option<&[u8]> {
    let end = b"</x:xmpmeta>";
    let start = crate::pdf::find(bytes, b"<x:xmpmeta")?;
    let length = crate::pdf::find(&bytes[start..], end)?;
    bytes.get(start..start + length + end.len())
}
