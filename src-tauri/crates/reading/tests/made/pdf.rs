//! PDFs made for the tests.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used)]

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// Words in black at (72, 700), in letters of 12 points.
pub fn says(words: &str) -> String {
    format!("BT /F1 12 Tf 1 0 0 1 72 700 Tm ({words}) Tj ET\n")
}

/// A PDF of one page that is being made.
pub struct Pdf {
    pub document: Document,
    pub page: ObjectId,
    resources: Dictionary,
}

impl Pdf {
    pub fn new(content: &str) -> Self {
        let mut document = Document::with_version("1.7");
        let font = document.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier", "Encoding" => "WinAnsiEncoding",
        });
        let content = document.add_object(Stream::new(Dictionary::new(), content.into()));
        let pages = document.new_object_id();
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        });
        let kids: Vec<Object> = vec![page.into()];
        document.objects.insert(
            pages,
            dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 }.into(),
        );
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        let resources = dictionary! { "Font" => dictionary! { "F1" => font } };
        Self {
            document,
            page,
            resources,
        }
    }

    /// With a resource of this kind and name.
    pub fn with(mut self, kind: &str, name: &str, object: impl Into<Object>) -> Self {
        let id = self.document.add_object(object);
        let mut list = match self.resources.get(kind.as_bytes()) {
            Ok(list) => list.as_dict().unwrap().clone(),
            Err(_) => Dictionary::new(),
        };
        list.set(name, id);
        self.resources.set(kind, list);
        self
    }

    /// With a picture that is called so and hides what is below it.
    pub fn with_picture(self, name: &str) -> Self {
        let picture = Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1,
                "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
            },
            vec![0],
        );
        self.with("XObject", name, picture)
    }

    /// With this entry of the page.
    pub fn of_page(mut self, key: &str, object: impl Into<Object>) -> Self {
        let page = self.document.get_dictionary_mut(self.page).unwrap();
        page.set(key, object);
        self
    }

    /// With this entry of the catalogue.
    pub fn of_catalogue(mut self, key: &str, object: impl Into<Object>) -> Self {
        self.document.catalog_mut().unwrap().set(key, object);
        self
    }

    /// With this note on the page.
    pub fn with_note(self, note: Dictionary) -> Self {
        let notes: Vec<Object> = vec![note.into()];
        self.of_page("Annots", notes)
    }

    pub fn with_info(mut self, info: Dictionary) -> Self {
        let info = self.document.add_object(info);
        self.document.trailer.set("Info", info);
        self
    }

    pub fn bytes(mut self) -> Vec<u8> {
        let resources = self.resources.clone();
        let page = self.document.get_dictionary_mut(self.page).unwrap();
        page.set("Resources", resources);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).unwrap();
        bytes
    }
}
