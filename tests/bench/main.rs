//! The speed of the release build: figures of this run, each beside what it is held against.
//!
//! `cargo xtask bench` builds and runs it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod at_desk;
mod calc;
mod clock;
mod figure;
mod letter;
mod office;
mod others;
mod recompute;
mod thousand;
mod timeline;
mod typing;
mod window;

use clap::{Parser, ValueEnum};
use figure::{Figure, print};

/// As in the program: letters and searches are many small pieces of text: this allocator takes less time over them than
/// the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Cases reckoned a second.
    Clock,
    /// A letter, a thousand of them, and the same one set by others.
    Letter,
    /// An office of 100,000 cases, and the habit that it is held against.
    Office,
    /// Every open case reckoned anew after a change of bank holidays.
    Recompute,
    /// The start of the window.
    Window,
}

/// Measures the release build.
#[derive(Debug, Parser)]
struct Wanted {
    /// What to measure; everything where nothing is named.
    what: Vec<What>,
    /// Print the figures as JSON.
    #[arg(long)]
    json: bool,
    /// How many cases are reckoned anew.
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    open: u32,
    /// Make a thousand letters and nothing else.
    #[arg(long, hide = true)]
    thousand: bool,
}

fn main() {
    let wanted = Wanted::parse();
    if wanted.thousand {
        thousand::make();
    }
    let figures: Vec<Figure> = What::value_variants()
        .iter()
        .filter(|what| wanted.what.is_empty() || wanted.what.contains(what))
        .flat_map(|what| measured(*what, &wanted))
        .collect();
    if wanted.json {
        println!("{}", serde_json::to_string_pretty(&figures).unwrap());
    }
}

fn measured(what: What, wanted: &Wanted) -> Vec<Figure> {
    let figures = match what {
        What::Clock => clock::figures(),
        What::Letter => letter::figures(),
        What::Recompute => recompute::figures(wanted.open),
        What::Window => window::figures(),
        What::Office => {
            let (office, opened, mut figures) = office::figures();
            figures.extend(calc::figures(opened));
            drop(office);
            figures
        }
    };
    if !wanted.json {
        figures.iter().for_each(print);
    }
    figures
}
