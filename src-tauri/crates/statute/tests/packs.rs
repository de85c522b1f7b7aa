//! Law that is not whole does not load, and says where.

#![allow(clippy::expect_used, clippy::panic)]

use statute::{
    AskedBy, Fact, FactKind, Jurisdiction, Law, LawError, NoRule, Purpose, explain, reckon,
};

/// The text of a shipped file.
fn shipped(file: &str) -> &'static str {
    let found = Law::shipped_files().iter().find(|(name, _)| *name == file);
    found.expect(file).1
}

/// The shipped files with changes in one of them, each to the first place where its `old` stands.
fn with(file: &str, changes: &[(&str, &str)]) -> Result<Law, LawError> {
    let text = shipped(file);
    let change = |text: String, (old, new): &(&str, &str)| {
        assert!(text.contains(old), "{file} has no {old:?}");
        text.replacen(old, new, 1)
    };
    let changed = changes.iter().fold(text.to_owned(), change);
    let rest = Law::shipped_files()
        .iter()
        .map(|&(name, text)| (name, if name == file { &changed } else { text }));
    Law::load(rest)
}

/// The line on which `part` first stands in a file.
fn line_of(file: &str, part: &str) -> usize {
    let text = shipped(file);
    text.split(part).next().map_or(0, |before| {
        before.lines().count() + usize::from(before.ends_with('\n'))
    })
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn the_shipped_law_loads_and_is_all_of_it() {
    Law::load(Law::shipped_files().iter().copied()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        Law::shipped().regimes().len(),
        4,
        "the program carries the empty law"
    );
    for (folder, within) in [
        ("law", ""),
        ("law/provisions", "provisions/"),
        ("calendars", ""),
    ] {
        let folder = format!("{}/../../../assets/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in std::fs::read_dir(folder).expect("the folder") {
            let entry = entry.expect("an entry").path();
            // What others list differently is for `cargo xtask check-calendars`, not for the law.
            if entry.is_dir() || entry.ends_with("differences.csv") {
                continue;
            }
            let name = entry.file_name().expect("a name").to_string_lossy();
            let name = format!("{within}{name}");
            assert!(
                Law::shipped_files().iter().any(|(file, _)| *file == name),
                "{name} is not compiled in"
            );
        }
    }
}

/// The message must give the line where the change was made.
const HERE: &str = "here";

#[test]
fn a_broken_file_says_where() {
    let gdpr = "uk-gdpr-access.toml";
    // file, what stands there, what is put in its place, what the message must say
    let cases = [
        (
            gdpr,
            "from = 2024-01-01",
            "from = 2024-01-02",
            HERE,
            "from: there is a gap",
        ),
        (
            gdpr,
            "from = 2024-01-01",
            "from = 2023-12-31",
            HERE,
            "from: there is an overlap",
        ),
        (
            gdpr,
            "to = 2023-12-31\n",
            "",
            "line ",
            "it overlaps 2024-01-01",
        ),
        (
            gdpr,
            "to = 2023-12-31",
            "to = 2017-12-31",
            HERE,
            "is before its from",
        ),
        (
            gdpr,
            "from = 2018-05-25",
            "from = 2018-05-25T10:00:00",
            HERE,
            "is not a date",
        ),
        (gdpr, "from = 2018-05-25", "from = 2018-02-30", HERE, ""),
        (
            gdpr,
            "from = 2018-05-25\n",
            "",
            "line 22",
            "\"from\" is missing: write it here",
        ),
        (
            gdpr,
            "regulator = ",
            "regulater = ",
            "line ",
            "nothing here is called \"regulater\": write one of",
        ),
        (
            gdpr,
            "function = \"months-art3\"",
            "function = \"months\"",
            "clock.period.function",
            "\"months\" is not one of the words for this: write one of",
        ),
        (
            gdpr,
            "roll = { citation = \"Reg. 1182/71 art. 3(4)\" }",
            "roll = {}",
            "clock.roll",
            "\"citation\" is missing: write it here",
        ),
        (
            gdpr,
            "citation = \"DPA 2018 s.24(3) to (6)\", ",
            "",
            "exemptions.manual-unstructured",
            "\"citation\" is missing: write it here",
        ),
        (
            gdpr,
            "citation = \"DPA 2018 s.24(3) to (6)\", ",
            "citation = \" \", ",
            "exemptions.manual-unstructured.citation",
            "is empty",
        ),
        (
            gdpr,
            "test = \"balance\"",
            "test = \"balanced\"",
            "exemptions.third-party.test",
            "\"balanced\" is not one of the words for this: write one of",
        ),
        (
            gdpr,
            "length = 1,",
            "length = 0,",
            "clock",
            "needs one of at least 1",
        ),
        (
            gdpr,
            "length = 3,",
            "length = 1,",
            "clock.extension.length",
            "no longer than the period",
        ),
        (
            gdpr,
            "letter = \"refused\"",
            "letter = \"refusal\"",
            "outcomes.refused.letter",
            "no letter called \"refusal\"",
        ),
        (
            gdpr,
            "sealed = true, grounds = [\"crime-and-taxation\", \"crime-passed-on\",",
            "sealed = true, grounds = [\"crime\",",
            "outcomes.disclosed-and-no-more.grounds",
            "no exemption called \"crime\"",
        ),
        (
            gdpr,
            "sealed = true, grounds",
            "grounds",
            "outcomes.disclosed-and-no-more.grounds",
            "named by an outcome that is sealed, and by no other",
        ),
        (
            gdpr,
            "sealed = true, grounds",
            "needs-exemption = true, sealed = true, grounds",
            "outcomes.disclosed-and-no-more.grounds",
            "no exemption is told",
        ),
        (
            gdpr,
            "includes = \"disclosed\"",
            "includes = \"all\"",
            "letters.partly-disclosed.includes",
            "no other letter called",
        ),
        (
            gdpr,
            "without = [\"nothing-withheld\"",
            "without = [\"nothing\"",
            "letters.partly-disclosed.without",
            "not in the letter included",
        ),
        (
            gdpr,
            "to = 2019-08-14",
            "from = 2019-09-01\nto = 2019-08-14",
            "clock.readings.day-after-receipt.to",
            "2019-08-14 is before its from, 2019-09-01",
        ),
        (
            gdpr,
            "remove = [\"clock.readings.identity-guidance\"",
            "remove = [\"clock.readings.identified\"",
            "remove",
            "not in the version before",
        ),
        (
            gdpr,
            "changes = [\n    { words = \"A person is entitled to what",
            "others = [\n    { words = \"A person is entitled to what",
            "line ",
            "nothing here is called \"others\"",
        ),
        (
            gdpr,
            "regime = \"uk-gdpr\"",
            "regime = \"gdpr\"",
            "uk-gdpr-access.toml",
            "no regime is called \"gdpr\"",
        ),
        (
            gdpr,
            "[version.every-letter]\nreference",
            "[version.every-letter]\nreasons",
            "letters.extension-notice.elements.reasons",
            "in this letter already",
        ),
        (
            gdpr,
            "crime-and-taxation = {",
            "Crime = {",
            "exemptions",
            "is not a name for an entry",
        ),
        (
            gdpr,
            "right = \"access\"",
            "right = \"access",
            HERE,
            "this cannot be read",
        ),
        (
            "dpa-1998-access.toml",
            "regime = \"dpa-1998\"",
            "regime = \"uk-gdpr\"",
            "uk-gdpr-access.toml",
            "has a pack already",
        ),
        (
            "regimes.toml",
            "from = 2018-05-25",
            "from = 2018-05-26",
            HERE,
            "there is a gap",
        ),
        (
            "regimes.toml",
            "regime = \"dpa-2018-part-3\"",
            "regime = \"dpa-2018-part-4\"",
            "choice.regime",
            "no regime is called",
        ),
        (
            "regimes.toml",
            "purpose = \"other\"\nfrom = 2021-01-01",
            "purpose = \"other\"\nto = 2030-01-01\nfrom = 2021-01-01",
            "choice",
            "later days without a regime",
        ),
        (
            "regulator.toml",
            "from = 2026-09-30",
            "from = 2026-10-01",
            HERE,
            "there is a gap",
        ),
        (
            "words.toml",
            "{date} is a {name}",
            "{day} is a {name}",
            "steps.roll-weekend",
            "there is no {day}",
        ),
        (
            "words.toml",
            "We asked on {from} and",
            "We asked on {from and",
            "steps.pause-open",
            "is not closed",
        ),
        (
            "words.toml",
            "[steps.no-period]",
            "[steps.no-periods]",
            HERE,
            "\"no-periods\" is not one of the words",
        ),
        (
            "words.toml",
            "no-effect = ",
            "no-effects = ",
            HERE,
            "is not one of the words",
        ),
        (
            "bank-holidays.csv",
            "1998-01-01,EW,New Year's Day",
            "1998-01-01,EW,",
            HERE,
            "name: is empty",
        ),
        (
            "bank-holidays.csv",
            "1998-04-10,EW",
            "1998-01-01,EW",
            HERE,
            "stands twice",
        ),
        (
            "bank-holidays.csv",
            "1998-01-01,EW",
            "1998-01-01,E&W",
            HERE,
            "is none of EW, S, NI",
        ),
        (
            "bank-holidays.csv",
            "1998-01-01,EW",
            "1998-13-01,EW",
            HERE,
            "",
        ),
        (
            "bank-holidays.csv",
            "1998-01-01,EW",
            "1996-01-01,EW",
            "bank-holidays.csv",
            "1997 has no bank holiday",
        ),
    ];
    let mut wrong = Vec::new();
    for (file, old, new, place, message) in cases {
        let place = match place {
            HERE => format!("{file}, line {}: ", line_of(file, old)),
            other => other.to_owned(),
        };
        let shown = match with(file, &[(old, new)]) {
            Ok(_) => "nothing".to_owned(),
            Err(error) => error.to_string(),
        };
        if !shown.contains(&place) || !shown.contains(message) {
            wrong.push(format!(
                "{new:?} in {file} gave {shown}, not {place:?} and {message:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_missing_file_is_named() {
    let needed = [
        "bank-holidays.csv",
        "words.toml",
        "rights.toml",
        "regimes.toml",
        "regulator.toml",
    ];
    for gone in needed {
        let files = Law::shipped_files().iter().copied();
        let error = Law::load(files.filter(|(name, _)| *name != gone));
        let shown = error.map(|_| ()).expect_err(gone).to_string();
        assert!(
            shown.contains(gone) && shown.contains("is missing"),
            "{shown}"
        );
    }
}

#[test]
fn every_day_since_the_first_act_has_one_rule_for_each_purpose() {
    let law = Law::shipped();
    let access = "access".into();
    let mut received = day("2000-03-01");
    while received < day("2030-01-01") {
        for purpose in [Purpose::Policing, Purpose::Other] {
            let choice = law.choose(&access, received, purpose).expect("a regime");
            let rule = law.rule(&choice.regime, &access, received).expect("a rule");
            assert!(rule.governs(received));
        }
        received = received.succ_opt().expect("a day");
    }
    let before = law
        .choose(&access, day("2000-02-29"), Purpose::Other)
        .expect_err("the 1984 Act");
    assert!(before.to_string().contains("manual review"), "{before}");
}

#[test]
fn the_regime_follows_the_day_and_the_purpose() {
    let cases = [
        ("2018-05-24", Purpose::Policing, "dpa-1998"),
        ("2018-05-24", Purpose::Other, "dpa-1998"),
        ("2018-05-25", Purpose::Policing, "dpa-2018-part-3"),
        ("2018-05-25", Purpose::Other, "uk-gdpr"),
    ];
    for (received, purpose, regime) in cases {
        let choice = Law::shipped()
            .choose(&"access".into(), day(received), purpose)
            .expect(received);
        assert_eq!(choice.regime.as_str(), regime, "{received} {purpose:?}");
        assert!(choice.reason.contains("25 May 2018") && !choice.citation.is_empty());
    }
}

#[test]
fn nothing_is_found_by_being_near() {
    let law = Law::shipped();
    let found = |regime: &str, right: &str, on| {
        law.rule(&regime.into(), &right.into(), day(on)).map(|_| ())
    };
    assert!(matches!(
        found("uk-gdpr", "access", "2018-05-24"),
        Err(NoRule::NotInForce { .. })
    ));
    assert!(matches!(
        found("dpa-1998", "access", "2018-05-25"),
        Err(NoRule::NotInForce { .. })
    ));
    assert!(matches!(
        found("dpa-1998", "access", "2000-02-29"),
        Err(NoRule::NotInForce { .. })
    ));
    assert!(matches!(
        found("uk-gdpr", "acces", "2026-01-01"),
        Err(NoRule::UnknownRight { .. })
    ));
    assert!(matches!(
        found("gdpr", "access", "2026-01-01"),
        Err(NoRule::UnknownRegime(_))
    ));
}

#[test]
fn a_version_has_what_was_law_on_its_days() {
    let has = |regime: &str, on: &str, letter: &str, element: &str| {
        let rule = Law::shipped()
            .rule(&regime.into(), &"access".into(), day(on))
            .expect("a rule");
        rule.letter(letter)
            .is_some_and(|letter| letter.elements.iter().any(|found| found.id == element))
    };
    for (before, from, regime, letter, element) in [
        ("2023-12-31", "2024-01-01", "uk-gdpr", "disclosed", "search"),
        (
            "2025-09-04",
            "2025-09-05",
            "dpa-2018-part-3",
            "refused",
            "privilege",
        ),
        (
            "2026-02-04",
            "2026-02-05",
            "dpa-2018-part-3",
            "extension-notice",
            "reasons",
        ),
    ] {
        assert!(
            !has(regime, before, letter, element),
            "{element} on {before}"
        );
        assert!(has(regime, from, letter, element), "{element} on {from}");
    }
    let rule = |on| {
        Law::shipped()
            .rule(&"dpa-2018-part-3".into(), &"access".into(), day(on))
            .expect("a rule")
    };
    let citation = |on| {
        rule(on)
            .exemption("national-security")
            .expect("national security")
            .citation
            .to_string()
    };
    assert_eq!(
        (
            citation("2025-09-04").as_str(),
            citation("2025-09-05").as_str()
        ),
        ("s.45(4)(d)", "s.78A(1) and (2)(b); s.79(3A)")
    );
    assert!(!rule("2026-02-04").may_pause() && rule("2026-02-05").may_pause());
    assert!(!rule("2026-02-04").may_extend() && rule("2026-02-05").may_extend());
    assert_eq!(
        (
            &*rule("2026-09-29").regulator,
            &*rule("2026-09-30").regulator
        ),
        ("Information Commissioner", "Information Commission")
    );
    let question = rule("2026-02-05")
        .letter("clarification-request")
        .expect("the letter");
    let why = question
        .elements
        .iter()
        .find(|element| element.id == "why")
        .expect("why");
    assert_eq!(why.asked_by, AskedBy::Law);
}

/// What a letter must say mostly turns on its own day: Schedule 10 and section 75 of the Data (Use and
/// Access) Act 2025 have no saving for a request received before they came into force.
#[test]
fn a_letter_says_what_its_own_day_asks() {
    let asked = |regime: &str, right: &str, on: &str, letter: &str, element: &str| {
        let rule = Law::shipped()
            .rule(&regime.into(), &right.into(), day(on))
            .expect("a rule");
        let letter = rule.letter(letter).expect("the letter");
        let found = letter.elements.iter().find(|found| found.id == element);
        found.expect("the element")
    };
    // The regime, the right, the governing day and the kind of letter.
    let complaints = [
        ("uk-gdpr", "access", "2018-05-25", "disclosed"),
        ("uk-gdpr", "access", "2026-06-01", "disclosed"),
        ("uk-gdpr", "access", "2026-06-01", "partly-disclosed"),
        ("uk-gdpr", "access", "2026-06-01", "refused"),
        ("uk-gdpr", "access", "2026-06-19", "refused"),
        ("uk-gdpr", "erasure", "2026-06-01", "partly-erased"),
        ("uk-gdpr", "objection", "2026-06-01", "nothing-held"),
        ("uk-gdpr", "automated-decisions", "2019-01-02", "refused"),
        ("dpa-2018-part-3", "access", "2026-06-01", "disclosed"),
        ("dpa-2018-part-3", "access", "2026-06-01", "refused"),
        ("dpa-2018-part-3", "access", "2026-09-30", "refused"),
        ("dpa-2018-part-3", "erasure", "2019-01-02", "refused"),
        ("dpa-2018-part-3", "restriction", "2026-06-01", "refused"),
    ];
    for (regime, right, on, letter) in complaints {
        let found = asked(regime, right, on, letter, "complain-to-force");
        let what = format!("{letter} for {right} under {regime}, governed by {on}");
        assert_eq!(found.asked_by, AskedBy::Law, "{what}");
        assert!(!found.asked_on(day("2026-06-18")), "{what}");
        assert!(found.asked_on(day("2026-06-19")), "{what}");
    }
    for element in ["reasons", "complain-to-regulator"] {
        let regime = "dpa-2018-part-3";
        let found = asked(
            regime,
            "automated-decisions",
            "2025-12-01",
            "refused",
            element,
        );
        assert_eq!(found.asked_by, AskedBy::Law, "{element}");
        assert!(!found.asked_on(day("2026-02-04")), "{element}");
        assert!(found.asked_on(day("2026-02-05")), "{element}");
    }
    let told = asked(
        "dpa-1998",
        "access",
        "2018-05-24",
        "refused",
        "regulator-assessment",
    );
    assert!(!told.asked_on(day("2018-05-24")) && told.asked_on(day("2018-05-25")));
    let always = asked("uk-gdpr", "access", "2026-06-01", "refused", "reasons");
    assert!(always.asked_on(day("2026-06-18")) && always.asked_on(day("2026-06-19")));
}

/// Section 164A is no duty of an earlier letter, and a day stands in `letters-from`, not in the words.
#[test]
fn no_letter_names_the_complaint_to_us_too_early() {
    let law = Law::shipped();
    for regime in law.regimes() {
        for right in law.rights(&regime.id) {
            let versions = law.versions(&regime.id, right).expect("a pack");
            let letters = versions.iter().flat_map(|rule| &rule.letters);
            for element in letters.flat_map(|letter| &letter.elements) {
                let what = format!("{} of {right} under {}", element.id, regime.id);
                assert!(!element.words.contains("In a letter sent"), "{what}");
                if element.citation.contains("164A(1)") && element.id == "complain-to-force" {
                    assert_eq!(element.letters_from, Some(day("2026-06-19")), "{what}");
                }
            }
        }
    }
}

#[test]
fn a_letter_names_the_regulator_of_its_day() {
    let law = Law::shipped();
    let name = |on| {
        law.regulator(day(on))
            .expect("a regulator")
            .name
            .to_string()
    };
    assert_eq!(name("2026-09-29"), "Information Commissioner");
    assert_eq!(name("2026-09-30"), "Information Commission");
    assert!(
        law.regulator(day("2026-09-30"))
            .and_then(|entry| entry.verify.as_ref())
            .is_some()
    );
    assert!(law.regulator(day("1999-01-01")).is_none());
}

/// Rules of later rights count in ways that no access rule does.
#[test]
fn other_ways_of_counting_are_carried() {
    let facts = [Fact::new(FactKind::Received, day("2026-11-25"))];
    let last = |change: &str| {
        let period = ("function = \"months-art3\", length = 1", change);
        let law = with(
            "uk-gdpr-access.toml",
            &[period, ("length = 3,", "length = 33,")],
        );
        let law = law.expect(change);
        let rule = law
            .rule(&"uk-gdpr".into(), &"access".into(), facts[0].on)
            .expect("a rule");
        let cal = law.calendar(Jurisdiction::EnglandAndWales);
        let reckoning = reckon(rule, &facts, cal).expect("facts");
        assert_eq!(
            explain(rule, &facts, cal).expect("facts").reckoning,
            reckoning
        );
        (reckoning.state.as_str(), reckoning.last_day)
    };
    // The thirtieth day after is Christmas Day: CMP-004 of the table.
    assert_eq!(
        last("function = \"after-days\", length = 30"),
        ("running", Some(day("2026-12-29")))
    );
    assert_eq!(
        last("function = \"incl-days\", length = 30"),
        ("running", Some(day("2026-12-24")))
    );
    assert_eq!(
        last("function = \"incl-months\", length = 1"),
        ("running", Some(day("2026-12-24")))
    );
    assert_eq!(last("function = \"none\""), ("no-fixed-period", None));
}

#[test]
fn what_does_not_concern_a_rule_changes_no_working() {
    let law = Law::shipped();
    let mut left_out = 0;
    for regime in law.regimes() {
        let rights = law.rights(&regime.id);
        for rule in rights.flat_map(|right| law.versions(&regime.id, right).into_iter().flatten()) {
            let received = Fact::new(FactKind::Received, rule.from);
            let asked = Fact::new(FactKind::IdentityAsked, rule.from);
            let strange = FactKind::ALL
                .into_iter()
                .filter(|kind| !rule.concerns(*kind));
            for kind in strange {
                left_out += 1;
                for clock in rule.clocks() {
                    let told = |facts: &[Fact]| {
                        let calendar = law.calendar(Jurisdiction::Scotland);
                        let working = statute::explain_clock(rule, clock, facts, calendar);
                        working.map(|working| working.steps)
                    };
                    let with = [received, asked, Fact::new(kind, rule.from)];
                    assert_eq!(told(&with[..2]), told(&with), "{} {kind:?}", rule.file);
                }
            }
        }
    }
    assert!(left_out > 0);
}
