//! The drawing of a page, followed operator by operator.

use super::font::Font;
use super::layers::Layers;
use super::marks::{Cover, Letter, Marks};
use super::shape::{Area, Matrix, ONE, Outline, Point, millionths, thousandths};
use super::state::State;
use super::tree::Tree;
use crate::inspect::Concealed;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Object, ObjectId, Stream};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// How deep drawings may stand in one another.
const DEEPEST: usize = 12;
/// The most operators of a file that are followed.
const MOST_OPERATORS: usize = 5_000_000;
/// The most that a page or a drawing within it may unpack to, in bytes.
pub(super) const MOST_CONTENT: usize = 16 << 20;
/// Letters that are lower than this many thousandths of a point are seen by nobody.
const LOWEST: i64 = 1000;

/// What is known of a file while its pages are followed.
pub(super) struct Painter<'d> {
    pub(super) tree: Tree<'d>,
    layers: Layers,
    bare: &'d BTreeMap<ObjectId, Dictionary>,
    fonts: HashMap<usize, Rc<Font<'d>>>,
    left: usize,
}

/// A page that is being drawn.
pub(super) struct Page<'d> {
    pub(super) marks: Marks,
    /// The pictures on it, with the area that they take.
    pub(super) pictures: Vec<(Area, &'d Stream)>,
    /// Whether something of it could not be followed.
    pub(super) broken: bool,
    /// Whether letters are drawn in no font that is there.
    pub(super) unlettered: bool,
    states: Vec<State<'d>>,
    state: State<'d>,
    text: Matrix,
    line: Matrix,
    path: Outline,
    cuts: bool,
    /// Whether the drawing as a whole is off, and then for each marked stretch that is open.
    marked: Vec<bool>,
}

impl<'d> Page<'d> {
    pub(super) fn new(shown: Area) -> Self {
        Self {
            marks: Marks::default(),
            pictures: Vec::new(),
            broken: false,
            unlettered: false,
            states: Vec::new(),
            state: State::begin(shown),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            path: Outline::default(),
            cuts: false,
            marked: vec![false],
        }
    }
}

type Resources<'d> = Option<&'d Dictionary>;

impl<'d> Painter<'d> {
    pub(super) fn new(tree: Tree<'d>, bare: &'d BTreeMap<ObjectId, Dictionary>) -> Self {
        Self {
            tree,
            layers: Layers::read(tree),
            bare,
            fonts: HashMap::new(),
            left: MOST_OPERATORS,
        }
    }

    /// Draws `content`; `depth` is how many drawings it stands in.
    pub(super) fn draw(
        &mut self,
        page: &mut Page<'d>,
        content: &[u8],
        resources: Resources<'d>,
        depth: usize,
    ) {
        let whole = Content::decode_strict(content);
        page.broken |= whole.is_err();
        let operations = whole.or_else(|_| Content::decode(content));
        let operations = operations.map(|it| it.operations).unwrap_or_default();
        for operation in &operations {
            if self.left == 0 {
                page.broken = true;
                return;
            }
            self.left -= 1;
            self.follow(page, operation, resources, depth);
        }
    }

    fn follow(
        &mut self,
        page: &mut Page<'d>,
        operation: &Operation,
        resources: Resources<'d>,
        depth: usize,
    ) {
        let given = operation.operands.as_slice();
        match operation.operator.as_str() {
            "Tf" => self.set_font(page, given, resources),
            "gs" => self.set_graphics(page, given, resources),
            "Do" => self.place(page, given, resources, depth),
            "BDC" | "BMC" => self.mark(page, given, resources),
            "EMC" => page.unmark(),
            operator => page.follow(operator, given),
        }
    }

