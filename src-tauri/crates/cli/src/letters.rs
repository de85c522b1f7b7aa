//! `rightsdesk-cli letters render`: every letter as a PDF, from a made-up case.

use clap::{Args, Subcommand};
use desk::samples::{self, Sample};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The letters that come with the program.
#[derive(Debug, Args)]
pub struct Letters {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Render(Render),
}

/// Lay every letter of every right, regime and version out from a made-up case, and every form, one PDF each,
/// so that an office can read them all before it trusts them.
///
/// Example: rightsdesk-cli letters render --all --out letters
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
struct Render {
    /// Every letter; else those of a regime or a right.
    #[arg(long, required_unless_present_any = ["regime", "right"])]
    all: bool,
    /// Only letters under this regime.
    #[arg(long, value_name = "ID", conflicts_with = "all")]
    regime: Option<String>,
    /// Only letters about this right.
    #[arg(long, value_name = "ID", conflicts_with = "all")]
    right: Option<String>,
    /// The folder to write to; it is made where it is not there.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// Writes the letters, and says which could not be.
pub fn run(letters: &Letters) -> ExitCode {
    let What::Render(render) = &letters.what;
    match written(render) {
        Ok((written, failed)) => {
            println!("{written} letters in {}", render.out.display());
            match (written, failed) {
                (0, _) => ExitCode::FAILURE,
                (_, 0) => ExitCode::SUCCESS,
                _ => ExitCode::FAILURE,
            }
        }
        Err(error) => {
            eprintln!("{} could not be written: {error}.", render.out.display());
            ExitCode::FAILURE
        }
    }
}

/// How many were written, and how many could not be laid out.
fn written(render: &Render) -> io::Result<(usize, usize)> {
    fs::create_dir_all(&render.out)?;
    let chosen = |given: &Option<String>, id: &str| given.as_deref().is_none_or(|it| it == id);
    let wanted =
        |regime: &str, right: &str| chosen(&render.regime, regime) && chosen(&render.right, right);
    let letters = samples::letters(wanted).map_err(io::Error::other)?;
    let forms = samples::forms(wanted).map_err(io::Error::other)?;
    let mut count = (0, 0);
    for sample in letters.chain(forms) {
        if write(&render.out, sample)? {
            count.0 += 1;
        } else {
            count.1 += 1;
        }
    }
    Ok(count)
}

fn write(folder: &Path, sample: Sample) -> io::Result<bool> {
    match sample.pdf {
        Ok(pdf) => {
            fs::write(folder.join(format!("{}.pdf", sample.name)), pdf)?;
            Ok(true)
        }
        Err(error) => {
            eprintln!("{}: {error}", sample.name);
            Ok(false)
        }
    }
}
