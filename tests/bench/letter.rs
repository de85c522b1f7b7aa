//! A letter of two pages.

use crate::figure::{Figure, spread};
use letters::{Head, Items, LetterContext, Templates, draft, pdf};

const RUNS: usize = 100;

pub fn figures() -> Vec<Figure> {
    let context = context();
    let template = Templates::shipped().unwrap().get("access-partly").unwrap();
    let made = || pdf(&draft(template, &context).unwrap(), &Head::of(&context)).unwrap();
    let size = made().len();
    let (median, _) = spread(RUNS, |_| drop(made()));
    vec![
        Figure::less(
            "letter of two pages, after the first",
            median,
            "ms",
            8.0,
            "the aim",
        ),
        Figure::less(
            "letter of two pages",
            size as f64 / 1000.0,
            "kB",
            50.0,
            "the aim",
        ),
    ]
}

/// The made-up case that ships, without the list of what is sent: two pages.
fn context() -> LetterContext {
    LetterContext {
        items: Items::default(),
        ..desk::samples::case().unwrap()
    }
}
