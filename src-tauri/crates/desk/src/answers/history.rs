//! The history of a case, from its events: who, when, what, before and after.

use crate::room::Room;
use crate::wire::{CaseRef, History, HistoryEntry};
use crate::{Failure, Moment};
use casework::{
    Care, Case, ConsultationId, Decision, DocumentEvent, Event, ExemptionUsed, ExtensionEvent,
    FactEntry, FactId, HoldEvent, ItemEvent, ItemId, LinkEvent, Occasion, Part, PartId, Party,
    RestrictionEvent, RetentionEvent, SearchEvent,
};
use chrono::NaiveDate;
use store::Recorded;

/// The history, newest first.
pub(crate) fn history(room: &mut Room, args: CaseRef, _now: &Moment) -> Result<History, Failure> {
    let case = room.find_case(&args.case)?;
    let mut entries = entries(room, &case)?;
    entries.reverse();
    Ok(History { entries })
}

/// What happened to a case, oldest first.
pub(super) fn entries(room: &Room, case: &Case) -> Result<Vec<HistoryEntry>, Failure> {
    let mut entries = Vec::new();
    // Each event is told against the case as it stood before it.
    let mut before: Option<Case> = None;
    for (event, recorded) in room.events(case.id)? {
        let stood = before.as_ref().unwrap_or(case);
        entries.push(entry(room, stood, &event, &recorded));
        let occasion = Occasion {
            at: recorded.at,
            by: recorded.actor,
        };
        match &mut before {
            Some(before) => before.apply(&event, occasion),
            None => before = Case::begin(case.id, &event),
        }
    }
    Ok(entries)
}

/// What an event says: its kind, its day, its part, before, after, and the words that go with it.
#[derive(Default)]
pub(super) struct Told {
    pub(super) kind: String,
    pub(super) on: Option<NaiveDate>,
    pub(super) part: String,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) words: String,
    pub(super) key: bool,
}

fn entry(room: &Room, case: &Case, event: &Event, recorded: &Recorded) -> HistoryEntry {
    let told = told(room, case, event);
    HistoryEntry {
        sequence: recorded.sequence,
        event: event.kind().to_owned(),
        kind: told.kind,
        at: recorded.at,
        by: room.name_of(recorded.actor),
        on: told.on,
        part: told.part,
        before: told.before,
        after: told.after,
        words: told.words,
        key: told.key,
    }
}

fn told(room: &Room, case: &Case, event: &Event) -> Told {
    match event {
        Event::RequestLogged(logged) => Told {
            on: Some(logged.received),
            after: logged.subject.name.full(),
            words: logged.scope.clone(),
            key: true,
            ..Told::default()
        },
        Event::FactRecorded {
            kind,
            part,
            on,
            detail,
            ground,
            ..
        } => Told {
            kind: kind.as_str().to_owned(),
            on: Some(*on),
            part: part.map(|part| part.to_string()).unwrap_or_default(),
            after: ground.as_ref().map(crate::words::word).unwrap_or_default(),
            words: detail.clone(),
            key: true,
            ..Told::default()
        },
        Event::FactCorrected {
            fact,
            before,
            after,
            reason,
        } => Told {
            kind: kind_of(case, *fact),
            on: Some(*after),
            before: before.to_string(),
            after: after.to_string(),
            words: reason.clone(),
            key: true,
            ..Told::default()
        },
        Event::FactWithdrawn { fact, reason } => Told {
            kind: kind_of(case, *fact),
            before: case
                .fact(*fact)
                .map(|fact| fact.on.to_string())
                .unwrap_or_default(),
            words: reason.clone(),
            key: true,
            ..Told::default()
        },
        Event::RegimeChanged {
            part,
            before,
            after,
            reason,
        } => Told {
            part: part.to_string(),
            before: room.law_name(before),
            after: room.law_name(after),
            words: reason.clone(),
            key: true,
            ..Told::default()
        },
        Event::Allocated { before, after } => Told {
            before: before
                .map(|person| room.name_of(person))
                .unwrap_or_default(),
            after: after.map(|person| room.name_of(person)).unwrap_or_default(),
            ..Told::default()
        },
        Event::HandedOver {
            before,
            after,
            note,
        } => Told {
            before: before
                .map(|person| room.name_of(person))
                .unwrap_or_default(),
            after: room.name_of(*after),
            words: note.clone(),
            ..Told::default()
        },
        Event::HandOverNoticed => Told::default(),
        other => told_rest(room, case, other),
    }
}

