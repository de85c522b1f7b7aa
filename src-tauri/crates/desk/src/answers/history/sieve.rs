//! What of a history is wanted.

use super::{Line, number};
use crate::wire::{HistoryEntry, HistoryQuery, Strand, StrandCount};
use casework::PersonId;
use std::collections::BTreeMap;

/// What every entry that is shown must be.
pub(super) struct Sieve {
    strand: Option<Strand>,
    key: bool,
    by: Option<PersonId>,
    words: Vec<String>,
}

impl Sieve {
    pub(super) fn new(query: &HistoryQuery) -> Self {
        Self {
            strand: query.strand,
            key: query.key,
            by: query.by,
            words: store::fold(&query.text)
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
        }
    }

    /// The lines that are wanted, and how many there would be of each strand.
    pub(super) fn of(&self, lines: Vec<Line>) -> (Vec<Line>, Vec<StrandCount>) {
        let mut counts: BTreeMap<Strand, usize> = BTreeMap::new();
        let mut kept: Vec<Line> = lines.into_iter().filter(|line| self.keeps(line)).collect();
        for line in &kept {
            *counts.entry(line.entry.strand).or_default() += 1;
        }
        kept.retain(|line| self.strand.is_none_or(|strand| line.entry.strand == strand));
        let strands = counts.into_iter().map(|(strand, count)| StrandCount {
            strand,
            count: number(count),
        });
        (kept, strands.collect())
    }

    /// Whether a line is wanted, whatever it is about.
    fn keeps(&self, line: &Line) -> bool {
        (line.entry.key || !self.key)
            && self.by.is_none_or(|by| line.by == by)
            && (self.words.is_empty() || self.says(&line.entry))
    }

    /// Whether every word is in what the entry says. Kinds are searched as words: "identity proved".
    fn says(&self, entry: &HistoryEntry) -> bool {
        let codes = [&entry.event, &entry.kind].map(|code| code.replace('-', " "));
        let said = [
            &codes[0],
            &codes[1],
            &entry.name,
            &entry.before,
            &entry.after,
            &entry.words,
        ]
        .map(|text| store::fold(text));
        let anywhere = |word: &String| said.iter().any(|text| text.contains(word.as_str()));
        self.words.iter().all(anywhere)
    }
}
