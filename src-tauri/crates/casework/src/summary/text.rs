//! What the search looks through.

use crate::Case;

/// What the search looks through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchText {
    /// Names of subject, requester and recipient.
    pub names: String,
    /// Their addresses, e-mail addresses and telephone numbers.
    pub addresses: String,
    /// What is asked for.
    pub scope: String,
    /// The notes.
    pub notes: String,
    /// The words of the letters.
    pub letters: String,
    /// What the documents are called, with the names of their files.
    pub documents: String,
}

pub(super) fn search_text(case: &Case) -> SearchText {
    let parties = [&case.subject, case.asker(), case.addressee()];
    let names = parties
        .iter()
        .map(|party| format!("{} {}", party.name.formal(), party.organisation));
    let addresses = parties.iter().map(|party| {
        format!(
            "{} {} {} {}",
            party.address.join(", "),
            party.email,
            party.telephone,
            case.came_to
        )
    });
    SearchText {
        names: distinct(names),
        addresses: distinct(addresses),
        scope: scopes(case),
        notes: notes_text(case),
        letters: case
            .letters
            .iter()
            .map(|letter| letter.text.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
        documents: documents_text(case),
    }
}

/// What is asked for, each time that it came.
fn scopes(case: &Case) -> String {
    let again = case.copies.iter().map(|copy| copy.came.scope.clone());
    distinct(std::iter::once(case.scope.clone()).chain(again))
}

fn documents_text(case: &Case) -> String {
    let lines = case.documents.iter().flat_map(|document| {
        let title = document.details.title.as_str();
        [title, document.file.name.as_str()].map(str::to_owned)
    });
    distinct(lines)
}

/// The notes, what departments were asked to look for and said of it, and what was found. What is
/// sealed is not among it.
fn notes_text(case: &Case) -> String {
    let notes = case.notes.iter().map(|note| note.text.as_str());
    let searches = case.searches.iter().flat_map(|search| {
        let asked = [
            search.asked.department.as_str(),
            search.asked.terms.as_str(),
        ];
        asked
            .into_iter()
            .chain(search.replies.iter().map(|reply| reply.note.as_str()))
    });
    let items = case.items.iter().map(|item| item.details.title.as_str());
    let lines = notes
        .chain(searches)
        .chain(items)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The lines, each once: subject, requester and recipient are often one person.
fn distinct(lines: impl Iterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    lines.map(|line| line.trim().to_owned()).for_each(|line| {
        if !line.is_empty() && !kept.contains(&line) {
            kept.push(line);
        }
    });
    kept.join("\n")
}
