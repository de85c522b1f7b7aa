//! Killed at any moment, the office opens again with every acknowledged change.

use super::made_up::{Dice, case_id, day, logged, note, now, office, unlock};
use casework::Event;
use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};
use tempfile::tempdir;

const KILLS: u128 = 200;

/// Writes to case after case until it is killed, and says what was acknowledged. Run by the test below.
#[test]
#[ignore = "run by killed_at_any_moment"]
fn writes_until_killed() {
    let at = PathBuf::from(std::env::var("OFFICE").unwrap());
    let round: u128 = std::env::var("ROUND").unwrap().parse().unwrap();
    let mut office = unlock(&at).unwrap();
    let begun = Event::RequestLogged(Box::new(logged(
        &format!("FEN-26-{round:04}"),
        "Thistlewood",
        day("2026-11-02"),
    )));
    let mut sequence = office
        .append_case(case_id(round), 0, &[begun], now())
        .unwrap()
        .sequence;
    println!("acknowledged {sequence}");
    loop {
        sequence = office
            .append_case(
                case_id(round),
                sequence,
                &[note("written before the power went")],
                now(),
            )
            .unwrap()
            .sequence;
        println!("acknowledged {sequence}");
    }
}

fn writer(at: &Path, round: u128) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "tests::kill::writes_until_killed",
            "--ignored",
            "--nocapture",
        ])
        .env("OFFICE", at)
        .env("ROUND", round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The last sequence that a writer acknowledged before it was killed, `writes` changes and a pause after
/// it began. Changes are waited for and not only time: a busy machine would write none in the time.
fn acknowledged_until_killed(at: &Path, round: u128, writes: usize, pause: Duration) -> u64 {
    let mut child = writer(at, round);
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let sequence = |line: String| {
        line.rsplit_once("acknowledged ")
            .and_then(|(_, sequence)| sequence.parse().ok())
    };
    let seen: Option<u64> = lines.by_ref().filter_map(sequence).nth(writes);
    thread::sleep(pause);
    child.kill().unwrap();
    child.wait().unwrap();
    lines.filter_map(sequence).last().or(seen).unwrap_or(0)
}

#[test]
fn killed_at_any_moment() {
    let folder = tempdir().unwrap();
    let at = folder.path().join("fen.rightsdesk");
    drop(office(&at));
    let mut dice = Dice(4711);
    let pause = |dice: &mut Dice| Duration::from_micros(dice.roll(5_000) as u64);
    let acknowledged: Vec<u64> = (0..KILLS)
        .map(|round| {
            let (writes, pause) = (dice.roll(6), pause(&mut dice));
            acknowledged_until_killed(&at, round, writes, pause)
        })
        .collect();
    assert!(
        acknowledged.iter().sum::<u64>() > 2 * acknowledged.len() as u64,
        "{acknowledged:?}"
    );
    let office = unlock(&at).unwrap();
    for (sequence, round) in acknowledged.into_iter().zip(0..) {
        let case = office.case(case_id(round)).unwrap();
        assert!(
            case.sequence >= sequence,
            "round {round}: {} of {sequence}",
            case.sequence
        );
    }
    let verified = office.verify(&mut store::unwatched).unwrap();
    assert_eq!(verified.findings, []);
    assert_eq!(u128::from(verified.cases), KILLS);
}
