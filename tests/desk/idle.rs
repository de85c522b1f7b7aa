//! Sign-in, wrong passphrases, and the lock.

use crate::at_desk::AtDesk;
use desk::demo::PASSPHRASE;
use serde_json::json;

#[test]
fn a_desk_that_stands_idle_is_locked_and_opens_again() {
    let mut at = AtDesk::with_cases(1);
    let session = at.sign_in("Asha Nair");
    let minutes = session["office"]["idle_minutes"].as_i64().unwrap();
    at.later(minutes);
    at.ask("today", json!({}));
    at.later(minutes + 1);
    assert_eq!(at.refused("today", json!({})).code, "locked");
    at.sign_in("Asha Nair");
    at.ask("today", json!({}));
    at.ask("lock", json!({}));
    assert_eq!(at.refused("today", json!({})).code, "locked");
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_makes_the_next_wait_longer() {
    let mut at = AtDesk::with_cases(1);
    let card = at.ask("look-at-office", json!({ "path": at.office }));
    let try_with = |passphrase: &str| json!({ "path": card["path"], "person": card["people"][0]["id"], "passphrase": passphrase });
    let waits: Vec<Option<u32>> = (0..4)
        .map(|_| {
            let failure = at.refused("sign-in", try_with("not the passphrase"));
            assert_eq!(failure.code, "wrong-passphrase");
            at.later(1);
            failure.wait_seconds
        })
        .collect();
    assert_eq!(waits, [None, None, Some(2), Some(4)]);
    at.refused("sign-in", try_with("not the passphrase"));
    let too_soon = at.refused("sign-in", try_with(PASSPHRASE));
    assert_eq!(
        (too_soon.code.as_str(), too_soon.wait_seconds),
        ("wrong-passphrase", Some(8))
    );
    assert_eq!(at.refused("today", json!({})).code, "locked");
    at.later(1);
    at.ask("sign-in", try_with(PASSPHRASE));
}
