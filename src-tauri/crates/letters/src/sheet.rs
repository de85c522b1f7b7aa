//! The sheet: where things stand on A4, and how large they are. Points (1/72 inch) unless a name
//! says millimetres; y is counted from the top edge downwards.

/// Points from millimetres.
pub(crate) const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// A4 width, in millimetres.
pub(crate) const WIDTH_MM: f32 = 210.0;
/// A4 height, in millimetres.
pub(crate) const HEIGHT_MM: f32 = 297.0;
/// Left edge of the text: 5 mm inside the window of a DL envelope, which begins 20 mm from the
/// edge of the sheet.
pub(crate) const LEFT: f32 = mm(25.0);
/// Right edge of the text.
pub(crate) const RIGHT: f32 = mm(WIDTH_MM - 22.0);
/// Width of the text.
pub(crate) const MEASURE: f32 = RIGHT - LEFT;
/// Top of the letterhead, and of the line that heads a following page.
pub(crate) const HEAD_TOP: f32 = mm(16.0);
/// Top of the recipient's block. Folded in three, the window of a DL envelope (BS 4264) shows what
/// lies between about 46 mm and 80 mm.
pub(crate) const WINDOW_TOP: f32 = mm(50.0);
/// Where the recipient's block ought to end, and how far up it may move to do so.
pub(crate) const WINDOW_BOTTOM: f32 = mm(79.0);
/// See [`WINDOW_BOTTOM`].
pub(crate) const WINDOW_HIGHEST: f32 = mm(46.0);
/// Widest line of the recipient's block: the window is 90 mm wide.
pub(crate) const WINDOW_WIDTH: f32 = mm(82.0);
/// Top of the reference block, unless the recipient's block needs more room.
pub(crate) const REFERENCE_TOP: f32 = mm(82.0);
/// Where the text ends on every page.
pub(crate) const BOTTOM: f32 = mm(HEIGHT_MM - 24.0);
/// Top of the footer line.
pub(crate) const FOOT_TOP: f32 = mm(HEIGHT_MM - 17.0);
/// Room for a signature.
pub(crate) const SIGNATURE: f32 = mm(10.0);
/// Between two columns of a table.
pub(crate) const GUTTER: f32 = 12.0;

/// Size and leading of a kind of text, with the space above it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub size: f32,
    pub lead: f32,
    pub above: f32,
    pub bold: bool,
}

pub(crate) const fn style(size: f32, lead: f32, above: f32, bold: bool) -> Style {
    Style {
        size,
        lead,
        above,
        bold,
    }
}

/// The recipient's block. It is as large in every print: it must fit the window, and is for the post.
pub(crate) const WINDOW: Style = style(12.0, 15.0, 0.0, false);
