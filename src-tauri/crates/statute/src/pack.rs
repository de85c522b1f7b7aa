//! Reading a pack: one right under one regime, in every version.
//!
//! The first version is written out whole. Each later one says from when it stands, what changed
//! and by what authority, and then only the keys that differ: tables are laid over those of the
//! version before, key by key, and `remove` names what is gone.

use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::clock::Clock;
use crate::pack_letters::{ElementEntry, LetterEntry, letters};
use crate::reading::{Day, Keyed, Source};
use crate::right::GovernedBy;
use crate::rule::{
    AnsweredBy, Change, Condition, Duty, Exemption, Fee, Needed, Outcome, OutcomeResult, Retention,
    Rule, Test, Text,
};
use crate::timeline::{Run, check};
use crate::words::Words;
use crate::{LawError, RegimeId, RightId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    pub(crate) regime: RegimeId,
    pub(crate) right: RightId,
    /// Whether its versions follow those of another file with the same regime and right.
    #[serde(default)]
    pub(crate) amends: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Version {
    from: Spanned<Day>,
    to: Option<Spanned<Day>>,
    #[serde(default)]
    changes: Vec<Change>,
    label: Text,
    #[serde(default = "request")]
    called: Text,
    citation: Text,
    answered_by: AnsweredBy,
    validity: Keyed<ConditionEntry>,
    regulator: Text,
    fee: Fee,
    clock: Clock,
    #[serde(default)]
    further_clocks: Keyed<Clock>,
    preserve: Option<Duty>,
    retention: Retention,
    outcomes: Keyed<OutcomeEntry>,
    exemptions: Keyed<ExemptionEntry>,
    every_letter: Keyed<ElementEntry>,
    letters: Keyed<LetterEntry>,
}

/// What most rights are used by.
fn request() -> Text {
    Text::request()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConditionEntry {
    question: Text,
    missing: Text,
    citation: Text,
    #[serde(default)]
    needed: Needed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct OutcomeEntry {
    label: Text,
    result: OutcomeResult,
    letter: Spanned<String>,
    #[serde(default)]
    needs_exemption: bool,
    #[serde(default)]
    sealed: bool,
    #[serde(default)]
    grounds: Vec<Spanned<String>>,
    citation: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExemptionEntry {
    label: Text,
    words: Text,
    citation: Text,
    test: Test,
}

/// A file as it is written: what it is about, and its versions, not yet laid over each other.
pub(crate) struct Written<'a> {
    pub(crate) source: Source<'a>,
    pub(crate) head: Head,
    versions: Option<Spanned<DeValue<'a>>>,
}

/// A version with the file it stands in and the place where it begins there.
struct Placed<'a> {
    source: Source<'a>,
    at: usize,
    version: Version,
}

/// Takes a file apart: the regime and right that it is about, and its versions.
pub(crate) fn written(source: Source<'_>) -> Result<Written<'_>, LawError> {
    let (mut outer, span) = split(source.table()?);
    let versions = outer.remove("version");
    Ok(Written {
        source,
        head: source.take(Spanned::new(span, outer))?,
        versions,
    })
}

/// The rules of a pack and of the files that amend it, in the order of their versions. The first
/// version of an amendment is laid over the last one before it and ends that.
pub(crate) fn read(files: Vec<Written<'_>>, words: &Arc<Words>) -> Result<Vec<Rule>, LawError> {
    let mut versions = Vec::new();
    let mut whole = DeTable::new();
    let mut head = None;
    for file in files {
        let source = file.source;
        for version in own_versions(source, file.versions)? {
            let at = version.span();
            let DeValue::Table(changes) = version.into_inner() else {
                return Err(source.wrong(at.start, "version", "is not a table"));
            };
            whole = succeed(source, whole, changes)?;
            versions.push(Placed {
                source,
                at: at.start,
                version: source.take::<Version>(Spanned::new(at, whole.clone()))?,
            });
        }
        head = Some(file.head);
    }
    end_before_amendment(&mut versions)?;
    check_versions(&versions)?;
    let Some(head) = head else {
        return Ok(Vec::new());
    };
    versions
        .into_iter()
        .map(|placed| rule(&head, placed, words))
        .collect()
}

fn own_versions<'a>(
    source: Source<'_>,
    written: Option<Spanned<DeValue<'a>>>,
) -> Result<Vec<Spanned<DeValue<'a>>>, LawError> {
    match written.map(Spanned::into_inner) {
        Some(DeValue::Array(written)) => Ok(written.into_iter().collect()),
        _ => Err(source.wrong(
            0,
            "version",
            "is missing: a pack needs at least one [[version]]",
        )),
    }
}

/// The last version of a pack ends the day before an amendment of it begins.
fn end_before_amendment(versions: &mut [Placed<'_>]) -> Result<(), LawError> {
    for at in 1..versions.len() {
        let (before, after) = versions.split_at_mut(at);
        let (Some(last), Some(next)) = (before.last_mut(), after.first()) else {
            continue;
        };
        if last.source.file != next.source.file && last.version.to.is_none() {
            let from = next.version.from.get_ref().0;
            let since = last.version.from.get_ref().0;
            if from <= since {
                let message = format!(
                    "an amendment begins after the version before it, which stands from {since} ({})",
                    last.source.file
                );
                return Err(next
                    .source
                    .wrong(next.version.from.span().start, "from", message));
            }
            let eve = from.pred_opt().unwrap_or(from);
            last.version.to = Some(Spanned::new(next.version.from.span(), Day(eve)));
        }
    }
    Ok(())
}

fn split<'a>(table: Spanned<DeTable<'a>>) -> (DeTable<'a>, std::ops::Range<usize>) {
    let span = table.span();
    (table.into_inner(), span)
}

/// The version that follows `whole` when `changes` are made to it.
fn succeed<'a>(
    source: Source<'_>,
    mut whole: DeTable<'a>,
    mut changes: DeTable<'a>,
) -> Result<DeTable<'a>, LawError> {
    for own in ["from", "to", "changes"] {
        whole.remove(own);
    }
    if let Some(gone) = changes.remove("remove") {
        let at = gone.span().start;
        let gone = gone.into_inner();
        for path in gone.as_array().into_iter().flat_map(|paths| paths.iter()) {
            let path = path.get_ref().as_str().unwrap_or_default();
            if !take_out(&mut whole, path) {
                let message = format!("\"{path}\" is not in the version before");
                return Err(source.wrong(at, "remove", message));
            }
        }
    }
    lay_over(&mut whole, changes);
    Ok(whole)
}

