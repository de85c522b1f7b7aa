//! The schedule of a made-up case: what a department sent, and what was decided about it.

use super::dice::Dice;
use super::story::Story;
use super::words::words;
use casework::{
    Balance, Consent, Fate, ItemCommand, ItemDetails, ItemId, PartId, Ruling, SearchId, review_plan,
};
use chrono::NaiveDate;

/// Lists what came of a search on `came`, and decides about it within days, at the latest on `limit`.
pub(super) fn review(
    story: &mut Story<'_>,
    dice: &mut Dice,
    search: SearchId,
    source: &str,
    came: NaiveDate,
    limit: Option<NaiveDate>,
) {
    let part = story.part_of_data(dice);
    let Some(part) = part else { return };
    for _ in 0..dice.between(1, 4) {
        let Some(item) = list(story, dice, (search, part, source), came) else {
            return;
        };
        let ruled = story.working(dice.after(came, 1, 6));
        let ruled = ruled.min(limit.unwrap_or(ruled)).max(came);
        decide(story, dice, item, ruled, limit);
    }
}

fn list(
    story: &mut Story<'_>,
    dice: &mut Dice,
    (search, part, source): (SearchId, PartId, &str),
    came: NaiveDate,
) -> Option<ItemId> {
    let lists = &words().words;
    let title = dice.word(&lists.items);
    let film = title.contains("video") || title.contains("ecording");
    let size = dice.between(1, 60) as u32;
    let details = ItemDetails {
        part,
        title,
        source: source.to_owned(),
        search: Some(search),
        author: String::new(),
        dated: Some(super::before(came, dice.between(60, 900))),
        pages: if film { 0 } else { size },
        minutes: if film { size } else { 0 },
        others: dice.word(&lists.others),
    };
    let item = ItemId(story.items() + 1);
    story
        .item(came, false, ItemCommand::List(Box::new(details)))
        .then_some(item)
}

fn decide(
    story: &mut Story<'_>,
    dice: &mut Dice,
    item: ItemId,
    ruled: NaiveDate,
    limit: Option<NaiveDate>,
) {
    let lists = &words().words;
    let fate = match dice.below(100) {
        0..50 => Fate::Disclose,
        50..78 => Fate::Redact,
        78..92 => Fate::Withhold,
        92..97 => Fate::NotPersonal,
        _ => Fate::Duplicate,
    };
    if fate == Fate::Disclose && story.names_others(item) {
        let balance = Box::new(Balance {
            consent: Consent::NotAsked,
            asked: None,
            reasonable: true,
            why: "They were there together, and the person knows what was said.".into(),
        });
        story.item(ruled, false, ItemCommand::Balance { item, balance });
    }
    let kept = fate.keeps_back();
    let ground = story.ground(dice, item);
    let ruling = Box::new(Ruling {
        fate,
        grounds: ground.into_iter().filter(|_| kept).collect(),
        reason: match fate {
            Fate::Disclose => String::new(),
            Fate::NotPersonal => "It names another person of the same name.".into(),
            Fate::Duplicate => "The same as an item above.".into(),
            _ => dice.word(&lists.kept),
        },
        harm: if kept {
            dice.word(&lists.harms)
        } else {
            String::new()
        },
        second: None,
    });
    let items = vec![item];
    let plan = review_plan();
    let rule = ItemCommand::Rule {
        items,
        ruling,
        plan,
    };
    story.item(ruled, false, rule);
    let agreed = story.working(dice.after(ruled, 1, 4));
    let agreed = agreed.min(limit.unwrap_or(agreed)).max(ruled);
    let review = ItemCommand::Review {
        item,
        agrees: true,
        words: String::new(),
    };
    story.item(agreed, true, review);
}