    fn resource(
        &self,
        resources: Resources<'d>,
        kind: &[u8],
        given: Option<&Object>,
    ) -> Option<&'d Object> {
        let name = given?.as_name().ok()?;
        let list = self.tree.dictionary(resources?, kind)?;
        list.get(name).ok()
    }

    fn set_font(&mut self, page: &mut Page<'d>, given: &[Object], resources: Resources<'d>) {
        page.state.size = given.get(1).map_or(0, thousandths);
        let found = self.resource(resources, b"Font", given.first());
        page.state.font = found.and_then(|found| self.font(found));
    }

    fn font(&mut self, found: &'d Object) -> Option<Rc<Font<'d>>> {
        let font = self.tree.as_dictionary(found)?;
        let place = std::ptr::from_ref(font).addr();
        if let Some(known) = self.fonts.get(&place) {
            return Some(Rc::clone(known));
        }
        let bare = found.as_reference().ok();
        let bare = bare.and_then(|id| self.bare.get(&id)).unwrap_or(font);
        let read = Rc::new(Font::read(self.tree, font, bare));
        self.fonts.insert(place, Rc::clone(&read));
        Some(read)
    }

    fn set_graphics(&mut self, page: &mut Page<'d>, given: &[Object], resources: Resources<'d>) {
        let found = self.resource(resources, b"ExtGState", given.first());
        let Some(graphics) = found.and_then(|it| self.tree.as_dictionary(it)) else {
            return;
        };
        let tree = self.tree;
        if let Some(alpha) = tree.get(graphics, b"ca") {
            page.state.alpha = millionths(alpha);
        }
        if let Some(blend) = tree.get(graphics, b"BM") {
            page.state.plain = matches!(blend.as_name(), Ok(b"Normal" | b"Compatible"));
        }
        if let Some(mask) = tree.get(graphics, b"SMask") {
            page.state.plain &= mask.as_name().is_ok();
        }
        if let Some([font, size]) = tree.array(graphics, b"Font").map(Vec::as_slice) {
            page.state.size = thousandths(tree.object(size));
            page.state.font = self.font(font);
        }
    }

    fn mark(&mut self, page: &mut Page<'d>, given: &[Object], resources: Resources<'d>) {
        let layer = given
            .first()
            .is_some_and(|it| matches!(it.as_name(), Ok(b"OC")));
        let found = self.resource(resources, b"Properties", given.get(1));
        let off = layer && found.is_some_and(|it| self.layers.off(self.tree, it));
        page.marked.push(off);
        page.state.off |= off;
    }

    /// A picture, or a drawing within the drawing.
    fn place(
        &mut self,
        page: &mut Page<'d>,
        given: &[Object],
        resources: Resources<'d>,
        depth: usize,
    ) {
        let found = self.resource(resources, b"XObject", given.first());
        let Some(Ok(stream)) = found.map(|it| self.tree.object(it).as_stream()) else {
            return;
        };
        let layer = stream.dict.get(b"OC").ok();
        let off = layer.is_some_and(|it| self.layers.off(self.tree, it));
        let before = page.state.clone();
        page.state.off |= off;
        match self.tree.name(&stream.dict, b"Subtype") {
            Some(b"Image") => self.picture(page, stream),
            Some(b"Form") if depth < DEEPEST => self.drawing(page, stream, resources, depth),
            Some(b"Form") => page.broken = true,
            _ => {}
        }
        page.state = before;
    }

    fn picture(&mut self, page: &mut Page<'d>, stream: &'d Stream) {
        let seen_through = [&b"SMask"[..], b"Mask", b"SMaskInData"];
        let stencil = self.tree.get(&stream.dict, b"ImageMask");
        let hides = !stencil.is_some_and(|it| matches!(it.as_bool(), Ok(true)))
            && !seen_through.iter().any(|key| stream.dict.has(key));
        let outline = square(page.state.matrix);
        if let Some(area) = outline.area().map(|area| area.both(page.state.clip)) {
            page.pictures.push((area, stream));
        }
        if hides {
            page.covered(outline, None, true);
        }
    }

    /// Draws a drawing that is kept apart, in its own place.
    pub(super) fn drawing(
        &mut self,
        page: &mut Page<'d>,
        stream: &'d Stream,
        resources: Resources<'d>,
        depth: usize,
    ) {
        let dict = &stream.dict;
        if let Some(matrix) = self.tree.array(dict, b"Matrix") {
            page.state.matrix = Matrix::of(matrix).then(page.state.matrix);
        }
        if let Some(box_) = self.tree.array(dict, b"BBox").and_then(|it| Area::of(it)) {
            let corners = box_.corners().map(|it| page.state.matrix.apply(it));
            let area = Area::around(corners).unwrap_or(box_);
            page.state.clip = page.state.clip.both(area);
        }
        let own = self.tree.dictionary(dict, b"Resources").or(resources);
        let Ok(content) = stream.get_plain_content_with_limit(MOST_CONTENT) else {
            page.broken = true;
            return;
        };
        let kept = std::mem::take(&mut page.states);
        let marked = std::mem::replace(&mut page.marked, vec![page.state.off]);
        let (text, line) = (page.text, page.line);
        self.draw(page, &content, own, depth + 1);
        (page.states, page.marked) = (kept, marked);
        (page.text, page.line) = (text, line);
    }
}

/// The square that a picture fills.
fn square(matrix: Matrix) -> Outline {
    let corners = [(0, 0), (1000, 0), (1000, 1000), (0, 1000)];
    Outline {
        lines: vec![corners.map(|(x, y)| matrix.apply(Point { x, y })).to_vec()],
        even_odd: false,
    }
}

