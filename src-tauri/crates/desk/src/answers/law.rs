//! The law to read; bank holidays and packs of the office's own, each shown with what it would move
//! before it is taken over.

use super::clock::provisions;
use super::part::days_between;
use crate::law_text;
use crate::room::Room;
use crate::wire::{
    FieldError, HolidayForm, HolidayView, HolidaysView, LawFolder, LawLine, LawMoves, LawView,
    MoveView, Nothing, OwnFile, RuleLine, RuleRef, RuleSection, RuleView,
};
use crate::{Failure, Moment, words};
use chrono::{Datelike, NaiveDate};
use statute::{Holiday, HolidayChange, Jurisdiction, Law, OwnLaw, Rule};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use store::{Move, Moves};

/// How many moved days are listed; the rest are counted.
const MOST_SHOWN: usize = 200;

/// Every version of every right.
pub(crate) fn law(room: &mut Room, _: Nothing, now: &Moment) -> Result<LawView, Failure> {
    let law = room.law();
    let regulator = law.regulator(now.today);
    let lines = regulator.map(|it| {
        let first = [it.name.to_string(), it.brand.to_string()];
        let rest = [it.telephone.to_string(), it.complaints.to_string()];
        let address = it.address.iter().map(ToString::to_string);
        first.into_iter().chain(address).chain(rest).collect()
    });
    Ok(LawView {
        lines: rules(law).map(|rule| law_line(room, rule)).collect(),
        own: own_files(&room.office().own_law()?),
        regulator: lines.unwrap_or_default(),
        verify: regulator
            .and_then(|it| it.verify.as_ref())
            .map(ToString::to_string)
            .unwrap_or_default(),
    })
}

