//! An office that is open for one person: what every answer needs of it.

use crate::absences::{self, Absence};
mod batch;
mod filing;
mod links;
mod logging;

pub(crate) use filing::Filing;
pub(crate) use logging::Logging;

use crate::aims::aims;
use crate::failure::Failure;
use crate::long_work::LongWork;
use crate::moment::Moment;
use crate::wire::Colleague;
use casework::{
    Actor, Case, CaseId, Command, Event, Linked, PersonId, RestrictionCommand, Role, Setting,
    decide,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use statute::{Calendar, Law, RegimeId, RightId};
use std::collections::HashMap;
use std::sync::Arc;
use store::{Office, Person, Recorded, RegisterRow};
use uuid::Uuid;

/// How often a command is tried again when another program's event got there first and the command
/// does not depend on it.
const TRIES: u32 = 3;

/// An office that is open, and who opened it.
pub(crate) struct Room {
    office: Office,
    actor: Actor,
    people: HashMap<PersonId, Person>,
    away: Vec<Absence>,
    pub(crate) settings: crate::wire::OfficeForm,
    pub(crate) crest: Option<letters::Crest>,
    pub(crate) demonstration: bool,
    touched: DateTime<Utc>,
    pub(crate) saved: Option<DateTime<Utc>>,
    pub(crate) long_work: Arc<LongWork>,
    /// What was found in files that are given.
    pub(crate) inspections: crate::answers::pack::Inspections,
    /// What was opened to go after a letter.
    pub(crate) annexed: crate::answers::letters::annexes::Known,
}

impl std::fmt::Debug for Room {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Room")
            .field("actor", &self.actor)
            .finish_non_exhaustive()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        letters::forget();
    }
}

impl Room {
    /// The room of an office that was just unlocked.
    pub(crate) fn enter(
        office: Office,
        long_work: Arc<LongWork>,
        now: &Moment,
    ) -> Result<Self, Failure> {
        let person = office.person();
        let mut room = Self {
            office,
            actor: Actor {
                person,
                roles: casework::Roles::default(),
                covers: Vec::new(),
            },
            people: HashMap::new(),
            away: Vec::new(),
            settings: crate::wire::OfficeForm::default(),
            crest: None,
            demonstration: false,
            touched: now.at,
            saved: None,
            long_work,
            inspections: crate::answers::pack::Inspections::default(),
            annexed: crate::answers::letters::annexes::Known::default(),
        };
        room.refresh()?;
        Ok(room)
    }

    /// Reads people and settings again, after they changed.
    pub(crate) fn refresh(&mut self) -> Result<(), Failure> {
        self.people = self
            .office
            .people()?
            .into_iter()
            .map(|person| (person.id, person))
            .collect();
        let me = self.people.get(&self.actor.person);
        self.actor.roles = me.map(|person| person.roles.clone()).unwrap_or_default();
        self.settings = crate::settings::read(&self.office)?;
        self.crest = crate::answers::crest::of(&self.office)?;
        self.demonstration = crate::settings::is_demonstration(&self.office)?;
        Ok(())
    }

    /// Somebody uses the desk. Who is away today is read anew: another may have said so elsewhere.
    pub(crate) fn touch(&mut self, now: &Moment) -> Result<(), Failure> {
        self.touched = now.at;
        let mut away = absences::all(&self.office)?;
        away.retain(|absence| absence.holds(now.today));
        let me = self.actor.person;
        let mine = away.iter().filter(|absence| absence.cover == me);
        self.actor.covers = mine.map(|absence| absence.person).collect();
        self.away = away;
        Ok(())
    }

    /// Those who are away today.
    pub(crate) fn away(&self) -> &[Absence] {
        &self.away
    }

    /// Whether nobody touched the desk for longer than the office allows.
    pub(crate) fn idle(&self, now: &Moment) -> bool {
        let allowed = TimeDelta::minutes(i64::from(self.settings.idle_minutes));
        now.at - self.touched > allowed
    }

    pub(crate) fn actor(&self) -> &Actor {
        &self.actor
    }

    pub(crate) fn office(&self) -> &Office {
        &self.office
    }

    pub(crate) fn office_mut(&mut self) -> &mut Office {
        &mut self.office
    }

    pub(crate) fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    /// Sets a setting of the office; the change is an event.
    pub(crate) fn set(
        &mut self,
        name: &str,
        value: &impl serde::Serialize,
        now: &Moment,
    ) -> Result<(), Failure> {
        let value = serde_json::to_value(value)
            .map_err(|error| Failure::new("setting", error.to_string()))?;
        let nobody = &mut store::unwatched;
        Ok(self.office_mut().set_setting(name, value, now.at, nobody)?)
    }

