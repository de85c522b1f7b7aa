//! Every letter of every right, regime and version, from a made-up case: what an office reads before it
//! trusts them, and what a change of a template is looked at by.

use chrono::NaiveDate;
use letters::{
    Draft, Form, FormContext, Head, LetterContext, LetterError, Print, Required, Template,
    Templates,
};
use statute::{AskedBy, Law, LetterRule, Rule};

/// A letter of a made-up case, laid out.
#[derive(Debug)]
pub struct Sample {
    /// Its regime, right, the day from which its version is in force, and its template, in the name of a
    /// file: `dpa-2018-part-3 access 2025-08-20 acknowledgement`.
    pub name: String,
    /// The PDF.
    pub pdf: Result<Vec<u8>, LetterError>,
}

/// The made-up case.
///
/// # Errors
/// The file that holds it does not fit what letters take; a test reads it.
pub fn case() -> Result<LetterContext, LetterError> {
    let shipped = include_str!("../../../../assets/demo/letter.toml");
    toml::from_str(shipped).map_err(|error| LetterError::Template {
        template: "assets/demo/letter.toml".into(),
        reason: error.to_string(),
    })
}

/// Every letter, under every version of every right; those of the regimes and rights that `wanted` takes.
///
/// # Errors
/// The templates cannot be read.
pub fn letters(
    wanted: impl Fn(&str, &str) -> bool,
) -> Result<impl Iterator<Item = Sample>, LetterError> {
    let case = case()?;
    let all = Templates::shipped()?.all();
    let rules = rules(Law::shipped()).into_iter();
    let rules = rules.filter(move |rule| wanted(rule.regime.as_str(), rule.right.as_str()));
    let letters = rules.flat_map(move |rule| {
        let of = |letter: &'static LetterRule| {
            let serves = |template: &&'static Template| serves(template, letter, rule);
            all.iter().filter(serves).map(move |it| (rule, it))
        };
        rule.letters.iter().flat_map(of).collect::<Vec<_>>()
    });
    Ok(letters.map(move |(rule, template)| sample(rule, template, &case)))
}

/// Every form that the office gives out; those for the regimes and rights that `wanted` takes.
///
/// # Errors
/// The forms cannot be read.
pub fn forms(
    wanted: impl Fn(&str, &str) -> bool,
) -> Result<impl Iterator<Item = Sample>, LetterError> {
    let office = case()?.office;
    let forms = Form::all()?.iter();
    let chosen = forms.filter(move |form| {
        let mut regimes = form.regimes().iter();
        regimes.any(|regime| wanted(regime, form.right()))
    });
    Ok(chosen.map(move |form| {
        let context = FormContext {
            office: office.clone(),
            reference: form.code(),
            print: Print::Ordinary,
            crest: None,
        };
        Sample {
            name: format!("form {}", form.id()),
            pdf: letters::form_pdf(form, &context),
        }
    }))
}

/// Every version of every right under every regime.
fn rules(law: &Law) -> Vec<&Rule> {
    let rights = |regime| law.all_rights().iter().map(move |right| (regime, right));
    let pairs = law.regimes().iter().flat_map(rights);
    let versions = pairs.filter_map(|(regime, right)| law.versions(&regime.id, &right.id).ok());
    versions.flatten().collect()
}

fn serves(template: &Template, letter: &LetterRule, rule: &Rule) -> bool {
    template.kind == letter.id
        && template
            .suits(rule.regime.as_str(), rule.right.as_str())
            .is_ok()
}

fn sample(rule: &'static Rule, template: &'static Template, case: &LetterContext) -> Sample {
    let context = context(Law::shipped(), rule, case).addressed(template);
    let draft = letters::draft(template, &context);
    let pdf = draft.and_then(|draft| letters::pdf(&draft, &Head::of(&context)));
    Sample {
        name: format!(
            "{} {} {} {}",
            rule.regime, rule.right, rule.from, template.id
        ),
        pdf,
    }
}

/// The made-up case under a version of a right.
fn context(law: &Law, rule: &Rule, case: &LetterContext) -> LetterContext {
    let mut context = case.clone();
    context.case.regime = rule.regime.to_string();
    context.case.regime_label = law_name(law, rule);
    context.case.right = rule.right.to_string();
    context.case.right_label = rule.label.to_string();
    context.case.right_citation = rule.citation.to_string();
    context.case.received = rule.from;
    let missing = rule.validity.iter();
    context.case.missing = missing.map(|it| it.missing.to_string()).collect();
    context
}

