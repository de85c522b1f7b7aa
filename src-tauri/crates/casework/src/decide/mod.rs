//! From a command to the events that it means, or to a refusal.

mod consultations;
mod copies;
mod decision;
mod documents;
mod extension;
mod facts;
mod hand_over;
mod holds;
mod items;
mod lapse;
mod leaving;
mod links;
mod opening;
mod pack;
mod proceedings;
mod record;
mod restriction;
mod retention;
mod sealed;
mod searches;
mod sending;

use crate::{
    Actor, Care, Case, Command, Event, PartId, Party, PartyRole, PersonId, Refusal, Role, Workflow,
};
use chrono::NaiveDate;
use statute::{Calendar, FactKind, Law};

pub use decision::needs_reasons;
pub use opening::open;

/// What a decision depends on besides the case: the law, the calendar of the office, and today.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The rule packs.
    pub law: &'a Law,
    /// The bank holidays of the office's part of the United Kingdom.
    pub calendar: &'a Calendar,
    /// Today in Europe/London.
    pub today: NaiveDate,
}

/// What `command`, given by `actor`, does to `case`.
///
/// # Errors
/// A [`Refusal`]: this person may not do it, the case is not in a state for it, a value is missing
/// or impossible, or the law stands against it. The case is unchanged.
pub fn decide(
    case: &Case,
    actor: &Actor,
    command: &Command,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    Workflow::shipped().permit(command.name(), case, actor)?;
    match command {
        Command::RecordFact(input) => facts::record(case, actor, input, setting),
        Command::CorrectFact { fact, on, reason } => {
            facts::correct(case, *fact, *on, reason, setting)
        }
        Command::WithdrawFact { fact, reason } => facts::withdraw(case, *fact, reason, setting),
        Command::ChangeRegime {
            part,
            regime,
            reason,
        } => facts::change_regime(case, *part, regime, reason, setting),
        Command::Allocate { to } => allocate(case, actor, *to),
        Command::HandOver { to, note } => hand_over::give(case, actor, *to, note),
        Command::TakeNotice => hand_over::notice(case, actor),
        Command::CorrectParty { role, party } => correct_party(case, *role, party),
        Command::CorrectScope { scope } => correct_scope(case, scope),
        Command::CheckValidity { part, unmet } => check_validity(case, *part, unmet, setting),
        Command::CorrectIdentityDoubt { needed, reason } => {
            correct_identity_doubt(case, *needed, reason)
        }
        Command::AddNote { text } => Ok(vec![Event::NoteAdded {
            text: worded("text", text, "Enter the note.")?,
        }]),
        Command::Merge(came) => copies::merge(case, came, setting),
        Command::LogFound(found) => Ok(vec![Event::RequestFound(found.clone())]),
        Command::ChangeCare(care) => change_care(case, care, setting),
        Command::Item(command) => items::decide(case, actor, command, setting),
        Command::Pack(command) => pack::decide(case, actor, command),
        Command::Extension(command) => extension::decide(case, actor, command, setting),
        Command::Link(command) => links::decide(case, command, setting),
        Command::RecordProceedings { id, proceedings } => {
            proceedings::record(case, *id, proceedings, setting)
        }
        Command::Hold(command) => holds::decide(case, command, setting),
        Command::Document(command) => documents::decide(case, actor, command, setting),
        Command::Restriction(command) => restriction::decide(case, actor, command),
        Command::Retention(command) => retention::decide(case, actor, command, setting),
        Command::Search(command) => searches::decide(case, command, setting),
        Command::Decide {
            part,
            outcome,
            exemptions,
            reasons,
            sealed,
        } => {
            let rests_on = decision::RestsOn {
                exemptions,
                reasons,
                sealed: sealed.as_deref(),
            };
            let decided = decision::decide_part(case, *part, outcome, rests_on, setting)?;
            Ok(decision::signed_by_supervisor(actor, decided))
        }
        Command::DescribeProcessing { part, chosen } => {
            crate::processing::describe(case, *part, chosen)
        }
        Command::KeepRecord { part, record } => record::keep(case, *part, record, setting),
        Command::IssueLetter(letter) => sending::issue(case, actor, letter, setting),
        Command::Letter(command) => leaving::decide(case, actor, command, setting),
        Command::RecordAnswer { part, on, how } => {
            sending::record_answer(case, *part, *on, how, setting)
        }
        Command::Lapse {
            part,
            reasons,
            plan,
        } => lapse::lapse(case, *part, reasons, *plan, setting),
        Command::SignDecision { part } => decision::sign(case, *part),
        Command::SendBackDecision { part, reason } => decision::send_back(case, *part, reason),
        Command::ReopenDecision { part, reason } => decision::reopen(case, *part, reason),
        Command::Close { late } => close(case, late, setting),
        Command::Reopen { reason } => Ok(vec![Event::Reopened {
            reason: worded("reason", reason, "Say why the case is opened again.")?,
        }]),
    }
}

