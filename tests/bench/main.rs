//! The speed of the release build: figures of this run, each beside what it is held against.
//!
//! `cargo xtask bench` builds and runs it. `--json` prints the figures as JSON.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calc;
mod clock;
mod figure;
mod letter;
mod office;
mod window;

use figure::{Figure, print};

fn main() {
    let json = std::env::args().any(|arg| arg == "--json");
    let mut figures: Vec<Figure> = Vec::new();
    let mut took = |made: Vec<Figure>| {
        if !json {
            made.iter().for_each(print);
        }
        figures.extend(made);
    };
    took(clock::figures());
    took(letter::figures());
    let (office, opened, made) = office::figures();
    took(made);
    took(calc::figures(opened));
    drop(office);
    took(window::figures());
    if json {
        println!("{}", serde_json::to_string_pretty(&figures).unwrap());
    }
}
