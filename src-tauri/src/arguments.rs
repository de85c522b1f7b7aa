//! What the program was started with.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Parser;

/// Privacy-rights requests, answered in time.
#[derive(Debug, Parser)]
#[command(name = "rightsdesk", version)]
pub struct Arguments {
    /// The office folder to open; without it the window asks.
    pub office: Option<PathBuf>,
    /// The day (YYYY-MM-DD, Europe/London) to take as today. For demonstration offices only.
    #[arg(long, value_name = "DATE", requires = "office")]
    pub today: Option<NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_can_be_chosen_for_a_named_office_only() {
        let cases: [(&[&str], bool); 5] = [
            (&[], true),
            (&["Fenland IAO.rightsdesk"], true),
            (&["--today", "2026-11-23"], false),
            (&["demo.rightsdesk", "--today", "2026-11-23"], true),
            (&["demo.rightsdesk", "--today", "23 November"], false),
        ];
        for (arguments, accepted) in cases {
            let line = std::iter::once("rightsdesk").chain(arguments.iter().copied());
            assert_eq!(
                Arguments::try_parse_from(line).is_ok(),
                accepted,
                "{arguments:?}"
            );
        }
    }
}
