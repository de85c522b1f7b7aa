//! `rightsdesk-cli verify`: does everything in an office hold together?

use crate::sign_in::SignIn;
use clap::Args;
use desk::{Failure, Moment};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

/// Check an office: every event's digest, signature and place in its chain, every seal, and every
/// list and index against the events.
///
/// Exit status 0 where nothing is wrong, 1 where something is, 2 where it could not be checked.
///
/// Example: RIGHTSDESK_PASSPHRASE='…' rightsdesk-cli verify fen.rightsdesk --as 'Ian Calder'
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub struct Verify {
    /// The office folder.
    office: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    sign_in: SignIn,
}

/// Checks the office.
pub fn run(args: &Verify) -> ExitCode {
    match verified(args) {
        Ok(report) => {
            print(args, &report);
            if report["sound"] == true {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(2)
        }
    }
}

fn verified(args: &Verify) -> Result<Value, Failure> {
    let now = Moment::now();
    args.sign_in
        .desk(&args.office, &now)?
        .call("check-integrity", &json!({}), &now)
}

fn print(args: &Verify, report: &Value) {
    if args.json {
        println!("{report}");
        return;
    }
    println!(
        "{} events in {} streams checked",
        report["events"], report["streams"]
    );
    let findings = report["findings"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    findings
        .iter()
        .filter_map(Value::as_str)
        .for_each(|finding| println!("{finding}"));
    if findings.is_empty() {
        println!("Nothing is wrong.");
    }
}
