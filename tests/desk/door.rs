//! The one door: every call, and every role that may make it.

use crate::at_desk::AtDesk;
use desk::calls::CALLS;
use serde_json::json;

/// Who may make each call: c caseworker, s supervisor, a administrator, u auditor. Nobody need be
/// signed in for the calls marked *.
const MAY: &[(&str, &str)] = &[
    ("opening", "*"),
    ("look-at-office", "*"),
    ("create-office", "*"),
    ("make-demonstration", "*"),
    ("sign-in", "*"),
    ("recover", "*"),
    ("lock", "*"),
    ("session", "csau"),
    ("change-passphrase", "csau"),
    ("keep-draft", "csau"),
    ("draft", "csau"),
    ("drop-draft", "csau"),
    ("people", "csau"),
    ("add-person", "a"),
    ("remove-person", "a"),
    ("change-roles", "a"),
    ("reset-passphrase", "a"),
    ("change-office", "a"),
    ("crest", "a"),
    ("look-at-crest", "a"),
    ("change-crest", "a"),
    ("remove-crest", "a"),
    ("new-recovery-code", "a"),
    ("back-up", "a"),
    ("check-integrity", "sau"),
    ("today", "cs"),
    ("board", "su"),
    ("register", "csu"),
    ("case", "csu"),
    ("clock", "csu"),
    ("what-if", "csu"),
    ("history", "csu"),
    ("history-entry", "csu"),
    ("rights", "csau"),
    ("law", "csau"),
    ("law-rule", "csau"),
    ("holidays", "csau"),
    ("preview-holiday", "a"),
    ("change-holiday", "a"),
    ("preview-law", "a"),
    ("adopt-law", "a"),
    ("preview-request", "cs"),
    ("similar-cases", "cs"),
    ("look-at-request-files", "cs"),
    ("found-within", "cs"),
    ("merge-request", "cs"),
    ("tray", "csu"),
    ("put-in-tray", "cs"),
    ("drop-in-tray", "cs"),
    ("tray-request", "cs"),
    ("tray-file", "cs"),
    ("set-aside", "cs"),
    ("put-back", "cs"),
    ("log-request", "cs"),
    ("batch-template", "cs"),
    ("read-batch", "cs"),
    ("log-batch", "cs"),
    ("record-fact", "cs"),
    ("correct-fact", "cs"),
    ("withdraw-fact", "cs"),
    ("change-regime", "cs"),
    ("correct-party", "cs"),
    ("correct-scope", "cs"),
    ("correct-identity-doubt", "cs"),
    ("check-validity", "cs"),
    ("allocate", "cs"),
    ("hand-over", "cs"),
    ("take-notice", "cs"),
    ("absences", "csau"),
    ("set-absence", "cs"),
    ("end-absence", "cs"),
    ("add-note", "cs"),
    ("change-care", "cs"),
    ("departments", "csau"),
    ("change-departments", "a"),
    ("searches", "csu"),
    ("start-search", "cs"),
    ("search-message", "cs"),
    ("ask-department", "cs"),
    ("chase-message", "cs"),
    ("chase-department", "cs"),
    ("record-reply", "cs"),
    ("mute-chasing", "cs"),
    ("search-pdf", "cs"),
    ("chase-pdf", "cs"),
    ("sent-pdf", "csu"),
    ("withdraw-search", "cs"),
    ("list-item", "cs"),
    ("remove-item", "cs"),
    ("rule-items", "cs"),
    ("clear-items", "cs"),
    ("balance-item", "cs"),
    ("consultation-message", "cs"),
    ("consultation-pdf", "cs"),
    ("consult-other", "cs"),
    ("record-consultation", "cs"),
    ("review-item", "cs"),
    ("packs", "csu"),
    ("choose-released", "cs"),
    ("answer-finding", "cs"),
    ("seal-pack", "cs"),
    ("pack-file", "csu"),
    ("ask-extension", "cs"),
    ("sign-extension", "s"),
    ("send-back-extension", "s"),
    ("link-choices", "cs"),
    ("link-case", "cs"),
    ("unlink-case", "cs"),
    ("record-proceedings", "cs"),
    ("hold-kinds", "csau"),
    ("place-hold", "s"),
    ("keep-hold", "s"),
    ("lift-hold", "s"),
    ("look-at-files", "cs"),
    ("file-document", "cs"),
    ("change-document", "cs"),
    ("destroy-document", "cs"),
    ("document", "csu"),
    ("document-file", "csu"),
    ("decide", "cs"),
    ("sealed-decision", "csu"),
    ("lapse", "cs"),
    ("sign-decision", "s"),
    ("send-back-decision", "s"),
    ("reopen-decision", "cs"),
    ("late-reasons", "csau"),
    ("change-late-reasons", "s"),
    ("sampling", "csau"),
    ("change-sampling", "s"),
    ("templates", "csau"),
    ("template", "csau"),
    ("check-template", "sa"),
    ("keep-template", "sa"),
    ("drop-template", "sa"),
    ("approve-template", "s"),
    ("use-shipped-template", "s"),
    ("template-changes", "csau"),
    ("vocabulary", "csau"),
    ("change-vocabulary", "sa"),
    ("forms", "csu"),
    ("form-file", "csu"),
    ("notice", "csau"),
    ("publish-notice", "sa"),
    ("notice-file", "csau"),
    ("notice-changes", "csau"),
    ("processing", "csu"),
    ("describe-processing", "cs"),
    ("keep-record", "cs"),
    ("record-answer", "cs"),
    ("close-case", "cs"),
    ("reopen-case", "cs"),
    ("restriction", "csu"),
    ("restrict-case", "s"),
    ("lift-restriction", "s"),
    ("break-glass", "csu"),
    ("notice-glass", "s"),
    ("retention", "csu"),
    ("propose-destruction", "cs"),
    ("drop-destruction", "cs"),
    ("destroy-cases", "s"),
    ("keep-longer", "s"),
    ("lift-keeping", "s"),
    ("certificate", "csu"),
    ("change-schedule", "s"),
    ("letter-choices", "cs"),
    ("letter-draft", "cs"),
    ("keep-letter", "cs"),
    ("start-letter-again", "cs"),
    ("preview-letter", "cs"),
    ("issue-letter", "cs"),
    ("letter-paragraphs", "cs"),
    ("owed-letters", "cs"),
    ("issue-run", "cs"),
    ("letter-email", "cs"),
    ("send-letter", "cs"),
    ("withhold-letter", "cs"),
    ("record-delivery", "cs"),
    ("letter-file", "csu"),
    ("letter-envelope", "csu"),
];

