//! Into the office: making one, wrong and right passphrases, the lock.

use super::{CASEWORKER, TODAY};
use rightsdesk_tests::{Demonstration, PASSPHRASE, Start, Window};
use std::thread::sleep;
use std::time::Duration;

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn an_office_is_made_and_entered() {
    let window = Window::open(&Start::default());
    window.sees("Open an office");
    window.is_accessible("the first screen");
    window.press("Create an office file");
    window.sees("You, its first administrator");
    window.press("Create the office");
    window.sees("There is a problem");
    window.is_accessible("a new office with mistakes");
    fill_office(&window);
    window.press("Create the office");
    window.sees("Print the recovery code");
    window.is_accessible("the recovery code");
    window.picture("03-recovery-code");
    window.choose("I have it on paper");
    window.press("Open the office");
    window.sees("Idris Bowen");
}

fn fill_office(window: &Window) {
    window.answers_dialogs_with(window.folder());
    window.press("#create-folder");
    let fields = [
        ("Name of the public body", "Fenland Constabulary"),
        ("Department", "Information Access Office"),
        ("Address", "1 Causeway House, Ousebridge, FN1 1AA"),
        ("E-mail", "access@fenland.example"),
        ("Start of each case reference", "FEN"),
        ("Your name", "Idris Bowen"),
        ("Passphrase", "amber willow quiet ferry"),
        ("Passphrase again", "amber willow quiet ferry"),
    ];
    for (field, text) in fields {
        window.fill(field, text);
    }
    window.picture("02-create-an-office");
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_wrong_passphrase_leaves_the_office_closed() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open();
    window.sees("Sign in");
    window.is_accessible("sign in");
    window.select("Your name", CASEWORKER);
    for _ in 0..3 {
        window.fill("Passphrase", "not the passphrase");
        window.press("Open the office");
        window.sees("That passphrase is not right");
    }
    window.sees("You can try again in");
    window.is_accessible("a wrong passphrase");
    window.picture("01-sign-in-wrong");
    window.until("the right passphrase opens it", || {
        window.fill("Passphrase", PASSPHRASE);
        window.press("Open the office");
        sleep(Duration::from_secs(1));
        window.shows("open cases").then_some(())
    });
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_locked_office_opens_again_where_it_was() {
    let office = Demonstration::make(20, TODAY);
    let window = office.open_as(CASEWORKER);
    window.go("#/register");
    window.sees("Register");
    window.control_key('l');
    window.sees("Locked at");
    window.is_accessible("the lock");
    window.picture("13-locked");
    window.fill("Asha Nair’s passphrase", PASSPHRASE);
    window.press("Unlock");
    window.sees("Search the register");
}
