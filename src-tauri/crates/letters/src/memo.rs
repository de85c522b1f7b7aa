//! A message as a PDF: the same words under the office's letterhead, as a memo to a department, or as a
//! letter where there is an address for the window of the envelope.
//!
//! A message is plain text, whoever wrote it: blank lines part its paragraphs, and a line that begins with
//! "-" is an item of a list. A first line alone that is no sentence says to whom it goes, and stands above
//! the subject; a line over others of its paragraph that ends without a full stop is their heading. The
//! last paragraph is the signature; where a short line stands alone before it ("Yours sincerely"), there
//! is room to sign between the two.

use crate::{
    blocks::{Block, Run},
    error::LetterError,
    frame::{ENGLISH, frame},
    head::{About, Head},
    message::Message,
    pdf::{draw, top},
};

/// Sets a message: tagged PDF/UA-1 and PDF/A-2a on A4, as a letter is. The same message and head give
/// the same bytes.
///
/// # Errors
///
/// [`LetterError::EmptyAddress`] where the office has none or nobody is written to;
/// [`LetterError::MissingGlyph`].
pub fn memo(message: &Message, head: &Head) -> Result<Vec<u8>, LetterError> {
    if head.recipient.name.trim().is_empty() {
        return Err(LetterError::EmptyAddress {
            whose: "the recipient\u{2019}s name",
        });
    }
    let frame = &frame(ENGLISH)?;
    let subject = subject(message, head);
    let (mut flow, fixed) = top(head, frame)?;
    let (mut text, signature) = parts(&message.text);
    let greeting = usize::from(greets(&message.text));
    text.insert(greeting.min(text.len()), Block::Heading(1, words(&subject)));
    flow.section(&text)?;
    flow.sign_off(&signature)?;
    let about = About {
        title: format!("{subject} ({})", head.reference),
        author: format!("{}, {}", head.office.name, head.office.department),
        creator: frame.creator.to_owned(),
        date: head.date,
        language: frame.language,
        conforms: true,
    };
    draw(flow, &fixed, head, frame, &about, &[])
}

/// The subject without the reference, which stands above it.
fn subject(message: &Message, head: &Head) -> String {
    let prefix = format!("{}: ", head.reference);
    let bare = message
        .subject
        .strip_prefix(&prefix)
        .unwrap_or(&message.subject);
    let mut letters = bare.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn words(text: &str) -> Vec<Run> {
    vec![Run::new(text, false)]
}

/// Whether it begins with a line that is no sentence: to whom it goes.
fn greets(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    let first = lines.by_ref().find(|line| !line.is_empty());
    first.is_some_and(is_heading) && lines.next().is_none_or(str::is_empty)
}

/// The text, and the signature at its end.
fn parts(text: &str) -> (Vec<Block>, Vec<Block>) {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut paragraphs: Vec<&[&str]> = lines
        .split(|line| line.is_empty())
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    let mut signature: Vec<&[&str]> = paragraphs.pop().into_iter().collect();
    if paragraphs
        .last()
        .is_some_and(|last| last.len() == 1 && is_heading(last[0]))
    {
        signature.splice(0..0, paragraphs.pop());
    }
    let plain = |paragraph: &&[&str]| Block::Para(words(&paragraph.join("\n")));
    let text = paragraphs.into_iter().flat_map(paragraph);
    (text.collect(), signature.iter().map(plain).collect())
}

fn paragraph(lines: &[&str]) -> Vec<Block> {
    match lines {
        [first, rest @ ..] if !rest.is_empty() && is_heading(first) => {
            let heading = Block::Heading(2, words(first));
            std::iter::once(heading).chain(body(rest)).collect()
        }
        lines => body(lines),
    }
}

/// No item of a list, and no sentence.
fn is_heading(line: &str) -> bool {
    item(line).is_none() && !line.ends_with(['.', ',', ';', ':', '?', '!'])
}

/// Lines as they stand, and lists of those that are items.
fn body(lines: &[&str]) -> Vec<Block> {
    let runs = lines.chunk_by(|one, other| item(one).is_some() == item(other).is_some());
    runs.map(|run| match run.iter().map(|line| item(line)).collect() {
        Some(items) => list(items),
        None => Block::Para(words(&run.join("\n"))),
    })
    .collect()
}

fn list(items: Vec<&str>) -> Block {
    let item = |text: &str| vec![Block::Para(words(text))];
    Block::List {
        first: None,
        items: items.into_iter().map(item).collect(),
    }
}

fn item(line: &str) -> Option<&str> {
    line.strip_prefix("- ").map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn para(text: &str) -> Block {
        Block::Para(words(text))
    }

    #[test]
    fn a_message_is_read_as_it_is_written() {
        let text = "To Custody\n\nWe write. By law.\n\nWho it is about\nMarian *T*\n7 Drove\n\nWhat we need\n- all,\n  more\n- and [that]\n\nTell nobody.\n\nAsha\nOffice\n";
        let (text, signature) = parts(text);
        let expected = [
            para("To Custody"),
            para("We write. By law."),
            Block::Heading(2, words("Who it is about")),
            para("Marian *T*\n7 Drove"),
            Block::Heading(2, words("What we need")),
            list(vec!["all,"]),
            para("more"),
            list(vec!["and [that]"]),
            para("Tell nobody."),
        ];
        assert_eq!(text, expected);
        assert_eq!(signature, [para("Asha\nOffice")]);
        let (text, signature) = parts("Dear Jo\n\nAnswer us.\n\nYours sincerely\n\nAsha");
        assert_eq!(text, [para("Dear Jo"), para("Answer us.")]);
        assert_eq!(signature, [para("Yours sincerely"), para("Asha")]);
        assert_eq!(parts(" \n\n"), (vec![], vec![]));
        assert!(
            greets("\nDear Jo\n\nAnswer us.")
                && !greets("We ask.\n\nIt is.")
                && !greets("What\nit is")
        );
    }
}
