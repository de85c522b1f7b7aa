//! Page by page: its words, those that nobody sees, its pictures and what was put on it.

use super::notes;
use super::paint::{MOST_CONTENT, Page, Painter};
use super::shape::Area;
use super::{Concealed, MOST_PAGES, places};
use crate::inspect::found::Found;
use crate::inspect::picture;
use lopdf::{Object, ObjectId};

/// Paper where the file does not say: A4, in points.
const A4: [i64; 4] = [0, 0, 595, 842];
/// A picture on less of the page than one part in so many is a mark or a logo.
const SMALL: i64 = 12;

/// So many letters in a row that cannot be read are words; one is a mark, as before an item of a list.
const UNREADABLE: &str = "\u{FFFD}\u{FFFD}\u{FFFD}";

/// What is told once for all pages.
#[derive(Default)]
struct Whole {
    words: String,
    pictures: Vec<usize>,
    unseen: Vec<usize>,
    unseen_words: String,
    broken: Vec<usize>,
    unlettered: Vec<usize>,
}

/// Looks at every page, and gives all words.
pub(super) fn read(painter: &mut Painter<'_>, found: &mut Found) -> String {
    let mut whole = Whole::default();
    let pages: Vec<ObjectId> = painter.tree.document.page_iter().collect();
    if pages.is_empty() {
        found.unread("", "The PDF has no page that can be read.");
    }
    if pages.len() > MOST_PAGES {
        found.unread("", "It has more pages than can be looked through.");
    }
    for (at, id) in pages.into_iter().take(MOST_PAGES).enumerate() {
        page(painter, (at + 1, id), &mut whole, found);
    }
    whole.tell(found)
}

impl Whole {
    fn tell(self, found: &mut Found) -> String {
        let invisible = &self.unseen_words;
        if !self.unseen.is_empty() {
            found.hides(Concealed::InvisibleText, &places(&self.unseen), invisible);
        }
        if !self.pictures.is_empty() {
            let why = "Words in a picture cannot be searched.";
            found.hides(Concealed::Picture, &places(&self.pictures), why);
        }
        if !self.broken.is_empty() {
            found.unread(&places(&self.broken), "Part of the page could not be read.");
        }
        if !self.unlettered.is_empty() {
            let why = "Its letters cannot be read as text.";
            found.unread(&places(&self.unlettered), why);
        }
        self.words
    }
}

fn page(
    painter: &mut Painter<'_>,
    (number, id): (usize, ObjectId),
    whole: &mut Whole,
    found: &mut Found,
) {
    let tree = painter.tree;
    let place = format!("Page {number}");
    let shown = shown(painter, id);
    let mut page = Page::new(shown);
    let content = tree.document.get_page_content_with_limit(id, MOST_CONTENT);
    page.broken |= content.is_err();
    let resources = tree.inherited(id, b"Resources");
    let resources = resources.and_then(|it| it.as_dict().ok());
    painter.draw(&mut page, &content.unwrap_or_default(), resources, 0);
    notes::read(painter, &mut page, (id, &place), found);
    let words = page.marks.words();
    found.text(&place, &words);
    whole.words.push_str(&words);
    whole.words.push('\n');
    if page.marks.too_many() {
        found.unread(
            &place,
            "Too much is drawn on it to tell what lies over what.",
        );
    } else {
        for (kind, words) in page.marks.unseen() {
            match kind {
                Concealed::InvisibleText => whole.invisible(number, &words),
                kind => found.hides(kind, &place, &words),
            }
        }
    }
    if shows_picture(&page, shown, &place, found) {
        whole.pictures.push(number);
    }
    if page.broken {
        whole.broken.push(number);
    }
    if page.unlettered || words.contains(UNREADABLE) {
        whole.unlettered.push(number);
    }
}

impl Whole {
    fn invisible(&mut self, page: usize, words: &str) {
        self.unseen.push(page);
        if self.unseen_words.len() < 4000 {
            self.unseen_words.push_str(words);
            self.unseen_words.push('\n');
        }
    }
}

/// What of the page is shown.
fn shown(painter: &Painter<'_>, id: ObjectId) -> Area {
    let tree = painter.tree;
    let area = |key: &[u8]| {
        let numbers = tree.inherited(id, key)?.as_array().ok()?;
        let numbers: Vec<Object> = numbers.iter().map(|it| tree.object(it).clone()).collect();
        Area::of(&numbers)
    };
    let paper = A4.map(Object::Integer);
    let media = area(b"MediaBox").or_else(|| Area::of(&paper));
    match (media, area(b"CropBox")) {
        (Some(media), Some(crop)) => media.both(crop),
        (media, _) => media.unwrap_or(Area::EVERYWHERE),
    }
}

/// Whether a picture of some size is on the page; what pictures say of themselves is told.
fn shows_picture(page: &Page<'_>, shown: Area, place: &str, found: &mut Found) -> bool {
    for (_, stream) in &page.pictures {
        let filters = stream.filters().unwrap_or_default();
        if filters.as_slice() == [&b"DCTDecode"[..]] {
            picture::beside(&stream.content, &format!("{place}, picture"), found);
        }
    }
    let large = |area: Area| area.size().saturating_mul(SMALL) >= shown.size();
    page.pictures.iter().any(|(area, _)| large(*area))
}
