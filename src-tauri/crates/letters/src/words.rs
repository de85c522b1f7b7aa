//! The words of a letter without its Markdown: for the search index and for the checks.

use crate::{
    draft::{Draft, Section},
    escape::is_isolate,
    inline::{Span, span},
};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The Markdown that letters are written in: CommonMark with tables. HTML is not markup here; but
/// for the language of some words it is printed as typed.
pub(crate) fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES)
}

/// The words of a draft, a paragraph a line, for the search index.
pub fn plain_text(draft: &Draft) -> String {
    let sections = draft.sections.iter().map(section_text);
    sections.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The words of a section, with its heading.
pub fn section_text(section: &Section) -> String {
    match &section.heading {
        Some(heading) => format!("{}\n{}", plain(&heading.text), plain(&section.text)),
        None => plain(&section.text),
    }
}

/// The words of a piece of Markdown, a paragraph, list item or table cell a line.
pub(crate) fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut spans = 0;
    for event in parser(markdown) {
        match event {
            Event::InlineHtml(t) => match span(&t) {
                Some(Span::Open(_)) => spans += 1,
                Some(Span::Close) if spans > 0 => spans -= 1,
                _ => out.push_str(&t),
            },
            Event::Text(t) | Event::Code(t) | Event::Html(t) => out.push_str(&t),
            Event::SoftBreak => out.push(' '),
            Event::HardBreak => out.push('\n'),
            Event::Start(Tag::Item) => new_line(&mut out),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock,
            ) => new_line(&mut out),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    if out.contains(is_isolate) {
        out.retain(|letter| !is_isolate(letter));
    }
    out
}

fn new_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

/// One form for comparing: lower case, straight quotes, single spaces.
pub(crate) fn folded(text: &str) -> String {
    let straight = text
        .to_lowercase()
        .replace(['\u{2019}', '\u{2018}'], "'")
        .replace('\u{2011}', "-");
    straight.split_whitespace().collect::<Vec<_>>().join(" ")
}
