//! The law in words.

use std::fmt::Write;

use statute::{
    Answerer, AskedBy, Clock, ClockFunction, GovernedBy, Law, LetterRule, Needed, Period, Rule,
};

/// A line for each version.
pub(crate) fn list(law: &Law, rules: &[&Rule]) -> String {
    let mut out = String::new();
    let mut regime = None;
    for rule in rules {
        if regime != Some(&rule.regime) {
            regime = Some(&rule.regime);
            let name = law.regime(&rule.regime).map_or("", |it| &it.label);
            let _ = writeln!(out, "\n{}  {name}", rule.regime);
        }
        let own = if law.is_own(&rule.file) {
            format!("  (the office's own: {})", rule.file)
        } else {
            String::new()
        };
        let _ = writeln!(
            out,
            "  {:<20} {:<26} {:<38}{own}",
            rule.right.as_str(),
            run(rule),
            rule.citation.as_str()
        );
    }
    out
}

fn run(rule: &Rule) -> String {
    let to = rule.to.map_or_else(|| "on".into(), |to| format!("to {to}"));
    format!("{} {to}", rule.from)
}

/// One version in full.
pub(crate) fn rule(law: &Law, rule: &Rule, words: bool) -> String {
    let mut told = Told {
        law,
        rule,
        words,
        out: String::new(),
    };
    told.head();
    told.valid();
    rule.clocks().for_each(|clock| told.clock(clock));
    told.decisions();
    rule.letters.iter().for_each(|letter| told.letter(letter));
    told.out.push('\n');
    told.out
}

struct Told<'a> {
    law: &'a Law,
    rule: &'a Rule,
    words: bool,
    out: String,
}