const PEOPLE: [(&str, char); 4] = [
    ("Asha Nair", 'c'),
    ("Helen Marsh", 's'),
    ("Ruth Ellery", 'a'),
    ("Ian Calder", 'u'),
];

#[test]
fn every_call_is_listed_once() {
    let mut declared: Vec<&str> = CALLS.iter().map(|call| call.name).collect();
    let mut listed: Vec<&str> = MAY.iter().map(|(call, _)| *call).collect();
    declared.sort_unstable();
    listed.sort_unstable();
    assert_eq!(declared, listed);
}

#[test]
fn every_call_is_refused_to_every_role_that_is_not_listed() {
    let mut at = AtDesk::with_cases(3);
    for (person, letter) in PEOPLE {
        at.sign_in(person);
        for (call, may) in MAY.iter().filter(|(_, may)| *may != "*") {
            // Arguments that are no arguments: whoever may make the call hears of them instead.
            let refused = at
                .try_ask(call, json!(""))
                .is_err_and(|failure| failure.code == "not-permitted");
            assert_eq!(!refused, may.contains(letter), "{call} by {person}");
        }
    }
}

#[test]
fn nobody_s_calls_are_refused_until_somebody_signs_in() {
    let mut at = AtDesk::with_cases(1);
    for (call, may) in MAY.iter().filter(|(_, may)| *may != "*") {
        assert_eq!(at.refused(call, json!({})).code, "locked", "{call} ({may})");
    }
}

#[test]
fn a_session_lists_what_its_person_may_call() {
    let mut at = AtDesk::with_cases(1);
    for (person, letter) in PEOPLE {
        let session = at.sign_in(person);
        let calls: Vec<&str> = session["calls"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|call| call.as_str())
            .collect();
        for (call, may) in MAY {
            assert_eq!(
                calls.contains(call),
                *may == "*" || may.contains(letter),
                "{call} by {person}"
            );
        }
    }
}

#[test]
fn a_call_that_does_not_exist_says_so() {
    let mut at = AtDesk::with_cases(1);
    assert_eq!(at.refused("no-such-call", json!({})).code, "unknown-call");
}
