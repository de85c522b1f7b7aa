//! The habit to beat: a register of 100,000 rows in LibreOffice Calc, opened and recalculated.

use crate::figure::Figure;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const ROWS: u32 = 100_000;

/// How long Calc takes against how long this desk took to open; nothing where there is no Calc.
pub fn figures(opened: Duration) -> Vec<Figure> {
    match calc() {
        Some(took) => vec![Figure::less(
            "opened, against 100,000 rows in Calc",
            opened.as_secs_f64(),
            "s",
            took.as_secs_f64(),
            "LibreOffice Calc in this run",
        )],
        None => {
            eprintln!("LibreOffice Calc is not here: the comparison with it was not made.");
            Vec::new()
        }
    }
}

/// How long Calc takes to open the register, work it out and write it. It is given the time that it
/// takes with an empty sheet.
fn calc() -> Option<Duration> {
    let folder = tempfile::tempdir().ok()?;
    let (empty, full) = (
        folder.path().join("empty.fods"),
        folder.path().join("register.fods"),
    );
    fs::write(&empty, sheet(0)).ok()?;
    fs::write(&full, sheet(ROWS)).ok()?;
    let start = converted(folder.path(), &empty)?;
    Some(converted(folder.path(), &full)?.saturating_sub(start))
}

fn converted(folder: &Path, file: &Path) -> Option<Duration> {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let began = Instant::now();
    let words = ["--headless", "--convert-to", "ods", "--outdir"];
    let out = folder.join("out");
    let done = Command::new("soffice")
        .arg(profile)
        .args(words)
        .arg(out)
        .arg(file)
        .output()
        .ok()?;
    done.status.success().then(|| began.elapsed())
}

/// A register as offices keep it: reference, name, received, and the last day and days left as formulas.
fn sheet(rows: u32) -> String {
    let mut text = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Register">"#,
    );
    for row in 1..=rows {
        let (day, month) = (row % 28 + 1, row % 12 + 1);
        let _ = write!(
            text,
            r#"<table:table-row><table:table-cell office:value-type="string"><text:p>FEN-26-{row:05}</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Thistlewood, Marian {row}</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-{month:02}-{day:02}"/><table:table-cell table:formula="of:=EDATE([.C{row}];1)"/><table:table-cell table:formula="of:=[.D{row}]-TODAY()"/><table:table-cell table:formula="of:=IF([.E{row}]&lt;0;&quot;late&quot;;&quot;in time&quot;)"/></table:table-row>"#
        );
    }
    text.push_str("</table:table></office:spreadsheet></office:body></office:document>");
    text
}