    /// A setting of the office; none where it was never set.
    ///
    /// # Errors
    /// It is there, and this version of the program cannot read it: nothing else may be taken for it.
    pub(crate) fn kept<T: serde::de::DeserializeOwned>(
        &self,
        name: &str,
    ) -> Result<Option<T>, Failure> {
        let set = self.office().setting(name)?;
        let read = set.map(serde_json::from_value).transpose();
        read.map_err(|error| {
            let words = format!("“{name}” of this office cannot be read by this version: {error}.");
            Failure::new("setting", words)
        })
    }

    /// The name of somebody who is or was in the office.
    pub(crate) fn name_of(&self, person: PersonId) -> String {
        self.people
            .get(&person)
            .map(|person| person.name.clone())
            .unwrap_or_default()
    }

    /// Who can be given a case, by name.
    pub(crate) fn colleagues(&self) -> Vec<Colleague> {
        let takes = |person: &&Person| {
            !person.removed && person.roles.any(&[Role::Caseworker, Role::Supervisor])
        };
        let mut colleagues: Vec<Colleague> = self
            .people
            .values()
            .filter(takes)
            .map(|person| Colleague {
                id: person.id,
                name: person.name.clone(),
            })
            .collect();
        colleagues.sort_by(|one, other| one.name.cmp(&other.name));
        colleagues
    }

    // The law and the calendar.