fn take_out(table: &mut DeTable<'_>, path: &str) -> bool {
    match path.split_once('.') {
        None => table.remove(path).is_some(),
        Some((first, rest)) => match table.get_mut(first).map(Spanned::get_mut) {
            Some(DeValue::Table(inner)) => take_out(inner, rest),
            _ => false,
        },
    }
}

fn lay_over<'a>(base: &mut DeTable<'a>, changes: DeTable<'a>) {
    for (key, value) in changes {
        let span = value.span();
        match (
            base.get_mut(key.get_ref().as_ref()).map(Spanned::get_mut),
            value.into_inner(),
        ) {
            (Some(DeValue::Table(old)), DeValue::Table(new)) => lay_over(old, new),
            (_, value) => {
                base.insert(key, Spanned::new(span, value));
            }
        }
    }
}

fn check_versions(versions: &[Placed<'_>]) -> Result<(), LawError> {
    let days: Vec<_> = versions
        .iter()
        .map(|placed| (placed.version.from.clone(), placed.version.to.clone()))
        .collect();
    let runs: Vec<Run<'_>> = days
        .iter()
        .map(|(from, to)| Run {
            from,
            to: to.as_ref(),
        })
        .collect();
    if let Some(last) = versions.last() {
        check(last.source, &runs)?;
    }
    for (index, placed) in versions.iter().enumerate() {
        let Placed {
            source,
            at,
            version,
        } = placed;
        if index > 0 && version.changes.is_empty() {
            return Err(source.wrong(*at, "changes", "is missing: say what this version changed"));
        }
        check_outcomes(*source, version)?;
        check_clock(*source, *at, &version.clock)?;
        check_readings(*source, *at, "clock", &version.clock)?;
        check_further(*source, *at, version)?;
        if version.validity.0.is_empty() {
            return Err(source.wrong(*at, "validity", "is empty: say what makes a request valid"));
        }
    }
    Ok(())
}

/// A further clock stands under the name of its deadline, and counts to one of its own.
fn check_further(source: Source<'_>, at: usize, version: &Version) -> Result<(), LawError> {
    for (name, clock) in &version.further_clocks.0 {
        let key = format!("further-clocks.{name}");
        if *name != clock.deadline.as_str() {
            let message = format!("counts to \"{}\": call it that", clock.deadline);
            return Err(source.wrong(at, &key, message));
        }
        if clock.deadline == version.clock.deadline {
            return Err(source.wrong(at, &key, "counts to the deadline of the first clock"));
        }
        check_clock(source, at, clock)?;
        check_readings(source, at, &key, clock)?;
    }
    Ok(())
}

/// A reading that ends before it begins would never be offered.
fn check_readings(source: Source<'_>, at: usize, key: &str, clock: &Clock) -> Result<(), LawError> {
    for reading in &clock.readings {
        if let Some((from, to)) = reading.from.zip(reading.to).filter(|(from, to)| to < from) {
            let key = format!("{key}.readings.{}.to", reading.id);
            let message = format!("{to} is before its from, {from}");
            return Err(source.wrong(at, &key, message));
        }
    }
    Ok(())
}

fn check_outcomes(source: Source<'_>, version: &Version) -> Result<(), LawError> {
    for (id, outcome) in &version.outcomes.0 {
        if !version
            .letters
            .0
            .iter()
            .any(|(letter, _)| letter == outcome.letter.get_ref())
        {
            let key = format!("outcomes.{id}.letter");
            let message = format!("there is no letter called \"{}\"", outcome.letter.get_ref());
            return Err(source.wrong(outcome.letter.span().start, &key, message));
        }
        if (id == "withdrawn") != (outcome.result == OutcomeResult::Withdrawn) {
            let key = format!("outcomes.{id}.result");
            let message = "what was taken back is called \"withdrawn\", and nothing else is";
            return Err(source.wrong(outcome.letter.span().start, &key, message));
        }
        check_sealed(source, version, id, outcome)?;
    }
    Ok(())
}

/// A sealed outcome names the grounds that it may rest on, and tells none.
fn check_sealed(
    source: Source<'_>,
    version: &Version,
    id: &str,
    outcome: &OutcomeEntry,
) -> Result<(), LawError> {
    let at = outcome.letter.span().start;
    let key = format!("outcomes.{id}.grounds");
    if outcome.sealed == outcome.grounds.is_empty() {
        let message = "are named by an outcome that is sealed, and by no other";
        return Err(source.wrong(at, &key, message));
    }
    if outcome.sealed && outcome.needs_exemption {
        let message = "are sealed, so that no exemption is told";
        return Err(source.wrong(at, &key, message));
    }
    let known = |ground: &&Spanned<String>| {
        let mut all = version.exemptions.0.iter();
        all.any(|(exemption, _)| exemption == ground.get_ref())
    };
    match outcome.grounds.iter().find(|ground| !known(ground)) {
        None => Ok(()),
        Some(ground) => {
            let message = format!("there is no exemption called \"{}\"", ground.get_ref());
            Err(source.wrong(ground.span().start, &key, message))
        }
    }
}

fn check_clock(source: Source<'_>, at: usize, clock: &Clock) -> Result<(), LawError> {
    use crate::ClockFunction::None as NoPeriod;
    if clock.start.received.is_some() == clock.start.decision_notified.is_some() {
        let message = "needs exactly one of received and decision-notified";
        return Err(source.wrong(at, "clock.start", message));
    }
    if clock.aim.is_some() && clock.period.function != NoPeriod {
        let message = "is for a clock without a period: another has its target";
        return Err(source.wrong(at, "clock.aim", message));
    }
    let exam = clock
        .exam
        .iter()
        .flat_map(|exam| [&exam.from_start, &exam.from_announcement]);
    for period in exam.chain([&clock.period]) {
        if (period.function == NoPeriod) != (period.length == 0) {
            let message = "length: every period needs one of at least 1; only the function \"none\" goes without";
            return Err(source.wrong(at, "clock", message));
        }
    }
    if let Some(extension) = clock
        .extension
        .as_ref()
        .filter(|more| more.length <= clock.period.length)
    {
        let message = format!("{} is no longer than the period itself", extension.length);
        return Err(source.wrong(at, "clock.extension.length", message));
    }
    Ok(())
}

fn rule(head: &Head, placed: Placed<'_>, words: &Arc<Words>) -> Result<Rule, LawError> {
    let Placed {
        source,
        at,
        version,
    } = placed;
    Ok(Rule {
        letters: letters(source, at, &version.every_letter, &version.letters)?,
        regime: head.regime.clone(),
        right: head.right.clone(),
        from: version.from.get_ref().0,
        to: version.to.map(|to| to.get_ref().0),
        file: source.file.to_owned(),
        changes: version.changes,
        label: version.label,
        called: version.called,
        citation: version.citation,
        governed_by: GovernedBy::Received,
        answered_by: version.answered_by,
        validity: version.validity.0.into_iter().map(condition).collect(),
        regulator: version.regulator,
        fee: version.fee,
        clock: version.clock,
        further: version
            .further_clocks
            .0
            .into_iter()
            .map(|(_, clock)| clock)
            .collect(),
        preserve: version.preserve,
        retention: version.retention,
        outcomes: version.outcomes.0.into_iter().map(outcome).collect(),
        exemptions: version.exemptions.0.into_iter().map(exemption).collect(),
        words: Arc::clone(words),
    })
}

fn condition((id, entry): (String, ConditionEntry)) -> Condition {
    let ConditionEntry {
        question,
        missing,
        citation,
        needed,
    } = entry;
    Condition {
        id,
        question,
        missing,
        citation,
        needed,
    }
}

fn outcome((id, entry): (String, OutcomeEntry)) -> Outcome {
    let OutcomeEntry {
        label,
        result,
        letter,
        needs_exemption,
        sealed,
        grounds,
        citation,
    } = entry;
    Outcome {
        id,
        label,
        result,
        letter: letter.into_inner(),
        needs_exemption,
        sealed,
        grounds: grounds.into_iter().map(Spanned::into_inner).collect(),
        citation,
    }
}

fn exemption((id, entry): (String, ExemptionEntry)) -> Exemption {
    let ExemptionEntry {
        label,
        words,
        citation,
        test,
    } = entry;
    Exemption {
        id,
        label,
        words,
        citation,
        test,
    }
}
