//! The Internet's format of e-mail: headers, and parts within parts.

use crate::mail::{Address, Attachment, Mail, MailError};
use crate::{file_name, harmless};
use chrono::{DateTime, FixedOffset};
use mail_parser::{Addr, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// The most lines that could part one part of an e-mail from the next. A part costs more memory than
/// the few bytes that make one.
const MOST_BOUNDARIES: usize = 50_000;

/// The e-mail in `bytes`.
pub(crate) fn read(bytes: &[u8]) -> Result<Mail, MailError> {
    let boundaries = bytes.windows(3).filter(|window| window == b"\n--").count();
    if boundaries > MOST_BOUNDARIES {
        return Err(MailError::malformed("it has too many parts"));
    }
    let parser = MessageParser::default();
    let message = parser.parse(bytes).ok_or(MailError::NotMail)?;
    let read = read_message(&message);
    dismantle(message);
    read
}

/// When a line of headers says that an e-mail was sent.
pub(crate) fn sent_by_headers(headers: &str) -> Option<DateTime<FixedOffset>> {
    let parser = MessageParser::default();
    sent(&parser.parse_headers(headers.as_bytes())?)
}

/// HTML as plain text.
pub(crate) fn text_of_html(html: &str) -> String {
    tidy(&mail_parser::decoders::html::html_to_text(html))
}

fn read_message(message: &Message<'_>) -> Result<Mail, MailError> {
    let addressed = message.from().is_some() || message.to().is_some() || message.date().is_some();
    let titled = message.subject().is_some() && message.header("MIME-Version").is_some();
    if !addressed && !titled {
        return Err(MailError::NotMail);
    }
    let from = addresses(message.from().or_else(|| message.sender()));
    Ok(Mail {
        from: from.into_iter().next().unwrap_or_default(),
        to: addresses(message.to()),
        cc: addresses(message.cc()),
        subject: one_line(message.subject().unwrap_or_default()),
        sent: sent(message),
        text: body(message),
        attachments: message
            .attachments()
            .map(|part| attachment(message, part))
            .collect(),
        remarks: remarks(message),
    })
}

fn addresses(header: Option<&mail_parser::Address<'_>>) -> Vec<Address> {
    let all = header.into_iter().flat_map(|header| header.iter());
    all.map(address).collect()
}

fn address(addr: &Addr<'_>) -> Address {
    Address {
        name: one_line(addr.name().unwrap_or_default()),
        email: one_line(addr.address().unwrap_or_default()),
    }
}

fn sent(message: &Message<'_>) -> Option<DateTime<FixedOffset>> {
    let date = message.date().filter(|date| date.is_valid())?;
    DateTime::parse_from_rfc3339(&date.to_rfc3339()).ok()
}

/// The plain text, or what the HTML says where there is none.
fn body(message: &Message<'_>) -> String {
    let bodies = message.text_bodies().filter_map(|part| match &part.body {
        PartType::Text(text) => Some(tidy(text)),
        PartType::Html(html) => Some(text_of_html(html)),
        _ => None,
    });
    let bodies: Vec<String> = bodies.filter(|text| !text.is_empty()).collect();
    bodies.join("\n\n")
}

fn attachment(message: &Message<'_>, part: &MessagePart<'_>) -> Attachment {
    let media = part.content_type().map(|media| match media.subtype() {
        Some(subtype) => format!("{}/{subtype}", media.ctype()),
        None => media.ctype().to_owned(),
    });
    match &part.body {
        PartType::Message(within) => Attachment {
            name: mail_name(within.subject().unwrap_or_default()),
            media: "message/rfc822".into(),
            content: raw(message, part, within),
        },
        _ => Attachment {
            name: file_name(part.attachment_name().unwrap_or_default(), "attachment"),
            media: media
                .map(|media| one_line(&media).to_lowercase())
                .unwrap_or_default(),
            content: part.contents().to_vec(),
        },
    }
}

/// The bytes of an e-mail within another: a stretch of the outer one, or what was decoded from it.
fn raw(message: &Message<'_>, part: &MessagePart<'_>, within: &Message<'_>) -> Vec<u8> {
    let stretch = part.offset_body as usize..part.offset_end as usize;
    let outer = message.raw_message.as_ptr() == within.raw_message.as_ptr();
    match within.raw_message.get(stretch) {
        Some(stretch) if outer => stretch.to_vec(),
        _ => within.raw_message.to_vec(),
    }
}

/// The name of an e-mail as a file.
pub(crate) fn mail_name(subject: &str) -> String {
    let subject = file_name(&subject.replace(['/', '\\'], " "), "E-mail");
    file_name(&format!("{subject}.eml"), "E-mail.eml")
}

fn remarks(message: &Message<'_>) -> Vec<String> {
    let encrypted = message
        .parts
        .iter()
        .filter_map(|part| part.content_type())
        .any(|media| {
            let subtype = media.subtype().unwrap_or_default();
            media.ctype() == "multipart" && subtype == "encrypted"
                || subtype.ends_with("pkcs7-mime")
                    && media
                        .attribute("smime-type")
                        .is_none_or(|kind| kind != "signed-data")
        });
    let words = "This e-mail is encrypted. Ask for it again without encryption, or open it in the e-mail program that has the key.";
    encrypted.then(|| words.to_owned()).into_iter().collect()
}

/// One line, without what deceives.
pub(crate) fn one_line(text: &str) -> String {
    harmless(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Text without blanks at the ends of lines, and never more than one empty line in a row.
pub(crate) fn tidy(text: &str) -> String {
    let text = harmless(text);
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

/// Takes apart e-mails within e-mails one by one. Dropping them as they are would go as deep as they
/// are nested, and a sender can nest deeper than the stack goes.
fn dismantle(message: Message<'_>) {
    let mut left = vec![message];
    while let Some(message) = left.pop() {
        for part in message.parts {
            if let PartType::Message(within) = part.body {
                left.push(within);
            }
        }
    }
}
