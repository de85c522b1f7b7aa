//! `cargo xtask bench`: the speed of the release build.

use crate::failed::Failed;
use crate::program::{cargo, run};
use crate::{debian, pages};

/// Builds the release and measures it; `--json` prints the figures as JSON.
///
/// # Errors
/// It does not compile, a measurement fails, or an option is unknown.
pub fn bench(options: &[&str]) -> Result<(), Failed> {
    if let Some(unknown) = options.iter().find(|option| **option != "--json") {
        return Err(Failed::new(format!(
            "cargo xtask bench knows no option but --json: {unknown}"
        )));
    }
    debian::install("to build the window", debian::BUILD)?;
    pages::build()?;
    run(
        "Building the release",
        &mut cargo(["build", "--quiet", "--release", "--package", "rightsdesk"]),
    )?;
    let measure = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "rightsdesk-tests",
        "--example",
        "bench",
        "--",
    ];
    run("Measuring", cargo(measure).args(options))
}
