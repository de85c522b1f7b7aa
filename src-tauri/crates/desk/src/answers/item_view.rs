//! The schedule of a case as its page shows it.

use super::consultations;
use crate::room::Room;
use crate::wire::{BalanceView, ItemView, ReviewedView};
use crate::{Failure, Moment};
use casework::{Balance, Case, Fate, Item, ReviewPlan, Reviewed, Ruling};
use statute::Rule;

/// What is on the schedule, in the order of listing.
pub(super) fn items(room: &Room, case: &Case, now: &Moment) -> Result<Vec<ItemView>, Failure> {
    let plan = super::sampling::of(room)?;
    let listed = case.items.iter().filter(|item| item.removed.is_none());
    let view = |item| view(room, case, item, (plan, now));
    Ok(listed.map(view).collect())
}

fn view(room: &Room, case: &Case, item: &Item, (plan, now): (ReviewPlan, &Moment)) -> ItemView {
    let details = &item.details;
    let ruling = item.ruling.as_ref();
    let second = ruling.and_then(|ruling| ruling.second);
    let needs = |fate: &Fate| plan.asks_second(item.id, *fate);
    let name = |person| room.name_of(person);
    ItemView {
        item: item.id,
        part: details.part,
        title: details.title.clone(),
        source: details.source.clone(),
        search: details.search,
        author: details.author.clone(),
        dated: details.dated,
        pages: details.pages,
        minutes: details.minutes,
        others: details.others.clone(),
        fate: ruling.map(|ruling| ruling.fate),
        grounds: ruling
            .map(|ruling| ruling.grounds.clone())
            .unwrap_or_default(),
        citations: citations(room, case, item, ruling),
        reason: ruling
            .map(|ruling| ruling.reason.clone())
            .unwrap_or_default(),
        harm: ruling.map(|ruling| ruling.harm.clone()).unwrap_or_default(),
        ruled_by: item.ruled_by.map(name).unwrap_or_default(),
        second_for: Fate::ALL.into_iter().filter(needs).collect(),
        awaits_second: item.awaits_second(),
        second,
        second_name: second.map(name).unwrap_or_default(),
        may_second: item.awaits_second() && item.ruled_by != Some(room.actor().person),
        reviewed: item.reviewed.as_ref().map(|it| reviewed(room, it)),
        balance: item.balance.as_ref().map(balance),
        consultations: consultations::views(item, now),
        answer_by: consultations::answer_by(item, now.today),
        settled: item.settled(),
    }
}

fn citations(room: &Room, case: &Case, item: &Item, ruling: Option<&Ruling>) -> Vec<String> {
    let rule: Option<&Rule> = case
        .part(item.details.part)
        .and_then(|part| case.rule(part, room.law()).ok());
    let cited = |id: &String| {
        let known = rule.and_then(|rule| rule.exemption(id));
        known.map_or_else(|| id.clone(), |it| it.citation.to_string())
    };
    let grounds = ruling.map(|ruling| ruling.grounds.as_slice());
    grounds.unwrap_or_default().iter().map(cited).collect()
}

fn reviewed(room: &Room, reviewed: &Reviewed) -> ReviewedView {
    ReviewedView {
        by: room.name_of(reviewed.by),
        agrees: reviewed.agrees,
        words: reviewed.words.clone(),
    }
}

fn balance(balance: &Balance) -> BalanceView {
    BalanceView {
        consent: balance.consent,
        asked: balance.asked,
        reasonable: balance.reasonable,
        why: balance.why.clone(),
    }
}
