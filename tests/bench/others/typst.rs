//! The letter as Typst's own markup.

use super::markdown::Words;
use pulldown_cmark::{Event, Tag, TagEnd};

const STYLE: &str = r#"
#set text(font: "Source Sans 3", size: 12pt, lang: "en", region: "GB")
#set par(leading: 0.5em, spacing: 1em)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 13pt)
#show strong: set text(weight: 600)
#set table(stroke: (bottom: 0.5pt), align: left)
"#;

pub fn document(words: &Words) -> String {
    let (title, reference) = (escaped(&words.title()), escaped(&words.reference));
    let (office, date) = (escaped(&words.office), escaped(&words.date));
    let lines = |lines: &[String]| {
        let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
        lines.join(" \\\n")
    };
    let (letterhead, recipient) = (lines(&words.letterhead), lines(&words.recipient));
    let text: String = words.events().map(|event| markup(&event)).collect();
    format!(
        r#"#set document(title: [{title}])
#set page(paper: "a4", margin: (left: 25mm, right: 22mm, top: 28mm, bottom: 25mm),
  header: context if counter(page).get().first() > 1 [{title}],
  footer: context [{reference} – Page #counter(page).display() of #counter(page).final().first()])
{STYLE}
#text(size: 15pt, weight: 600)[{office}] \
{letterhead}

{recipient}

Our reference: {reference} \
Date: {date}

{text}"#
    )
}

fn markup(event: &Event) -> String {
    match event {
        Event::Text(text) => escaped(text),
        Event::SoftBreak => " ".into(),
        Event::HardBreak => " \\\n".into(),
        Event::Start(tag) => begun(tag),
        Event::End(tag) => ended(*tag).into(),
        _ => String::new(),
    }
}

fn begun(tag: &Tag) -> String {
    match tag {
        Tag::Heading { level, .. } => format!("#heading(level: {})[", *level as u8),
        Tag::Strong => "#strong[".into(),
        Tag::List(Some(_)) => "#enum(".into(),
        Tag::List(None) => "#list(".into(),
        Tag::Item | Tag::TableCell => "[".into(),
        Tag::Link { dest_url, .. } => format!("#link(\"{dest_url}\")["),
        Tag::Table(columns) => format!("#table(columns: {},\n", columns.len()),
        Tag::TableHead => "table.header(".into(),
        _ => String::new(),
    }
}

const fn ended(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Heading(_) => "]\n\n",
        TagEnd::Strong | TagEnd::Link => "]",
        TagEnd::Item | TagEnd::TableCell => "],",
        TagEnd::List(_) | TagEnd::Table => ")\n\n",
        TagEnd::TableHead => "),\n",
        TagEnd::Paragraph => "\n\n",
        _ => "",
    }
}

/// Text that says no more than itself.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