impl Told<'_> {
    fn line(&mut self, indent: usize, text: &str, citation: &str) {
        let cited = if citation.is_empty() {
            String::new()
        } else {
            format!("  [{citation}]")
        };
        let _ = writeln!(self.out, "{:indent$}{text}{cited}", "");
        if self.words && !citation.is_empty() {
            self.provisions(indent + 4, citation);
        }
    }

    fn provisions(&mut self, indent: usize, citation: &str) {
        for provision in self.law.cited(&self.rule.regime, citation, self.rule.from) {
            let _ = writeln!(
                self.out,
                "{:indent$}| {} {}",
                "", provision.enactment, provision.id
            );
            for line in provision.words.lines() {
                let _ = writeln!(self.out, "{:indent$}| {line}", "");
            }
        }
    }

    fn head(&mut self) {
        let rule = self.rule;
        let by = match rule.governed_by {
            GovernedBy::Received => "received",
            GovernedBy::Decision => "about decisions taken",
            GovernedBy::Act => "about acts or omissions",
        };
        let _ = writeln!(
            self.out,
            "\n{} ({} {}), {by} {}, from {}\n",
            rule.label,
            rule.regime,
            rule.right,
            run(rule),
            rule.file
        );
        self.line(2, &rule.label, &rule.citation);
        let who = match rule.answered_by.by {
            Answerer::Office => "Answered by the office",
            Answerer::Regulator => "Answered by the regulator",
            Answerer::Court => "Answered by a court",
        };
        let text = format!("{who}. {}", rule.answered_by.words);
        self.line(2, &text, &rule.answered_by.citation);
        self.line(2, &format!("Fee: {}", rule.fee.words), &rule.fee.citation);
        if let Some(duty) = &rule.preserve {
            self.line(2, &format!("Keep: {}", duty.words), &duty.citation);
        }
        let kept = &rule.retention;
        let text = format!("File kept: {} years. {}", kept.years, kept.words);
        self.line(2, &text, &kept.citation);
        for change in &rule.changes {
            self.line(2, &format!("Changed: {}", change.words), &change.citation);
        }
    }

    fn valid(&mut self) {
        self.out.push_str("\n  What makes it valid\n");
        for condition in &self.rule.validity {
            let when = match condition.needed {
                Needed::Always => "",
                Needed::IfAsked => " (if we ask)",
                Needed::Stated => " (a statement of the notice)",
            };
            self.line(
                4,
                &format!("{}{when}", condition.question),
                &condition.citation,
            );
        }
    }

    fn clock(&mut self, clock: &Clock) {
        let _ = writeln!(self.out, "\n  Time: {}", clock.deadline);
        self.line(4, &period(&clock.period), &clock.period.citation);
        let start = &clock.start;
        let points = [
            ("Runs from receipt", start.received.as_ref()),
            (
                "Runs from the news of the decision",
                start.decision_notified.as_ref(),
            ),
            (
                "or from proof of identity, if later",
                start.identity.as_ref(),
            ),
            ("or from payment of the fee, if later", start.fee.as_ref()),
        ];
        for (text, point) in points {
            if let Some(point) = point {
                self.line(4, text, &point.citation);
            }
        }
        if let Some(pause) = &clock.pause {
            self.line(4, "Paused from a question to its answer", &pause.citation);
        }
        if let Some(more) = &clock.extension {
            let text = format!("Can be extended to {} in all", more.length);
            self.line(4, &text, &more.citation);
            self.line(
                4,
                "by a notice given in time, with reasons",
                &more.notice_citation,
            );
        }
        if let Some(roll) = &clock.roll {
            self.line(4, "The end moves on to a working day", &roll.citation);
        }
        if let Some(aim) = &clock.aim {
            let text = format!("The office aims at {} days", aim.days);
            self.line(4, &text, &aim.citation);
        }
        for reading in &clock.readings {
            self.line(
                4,
                &format!("Followed: {}", reading.followed),
                &reading.citation,
            );
            self.line(6, &format!("Other: {}", reading.other), "");
            self.line(6, &format!("Why: {}", reading.why), "");
        }
    }

    fn decisions(&mut self) {
        self.out.push_str("\n  What can be decided\n");
        for outcome in &self.rule.outcomes {
            let ground = if outcome.needs_exemption {
                ", on a ground"
            } else {
                ""
            };
            let text = format!("{}{ground} (letter: {})", outcome.label, outcome.letter);
            self.line(4, &text, &outcome.citation);
        }
        self.out.push_str("\n  Grounds\n");
        for ground in &self.rule.exemptions {
            let text = format!(
                "{}: {} Test: {}.",
                ground.label,
                ground.words,
                test(ground.test)
            );
            self.line(4, &text, &ground.citation);
        }
    }

    fn letter(&mut self, letter: &LetterRule) {
        let _ = writeln!(self.out, "\n  Letter: {} ({})", letter.label, letter.id);
        for element in &letter.elements {
            let by = match element.asked_by {
                AskedBy::Law => "must",
                AskedBy::Practice => "good practice",
            };
            self.line(4, &format!("{} ({by})", element.words), &element.citation);
        }
    }
}

fn period(period: &Period) -> String {
    let length = period.length;
    match period.function {
        ClockFunction::InclDays => format!("{length} days, the first being the day it runs from"),
        ClockFunction::AfterDays => format!("{length} days after"),
        ClockFunction::InclMonths => {
            format!("{length} months, the first day being the day it runs from")
        }
        ClockFunction::MonthsArt3 => format!("Months: {length}, to the same date"),
        ClockFunction::None => "No period is fixed".to_owned(),
    }
}

const fn test(test: statute::Test) -> &'static str {
    use statute::Test;
    match test {
        Test::Prejudice => "prejudice",
        Test::Proportionality => "necessity and proportion",
        Test::Balance => "balance",
        Test::Absolute => "none: of this kind, whatever the harm",
        Test::None => "the facts named",
    }
}

#[cfg(test)]
mod tests {
    use statute::{ClockFunction, Law};

    #[test]
    fn every_version_can_be_told() {
        let law = Law::shipped();
        let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
        let rule = law
            .rule(
                &"dpa-2018-part-3".into(),
                &"access".into(),
                day("2026-10-12"),
            )
            .unwrap();
        let told = super::rule(law, rule, false);
        for words in [
            "s.54(3A)",
            "Answered by the office",
            "Letter: ",
            "Months: 1",
        ] {
            assert!(told.contains(words), "{words} in {told}");
        }
        assert_eq!(rule.clock.period.function, ClockFunction::MonthsArt3);
    }
}
