//! What can be done before anybody is signed in: choose or make an office, sign in, recover, lock.

use crate::room::Room;
use crate::wire::{
    FieldError, NewOffice, Nothing, OfficeCard, OfficeMade, OfficePath, Opening, Recovery, Session,
    SignIn, SignInPerson,
};
use crate::{Desk, Failure, Moment, answers, demo, passphrase, settings};
use casework::{PersonId, Role, Roles};
use std::path::{Path, PathBuf};
use store::{Effort, Founding, NewPerson, Office, RecoveryCode};
use uuid::Uuid;

/// Where the desk stands.
pub(crate) fn opening(desk: &mut Desk, _: Nothing, now: &Moment) -> Result<Opening, Failure> {
    let office = desk.recent.office().map(card);
    let session = desk
        .room()
        .map(|room| answers::session::of(room, now))
        .transpose()?;
    Ok(Opening {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: now.today,
        office,
        session,
    })
}

/// The office at a path, for the sign-in form.
pub(crate) fn look_at_office(
    _: &mut Desk,
    args: OfficePath,
    _: &Moment,
) -> Result<OfficeCard, Failure> {
    Ok(card(Path::new(&args.path)))
}

fn card(path: &Path) -> OfficeCard {
    let demonstration = demo::is_demonstration(path);
    let (people, problem) = match store::people_at(path) {
        Ok(people) => (people, String::new()),
        Err(error) => (Vec::new(), error.to_string()),
    };
    let person = |name: store::SignInName| SignInPerson {
        id: name.person,
        name: name.name,
        roles: name.roles.0,
    };
    OfficeCard {
        path: path.display().to_string(),
        file: path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        people: people.into_iter().map(person).collect(),
        demonstration,
        passphrase_shown: demo::passphrase_of(path).map(str::to_owned),
        problem,
    }
}

/// Makes an office and signs its first person in.
pub(crate) fn create_office(
    desk: &mut Desk,
    args: NewOffice,
    now: &Moment,
) -> Result<OfficeMade, Failure> {
    let mut errors = Vec::new();
    let form = settings::checked("office.", &args.office, &mut errors);
    let person = crate::typed::tidy(&args.person);
    if person.is_empty() {
        errors.push(FieldError {
            field: "person".into(),
            message: "Enter your name.".into(),
        });
    }
    passphrase::check(&args.passphrase, &args.passphrase_again, &mut errors);
    if !Path::new(&args.folder).is_dir() {
        let message = "Choose the folder in which the office is to be made.".into();
        errors.push(FieldError {
            field: "folder".into(),
            message,
        });
    }
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let path = Path::new(&args.folder).join(folder_name(&form.name));
    let founding = Founding {
        name: &form.name,
        jurisdiction: form
            .jurisdiction
            .parse()
            .map_err(|_| Failure::of_field("office.jurisdiction", ""))?,
        settings: settings::by_name(&form, false),
        first: NewPerson {
            id: PersonId(Uuid::new_v4()),
            name: person,
            roles: Roles(vec![Role::Administrator, Role::Supervisor]),
        },
        passphrase: &args.passphrase,
        effort: Effort::Full,
        at: now.at,
    };
    desk.leave(now);
    let (office, code) = Office::create(&path, &founding)?;
    let session = enter(desk, office, &path, now)?;
    Ok(OfficeMade {
        recovery_code: code.to_string(),
        session,
    })
}

/// "Fenland Constabulary.rightsdesk", with nothing that a file system refuses.
fn folder_name(office: &str) -> String {
    let fits =
        |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '\'' | '’');
    let kept: String = office
        .chars()
        .map(|letter| if fits(letter) { letter } else { ' ' })
        .collect();
    let kept: String = crate::typed::tidy(&kept).chars().take(80).collect();
    format!("{}.rightsdesk", kept.trim())
}

/// Makes a demonstration office in a folder, for somebody who wants to look around.
pub(crate) fn make_demonstration(
    desk: &mut Desk,
    args: OfficePath,
    now: &Moment,
) -> Result<OfficeCard, Failure> {
    let path = free_path(&PathBuf::from(&args.path).join("Fenland demonstration.rightsdesk"));
    desk.leave(now);
    let wanted = demo::Wanted {
        cases: demo::A_FEW,
        seed: demo::SEED,
        today: now.today,
        over: demo::Over::Years,
        passphrase: demo::PASSPHRASE,
    };
    let work = desk.long_work();
    work.watched(|tell| demo::make(&path, &wanted, tell))?;
    desk.recent.opened(&path);
    Ok(card(&path))
}

/// The path, or the first like it that is free.
fn free_path(path: &Path) -> PathBuf {
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    let numbered = (2..).map(|number| path.with_file_name(format!("{stem} {number}.rightsdesk")));
    std::iter::once(path.to_owned())
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| path.to_owned())
}

/// Opens an office for a person with their passphrase.
pub(crate) fn sign_in(desk: &mut Desk, args: SignIn, now: &Moment) -> Result<Session, Failure> {
    let path = PathBuf::from(&args.path);
    if args.passphrase.is_empty() {
        return Err(Failure::of_field("passphrase", "Enter your passphrase."));
    }
    desk.patience.ask(&path, now)?;
    desk.leave(now);
    let work = desk.long_work();
    match work.watched(|tell| Office::unlock(&path, args.person, &args.passphrase, tell)) {
        Ok(office) => enter(desk, office, &path, now),
        Err(error @ store::Error::WrongPassphrase) => {
            Err(desk.patience.wrong(&path, now, &error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Sets a person's passphrase anew with the printed recovery code, and signs them in.
pub(crate) fn recover(desk: &mut Desk, args: Recovery, now: &Moment) -> Result<Session, Failure> {
    let path = PathBuf::from(&args.path);
    let mut errors = Vec::new();
    passphrase::check(&args.passphrase, &args.passphrase_again, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    desk.patience.ask(&path, now)?;
    desk.leave(now);
    let code = RecoveryCode::read(&args.code)
        .map_err(|error| Failure::of_field("code", error.to_string()))?;
    let recovered = Office::recover(
        &path,
        &code,
        args.person,
        &args.passphrase,
        Effort::Full,
        now.at,
    );
    match recovered {
        Ok(office) => enter(desk, office, &path, now),
        Err(error @ store::Error::WrongRecoveryCode) => {
            Err(desk.patience.wrong(&path, now, &error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}

fn enter(desk: &mut Desk, office: Office, path: &Path, now: &Moment) -> Result<Session, Failure> {
    desk.patience.right(path);
    desk.recent.opened(path);
    let room = desk
        .room
        .insert(Room::enter(office, desk.long_work(), now)?);
    answers::session::of(room, now)
}

/// Locks the desk. What was typed is kept by the screens, and in drafts.
pub(crate) fn lock(desk: &mut Desk, _: Nothing, now: &Moment) -> Result<Nothing, Failure> {
    desk.leave(now);
    Ok(Nothing {})
}
