//! The clock as it is used: a command line in, columns or words out.

#![allow(clippy::expect_used)]

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn clock(args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rightsdesk-cli"));
    command
        .arg("clock")
        .args(args)
        .output()
        .expect("the program runs")
}

/// Gives the table to the program, by a file.
fn table(text: impl AsRef<[u8]>) -> (Vec<String>, Option<i32>) {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(text.as_ref()).expect("written");
    let output = clock(&["--table", file.path().to_str().expect("a path")]);
    let out = String::from_utf8(output.stdout).expect("text");
    (
        out.lines().map(str::to_owned).collect(),
        output.status.code(),
    )
}

const HEAD: &str = "id,regime,right,deadline,jurisdiction,events\n";

fn one(args: &[&str]) -> (String, String, Option<i32>) {
    let mut all = vec!["--regime", "uk-gdpr", "--right", "access"];
    all.extend(args);
    let output = clock(&all);
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (
        text(output.stdout),
        text(output.stderr),
        output.status.code(),
    )
}

#[test]
fn every_row_has_its_days_or_its_reason() {
    let row = |rest: &str| format!("1,uk-gdpr,access,response,england-and-wales,{rest}");
    let cases = [
        (
            row("received=2026-06-01"),
            "1,running,2026-06-01,2026-07-01,2026-07-01,2026-06-30,",
        ),
        (
            row(" received = 2026-06-01 ; "),
            "1,running,2026-06-01,2026-07-01,2026-07-01,2026-06-30,",
        ),
        (
            row("\"received=2026-06-01;received=2026-06-01\""),
            "1,running,2026-06-01,2026-07-01,2026-07-01,2026-06-30,",
        ),
        (
            row("identity-asked=2026-06-02;received=2026-06-01"),
            "1,awaiting-identity,,,,,",
        ),
        (row("received=2018-05-24"), "1,not-in-force,,,,,"),
        (
            row("received=2026-06-01,more,cells"),
            "1,running,2026-06-01,2026-07-01,2026-07-01,2026-06-30,",
        ),
        (
            row("received=2026-02-30"),
            "1,,,,,,received: there is no day 2026-02-30",
        ),
        (
            row("received=1/6/2026"),
            "1,,,,,,\"received: \"\"1/6/2026\"\" is not a date such as 2026-11-23\"",
        ),
        (
            row("received=999999-01-01"),
            "1,,,,,,\"received: \"\"999999-01-01\"\" is not a date such as 2026-11-23\"",
        ),
        (
            row("received"),
            "1,,,,,,\"\"\"received\"\" is not written EVENT=DATE\"",
        ),
        (
            row("arrived=2026-06-01"),
            "1,,,,,,\"No event is called \"\"arrived\"\"\"",
        ),
        (row(""), "1,,,,,,\"The column \"\"events\"\" is empty\""),
        (
            row("fee-asked=2026-06-01"),
            "1,,,,,,Enter the day the request was received",
        ),
        (
            "1,gdpr,access,response,scotland,received=2026-06-01".to_owned(),
            "1,,,,,,\"There is no regime called \"\"gdpr\"\"\"",
        ),
        (
            "1,uk-gdpr,prevent-processing,response,scotland,received=2026-06-01".to_owned(),
            "1,,,,,,\"uk-gdpr has no right called \"\"prevent-processing\"\"\"",
        ),
        (
            "1,uk-gdpr,access,reply,scotland,received=2026-06-01".to_owned(),
            "1,,,,,,\"No deadline is called \"\"reply\"\": use response, extension-notice, acknowledgement or reconsideration-notice\"",
        ),
        (
            "1,uk-gdpr,access,response,wales,received=2026-06-01".to_owned(),
            "1,,,,,,\"No jurisdiction is called \"\"wales\"\": use england-and-wales, scotland or northern-ireland\"",
        ),
        (
            "1,uk-gdpr,access,extension-notice,scotland,received=2026-06-01".to_owned(),
            "1,running,2026-06-01,2026-07-01,,,",
        ),
        (
            "1,dpa-1998,access,extension-notice,scotland,received=2016-06-01".to_owned(),
            "1,,,,,,\"For these events dpa-1998 access has no deadline called \"\"extension-notice\"\"\"",
        ),
        (
            "1".to_owned(),
            "1,,,,,,\"The column \"\"deadline\"\" is empty\"",
        ),
    ];
    let text: String = cases.iter().map(|(row, _)| format!("{row}\n")).collect();
    let (lines, status) = table(format!("{HEAD}{text}"));
    assert_eq!(lines[0], "id,state,starts,last_day,unadjusted,target,error");
    assert_eq!(lines.len(), cases.len() + 1, "one line a row: {lines:#?}");
    for ((row, expected), line) in cases.iter().zip(&lines[1..]) {
        assert_eq!(line, expected, "{row}");
    }
    assert_eq!(status, Some(1), "a row failed");
}

