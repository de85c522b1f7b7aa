//! Text in XML and HTML.

/// Text that says no more than itself.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Lines between two tags each.
pub fn lines(lines: &[String], open: &str, close: &str) -> String {
    let line = |line: &String| format!("{open}{}{close}", escaped(line));
    lines.iter().map(line).collect()
}
