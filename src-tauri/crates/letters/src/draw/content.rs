//! The content of a page, operator by operator (ISO 32000-1, annex A). printpdf makes an operation of each,
//! and lopdf an object of each operand, to be written as the same few bytes: that took a quarter of the time
//! of a letter.

use std::io::Write;

/// What is drawn on a page, as the file has it.
#[derive(Default)]
pub(crate) struct Content(Vec<u8>);

/// What marked content is.
pub(super) enum Property<'a> {
    /// `Layout`, `Pagination`: the type of an artifact.
    Type(&'static str),
    /// Its number on the page.
    Number(i64),
    /// How it reads, as a text string of PDF.
    Reads(&'a [u8]),
}

impl Content {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Begins content that belongs to an element of this type, or to none.
    pub(super) fn begin(&mut self, tag: &str, property: Property) {
        match property {
            Property::Type(name) => self.put(format_args!("/{tag}<</Type/{name}>>BDC\n")),
            Property::Number(number) => self.put(format_args!("/{tag}<</MCID {number}>>BDC\n")),
            Property::Reads(text) => {
                self.put(format_args!("/{tag}<</ActualText<"));
                text.iter().for_each(|b| self.put(format_args!("{b:02X}")));
                self.put(format_args!(">>>BDC\n"));
            }
        }
    }

    pub(super) fn end(&mut self) {
        self.0.extend(b"EMC\n");
    }

    pub(super) fn begin_text(&mut self) {
        self.0.extend(b"BT\n");
    }

    pub(super) fn end_text(&mut self) {
        self.0.extend(b"ET\n");
    }

    /// The colour of what is filled: red, green and blue to 1.
    pub(super) fn fill(&mut self, colour: [f32; 3]) {
        self.numbers(&colour, "rg");
    }

    /// Sets a face, by its resource name, at a size in points.
    pub(super) fn font(&mut self, name: &str, size: f32) {
        self.put(format_args!("/{name} "));
        self.numbers(&[size], "Tf");
    }

    /// Shows glyphs from a place on.
    pub(super) fn show(&mut self, [x, y]: [f32; 2], glyphs: Glyphs) {
        self.0.extend(b"1 0 0 1 ");
        self.numbers(&[x, y], "Tm");
        self.0.push(b'[');
        self.0.extend(glyphs.finished());
        self.0.extend(b"]TJ\n");
    }

    /// A line of a colour and a thickness from one point to another.
    pub(super) fn line(&mut self, colour: [f32; 3], thickness: f32, from: [f32; 2], to: [f32; 2]) {
        self.numbers(&colour, "RG");
        self.numbers(&[thickness], "w");
        self.numbers(&from, "m");
        self.numbers(&to, "l");
        self.0.extend(b"S\n");
    }

    /// A picture, by its resource name, with the matrix from its own units to the page.
    pub(super) fn picture(&mut self, name: &str, matrix: [f32; 6]) {
        self.0.extend(b"q\n");
        matrix.iter().for_each(|it| self.put(format_args!("{it} ")));
        self.put(format_args!("cm\n/{name} Do\nQ\n"));
    }

    /// Numbers in hundredths, and what is done with them.
    fn numbers(&mut self, numbers: &[f32], operator: &str) {
        for number in numbers {
            write_number(&mut self.0, *number);
            self.0.push(b' ');
        }
        self.0.extend(operator.as_bytes());
        self.0.push(b'\n');
    }

    fn put(&mut self, text: std::fmt::Arguments) {
        // Writing to memory does not fail.
        let _ = self.0.write_fmt(text);
    }
}

/// Glyphs that follow one another, with the spaces between them.
pub(super) struct Glyphs {
    out: Vec<u8>,
    /// Whether the last string is open.
    open: bool,
}

impl Glyphs {
    /// Room for so many.
    pub(super) fn new(count: usize) -> Self {
        Glyphs {
            out: Vec::with_capacity(count * 3),
            open: false,
        }
    }

    /// A glyph, by its number in the file's font.
    pub(super) fn push(&mut self, id: u16) {
        if !std::mem::replace(&mut self.open, true) {
            self.out.push(b'(');
        }
        for byte in id.to_be_bytes() {
            match byte {
                b'(' | b')' | b'\\' => self.out.extend([b'\\', byte]),
                // Read as it stands it would be a line feed.
                b'\r' => self.out.extend(b"\\r"),
                _ => self.out.push(byte),
            }
        }
    }

    /// How much less than its width the pen moves after the last glyph, in thousandths of the em.
    pub(super) fn space(&mut self, space: f32) {
        let space = hundredths(space);
        if space != 0 {
            self.close();
            write_hundredths(&mut self.out, space);
        }
    }

    fn close(&mut self) {
        if std::mem::take(&mut self.open) {
            self.out.push(b')');
        }
    }

    fn finished(mut self) -> Vec<u8> {
        self.close();
        self.out
    }
}

/// A number in hundredths, as short as it can be: `-12.5`.
fn write_number(out: &mut Vec<u8>, number: f32) {
    write_hundredths(out, hundredths(number));
}

fn hundredths(number: f32) -> i64 {
    let scaled = f64::from(number) * 100.0;
    // Rounded by hand: a page has thousands of them, and rounding is a call.
    (scaled + 0.5_f64.copysign(scaled)) as i64
}

fn write_hundredths(out: &mut Vec<u8>, hundredths: i64) {
    if hundredths < 0 {
        out.push(b'-');
    }
    let (whole, rest) = (
        hundredths.unsigned_abs() / 100,
        hundredths.unsigned_abs() % 100,
    );
    if whole > 0 || rest == 0 {
        whole_number(out, whole);
    }
    if rest > 0 {
        let (tenths, last) = (rest / 10, rest % 10);
        out.extend([b'.', b'0' + tenths as u8]);
        if last > 0 {
            out.push(b'0' + last as u8);
        }
    }
}

fn whole_number(out: &mut Vec<u8>, number: u64) {
    if number >= 10 {
        whole_number(out, number / 10);
    }
    out.push(b'0' + (number % 10) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (12.0, "12"),
            (0.07, ".07"),
            (-0.5, "-.5"),
            (841.89, "841.89"),
            (-1_204.1, "-1204.1"),
            (0.004, "0"),
        ];
        for (number, expected) in cases {
            let mut out = Vec::new();
            write_number(&mut out, number);
            assert_eq!(String::from_utf8_lossy(&out), expected);
        }
    }

    /// lopdf reads back what was written.
    #[test]
    fn every_glyph_is_read_as_it_was_written() {
        for ids in [[0_u16, 0x0A0D, 0x2829], [0x5C5C, 0x0D0A, 0xFFFF]] {
            let mut glyphs = Glyphs::new(3);
            for (id, space) in ids.into_iter().zip([0.0, -12.5, 3.0]) {
                glyphs.push(id);
                glyphs.space(space);
            }
            let mut content = Content::default();
            content.show([56.69, 700.5], glyphs);
            let content = lopdf::content::Content::decode(&content.into_bytes()).unwrap();
            let shown = content.operations[1].operands[0].as_array().unwrap();
            let strings = shown.iter().filter_map(|it| it.as_str().ok());
            let read: Vec<u8> = strings.flatten().copied().collect();
            assert_eq!(read, ids.map(u16::to_be_bytes).concat());
            let numbers: Vec<f32> = shown.iter().filter_map(|it| it.as_float().ok()).collect();
            assert_eq!(numbers, [-12.5, 3.0]);
        }
    }
}
