//! The demonstration office: a made-up force with made-up cases, the same for the same seed.
//!
//! Every case is told through casework's own decisions on the days on which they would have been
//! made, so nothing in it could not have happened at a desk.

mod dice;
mod documents;
mod items;
mod letter;
mod record;
mod searches;
mod story;
mod words;

use crate::settings;
use crate::wire::OfficeForm;
use crate::{Failure, Moment};
use casework::{PersonId, Role, Roles};
use chrono::{Days, NaiveDate, NaiveTime};
use dice::Dice;
use statute::Law;
use std::fs;
use std::path::Path;
use store::{Effort, Founding, NewPerson, Office, Signer, Watch};
use story::Teller;
use words::{Staff, words};

/// The passphrase of everybody in a demonstration office, unless another is asked for. It protects
/// nothing, and the sign-in form shows it.
pub const PASSPHRASE: &str = "demonstration only";

/// How many cases the office has that somebody opens to look around.
pub const A_FEW: u32 = 1500;

/// The seed of that office.
pub const SEED: u64 = 1;

/// A file that marks the folder, so that its passphrase may be shown.
const MARK: &str = "demonstration.txt";

/// The caseworkers that are named; a larger office gets more.
const CASES_A_CASEWORKER: u32 = 4000;

/// Over what time the requests of an office came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Over {
    /// As a register grows: the older the more are closed, and the newest have letters.
    #[default]
    Years,
    /// Within so many days before today, so that hardly one is answered; no letters. What takes longest
    /// when the law changes.
    Days(u64),
}

/// What office to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// How many cases.
    pub cases: u32,
    /// The same seed gives the same content.
    pub seed: u64,
    /// The day on which the office stands.
    pub today: NaiveDate,
    /// Over what time its requests came.
    pub over: Over,
    /// The passphrase of everybody in it.
    pub passphrase: &'a str,
}

/// Somebody of the demonstration office.
pub(crate) struct Member {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) roles: Roles,
}

/// Whether the office at `path` is a demonstration.
pub fn is_demonstration(path: &Path) -> bool {
    path.join(MARK).is_file()
}

/// The passphrase of everybody in the demonstration office at `path`, where it is the usual one.
pub(crate) fn passphrase_of(path: &Path) -> Option<&'static str> {
    let mark = fs::read_to_string(path.join(MARK)).ok()?;
    mark.contains(PASSPHRASE).then_some(PASSPHRASE)
}

/// Makes a demonstration office at `path`, which must not exist. `watch` is told how many cases are
/// made of how many, and may stop the work; nothing is left behind then.
///
/// # Errors
/// The folder exists or cannot be written.
pub fn make(path: &Path, wanted: &Wanted<'_>, watch: Watch<'_>) -> Result<(), Failure> {
    let already = path.exists();
    made(path, wanted, watch).inspect_err(|_| {
        if !already {
            let _ = fs::remove_dir_all(path);
        }
    })
}

fn made(path: &Path, wanted: &Wanted<'_>, watch: Watch<'_>) -> Result<(), Failure> {
    let mut dice = Dice::new(wanted.seed);
    let members = members(&mut dice, wanted.cases);
    let form = form();
    let law = Law::shipped();
    let jurisdiction = form
        .jurisdiction
        .parse()
        .map_err(|_| Failure::new("demo", "The demonstration has no calendar."))?;
    let teller = Teller::new(law, law.calendar(jurisdiction), &form, &members, *wanted);
    let began = morning(teller.first_day());
    let (mut office, signers) = found(path, &form, &members, began, wanted.passphrase)?;
    mark(path, wanted.passphrase)?;
    let (letters, pdfs) = std::sync::mpsc::channel();
    office.import(
        teller.histories(dice, letters),
        u64::from(wanted.cases),
        &signers,
        watch,
    )?;
    for pdf in pdfs {
        office.put_document(&pdf)?;
    }
    office.seal(morning(wanted.today).at)?;
    Ok(())
}

fn mark(path: &Path, passphrase: &str) -> Result<(), Failure> {
    let shown = if passphrase == PASSPHRASE {
        PASSPHRASE
    } else {
        "not shown"
    };
    let text = format!("Everything in this office is made up.\nPassphrase: {shown}\n");
    fs::write(path.join(MARK), text).map_err(|error| Failure::new("file", error.to_string()))
}

/// Nine o'clock in the morning, as far as the log is concerned.
pub(crate) fn morning(day: NaiveDate) -> Moment {
    let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default();
    Moment::on(day, day.and_time(nine).and_utc())
}

fn found(
    path: &Path,
    form: &OfficeForm,
    members: &[Member],
    began: Moment,
    passphrase: &str,
) -> Result<(Office, Vec<Signer>), Failure> {
    let person = |member: &Member| NewPerson {
        id: member.id,
        name: member.name.clone(),
        roles: member.roles.clone(),
    };
    let nobody = || Failure::new("demo", "The demonstration has no people.");
    let (first, others) = members.split_first().ok_or_else(nobody)?;
    let founding = Founding {
        name: &form.name,
        jurisdiction: form.jurisdiction.parse().map_err(|_| nobody())?,
        settings: settings::by_name(form, true),
        first: person(first),
        passphrase,
        effort: Effort::Demonstration,
        at: began.at,
    };
    let (mut office, _) = Office::create(path, &founding)?;
    let mut signers = vec![office.signer().clone()];
    for member in others {
        signers.push(office.add_person(
            person(member),
            passphrase,
            Effort::Demonstration,
            began.at,
        )?);
    }
    Ok((office, signers))
}

fn form() -> OfficeForm {
    let office = &words().office;
    OfficeForm {
        name: office.name.clone(),
        department: office.department.clone(),
        address: office.address.join("\n"),
        telephone: office.telephone.clone(),
        email: office.email.clone(),
        prefix: office.prefix.clone(),
        jurisdiction: office.jurisdiction.clone(),
        idle_minutes: office.idle_minutes,
    }
}

/// The named staff, and as many more caseworkers as the cases need.
fn members(dice: &mut Dice, cases: u32) -> Vec<Member> {
    let named = words().staff.iter().cloned();
    let more = (0..cases / CASES_A_CASEWORKER).map(|at| Staff {
        name: words().colleague(at),
        roles: vec![Role::Caseworker],
    });
    named
        .chain(more)
        .map(|staff| Member {
            id: PersonId(dice.uuid()),
            name: staff.name,
            roles: Roles(staff.roles),
        })
        .collect()
}

/// The day so many days before `day`.
pub(crate) fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}