fn told_rest(room: &Room, case: &Case, event: &Event) -> Told {
    match event {
        Event::PartyCorrected {
            before,
            after,
            role,
        } => {
            let (before, after) = (described(before), described(after));
            Told {
                kind: crate::words::word(role),
                before,
                after,
                ..Told::default()
            }
        }
        Event::ScopeCorrected { before, after } => Told {
            before: before.clone(),
            after: after.clone(),
            ..Told::default()
        },
        Event::ValidityChecked {
            part,
            before,
            after,
        } => Told {
            part: part.to_string(),
            before: conditions(room, case, *part, before),
            after: conditions(room, case, *part, after),
            ..Told::default()
        },
        Event::IdentityDoubtCorrected {
            before,
            after,
            reason,
        } => Told {
            before: doubt(*before).to_owned(),
            after: doubt(*after).to_owned(),
            words: reason.clone(),
            ..Told::default()
        },
        Event::RequestFound(found) => Told {
            after: found.reference.0.clone(),
            ..Told::default()
        },
        Event::CareChanged { before, after } => Told {
            before: heeded(before),
            after: heeded(after),
            ..Told::default()
        },
        Event::Search(event) => search_told(case, event),
        Event::Item(event) => item_told(case, event),
        Event::Link(event) => link_told(event),
        Event::ProceedingsRecorded { before, after } => {
            super::proceedings::told(before.as_deref(), after)
        }
        Event::Hold(event) => hold_told(case, event),
        Event::Extension(event) => extension_told(event),
        Event::Document(event) => document_told(case, event),
        Event::Retention(event) => retention_told(event),
        Event::Restriction(event) => restriction_told(room, event),
        Event::NoteAdded { text } => Told {
            words: text.clone(),
            ..Told::default()
        },
        Event::DecisionRecorded { part, decision } => decision_told(room, case, *part, decision),
        Event::RecordKept {
            part,
            before,
            after,
        } => {
            let of = |record| {
                let part = case.part(*part);
                part.map(|part| super::record::said(room, case, part, record))
                    .unwrap_or_default()
            };
            Told {
                part: part.to_string(),
                before: of(before),
                after: of(after),
                ..Told::default()
            }
        }
        Event::LetterIssued(letter) => Told {
            kind: crate::words::word(&letter.kind),
            on: Some(letter.on),
            part: listed(&letter.parts),
            after: letter.to.clone(),
            words: lines([
                letter.title.clone(),
                letter.lacking.join("; "),
                letter.despite.clone(),
            ]),
            key: true,
            ..Told::default()
        },
        Event::PartAnswered { part, on, how, .. } => Told {
            on: Some(*on),
            part: part.to_string(),
            words: how.clone(),
            key: !how.is_empty(),
            ..Told::default()
        },
        Event::DecisionSigned { part } => Told {
            part: part.to_string(),
            key: true,
            ..Told::default()
        },
        Event::DecisionSentBack { part, reason } | Event::DecisionReopened { part, reason } => {
            Told {
                part: part.to_string(),
                words: reason.clone(),
                key: true,
                ..Told::default()
            }
        }
        Event::Closed { on, late } => Told {
            on: Some(*on),
            words: late.clone(),
            key: true,
            ..Told::default()
        },
        Event::Reopened { reason } => Told {
            words: reason.clone(),
            key: true,
            ..Told::default()
        },
        _ => Told {
            before: String::new(),
            after: case.reference.0.clone(),
            ..Told::default()
        },
    }
}

