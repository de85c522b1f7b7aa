//! Commands on a case: from what was typed to casework's command, and back to the case as it is then.

use super::{case, sealed};
use crate::room::Room;
use crate::typed;
use crate::wire::{
    AddNote, Allocate, Allocated, CaseView, ChangeRegime, CheckValidity, CloseCase, CorrectFact,
    DateForm, Decide, DoubtChange, PartyChange, RecordAnswer, RecordFact, ReopenCase,
    ReopenDecision, ScopeChange, SendBack, SignDecision, WithdrawFact,
};
use crate::{Failure, Moment};
use casework::{CaseId, Command, ExemptionUsed, FactInput, PersonId};
use chrono::NaiveDate;
use statute::{FactKind, RegimeId};

type Answer = Result<CaseView, Failure>;

pub(crate) fn record_fact(room: &mut Room, args: RecordFact, now: &Moment) -> Answer {
    let on = day(&args.on, what(args.kind))?;
    let input = FactInput {
        kind: args.kind,
        part: args.part,
        on,
        detail: args.detail,
        ground: args.ground,
    };
    give(
        room,
        args.case,
        Some(args.sequence),
        Command::RecordFact(input),
        now,
    )
}

pub(crate) fn correct_fact(room: &mut Room, args: CorrectFact, now: &Moment) -> Answer {
    let on = day(&args.on, "the right date")?;
    let command = Command::CorrectFact {
        fact: args.fact,
        on,
        reason: args.reason,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn withdraw_fact(room: &mut Room, args: WithdrawFact, now: &Moment) -> Answer {
    let command = Command::WithdrawFact {
        fact: args.fact,
        reason: args.reason,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn change_regime(room: &mut Room, args: ChangeRegime, now: &Moment) -> Answer {
    let regime = RegimeId::from(args.regime.as_str());
    let command = Command::ChangeRegime {
        part: args.part,
        regime,
        reason: args.reason,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn correct_party(room: &mut Room, args: PartyChange, now: &Moment) -> Answer {
    let mut errors = Vec::new();
    let party = typed::party("party", &args.party, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let command = Command::CorrectParty {
        role: args.role,
        party: Box::new(party),
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn correct_scope(room: &mut Room, args: ScopeChange, now: &Moment) -> Answer {
    give(
        room,
        args.case,
        Some(args.sequence),
        Command::CorrectScope { scope: args.scope },
        now,
    )
}

pub(crate) fn check_validity(room: &mut Room, args: CheckValidity, now: &Moment) -> Answer {
    let command = Command::CheckValidity {
        part: args.part,
        unmet: args.unmet,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn correct_identity_doubt(room: &mut Room, args: DoubtChange, now: &Moment) -> Answer {
    let command = Command::CorrectIdentityDoubt {
        needed: args.needed,
        reason: args.reason,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

/// A note contradicts nothing, so it is added whatever somebody else did meanwhile.
pub(crate) fn add_note(room: &mut Room, args: AddNote, now: &Moment) -> Answer {
    give(
        room,
        args.case,
        None,
        Command::AddNote { text: args.text },
        now,
    )
}

pub(crate) fn decide(room: &mut Room, args: Decide, now: &Moment) -> Answer {
    let exemptions = args.exemptions.into_iter().map(|used| ExemptionUsed {
        id: used.id,
        reason: used.reason,
    });
    let command = Command::Decide {
        part: args.part,
        outcome: args.outcome,
        exemptions: exemptions.collect(),
        reasons: args.reasons,
        sealed: sealed::read(args.sealed)?,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn record_answer(room: &mut Room, args: RecordAnswer, now: &Moment) -> Answer {
    let on = day(&args.on, "the day on which the answer was sent")?;
    give(
        room,
        args.case,
        Some(args.sequence),
        Command::RecordAnswer {
            part: args.part,
            on,
            how: args.how,
        },
        now,
    )
}

pub(crate) fn close_case(room: &mut Room, args: CloseCase, now: &Moment) -> Answer {
    let late = args.late;
    give(
        room,
        args.case,
        Some(args.sequence),
        Command::Close { late },
        now,
    )
}

pub(crate) fn sign_decision(room: &mut Room, args: SignDecision, now: &Moment) -> Answer {
    let command = Command::SignDecision { part: args.part };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn send_back_decision(room: &mut Room, args: SendBack, now: &Moment) -> Answer {
    let command = Command::SendBackDecision {
        part: args.part,
        reason: args.reason,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn reopen_decision(room: &mut Room, args: ReopenDecision, now: &Moment) -> Answer {
    let command = Command::ReopenDecision {
        part: args.part,
        reason: args.reason,
    };
    give(room, args.case, Some(args.sequence), command, now)
}

pub(crate) fn reopen_case(room: &mut Room, args: ReopenCase, now: &Moment) -> Answer {
    give(
        room,
        args.case,
        Some(args.sequence),
        Command::Reopen {
            reason: args.reason,
        },
        now,
    )
}

/// Gives each case to the person; those that cannot be given stay, and say why.
pub(crate) fn allocate(
    room: &mut Room,
    args: Allocate,
    now: &Moment,
) -> Result<Allocated, Failure> {
    if let Some(person) = args.to {
        takes_cases(room, person)?;
    }
    let mut allocated = Allocated {
        moved: 0,
        refused: Vec::new(),
    };
    for id in args.cases {
        let before = room.office().line(id)?;
        match room.command(id, None, Command::Allocate { to: args.to }, now) {
            Ok(case) => allocated.moved += u32::from(case.sequence > before.sequence),
            Err(failure) => {
                let reference = before.reference;
                allocated.refused.push(format!("{reference}: {failure}"));
            }
        }
    }
    Ok(allocated)
}

/// Refuses somebody who is given no cases.
pub(super) fn takes_cases(room: &Room, person: PersonId) -> Result<(), Failure> {
    let known = room
        .colleagues()
        .iter()
        .any(|colleague| colleague.id == person);
    known.then_some(()).ok_or_else(|| {
        Failure::of_field("to", "Choose a caseworker or a supervisor of this office.")
    })
}

fn give(
    room: &mut Room,
    id: CaseId,
    sequence: Option<u64>,
    command: Command,
    now: &Moment,
) -> Answer {
    let case = room.command(id, sequence, command, now)?;
    case::view(room, &case, now)
}

fn day(form: &DateForm, what: &str) -> Result<NaiveDate, Failure> {
    form.read(what)
        .map_err(|message| Failure::of_field("on", message))
}

/// The day of a fact in words, for the message beside the field.
fn what(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Received => "the day the request was received",
        FactKind::FeeAsked => "the day the fee was asked for",
        FactKind::FeePaid => "the day the fee was paid",
        FactKind::IdentityAsked => "the day identity was asked for",
        FactKind::IdentityProved => "the day the proof of identity came",
        FactKind::ClarificationAsked => "the day the question was sent",
        FactKind::ClarificationAnswered => "the day the answer came",
        FactKind::ExtensionNotice | FactKind::ExtensionNoticeWithoutReasons => {
            "the day the notice was sent"
        }
        FactKind::DecisionNotified => "the day the decision was notified",
        FactKind::ResultsAnnounced => "the day the results were announced",
        FactKind::DecisionTaken => "the day the decision was taken",
        FactKind::ActOrOmission => "the day of the act or omission",
        FactKind::Acknowledged => "the day the acknowledgement was sent",
    }
}
