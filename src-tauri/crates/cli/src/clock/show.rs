//! One answer on the screen: in words, or as JSON.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::process::ExitCode;

use chrono::NaiveDate;
use serde::Serialize;
use statute::{FactError, Law, Reading, Reckoning, Rule, Step, Working, explain_clock};

use super::answer::{Answer, Days};
use super::question::{Question, Unanswerable};

/// The answer as one JSON object.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    days: Option<Days>,
    /// The rule that was followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<Followed<'a>>,
    /// Everything the reckoning says.
    #[serde(skip_serializing_if = "Option::is_none")]
    reckoning: Option<&'a Reckoning>,
    #[serde(skip_serializing_if = "Option::is_none")]
    working: Option<&'a Working>,
    /// Why there is no rule, where none was in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    why_not: Option<&'a str>,
    error: Option<String>,
}

#[derive(Serialize)]
struct Followed<'a> {
    regime: &'a str,
    right: &'a str,
    citation: &'a str,
    from: NaiveDate,
    to: Option<NaiveDate>,
}

/// Prints JSON.
pub(crate) fn json(
    question: &Question,
    answer: &Result<Answer, Unanswerable>,
    with_working: bool,
) -> ExitCode {
    let reckoned = answer
        .as_ref()
        .ok()
        .and_then(|answer| answer.reckoned.as_ref());
    let working = working(question, answer, with_working);
    let error = answer.as_ref().err().map(ToString::to_string);
    let shown = Shown {
        days: answer.as_ref().ok().map(|answer| answer.days),
        rule: reckoned.map(|reckoned| followed(reckoned.rule)),
        reckoning: reckoned
            .filter(|_| working.is_none())
            .map(|reckoned| &reckoned.reckoning),
        working: working.as_ref(),
        why_not: answer
            .as_ref()
            .ok()
            .and_then(|answer| answer.why_not.as_deref()),
        error,
    };
    let text = serde_json::to_string_pretty(&shown).unwrap_or_default();
    print(&format!("{text}\n"), answer.is_ok())
}

fn followed(rule: &Rule) -> Followed<'_> {
    Followed {
        regime: rule.regime.as_str(),
        right: rule.right.as_str(),
        citation: &rule.citation,
        from: rule.from,
        to: rule.to,
    }
}

/// Prints words.
pub(crate) fn words(
    question: &Question,
    answer: &Result<Answer, Unanswerable>,
    with_working: bool,
) -> ExitCode {
    match answer {
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        Ok(found) => {
            let working = working(question, answer, true);
            print(&text(found, working.as_ref(), with_working), true)
        }
    }
}

/// The working, if it is wanted and there is one. What can be reckoned can be explained.
fn working(
    question: &Question,
    answer: &Result<Answer, Unanswerable>,
    wanted: bool,
) -> Option<Working> {
    let reckoned = answer.as_ref().ok().filter(|_| wanted)?.reckoned.as_ref()?;
    let calendar = Law::shipped().calendar(question.jurisdiction);
    let worked: Result<Working, FactError> =
        explain_clock(reckoned.rule, reckoned.clock, &question.facts, calendar);
    worked.ok()
}

fn text(answer: &Answer, working: Option<&Working>, with_working: bool) -> String {
    let mut out = String::new();
    if let Some(reckoned) = &answer.reckoned {
        out.push_str(&heading(reckoned.rule));
    }
    let Days {
        state,
        starts,
        last_day,
        unadjusted,
        target,
    } = answer.days;
    line(&mut out, "state", state.as_str());
    for (name, day) in [
        ("starts", starts),
        ("last day", last_day),
        ("unadjusted", unadjusted),
        ("target", target),
        (
            "extension notice by",
            answer
                .reckoned
                .as_ref()
                .and_then(|it| it.reckoning.extension_notice_by),
        ),
    ] {
        if let Some(day) = day {
            line(&mut out, name, &long(day));
        }
    }
    if let Some(why) = &answer.why_not {
        let _ = writeln!(out, "\n{why}.");
    }
    if let Some(working) = working {
        if with_working {
            steps(&mut out, &working.steps);
            readings(&mut out, &working.readings);
        }
        for caution in &working.cautions {
            let _ = writeln!(out, "\nTake care: {caution}");
        }
    }
    out
}

fn heading(rule: &Rule) -> String {
    let run = desk::law_text::run(rule);
    format!("{}, {}, {run}\n\n", rule.label, rule.citation)
}

fn line(out: &mut String, name: &str, value: &str) {
    let _ = writeln!(out, "{name:<20} {value}");
}

fn steps(out: &mut String, steps: &[Step]) {
    out.push_str("\nThe working\n");
    for (index, step) in steps.iter().enumerate() {
        let days = step
            .days
            .map_or_else(String::new, |days| format!("{days:+}"));
        let _ = writeln!(
            out,
            "\n{:>3}  {}  {:>6}  {}",
            index + 1,
            short(step.date),
            days,
            step.title
        );
        let _ = writeln!(out, "     {}", step.sentence);
        let _ = writeln!(out, "     {}", step.citation);
    }
}

fn readings(out: &mut String, readings: &[Reading]) {
    if readings.is_empty() {
        return;
    }
    out.push_str("\nWhere the law can be read in more than one way\n");
    for Reading { rule, gives } in readings {
        let gives = gives.map_or_else(String::new, |day| format!(" That gives {}.", long(day)));
        let _ = writeln!(out, "\n   - Followed: {}", rule.followed);
        let _ = writeln!(out, "     Other:    {}{gives}", rule.other);
        let _ = writeln!(out, "     Why:      {}", rule.why);
        let _ = writeln!(out, "     {}", rule.citation);
    }
}

fn long(day: NaiveDate) -> String {
    format!("{day}  {}", day.format("%A %-d %B %Y"))
}

fn short(day: NaiveDate) -> String {
    day.format("%a %e %b %Y").to_string()
}

/// A reader that stops listening (a closed pipe) is no failure of the answer.
fn print(text: &str, good: bool) -> ExitCode {
    let _ = io::stdout().lock().write_all(text.as_bytes());
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
