//! The structure tree, noted down while the pages are drawn: what a screen reader reads.

/// Index of a node of the tree.
pub(crate) type NodeId = usize;

/// What hangs under a node, in reading order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marked content: page, and its number on that page.
    Content(usize, i64),
    /// A link's annotation: page, and its place among the page's annotations.
    Annotation(usize, usize),
}

/// A structure element.
#[derive(Debug)]
pub(crate) struct Node {
    /// PDF structure type: `P`, `H1`, `LI`.
    pub tag: &'static str,
    pub parent: NodeId,
    pub kids: Vec<Kid>,
    /// Its language, where it is another than the letter's.
    pub language: Option<String>,
    /// What it is where it is a picture.
    pub figure: Option<Figure>,
    /// Owner, name and value of its one attribute.
    pub attribute: Option<(&'static str, &'static str, &'static str)>,
}

/// What a picture is.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    /// In words, for who cannot see it.
    pub alternative: String,
    /// Left, bottom, right, top; points from the bottom left.
    pub bounds: [f32; 4],
}

/// The tree; node 0 is the document.
#[derive(Debug)]
pub(crate) struct Tree(pub Vec<Node>);

impl Tree {
    pub(crate) fn new() -> Tree {
        Tree(vec![Node {
            tag: "Document",
            parent: 0,
            kids: Vec::new(),
            language: None,
            figure: None,
            attribute: None,
        }])
    }

    /// Hangs a picture under its parent.
    pub(crate) fn add_figure(&mut self, parent: NodeId, figure: Figure) -> NodeId {
        let id = self.add(parent, "Figure");
        self.0[id].figure = Some(figure);
        id
    }

    /// Says of a node that it runs from right to left, unless something else is said of it.
    pub(crate) fn right_to_left(&mut self, node: NodeId) {
        let attribute = &mut self.0[node].attribute;
        attribute.get_or_insert(("Layout", "WritingMode", "RlTb"));
    }

    /// Hangs a new node under its parent, after what hangs there already. `OL` and `UL` stand for
    /// lists with numbers and with bullets.
    pub(crate) fn add(&mut self, parent: NodeId, tag: &'static str) -> NodeId {
        let id = self.0.len();
        let (tag, attribute) = match tag {
            "TH" => (tag, Some(("Table", "Scope", "Column"))),
            "OL" => ("L", Some(("List", "ListNumbering", "Decimal"))),
            "UL" => ("L", Some(("List", "ListNumbering", "Disc"))),
            _ => (tag, None),
        };
        self.0.push(Node {
            tag,
            parent,
            kids: Vec::new(),
            language: None,
            figure: None,
            attribute,
        });
        self.0[parent].kids.push(Kid::Node(id));
        id
    }
}
