//! Easy read: each sentence on its own, and tables told as lists. The words stay those of the letter; short
//! ones are for who writes it.

use crate::blocks::{Block, Run, Runs};

/// The same blocks in easy read.
pub(crate) fn easy(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().flat_map(block).collect()
}

fn block(block: &Block) -> Vec<Block> {
    match block {
        Block::Heading(..) => vec![block.clone()],
        Block::Para(runs) => sentences(runs).into_iter().map(Block::Para).collect(),
        Block::List { first, items } => vec![Block::List {
            first: *first,
            items: items.iter().map(|item| easy(item)).collect(),
        }],
        Block::Table { head, rows, .. } => vec![told(head, rows)],
    }
}

/// A table as a list: an item for each row, in it a line for each cell.
fn told(head: &[Runs], rows: &[Vec<Runs>]) -> Block {
    let items = rows.iter().map(|row| {
        let cells = row.iter().zip(head);
        let filled = cells.filter(|(cell, _)| cell.iter().any(|run| !run.text.trim().is_empty()));
        filled
            .map(|(cell, head)| Block::Para(named(head, cell)))
            .collect()
    });
    Block::List {
        first: None,
        items: items.collect(),
    }
}

/// "**Decision:** withheld"; a column without a name has none here either.
fn named(head: &Runs, cell: &Runs) -> Runs {
    let name: String = head.iter().map(|run| run.text.as_str()).collect();
    let name = Some(name.trim()).filter(|name| !name.is_empty());
    let name = name.map(|name| Run::new(format!("{name}: "), true));
    name.into_iter().chain(cell.iter().cloned()).collect()
}

/// The sentences of a paragraph. Where lines are ended by hand, as in an address, it stays whole.
fn sentences(runs: &Runs) -> Vec<Runs> {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    if text.contains('\n') {
        return vec![runs.clone()];
    }
    let mut ends: Vec<usize> = ends(&text);
    ends.push(text.len());
    let mut from = 0;
    let parts = ends.into_iter().map(|to| {
        let part = cut(runs, from, to);
        from = to;
        part
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// The runs between two bytes of their text, without the space before them.
fn cut(runs: &Runs, from: usize, to: usize) -> Runs {
    let mut at = 0;
    let mut out: Runs = Vec::new();
    for run in runs {
        let (start, end) = (at, at + run.text.len());
        at = end;
        let (first, last) = (from.max(start), to.min(end));
        if first >= last {
            continue;
        }
        let text = &run.text[first - start..last - start];
        let text = if out.is_empty() {
            text.trim_start()
        } else {
            text
        };
        if !text.is_empty() {
            let text = text.to_owned();
            out.push(Run {
                text,
                ..run.clone()
            });
        }
    }
    out
}

/// The bytes at which a sentence is over: after its mark and what closes it, where a space and a new
/// sentence follow.
fn ends(text: &str) -> Vec<usize> {
    let marks = text
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '!' | '?' | '\u{61F}'));
    let end = |(at, mark): (usize, char)| {
        let after = &text[at + mark.len_utf8()..];
        let rest = after.trim_start_matches(['\u{201d}', '\u{2019}', '"', '\'', ')', ']']);
        let next = rest.strip_prefix([' ', '\u{A0}'])?.trim_start();
        let first = next
            .trim_start_matches(['\u{201c}', '\u{2018}', '"', '(', '['])
            .chars()
            .next()?;
        let before = &text[..at];
        let begins = match first.is_numeric() {
            true => !short(before),
            false => first.is_alphabetic() && !first.is_lowercase(),
        };
        (begins && !(mark == '.' && title(before))).then_some(text.len() - rest.len())
    };
    marks.filter_map(end).collect()
}

/// Whether the full stop is of a title or an initial: "Dr.", "J.".
fn title(before: &str) -> bool {
    let mut letters = word(before).chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    capital && rest.chars().count() <= 1 && rest.chars().all(char::is_lowercase)
}

/// Whether it is of a word that stands before a number: "no. 5", "p. 3".
fn short(before: &str) -> bool {
    word(before).chars().count() <= 2
}

fn word(before: &str) -> &str {
    let word = before.rsplit([' ', '(', '\u{201c}', '\u{A0}']).next();
    word.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{easy, sentences};
    use crate::blocks::{Block, Run, blocks};

    fn split(text: &str) -> Vec<String> {
        let parts = sentences(&vec![Run::new(text, false)]);
        parts
            .iter()
            .map(|part| part.iter().map(|run| run.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn sentences_are_parted() {
        let cases: &[(&str, &[&str])] = &[
            ("We looked. We found it.", &["We looked.", "We found it."]),
            (
                "Ask Dr. Vale or J. Fenwick.",
                &["Ask Dr. Vale or J. Fenwick."],
            ),
            (
                "It was s.45 and no. 5 of it.",
                &["It was s.45 and no. 5 of it."],
            ),
            (
                "Why? \u{201c}No!\u{201d} We know.",
                &["Why?", "\u{201c}No!\u{201d}", "We know."],
            ),
            (
                "It is for you. 14 days are left.",
                &["It is for you.", "14 days are left."],
            ),
            ("سمعنا. نعم.", &["سمعنا.", "نعم."]),
            ("One\nTwo. Three", &["One\nTwo. Three"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(split(text), *expected, "{text}");
        }
    }

    #[test]
    fn bold_and_links_stay_and_tables_become_lists() {
        let made = easy(&blocks(
            "Ask **us. Or** [them](https://a.example).\n\n| No. | What |\n|--|--|\n| 1 | A **b** |\n| 2 | |",
        ));
        let para = |runs: Vec<Run>| Block::Para(runs);
        let plain = |text: &str| Run::new(text, false);
        let bold = |text: &str| Run::new(text, true);
        let link = Run {
            link: Some("https://a.example".into()),
            ..plain("them")
        };
        let first = vec![
            para(vec![bold("No.: "), plain("1")]),
            para(vec![bold("What: "), plain("A "), bold("b")]),
        ];
        let expected = [
            para(vec![plain("Ask "), bold("us.")]),
            para(vec![bold("Or"), plain(" "), link, plain(".")]),
            Block::List {
                first: None,
                items: vec![first, vec![para(vec![bold("No.: "), plain("2")])]],
            },
        ];
        assert_eq!(made, expected);
    }
}
