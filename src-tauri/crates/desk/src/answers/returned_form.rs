//! A form of the office that somebody filled in on a screen and sent back.

use super::mail_fills;
use crate::typed;
use crate::wire::{DateForm, PartyForm, RequestFills, ReturnedForm};
use letters::{Asked, FieldKind, Form, FormField, FormName};
use reading::FilledField;
use std::collections::BTreeMap;

/// What came back, and the reference that stood on it.
pub(super) struct Returned {
    pub fills: RequestFills,
    /// What it says stood on it: the reference of a case, or the code of a form.
    pub reference: String,
}

/// What is typed in the office's form that a PDF is; `None` where it is none.
pub(super) fn of(content: &[u8]) -> Option<Returned> {
    let fields = reading::filled_fields(content);
    let name = fields
        .iter()
        .find_map(|it| FormName::read(it.names.first()?))?;
    let form = Form::all().ok()?.iter().find(|it| it.id() == name.form)?;
    let typed = Typed::of(&fields);
    let asked = form.fields().ok()?;
    let (scope, cut) = mail_fills::limited(&scope(&asked, &typed));
    let fills = RequestFills {
        scope,
        cut,
        returned: Some(returned(form, &asked, &typed)),
        ..RequestFills::default()
    };
    Some(Returned {
        fills,
        reference: name.reference,
    })
}

/// What was typed, by the names of the fields.
struct Typed<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Typed<'a> {
    fn of(fields: &'a [FilledField]) -> Self {
        let typed = fields.iter().filter_map(|it| {
            let [_, name] = it.names.as_slice() else {
                return None;
            };
            Some((name.as_str(), it.value.as_deref()?))
        });
        Self(typed.collect())
    }

    fn line(&self, name: &str) -> String {
        typed::tidy(self.0.get(name).copied().unwrap_or_default())
    }

    fn lines(&self, name: &str) -> String {
        mail_fills::tidied(self.0.get(name).copied().unwrap_or_default())
    }

    fn date(&self, name: &str) -> DateForm {
        let [day, month, year] = letters::PARTS_OF_DATE;
        let part = |part| self.line(&format!("{name}:{part}"));
        DateForm {
            day: part(day),
            month: part(month),
            year: part(year),
        }
    }

    fn party(&self, whose: &str) -> PartyForm {
        let line = |what: &str| self.line(&format!("{whose}:{what}"));
        PartyForm {
            title: line("title"),
            given: line("given"),
            family: line("family"),
            organisation: line("organisation"),
            address: self.lines(&format!("{whose}:address")),
            email: line("email"),
            telephone: line("telephone"),
            born: self.date(&format!("{whose}:born")),
        }
    }

    fn is_filled(&self, field: &FormField) -> bool {
        let name = field.name();
        match field.kind {
            FieldKind::Date => !self.date(&name).is_empty(),
            _ => !self.line(&name).is_empty(),
        }
    }
}

fn returned(form: &Form, asked: &[&FormField], typed: &Typed) -> ReturnedForm {
    let requester = typed.party("requester");
    let named = !requester.family.is_empty() || !requester.organisation.is_empty();
    ReturnedForm {
        title: form.title().to_owned(),
        right: form.right().to_owned(),
        on_behalf: named || !typed.line("acts-for").is_empty(),
        subject: typed.party("subject"),
        requester,
        stated: stated(asked, typed),
        decided: typed.date("decided"),
        act: typed.date("act"),
    }
}

/// A statement is made once every field that makes a part of it is filled in.
fn stated(asked: &[&FormField], typed: &Typed) -> Vec<String> {
    let mut made: Vec<String> = Vec::new();
    for condition in asked.iter().flat_map(|it| &it.states) {
        let mut parts = asked.iter().filter(|it| it.states.contains(condition));
        if !made.contains(condition) && parts.all(|it| typed.is_filled(it)) {
            made.push(condition.clone());
        }
    }
    made
}

/// What is asked for: each answer under its label, the only one that is the request itself without it.
fn scope(asked: &[&FormField], typed: &Typed) -> String {
    let of_scope = asked.iter().filter(|it| !fills_a_field(it));
    let filled: Vec<&&FormField> = of_scope.filter(|it| typed.is_filled(it)).collect();
    let requests = filled.iter().filter(|it| it.asked == Asked::Right).count();
    let paragraph = |it: &&&FormField| {
        let said = typed.lines(&it.name());
        match it.kind {
            FieldKind::Tick => format!("{}.", it.label),
            _ if it.asked == Asked::Right && requests == 1 => said,
            _ if said.contains('\n') => format!("{}:\n{said}", it.label),
            _ => format!("{}: {said}", it.label),
        }
    };
    let paragraphs: Vec<String> = filled.iter().map(paragraph).collect();
    paragraphs.join("\n\n")
}

/// Whether a field is one of a request itself.
fn fills_a_field(field: &FormField) -> bool {
    let id = field.id.as_str();
    id.starts_with("subject.")
        || id.starts_with("requester.")
        || matches!(id, "acts-for" | "decided" | "act")
}
