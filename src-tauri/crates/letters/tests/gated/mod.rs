//! Whether a file keeps to both standards, and where a person can look at it.

use lopdf::{Dictionary, Document};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

const PROFILES: [ValidationProfile; 2] = [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a];

/// The rules that a file breaks, over both standards.
pub fn broken(bytes: &[u8]) -> Vec<String> {
    let mut out = Vec::new();
    for profile in PROFILES {
        match validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)) {
            Ok(report) => {
                assert!(
                    report.rules.total > 100 || !report.is_compliant,
                    "only {} rules were tried",
                    report.rules.total
                );
                out.extend(report.failures.iter().map(ToString::to_string));
            }
            Err(error) => out.push(error.to_string()),
        }
    }
    out.extend(without_fonts(bytes));
    out
}

/// Fonts that are not embedded, which the validator does not see.
fn without_fonts(bytes: &[u8]) -> Vec<String> {
    let document = Document::load_mem(bytes).expect("it loads");
    let dictionaries = document.objects.values().filter_map(|o| o.as_dict().ok());
    let fonts: Vec<&Dictionary> = dictionaries
        .filter(|d| d.has_type(b"FontDescriptor"))
        .collect();
    assert!(!fonts.is_empty(), "a letter has a font");
    fonts
        .iter()
        .filter(|f| !f.has(b"FontFile2"))
        .map(|f| format!("{:?} is not embedded", f.get(b"FontName")))
        .collect()
}

/// Keeps the file where a person can look at it.
pub fn keep(name: &str, bytes: &[u8]) {
    std::fs::write(format!("{}/{name}.pdf", env!("CARGO_TARGET_TMPDIR")), bytes).expect("written");
}
