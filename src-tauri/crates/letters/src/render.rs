//! Filling a template: minijinja with strict undefined, values escaped for Markdown, and errors
//! that name the placeholder.

use crate::{
    context::LetterContext,
    dates::Dates,
    draft::KeyWords,
    error::LetterError,
    escape::escape,
    frame::{ENGLISH, frame},
    said::Said,
    template::{Template, Templates},
};
use chrono::NaiveDate;
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior, Value, context,
};
use std::{collections::BTreeMap, sync::OnceLock};

/// A template and the values that fill it.
pub(crate) struct Filled<'a> {
    pub(crate) template: &'a Template,
    values: Value,
}

impl<'a> Filled<'a> {
    /// A template that is about no case.
    pub(crate) fn of(template: &'a Template, values: Value) -> Self {
        Filled { template, values }
    }

    /// The values of this case.
    pub(crate) fn new(
        template: &'a Template,
        context: &'a LetterContext,
    ) -> Result<Self, LetterError> {
        let said = Said::shipped()?;
        let case = &context.case;
        let of_case = Value::from_serialize(context);
        let start = Filled::of(template, of_case.clone());
        // Whom the information is about: "you", or the subject's name.
        let whom = Value::from_safe_string(start.fill(&said.whom)?);
        let language = &template.language;
        let so_far = Filled::of(template, context! { language, whom, ..of_case.clone() });
        let words: BTreeMap<_, _> = said
            .of(&case.regime, &case.right)
            .into_iter()
            .map(|(name, text)| Ok((name, Value::from_safe_string(so_far.fill(text)?))))
            .collect::<Result<_, LetterError>>()?;
        let values = context! { language, whom, words, ..of_case };
        Ok(Filled::of(template, values))
    }

    /// The template's text with the case's values in it.
    pub(crate) fn body(&self) -> Result<String, LetterError> {
        let (id, body) = (&self.template.id, &self.template.body);
        let filled = match shipped(id).filter(|shipped| shipped.body == *body) {
            Some(_) => compiled()
                .get_template(id)
                .and_then(|it| it.render(&self.values)),
            None => environment().render_named_str(id, body, &self.values),
        };
        filled.map_err(|e| explain(self.template, &self.values, &e))
    }

    /// Key words may hold values of the case: the regulator's name, the last day.
    pub(crate) fn key_words(&self, words: &KeyWords) -> Result<KeyWords, LetterError> {
        // A value reached the key escaped for Markdown; the check reads plain words.
        let plain = |key: &String| self.fill(key).map(|key| crate::words::plain(&key));
        let filled = |keys: &[String]| keys.iter().map(plain).collect::<Result<_, _>>();
        Ok(KeyWords {
            keys: filled(&words.keys)?,
            least: words.least,
            never: words.never.clone(),
            except: filled(&words.except)?,
        })
    }

    /// A text of the data files that stand beside the templates.
    fn fill(&self, text: &str) -> Result<String, LetterError> {
        // Most key words hold no value: there is nothing to fill.
        if !text.contains('{') {
            return Ok(text.to_owned());
        }
        environment()
            .render_named_str("words.toml", text, &self.values)
            .map_err(|e| explain(self.template, &self.values, &e))
    }
}

/// A template that came with the program, as it came.
fn shipped(id: &str) -> Option<&'static Template> {
    Templates::shipped().ok()?.get(id).ok()
}

/// The templates as they came, each read once, when the first letter is made from it. What an office words
/// itself is filled elsewhere: it cannot take in another letter whole.
fn compiled() -> &'static Environment<'static> {
    static COMPILED: OnceLock<Environment<'static>> = OnceLock::new();
    COMPILED.get_or_init(|| {
        let mut env = environment().clone();
        env.set_loader(|id| Ok(shipped(id).map(|it| it.body.clone())));
        env
    })
}

pub(crate) fn environment() -> &'static Environment<'static> {
    static ENVIRONMENT: OnceLock<Environment<'static>> = OnceLock::new();
    ENVIRONMENT.get_or_init(|| {
        let mut env = Environment::new();
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_trim_blocks(true);
        env.set_lstrip_blocks(true);
        env.set_auto_escape_callback(|_| AutoEscape::Custom("markdown"));
        env.set_formatter(print);
        env.add_filter("date", |state: &State, v: Value| {
            written(v, language(state).as_deref(), Dates::date)
        });
        env.add_filter("sentence", sentence);
        env.add_filter("listed", listed);
        env.add_filter("mail", |v: &str| link("mailto:", v));
        env.add_filter("web", |v: &str| link("https://", v));
        env.add_filter("day", |state: &State, v: Value| {
            written(v, language(state).as_deref(), Dates::day)
        });
        env.add_filter("law", law);
        for (name, source) in crate::template::PARTS.iter().chain(crate::form::PARTS) {
            // A part that does not parse is named by the test over all templates; here it is as
            // if it were not there.
            let _ = env.add_template(name, source);
        }
        env
    })
}

