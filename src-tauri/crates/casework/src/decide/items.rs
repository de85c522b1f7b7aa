//! Listing what was found, deciding about it, and the second person who agrees.

use super::{Setting, consultations, not_future, worded};
use crate::items::{
    Balance, Consent, Fate, Item, ItemDetails, ItemEvent, ItemId, ReviewPlan, Ruling,
};
use crate::{Actor, Case, Event, ItemCommand, Refusal};
use statute::{Outcome, Rule};

pub(super) fn decide(
    case: &Case,
    actor: &Actor,
    command: &ItemCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let events = match command {
        ItemCommand::List(details) => vec![ItemEvent::Listed {
            item: next(case),
            details: Box::new(checked(case, details, setting)?),
        }],
        ItemCommand::Change { item, details } => change(case, *item, details, setting)?,
        ItemCommand::Remove { item, reason } => vec![ItemEvent::Removed {
            item: listed(case, *item)?.id,
            reason: worded("reason", reason, "Say why it is taken off the schedule.")?,
        }],
        ItemCommand::Rule {
            items,
            ruling,
            plan,
        } => rule(case, actor, items, (ruling, *plan), setting)?,
        ItemCommand::Clear { items } => clear(case, items)?,
        ItemCommand::Balance { item, balance } => vec![ItemEvent::Balanced {
            item: listed(case, *item)?.id,
            balance: Box::new(weighed(case, balance, setting)?),
        }],
        ItemCommand::Consult { item, consultation } => {
            let item = listed(case, *item)?;
            vec![consultations::ask(case, item, consultation, setting)?]
        }
        ItemCommand::Hear {
            item,
            consultation,
            heard,
        } => {
            let item = listed(case, *item)?;
            consultations::hear(item, *consultation, heard, setting)?
        }
        ItemCommand::Review {
            item,
            agrees,
            words,
        } => vec![review(case, actor, *item, *agrees, words)?],
    };
    Ok(events.into_iter().map(Event::Item).collect())
}

/// Refuses to decide a part while something of its schedule is open.
pub(super) fn schedule_settled(case: &Case, part: crate::PartId) -> Result<(), Refusal> {
    let mut of_part = case.items.iter().filter(|item| item.details.part == part);
    match of_part.find(|item| !item.settled()) {
        None => Ok(()),
        Some(item) if item.open() => Err(Refusal::NotNow(format!(
            "Item {} of the schedule is not decided yet.",
            item.id.0
        ))),
        Some(item) if item.awaits_second() => Err(Refusal::NotNow(format!(
            "A second person has not agreed to item {} of the schedule yet.",
            item.id.0
        ))),
        Some(item) => Err(Refusal::NotNow(format!(
            "The second person does not agree to item {} of the schedule. Decide it again.",
            item.id.0
        ))),
    }
}

fn checked(
    case: &Case,
    details: &ItemDetails,
    setting: &Setting<'_>,
) -> Result<ItemDetails, Refusal> {
    if case.part(details.part).is_none() {
        return Err(Refusal::field(
            "part",
            "Choose the part that it falls under.",
        ));
    }
    let known = |id| case.searches.iter().any(|search| search.asked.search == id);
    if details.search.is_some_and(|id| !known(id)) {
        return Err(Refusal::field("search", "Choose a search of this case."));
    }
    if let Some(dated) = details.dated {
        not_future("dated", dated, setting, "of the item, or leave it empty")?;
    }
    Ok(ItemDetails {
        title: worded("title", &details.title, "Enter what it is.")?,
        source: worded("source", &details.source, "Enter where it comes from.")?,
        author: details.author.trim().to_owned(),
        others: details.others.trim().to_owned(),
        ..details.clone()
    })
}

fn change(
    case: &Case,
    item: ItemId,
    details: &ItemDetails,
    setting: &Setting<'_>,
) -> Result<Vec<ItemEvent>, Refusal> {
    let before = listed(case, item)?.details.clone();
    let after = checked(case, details, setting)?;
    if before == after {
        return Ok(Vec::new());
    }
    Ok(vec![ItemEvent::Changed {
        item,
        before: Box::new(before),
        after: Box::new(after),
    }])
}

