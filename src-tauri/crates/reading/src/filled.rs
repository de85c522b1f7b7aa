//! What somebody filled in on a PDF form, read from its fields (ISO 32000-1, 12.7).

use crate::guarded::guarded;
use crate::text::harmless;
use lopdf::{Dictionary, Document, LoadOptions, Object};

/// The most that a form may unpack to, the most fields, how deep they are held, and the longest value that is
/// read: in bytes, fields, levels and bytes.
const MOST_UNPACKED: usize = 64 << 20;
const MOST_FIELDS: usize = 2_000;
const DEEPEST: usize = 8;
const LONGEST: usize = 100_000;

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledField {
    /// The names of the fields that hold it and its own, the outermost first.
    pub names: Vec<String>,
    /// What was typed; `None` where nothing was. A box that is ticked has the name of its state.
    pub value: Option<String>,
}

/// The fields of a PDF in the order in which it lists them; none where it is no form, or cannot be read.
pub fn filled_fields(bytes: &[u8]) -> Vec<FilledField> {
    guarded(|| read(bytes)).flatten().unwrap_or_default()
}

fn read(bytes: &[u8]) -> Option<Vec<FilledField>> {
    let options = LoadOptions {
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    let file = Document::load_mem_with_options(bytes, options).ok()?;
    let form = resolved(&file, file.catalog().ok()?.get(b"AcroForm").ok()?)?;
    let fields = form.get_deref(b"Fields", &file).ok()?.as_array().ok()?;
    let mut reader = Reader {
        file: &file,
        found: Vec::new(),
        left: MOST_FIELDS,
    };
    let fields = fields.iter().take(MOST_FIELDS);
    fields.for_each(|it| reader.field(it, &[], None));
    Some(reader.found)
}

fn resolved<'a>(file: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    file.dereference(object).ok()?.1.as_dict().ok()
}

struct Reader<'a> {
    file: &'a Document,
    found: Vec<FilledField>,
    /// How many more are looked at: a form may hold itself.
    left: usize,
}

impl Reader<'_> {
    /// Reads a field and those it holds; what it does not say itself it has from the one that holds it.
    fn field(&mut self, object: &Object, above: &[String], inherited: Option<&str>) {
        if above.len() >= DEEPEST || self.left == 0 {
            return;
        }
        self.left -= 1;
        let Some(field) = resolved(self.file, object) else {
            return;
        };
        let mut names = above.to_vec();
        names.extend(self.text(field, b"T"));
        let value = self.value(field).or_else(|| inherited.map(str::to_owned));
        let kids = field.get_deref(b"Kids", self.file).ok();
        let kids = kids.and_then(|it| it.as_array().ok());
        let fields: Vec<&Object> = kids
            .into_iter()
            .flatten()
            .take(self.left)
            .filter(|it| self.is_field(it))
            .collect();
        for kid in &fields {
            self.field(kid, &names, value.as_deref());
        }
        if fields.is_empty() {
            self.found.push(FilledField { names, value });
        }
    }

    /// Whether what a field holds is a field itself, and not only a place where it is shown.
    fn is_field(&self, kid: &Object) -> bool {
        resolved(self.file, kid).is_some_and(|it| it.has(b"T"))
    }

    fn value(&self, field: &Dictionary) -> Option<String> {
        let value = self.text(field, b"V")?;
        (!value.trim().is_empty() && value != "Off").then_some(value)
    }

    fn text(&self, field: &Dictionary, key: &[u8]) -> Option<String> {
        let (_, object) = self.file.dereference(field.get(key).ok()?).ok()?;
        let text = match object {
            Object::String(bytes, _) => decoded(bytes)?,
            Object::Name(name) => String::from_utf8_lossy(name).into_owned(),
            Object::Stream(stream) => decoded(&stream.get_plain_content_with_limit(LONGEST).ok()?)?,
            _ => return None,
        };
        Some(harmless(&text))
    }
}

