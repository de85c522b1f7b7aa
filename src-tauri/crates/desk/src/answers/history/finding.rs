//! Searches in departments and what they found, told. What is sealed is left out.

use super::told::{Told, differing, lines, listed};
use crate::wire::Opens;
use casework::{Case, ConsultationId, ItemDetails, ItemEvent, ItemId, SearchEvent, SearchId};
use chrono::NaiveDate;

/// What happened to a search: to which department, on which day, and the words that go with it.
pub(super) fn search(case: &Case, event: &SearchEvent) -> Told {
    let told = |kind: &str, id: SearchId, on, words: &str| Told {
        kind: kind.to_owned(),
        name: department(case, id),
        on,
        words: words.to_owned(),
        opens: Some(Opens::Search { number: id.0 }),
        ..Told::default()
    };
    match event {
        SearchEvent::Asked(asked) => Told {
            name: asked.department.clone(),
            part: listed(&asked.parts),
            key: true,
            ..told("asked", asked.search, Some(asked.sent), &asked.terms)
        },
        SearchEvent::Chased { search, chaser } => {
            let kind = if chaser.escalated {
                "escalated"
            } else {
                "chased"
            };
            told(kind, *search, Some(chaser.on), "")
        }
        SearchEvent::CameBack { search, reply } => {
            let kind = match (reply.nil, reply.more) {
                (true, _) => "nil",
                (false, true) => "part-came",
                (false, false) => "came",
            };
            let words = lines([reply.terms.clone(), reply.note.clone(), reply.from.clone()]);
            Told {
                key: true,
                ..told(kind, *search, Some(reply.on), &words)
            }
        }
        SearchEvent::Muted {
            search,
            muted,
            reason,
        } => told(
            if *muted { "muted" } else { "unmuted" },
            *search,
            None,
            reason,
        ),
        SearchEvent::Withdrawn { search, reason } => told("withdrawn", *search, None, reason),
    }
}

fn department(case: &Case, id: SearchId) -> String {
    let found = case.searches.iter().find(|it| it.asked.search == id);
    found
        .map(|it| it.asked.department.clone())
        .unwrap_or_default()
}

/// What happened to an item of the schedule, which goes by its number and title: "11: Report".
pub(super) fn item(case: &Case, event: &ItemEvent) -> Told {
    let told = |kind: &str, item: ItemId, words: &str| Told {
        kind: kind.to_owned(),
        name: format!("{}: {}", item.0, title(case, item)),
        words: words.to_owned(),
        opens: Some(Opens::Item { number: item.0 }),
        ..Told::default()
    };
    match event {
        ItemEvent::Listed { item, details } => Told {
            part: details.part.to_string(),
            name: format!("{}: {}", item.0, details.title),
            ..told("listed", *item, &details.source)
        },
        ItemEvent::Changed {
            item,
            before,
            after,
        } => {
            let (before, after) = changed(before, after);
            Told {
                before,
                after,
                ..told("changed", *item, "")
            }
        }
        ItemEvent::Removed { item, reason } => told("removed", *item, reason),
        ItemEvent::Ruled { item, ruling, .. } => Told {
            after: crate::words::word(&ruling.fate),
            ..told("ruled", *item, &ruling.reason)
        },
        ItemEvent::Cleared { item } => told("cleared", *item, ""),
        ItemEvent::Balanced { item, balance } => Told {
            after: crate::words::word(&balance.consent),
            ..told("balanced", *item, &balance.why)
        },
        ItemEvent::Consulted { item, consultation } => Told {
            on: Some(consultation.asked),
            ..told("consulted", *item, &consultation.name)
        },
        ItemEvent::Heard {
            item,
            consultation,
            heard,
        } => Told {
            on: Some(heard.on),
            after: crate::words::word(&heard.said),
            ..told(
                "heard",
                *item,
                &lines([asked(case, *item, *consultation), heard.words.clone()]),
            )
        },
        ItemEvent::Reviewed {
            item,
            agrees,
            words,
        } => told(if *agrees { "agreed" } else { "disagreed" }, *item, words),
    }
}

fn title(case: &Case, id: ItemId) -> &str {
    let found = case.items.iter().find(|it| it.id == id);
    found.map_or("", |it| it.details.title.as_str())
}

/// Who was asked about an item.
fn asked(case: &Case, item: ItemId, id: ConsultationId) -> String {
    let found = case.items.iter().find(|it| it.id == item);
    let asked = found.and_then(|item| {
        let mut all = item.consultations.iter().map(|it| &it.asked);
        all.find(|it| it.consultation == id)
    });
    asked.map(|it| it.name.clone()).unwrap_or_default()
}

fn changed(before: &ItemDetails, after: &ItemDetails) -> (String, String) {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let length = |it: &ItemDetails| match (it.pages, it.minutes) {
        (pages, 0) => format!("{pages} pages"),
        (0, minutes) => format!("{minutes} minutes"),
        (pages, minutes) => format!("{pages} pages, {minutes} minutes"),
    };
    differing([
        (before.title.clone(), after.title.clone()),
        (
            format!("part {}", before.part),
            format!("part {}", after.part),
        ),
        (before.source.clone(), after.source.clone()),
        (before.author.clone(), after.author.clone()),
        (day(before.dated), day(after.dated)),
        (length(before), length(after)),
        (before.others.clone(), after.others.clone()),
    ])
}