fn rules(law: &'static Law) -> impl Iterator<Item = &'static Rule> {
    law.regimes().iter().flat_map(move |regime| {
        let rights = law.all_rights().iter();
        rights.flat_map(move |right| law.versions(&regime.id, &right.id).unwrap_or_default())
    })
}

fn law_line(room: &Room, rule: &Rule) -> LawLine {
    let own = room.law().is_own(&rule.file);
    LawLine {
        regime: rule.regime.to_string(),
        law: room.law_name(&rule.regime),
        right: rule.right.to_string(),
        label: rule.label.to_string(),
        citation: rule.citation.to_string(),
        answered_by: words::word(&rule.answered_by.by),
        from: rule.from,
        to: rule.to,
        own: if own {
            rule.file.clone()
        } else {
            String::new()
        },
    }
}

/// One version of one right, to be read beside the Act.
pub(crate) fn rule(room: &mut Room, args: RuleRef, _: &Moment) -> Result<RuleView, Failure> {
    let law = room.law();
    let rule = law
        .rule(
            &args.regime.as_str().into(),
            &args.right.as_str().into(),
            args.on,
        )
        .map_err(|none| Failure::new("not-found", none.to_string()))?;
    let line = |line: law_text::Line| RuleLine {
        law: provisions(law, rule, rule.from, &line.citation),
        text: line.text,
        citation: line.citation,
    };
    let section = |section: law_text::Section| RuleSection {
        title: section.title,
        lines: section.lines.into_iter().map(line).collect(),
    };
    Ok(RuleView {
        label: rule.label.to_string(),
        law: room.law_name(&rule.regime),
        run: law_text::run(rule),
        sections: law_text::sections(rule).into_iter().map(section).collect(),
    })
}

/// The bank holidays of the office, from this year on.
pub(crate) fn holidays(room: &mut Room, _: Nothing, now: &Moment) -> Result<HolidaysView, Failure> {
    let (here, shipped) = (jurisdiction(room), Law::shipped());
    let shipped = shipped.calendar(here);
    let calendar = room.calendar();
    let current = |holiday: &&Holiday| holiday.on.year() >= now.today.year();
    let own = |holiday: &Holiday| shipped.holiday_name(holiday.on) != Some(&holiday.name);
    let view = |holiday: &Holiday| HolidayView {
        on: holiday.on,
        name: holiday.name.clone(),
        basis: holiday.basis.clone(),
        own: own(holiday),
    };
    let gone = |holiday: &&Holiday| calendar.holiday_name(holiday.on).is_none();
    Ok(HolidaysView {
        jurisdiction: here.to_string(),
        last_year: calendar.last_year(),
        days: calendar
            .holidays()
            .iter()
            .filter(current)
            .map(view)
            .collect(),
        dropped: shipped
            .holidays()
            .iter()
            .filter(current)
            .filter(gone)
            .map(view)
            .collect(),
    })
}

fn jurisdiction(room: &Room) -> Jurisdiction {
    let set = room.settings.jurisdiction.parse();
    set.unwrap_or(Jurisdiction::EnglandAndWales)
}

/// What a change of the bank holidays would move.
pub(crate) fn preview_holiday(
    room: &mut Room,
    form: HolidayForm,
    _: &Moment,
) -> Result<LawMoves, Failure> {
    let own = with_holiday(room, &form)?;
    preview(room, &own)
}

/// Takes a change of the bank holidays over.
pub(crate) fn change_holiday(
    room: &mut Room,
    form: HolidayForm,
    now: &Moment,
) -> Result<HolidaysView, Failure> {
    let own = with_holiday(room, &form)?;
    adopt_own(room, &own, now)?;
    holidays(room, Nothing {}, now)
}

/// The office's own law with a change of the bank holidays.
fn with_holiday(room: &Room, form: &HolidayForm) -> Result<OwnLaw, Failure> {
    let mut own = room.office().own_law()?;
    let here = jurisdiction(room);
    let basis = form.basis.trim().to_owned();
    let added = added_day(form)?;
    if basis.is_empty() {
        let words = "Enter where that is said, such as the proclamation and its date.";
        return Err(Failure::of_field("basis", words));
    }
    let mut change = |on: NaiveDate, name: Option<String>| {
        own.holidays
            .retain(|it| it.on != on || it.jurisdiction != here);
        let shipped = Law::shipped().calendar(here).holiday_name(on);
        if shipped != name.as_deref() {
            own.holidays.push(HolidayChange {
                jurisdiction: here,
                on,
                name,
                basis: basis.clone(),
            });
        }
    };
    if let Some(gone) = form.instead_of {
        change(gone, None);
    }
    if let Some(on) = added {
        change(on, Some(form.name.trim().to_owned()));
    }
    own.holidays.sort_by_key(|it| (it.jurisdiction, it.on));
    Ok(own)
}

fn added_day(form: &HolidayForm) -> Result<Option<NaiveDate>, Failure> {
    if form.on.is_empty() && form.instead_of.is_some() {
        return Ok(None);
    }
    let mut errors = Vec::new();
    let mut wrong = |field: &str, message: String| {
        errors.push(FieldError {
            field: field.into(),
            message,
        });
    };
    let on = form.on.read("the day of the bank holiday");
    if let Err(message) = &on {
        wrong("on", message.clone());
    }
    if form.name.trim().is_empty() {
        wrong("name", "Enter what the bank holiday is called.".into());
    }
    match on {
        Ok(on) if errors.is_empty() => Ok(Some(on)),
        _ => Err(Failure::of_fields(errors)),
    }
}

/// What the packs of a folder would move.
pub(crate) fn preview_law(
    room: &mut Room,
    args: LawFolder,
    _: &Moment,
) -> Result<LawMoves, Failure> {
    let own = with_folder(room, &args)?;
    preview(room, &own)
}

/// Takes the packs of a folder over, in the place of those that the office had.
pub(crate) fn adopt_law(
    room: &mut Room,
    args: LawFolder,
    now: &Moment,
) -> Result<LawView, Failure> {
    let own = with_folder(room, &args)?;
    adopt_own(room, &own, now)?;
    law(room, Nothing {}, now)
}

fn with_folder(room: &Room, args: &LawFolder) -> Result<OwnLaw, Failure> {
    let mut own = room.office().own_law()?;
    own.files = match args.folder.trim() {
        "" => BTreeMap::new(),
        folder => files(Path::new(folder))
            .map_err(|message| Failure::of_field("folder", message))?
            .into_iter()
            .collect(),
    };
    let loads = Law::of_office(&own);
    loads.map_err(|error| Failure::of_field("folder", error.to_string()))?;
    Ok(own)
}

fn preview(room: &Room, own: &OwnLaw) -> Result<LawMoves, Failure> {
    let Moves { cases, moves } =
        (room.long_work).watched(|tell| room.office().preview_law(own, tell))?;
    Ok(LawMoves {
        cases,
        count: u32::try_from(moves.len()).unwrap_or(u32::MAX),
        moves: moves.iter().take(MOST_SHOWN).map(moved).collect(),
        own: own_files(own),
    })
}

fn moved(found: &Move) -> MoveView {
    let by = found.before.zip(found.after);
    MoveView {
        reference: found.reference.clone(),
        part: found.part.to_string(),
        before: found.before,
        after: found.after,
        by: by.map(|(before, after)| days_between(before, after)),
    }
}

fn adopt_own(room: &mut Room, own: &OwnLaw, now: &Moment) -> Result<(), Failure> {
    let value = serde_json::to_value(own);
    let value = value.map_err(|error| Failure::new("reply", error.to_string()))?;
    let work = Arc::clone(&room.long_work);
    work.watched(|tell| {
        let office = room.office_mut();
        office.set_setting(store::OWN_LAW, value, now.at, tell)
    })?;
    room.refresh()
}

fn own_files(own: &OwnLaw) -> Vec<OwnFile> {
    let shipped = |name: &str| Law::shipped_files().iter().any(|(file, _)| *file == name);
    let files = own.files.keys();
    files
        .map(|name| OwnFile {
            name: name.clone(),
            replaces: shipped(name),
        })
        .collect()
}

/// The packs and calendars of a folder, and of its folder of provisions, by name.
///
/// # Errors
/// It cannot be read, or holds none: a sentence.
pub fn files(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let mut found = within(folder, "")?;
    let provisions = folder.join("provisions");
    if provisions.is_dir() {
        found.extend(within(&provisions, "provisions/")?);
    }
    found.sort();
    if found.is_empty() {
        let words = "holds no packs (files ending in .toml).";
        return Err(format!("{} {words}", folder.display()));
    }
    Ok(found)
}

fn within(folder: &Path, prefix: &str) -> Result<Vec<(String, String)>, String> {
    let cannot = |path: &Path, error: std::io::Error| {
        let why = match error.kind() {
            ErrorKind::NotFound => "it is not there".to_owned(),
            ErrorKind::InvalidData => "it is not text in UTF-8".to_owned(),
            _ => error.to_string(),
        };
        format!("{} cannot be read: {why}", path.display())
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| cannot(folder, error))? {
        let path = entry.map_err(|error| cannot(folder, error))?.path();
        let kind = path.extension().and_then(|kind| kind.to_str());
        let kind = kind.map(str::to_ascii_lowercase);
        if !matches!(kind.as_deref(), Some("toml" | "csv")) {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(&path).map_err(|error| cannot(&path, error))?;
        found.push((format!("{prefix}{name}"), text));
    }
    Ok(found)
}
