//! Sentences with places for a date, a number or a name: `{from} to {to} do not count`.

use chrono::NaiveDate;

use crate::date_words::{push_long, push_number};

/// A sentence cut at its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Template(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Place(Place),
}

/// What can be put into a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Date,
    From,
    To,
    By,
    Number,
    Name,
    Request,
}

/// What is put into a sentence. A place that a sentence may use is always given: the words file is
/// checked against the list for each sentence when it is loaded.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Given<'a> {
    pub(crate) date: Option<NaiveDate>,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) by: Option<NaiveDate>,
    pub(crate) number: u64,
    pub(crate) name: &'a str,
    /// What this right's request is called: `notice`.
    pub(crate) request: &'a str,
}

impl Place {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "date" => Self::Date,
            "from" => Self::From,
            "to" => Self::To,
            "by" => Self::By,
            "number" => Self::Number,
            "name" => Self::Name,
            "request" => Self::Request,
            _ => return None,
        })
    }
}

impl Template {
    /// Cuts a sentence at its places, which must be among `allowed`.
    ///
    /// # Errors
    /// A sentence that says which place is unknown or not closed.
    pub(crate) fn parse(text: &str, allowed: &[Place]) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let closed = after
                .split_once('}')
                .filter(|(name, _)| !name.contains('{'));
            let (name, after) = closed.ok_or_else(|| format!("\"{{{after}\" is not closed"))?;
            let place = Place::named(name).filter(|place| allowed.contains(place));
            let place = place.ok_or_else(|| format!("there is no {{{name}}} to put here"))?;
            pieces.push(Piece::Words(before.to_owned()));
            pieces.push(Piece::Place(place));
            rest = after;
        }
        pieces.push(Piece::Words(rest.to_owned()));
        Ok(Self(pieces))
    }

    /// The sentence with its places filled.
    pub(crate) fn fill(&self, given: &Given<'_>) -> String {
        let mut out = String::with_capacity(160);
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => out.push_str(words),
                Piece::Place(place) => put(&mut out, *place, given),
            }
        }
        out
    }
}

fn put(out: &mut String, place: Place, given: &Given<'_>) {
    let date = match place {
        Place::Number => return push_number(out, i64::try_from(given.number).unwrap_or(i64::MAX)),
        Place::Name => return out.push_str(given.name),
        Place::Request => return out.push_str(given.request),
        Place::Date => given.date,
        Place::From => given.from,
        Place::To => given.to,
        Place::By => given.by,
    };
    if let Some(date) = date {
        push_long(out, date);
    }
}
