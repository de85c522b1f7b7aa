//! The shape of the house: which way dependencies point, and what stands nowhere in code.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

/// Each crate with the crates of the house that it may build on.
const MAY_USE: [(&str, &[&str]); 7] = [
    ("statute", &[]),
    ("casework", &["statute"]),
    ("store", &["statute", "casework"]),
    ("letters", &["statute"]),
    ("reading", &[]),
    (
        "desk",
        &["statute", "casework", "store", "letters", "reading"],
    ),
    ("cli", &["statute", "desk"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn crate_folder(name: &str) -> PathBuf {
    root().join("src-tauri/crates").join(name)
}

/// The files below a folder with one of these endings.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.ends_with("tests") {
            continue;
        } else if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings
            .iter()
            .any(|ending| path.extension().is_some_and(|own| own == *ending))
        {
            found.push(path);
        }
    }
    found
}

/// The lines of code of a file: without comments, and without its tests, which stand at its end.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    let lines = text
        .lines()
        .enumerate()
        .take_while(|(_, line)| !line.contains("#[cfg(test)]"));
    let comment = |line: &str| {
        ["//", "/*", "*"]
            .iter()
            .any(|mark| line.trim_start().starts_with(mark))
    };
    let code = lines.filter(|(_, line)| !comment(line));
    code.map(|(at, line)| (at + 1, line.to_owned())).collect()
}

/// Every line of code below `folder` that holds what `offends` looks for.
fn offences(folder: &Path, endings: &[&str], offends: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for path in files(folder, endings) {
        let wrong = code(&path).into_iter().filter(|(_, line)| offends(line));
        found.extend(wrong.map(|(at, line)| format!("{}:{at}: {}", path.display(), line.trim())));
    }
    found
}

#[test]
fn dependencies_point_one_way() {
    for (name, may_use) in MAY_USE {
        let manifest = fs::read_to_string(crate_folder(name).join("Cargo.toml")).unwrap();
        let own = manifest.split("[dev-dependencies]").next().unwrap();
        for (other, _) in MAY_USE {
            let used = own.lines().any(|line| {
                line.starts_with(&format!("{other}.")) || line.starts_with(&format!("{other} "))
            });
            assert!(!used || may_use.contains(&other), "{name} uses {other}");
        }
        assert!(!own.contains("tauri"), "{name} builds without a window");
    }
}

#[test]
fn the_law_and_the_case_are_pure() {
    let impure = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "SystemTime",
        "Instant",
        "::now(",
        "chrono::Local",
        "f32",
        "f64",
        ".unwrap()",
        ".expect(",
        "panic!(",
        "unreachable!(",
        "println!(",
    ];
    for name in ["statute", "casework", "reading"] {
        let found = offences(&crate_folder(name).join("src"), &["rs"], |line| {
            impure.iter().any(|word| line.contains(word))
        });
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// A date, a section or an article, as the law's data have them.
fn is_law(line: &str) -> bool {
    let digits_after = |mark: &str| {
        line.match_indices(mark).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + mark.len()..]
                .trim_start_matches(' ')
                .chars()
                .next();
            before.is_none_or(|c| !c.is_alphanumeric()) && after.is_some_and(|c| c.is_ascii_digit())
        })
    };
    [
        "s.", "ss.", "art.", "arts", "article", "section", "Sch.", "para.",
    ]
    .iter()
    .any(|mark| digits_after(mark))
        || has_date(line)
}

fn has_date(line: &str) -> bool {
    line.as_bytes().windows(10).any(|window| {
        window.iter().enumerate().all(|(at, byte)| {
            if at == 4 || at == 7 {
                *byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        })
    })
}

#[test]
fn no_law_stands_in_code() {
    assert!(
        is_law("let by = day(\"2026-02-05\");")
            && is_law("\"s.45(7)\"")
            && is_law("\"article 12A\"")
    );
    assert!(!is_law("let parts = 5;") && !is_law("words.12"));
    // The end of time, where a last day would stand: it is no date of the law.
    let end_of_time = |line: &str| line.contains("NO_END");
    for (name, _) in MAY_USE {
        let help = name == "cli";
        let found = offences(&crate_folder(name).join("src"), &["rs"], |line| {
            is_law(line) && !end_of_time(line) && !help
        });
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
    let found = offences(&root().join("ui/src"), &["ts", "svelte"], is_law);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn only_the_bridge_of_the_pages_knows_tauri() {
    let found = offences(&root().join("ui/src"), &["ts", "svelte"], |line| {
        line.contains("@tauri-apps")
    });
    let outside: Vec<&String> = found
        .iter()
        .filter(|place| !place.replace('\\', "/").contains("/ui/src/ipc/"))
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
    assert!(
        !found.is_empty(),
        "the bridge is looked for in the right place"
    );
}
