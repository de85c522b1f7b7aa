//! The law's own words, one click behind every citation.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::LawError;
use crate::citation::{Named, named};
use crate::reading::{Day, Source};
use crate::rule::Text;

/// A provision as it stands in its enactment, in the version for a day of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Provision {
    /// The enactment: `Data Protection Act 2018`.
    pub enactment: String,
    /// The provision: `s.54(2)`.
    pub id: String,
    /// The first day of receipt that these words govern; none for all before `to`.
    pub from: Option<NaiveDate>,
    /// The last day of receipt that they govern; none for all from `from` on.
    pub to: Option<NaiveDate>,
    /// Its words.
    pub words: Text,
    /// Where the words come from.
    pub source: String,
}

impl Provision {
    fn stands_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// How many provisions stand for an enactment that is cited as a whole.
const MOST_OF_A_WHOLE: usize = 3;

/// Every provision held here, and what the packs cite besides.
#[derive(Debug, Default)]
pub(crate) struct Provisions {
    enactments: Vec<Enactment>,
    sources: Vec<NotEnacted>,
}

#[derive(Debug)]
struct Enactment {
    id: String,
    cited_as: Vec<String>,
    provisions: Vec<Provision>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct NotEnacted {
    cited_as: Text,
    words: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesFile {
    source: Vec<NotEnacted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct EnactmentFile {
    enactment: String,
    title: Text,
    cited_as: Vec<Text>,
    source: Text,
    provision: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    from: Option<Day>,
    to: Option<Day>,
    words: Text,
}

impl Provisions {
    /// Takes in a file of provisions.
    pub(crate) fn add(&mut self, source: Source<'_>) -> Result<(), LawError> {
        if source.file.ends_with("not-enactments.toml") {
            self.sources.extend(source.read::<SourcesFile>()?.source);
            return Ok(());
        }
        let file: EnactmentFile = source.read()?;
        let provision = |entry: Entry| Provision {
            enactment: file.title.to_string(),
            id: entry.id,
            from: entry.from.map(|day| day.0),
            to: entry.to.map(|day| day.0),
            words: entry.words,
            source: file.source.to_string(),
        };
        let provisions: Vec<Provision> = file.provision.into_iter().map(provision).collect();
        overlapping(source, &provisions)?;
        self.enactments.push(Enactment {
            id: file.enactment,
            cited_as: file.cited_as.iter().map(ToString::to_string).collect(),
            provisions,
        });
        Ok(())
    }

    /// What a citation of a pack whose own enactment is `own` refers to, for what was received on
    /// `day`; the pieces of it that nothing here answers come second.
    pub(crate) fn cited(
        &self,
        own: &str,
        citation: &str,
        day: NaiveDate,
    ) -> (Vec<Provision>, Vec<String>) {
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        let mut names: Vec<&str> = self
            .enactments
            .iter()
            .flat_map(|enactment| enactment.cited_as.iter().map(String::as_str))
            .collect();
        names.sort_unstable_by_key(|name| std::cmp::Reverse(name.len()));
        for group in citation.split(';').map(str::trim) {
            if let Some(source) = self.not_enacted(group) {
                found.push(source);
                continue;
            }
            for one in named(group, &names) {
                let provisions = self.provisions(own, &one, day);
                match (provisions.is_empty(), self.not_enacted(&one.id)) {
                    (false, _) => found.extend(provisions),
                    (true, Some(source)) => found.push(source),
                    (true, None) => unknown.push(spoken(&one)),
                }
            }
        }
        (once(found), unknown)
    }

    fn provisions(&self, own: &str, one: &Named<'_>, day: NaiveDate) -> Vec<Provision> {
        let enactment = self.enactments.iter().find(|held| match one.enactment {
            Some(name) => held.cited_as.iter().any(|cited| cited == name),
            None => held.id == own,
        });
        let Some(enactment) = enactment else {
            return Vec::new();
        };
        let mut id = one.id.as_str();
        loop {
            let found = enactment.within(id, day);
            if !found.is_empty() || id.is_empty() {
                return found;
            }
            id = id.rfind('(').map_or("", |at| &id[..at]);
            if id.is_empty() {
                return Vec::new();
            }
        }
    }

    fn not_enacted(&self, citation: &str) -> Option<Provision> {
        let source = self
            .sources
            .iter()
            .find(|source| citation.starts_with(source.cited_as.as_str()))?;
        Some(Provision {
            enactment: citation.to_owned(),
            id: String::new(),
            from: None,
            to: None,
            words: source.words.clone(),
            source: String::new(),
        })
    }
}

impl Enactment {
    /// The provision called `id`, else its parts; of an enactment cited as a whole the first few. A
    /// provision that did not stand on that day is given in its first version after it: what a
    /// letter must say can come from an amendment later than the request.
    fn within(&self, id: &str, day: NaiveDate) -> Vec<Provision> {
        let all = self.provisions.iter();
        if id.is_empty() {
            return all.take(MOST_OF_A_WHOLE).cloned().collect();
        }
        let exact: Vec<&Provision> = self.provisions.iter().filter(|it| it.id == id).collect();
        let named = if exact.is_empty() {
            all.filter(|held| is_part_of(&held.id, id)).collect()
        } else {
            exact
        };
        let standing: Vec<&Provision> = named
            .iter()
            .copied()
            .filter(|held| held.stands_on(day))
            .collect();
        if !standing.is_empty() {
            return standing.into_iter().cloned().collect();
        }
        let first = named
            .iter()
            .filter(|held| held.from > Some(day))
            .map(|held| held.from);
        let first = first.min();
        let later = named.into_iter().filter(|held| Some(held.from) == first);
        later.cloned().collect()
    }
}

/// `s.7(8)` is part of `s.7`, and `s.7(1)(c)` of `s.7(1)`.
fn is_part_of(held: &str, id: &str) -> bool {
    held.strip_prefix(id).is_some_and(|rest| {
        rest.starts_with('(') || (id.starts_with("Sch") && rest.starts_with(" para"))
    })
}

fn spoken(one: &Named<'_>) -> String {
    match one.enactment {
        Some(name) => format!("{name} {}", one.id),
        None => one.id.clone(),
    }
}

fn once(found: Vec<Provision>) -> Vec<Provision> {
    let mut kept: Vec<Provision> = Vec::with_capacity(found.len());
    for provision in found {
        if !kept.contains(&provision) {
            kept.push(provision);
        }
    }
    kept
}

/// Two texts of one provision never govern the same day.
fn overlapping(source: Source<'_>, provisions: &[Provision]) -> Result<(), LawError> {
    let clash = |one: &Provision, other: &Provision| {
        let before = |to: Option<NaiveDate>, from: Option<NaiveDate>| {
            to.zip(from).is_some_and(|(to, from)| to < from)
        };
        one.id == other.id && !before(one.to, other.from) && !before(other.to, one.from)
    };
    for (at, one) in provisions.iter().enumerate() {
        if provisions[at + 1..].iter().any(|other| clash(one, other)) {
            let key = format!("provision \"{}\"", one.id);
            return Err(source.wrong(0, &key, "has two texts for the same day"));
        }
    }
    Ok(())
}
