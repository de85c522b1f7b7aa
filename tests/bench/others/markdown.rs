//! The words of a letter, as others are given them.

use letters::{Draft, Head, Place};
use pulldown_cmark::{Event, Options, Parser, Tag};

/// What a letter says.
pub struct Words {
    /// The first line of the letterhead.
    pub office: String,
    /// The lines under it.
    pub letterhead: Vec<String>,
    pub recipient: Vec<String>,
    pub reference: String,
    pub date: String,
    /// The text in Markdown.
    text: String,
}

impl Words {
    pub fn of(draft: &Draft, head: &Head) -> Self {
        let office = &head.office;
        let contact = [&office.department, &office.telephone, &office.email];
        let lines = contact.into_iter().chain(&office.address);
        let recipient = &head.recipient;
        let date = head.date.map(|date| date.format("%-d %B %Y").to_string());
        Self {
            office: office.name.clone(),
            letterhead: lines.cloned().collect(),
            recipient: [&recipient.name]
                .into_iter()
                .chain(&recipient.address)
                .cloned()
                .collect(),
            reference: head.reference.clone(),
            date: date.unwrap_or_default(),
            text: text(draft),
        }
    }

    pub fn events(&self) -> Parser<'_> {
        Parser::new_ext(&self.text, Options::ENABLE_TABLES)
    }

    /// The subject line.
    pub fn title(&self) -> String {
        let begins = |it: &Event| matches!(it, Event::Start(Tag::Heading { .. }));
        let heading = self.events().skip_while(|it| !begins(it)).skip(1);
        let words = heading.map_while(|it| match it {
            Event::Text(words) => Some(words.into_string()),
            _ => None,
        });
        words.collect()
    }
}

fn text(draft: &Draft) -> String {
    let sections = draft.sections.iter();
    let printed = sections.filter(|section| section.place != Place::Head);
    let mut out = String::new();
    for section in printed {
        if let Some(heading) = &section.heading {
            out.push_str(&"#".repeat(heading.level.into()));
            out.push_str(&format!(" {}\n\n", heading.text));
        }
        out.push_str(&section.text);
        out.push_str("\n\n");
    }
    out
}
