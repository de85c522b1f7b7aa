//! The law of one right as it is read beside the Act: section by section, each line with its
//! citation. The window and the command line show the same.

use chrono::NaiveDate;
use statute::{
    Answerer, AskedBy, Clock, ClockFunction, Deadline, GovernedBy, LetterRule, Needed, Period, Rule,
};

/// A section: its title and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// "What makes it valid".
    pub title: String,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the law says, in the words of the pack.
    pub text: String,
    /// Where it says so; empty for a remark on the line before.
    pub citation: String,
    /// The first day of letters for which it holds, where that turns on the letter's own day.
    pub letters_from: Option<NaiveDate>,
}

impl Line {
    /// The day as of which its citation is to be read, for what was received on `day`.
    pub fn as_of(&self, day: NaiveDate) -> NaiveDate {
        self.letters_from.map_or(day, |from| from.max(day))
    }
}

/// The sections of a rule.
pub fn sections(rule: &Rule) -> Vec<Section> {
    let mut sections = vec![about(rule), validity(rule)];
    sections.extend(rule.clocks().map(clock));
    sections.extend([outcomes(rule), grounds(rule)]);
    sections.extend(rule.letters.iter().map(letter));
    sections.retain(|section| !section.lines.is_empty());
    sections
}

/// From which day to which a version governs, and which day that is.
pub fn run(rule: &Rule) -> String {
    let by = match rule.governed_by {
        GovernedBy::Received => "received",
        GovernedBy::Decision => "on decisions taken",
        GovernedBy::Act => "on acts or omissions",
    };
    let from = rule.from.format("%-d %B %Y");
    match rule.to {
        Some(to) => format!("{by} {from} to {}", to.format("%-d %B %Y")),
        None => format!("{by} from {from} on"),
    }
}

fn section(title: impl Into<String>, lines: Vec<Line>) -> Section {
    Section {
        title: title.into(),
        lines,
    }
}

fn line(text: impl Into<String>, citation: &str) -> Line {
    Line {
        text: text.into(),
        citation: citation.to_owned(),
        letters_from: None,
    }
}

fn about(rule: &Rule) -> Section {
    let who = match rule.answered_by.by {
        Answerer::Office => "The office answers",
        Answerer::Regulator => "The regulator answers",
        Answerer::Court => "A court answers",
    };
    let kept = &rule.retention;
    let mut lines = vec![
        line(rule.label.to_string(), &rule.citation),
        line(
            format!("{who}. {}", rule.answered_by.words),
            &rule.answered_by.citation,
        ),
        line(format!("Fee: {}", rule.fee.words), &rule.fee.citation),
    ];
    if let Some(duty) = &rule.preserve {
        lines.push(line(format!("To be kept: {}", duty.words), &duty.citation));
    }
    lines.push(line(
        format!("The file is kept {} years. {}", kept.years, kept.words),
        &kept.citation,
    ));
    let changes = rule.changes.iter();
    lines.extend(changes.map(|change| {
        line(
            format!("Changed by this version: {}", change.words),
            &change.citation,
        )
    }));
    section("The right", lines)
}

fn validity(rule: &Rule) -> Section {
    let told = |condition: &statute::Condition| {
        let when = match condition.needed {
            Needed::Always => "",
            Needed::IfAsked => " (where we ask for it)",
            Needed::Stated => " (a statement that the notice makes)",
        };
        line(format!("{}{when}", condition.question), &condition.citation)
    };
    section(
        "What makes it valid",
        rule.validity.iter().map(told).collect(),
    )
}

fn clock(clock: &Clock) -> Section {
    let title = match clock.deadline {
        Deadline::Response => "Time to answer",
        Deadline::Acknowledgement => "Time to acknowledge",
        Deadline::ReconsiderationNotice => "The person’s own time to ask again",
        Deadline::ExtensionNotice => "Time for an extension notice",
    };
    let start = &clock.start;
    let points = [
        ("It runs from receipt", start.received.as_ref()),
        (
            "It runs from the day the person was told of the decision",
            start.decision_notified.as_ref(),
        ),
        (
            "or from proof of identity, if that was asked for and comes later",
            start.identity.as_ref(),
        ),
        (
            "or from payment of the fee, if that was asked for and comes later",
            start.fee.as_ref(),
        ),
    ];
    let mut lines = vec![line(period(&clock.period), &clock.period.citation)];
    let starts = points
        .into_iter()
        .filter_map(|(text, point)| Some(line(text, &point?.citation)));
    lines.extend(starts);
    lines.extend(changes_of(clock));
    lines.extend(clock.readings.iter().flat_map(readings));
    section(title, lines)
}

