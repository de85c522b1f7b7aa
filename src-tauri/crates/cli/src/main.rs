//! `rightsdesk-cli`: Rightsdesk without a window, for scripts and checks.

mod clock;
mod demo;
mod law;
mod letter;
mod letters;
mod sign_in;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Rightsdesk without a window.
#[derive(Parser)]
#[command(version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Clock(clock::Clock),
    Law(law::Law),
    Demo(demo::Demo),
    Verify(verify::Verify),
    Letter(letter::Letter),
    Letters(letters::Letters),
}

/// Letters and searches are many small pieces of text: this allocator takes less time over them than
/// the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Clock(clock) => clock::run(&clock),
        Command::Law(law) => law::run(&law),
        Command::Demo(demo) => demo::run(&demo),
        Command::Verify(verify) => verify::run(&verify),
        Command::Letter(letter) => letter::run(&letter),
        Command::Letters(letters) => letters::run(&letters),
    }
}