/// A text string, in Unicode where it says so, else in the encoding of PDF, whose line ends lopdf leaves out.
fn decoded(bytes: &[u8]) -> Option<String> {
    let bytes = &bytes[..bytes.len().min(LONGEST)];
    let plain = |bytes: &[u8]| lopdf::decode_text_string(&Object::string_literal(bytes)).ok();
    if [&b"\xFE\xFF"[..], b"\xEF\xBB\xBF"]
        .iter()
        .any(|mark| bytes.starts_with(mark))
    {
        return plain(bytes);
    }
    let mut text = String::new();
    for line in bytes.split_inclusive(|byte| matches!(byte, b'\r' | b'\n')) {
        let end = line.last().filter(|byte| matches!(byte, b'\r' | b'\n'));
        text.push_str(&plain(&line[..line.len() - usize::from(end.is_some())])?);
        text.extend(end.map(|byte| char::from(*byte)));
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    /// A form of these fields; the first holds the others where `held`.
    fn form(held: bool, fields: &[(&str, Object)]) -> Vec<u8> {
        let mut file = Document::with_version("1.7");
        let holder = file.new_object_id();
        let kids: Vec<Object> = fields
            .iter()
            .map(|(name, value)| {
                let it = dictionary! {
                    "FT" => "Tx", "T" => Object::string_literal(*name), "V" => value.clone(),
                };
                file.add_object(it).into()
            })
            .collect();
        let listed: Vec<Object> = match held {
            true => vec![holder.into()],
            false => kids.clone(),
        };
        file.set_object(
            holder,
            dictionary! { "T" => Object::string_literal("all"), "Kids" => kids },
        );
        let form = file.add_object(dictionary! { "Fields" => listed });
        let pages = file.add_object(
            dictionary! { "Type" => "Pages", "Kids" => Vec::<Object>::new(), "Count" => 0 },
        );
        let catalog = file
            .add_object(dictionary! { "Type" => "Catalog", "Pages" => pages, "AcroForm" => form });
        file.trailer.set("Root", catalog);
        let mut out = Vec::new();
        file.save_to(&mut out).unwrap();
        out
    }

    fn values(bytes: &[u8]) -> Vec<(String, Option<String>)> {
        let fields = filled_fields(bytes).into_iter();
        fields.map(|it| (it.names.join("/"), it.value)).collect()
    }

    #[test]
    fn what_was_typed_is_read_however_it_is_written() {
        let wide = |text: &str| {
            let units = text.encode_utf16().flat_map(u16::to_be_bytes);
            Object::String(
                [0xFE, 0xFF].into_iter().chain(units).collect(),
                lopdf::StringFormat::Hexadecimal,
            )
        };
        let all = [
            ("plain", Object::string_literal("Rowan"), Some("Rowan")),
            ("wide", wide("Łódź"), Some("Łódź")),
            (
                "lines",
                Object::string_literal("1 Sedge Lane\r\rMarlingham"),
                Some("1 Sedge Lane\n\nMarlingham"),
            ),
            ("blank", Object::string_literal("  "), None),
            ("ticked", Object::Name(b"Yes".to_vec()), Some("Yes")),
            ("unticked", Object::Name(b"Off".to_vec()), None),
            ("number", Object::Integer(3), None),
            ("turned", wide("a\u{202E}b"), Some("a\u{FFFD}b")),
        ];
        let fields: Vec<(&str, Object)> = all
            .iter()
            .map(|(name, value, _)| (*name, value.clone()))
            .collect();
        for (held, before) in [(false, ""), (true, "all/")] {
            let expected: Vec<(String, Option<String>)> = all
                .iter()
                .map(|(name, _, value)| (format!("{before}{name}"), value.map(str::to_owned)))
                .collect();
            assert_eq!(values(&form(held, &fields)), expected);
        }
    }

    #[test]
    fn a_form_that_holds_itself_ends() {
        let mut file = Document::with_version("1.7");
        let holder = file.new_object_id();
        let kids: Vec<Object> = vec![holder.into(), holder.into()];
        file.set_object(
            holder,
            dictionary! { "T" => Object::string_literal("a"), "Kids" => kids },
        );
        let form = file.add_object(dictionary! { "Fields" => vec![Object::from(holder)] });
        let catalog = file.add_object(dictionary! { "Type" => "Catalog", "AcroForm" => form });
        file.trailer.set("Root", catalog);
        let mut out = Vec::new();
        file.save_to(&mut out).unwrap();
        assert!(filled_fields(&out).len() <= MOST_FIELDS);
    }

    #[test]
    fn what_is_no_form_has_no_fields() {
        for bytes in [
            &b""[..],
            b"%PDF-1.7",
            b"Dear all",
            b"%PDF-1.7\n1 0 obj\n<</Kids 1 0 R>>\nendobj\ntrailer<</Root 1 0 R>>",
        ] {
            assert_eq!(filled_fields(bytes), []);
        }
    }
}
