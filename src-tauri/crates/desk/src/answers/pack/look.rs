//! Every file of a pack, opened and searched: what its reader does not see, and in all its words the names
//! that are protected, those of other people in the items, and the words of reasons that are sealed.

use super::contents::{Content, Contents, LETTER, SCHEDULE};
use super::words;
use crate::Failure;
use crate::answers::sealed_words::SealedWords;
use crate::room::Room;
use casework::{Care, Case, DocumentId, Finding, ItemDetails, finding_kinds};
use reading::{Concealed, Inspected, Passage};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use store::Digest;

/// Names of other people that are shorter than this, in letters, are looked for by nobody.
const SHORTEST: usize = 4;
/// How many places of the same words are named.
const MOST_PLACES: usize = 6;
/// How many files are remembered.
const MOST_KEPT: usize = 100;

const PROTECTED: &str = "protected-name";
pub(super) const SEALED: &str = "sealed-reason";
pub(super) const SEALED_PERHAPS: &str = "sealed-words";
const OTHER: &str = "other-person";

/// What was found in files by their digest, while the office is open: a file of many pages takes seconds.
#[derive(Default)]
pub(crate) struct Inspections(HashMap<String, Arc<Inspected>>);

impl Inspections {
    fn of(&mut self, content: &Content) -> Arc<Inspected> {
        let digest = &content.file.sha256;
        if let Some(known) = self.0.get(digest) {
            return Arc::clone(known);
        }
        let found = Arc::new(reading::inspect(&content.bytes, &content.file.name));
        if self.0.len() >= MOST_KEPT {
            self.forget();
        }
        self.0.insert(digest.clone(), Arc::clone(&found));
        found
    }

    /// Everything is opened again.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }
}

/// Everything that was found, the gravest kinds first.
pub(super) fn findings(
    room: &mut Room,
    case: &Case,
    contents: &Contents<'_>,
) -> Result<Vec<Finding>, Failure> {
    let sought = Sought::of(case);
    let mut found = Vec::new();
    for content in &contents.files {
        match (content.document, content.file.name.as_str()) {
            (Some(document), _) => {
                let inspected = room.inspections.of(content);
                let file = File::of(content, Some(document));
                found.extend(inspected.hidden.iter().map(|hidden| {
                    let kind = crate::words::word::<Concealed>(&hidden.what);
                    file.finding(&kind, &hidden.place, &hidden.words)
                }));
                sought.within(&file, &inspected.texts, &mut found);
            }
            (None, LETTER) => letter(contents, content, &sought, &mut found),
            (None, _) => {}
        }
    }
    schedule(contents, &sought, &mut found);
    let order = |it: &Finding| finding_kinds().iter().position(|kind| kind.kind == it.kind);
    found.sort_by_key(order);
    Ok(found)
}

fn letter(contents: &Contents<'_>, content: &Content, sought: &Sought, found: &mut Vec<Finding>) {
    let text = contents.letter.map(|it| it.text.clone());
    let passage = Passage {
        place: String::new(),
        text: text.unwrap_or_default(),
    };
    let mut of_letter = Vec::new();
    let passages = std::slice::from_ref(&passage);
    sought.within(&File::of(content, None), passages, &mut of_letter);
    // What may stay of the reasons that were sealed by then was judged as it was issued.
    let judged = contents.letter.map_or(0, |it| it.judged);
    let since = sought.sealed.within(&passage.text).into_iter();
    let since = since.filter(|it| !it.never && it.number > judged).count();
    found.extend(
        of_letter
            .into_iter()
            .filter(|it| it.kind != SEALED_PERHAPS || since > 0),
    );
}

/// The words of the schedule, row by row, before it is laid out: they are known without a letter.
fn schedule(contents: &Contents<'_>, sought: &Sought, found: &mut Vec<Finding>) {
    let passages: Vec<Passage> = contents
        .items
        .iter()
        .map(|it| Passage {
            place: format!("No. {}", it.number),
            text: it.item.details.title.clone(),
        })
        .collect();
    let file = File {
        document: None,
        name: SCHEDULE.to_owned(),
        key: SCHEDULE.to_owned(),
    };
    sought.within(&file, &passages, found);
}

/// A file as findings name it.
struct File {
    document: Option<DocumentId>,
    name: String,
    /// The digest of what is in it.
    key: String,
}

impl File {
    fn of(content: &Content, document: Option<DocumentId>) -> Self {
        Self {
            document,
            name: words::bare(&content.file.name),
            key: content.file.sha256.clone(),
        }
    }

