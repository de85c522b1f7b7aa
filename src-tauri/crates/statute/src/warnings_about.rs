//! Cautions about what a request is about: a decision, an act or omission.

use super::Told;
use crate::course::course;
use crate::known::gather;
use crate::reckoning::Warning;
use crate::{Fact, FactKind};

/// The law turns on a day that is not on record, or that lies after the request itself.
pub(super) fn law_assumed(told: &Told<'_>, found: &mut Vec<Warning>) {
    let (Some(received), [first, .., FactKind::Received]) =
        (told.known.received, told.rule.governed_by.facts())
    else {
        return;
    };
    let about = |fact: &&Fact| {
        fact.kind != FactKind::Received && told.rule.governed_by.facts().contains(&fact.kind)
    };
    let about = || told.facts.iter().filter(about);
    if about().next().is_none() {
        let fact = *first;
        found.push(Warning::LawAssumed { fact, received });
    }
    let later = about().filter(|fact| fact.on > received);
    if let Some(&Fact { kind: fact, on }) = later.min_by_key(|fact| (fact.on, fact.kind)) {
        found.push(Warning::AfterRequest { fact, on });
    }
}

/// The request came after the time that the person had for it.
pub(super) fn out_of_time(told: &Told<'_>, found: &mut Vec<Warning>) {
    let Some(received) = told.known.received else {
        return;
    };
    let own = told
        .rule
        .clocks()
        .filter(|clock| !clock.deadline.is_the_offices());
    for clock in own {
        let ended = gather(told.facts, clock.start.origin())
            .and_then(|known| course(clock, &known, known.origin, told.cal))
            .ok()
            .flatten()
            .and_then(|course| course.standing.end.last());
        if let Some(ended) = ended.filter(|ended| received > *ended) {
            found.push(Warning::OutOfTime { received, ended });
        }
    }
}
