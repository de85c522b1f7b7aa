//! From the Markdown of a section to blocks: headings, paragraphs, lists and tables of runs.

use crate::{
    bidi,
    inline::{Span, span},
};
use pulldown_cmark::{Alignment, Event, HeadingLevel, Tag, TagEnd};

/// A stretch of text in one style.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Run {
    /// `\n` where the line must end.
    pub text: String,
    pub bold: bool,
    /// Where it leads, if it is a link.
    pub link: Option<String>,
    /// Its language, if it is another than the letter's.
    pub language: Option<String>,
}

impl Run {
    pub(crate) fn new(text: impl Into<String>, bold: bool) -> Run {
        Run {
            text: text.into(),
            bold,
            link: None,
            language: None,
        }
    }
}

/// The text of a paragraph, heading or cell.
pub(crate) type Runs = Vec<Run>;

/// A block of the letter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    Heading(u8, Runs),
    Para(Runs),
    /// `first` is the number of the first item, `None` for bullets.
    List {
        first: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Table {
        right: Vec<bool>,
        head: Vec<Runs>,
        rows: Vec<Vec<Runs>>,
    },
}

impl Block {
    /// Whether it runs from right to left, by the words with which it begins.
    pub(crate) fn right_to_left(&self) -> bool {
        match self {
            Block::Heading(_, runs) | Block::Para(runs) => rtl(runs),
            Block::List { items, .. } => {
                let first = items.first().and_then(|item| item.first());
                first.is_some_and(Block::right_to_left)
            }
            Block::Table { head, .. } => head.first().is_some_and(|cell| rtl(cell)),
        }
    }
}

/// Whether some text runs from right to left.
pub(crate) fn rtl(runs: &[Run]) -> bool {
    let words = || runs.iter().map(|run| run.text.as_str()).collect::<String>();
    runs.iter().any(|run| bidi::any(&run.text)) && bidi::rtl(&words())
}

/// Reads Markdown.
pub(crate) fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader {
        stack: vec![Vec::new()],
        ..Reader::default()
    };
    crate::words::parser(markdown).for_each(|event| reader.take(event));
    reader.close();
    reader.stack.pop().unwrap_or_default()
}

#[derive(Default)]
struct Reader {
    /// Blocks of the document and of each list item that is open.
    stack: Vec<Vec<Block>>,
    lists: Vec<(Option<u64>, Vec<Vec<Block>>)>,
    runs: Runs,
    bold: usize,
    link: Option<String>,
    language: Vec<String>,
    right: Vec<bool>,
    table: Vec<Vec<Runs>>,
}

impl Reader {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::InlineHtml(t) => self.html(&t),
            Event::Text(t) | Event::Code(t) | Event::Html(t) => self.text(&t),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Strong | Tag::Emphasis => self.bold += 1,
            Tag::Link { dest_url, .. } => self.link = address(&dest_url),
            Tag::List(first) => {
                self.close();
                self.lists.push((first, Vec::new()));
            }
            Tag::Item => self.stack.push(Vec::new()),
            Tag::Table(columns) => {
                self.right = columns.iter().map(|a| *a == Alignment::Right).collect()
            }
            Tag::TableHead | Tag::TableRow => self.table.push(Vec::new()),
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.close()
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis => self.bold -= 1,
            TagEnd::Link => self.link = None,
            TagEnd::Heading(level) => {
                self.language.clear();
                let runs = std::mem::take(&mut self.runs);
                self.push(Block::Heading(depth(level), runs));
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.close(),
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::TableCell => {
                self.language.clear();
                let cell = std::mem::take(&mut self.runs);
                if let Some(row) = self.table.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.end_table(),
            _ => {}
        }
    }

    /// A language begins or ends; anything else is printed.
    fn html(&mut self, tag: &str) {
        match span(tag) {
            Some(Span::Open(language)) => self.language.push(language.to_owned()),
            Some(Span::Close) if !self.language.is_empty() => drop(self.language.pop()),
            _ => self.text(tag),
        }
    }

    fn text(&mut self, text: &str) {
        let (bold, link) = (self.bold > 0, self.link.clone());
        let language = self.language.last().cloned();
        match self
            .runs
            .last_mut()
            .filter(|r| r.bold == bold && r.link == link && r.language == language)
        {
            Some(run) => run.text.push_str(text),
            None => self.runs.push(Run {
                text: text.to_owned(),
                bold,
                link,
                language,
            }),
        }
    }

    /// Ends the paragraph that is open: the text of a tight list item has no paragraph of its own.
    fn close(&mut self) {
        self.language.clear();
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().any(|r| !r.text.trim().is_empty()) {
            self.push(Block::Para(runs));
        }
    }

    fn end_item(&mut self) {
        self.close();
        let item = self.stack.pop().unwrap_or_default();
        if let Some((_, items)) = self.lists.last_mut() {
            items.push(item);
        }
    }

    fn end_list(&mut self) {
        match self.lists.pop() {
            Some((first, items)) if self.lists.len() < DEEPEST => {
                self.push(Block::List { first, items })
            }
            Some((_, items)) => items
                .into_iter()
                .flatten()
                .for_each(|block| self.push(block)),
            None => {}
        }
    }

    fn end_table(&mut self) {
        let mut rows = std::mem::take(&mut self.table);
        if !rows.is_empty() {
            let head = rows.remove(0);
            let right = std::mem::take(&mut self.right);
            self.push(Block::Table { right, head, rows });
        }
    }

    fn push(&mut self, block: Block) {
        if let Some(blocks) = self.stack.last_mut() {
            blocks.push(block);
        }
    }
}

/// Lists within lists, further in than which nothing is set: there would be no room.
const DEEPEST: usize = 6;

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        _ => 3,
    }
}

/// Only what a reader of a letter can follow; any other link stays plain text.
fn address(url: &str) -> Option<String> {
    let known = ["https://", "http://", "mailto:", "tel:"];
    (url.is_ascii() && known.iter().any(|k| url.starts_with(k))).then(|| url.to_owned())
}
