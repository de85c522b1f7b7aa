//! An e-mail: what a reader shows of it, the headers that none shows, and the files in it.

use super::found::Found;
use super::{Concealed, within};
use crate::mail::{Address, COMPOUND};

/// How many files may stand in one another.
const DEEPEST: usize = 3;
/// Headers that a reader shows, or that say only how it is written.
const SHOWN: [&str; 8] = [
    "from",
    "to",
    "cc",
    "subject",
    "date",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
];

pub(super) fn read(bytes: &[u8], depth: usize, found: &mut Found) {
    let mail = match crate::mail(bytes) {
        Ok(mail) => mail,
        Err(error) => return found.unread("", &error.to_string()),
    };
    let mut shown = format!("{}\n{}", written(&mail.from), mail.subject);
    for address in mail.to.iter().chain(&mail.cc) {
        shown.push('\n');
        shown.push_str(&written(address));
    }
    found.text("Head", &shown);
    found.text("", &mail.text);
    for remark in &mail.remarks {
        found.unread("", remark);
    }
    match bytes.starts_with(COMPOUND) {
        true => found.unread("", "Outlook’s format holds more than can be listed."),
        false => found.hides_text(Concealed::MailHeader, "", &headers(bytes)),
    }
    for attached in &mail.attachments {
        found.hides_text(Concealed::Attachment, "", &attached.name);
        if depth < DEEPEST {
            found.within(
                &attached.name,
                within(&attached.content, &attached.name, depth + 1),
            );
        } else {
            found.unread(
                &attached.name,
                "It stands in too many files to be looked into.",
            );
        }
    }
}

fn written(address: &Address) -> String {
    format!("{} {}", address.name, address.email)
}

/// The headers that no reader shows, each with what it says.
fn headers(bytes: &[u8]) -> String {
    let text = crate::text::decode(bytes, true);
    let mut kept: Vec<String> = Vec::new();
    let mut keeps = false;
    for line in text.lines().take_while(|line| !line.trim().is_empty()) {
        if line.starts_with([' ', '\t']) {
            if let Some(last) = kept.last_mut().filter(|_| keeps) {
                last.push(' ');
                last.push_str(line.trim());
            }
            continue;
        }
        let name = line
            .split(':')
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        keeps = !SHOWN.contains(&name.as_str());
        if keeps {
            kept.push(line.trim().to_owned());
        }
    }
    kept.join("; ")
}
