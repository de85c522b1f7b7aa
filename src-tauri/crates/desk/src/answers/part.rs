//! A part of a case: its law, its clock, what can be decided and what was.

use super::lines::timeliness;
use super::rights;
use crate::room::Room;
use crate::wire::{
    DecisionView, ExemptionUsedView, ExemptionView, OutcomeView, PartView, RegimeName, Timeliness,
};
use crate::{Failure, Moment, words};
use casework::{Case, Decision, ExemptionUsed, Part, Refusal};
use chrono::NaiveDate;
use statute::{Extension, Reckoning, Rule};

/// The part as the case page shows it.
pub(super) fn view(
    room: &Room,
    case: &Case,
    part: &Part,
    now: &Moment,
) -> Result<PartView, Failure> {
    let rule = case.rule(part, room.law()).map_err(Refusal::from)?;
    let clock = case
        .reckon(part, rule, room.calendar())
        .map_err(Refusal::from)?;
    let last_day = clock.last_day;
    let due = case.due_clock(part, rule);
    Ok(PartView {
        id: part.id,
        right: rule.label.to_string(),
        purpose: part.purpose,
        regime: part.regime.to_string(),
        law_short: room.law_short(&part.regime),
        law: room.law_name(&part.regime),
        citation: rule.citation.to_string(),
        since: rule.from,
        reason: part.regime_reason.clone(),
        signpost: rights::signpost(rule),
        preserve: rule
            .preserve
            .as_ref()
            .map(|duty| format!("{} {}", duty.words, duty.citation))
            .unwrap_or_default(),
        conditions: rights::conditions(rule),
        unmet: part.unmet.clone(),
        deadline: due.deadline.to_string(),
        alternatives: alternatives(room, case, part),
        state: clock.state,
        starts: clock.starts,
        last_day,
        target: clock.target,
        notice_by: notice_by(&clock, now.today),
        extended: matches!(clock.extension, Extension::Effective { .. }),
        paused_since: clock.open_pause.map(|pause| pause.since),
        days_left: last_day.map(|day| days_between(now.today, day)),
        working_days_left: last_day
            .filter(|day| *day >= now.today)
            .map(|day| room.working_days(now.today, day)),
        timeliness: if part.settled() {
            Timeliness::Answered
        } else {
            timeliness(clock.state, last_day, room, now)
        },
        searched: part.asks_for_data(room.law()),
        can_pause: rule.may_pause(),
        can_extend: rule.may_extend(),
        fee_pence: rule.fee.cap_pence,
        outcomes: rule.outcomes.iter().map(outcome).collect(),
        exemptions: rule.exemptions.iter().map(exemption).collect(),
        decision: part
            .decision
            .as_ref()
            .map(|decision| decided(decision, rule)),
        to_sign: part.to_sign(),
        signed_by: part
            .signed
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        sent_back: part.sent_back.clone().unwrap_or_default(),
        lapse: super::lapse::view(room, case, part, &clock, now),
        extension: super::extension::view(room, part),
        ask_extension: rule.may_extend()
            && casework::extension_agreed(case, room.actor(), part.id, None).is_err(),
        record: super::record::of_part(room, case, part),
        answered: part.answered,
        in_time: part
            .answered
            .map(|answered| casework::in_time(answered, part.due_then.or(last_day))),
        due_then: part.due_then.filter(|then| Some(*then) != last_day),
        warnings: clock
            .warnings
            .iter()
            .map(|warning| rule.caution(warning))
            .collect(),
    })
}

/// The last day for a notice, while one could still be given in time and has not been.
fn notice_by(clock: &Reckoning, today: NaiveDate) -> Option<NaiveDate> {
    let given = matches!(clock.extension, Extension::Effective { .. });
    clock
        .extension_notice_by
        .filter(|by| !given && *by >= today)
}

/// Calendar days from one day to another; negative where the other is past.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> i32 {
    i32::try_from((to - from).num_days()).unwrap_or(i32::MAX)
}

/// The other regimes that know the right for what was received on that day.
fn alternatives(room: &Room, case: &Case, part: &Part) -> Vec<RegimeName> {
    let others = room
        .regimes_for(&part.right, case.governing_day(part, room.law()))
        .into_iter();
    others
        .filter(|regime| *regime != part.regime)
        .map(|regime| RegimeName {
            law: room.law_name(&regime),
            regime: regime.to_string(),
        })
        .collect()
}

fn outcome(outcome: &statute::Outcome) -> OutcomeView {
    OutcomeView {
        id: outcome.id.clone(),
        label: outcome.label.to_string(),
        needs_exemption: outcome.needs_exemption,
        sealed: outcome.sealed,
        grounds: outcome.grounds.clone(),
        needs_reasons: casework::needs_reasons(outcome),
    }
}

fn exemption(exemption: &statute::Exemption) -> ExemptionView {
    ExemptionView {
        id: exemption.id.clone(),
        citation: exemption.citation.to_string(),
        words: format!("{}: {}", exemption.label, exemption.words),
        test: words::test(exemption.test).to_owned(),
    }
}

fn decided(decision: &Decision, rule: &Rule) -> DecisionView {
    DecisionView {
        outcome: decision.outcome.clone(),
        label: words::outcome(decision, rule),
        exemptions: decision
            .exemptions
            .iter()
            .map(|used| used_view(used, rule))
            .collect(),
        reasons: decision.reasons.clone(),
        sealed: decision.sealed.is_some(),
        on: decision.on,
    }
}

/// A ground that the rule no longer knows, after a change of law, keeps its name.
pub(super) fn used_view(used: &ExemptionUsed, rule: &Rule) -> ExemptionUsedView {
    let known = rule.exemption(&used.id);
    ExemptionUsedView {
        id: used.id.clone(),
        citation: known
            .map(|known| known.citation.to_string())
            .unwrap_or_default(),
        words: known.map_or_else(|| used.id.clone(), |known| known.label.to_string()),
        reason: used.reason.clone(),
    }
}
