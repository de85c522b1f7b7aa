//! Standard paragraphs that a caseworker puts into a letter, by law, right and ground: `assets/paragraphs.toml`.

use super::DeskDraft;
use super::kept::kept;
use crate::room::Room;
use crate::wire::{LetterRef, Paragraph, Paragraphs};
use crate::{Failure, Moment};
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    paragraph: Vec<Standard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Standard {
    id: String,
    title: String,
    text: String,
    /// The rights that it is for; every one where none is named.
    #[serde(default)]
    rights: Vec<String>,
    /// The laws that it is for; every one where none is named.
    #[serde(default)]
    regimes: Vec<String>,
    /// The grounds that it is for: it is offered first where one of them was relied on.
    #[serde(default)]
    grounds: Vec<String>,
}

fn shipped() -> &'static [Standard] {
    static SHIPPED: LazyLock<Vec<Standard>> = LazyLock::new(|| {
        // A test reads the file.
        let read = toml::from_str(include_str!("../../../../../../assets/paragraphs.toml"));
        read.map_or_else(|_| Vec::new(), |file: Shipped| file.paragraph)
    });
    &SHIPPED
}

/// Those that the letter can take, those of the grounds that were relied on first.
pub(crate) fn paragraphs(
    room: &mut Room,
    args: LetterRef,
    now: &Moment,
) -> Result<Paragraphs, Failure> {
    let desk = DeskDraft::open(room, &kept(room, &args)?, now)?;
    let part = &desk.part;
    let decision = part.decision.as_ref();
    let used = |ground: &String| {
        decision.is_some_and(|it| it.exemptions.iter().any(|it| it.id == *ground))
    };
    let fits = |it: &&Standard| {
        let any = |all: &[String], one: &str| all.is_empty() || all.iter().any(|it| it == one);
        any(&it.rights, part.right.as_str()) && any(&it.regimes, part.regime.as_str())
    };
    let paragraph = |it: &Standard| Paragraph {
        id: it.id.clone(),
        title: it.title.clone(),
        text: it.text.trim().to_owned(),
        of_ground: it.grounds.iter().any(used),
    };
    let mut paragraphs: Vec<Paragraph> = shipped().iter().filter(fits).map(paragraph).collect();
    paragraphs.sort_by_key(|it| !it.of_ground);
    Ok(Paragraphs { paragraphs })
}

#[cfg(test)]
mod tests {
    use super::*;
    use statute::{Law, RegimeId, RightId};

    #[test]
    fn every_paragraph_is_of_rights_laws_and_grounds_that_there_are() {
        let law = Law::shipped();
        assert!(shipped().len() > 15, "{}", shipped().len());
        for it in shipped() {
            assert!(
                it.rights
                    .iter()
                    .all(|id| law.right(&RightId::from(id.as_str())).is_some()),
                "{}",
                it.id
            );
            assert!(
                it.regimes
                    .iter()
                    .all(|id| law.regime(&RegimeId::from(id.as_str())).is_some()),
                "{}",
                it.id
            );
            assert!(
                !it.text.contains("{{") && it.text.trim().ends_with(['.', ']']),
                "{}",
                it.id
            );
            let same = shipped().iter().filter(|other| other.id == it.id);
            assert_eq!(same.count(), 1, "{}", it.id);
            let known = |ground: &&String| {
                law.regimes().iter().any(|regime| {
                    law.versions(&regime.id, &RightId::from("access"))
                        .is_ok_and(|all| {
                            all.iter()
                                .any(|rule| rule.exemptions.iter().any(|it| it.id == **ground))
                        })
                })
            };
            let unknown: Vec<&String> = it.grounds.iter().filter(|it| !known(it)).collect();
            assert!(unknown.is_empty(), "{}: {unknown:?}", it.id);
        }
    }
}