#[test]
fn a_table_of_another_system_is_read() {
    let good = "1,running,2026-06-01,2026-07-01,2026-07-01,2026-06-30,";
    let windows = format!("\u{feff}{HEAD}1,uk-gdpr,access,response,scotland,received=2026-06-01\n")
        .replace('\n', "\r\n");
    let moved = "note,events,right,regime,id\nx,received=2026-06-01,access,uk-gdpr,1\n".to_owned();
    for text in [windows, moved] {
        let (lines, status) = table(&text);
        assert_eq!((lines[1].as_str(), status), (good, Some(0)), "{text}");
    }
    let latin = [HEAD.as_bytes(), b"caf\xe9,uk-gdpr,access,response,scotland,received=2026-06-01\n2,uk-gdpr,access,response,scotland,\xe9\n"].concat();
    let (lines, status) = table(latin);
    assert!(lines[1].ends_with("running,2026-06-01,2026-07-01,2026-07-01,2026-06-30,"));
    assert_eq!(
        (lines[2].as_str(), status),
        (
            "2,,,,,,\"The column \"\"events\"\" is not in UTF-8\"",
            Some(1)
        )
    );
}

#[test]
fn a_table_that_cannot_be_read_says_so() {
    let output = clock(&["--table", "no/such/file.csv"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot be read"));
    let (lines, status) = table("id,regime\n1,uk-gdpr\n");
    assert_eq!(
        (lines.len(), status),
        (0, Some(1)),
        "a table without its columns has no answer"
    );
}

#[test]
fn a_table_comes_by_standard_input_and_names_days_past_the_calendar() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rightsdesk-cli"))
        .args(["clock", "--table", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let text = format!("{HEAD}late,uk-gdpr,access,response,scotland,received=2029-06-01\n");
    child
        .stdin
        .take()
        .expect("input")
        .write_all(text.as_bytes())
        .expect("written");
    let output = child.wait_with_output().expect("ended");
    assert!(String::from_utf8_lossy(&output.stdout).contains("late,running,2029-06-01,2029-07-02"));
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .contains("late: Bank holidays are known to the end of 2028")
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn one_case_shows_its_working() {
    let events = [
        "--event",
        "received=2026-11-25",
        "--event",
        "identity-asked=2026-12-20",
    ];
    let (out, _, status) = one(&[&events[..2], &["--explain"]].concat());
    for part in [
        "2026-12-29  Tuesday 29 December 2026",
        "Bank holiday",
        "art. 4A, Reg. 1182/71 art. 3(4)",
        "Followed:",
    ] {
        assert!(out.contains(part), "{part:?} is not in {out}");
    }
    assert_eq!(status, Some(0));
    let (out, _, _) = one(&events);
    assert!(
        out.contains("awaiting-identity")
            && out.contains("Take care: ")
            && !out.contains("The working")
    );
    let (out, _, status) = one(&["--event", "received=2018-05-24"]);
    assert!(out.contains("not-in-force") && out.contains("was not in force on 24 May 2018"));
    assert_eq!(status, Some(0));
}

#[test]
fn json_has_the_columns_and_the_working() {
    let json =
        |args: &[&str]| -> serde_json::Value { serde_json::from_str(&one(args).0).expect("JSON") };
    let plain = json(&["--json", "--event", "received=2026-06-01"]);
    assert_eq!(plain["last_day"], "2026-07-01");
    assert_eq!(plain["reckoning"]["extension_notice_by"], "2026-07-01");
    let explained = json(&["--json", "--explain", "--event", "received=2026-06-01"]);
    assert_eq!(explained["working"]["steps"][2]["title"], "One month");
    assert_eq!(explained["working"]["reckoning"], plain["reckoning"]);
    let (out, _, status) = one(&[
        "--json",
        "--event",
        "received=2026-06-01",
        "--event",
        "received=2026-06-02",
    ]);
    assert!(out.contains("two dates"));
    assert_eq!(status, Some(1));
}

#[test]
fn a_wrong_command_line_says_what_is_wrong() {
    for (args, message) in [
        (
            vec!["--event", "received=2026-13-01"],
            "there is no day 2026-13-01",
        ),
        (vec!["--event", "came=2026-12-01"], "No event is called"),
        (
            vec!["--event", "received=2026-12-01", "--jurisdiction", "uk"],
            "No jurisdiction is called",
        ),
        (vec![], "--event"),
        (
            vec!["--event", "received=2026-12-01", "--table", "x"],
            "cannot be used with",
        ),
    ] {
        let (_, shown, status) = one(&args);
        assert!(shown.contains(message), "{args:?} gave {shown}");
        assert_eq!(status, Some(2));
    }
    let (_, shown, status) = one(&["--event", "fee-asked=2026-12-01"]);
    assert_eq!(
        (shown.trim(), status),
        ("Enter the day the request was received", Some(1))
    );
}
