//! The rights that a person can use, and what makes a request for one valid.

use crate::room::Room;
use crate::wire::{AskerView, ConditionView, GuideView, Nothing, RightView, RightsView};
use crate::{Failure, Moment, words};
use casework::Asker;
use statute::{Condition, Rule};

/// Every right, and the questions that decide the law.
pub(crate) fn rights(room: &mut Room, _: Nothing, _: &Moment) -> Result<RightsView, Failure> {
    let law = room.law();
    let right = |right: &statute::Right| RightView {
        right: right.id.to_string(),
        label: right.label.to_string(),
        asks: right.asks.to_string(),
        governed_by: words::word(&right.governed_by),
    };
    let guide = |guide: &statute::Guide| GuideView {
        id: guide.id.clone(),
        question: guide.question.to_string(),
        yes: guide.yes.to_string(),
        leads: words::word(&guide.leads),
        citation: guide.citation.to_string(),
    };
    Ok(RightsView {
        rights: law.all_rights().iter().map(right).collect(),
        guide: law.guide().iter().map(guide).collect(),
        askers: casework::askers().iter().map(asker).collect(),
    })
}

fn asker(asker: &Asker) -> AskerView {
    AskerView {
        kind: asker.kind,
        evidence: asker.evidence.clone(),
        needs: asker.needs,
        citation: asker.citation.clone(),
    }
}

/// What makes a request valid, in the order in which to ask.
pub(super) fn conditions(rule: &Rule) -> Vec<ConditionView> {
    rule.validity.iter().map(condition).collect()
}

fn condition(condition: &Condition) -> ConditionView {
    ConditionView {
        id: condition.id.clone(),
        question: condition.question.to_string(),
        missing: condition.missing.to_string(),
        citation: condition.citation.to_string(),
        needed: words::word(&condition.needed),
    }
}

/// Who answers, where that is not the office; else empty.
pub(super) fn signpost(rule: &Rule) -> String {
    if rule.office_answers() {
        return String::new();
    }
    rule.answered_by.words.to_string()
}