    fn finding(&self, kind: &str, place: &str, words: &str) -> Finding {
        let said = [self.key.as_str(), kind, place, words].join("\n");
        Finding {
            id: Digest::of(said.as_bytes()).to_string(),
            document: self.document,
            file: self.name.clone(),
            kind: kind.to_owned(),
            place: place.to_owned(),
            words: words.to_owned(),
        }
    }
}

/// What is looked for in the words of whatever leaves: protected names, and those of other people in the items.
pub(in crate::answers) struct Sought {
    pub(in crate::answers) protected: Care,
    pub(in crate::answers) others: Care,
    /// The words of sealed reasons.
    pub(in crate::answers) sealed: SealedWords,
}

impl Sought {
    pub(in crate::answers) fn of(case: &Case) -> Self {
        let names = |protected: Vec<String>| Care {
            protected,
            ..Care::default()
        };
        Self {
            protected: names(case.care.protected.clone()),
            others: names(others(case)),
            sealed: SealedWords::of(case),
        }
    }

    /// What of it stands in these passages of a file, each once with its places.
    fn within(&self, file: &File, passages: &[Passage], found: &mut Vec<Finding>) {
        let mut hits: Vec<(&str, String, Vec<&str>)> = Vec::new();
        let mut hit = |kind, words: String, place| {
            let same = hits.iter_mut().find(|it| it.0 == kind && it.1 == words);
            match same {
                Some((_, _, places)) => places.push(place),
                None => hits.push((kind, words, vec![place])),
            }
        };
        for passage in passages {
            let place = passage.place.as_str();
            for name in self.protected.found_in(&passage.text) {
                hit(PROTECTED, name.to_owned(), place);
            }
            for name in self.others.found_in(&passage.text) {
                hit(OTHER, name.to_owned(), place);
            }
            for sealed in self.sealed.within(&passage.text) {
                let kind = if sealed.never { SEALED } else { SEALED_PERHAPS };
                hit(
                    kind,
                    format!("Of {}, no. {}", sealed.whose, sealed.number),
                    place,
                );
            }
        }
        let finding = |(kind, words, places): (&str, String, Vec<&str>)| {
            file.finding(kind, &placed(places), &words)
        };
        found.extend(hits.into_iter().map(finding));
    }
}

/// "Page 1, Page 3 and 4 more".
fn placed(places: Vec<&str>) -> String {
    let mut each: Vec<&str> = Vec::new();
    for place in places.into_iter().filter(|it| !it.is_empty()) {
        if !each.contains(&place) {
            each.push(place);
        }
    }
    let more = each.len().saturating_sub(MOST_PLACES);
    each.truncate(MOST_PLACES);
    match more {
        0 => each.join(", "),
        more => format!("{} and {more} more", each.join(", ")),
    }
}

/// The people in the items besides the one who asks and the one whom it is about: as they were listed, and
/// as they were asked. Those whose interests were weighed are among them: somebody says that they may be
/// named.
/// The names of other people whom the items of a case tell of.
fn others(case: &Case) -> Vec<String> {
    let own: Vec<String> = [&case.subject, case.asker(), case.addressee()]
        .iter()
        .map(|party| party.name.full().to_lowercase())
        .collect();
    let mut names = BTreeSet::new();
    for item in case.items.iter().filter(|item| item.removed.is_none()) {
        names.extend(listed(&item.details));
        let asked = item.consultations.iter().map(|it| it.asked.name.clone());
        names.extend(asked);
    }
    let looked_for =
        |name: &String| name.chars().count() >= SHORTEST && !own.contains(&name.to_lowercase());
    names.into_iter().filter(looked_for).collect()
}

/// "Halina Szymanska, PC Osei and a child" as it was typed: each by itself.
fn listed(details: &ItemDetails) -> impl Iterator<Item = String> {
    let parts = details.others.split([',', ';', '\n']);
    let each = parts.flat_map(|part| part.split(" and "));
    each.map(|name| name.trim().trim_end_matches('.').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_hiding_has_a_row_and_every_row_is_looked_for() {
        let ways = Concealed::ALL.iter().map(crate::words::word);
        let own = [PROTECTED, SEALED, SEALED_PERHAPS, OTHER].map(str::to_owned);
        let looked_for: BTreeSet<String> = ways.chain(own).collect();
        let rows = finding_kinds().iter().map(|it| it.kind.clone());
        assert_eq!(rows.collect::<BTreeSet<String>>(), looked_for);
    }

    #[test]
    fn places_are_named_once_and_not_all() {
        assert_eq!(
            placed(vec!["Page 1", "", "Page 1", "Page 2"]),
            "Page 1, Page 2"
        );
        let pages: Vec<String> = (1..=9).map(|it| it.to_string()).collect();
        let pages = pages.iter().map(String::as_str).collect();
        assert_eq!(placed(pages), "1, 2, 3, 4, 5, 6 and 3 more");
    }
}
