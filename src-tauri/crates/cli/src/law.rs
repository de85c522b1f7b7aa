//! `law`: the law as the program holds it, to be read beside the Act, and the check of an office's
//! own packs.

mod own;
mod show;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use statute::{Law as Packs, RegimeId, RightId, Rule};

const EXAMPLES: &str = "\
Examples:
  Every regime, right and version:
    rightsdesk-cli law

  One right in full, in the version for a day of receipt, with the words of the Act:
    rightsdesk-cli law --regime dpa-2018-part-3 --right access --on 2026-10-12 --words

  Whether the packs of a folder can be used beside the shipped ones, or in place of them:
    rightsdesk-cli law check our-packs

A file of an office with the name of a shipped one takes its place. Any other adds a pack; one that
says `amends = true` adds versions to the pack of the same regime and right.";

/// Read the law that the program holds, or check packs of your own.
#[derive(Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(crate) struct Law {
    #[command(subcommand)]
    what: Option<What>,

    /// Only this law: dpa-1998, uk-gdpr, dpa-2018-part-3 or dpa-2018
    #[arg(long, value_name = "REGIME")]
    regime: Option<String>,

    /// Only this right: access, erasure, complaint, …
    #[arg(long, value_name = "RIGHT")]
    right: Option<String>,

    /// Only the version for this day of receipt (for some rights of the decision, or of the act)
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,

    /// With the words of every provision cited
    #[arg(long)]
    words: bool,

    /// With the packs of this folder beside the shipped ones, or in place of them
    #[arg(long, value_name = "DIR")]
    own: Option<PathBuf>,
}

#[derive(Subcommand)]
enum What {
    /// Check the packs of a folder: whether they load, and what they replace or add
    Check {
        /// The folder
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

/// Runs the command.
pub(crate) fn run(args: &Law) -> ExitCode {
    let told = match &args.what {
        Some(What::Check { folder }) => own::check(folder),
        None => read(args),
    };
    match told {
        Ok(text) => {
            // A reader that stops listening is no failure of the answer.
            let _ = io::stdout().lock().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn read(args: &Law) -> Result<String, String> {
    let own = args.own.as_deref().map(own::load).transpose()?;
    let law = own.as_ref().unwrap_or_else(|| Packs::shipped());
    let rules = chosen(law, args)?;
    let whole = args.regime.is_some() && args.right.is_some();
    Ok(if whole {
        rules
            .iter()
            .map(|rule| show::rule(law, rule, args.on, args.words))
            .collect()
    } else {
        show::list(law, &rules)
    })
}

/// The versions asked for, in the order of the files of regimes and rights.
fn chosen<'law>(law: &'law Packs, args: &Law) -> Result<Vec<&'law Rule>, String> {
    if let Some(regime) = &args.regime {
        let known = law.regime(&RegimeId::from(regime.as_str()));
        known.ok_or_else(|| format!("There is no law called \"{regime}\"."))?;
    }
    if let Some(right) = &args.right {
        let known = law.right(&RightId::from(right.as_str()));
        known.ok_or_else(|| format!("There is no right called \"{right}\"."))?;
    }
    let regimes = law.regimes().iter().map(|regime| &regime.id);
    let regimes = regimes.filter(|id| args.regime.as_deref().is_none_or(|it| it == id.as_str()));
    let rights = || {
        let all = law.all_rights().iter().map(|right| &right.id);
        all.filter(|id| args.right.as_deref().is_none_or(|it| it == id.as_str()))
    };
    let versions = regimes.flat_map(|regime| {
        rights().flat_map(move |right| law.versions(regime, right).unwrap_or_default())
    });
    let found: Vec<&Rule> = versions
        .filter(|rule| args.on.is_none_or(|day| rule.governs(day)))
        .collect();
    if found.is_empty() {
        return Err("No version of the law answers to that.".to_owned());
    }
    Ok(found)
}
