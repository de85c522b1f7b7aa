//! The register: every case, by filters and by search.

use super::lines;
use super::session::small;
use crate::room::Room;
use crate::wire::{CaseLine, Facet, Found, RegisterPage, RegisterQuery, RegisterSort};
use crate::{Failure, Moment};
use casework::Standing;
use statute::{RegimeId, RightId};
use std::time::Instant;
use store::{Counts, Cursor, Filter, Hit, Holder, Order, PageRequest, Place};

/// The most lines of a page.
const MOST: u16 = 200;

/// A page of the register.
pub(crate) fn register(
    room: &mut Room,
    query: RegisterQuery,
    now: &Moment,
) -> Result<RegisterPage, Failure> {
    let began = Instant::now();
    let filter = filter(&query);
    let counts = room.office().counts(&filter)?;
    let all = small(room.office().counts(&Filter::default())?.total);
    let limit = usize::from(query.limit.clamp(1, MOST));
    let mut page = RegisterPage {
        cases: Vec::new(),
        count: small(counts.total),
        count_capped: false,
        next: None,
        all,
        facets: facets(room, &counts),
        took_us: 0,
    };
    if query.text.trim().is_empty() {
        fill(room, &query, filter, limit, &mut page, now)?;
    } else {
        search(room, &query, &filter, &mut page, now)?;
    }
    page.took_us = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    Ok(page)
}

/// A filter of the register as the store has it.
fn filter(query: &RegisterQuery) -> Filter {
    Filter {
        standings: query.standing.clone(),
        rights: query
            .rights
            .iter()
            .map(|right| RightId::from(right.as_str()))
            .collect(),
        regimes: query
            .regimes
            .iter()
            .map(|regime| RegimeId::from(regime.as_str()))
            .collect(),
        holders: query
            .with
            .iter()
            .map(|person| Holder::from(*person))
            .collect(),
        received_from: query.received_from,
        received_to: query.received_to,
        last_day_from: query.last_day_from,
        last_day_to: query.last_day_to,
        answered_from: query.answered_from,
        answered_to: query.answered_to,
        in_time: query.in_time,
    }
}

/// The query that opens what a filter of the store holds.
pub(super) fn query(filter: Filter) -> RegisterQuery {
    let person = |holder: &Holder| match holder {
        Holder::Nobody => None,
        Holder::Person(person) => Some(*person),
    };
    RegisterQuery {
        standing: filter.standings,
        rights: filter.rights.iter().map(ToString::to_string).collect(),
        regimes: filter.regimes.iter().map(ToString::to_string).collect(),
        with: filter.holders.iter().map(person).collect(),
        received_from: filter.received_from,
        received_to: filter.received_to,
        last_day_from: filter.last_day_from,
        last_day_to: filter.last_day_to,
        answered_from: filter.answered_from,
        answered_to: filter.answered_to,
        in_time: filter.in_time,
        sort: RegisterSort::LastDay,
        ..RegisterQuery::default()
    }
}

fn fill(
    room: &Room,
    query: &RegisterQuery,
    filter: Filter,
    limit: usize,
    page: &mut RegisterPage,
    now: &Moment,
) -> Result<(), Failure> {
    let (order, descending) = match query.sort {
        RegisterSort::ReceivedNewest => (Order::Received, true),
        RegisterSort::ReceivedOldest => (Order::Received, false),
        RegisterSort::LastDay => (Order::LastDay, false),
        RegisterSort::Reference => (Order::Reference, false),
    };
    let from = query.after.as_deref().map(read_cursor).transpose()?;
    let request = PageRequest {
        filter,
        order,
        descending,
        from,
        backwards: false,
        limit,
    };
    let found = room.office().page(&request)?;
    page.cases = found
        .rows
        .iter()
        .map(|row| lines::line(row, Vec::new(), room, now))
        .collect();
    page.next = found
        .after
        .as_ref()
        .and_then(|cursor| serde_json::to_string(cursor).ok());
    Ok(())
}

fn read_cursor(text: &str) -> Result<Cursor, Failure> {
    serde_json::from_str(text)
        .map_err(|_| Failure::new("arguments", "The page is not known. Begin the list again."))
}

fn search(
    room: &Room,
    query: &RegisterQuery,
    filter: &Filter,
    page: &mut RegisterPage,
    now: &Moment,
) -> Result<(), Failure> {
    let found =
        room.office()
            .search(&query.text, filter, usize::from(query.limit.clamp(1, MOST)))?;
    let line = |hit: &Hit| -> CaseLine { lines::line(&hit.row, vec![place(hit)], room, now) };
    page.cases = found.hits.iter().map(line).collect();
    page.count = u32::try_from(page.cases.len()).unwrap_or(u32::MAX);
    page.count_capped = found.more;
    Ok(())
}

fn place(hit: &Hit) -> Found {
    let place = match hit.place {
        Place::Reference => "reference",
        Place::Name => "names",
        Place::Address => "addresses",
        Place::Scope => "scope",
        Place::Note => "notes",
        Place::Letter => "letters",
        Place::Document => "documents",
    };
    let snippet = &hit.snippet;
    let pieces = vec![
        snippet.before.clone(),
        snippet.found.clone(),
        snippet.after.clone(),
    ];
    Found {
        place: place.to_owned(),
        pieces,
    }
}

fn facets(room: &Room, counts: &Counts) -> Vec<Facet> {
    let facet = |filter: &str, value: String, label: String, count: &u64| Facet {
        filter: filter.to_owned(),
        value,
        label,
        count: small(*count),
    };
    let mut facets: Vec<Facet> = Vec::new();
    for standing in Standing::ALL {
        let count = counts.standings.get(&standing).unwrap_or(&0);
        facets.push(facet(
            "standing",
            crate::words::word(&standing),
            String::new(),
            count,
        ));
    }
    for regime in room.law().regimes() {
        let count = counts.regimes.get(&regime.id).unwrap_or(&0);
        facets.push(facet(
            "regime",
            regime.id.to_string(),
            regime.short.to_string(),
            count,
        ));
    }
    let mut holders: Vec<Facet> = Vec::new();
    for (holder, count) in &counts.holders {
        let (value, label) = match holder {
            Holder::Nobody => (String::new(), String::new()),
            Holder::Person(person) => (person.to_string(), room.name_of(*person)),
        };
        holders.push(facet("with", value, label, count));
    }
    holders.sort_by(|one, other| {
        (one.value.is_empty(), &one.label).cmp(&(other.value.is_empty(), &other.label))
    });
    facets.extend(holders);
    facets
}