/// What a template and the office of `like` say by themselves: the letter about the made-up case, as `rule` has it.
///
/// # Errors
/// As [`case`], and where the template cannot be filled.
pub(crate) fn of_template(
    law: &Law,
    rule: &Rule,
    template: &Template,
    like: &LetterContext,
) -> Result<Draft, LetterError> {
    let mut context = context(law, rule, &case()?);
    context.office.clone_from(&like.office);
    context.officer.clone_from(&like.officer);
    letters::draft(template, &context.addressed(template))
}

/// A letter that a template makes: under a version of a right that it serves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Served<'a> {
    template: &'a Template,
    law: &'a Law,
    rule: &'a Rule,
    letter: &'a LetterRule,
}

/// Every letter that a template makes under a law.
pub(crate) fn served<'a>(template: &'a Template, law: &'a Law) -> impl Iterator<Item = Served<'a>> {
    let of = move |rule: &'a Rule| {
        let letters = rule.letters.iter();
        letters
            .filter(|letter| serves(template, letter, rule))
            .map(move |letter| Served {
                template,
                law,
                rule,
                letter,
            })
            .collect::<Vec<_>>()
    };
    rules(law).into_iter().flat_map(of)
}

impl Served<'_> {
    /// Its name among those of its template.
    pub(crate) fn name(&self) -> String {
        format!(
            "{} {} {}",
            self.rule.regime, self.rule.right, self.rule.from
        )
    }

    /// The law, the right, and the day from which this version of it is in force.
    pub(crate) fn label(&self) -> String {
        let from = self.rule.from.format("%-d %B %Y");
        format!(
            "{}, {}, from {from}",
            law_name(self.law, self.rule),
            self.rule.label
        )
    }

    /// The made-up case.
    ///
    /// # Errors
    /// As [`case`].
    pub(crate) fn context(&self) -> Result<LetterContext, LetterError> {
        Ok(context(self.law, self.rule, &case()?).addressed(self.template))
    }

    /// What keeps `template` from becoming this letter, once a caseworker has written what it asks for.
    ///
    /// # Errors
    /// As [`case`].
    pub(crate) fn problems(
        &self,
        template: &Template,
        day: NaiveDate,
    ) -> Result<Vec<String>, LetterError> {
        let context = self.context()?;
        let draft = match letters::draft(template, &context) {
            Ok(draft) => letters::answered(draft),
            Err(error) => return Ok(vec![error.to_string()]),
        };
        let asked = self.letter.elements.iter();
        let asked = asked.filter(|it| it.asked_on(day) && it.asked_by == AskedBy::Law);
        let required: Vec<Required> = asked
            .map(|it| Required {
                id: it.id.clone(),
                words: it.words.to_string(),
                citation: it.citation.to_string(),
            })
            .collect();
        let checks = letters::check(&draft, &required).into_iter();
        let lacking = checks.filter(|it| !it.present);
        let lacking = lacking.map(|it| format!("It does not say: {}, {}.", it.words, it.citation));
        let shown = letters::shown(&draft).into_iter();
        let shown = shown.map(|it| format!("It says “{}”, which it is to leave open.", it.words));
        Ok(lacking.chain(shown).collect())
    }
}

fn law_name(law: &Law, rule: &Rule) -> String {
    let regimes = law.regimes().iter();
    let known = regimes.into_iter().find(|regime| regime.id == rule.regime);
    known.map_or_else(
        || rule.regime.to_string(),
        |regime| regime.label.to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_template_is_laid_out_and_has_a_name_of_its_own() -> Result<(), LetterError> {
        let mut names = BTreeSet::new();
        for sample in letters(|_, right| right != "access")? {
            let pdf = sample
                .pdf
                .map_err(|error| LetterError::Pdf(format!("{}: {error}", sample.name)))?;
            assert!(pdf.starts_with(b"%PDF"), "{}", sample.name);
            assert!(names.insert(sample.name.clone()), "{} twice", sample.name);
        }
        assert!(names.len() > 100, "{} letters", names.len());
        Ok(())
    }

    #[test]
    fn every_template_serves_some_version_of_some_right() -> Result<(), LetterError> {
        let rules = rules(Law::shipped());
        let unused: Vec<&str> = Templates::shipped()?
            .all()
            .iter()
            .filter(|template| {
                !rules.iter().any(|rule| {
                    rule.letters
                        .iter()
                        .any(|letter| serves(template, letter, rule))
                })
            })
            .map(|template| template.id.as_str())
            .collect();
        assert_eq!(unused, Vec::<&str>::new());
        Ok(())
    }
}
