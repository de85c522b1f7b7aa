//! The letter as a flat OpenDocument text, for LibreOffice.

use super::markdown::Words;
use super::xml::{escaped, lines};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What LibreOffice is asked to keep to.
pub const CLAIMS: [&str; 2] = ["PDF/UA-1", "PDF/A-2b"];

const EXPORT: &str = r#"pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"SelectPdfVersion":{"type":"long","value":"2"}}"#;

/// Converts files in one process, into the folder that they are in.
pub fn convert(folder: &Path, files: &[PathBuf]) -> Option<()> {
    let done = Command::new("soffice")
        // Where fonts are looked for besides the system's.
        .env("XDG_DATA_HOME", folder)
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args(["--headless", "--convert-to", EXPORT, "--outdir"])
        .arg(folder)
        .args(files)
        .output()
        .ok()?;
    let made = files.iter().all(|file| file.with_extension("pdf").exists());
    (done.status.success() && made).then_some(())
}

pub fn document(words: &Words) -> String {
    let mut text = Text::default();
    words.events().for_each(|event| text.put(&event));
    let letterhead = lines(&words.letterhead, "<text:p>", "</text:p>");
    let recipient = lines(&words.recipient, "<text:p>", "</text:p>");
    include_str!("letter.fodt")
        .replace("@title@", &escaped(&words.title()))
        .replace("@reference@", &escaped(&words.reference))
        .replace("@date@", &words.date)
        .replace("@office@", &escaped(&words.office))
        .replace("@letterhead@", &letterhead)
        .replace("@recipient@", &recipient)
        .replace("@text@", &text.out)
}

/// The text while it is written.
#[derive(Default)]
struct Text {
    out: String,
    /// What closes the paragraph or heading that is open. An item and a cell have paragraphs here even
    /// where they have none in Markdown.
    open: Option<&'static str>,
}

impl Text {
    fn put(&mut self, event: &Event) {
        match event {
            Event::Text(text) => self.within(&escaped(text)),
            Event::SoftBreak => self.within(" "),
            Event::HardBreak => self.within("<text:line-break/>"),
            Event::Start(Tag::Strong) => self.within(r#"<text:span text:style-name="Strong">"#),
            Event::End(TagEnd::Strong) => self.within("</text:span>"),
            // What a link leads to is left out: its words are the address.
            Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => {}
            Event::Start(Tag::Heading { level, .. }) => self.heading(*level as u8),
            Event::Start(tag) => self.beside(&begun(tag)),
            Event::End(tag) => self.beside(ended(*tag)),
            _ => {}
        }
    }

    /// What stands in a paragraph, in one that is begun for it if none is open.
    fn within(&mut self, text: &str) {
        if self.open.is_none() {
            self.out.push_str("<text:p>");
            self.open = Some("</text:p>");
        }
        self.out.push_str(text);
    }

    /// What stands between paragraphs.
    fn beside(&mut self, text: &str) {
        self.out.push_str(self.open.take().unwrap_or_default());
        self.out.push_str(text);
    }

    fn heading(&mut self, level: u8) {
        self.beside(&format!(
            r#"<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">"#
        ));
        self.open = Some("</text:h>");
    }
}

fn begun(tag: &Tag) -> String {
    let text = match tag {
        Tag::List(_) => "<text:list>",
        Tag::Item => "<text:list-item>",
        Tag::Table(columns) => {
            let count = columns.len();
            return format!(
                r#"<table:table><table:table-column table:number-columns-repeated="{count}"/>"#
            );
        }
        Tag::TableHead => "<table:table-header-rows><table:table-row>",
        Tag::TableRow => "<table:table-row>",
        Tag::TableCell => {
            r#"<table:table-cell table:style-name="Cell" office:value-type="string">"#
        }
        _ => "",
    };
    text.to_owned()
}

const fn ended(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::List(_) => "</text:list>",
        TagEnd::Item => "</text:list-item>",
        TagEnd::Table => "</table:table>",
        TagEnd::TableHead => "</table:table-row></table:table-header-rows>",
        TagEnd::TableRow => "</table:table-row>",
        TagEnd::TableCell => "</table:table-cell>",
        _ => "",
    }
}
