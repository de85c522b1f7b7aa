//! Taking a citation apart: `ss.45(4) and (5) and 53, DPA 2018 Sch. 2 paras 8 to 12` names four
//! provisions of two enactments and a run of five paragraphs.

/// A provision as a citation names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named<'a> {
    /// The words by which the enactment is cited; none for that of the pack.
    pub(crate) enactment: Option<&'a str>,
    /// The provision: `s.45(4)`. Empty where the enactment alone is named.
    pub(crate) id: String,
}

/// The singular of every unit that a provision can be counted in.
const UNITS: [(&str, &str); 13] = [
    ("ss.", "s."),
    ("s.", "s."),
    ("arts ", "art. "),
    ("art. ", "art. "),
    ("regs ", "reg. "),
    ("reg. ", "reg. "),
    ("paras ", "para. "),
    ("para. ", "para. "),
    ("Schs ", "Sch. "),
    ("Sch. ", "Sch. "),
    ("Parts ", "Part "),
    ("Part ", "Part "),
    ("Recital ", "Recital "),
];

/// The provisions of a citation, in its order. `enactments` are the words by which other enactments
/// are cited, the longest first.
pub(crate) fn named<'a>(citation: &str, enactments: &[&'a str]) -> Vec<Named<'a>> {
    let mut found: Vec<Named<'a>> = Vec::new();
    for group in citation.split(';') {
        let mut enactment = None;
        for piece in pieces(group, enactments) {
            let own = enactments.iter().find(|name| starts_with_word(piece, name));
            let rest = own.map_or(piece, |name| piece[name.len()..].trim());
            enactment = own.copied().or(enactment);
            let before = found.last().filter(|last| last.enactment == enactment);
            let before = before.map_or_else(String::new, |last| last.id.clone());
            let rest = rest.split(" before ").next().unwrap_or(rest);
            found.extend(
                run(rest, &before)
                    .into_iter()
                    .map(|id| Named { enactment, id }),
            );
        }
    }
    found
}

/// A group of a citation at its commas and at each "and" that stands in no enactment's name.
fn pieces<'c>(group: &'c str, enactments: &[&str]) -> Vec<&'c str> {
    let mut pieces = Vec::new();
    for piece in group.split(',').map(str::trim) {
        let name = enactments.iter().find(|name| starts_with_word(piece, name));
        let kept = name.map_or(0, |name| name.len());
        let mut begins = 0;
        for (at, and) in piece.match_indices(" and ").filter(|(at, _)| *at >= kept) {
            pieces.push(&piece[begins..at]);
            begins = at + and.len();
        }
        pieces.push(&piece[begins..]);
    }
    pieces
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']))
}

/// One provision, or those from one to another.
fn run(piece: &str, before: &str) -> Vec<String> {
    match piece.split_once(" to ") {
        None => vec![whole(piece, before)],
        Some((from, to)) => {
            let first = whole(from, before);
            let last = whole(to, &first);
            between(&first, &last)
        }
    }
}

/// A piece of a citation made whole: what it leaves out stands in the provision before it.
fn whole(piece: &str, before: &str) -> String {
    if let Some((plural, singular)) = UNITS.iter().find(|(unit, _)| piece.starts_with(unit)) {
        return format!("{singular}{}", singularised(&piece[plural.len()..]));
    }
    if piece.starts_with('(') {
        return format!("{}{piece}", stem(before, piece));
    }
    match (piece.chars().next(), before.rfind(['.', ' '])) {
        (Some(first), Some(_)) if first.is_ascii_digit() => {
            format!("{}{piece}", unit_of(before))
        }
        _ => piece.to_owned(),
    }
}

/// `2 paras 16` as `2 para. 16`.
fn singularised(rest: &str) -> String {
    UNITS
        .iter()
        .filter(|(plural, singular)| plural != singular)
        .fold(rest.to_owned(), |text, (plural, singular)| {
            text.replace(&format!(" {plural}"), &format!(" {singular}"))
        })
}

/// Up to the number of the last unit: `Sch. 2 para. ` of `Sch. 2 para. 16(1)`.
fn unit_of(id: &str) -> &str {
    let bare = id.split('(').next().unwrap_or(id);
    let end = bare.rfind(['.', ' ']).map_or(0, |at| at + 1);
    &id[..end]
}

