//! The forms that the office gives out: for nobody in particular, or with the reference of a case.

use super::letters::office;
use crate::room::Room;
use crate::wire::{FileBytes, FormFileRef, FormLine, FormsView, Nothing};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use letters::{Form, FormContext};
use statute::{RegimeId, RightId};

/// Every form.
pub(crate) fn forms(room: &mut Room, _: Nothing, _: &Moment) -> Result<FormsView, Failure> {
    let line = |form: &Form| FormLine {
        id: form.id().to_owned(),
        title: form.title().to_owned(),
        right: form.right().to_owned(),
        right_label: room.right_label(&RightId::from(form.right())),
        laws: laws(room, form),
        version: form.version(),
        code: form.code(),
    };
    let forms = Form::all()?.iter().map(line).collect();
    Ok(FormsView { forms })
}

fn laws(room: &Room, form: &Form) -> Vec<String> {
    let regimes = form.regimes().iter();
    regimes
        .map(|it| room.law_short(&RegimeId::from(it.as_str())))
        .collect()
}

/// A form as a PDF to give out. Nothing is noted: what is kept of it comes with its answer.
pub(crate) fn file(room: &mut Room, args: FormFileRef, _: &Moment) -> Result<FileBytes, Failure> {
    let form = Form::all()?.iter().find(|it| it.id() == args.form);
    let form = form.ok_or_else(|| Failure::new("not-found", "There is no such form."))?;
    let reference = match &args.case {
        Some(case) => room.find_case(case)?.reference.to_string(),
        None => form.code(),
    };
    let context = FormContext {
        office: office(&room.settings),
        reference: reference.clone(),
        print: args.print,
        crest: room.crest.clone(),
    };
    let name = match args.case {
        Some(_) => format!("{reference} {}.pdf", form.title()),
        None => format!("{}.pdf", form.title()),
    };
    Ok(FileBytes {
        name,
        base64: STANDARD.encode(letters::form_pdf(form, &context)?),
    })
}
