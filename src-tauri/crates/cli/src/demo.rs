//! `rightsdesk-cli demo`: a made-up office.

use crate::sign_in::SignIn;
use chrono::NaiveDate;
use clap::Args;
use desk::demo::{Over, PASSPHRASE, SEED, Wanted, make};
use desk::{Failure, Moment};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// Make a demonstration office: a made-up force with made-up cases.
///
/// The same number of cases, seed and day give the same content. Everybody in it has the passphrase
/// given in RIGHTSDESK_PASSPHRASE or with --passphrase-file; where none is given, the one that is
/// printed.
///
/// Example: rightsdesk-cli demo fen.rightsdesk --cases 1500 --today 2026-11-23
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub struct Demo {
    /// The office folder to make; it must not exist.
    office: PathBuf,
    /// How many cases.
    #[arg(long, default_value_t = 1500, value_name = "N")]
    cases: u32,
    /// The same seed gives the same content.
    #[arg(long, default_value_t = SEED, value_name = "S")]
    seed: u64,
    /// The day on which the office stands (YYYY-MM-DD); else today in London.
    #[arg(long, value_name = "DATE")]
    today: Option<NaiveDate>,
    /// Let all requests have come within so many days, without letters: an office to try a change of
    /// law on.
    #[arg(long, value_name = "N")]
    days: Option<u64>,
    #[command(flatten)]
    sign_in: SignIn,
}

/// Makes the office.
pub fn run(args: &Demo) -> ExitCode {
    match made(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn made(args: &Demo) -> Result<(), Failure> {
    let began = Instant::now();
    let given = args.sign_in.passphrase()?;
    let today = args.today.unwrap_or(Moment::now().today);
    let passphrase = given.as_deref().unwrap_or(PASSPHRASE);
    let wanted = Wanted {
        cases: args.cases,
        seed: args.seed,
        today,
        over: args.days.map_or(Over::Years, Over::Days),
        passphrase,
    };
    make(&args.office, &wanted, &mut tell)?;
    eprintln!();
    println!(
        "{}: {} cases in {:.1?}",
        args.office.display(),
        args.cases,
        began.elapsed()
    );
    if given.is_none() {
        println!("Passphrase of everybody in it: {PASSPHRASE}");
    }
    Ok(())
}

/// Tells a person at a terminal how far it is.
fn tell(done: u64, of: u64) -> bool {
    if io::stderr().is_terminal() {
        eprint!("\r{done} of {of} cases");
        let _ = io::stderr().flush();
    }
    true
}
