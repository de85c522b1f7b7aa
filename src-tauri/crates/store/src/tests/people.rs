//! Who can open the office, and with what.

use super::made_up::{ASHA, PASSPHRASE, now, office, person, unlock};
use casework::{PersonId, Role};
use store::{Effort, Error, Office, people_at};
use tempfile::tempdir;
use uuid::Uuid;

const TOM: PersonId = PersonId(Uuid::from_u128(2));

#[test]
fn a_passphrase_opens_its_own_slot_only() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    office
        .add_person(
            person(2, "Tom Whitlock", Role::Supervisor),
            "reed bunting",
            Effort::Demonstration,
            now(),
        )
        .unwrap();
    drop(office);
    for (who, passphrase, opens) in [
        (ASHA, PASSPHRASE, true),
        (TOM, "reed bunting", true),
        (ASHA, "reed bunting", false),
        (TOM, PASSPHRASE, false),
        (TOM, "", false),
    ] {
        match Office::unlock(&at, who, passphrase, &mut store::unwatched) {
            Ok(office) => assert!(opens && office.person() == who, "{who} {passphrase}"),
            Err(error) => assert!(
                !opens && matches!(error, Error::WrongPassphrase),
                "{who} {passphrase}: {error}"
            ),
        }
    }
    assert!(matches!(
        Office::unlock(
            &at,
            PersonId(Uuid::from_u128(9)),
            "x",
            &mut store::unwatched
        ),
        Err(Error::NoSuchPerson)
    ));
}

#[test]
fn the_sign_in_list_needs_no_key() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    office
        .add_person(
            person(2, "Tom Whitlok", Role::Caseworker),
            "x",
            Effort::Demonstration,
            now(),
        )
        .unwrap();
    office
        .change_person(person(2, "Tom Whitlock", Role::Supervisor), now())
        .unwrap();
    let listed: Vec<_> = people_at(&at)
        .unwrap()
        .into_iter()
        .map(|entry| (entry.name, entry.roles.0))
        .collect();
    let expected = [
        ("Asha Nair".to_owned(), vec![Role::Caseworker]),
        ("Tom Whitlock".to_owned(), vec![Role::Supervisor]),
    ];
    assert_eq!(listed, expected);
}

#[test]
fn who_has_left_cannot_sign_in_and_stays_in_the_history() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    let tom = person(2, "Tom Whitlock", Role::Supervisor);
    office
        .add_person(tom.clone(), "reed bunting", Effort::Demonstration, now())
        .unwrap();
    assert!(matches!(
        office.add_person(tom, "x", Effort::Demonstration, now()),
        Err(Error::PersonExists)
    ));
    office.remove_person(TOM, now()).unwrap();
    assert!(matches!(
        office.remove_person(ASHA, now()),
        Err(Error::LastPerson)
    ));
    assert!(
        office
            .people()
            .unwrap()
            .iter()
            .any(|person| person.id == TOM && person.removed)
    );
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
    drop(office);
    assert!(matches!(
        Office::unlock(&at, TOM, "reed bunting", &mut store::unwatched),
        Err(Error::NoSuchPerson)
    ));
}

#[test]
fn a_changed_passphrase_replaces_the_old_one() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    assert!(matches!(
        office.change_passphrase("wrong", "new", Effort::Demonstration),
        Err(Error::WrongPassphrase)
    ));
    office
        .change_passphrase(PASSPHRASE, "new", Effort::Demonstration)
        .unwrap();
    drop(office);
    assert!(matches!(unlock(&at), Err(Error::WrongPassphrase)));
    assert!(Office::unlock(&at, ASHA, "new", &mut store::unwatched).is_ok());
}

#[test]
fn the_printed_code_gives_a_new_passphrase() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (office, code) = office(&at);
    drop(office);
    let typed = store::RecoveryCode::read(&code.to_string().to_lowercase()).unwrap();
    let mut office = Office::recover(
        &at,
        &typed,
        ASHA,
        "found again",
        Effort::Demonstration,
        now(),
    )
    .unwrap();
    assert_eq!(office.person(), ASHA);
    office
        .set_setting("theme", "dark".into(), now(), &mut store::unwatched)
        .unwrap();
    let next = office
        .new_recovery_code(Effort::Demonstration, now())
        .unwrap();
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
    drop(office);
    assert!(Office::unlock(&at, ASHA, "found again", &mut store::unwatched).is_ok());
    let void = Office::recover(&at, &code, ASHA, "x", Effort::Demonstration, now());
    assert!(matches!(void, Err(Error::WrongRecoveryCode)));
    assert!(Office::recover(&at, &next, ASHA, "x", Effort::Demonstration, now()).is_ok());
}

#[test]
fn a_forgotten_passphrase_is_set_anew_by_another() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    let (mut office, _) = office(&at);
    office
        .add_person(
            person(2, "Tom Whitlock", Role::Supervisor),
            "forgotten",
            Effort::Demonstration,
            now(),
        )
        .unwrap();
    office
        .reset_passphrase(TOM, "reed bunting", Effort::Demonstration, now())
        .unwrap();
    drop(office);
    let mut office = Office::unlock(&at, TOM, "reed bunting", &mut store::unwatched).unwrap();
    office
        .set_setting("theme", "dark".into(), now(), &mut store::unwatched)
        .unwrap();
    assert_eq!(office.verify(&mut store::unwatched).unwrap().findings, []);
}