/// A case with a late answer says why it was late, and the record of each part is complete.
fn close(case: &Case, late: &str, setting: &Setting<'_>) -> Result<Vec<Event>, Refusal> {
    crate::record::complete(case, setting.law)?;
    if let Some(ready) = case.ready.first() {
        let title = &ready.letter.title;
        let words = format!("“{title}” is ready and has not left. Send it, or withhold it.");
        return Err(Refusal::NotNow(words));
    }
    let summary = crate::summarise(case, setting.law, setting.calendar)?;
    let late = match summary.in_time {
        Some(false) => worded("late", late, "Choose why the answer was late.")?,
        _ => String::new(),
    };
    Ok(vec![Event::Closed {
        on: setting.today,
        late,
    }])
}

/// A caseworker may take a case that nobody has; only a supervisor gives cases to others.
fn allocate(case: &Case, actor: &Actor, to: Option<PersonId>) -> Result<Vec<Event>, Refusal> {
    if case.allocated_to == to {
        return Ok(Vec::new());
    }
    let takes_free = case.allocated_to.is_none() && to == Some(actor.person);
    if !takes_free && !actor.roles.any(&[Role::Supervisor]) {
        return Err(Refusal::NotPermitted(
            "You can take a case that nobody has. A supervisor gives cases to others.".into(),
        ));
    }
    if let Some(person) = to {
        restriction::may_have(case, person)?;
    }
    Ok(vec![Event::Allocated {
        before: case.allocated_to,
        after: to,
    }])
}

fn correct_party(case: &Case, role: PartyRole, party: &Party) -> Result<Vec<Event>, Refusal> {
    named("party.name.family", party)?;
    opening::born_by("party.born", party, case.received())?;
    let before = match role {
        PartyRole::Subject => &case.subject,
        PartyRole::Requester => case.asker(),
        PartyRole::Recipient => case.addressee(),
    };
    if before == party {
        return Ok(Vec::new());
    }
    let (before, after) = (Box::new(before.clone()), Box::new(party.clone()));
    Ok(vec![Event::PartyCorrected {
        role,
        before,
        after,
    }])
}

fn correct_scope(case: &Case, scope: &str) -> Result<Vec<Event>, Refusal> {
    let after = worded("scope", scope, "Enter what the person asks for.")?;
    if after == case.scope {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ScopeCorrected {
        before: case.scope.clone(),
        after,
    }])
}

/// Says what a part still lacks, in the words of its rule.
fn check_validity(
    case: &Case,
    part: PartId,
    unmet: &[String],
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    let rule = case.rule(part, setting.law)?;
    opening::known_conditions("unmet", rule, unmet)?;
    if part.unmet == unmet {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ValidityChecked {
        part: part.id,
        before: part.unmet.clone(),
        after: unmet.to_vec(),
    }])
}

/// A doubt that was set or left out by mistake. Once the question was sent, the question says it.
fn correct_identity_doubt(case: &Case, needed: bool, reason: &str) -> Result<Vec<Event>, Refusal> {
    if case.has(FactKind::IdentityAsked) {
        return Err(Refusal::NotNow(
            "Proof of identity was asked for. Withdraw that question, or record the proof.".into(),
        ));
    }
    let reason = worded("reason", reason, "Say why there is a doubt, or none.")?;
    if case.identity_needed == needed {
        return Ok(Vec::new());
    }
    Ok(vec![Event::IdentityDoubtCorrected {
        before: case.identity_needed,
        after: needed,
        reason,
    }])
}

fn change_care(case: &Case, care: &Care, setting: &Setting<'_>) -> Result<Vec<Event>, Refusal> {
    let text = |text: &str| text.trim().to_owned();
    let names = care.protected.iter().map(|name| text(name));
    let after = Care {
        protected: names.filter(|name| !name.is_empty()).collect(),
        safe_contact: text(&care.safe_contact),
        needs: text(&care.needs),
        capacity: text(&care.capacity),
        authority: text(&care.authority),
        ..care.clone()
    };
    if let Some(dated) = after.authority_dated {
        not_future(
            "authority_dated",
            dated,
            setting,
            "of the authority, or leave it empty",
        )?;
    }
    let days = after.authority_dated.zip(after.authority_expires);
    if days.is_some_and(|(dated, expires)| expires < dated) {
        return Err(Refusal::field(
            "authority_expires",
            "Enter the last day of the authority. It cannot be before its own day.",
        ));
    }
    if after == case.care {
        return Ok(Vec::new());
    }
    Ok(vec![Event::CareChanged {
        before: Box::new(case.care.clone()),
        after: Box::new(after),
    }])
}

/// A person of a case needs at least the name under which they are filed.
fn named(field: &str, party: &Party) -> Result<(), Refusal> {
    if party.name.family.trim().is_empty() {
        return Err(Refusal::field(
            field,
            "Enter the family name, or the only name.",
        ));
    }
    Ok(())
}

/// The trimmed text, or a refusal where there is none.
fn worded(field: &str, text: &str, missing: &str) -> Result<String, Refusal> {
    match text.trim() {
        "" => Err(Refusal::field(field, missing)),
        text => Ok(text.to_owned()),
    }
}

/// A day on which something happened is not after today.
fn not_future(
    field: &str,
    on: NaiveDate,
    setting: &Setting<'_>,
    what: &str,
) -> Result<(), Refusal> {
    if on > setting.today {
        let today = setting.today.format("%-d %B %Y");
        return Err(Refusal::field(
            field,
            format!("Enter the day {what}. It cannot be after today ({today})."),
        ));
    }
    Ok(())
}