/// Prints one `{{ value }}`. Nothing, or blank, is an error: a letter with a hole in a sentence.
fn print(out: &mut minijinja::Output, _: &State, value: &Value) -> Result<(), Error> {
    let text = match value.as_str() {
        _ if value.is_undefined() => return Err(Error::from(ErrorKind::UndefinedError)),
        _ if value.is_none() => String::new(),
        Some(text) => text.to_owned(),
        None => value.to_string(),
    };
    if text.trim().is_empty() {
        return Err(Error::from(ErrorKind::InvalidOperation));
    }
    let text = if value.is_safe() { text } else { escape(&text) };
    out.write_str(&text).map_err(Error::from)
}

/// The language of the template that is being filled.
fn language(state: &State) -> Option<String> {
    state
        .lookup("language")
        .and_then(|it| it.as_str().map(str::to_owned))
}

/// `2026-11-23` as a letter in this language writes it. What is no date stays as it is, for `print` to
/// judge.
pub(crate) fn written(
    value: Value,
    language: Option<&str>,
    form: fn(&Dates, NaiveDate) -> String,
) -> Value {
    let date = value
        .as_str()
        .and_then(|s| NaiveDate::parse_from_str(s, "%Y-%m-%d").ok());
    let frame = frame(language.unwrap_or(ENGLISH)).ok();
    match date.zip(frame) {
        Some((on, frame)) => Value::from(form(frame.dates, on)),
        None => value,
    }
}

/// A value that ends a sentence, with its full stop.
fn sentence(value: Value) -> Value {
    match value.as_str().map(str::trim_end) {
        Some(text) if !text.is_empty() && !text.ends_with(['.', '!', '?']) => {
            Value::from(format!("{text}."))
        }
        _ => value,
    }
}

/// Phrases after a colon: one on the line, several as a list within the list; a prompt where there is none.
fn listed(all: Vec<String>, prompt: &str) -> Value {
    let text = match all.as_slice() {
        [] => format!("[{prompt}]"),
        [one] => format!("{}.", escape(one)),
        several => {
            let items = several.iter().map(|it| format!("\n  - {}", escape(it)));
            items.collect()
        }
    };
    Value::from_safe_string(text)
}

/// A citation in full, as a letter names the law; one without an enactment is of the regime's. If
/// the words cannot be read, which a test rules out, it stays as it is.
fn law(citation: &str, regime: Option<String>) -> Value {
    let full = |said: &Said| said.law(citation, regime.as_deref());
    Value::from(Said::shipped().map_or_else(|_| citation.to_owned(), full))
}

/// A web or mail address as a Markdown link that shows the address alone.
fn link(scheme: &str, value: &str) -> Value {
    let shown = value
        .trim()
        .trim_start_matches("https://")
        .trim_start_matches(scheme);
    match shown.is_empty() {
        true => Value::from(""),
        false => Value::from_safe_string(format!(
            "[{}](<{scheme}{}>)",
            escape(shown),
            shown.replace(['<', '>', ' '], "")
        )),
    }
}

/// From minijinja's error to one that a person can act on.
fn explain(template: &Template, values: &Value, error: &Error) -> LetterError {
    let error = innermost(error);
    let line = error.line().unwrap_or(0);
    let line = if error.name() == Some(&template.id) {
        line + template.first_line
    } else {
        line
    };
    let placeholder = placeholder(error);
    match (error.kind(), placeholder) {
        (ErrorKind::UndefinedError | ErrorKind::InvalidOperation, Some(placeholder)) => {
            let template = template.id.clone();
            match known(values, &placeholder) {
                true => LetterError::MissingValue {
                    template,
                    placeholder,
                },
                false => LetterError::UnknownPlaceholder {
                    template,
                    placeholder,
                    line,
                },
            }
        }
        _ => LetterError::Template {
            template: error.name().unwrap_or(&template.id).to_owned(),
            reason: format!("line {line}: {error}"),
        },
    }
}

fn innermost(error: &Error) -> &Error {
    let mut inner = error;
    while let Some(next) = std::error::Error::source(inner).and_then(|s| s.downcast_ref()) {
        inner = next;
    }
    inner
}

/// The expression that failed, without its braces and filters: `case.last_day`. minijinja points at
/// the last step of a path, or at the last filter, where that is what failed.
fn placeholder(error: &Error) -> Option<String> {
    let (source, range) = (error.template_source()?, error.range()?);
    let before = source.get(..range.start)?.trim_end();
    let step = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let from = match source.get(range.clone())? {
        _ if before.ends_with('|') => before.rfind("{{")?,
        text if text.starts_with('.') => before.trim_end_matches(step).len(),
        _ => range.start,
    };
    let text = source
        .get(from..range.end)?
        .trim_start_matches(['{', '%', '-']);
    let text = text.split(['|', '}']).next()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Whether the path leads to a value that is there but empty.
fn known(values: &Value, path: &str) -> bool {
    let mut here = values.clone();
    for name in path.split('.') {
        match here.get_attr(name) {
            Ok(next) if !next.is_undefined() => here = next,
            _ => return false,
        }
        if here.is_none() {
            return true;
        }
    }
    true
}
