//! `clock`: the days that the law sets, for one case or a table of them.

mod answer;
mod question;
mod show;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use statute::{Deadline, Fact, Jurisdiction};

use question::{Question, event};

const EXAMPLES: &str = "\
Events: received, fee-asked, fee-paid, identity-asked, identity-proved, clarification-asked,
clarification-answered, extension-notice, extension-notice-without-reasons, decision-notified,
results-announced, decision-taken, act-or-omission, acknowledged. Days are written 2026-11-23.
Their order does not matter. `rightsdesk-cli law` lists the regimes and their rights.

States: running, awaiting-fee, awaiting-identity, paused, no-fixed-period, not-in-force.

Examples:
  The last day for a request received on 25 November 2026:
    rightsdesk-cli clock --regime uk-gdpr --right access --event received=2026-11-25

  The same with identity proved later and a question, and the working:
    rightsdesk-cli clock --regime dpa-2018-part-3 --right access --explain \\
      --event received=2026-10-12 \\
      --event identity-asked=2026-10-14 --event identity-proved=2026-10-19 \\
      --event clarification-asked=2026-10-26 --event clarification-answered=2026-11-04

  Every row of a table, which has the columns id, regime, right, deadline, jurisdiction, events
  (events are divided by \";\"; other columns are passed over; - reads from standard input):
    rightsdesk-cli clock --table cases.csv > days.csv

A table gives id,state,starts,last_day,unadjusted,target,error. A row that cannot be reckoned has
its reason in the last column, and the exit status is then 1. A row with a day after the last year
whose bank holidays are known is named on standard error.";

/// Reckon the days that the law sets, with the working.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Clock {
    /// Reckon every row of this CSV file; - for standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["regime", "right", "events", "explain", "json", "jurisdiction", "deadline"])]
    table: Option<PathBuf>,

    /// The law: dpa-1998, uk-gdpr, dpa-2018-part-3 or dpa-2018
    #[arg(long, value_name = "REGIME", required_unless_present = "table")]
    regime: Option<String>,

    /// The right: access, erasure, complaint, … (`rightsdesk-cli law` lists them)
    #[arg(long, value_name = "RIGHT", required_unless_present = "table")]
    right: Option<String>,

    /// What happened and on which day: received=2026-11-23. Give one for each event
    #[arg(long = "event", value_name = "EVENT=DATE", value_parser = event, required_unless_present = "table")]
    events: Vec<Fact>,

    /// Where the office must act: england-and-wales, scotland or northern-ireland
    #[arg(long, value_name = "PLACE", default_value_t = Jurisdiction::EnglandAndWales)]
    jurisdiction: Jurisdiction,

    /// Which deadline: response, extension-notice, acknowledgement or reconsideration-notice; the
    /// first that the right has, where none is named
    #[arg(long, value_name = "DEADLINE")]
    deadline: Option<Deadline>,

    /// Show each step with the law that says so
    #[arg(long)]
    explain: bool,

    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(crate) fn run(args: &Clock) -> ExitCode {
    match &args.table {
        Some(file) => table::run(file),
        None => one(args),
    }
}

fn one(args: &Clock) -> ExitCode {
    let question = Question {
        regime: args.regime.as_deref().unwrap_or_default().into(),
        right: args.right.as_deref().unwrap_or_default().into(),
        deadline: args.deadline,
        jurisdiction: args.jurisdiction,
        facts: args.events.clone(),
    };
    let answer = question.answer();
    if args.json {
        show::json(&question, &answer, args.explain)
    } else {
        show::words(&question, &answer, args.explain)
    }
}
