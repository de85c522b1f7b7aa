//! A table of questions, answered row by row. A bad row does not stop the others.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;
use csv::{ByteRecord, ReaderBuilder, Trim, Writer};
use statute::Jurisdiction;

use super::answer::Days;
use super::question::{Question, events};

/// What stops a whole table.
#[derive(Debug, thiserror::Error)]
enum Stopped {
    #[error("The table cannot be read: {0}")]
    Read(#[from] io::Error),
    #[error("The table has no column called \"{0}\"")]
    NoColumn(&'static str),
    #[error("The answer cannot be written: {0}")]
    Write(csv::Error),
    #[error("The table cannot be read: {0}")]
    Csv(csv::Error),
}

/// Reads the table, writes the answers to standard output.
pub(crate) fn run(file: &Path) -> ExitCode {
    let opened: io::Result<Box<dyn Read>> = match file.to_str() {
        Some("-") => Ok(Box::new(io::stdin().lock())),
        _ => File::open(file).map(|file| Box::new(BufReader::new(file)) as Box<dyn Read>),
    };
    let answered = opened
        .map_err(Stopped::from)
        .and_then(|table| answer(table, BufWriter::new(io::stdout().lock())));
    match answered {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(stopped) => {
            eprintln!("{}: {stopped}", file.display());
            ExitCode::FAILURE
        }
    }
}

/// Answers every row and says how many could not be.
fn answer(table: impl Read, out: impl Write) -> Result<usize, Stopped> {
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .trim(Trim::All)
        .from_reader(table);
    let columns = Columns::find(reader.byte_headers().map_err(Stopped::Csv)?)?;
    let mut writer = Writer::from_writer(out);
    let titles = [
        "id",
        "state",
        "starts",
        "last_day",
        "unadjusted",
        "target",
        "error",
    ];
    writer.write_record(titles).map_err(Stopped::Write)?;
    let mut failed = 0;
    let mut row = ByteRecord::new();
    while reader.read_byte_record(&mut row).map_err(Stopped::Csv)? {
        let line = columns.line(&row);
        if let Some(caution) = &line.caution {
            eprintln!("{}: {caution}", line.id);
        }
        failed += usize::from(line.error.is_some());
        writer.write_record(line.cells()).map_err(Stopped::Write)?;
    }
    writer
        .flush()
        .map_err(|error| Stopped::Write(error.into()))?;
    Ok(failed)
}

/// Where the columns are. A table without a deadline asks for the response; one without a
/// jurisdiction is of England and Wales.
struct Columns {
    id: usize,
    regime: usize,
    right: usize,
    events: usize,
    deadline: Option<usize>,
    jurisdiction: Option<usize>,
}

impl Columns {
    fn find(titles: &ByteRecord) -> Result<Self, Stopped> {
        let mark = "\u{feff}".as_bytes();
        let bare = |title: &[u8]| {
            title
                .strip_prefix(mark)
                .unwrap_or(title)
                .to_ascii_lowercase()
        };
        let at = |name: &str| {
            titles
                .iter()
                .position(|title| bare(title) == name.as_bytes())
        };
        let needed = |name: &'static str| at(name).ok_or(Stopped::NoColumn(name));
        Ok(Self {
            id: needed("id")?,
            regime: needed("regime")?,
            right: needed("right")?,
            events: needed("events")?,
            deadline: at("deadline"),
            jurisdiction: at("jurisdiction"),
        })
    }

    fn line(&self, row: &ByteRecord) -> Line {
        let id = String::from_utf8_lossy(row.get(self.id).unwrap_or_default()).into_owned();
        match self
            .question(row)
            .and_then(|question| question.answer().map_err(|e| e.to_string()))
        {
            Ok(answer) => Line {
                caution: answer.past_calendar(),
                id,
                days: Some(answer.days),
                error: None,
            },
            Err(error) => Line {
                id,
                days: None,
                error: Some(error),
                caution: None,
            },
        }
    }

    fn question(&self, row: &ByteRecord) -> Result<Question, String> {
        let deadline = match self.deadline {
            Some(at) => {
                let named = cell(row, at, "deadline")?;
                Some(named.parse().map_err(|e| format!("{e}"))?)
            }
            None => None,
        };
        let jurisdiction = match self.jurisdiction {
            Some(at) => cell(row, at, "jurisdiction")?
                .parse()
                .map_err(|e| format!("{e}"))?,
            None => Jurisdiction::EnglandAndWales,
        };
        Ok(Question {
            regime: cell(row, self.regime, "regime")?.into(),
            right: cell(row, self.right, "right")?.into(),
            deadline,
            jurisdiction,
            facts: events(cell(row, self.events, "events")?)?,
        })
    }
}

fn cell<'r>(row: &'r ByteRecord, at: usize, name: &str) -> Result<&'r str, String> {
    let text = std::str::from_utf8(row.get(at).unwrap_or_default())
        .map_err(|_| format!("The column \"{name}\" is not in UTF-8"))?;
    if text.is_empty() {
        Err(format!("The column \"{name}\" is empty"))
    } else {
        Ok(text)
    }
}

/// A row of the answer.
struct Line {
    id: String,
    days: Option<Days>,
    error: Option<String>,
    /// What the columns have no place for.
    caution: Option<String>,
}

impl Line {
    fn cells(&self) -> [String; 7] {
        let day = |pick: fn(&Days) -> Option<NaiveDate>| {
            self.days
                .as_ref()
                .and_then(pick)
                .map_or_else(String::new, |day| day.to_string())
        };
        [
            self.id.clone(),
            self.days
                .map_or_else(String::new, |days| days.state.to_string()),
            day(|days| days.starts),
            day(|days| days.last_day),
            day(|days| days.unadjusted),
            day(|days| days.target),
            self.error.clone().unwrap_or_default(),
        ]
    }
}
