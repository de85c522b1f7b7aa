//! `cargo xtask`: everything that is done to the project with one command each. It is built before
//! anything is installed, so it needs nothing but the standard library.

mod bench;
mod bundle;
mod calendars;
mod debian;
mod differences;
mod failed;
mod fuzz;
mod node;
mod pages;
mod places;
mod program;
mod python;
mod readers;
mod run;
mod stages;
mod test;
mod tools;
mod window;
mod wire;

use failed::Failed;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask run                 install what is missing, build, and open the window on a demonstration office
cargo xtask test [STAGE]...     install what is missing and run every test, or these stages: lint law ui rust window
cargo xtask bench [--help]      measure the speed of the release build
cargo xtask wire                write ui/src/ipc/wire.ts anew from the desk's calls
cargo xtask workflow            write WORKFLOW.md, what can be done to a case, anew from assets/workflow.toml
cargo xtask check-calendars     hold the bank holidays against gov.uk's list and another, from PyPI
cargo xtask fuzz [RUNS]         look for input that the reckoning or the loader of packs cannot take: a million runs of each
cargo xtask bundle              make the installers of this system: deb and rpm, or MSI and NSIS
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match carry_out(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("\n{failed}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[&str]) -> Result<(), Failed> {
    match words {
        ["run"] => run::run(),
        ["test", stages @ ..] => test::test(stages),
        ["bench", options @ ..] => bench::bench(options),
        ["wire"] => wire::wire(),
        ["workflow"] => wire::workflow(),
        ["check-calendars"] => calendars::check(),
        ["fuzz"] => fuzz::fuzz(None),
        ["fuzz", runs] => fuzz::fuzz(Some(runs)),
        ["bundle"] => bundle::bundle(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(Failed::new(format!(
            "There is no such task: {}\n\n{HELP}",
            words.join(" ")
        ))),
    }
}