/// What pauses, extends, moves and betters a time.
fn changes_of(clock: &Clock) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(pause) = &clock.pause {
        let text = "The days from a needed question to its answer do not count";
        lines.push(line(text, &pause.citation));
    }
    if let Some(more) = &clock.extension {
        let text = format!("It can be extended, to {} months in all", more.length);
        lines.push(line(text, &more.citation));
        let text = "by a notice with reasons, given before the ordinary time has ended";
        lines.push(line(text, &more.notice_citation));
    }
    if let Some(roll) = &clock.roll {
        lines.push(line("The end moves on to a working day", &roll.citation));
    }
    if let Some(exam) = &clock.exam {
        let text = format!(
            "Examination results announced later set another end: the sooner of {} and {}",
            period(&exam.from_start),
            period(&exam.from_announcement)
        );
        lines.push(line(text, &exam.from_announcement.citation));
    }
    if let Some(aim) = &clock.aim {
        let text = format!("The office aims at {} days", aim.days);
        lines.push(line(text, &aim.citation));
    }
    lines
}

fn readings(reading: &statute::ReadingRule) -> [Line; 3] {
    [
        line(format!("Followed: {}", reading.followed), &reading.citation),
        line(format!("The other reading: {}", reading.other), ""),
        line(format!("Why: {}", reading.why), ""),
    ]
}

fn outcomes(rule: &Rule) -> Section {
    let told = |outcome: &statute::Outcome| {
        let ground = if outcome.needs_exemption {
            ", on a ground"
        } else if outcome.sealed {
            ", on a ground that is sealed"
        } else {
            ""
        };
        line(format!("{}{ground}", outcome.label), &outcome.citation)
    };
    section(
        "What can be decided",
        rule.outcomes.iter().map(told).collect(),
    )
}

fn grounds(rule: &Rule) -> Section {
    let told = |ground: &statute::Exemption| {
        let test = crate::words::test(ground.test);
        line(
            format!("{}: {} {test}", ground.label, ground.words),
            &ground.citation,
        )
    };
    section("Grounds", rule.exemptions.iter().map(told).collect())
}

fn letter(letter: &LetterRule) -> Section {
    let told = |element: &statute::Element| {
        let asked = match element.asked_by {
            AskedBy::Law => "",
            AskedBy::Practice => " (good practice)",
        };
        let from = element
            .letters_from
            .map(|day| format!(", in letters from {}", day.format("%-d %B %Y")))
            .unwrap_or_default();
        Line {
            letters_from: element.letters_from,
            ..line(format!("{}{from}{asked}", element.words), &element.citation)
        }
    };
    section(
        format!("Letter: {}", letter.label),
        letter.elements.iter().map(told).collect(),
    )
}

fn period(period: &Period) -> String {
    let length = period.length;
    match period.function {
        ClockFunction::InclDays => format!("{length} days, the day it runs from being the first"),
        ClockFunction::AfterDays => format!("{length} days; the day it runs from is not counted"),
        ClockFunction::InclMonths => {
            format!("{length} months, the day it runs from being the first day")
        }
        ClockFunction::MonthsArt3 if length == 1 => {
            "One month, to the same date of the next month".to_owned()
        }
        ClockFunction::MonthsArt3 => format!("{length} months, to the same date"),
        ClockFunction::None => "No period is fixed".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{run, sections};
    use statute::{Law, Rule};

    fn rules() -> impl Iterator<Item = &'static Rule> {
        let law = Law::shipped();
        let rights = law.all_rights();
        law.regimes().iter().flat_map(move |regime| {
            rights
                .iter()
                .flat_map(move |right| law.versions(&regime.id, &right.id).unwrap_or_default())
        })
    }

    #[test]
    fn every_version_of_every_right_can_be_read() {
        for rule in rules() {
            let sections = sections(rule);
            let titles: Vec<&str> = sections.iter().map(|it| it.title.as_str()).collect();
            for needed in ["The right", "What makes it valid", "What can be decided"] {
                assert!(
                    titles.contains(&needed),
                    "{} {}: {titles:?}",
                    rule.regime,
                    rule.right
                );
            }
            let empty = sections
                .iter()
                .flat_map(|it| &it.lines)
                .find(|it| it.text.trim().is_empty());
            assert_eq!(empty, None, "{} {}", rule.regime, rule.right);
            assert!(run(rule).contains(&rule.from.format("%Y").to_string()));
        }
    }
}