/// What happened to a search: to which department, on which day, and the words that go with it.
fn search_told(case: &Case, event: &SearchEvent) -> Told {
    let department = |id| {
        let found = case.searches.iter().find(|it| it.asked.search == id);
        found
            .map(|it| it.asked.department.clone())
            .unwrap_or_default()
    };
    let told = |kind: &str, id, on, words: &str| Told {
        kind: kind.to_owned(),
        on,
        after: department(id),
        words: words.to_owned(),
        ..Told::default()
    };
    match event {
        SearchEvent::Asked(asked) => Told {
            kind: "asked".to_owned(),
            on: Some(asked.sent),
            part: listed(&asked.parts),
            after: asked.department.clone(),
            words: asked.terms.clone(),
            key: true,
            ..Told::default()
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

/// What happened to an extension that was asked for.
fn extension_told(event: &ExtensionEvent) -> Told {
    let (kind, after, words) = match event {
        ExtensionEvent::Asked {
            ground, reasons, ..
        } => ("asked", crate::words::word(ground), reasons.as_str()),
        ExtensionEvent::Signed { .. } => ("signed", String::new(), ""),
        ExtensionEvent::SentBack { reason, .. } => ("sent-back", String::new(), reason.as_str()),
    };
    Told {
        kind: kind.to_owned(),
        part: event.part().to_string(),
        after,
        words: words.to_owned(),
        key: true,
        ..Told::default()
    }
}

/// What happened to a link: how the case stands to which other, and why it was taken away.
fn link_told(event: &LinkEvent) -> Told {
    let (kind, link, words) = match event {
        LinkEvent::Linked(link) => ("linked", link, ""),
        LinkEvent::Unlinked { link, reason } => ("unlinked", link, reason.as_str()),
    };
    Told {
        kind: kind.to_owned(),
        after: format!("{} {}", link.words(), link.other.reference),
        words: words.to_owned(),
        key: true,
        ..Told::default()
    }
}

/// What happened to a hold: for what, of which part, and why.
fn hold_told(case: &Case, event: &HoldEvent) -> Told {
    let placed = case.holds.iter().find(|it| it.hold == event.hold());
    let (kind, on, reason, hold) = match event {
        HoldEvent::Placed(hold) => (
            "placed",
            Some(hold.since),
            &hold.reason,
            Some(hold.as_ref()),
        ),
        HoldEvent::Kept { review, reason, .. } => ("kept", Some(*review), reason, placed),
        HoldEvent::Lifted { reason, .. } => ("lifted", None, reason, placed),
    };
    Told {
        kind: kind.to_owned(),
        on,
        part: hold
            .and_then(|hold| hold.part)
            .map(|part| part.to_string())
            .unwrap_or_default(),
        after: hold.map(|hold| hold.label().to_owned()).unwrap_or_default(),
        words: reason.clone(),
        key: true,
        ..Told::default()
    }
}

/// What must be heeded, in lines; how many names are protected, and not which.
fn heeded(care: &Care) -> String {
    let names = match care.protected.len() {
        0 => String::new(),
        1 => "1 protected name".to_owned(),
        many => format!("{many} protected names"),
    };
    let expires = care.authority_expires.map(|day| day.to_string());
    lines([
        care.safe_contact.clone(),
        crate::words::format(care.format).to_owned(),
        care.needs.clone(),
        care.capacity.clone(),
        care.authority.clone(),
        expires.unwrap_or_default(),
        names,
    ])
}

/// What happened to an item of the schedule. What is sealed is left out.
fn item_told(case: &Case, event: &ItemEvent) -> Told {
    let title = |id: ItemId| {
        let found = case.items.iter().find(|it| it.id == id);
        let title = found.map(|it| it.details.title.as_str());
        format!("{}: {}", id.0, title.unwrap_or_default())
    };
    let asked_of = |item: ItemId, id: ConsultationId| {
        let found = case.items.iter().find(|it| it.id == item);
        let asked = found.and_then(|item| {
            let mut all = item.consultations.iter().map(|it| &it.asked);
            all.find(|it| it.consultation == id)
        });
        asked.map(|it| it.name.clone()).unwrap_or_default()
    };
    let told = |kind: &str, item: ItemId, words: &str| Told {
        kind: kind.to_owned(),
        before: title(item),
        words: words.to_owned(),
        ..Told::default()
    };
    match event {
        ItemEvent::Listed { item, details } => Told {
            part: details.part.to_string(),
            before: format!("{}: {}", item.0, details.title),
            ..told("listed", *item, &details.source)
        },
        ItemEvent::Changed { item, after, .. } => told("changed", *item, &after.title),
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
                &lines([asked_of(*item, *consultation), heard.words.clone()]),
            )
        },
        ItemEvent::Reviewed {
            item,
            agrees,
            words,
        } => told(if *agrees { "agreed" } else { "disagreed" }, *item, words),
    }
}

/// What happened to a document.
fn document_told(case: &Case, event: &DocumentEvent) -> Told {
    let title = |id| {
        let found = case.documents.iter().find(|it| it.id == id);
        let title = found.map(|it| it.details.title.clone());
        title.unwrap_or_default()
    };
    let told = |kind: &str, before: String, after: String| Told {
        kind: kind.to_owned(),
        before,
        after,
        ..Told::default()
    };
    match event {
        DocumentEvent::Filed { details, .. } => Told {
            on: details.dated,
            words: details.source.clone(),
            ..told(
                "filed",
                details.title.clone(),
                crate::words::word(&details.kind),
            )
        },
        DocumentEvent::Changed { before, after, .. } => {
            told("changed", before.title.clone(), after.title.clone())
        }
        DocumentEvent::Destroyed { document, reason } => Told {
            words: reason.clone(),
            key: true,
            ..told("destroyed", title(*document), String::new())
        },
    }
}

/// Who may open the case, and who did.
fn restriction_told(room: &Room, event: &RestrictionEvent) -> Told {
    let told = |kind: &str, words: &str| Told {
        kind: kind.to_owned(),
        words: words.to_owned(),
        key: true,
        ..Told::default()
    };
    match event {
        RestrictionEvent::Restricted(to) => {
            let names: Vec<String> = to.people.iter().map(|id| room.name_of(*id)).collect();
            Told {
                after: names.join(", "),
                ..told("restricted", &to.reason)
            }
        }
        RestrictionEvent::Lifted { reason } => told("lifted", reason),
        RestrictionEvent::GlassBroken { reason } => told("glass-broken", reason),
        RestrictionEvent::Noticed => told("noticed", ""),
    }
}

/// What was said of how long the file is kept.
fn retention_told(event: &RetentionEvent) -> Told {
    let told = |kind: &str, on, words: &str| Told {
        kind: kind.to_owned(),
        on,
        words: words.to_owned(),
        key: true,
        ..Told::default()
    };
    match event {
        RetentionEvent::Kept(kept) => told("kept", kept.until, &kept.reason),
        RetentionEvent::Lifted { reason } => told("lifted", None, reason),
        RetentionEvent::Proposed(_) => told("proposed", None, ""),
        RetentionEvent::Dropped { reason } => told("dropped", None, reason),
    }
}

fn listed(parts: &[PartId]) -> String {
    let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
    parts.join(", ")
}

/// A decision: what stood before it, what it says with its grounds, and the reasons for the file.
fn decision_told(room: &Room, case: &Case, id: PartId, decision: &Decision) -> Told {
    let part = case.part(id);
    let rule = part.and_then(|part: &Part| case.rule(part, room.law()).ok());
    let label = |decision: &Decision| {
        rule.map_or_else(
            || decision.outcome.clone(),
            |rule| crate::words::outcome(decision, rule),
        )
    };
    let ground = |used: &ExemptionUsed| {
        let known = rule.and_then(|rule| rule.exemption(&used.id));
        known.map_or_else(
            || used.id.clone(),
            |known| format!("{} ({})", known.label, known.citation),
        )
    };
    let grounds = decision.exemptions.iter().map(ground);
    let reasons = decision.exemptions.iter().map(|used| used.reason.clone());
    Told {
        on: Some(decision.on),
        part: id.to_string(),
        before: part
            .and_then(|part| part.decision.as_ref())
            .map(label)
            .unwrap_or_default(),
        after: std::iter::once(label(decision))
            .chain(grounds)
            .collect::<Vec<_>>()
            .join(" · "),
        words: lines(reasons.chain([decision.reasons.clone()])),
        key: true,
        ..Told::default()
    }
}

/// The lines that say something.
pub(super) fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let said: Vec<String> = lines
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect();
    said.join("\n")
}

fn kind_of(case: &Case, fact: FactId) -> String {
    case.fact(fact)
        .map(|fact: &FactEntry| fact.kind.as_str().to_owned())
        .unwrap_or_default()
}

/// A person of a case in one line, so that two versions can be compared.
fn described(party: &Party) -> String {
    let born = party.born.map(|born| born.to_string()).unwrap_or_default();
    let address = party.address.join(", ");
    let words = [
        &party.name.formal(),
        &party.organisation,
        &born,
        &address,
        &party.email,
        &party.telephone,
    ];
    let told: Vec<&str> = words
        .into_iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    told.join(" · ")
}

const fn doubt(needed: bool) -> &'static str {
    if needed { "in-doubt" } else { "no-doubt" }
}

/// What a part lacked, in the words of its rule; a line each.
fn conditions(room: &Room, case: &Case, part: PartId, unmet: &[String]) -> String {
    let rule = case
        .part(part)
        .and_then(|part| case.rule(part, room.law()).ok());
    let words = |id: &String| {
        let known = rule.and_then(|rule| rule.validity.iter().find(|it| it.id == *id));
        known.map_or_else(|| id.clone(), |known| known.missing.to_string())
    };
    unmet.iter().map(words).collect::<Vec<_>>().join("\n")
}