/// The most points of an outline.
const MOST_POINTS: usize = 100_000;

impl Page<'_> {
    fn unmark(&mut self) {
        if self.marked.len() > 1 {
            self.marked.pop();
        }
        self.state.off = self.marked.contains(&true);
    }

    fn follow(&mut self, operator: &str, given: &[Object]) {
        match operator {
            "q" => self.states.push(self.state.clone()),
            "Q" => {
                if let Some(state) = self.states.pop() {
                    self.state = state;
                }
            }
            "cm" => self.state.matrix = Matrix::of(given).then(self.state.matrix),
            "g" | "rg" | "k" | "sc" | "scn" => self.state.paint(given),
            "cs" => self.state.fill = Some([0; 3]),
            "m" | "l" | "c" | "v" | "y" | "re" => self.trace(operator, given),
            "W" | "W*" => self.cuts = true,
            "f" | "F" | "B" | "b" => self.fill(false),
            "f*" | "B*" | "b*" => self.fill(true),
            "S" | "s" | "n" => self.end_path(),
            "sh" => self.shade(),
            "BI" => self.inline_picture(given),
            _ => self.follow_text(operator, given),
        }
    }

    fn trace(&mut self, operator: &str, given: &[Object]) {
        if self.path.lines.iter().map(Vec::len).sum::<usize>() > MOST_POINTS {
            self.broken = true;
            return;
        }
        let numbers: Vec<i64> = given.iter().map(thousandths).collect();
        let at = |x: i64, y: i64| self.state.matrix.apply(Point { x, y });
        match (operator, numbers.as_slice()) {
            ("m", [x, y]) => self.path.lines.push(vec![at(*x, *y)]),
            ("l", [x, y]) => {
                let point = at(*x, *y);
                self.extend([point]);
            }
            ("c", [a, b, c, d, x, y]) => {
                let points = [at(*a, *b), at(*c, *d), at(*x, *y)];
                self.curve(points);
            }
            ("v", [c, d, x, y]) => {
                let points = [at(*c, *d), at(*c, *d), at(*x, *y)];
                self.curve(points);
            }
            ("y", [a, b, x, y]) => {
                let points = [at(*a, *b), at(*x, *y), at(*x, *y)];
                self.curve(points);
            }
            ("re", [x, y, w, h]) => {
                let corners = [(*x, *y), (x + w, *y), (x + w, y + h), (*x, y + h)];
                self.path
                    .lines
                    .push(corners.map(|(x, y)| at(x, y)).to_vec());
            }
            _ => {}
        }
    }

    fn extend(&mut self, points: impl IntoIterator<Item = Point>) {
        match self.path.lines.last_mut() {
            Some(line) => line.extend(points),
            None => self.path.lines.push(points.into_iter().collect()),
        }
    }

    /// A curve is taken for the two lines by its middle.
    fn curve(&mut self, [one, two, end]: [Point; 3]) {
        let last = self.path.lines.last().and_then(|line| line.last());
        let start = last.copied().unwrap_or(one);
        let middle = |start: i64, one: i64, two: i64, end: i64| (start + 3 * (one + two) + end) / 8;
        let middle = Point {
            x: middle(start.x, one.x, two.x, end.x),
            y: middle(start.y, one.y, two.y, end.y),
        };
        self.extend([middle, end]);
    }

    fn fill(&mut self, even_odd: bool) {
        self.path.even_odd = even_odd;
        if self.state.hides() {
            self.covered(self.path.clone(), self.state.fill, false);
        }
        self.end_path();
    }

    fn shade(&mut self) {
        if self.state.hides() {
            let outline = Outline {
                lines: vec![self.state.clip.corners().to_vec()],
                even_odd: false,
            };
            self.covered(outline, None, false);
        }
    }

    fn inline_picture(&mut self, given: &[Object]) {
        let stream = given.first().and_then(|it| it.as_stream().ok());
        let stencil = stream.is_some_and(|it| it.dict.has(b"IM") || it.dict.has(b"ImageMask"));
        if !stencil {
            self.covered(square(self.state.matrix), None, true);
        }
    }

    fn end_path(&mut self) {
        if std::mem::take(&mut self.cuts)
            && let Some(area) = self.path.area()
        {
            self.state.clip = self.state.clip.both(area);
        }
        self.path = Outline::default();
    }

    /// What hides all that was drawn before within this outline.
    fn covered(&mut self, outline: Outline, colour: Option<super::state::Colour>, picture: bool) {
        if outline.is_empty() || !self.state.hides() {
            return;
        }
        if let Some(area) = outline.area() {
            self.marks.cover(Cover {
                outline,
                area: area.both(self.state.clip),
                colour,
                picture,
            });
        }
    }

    /// What was put on the page as a whole, after it was drawn.
    pub(super) fn lay_over(&mut self, outline: Outline) {
        self.state = State::begin(Area::EVERYWHERE);
        self.covered(outline, None, false);
    }

    fn follow_text(&mut self, operator: &str, given: &[Object]) {
        let first = given.first();
        let number = |at: usize| given.get(at).map_or(0, thousandths);
        match operator {
            "BT" => (self.text, self.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            "Tc" => self.state.between_letters = number(0),
            "Tw" => self.state.between_words = number(0),
            "Tz" => self.state.stretch = first.map_or(ONE, |it| millionths(it) / 100),
            "TL" => self.state.leading = number(0),
            "Ts" => self.state.rise = number(0),
            "Tr" => self.state.mode = number(0) / 1000,
            "Tm" => self.start_line(Matrix::of(given)),
            "Td" => self.next_line(number(0), number(1)),
            "TD" => {
                self.state.leading = -number(1);
                self.next_line(number(0), number(1));
            }
            "T*" => self.next_line(0, -self.state.leading),
            "Tj" => self.say(first),
            "'" => {
                self.next_line(0, -self.state.leading);
                self.say(first);
            }
            "\"" => {
                self.state.between_words = number(0);
                self.state.between_letters = number(1);
                self.next_line(0, -self.state.leading);
                self.say(given.get(2));
            }
            "TJ" => {
                let pieces = first.and_then(|it| it.as_array().ok());
                pieces
                    .into_iter()
                    .flatten()
                    .for_each(|it| self.say(Some(it)));
            }
            _ => {}
        }
    }

    fn start_line(&mut self, matrix: Matrix) {
        (self.text, self.line) = (matrix, matrix);
    }

    fn next_line(&mut self, x: i64, y: i64) {
        self.start_line(Matrix::moved(x, y).then(self.line));
    }

    /// Letters, or the room that is left between two.
    fn say(&mut self, piece: Option<&Object>) {
        match piece {
            Some(Object::String(codes, _)) => self.letters(codes),
            Some(room @ (Object::Integer(_) | Object::Real(_))) => {
                let back = millionths(room) / 1000;
                self.advance(self.sized(-back));
            }
            _ => {}
        }
    }

    /// From millionths of the size to thousandths of a point, stretched as letters are.
    fn sized(&self, of_size: i64) -> i64 {
        let plain = of_size.saturating_mul(self.state.size) / ONE;
        plain.saturating_mul(self.state.stretch) / ONE
    }

    fn advance(&mut self, by: i64) {
        self.text = Matrix::moved(by, 0).then(self.text);
    }

    fn letters(&mut self, codes: &[u8]) {
        let Some(font) = self.state.font.clone() else {
            self.unlettered = true;
            return;
        };
        for code in codes.chunks(font.code) {
            let number = code
                .iter()
                .fold(0, |sum, byte| (sum << 8) | u32::from(*byte));
            let wide = self.sized(font.width(number));
            let mut room = self.state.between_letters;
            if code == b" " {
                room = room.saturating_add(self.state.between_words);
            }
            let room = room.saturating_mul(self.state.stretch) / ONE;
            self.letter(
                font.letters(code).unwrap_or_else(|| "\u{FFFD}".to_owned()),
                wide,
                wide + room,
            );
        }
    }

    /// One letter of this width, and how far the next one is.
    fn letter(&mut self, text: String, wide: i64, next: i64) {
        let matrix = self.text.then(self.state.matrix);
        let (size, rise) = (self.state.size, self.state.rise);
        let at = |x: i64, y: i64| matrix.apply(Point { x, y });
        let (from, top) = (at(0, rise), at(0, rise + size));
        let height = (top.x - from.x).abs().max((top.y - from.y).abs());
        let centre = at(wide / 2, rise + size * 3 / 10);
        let letter = Letter {
            text,
            from,
            to: at(next, rise),
            centre,
            height,
            colour: self.state.fill.filter(|_| matches!(self.state.mode, 0 | 4)),
            unseen: self.unseen(centre, height),
        };
        self.marks.letter(letter);
        self.advance(next);
    }

    fn unseen(&self, centre: Point, height: i64) -> Option<Concealed> {
        match self.state {
            _ if self.state.off => Some(Concealed::LayerOff),
            _ if matches!(self.state.mode, 3 | 7) || self.state.alpha == 0 || height < LOWEST => {
                Some(Concealed::InvisibleText)
            }
            _ if !self.state.clip.holds(centre) => Some(Concealed::TextOutsidePage),
            _ => None,
        }
    }
}
