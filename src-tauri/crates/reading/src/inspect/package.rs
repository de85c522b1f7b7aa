//! The archive that Word's and Excel's files are, and what both have in them.

use super::found::Found;
use super::xml::{Element, Piece, pieces};
use super::xmp::Properties;
use super::{Concealed, picture};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most that all parts may unpack to, in bytes, and how many there may be.
const MOST_UNPACKED: usize = 128 << 20;
const MOST_PARTS: usize = 10_000;

/// The parts by their names in lower case: programs do not agree on capitals.
#[derive(Debug)]
pub(super) struct Package {
    parts: BTreeMap<String, Vec<u8>>,
}

impl Package {
    /// Unpacks all of it; what is wrong with it, as a sentence.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, &'static str> {
        let damaged = "The archive that it is made of is damaged, or it is of an old format.";
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged)?;
        let large = "It unpacks to more than can be looked through.";
        if archive.len() > MOST_PARTS {
            return Err(large);
        }
        let (mut parts, mut left) = (BTreeMap::new(), MOST_UNPACKED);
        for at in 0..archive.len() {
            let entry = archive.by_index(at).map_err(|_| damaged)?;
            let name = entry.name().map_err(|_| damaged)?.to_lowercase();
            let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
            let mut content = Vec::new();
            let read = entry.take(most).read_to_end(&mut content);
            read.map_err(|_| damaged)?;
            left = left.checked_sub(content.len()).ok_or(large)?;
            parts.insert(name.trim_start_matches('/').to_owned(), content);
        }
        Ok(Self { parts })
    }

    pub(super) fn part(&self, name: &str) -> Option<&[u8]> {
        let part = self.parts.get(&name.to_lowercase());
        part.map(Vec::as_slice)
    }

    /// The parts whose names begin so and end in `.xml`.
    pub(super) fn like<'a>(&'a self, begin: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let all = self.parts.iter();
        let like = all.filter(move |(name, _)| name.starts_with(begin) && name.ends_with(".xml"));
        like.map(|(name, content)| (name.as_str(), content.as_slice()))
    }

    /// What both kinds of files have in them.
    pub(super) fn common(&self, found: &mut Found) {
        self.properties(found);
        let mut pictures = false;
        for (name, content) in &self.parts {
            let file = name.rsplit('/').next().unwrap_or_default();
            let in_folder = |folder: &str| name.contains(&format!("/{folder}/"));
            if name.ends_with("vbaproject.bin") {
                found.hides(Concealed::Script, "", "Macros");
            } else if in_folder("embeddings") || in_folder("activex") {
                found.hides(Concealed::Attachment, "", file);
            } else if in_folder("media") {
                pictures = true;
                picture::beside(content, &format!("Picture {file}"), found);
            } else if name.ends_with(".rels") {
                leads_out(content, found);
            }
        }
        if pictures {
            let why = "Words in a picture cannot be searched.";
            found.hides(Concealed::Picture, "", why);
        }
    }

    fn properties(&self, found: &mut Found) {
        let mut properties = Properties::default();
        for (_, part) in self.like("docprops/") {
            named_values(part, &mut properties);
        }
        for (name, part) in self.like("customxml/item") {
            let label = match name.contains("itemprops") {
                true => continue,
                false => "Data",
            };
            properties.add(label, &words(part));
        }
        properties.tell("", found);
    }
}

/// `<creator>Rowan</creator>`, and `<property name="Client"><lpwstr>Rowan</lpwstr></property>`. The names
/// of sheets and headings stand there again.
fn named_values(part: &[u8], properties: &mut Properties) {
    let mut open: Vec<String> = Vec::new();
    let read = pieces(part, |piece| match piece {
        Piece::Begins(element) => open.push(match element.get("name") {
            Some(name) if element.name == "property" => name.to_owned(),
            _ => element.name.clone(),
        }),
        Piece::Says(text) => {
            let again = |name: &String| matches!(name.as_str(), "TitlesOfParts" | "HeadingPairs");
            let values = ["lpwstr", "lpstr", "i4", "bool", "filetime", "r8", "vector"];
            let mut names = open.iter().rev().map(String::as_str);
            let name = names.find(|name| !values.contains(name));
            if !open.iter().any(again) {
                properties.add(name.unwrap_or("property"), text);
            }
        }
        Piece::Ends(_) => {
            open.pop();
        }
    });
    if read.is_none() {
        properties.add("properties", "could not be read whole");
    }
}

/// All text of a part and what its attributes say.
fn words(part: &[u8]) -> String {
    let mut words = String::new();
    let _ = pieces(part, |piece| match piece {
        Piece::Begins(element) => {
            let plain = |(_, value): &&(String, String)| !value.starts_with("http");
            for (_, value) in element.attributes.iter().filter(plain) {
                words.push_str(value);
                words.push(' ');
            }
        }
        Piece::Says(text) => {
            words.push_str(text);
            words.push(' ');
        }
        Piece::Ends(_) => {}
    });
    words
}

/// Where a part leads out of the file. An address in the text is seen by its reader.
fn leads_out(part: &[u8], found: &mut Found) {
    let _ = pieces(part, |piece| {
        if let Piece::Begins(element) = piece
            && element.get("TargetMode") == Some("External")
        {
            let target = element.get("Target").unwrap_or_default();
            let web = ["http://", "https://", "mailto:"];
            let link = element
                .get("Type")
                .is_some_and(|it| it.ends_with("/hyperlink"));
            if link && web.iter().any(|start| target.starts_with(start)) {
                found.text("Links", target);
            } else {
                found.hides_text(Concealed::ExternalLink, "", target);
            }
        }
    });
}

/// The relations of a part: what each of its names leads to, within the package.
pub(super) fn relations(part: &[u8]) -> BTreeMap<String, String> {
    let mut targets = BTreeMap::new();
    let _ = pieces(part, |piece| {
        if let Piece::Begins(element) = piece
            && let (Some(id), Some(target)) = (element.get("Id"), element.get("Target"))
        {
            targets.insert(id.to_owned(), target.to_owned());
        }
    });
    targets
}

/// Whether a setting is on: `<vanish/>`, `<vanish val="1"/>`.
pub(super) fn is_on(element: &Element) -> bool {
    !matches!(element.get("val"), Some("0" | "false" | "off" | "none"))
}
