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
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.display()))
        .args(["--headless", "--convert-to", EXPORT, "--outdir"])
        .arg(folder)
        .args(files)
        .output()
        .ok()?;
    let made = files.iter().all(|file| file.with_extension("pdf").exists());
    (done.status.success() && made).then_some(())
}

pub fn document(words: &Words) -> String {
    let text: String = words.events().map(|event| element(&event)).collect();
    // A cell, and an item that is one sentence, have no paragraph in Markdown; here they must.
    let text = text.replace("<text:p><text:p>", "<text:p>").replace("</text:p></text:p>", "</text:p>");
    let title = escaped(&words.title());
    let letterhead = lines(&words.letterhead, "<text:p>", "</text:p>");
    let recipient = lines(&words.recipient, "<text:p>", "</text:p>");
    include_str!("letter.fodt")
        .replace("@title@", &title)
        .replace("@reference@", &escaped(&words.reference))
        .replace("@date@", &words.date)
        .replace("@office@", &escaped(&words.office))
        .replace("@letterhead@", &letterhead)
        .replace("@recipient@", &recipient)
        .replace("@text@", &text)
}

fn element(event: &Event) -> String {
    match event {
        Event::Text(text) => escaped(text),
        Event::SoftBreak => " ".into(),
        Event::HardBreak => "<text:line-break/>".into(),
        Event::Start(tag) => begun(tag),
        Event::End(tag) => ended(*tag).into(),
        _ => String::new(),
    }
}

fn begun(tag: &Tag) -> String {
    match tag {
        Tag::Heading { level, .. } => {
            let level = *level as u8;
            format!(r#"<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">"#)
        }
        Tag::Paragraph => "<text:p>".into(),
        Tag::Strong => r#"<text:span text:style-name="Strong">"#.into(),
        Tag::List(_) => "<text:list>".into(),
        Tag::Item => "<text:list-item><text:p>".into(),
        Tag::Link { dest_url, .. } => {
            format!(r#"<text:a xlink:type="simple" xlink:href="{}">"#, escaped(dest_url))
        }
        Tag::Table(columns) => format!(
            r#"<table:table><table:table-column table:number-columns-repeated="{}"/>"#,
            columns.len()
        ),
        Tag::TableHead => "<table:table-header-rows><table:table-row>".into(),
        Tag::TableRow => "<table:table-row>".into(),
        Tag::TableCell => r#"<table:table-cell table:style-name="Cell" office:value-type="string"><text:p>"#.into(),
        _ => String::new(),
    }
}

const fn ended(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Heading(_) => "</text:h>",
        TagEnd::Paragraph => "</text:p>",
        TagEnd::Strong => "</text:span>",
        TagEnd::Link => "</text:a>",
        TagEnd::List(_) => "</text:list>",
        TagEnd::Item => "</text:p></text:list-item>",
        TagEnd::Table => "</table:table>",
        TagEnd::TableHead => "</table:table-row></table:table-header-rows>",
        TagEnd::TableRow => "</table:table-row>",
        TagEnd::TableCell => "</text:p></table:table-cell>",
        _ => "",
    }
}