/// What a bracket continues: the brackets of its own kind and all after them are replaced.
fn stem<'i>(before: &'i str, bracket: &str) -> &'i str {
    let kind = |text: &str| {
        text.chars()
            .nth(1)
            .is_some_and(|letter| letter.is_ascii_digit())
    };
    let starts: Vec<usize> = before.match_indices('(').map(|(at, _)| at).collect();
    let same = starts
        .iter()
        .rev()
        .find(|at| kind(&before[**at..]) == kind(bracket));
    same.or(starts.last()).map_or(before, |at| &before[..*at])
}

/// The provisions from `first` to `last`, where their last numbers say how many there are.
fn between(first: &str, last: &str) -> Vec<String> {
    let number = |id: &str| {
        let digits = id.trim_end_matches(')');
        let start = digits
            .rfind(|letter: char| !letter.is_ascii_digit())
            .map_or(0, |at| at + 1);
        digits[start..]
            .parse::<u32>()
            .ok()
            .map(|found| (start, found))
    };
    if let Some(lettered) = lettered(first, last) {
        return lettered;
    }
    match (number(first), number(last)) {
        (Some((at, one)), Some((other, two)))
            if one < two && two - one < 40 && first[..at] == last[..other] =>
        {
            let close = if first.ends_with(')') { ")" } else { "" };
            (one..=two)
                .map(|found| format!("{}{found}{close}", &first[..at]))
                .collect()
        }
        _ => vec![first.to_owned(), last.to_owned()],
    }
}

/// `s.50A to 50D`: the provisions whose last letter runs from one to the other.
fn lettered(first: &str, last: &str) -> Option<Vec<String>> {
    let (from, to) = (first.chars().last()?, last.chars().last()?);
    let (stem, other) = (
        &first[..first.len() - from.len_utf8()],
        &last[..last.len() - to.len_utf8()],
    );
    let runs = from.is_ascii_uppercase() && to.is_ascii_uppercase() && from < to && stem == other;
    runs.then(|| {
        (from..=to)
            .map(|letter| format!("{stem}{letter}"))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn citations_come_apart() {
        let enactments = [
            "Data (Use and Access) Act 2025",
            "DPA 2018",
            "SI 2026/82",
            "Reg. 1182/71",
        ];
        let cases = [
            ("s.7(8)", "s.7(8)"),
            ("s.7(8) and (10)", "s.7(8)|s.7(10)"),
            ("s.7(2)(b) and (10)", "s.7(2)(b)|s.7(10)"),
            ("s.7(2), (3) and (10)", "s.7(2)|s.7(3)|s.7(10)"),
            ("ss.50A to 50D", "s.50A|s.50B|s.50C|s.50D"),
            ("s.7(4) to (6)", "s.7(4)|s.7(5)|s.7(6)"),
            ("ss.7(1)(c)(i) and 8(2)", "s.7(1)(c)(i)|s.8(2)"),
            ("ss.45(4) and (5) and 53", "s.45(4)|s.45(5)|s.53"),
            ("arts 4A and 12A(1)", "art. 4A|art. 12A(1)"),
            ("art. 12(3) before 5.2.2026", "art. 12(3)"),
            (
                "DPA 2018 Sch. 2 paras 8 to 10",
                "DPA 2018 Sch. 2 para. 8|DPA 2018 Sch. 2 para. 9|DPA 2018 Sch. 2 para. 10",
            ),
            (
                "DPA 2018 Sch. 2 para. 25(3)(b), Reg. 1182/71 art. 3",
                "DPA 2018 Sch. 2 para. 25(3)(b)|Reg. 1182/71 art. 3",
            ),
            (
                "DPA 2018 ss.30 and 31, Sch. 7",
                "DPA 2018 s.30|DPA 2018 s.31|DPA 2018 Sch. 7",
            ),
            (
                "s.54(3), (3A) and (3C); SI 2026/82 regs 2(h) and 4(a)",
                "s.54(3)|s.54(3A)|s.54(3C)|SI 2026/82 reg. 2(h)|SI 2026/82 reg. 4(a)",
            ),
            (
                "DPA 2018 s.164A; Data (Use and Access) Act 2025 s.103 and Sch. 10",
                "DPA 2018 s.164A|Data (Use and Access) Act 2025 s.103|Data (Use and Access) Act 2025 Sch. 10",
            ),
            ("Good practice; s.42", "Good practice|s.42"),
        ];
        for (citation, wanted) in cases {
            let found = named(citation, &enactments)
                .iter()
                .map(|one| match one.enactment {
                    Some(name) => format!("{name} {}", one.id),
                    None => one.id.clone(),
                })
                .collect::<Vec<_>>()
                .join("|");
            assert_eq!(found, wanted, "{citation}");
        }
    }
}
