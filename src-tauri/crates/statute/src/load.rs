//! Putting the files of the law together.

use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;

use crate::guide::{Guide, Leads};
use crate::law::{Before, ChoiceRule, Law, Purpose, Regime};
use crate::pack::{self, Written};
use crate::reading::{Day, Keyed, Source};
use crate::regulator::{Regulator, Row};
use crate::right::RightEntry;
use crate::rule::Text;
use crate::timeline::{Run, check};
use crate::words::{Words, WordsFile};
use crate::{Jurisdiction, LawError, RegimeId, RightId, calendar_file, stamp};

const WORDS: &str = "words.toml";
const REGIMES: &str = "regimes.toml";
const REGULATOR: &str = "regulator.toml";
/// The folder of the words of the enactments.
const PROVISIONS: &str = "provisions/";
const RIGHTS: &str = "rights.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegimesFile {
    before: Before,
    regimes: Keyed<RegimeEntry>,
    choice: Vec<Spanned<ChoiceEntry>>,
    guide: Keyed<GuideEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RightsFile {
    rights: Keyed<RightEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuideEntry {
    question: Text,
    yes: Text,
    leads: Leads,
    citation: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegimeEntry {
    label: Text,
    short: Text,
    citation: Text,
    enactment: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceEntry {
    #[serde(default)]
    rights: Vec<RightId>,
    purpose: Purpose,
    from: Spanned<Day>,
    to: Option<Spanned<Day>>,
    regime: Spanned<RegimeId>,
    reason: Text,
    citation: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegulatorFile {
    regulator: Vec<RegulatorEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegulatorEntry {
    from: Spanned<Day>,
    to: Option<Spanned<Day>>,
    block: Row,
}

pub(crate) fn load<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Law, LawError> {
    let sources: Vec<Source<'a>> = files
        .into_iter()
        .map(|(file, text)| Source { file, text })
        .collect();
    let files: Vec<(&str, &str)> = sources.iter().map(|it| (it.file, it.text)).collect();
    let mut law = Law {
        stamp: stamp::of(&files, &[]),
        calendars: calendars(&sources)?,
        ..Law::default()
    };
    rights(named(&sources, RIGHTS)?, &mut law)?;
    regimes(named(&sources, REGIMES)?, &mut law)?;
    law.regulators = regulators(named(&sources, REGULATOR)?)?;
    let words = Arc::new(words(named(&sources, WORDS)?)?);
    let provisions = |source: &&Source<'_>| source.file.starts_with(PROVISIONS);
    for source in sources.iter().filter(provisions) {
        law.provisions.add(*source)?;
    }
    let packs = |source: &&Source<'_>| {
        is(source.file, "toml")
            && !source.file.starts_with(PROVISIONS)
            && ![WORDS, REGIMES, REGULATOR, RIGHTS].contains(&source.file)
    };
    let packs: Vec<Source<'a>> = sources.iter().filter(packs).copied().collect();
    for files in whole_packs(&packs)? {
        add_pack(files, &words, &mut law)?;
    }
    for source in &sources {
        if !is(source.file, "toml") && !is(source.file, "csv") {
            return Err(whole_file(source.file, "is neither a pack nor a calendar"));
        }
    }
    Ok(law)
}

fn is(file: &str, extension: &str) -> bool {
    file.rsplit_once('.')
        .is_some_and(|(_, found)| found == extension)
}

fn named<'a>(sources: &[Source<'a>], file: &str) -> Result<Source<'a>, LawError> {
    let found = sources.iter().find(|source| source.file == file);
    found.copied().ok_or_else(|| whole_file(file, "is missing"))
}

fn whole_file(file: &str, message: &str) -> LawError {
    LawError {
        file: file.to_owned(),
        line: None,
        key: None,
        message: message.to_owned(),
    }
}

fn calendars(sources: &[Source<'_>]) -> Result<[crate::Calendar; 3], LawError> {
    let mut files = sources.iter().filter(|source| is(source.file, "csv"));
    let source = files
        .next()
        .ok_or_else(|| whole_file("bank-holidays.csv", "is missing"))?;
    if let Some(second) = files.next() {
        return Err(whole_file(
            second.file,
            "is a second calendar: there can be one",
        ));
    }
    let mut found = calendar_file::read(source.file, source.text)?;
    let mut take = |part: Jurisdiction| {
        let missing = || whole_file(source.file, &format!("has no bank holidays of {part}"));
        found.remove(&part).ok_or_else(missing)
    };
    let [first, second, third] = Jurisdiction::ALL;
    Ok([take(first)?, take(second)?, take(third)?])
}

fn words(source: Source<'_>) -> Result<Words, LawError> {
    let file: WordsFile = source.read()?;
    Words::new(&file).map_err(|(key, message)| LawError {
        key: Some(key),
        ..whole_file(source.file, &message)
    })
}

fn regimes(source: Source<'_>, law: &mut Law) -> Result<(), LawError> {
    let file: RegimesFile = source.read()?;
    for (
        id,
        RegimeEntry {
            label,
            short,
            citation,
            enactment,
        },
    ) in file.regimes.0
    {
        law.regimes.push(Regime {
            id: id.as_str().into(),
            label,
            short,
            citation,
            enactment,
        });
    }
    let lists = listed(&file.choice);
    for (purpose, rights) in lists {
        let entries = file.choice.iter().map(Spanned::get_ref);
        let entries = entries.filter(|entry| entry.purpose == purpose && entry.rights == rights);
        let runs: Vec<_> = entries
            .map(|entry| Run {
                from: &entry.from,
                to: entry.to.as_ref(),
            })
            .collect();
        if runs.last().is_none_or(|last| last.to.is_some()) {
            return Err(source.wrong(0, "choice", "leaves later days without a regime"));
        }
        check(source, &runs)?;
    }
    for entry in file.choice {
        law.choices.push(choice(source, law, entry.into_inner())?);
    }
    law.before = Some(file.before);
    law.guide = file.guide.0.into_iter().map(guide).collect();
    Ok(())
}

/// The tables of choice: one for each purpose and list of rights, each without a gap or an overlap.
fn listed(choices: &[Spanned<ChoiceEntry>]) -> Vec<(Purpose, Vec<RightId>)> {
    let mut lists = vec![
        (Purpose::Policing, Vec::new()),
        (Purpose::Other, Vec::new()),
    ];
    for entry in choices.iter().map(Spanned::get_ref) {
        let list = (entry.purpose, entry.rights.clone());
        if !lists.contains(&list) {
            lists.push(list);
        }
    }
    lists
}

fn guide((id, entry): (String, GuideEntry)) -> Guide {
    Guide {
        id,
        question: entry.question,
        yes: entry.yes,
        leads: entry.leads,
        citation: entry.citation,
    }
}

fn rights(source: Source<'_>, law: &mut Law) -> Result<(), LawError> {
    let file: RightsFile = source.read()?;
    let named = |(id, entry): (String, RightEntry)| entry.named(&id);
    law.rights = file.rights.0.into_iter().map(named).collect();
    Ok(())
}

fn choice(source: Source<'_>, law: &Law, entry: ChoiceEntry) -> Result<ChoiceRule, LawError> {
    let at = entry.regime.span().start;
    let regime = entry.regime.into_inner();
    if law.regime(&regime).is_none() {
        return Err(source.wrong(
            at,
            "choice.regime",
            format!("no regime is called \"{regime}\""),
        ));
    }
    let unknown = |right: &&RightId| law.right(right).is_none();
    if let Some(right) = entry.rights.iter().find(unknown) {
        return Err(source.wrong(
            at,
            "choice.rights",
            format!("no right is called \"{right}\""),
        ));
    }
    Ok(ChoiceRule {
        rights: entry.rights,
        purpose: entry.purpose,
        from: entry.from.get_ref().0,
        to: entry.to.map(|to| to.get_ref().0),
        regime,
        reason: entry.reason,
        citation: entry.citation,
    })
}

fn regulators(source: Source<'_>) -> Result<Vec<Regulator>, LawError> {
    let file: RegulatorFile = source.read()?;
    let entries = file.regulator.iter();
    let runs: Vec<_> = entries
        .map(|entry| Run {
            from: &entry.from,
            to: entry.to.as_ref(),
        })
        .collect();
    check(source, &runs)?;
    let over = |entry: RegulatorEntry| {
        entry
            .block
            .over(entry.from.get_ref().0, entry.to.map(|to| to.get_ref().0))
    };
    Ok(file.regulator.into_iter().map(over).collect())
}

/// Each pack with the files that amend it, these in the order of their names.
fn whole_packs<'a>(sources: &[Source<'a>]) -> Result<Vec<Vec<Written<'a>>>, LawError> {
    let mut packs: Vec<Vec<Written<'a>>> = Vec::new();
    let mut amendments = Vec::new();
    for source in sources {
        let file = pack::written(*source)?;
        if file.head.amends {
            amendments.push(file);
        } else {
            packs.push(vec![file]);
        }
    }
    amendments.sort_by_key(|file| file.source.file);
    for file in amendments {
        let (regime, right) = (&file.head.regime, &file.head.right);
        let own = |of: &Written<'a>| of.head.regime == *regime && of.head.right == *right;
        let Some(files) = packs
            .iter_mut()
            .find(|files| files.first().is_some_and(own))
        else {
            let message = format!("there is no pack of {regime} {right} to amend");
            return Err(file.source.wrong(0, "amends", message));
        };
        files.push(file);
    }
    Ok(packs)
}

fn add_pack(files: Vec<Written<'_>>, words: &Arc<Words>, law: &mut Law) -> Result<(), LawError> {
    let Some(source) = files.first().map(|file| file.source) else {
        return Ok(());
    };
    let mut rules = pack::read(files, words)?;
    let Some(first) = rules.first() else {
        return Err(source.wrong(0, "version", "is missing"));
    };
    let (regime, right) = (first.regime.clone(), first.right.clone());
    if law.regime(&regime).is_none() {
        return Err(source.wrong(0, "regime", format!("no regime is called \"{regime}\"")));
    }
    let Some(named) = law.right(&right) else {
        return Err(source.wrong(0, "right", format!("no right is called \"{right}\"")));
    };
    let governed_by = named.governed_by;
    rules
        .iter_mut()
        .for_each(|rule| rule.governed_by = governed_by);
    let rights = law.rules.entry(regime.clone()).or_default();
    if rights.insert(right.clone(), rules).is_some() {
        return Err(source.wrong(0, "right", format!("{regime} {right} has a pack already")));
    }
    Ok(())
}
