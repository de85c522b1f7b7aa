//! A message within an Outlook message, in the Internet's format, so that it can be opened by itself.
//!
//! The same message gives the same bytes each time: they are told apart by their digest.

use crate::mail::{Address, Attachment, Mail};
use mail_builder::headers::address::Address as Addressed;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::headers::{Header, HeaderType};
use mail_builder::mime::MimePart;

/// The message as a file.
pub(crate) fn written(mail: Mail) -> Vec<u8> {
    let mut file = Vec::new();
    for (name, header) in headers(&mail) {
        file.extend(format!("{name}: ").bytes());
        header.write_header(&mut file, name.len() + 2);
    }
    file.extend(b"MIME-Version: 1.0\r\n");
    body(mail).write_part(&mut file);
    file
}

fn headers(mail: &Mail) -> Vec<(&'static str, HeaderType<'_>)> {
    let mut headers = vec![("From", addresses(std::slice::from_ref(&mail.from)))];
    let lists = [("To", &mail.to), ("Cc", &mail.cc)];
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
    headers.extend(lists.map(|(name, list)| (name, addresses(list))));
    headers.push(("Subject", Text::new(mail.subject.as_str()).into()));
    let sent = mail.sent.map(|at| Raw::new(at.to_rfc2822()));
    headers.extend(sent.map(|at| ("Date", at.into())));
    headers
}

fn addresses(list: &[Address]) -> HeaderType<'_> {
    Addressed::new_list(list.iter().map(addressed).collect()).into()
}

fn addressed(address: &Address) -> Addressed<'_> {
    (address.name.as_str(), address.email.as_str()).into()
}

fn body(mail: Mail) -> MimePart<'static> {
    let text = [vec![mail.text], mail.remarks].concat().join("\n\n");
    let boundary = boundary(&text);
    let text = MimePart::new("text/plain", text);
    if mail.attachments.is_empty() {
        return text;
    }
    let files = mail.attachments.into_iter().map(attached);
    let parts: Vec<MimePart<'_>> = std::iter::once(text).chain(files).collect();
    let mixed = ContentType::new("multipart/mixed").attribute("boundary", boundary);
    MimePart::new(mixed, parts)
}

/// A line that parts the text from the files, which are written in base 64 and cannot hold it.
fn boundary(text: &str) -> String {
    let tried = (0..).map(|number| format!("=_within_{number}"));
    tried
        .into_iter()
        .find(|line| !text.contains(line.as_str()))
        .unwrap_or_default()
}

fn attached(attachment: Attachment) -> MimePart<'static> {
    let media = match attachment.media {
        none if none.is_empty() => "application/octet-stream".to_owned(),
        media => media,
    };
    MimePart::new(media, attachment.content).attachment(attachment.name)
}
