//! The office's notice: whole for both laws, accessible, and held against what the law asks.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod fixture;

use letters::{
    Lack, NoticeContext, NoticeFacts, NoticeForm, NoticeWord, check, notice, notice_asks,
    notice_html, notice_left, notice_pdf,
};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::collections::BTreeMap;

#[derive(serde::Deserialize)]
struct Vocabulary {
    entry: Vec<Entry>,
}

#[derive(serde::Deserialize)]
struct Entry {
    group: String,
    id: String,
    words: String,
    regimes: Vec<String>,
    #[serde(default)]
    sensitive: bool,
}

/// Everything that the shipped vocabulary has for these regimes.
fn context(form: NoticeForm) -> NoticeContext {
    let regimes: &[&str] = match form {
        NoticeForm::Today => &["uk-gdpr", "dpa-2018-part-3"],
        NoticeForm::Dpa1998 => &["dpa-1998"],
    };
    let read: Vocabulary =
        toml::from_str(include_str!("../../../../assets/vocabulary.toml")).unwrap();
    let mut lists: BTreeMap<String, Vec<NoticeWord>> = BTreeMap::new();
    for group in [
        "purposes",
        "bases",
        "people",
        "categories",
        "sources",
        "recipients",
        "transfers",
        "retention",
    ] {
        lists.insert(group.into(), Vec::new());
    }
    for it in read.entry {
        if it
            .regimes
            .iter()
            .any(|regime| regimes.contains(&regime.as_str()))
        {
            lists
                .get_mut(&it.group)
                .expect("a known group")
                .push(NoticeWord {
                    id: it.id,
                    words: it.words,
                    regimes: it.regimes,
                    sensitive: it.sensitive,
                });
        }
    }
    let letter = fixture::context("uk-gdpr");
    NoticeContext {
        office: letter.office,
        regulator: letter.regulator,
        notice: NoticeFacts {
            version: 3,
            day: letter.letter_date,
            officer: Some("Ruth Adeyemi".into()),
            officer_contact: Some("the address at the end of this notice".into()),
            website: Some("www.fenland.police.example".into()),
            registration: Some("Z1234567".into()),
            automated: None,
        },
        lists,
    }
}

#[test]
fn both_notices_say_what_the_law_asks() {
    for form in NoticeForm::ALL {
        let context = context(form);
        let draft = notice(form, &context).expect("a notice");
        let asked = notice_asks(form, context.notice.day).unwrap();
        assert!(asked.len() >= 10, "{form:?}");
        for it in check(&draft, &asked) {
            assert!(it.present, "{form:?}: {} {:?}", it.id, it.lack);
        }
        assert_eq!(notice_left(&draft), []);
        let html = notice_html(&draft);
        let dir = concat!(env!("CARGO_TARGET_TMPDIR"), "/");
        std::fs::write(format!("{dir}notice-{form:?}.html"), &html).unwrap();
        let pdf = notice_pdf(&draft, &context.office, context.notice.day).unwrap();
        std::fs::write(format!("{dir}notice-{form:?}.pdf"), &pdf).unwrap();
        assert_eq!(
            pdf,
            notice_pdf(&draft, &context.office, context.notice.day).unwrap()
        );
        for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
            let options = ValidationOptions::default().profile(profile);
            let report = validate_pdf_bytes(&pdf, &options).unwrap();
            assert!(report.is_compliant, "{form:?}: {report:?}");
        }
    }
}

#[test]
fn every_element_is_missed_when_its_section_is_emptied() {
    for form in NoticeForm::ALL {
        let context = context(form);
        let whole = notice(form, &context).unwrap();
        for asked in notice_asks(form, context.notice.day).unwrap() {
            let mut draft = whole.clone();
            for section in &mut draft.sections {
                if section.carries.contains(&asked.id) {
                    section.text.clear();
                }
            }
            let checked = check(&draft, std::slice::from_ref(&asked));
            assert_eq!(
                checked[0].lack,
                Some(Lack::Emptied),
                "{form:?} {}",
                asked.id
            );
        }
    }
}

#[test]
fn an_empty_list_is_noticed() {
    for form in NoticeForm::ALL {
        for list in [
            "purposes",
            "categories",
            "sources",
            "recipients",
            "retention",
        ] {
            let mut context = context(form);
            context.lists.get_mut(list).unwrap().clear();
            let draft = notice(form, &context).unwrap();
            let left = notice_left(&draft);
            assert!(
                left.iter().any(|(section, _)| section == list),
                "{form:?} {list}: {left:?}"
            );
        }
    }
}

#[test]
fn what_is_typed_is_no_markup() {
    let mut context = context(NoticeForm::Today);
    context.lists.get_mut("purposes").unwrap()[0].words =
        "a <script>alert(1)</script> & *b*".into();
    let html = notice_html(&notice(NoticeForm::Today, &context).unwrap());
    assert!(
        !html.contains("<script>") && html.contains("&lt;script&gt;"),
        "{html}"
    );
    assert!(html.contains("&amp; *b*"), "{html}");
}

#[test]
fn complaints_to_the_controller_are_asked_from_their_day() {
    let asks = |day: &str| {
        notice_asks(NoticeForm::Today, day.parse().unwrap())
            .unwrap()
            .iter()
            .any(|it| it.id == "complain-to-force")
    };
    assert!(!asks("2026-06-18") && asks("2026-06-19"));
}