/// One ruling for one item or several.
fn rule(
    case: &Case,
    actor: &Actor,
    items: &[ItemId],
    (ruling, plan): (&Ruling, ReviewPlan),
    setting: &Setting<'_>,
) -> Result<Vec<ItemEvent>, Refusal> {
    if items.is_empty() {
        return Err(Refusal::field("items", "Choose an item of the schedule."));
    }
    let each = items.iter().map(|id| {
        let item = listed(case, *id)?;
        let asks = plan.asks_second(*id, ruling.fate);
        let ruling = allowed(case, actor, item, (ruling, asks), setting)?;
        let same = item.ruling.as_ref() == Some(&ruling) && item.asks_second == asks;
        Ok((!same).then(|| ItemEvent::Ruled {
            item: *id,
            ruling: Box::new(ruling),
            asks_second: Some(asks),
        }))
    });
    let events: Vec<Option<ItemEvent>> = each.collect::<Result<_, Refusal>>()?;
    Ok(events.into_iter().flatten().collect())
}

fn allowed(
    case: &Case,
    actor: &Actor,
    item: &Item,
    (ruling, asks): (&Ruling, bool),
    setting: &Setting<'_>,
) -> Result<Ruling, Refusal> {
    grounded(case, item, ruling, setting)?;
    let reason = reasoned(ruling)?;
    if ruling.fate == Fate::Disclose {
        others_weighed(item)?;
    }
    if asks && ruling.second == Some(actor.person) {
        return Err(Refusal::field(
            "second",
            "Choose somebody else: a second person must agree, and it cannot be you.",
        ));
    }
    Ok(Ruling {
        reason,
        harm: ruling.harm.trim().to_owned(),
        second: ruling.second.filter(|_| asks),
        ..ruling.clone()
    })
}

fn grounded(
    case: &Case,
    item: &Item,
    ruling: &Ruling,
    setting: &Setting<'_>,
) -> Result<(), Refusal> {
    if !ruling.fate.keeps_back() {
        return match ruling.grounds.is_empty() {
            true => Ok(()),
            false => Err(Refusal::field(
                "grounds",
                "Nothing is kept back, so it needs no ground.",
            )),
        };
    }
    if ruling.grounds.is_empty() {
        return Err(Refusal::field(
            "grounds",
            "Choose the ground on which it is kept back.",
        ));
    }
    let part = case
        .part(item.details.part)
        .ok_or_else(|| Refusal::field("items", "Choose an item of the schedule."))?;
    let rule = case.rule(part, setting.law)?;
    if ruling.fate == Fate::Unconfirmed {
        open_answer(rule, &ruling.grounds)?;
    }
    if ruling.grounds.iter().any(|id| rule.exemption(id).is_none()) {
        return Err(Refusal::field(
            "grounds",
            "Choose a ground that the law of this part knows.",
        ));
    }
    worded(
        "harm",
        &ruling.harm,
        "Enter the harm that disclosure would do, and why keeping it back is proportionate. It is not told.",
    )?;
    Ok(())
}

/// Nothing is told of an item only where an answer of this law can leave it open, on a ground for that.
fn open_answer(rule: &Rule, grounds: &[String]) -> Result<(), Refusal> {
    let mut sealed = rule.outcomes.iter().filter(|outcome| outcome.sealed);
    let rests = |outcome: &Outcome| grounds.iter().all(|id| outcome.grounds.contains(id));
    match (sealed.clone().next(), sealed.any(rests)) {
        (None, _) => Err(Refusal::field(
            "fate",
            "No answer under the law of this part can leave open whether there is such a thing.",
        )),
        (_, false) => Err(Refusal::field(
            "grounds",
            "Choose a ground on which this law lets it be left open whether there is such a thing.",
        )),
        (_, true) => Ok(()),
    }
}

