//! A letter of two pages: one, a thousand of them, and the same words set by others.

use crate::figure::{Figure, spread};
use crate::{others, thousand};
use letters::{Draft, Head, LetterContext, Templates, draft, pdf};
use std::sync::LazyLock;

const RUNS: usize = 400;

pub fn figures() -> Vec<Figure> {
    let letter = sample(0);
    let size = made(0).len();
    let median = median();
    let mut figures = vec![
        Figure::less(
            "letter of two pages, after the first",
            median,
            "ms",
            2.5,
            "the aim",
        ),
        Figure::less(
            "letter of two pages",
            size as f64 / 1000.0,
            "kB",
            45.0,
            "the aim",
        ),
    ];
    figures.extend(thousand::figures());
    figures.extend(others::figures(&letter));
    figures
}

/// Milliseconds that a letter takes; each of them is another person's.
pub fn median() -> f64 {
    let (median, _) = spread(RUNS, |at| drop(made(at)));
    median
}

/// The made-up case that ships, answered with all that there is: headings, lists, and the table of what
/// is sent, which fill two pages.
const TEMPLATE: &str = "access-disclosed";

/// The draft and the head of a letter; each number is another person's.
pub fn sample(number: usize) -> (Draft, Head) {
    let context = context(number);
    let template = Templates::shipped().unwrap().get(TEMPLATE).unwrap();
    let draft = draft(template, &context).unwrap();
    (draft, Head::of(&context).issued(context.letter_date))
}

/// A letter, from its template and its case to the file.
pub fn made(number: usize) -> Vec<u8> {
    let (draft, head) = sample(number);
    pdf(&draft, &head).unwrap()
}

/// Read once: a letter is made from a case, not from its file.
static CASE: LazyLock<LetterContext> = LazyLock::new(|| desk::samples::case().unwrap());

fn context(number: usize) -> LetterContext {
    let mut context = CASE.clone();
    let name = others::name(number);
    context.case.reference = format!("FEN-26-{number:04}");
    context.recipient.name.clone_from(&name);
    context.subject.name = name;
    context
}