    pub(crate) fn law(&self) -> &'static Law {
        self.office.law()
    }

    pub(crate) fn calendar(&self) -> &'static Calendar {
        self.office.calendar()
    }

    fn regime(&self, id: &RegimeId) -> Option<&'static statute::Regime> {
        self.law().regimes().iter().find(|regime| regime.id == *id)
    }

    /// The law in words.
    pub(crate) fn law_name(&self, id: &RegimeId) -> String {
        self.regime(id)
            .map_or_else(|| id.to_string(), |regime| regime.label.to_string())
    }

    /// The law in short: "Part 3".
    pub(crate) fn law_short(&self, id: &RegimeId) -> String {
        self.regime(id)
            .map_or_else(|| id.to_string(), |regime| regime.short.to_string())
    }

    /// The law of a case in short; "both" where its parts differ.
    pub(crate) fn law_of(&self, row: &RegisterRow) -> String {
        let mut names: Vec<String> = row
            .parts
            .iter()
            .map(|part| self.law_short(&part.regime))
            .collect();
        names.dedup();
        if names.len() == 1 {
            names.swap_remove(0)
        } else {
            crate::words::BOTH.to_owned()
        }
    }

    /// The rights of a case in words: "Subject access", "Erasure and 1 more".
    pub(crate) fn right_name(&self, row: &RegisterRow) -> String {
        let mut names: Vec<String> = Vec::new();
        for part in &row.parts {
            let name = self.right_label(&part.right);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        match names.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first, rest @ ..] => format!("{first} and {} more", rest.len()),
        }
    }

    /// What an office calls a right.
    pub(crate) fn right_label(&self, right: &RightId) -> String {
        let known = self.law().right(right);
        known.map_or_else(|| right.to_string(), |known| known.label.to_string())
    }

    /// The regimes that know this right for what was received on that day.
    pub(crate) fn regimes_for(&self, right: &RightId, received: NaiveDate) -> Vec<RegimeId> {
        let regimes = self.law().regimes().iter().map(|regime| regime.id.clone());
        regimes
            .filter(|regime| self.law().rule(regime, right, received).is_ok())
            .collect()
    }

    /// Working days after `from` up to and including `to`.
    pub(crate) fn working_days(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        u32::try_from(
            days.filter(|day| self.calendar().is_working_day(*day))
                .count(),
        )
        .unwrap_or(u32::MAX)
    }

    /// The `count`th working day after `day`.
    pub(crate) fn working_day_after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        let mut days = day
            .iter_days()
            .skip(1)
            .filter(|day| self.calendar().is_working_day(*day));
        count
            .checked_sub(1)
            .and_then(|at| days.nth(at as usize))
            .unwrap_or(day)
    }

    /// The `count`th working day before `day`.
    pub(crate) fn working_day_before(&self, day: NaiveDate, count: u32) -> NaiveDate {
        let before = std::iter::successors(day.pred_opt(), NaiveDate::pred_opt);
        let mut days = before.filter(|day| self.calendar().is_working_day(*day));
        count
            .checked_sub(1)
            .and_then(|at| days.nth(at as usize))
            .unwrap_or(day)
    }

    /// The last day that counts as soon.
    pub(crate) fn soon_until(&self, today: NaiveDate) -> NaiveDate {
        self.working_day_after(today, aims().soon)
    }

    // Cases.

    /// When a backup of the office was last made here.
    pub(crate) fn backed_up(&self) -> Option<DateTime<Utc>> {
        self.backups_made().max()
    }

    /// When each of the backups beside the office was made.
    pub(crate) fn backups_made(&self) -> impl Iterator<Item = DateTime<Utc>> {
        let backups = std::fs::read_dir(self.office.path().join("backups"));
        let backups = backups.into_iter().flatten().flatten();
        backups.filter_map(|backup| Some(backup.metadata().ok()?.modified().ok()?.into()))
    }

    /// The case of this id.
    ///
    /// # Errors
    /// It is restricted to others, was destroyed, or is not there.
    pub(crate) fn case(&self, id: CaseId) -> Result<Case, Failure> {
        let case = self.office.case(id)?;
        if case.open_to(self.actor.person) {
            return Ok(case);
        }
        let message = format!(
            "{} is restricted to named people, and you are not among them.",
            case.reference
        );
        Err(Failure::new("restricted", message))
    }

    /// The case of this id or reference.
    pub(crate) fn find_case(&self, name: &str) -> Result<Case, Failure> {
        match Uuid::parse_str(name) {
            Ok(id) => self.case(CaseId(id)),
            Err(_) => self.case(self.office.line_of(name)?.case),
        }
    }

    /// The line of the case of this id or reference, whether its file is there or was destroyed.
    pub(crate) fn find_line(&self, name: &str) -> Result<RegisterRow, Failure> {
        Ok(match Uuid::parse_str(name) {
            Ok(id) => self.office.line(CaseId(id))?,
            Err(_) => self.office.line_of(name)?,
        })
    }

    /// The events of a case, oldest first, each as casework reads it and as the log has it.
    pub(crate) fn events(&self, id: CaseId) -> Result<Vec<(Event, Recorded)>, Failure> {
        let recorded = self.office.history(id)?.into_iter();
        let events = recorded.map(|recorded| Ok((store::read_case_event(&recorded)?.0, recorded)));
        Ok(events.collect::<Result<_, store::Error>>()?)
    }

    /// Carries a command out. `seen` is how many events of the case the screen had seen; `None`
    /// where the command does not depend on what it saw.
    pub(crate) fn command(
        &mut self,
        id: CaseId,
        seen: Option<u64>,
        command: Command,
        now: &Moment,
    ) -> Result<Case, Failure> {
        self.command_with(id, seen, command, &[], now)
    }

    /// Carries a command out and stores the content of the documents that it names, both or neither.
    pub(crate) fn command_with(
        &mut self,
        id: CaseId,
        seen: Option<u64>,
        command: Command,
        contents: &[&[u8]],
        now: &Moment,
    ) -> Result<Case, Failure> {
        let (case, events) = self.try_command(id, seen, &command, now)?;
        if events.is_empty() {
            return Ok(case);
        }
        if events.iter().any(Event::answers) {
            self.office.keep_law(now.at)?;
        }
        self.office
            .append_with_documents(id, case.sequence, &events, contents, now.at)?;
        self.saved = Some(now.at);
        // Whoever restricts a case to others sees it this once.
        Ok(self.office.case(id)?)
    }

    /// The events that a command would mean, without carrying it out.
    pub(crate) fn try_command(
        &self,
        id: CaseId,
        seen: Option<u64>,
        command: &Command,
        now: &Moment,
    ) -> Result<(Case, Vec<Event>), Failure> {
        let case = match command {
            // These are given by those who may not open the case.
            Command::Restriction(
                RestrictionCommand::BreakGlass { .. } | RestrictionCommand::Notice,
            ) => self.office.case(id)?,
            _ => self.case(id)?,
        };
        if let Some(seen) = seen.filter(|seen| *seen != case.sequence) {
            return Err(self.changed_meanwhile(&case, seen)?);
        }
        let events = decide(&case, &self.actor, command, &self.setting(now))?;
        Ok((case, events))
    }

    fn setting(&self, now: &Moment) -> Setting<'static> {
        Setting {
            law: self.law(),
            calendar: self.calendar(),
            today: now.today,
        }
    }

    /// Somebody else's change got there first: who made it.
    fn changed_meanwhile(&self, case: &Case, seen: u64) -> Result<Failure, Failure> {
        let events = self.events(case.id)?;
        let newer = events
            .iter()
            .filter(|(_, recorded)| recorded.sequence > seen);
        let mut names: Vec<String> = newer
            .map(|(_, recorded)| self.name_of(recorded.actor))
            .collect();
        names.dedup();
        let message = format!(
            "{} changed this case while you had it open. What you typed is kept; look at the case as it is now, then save again.",
            names.join(" and ")
        );
        Ok(Failure::new("conflict", message))
    }
}

/// The case, for another that points to it.
fn linked(case: &Case) -> Linked {
    Linked {
        case: case.id,
        reference: case.reference.clone(),
    }
}
