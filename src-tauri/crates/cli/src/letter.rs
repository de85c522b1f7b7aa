//! `rightsdesk-cli letter`: a letter of a case as a PDF.

use crate::sign_in::SignIn;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{NaiveDate, Utc};
use clap::Args;
use desk::{Desk, Failure, Moment};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// Lay a letter of a case out as a PDF, as it stands on the desk, and say what the law asks of it
/// and it lacks. Nothing is issued.
///
/// Example: rightsdesk-cli letter fen.rightsdesk --case FEN-26-0557 --template acknowledgement --out ack.pdf
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub struct Letter {
    /// The office folder.
    office: PathBuf,
    /// The case, by its reference.
    #[arg(long, value_name = "REF")]
    case: String,
    /// The template; without it the templates that suit the case are listed.
    #[arg(long, value_name = "ID")]
    template: Option<String>,
    /// The part of the case that the letter speaks of.
    #[arg(long, default_value = "A", value_name = "LETTER")]
    part: String,
    /// The file to write.
    #[arg(long, value_name = "FILE", requires = "template")]
    out: Option<PathBuf>,
    /// The day of the letter (YYYY-MM-DD); else today in London.
    #[arg(long, value_name = "DATE")]
    today: Option<NaiveDate>,
    #[command(flatten)]
    sign_in: SignIn,
}

/// Lays the letter out.
pub fn run(args: &Letter) -> ExitCode {
    match laid_out(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn laid_out(args: &Letter) -> Result<(), Failure> {
    let now = args
        .today
        .map_or_else(Moment::now, |today| Moment::on(today, Utc::now()));
    let mut desk = args.sign_in.desk(&args.office, &now)?;
    match &args.template {
        None => list(&mut desk, args, &now),
        Some(template) => write(&mut desk, args, template, &now),
    }
}

fn list(desk: &mut Desk, args: &Letter, now: &Moment) -> Result<(), Failure> {
    let reply = desk.call("letter-choices", &json!({ "case": args.case }), now)?;
    for choice in reply["choices"].as_array().into_iter().flatten() {
        println!(
            "{}\tpart {}\t{}",
            text(&choice["template"]),
            text(&choice["part"]),
            text(&choice["title"])
        );
    }
    Ok(())
}

fn write(desk: &mut Desk, args: &Letter, template: &str, now: &Moment) -> Result<(), Failure> {
    let case = desk.call("case", &json!({ "case": args.case }), now)?;
    let letter = json!({ "case": case["case"], "part": args.part, "template": template });
    let draft = desk.call("letter-draft", &letter, now)?;
    let body =
        json!({ "letter": letter, "sections": [], "ground": draft["ground"], "fee": draft["fee"] });
    let preview = desk.call("preview-letter", &body, now)?;
    report(&preview);
    if let Some(problem) = preview["problems"]
        .as_array()
        .and_then(|problems| problems.first())
    {
        return Err(Failure::new("letter", text(problem)));
    }
    let Some(out) = &args.out else { return Ok(()) };
    let pdf = STANDARD.decode(text(&preview["pdf"])).unwrap_or_default();
    fs::write(out, pdf).map_err(|error| {
        Failure::new(
            "file",
            format!("{} could not be written: {error}.", out.display()),
        )
    })
}

fn report(preview: &Value) {
    for element in preview["elements"].as_array().into_iter().flatten() {
        let mark = if element["present"] == true {
            "present"
        } else {
            "MISSING"
        };
        println!(
            "{mark}\t{}\t{}",
            text(&element["words"]),
            text(&element["citation"])
        );
    }
    for finding in preview["findings"].as_array().into_iter().flatten() {
        println!("look\t{}", text(&finding["message"]));
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