/// What is disclosed in full, or is another copy, explains itself.
fn reasoned(ruling: &Ruling) -> Result<String, Refusal> {
    let missing = match ruling.fate {
        Fate::Disclose => return Ok(ruling.reason.trim().to_owned()),
        Fate::Unconfirmed if ruling.reason.trim().is_empty() => return Ok(String::new()),
        Fate::Unconfirmed => {
            let words = "Leave this empty: nothing is told of it. The harm is sealed.";
            return Err(Refusal::field("reason", words));
        }
        Fate::Redact => "Enter what is redacted, as it may be told.",
        Fate::Withhold => "Enter why it is withheld, as it may be told.",
        Fate::NotPersonal => "Enter why it is not about the person.",
        Fate::Duplicate => "Enter which item it is a copy of.",
    };
    worded("reason", &ruling.reason, missing)
}

/// What names other people is disclosed in full only after their interests were weighed.
fn others_weighed(item: &Item) -> Result<(), Refusal> {
    let fits = |balance: &Balance| balance.consent == Consent::Given || balance.reasonable;
    if item.details.others.is_empty() || item.balance.as_ref().is_some_and(fits) {
        return Ok(());
    }
    Err(Refusal::NotNow(format!(
        "Item {} is also about somebody else. Weigh their interests first, or redact it.",
        item.id.0
    )))
}

fn clear(case: &Case, items: &[ItemId]) -> Result<Vec<ItemEvent>, Refusal> {
    let each = items.iter().map(|id| listed(case, *id));
    let found: Vec<&Item> = each.collect::<Result<_, Refusal>>()?;
    let ruled = found.into_iter().filter(|item| item.ruling.is_some());
    Ok(ruled
        .map(|item| ItemEvent::Cleared { item: item.id })
        .collect())
}

fn weighed(case: &Case, balance: &Balance, setting: &Setting<'_>) -> Result<Balance, Refusal> {
    let asked = matches!(
        balance.consent,
        Consent::Given | Consent::Refused | Consent::Awaited
    );
    match balance.asked {
        None if asked => {
            return Err(Refusal::field(
                "asked",
                "Enter the day on which they were asked.",
            ));
        }
        Some(day) => {
            not_future("asked", day, setting, "on which they were asked")?;
            if day < case.received() {
                return Err(Refusal::field(
                    "asked",
                    "Enter the day on which they were asked. It cannot be before the request came.",
                ));
            }
        }
        None => {}
    }
    let why = match balance.consent {
        Consent::Given => balance.why.trim().to_owned(),
        _ => worded(
            "why",
            &balance.why,
            "Say why: what kind of information it is, any duty of confidence, what was done to get consent.",
        )?,
    };
    Ok(Balance {
        why,
        asked: balance.asked.filter(|_| asked),
        ..balance.clone()
    })
}

/// The second person is anybody but the one who decided, and where somebody was asked, that one or a
/// person who stands in.
fn review(
    case: &Case,
    actor: &Actor,
    item: ItemId,
    agrees: bool,
    words: &str,
) -> Result<ItemEvent, Refusal> {
    let item = listed(case, item)?;
    if !item.awaits_second() {
        return Err(Refusal::NotNow(
            "No second person needs to agree to it.".into(),
        ));
    }
    if item.ruled_by == Some(actor.person) {
        return Err(Refusal::NotPermitted(
            "You decided it. A second person must agree, and it cannot be you.".into(),
        ));
    }
    let words = match agrees {
        true => words.trim().to_owned(),
        false => worded("words", words, "Say why you do not agree.")?,
    };
    Ok(ItemEvent::Reviewed {
        item: item.id,
        agrees,
        words,
    })
}

pub(super) fn listed(case: &Case, id: ItemId) -> Result<&Item, Refusal> {
    let found = case.items.iter().find(|it| it.id == id);
    found
        .filter(|it| it.removed.is_none())
        .ok_or_else(|| Refusal::field("items", "Choose an item of the schedule."))
}

fn next(case: &Case) -> ItemId {
    ItemId(case.items.iter().map(|it| it.id.0).max().unwrap_or(0) + 1)
}
