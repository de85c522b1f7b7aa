//! Outlook's format of e-mail ([MS-OXMSG]), of whose properties ([MS-OXPROPS]) the few are read that
//! an office needs.

use crate::eml::{mail_name, one_line, sent_by_headers, text_of_html, tidy};
use crate::mail::{Address, Attachment, Mail, MailError};
use crate::properties::{Compound, Properties};
use crate::{file_name, lzfu, rtf, written::written};
use chrono::{DateTime, FixedOffset};
use std::path::Path;

/// How deep messages within messages are read.
const DEEPEST: usize = 6;

/// Headers before the table of properties: of the message, of one within it, of what belongs to one.
const HEADER: usize = 32;
const HEADER_WITHIN: usize = 24;
const HEADER_PART: usize = 8;

const SUBJECT: u16 = 0x0037;
const SUBMITTED: u16 = 0x0039;
const SENT_FOR_NAME: u16 = 0x0042;
const SENT_FOR_EMAIL: u16 = 0x0065;
const HEADERS: u16 = 0x007D;
const RECIPIENT_TYPE: u16 = 0x0C15;
const SENDER_NAME: u16 = 0x0C1A;
const SENDER_EMAIL: u16 = 0x0C1F;
const DELIVERED: u16 = 0x0E06;
const BODY: u16 = 0x1000;
const RICH_TEXT: u16 = 0x1009;
const HTML: u16 = 0x1013;
const DISPLAY_NAME: u16 = 0x3001;
const EMAIL: u16 = 0x3003;
const ATTACHED: u16 = 0x3701;
const ATTACHED_NAME: u16 = 0x3704;
const ATTACHED_LONG_NAME: u16 = 0x3707;
const ATTACHED_MEDIA: u16 = 0x370E;
const SMTP: u16 = 0x39FE;
const CODE_PAGE_OF_BODY: u16 = 0x3FDE;
const CODE_PAGE: u16 = 0x3FFD;
const SENDER_SMTP: u16 = 0x5D01;
const SENT_FOR_SMTP: u16 = 0x5D02;

/// The type of a property that is a storage of its own: a message within the message.
const OBJECT: u16 = 0x000D;

const NO_TEXT: &str =
    "The text of this e-mail could not be read. Open it in the program that it came from.";

/// The e-mail in the compound file `bytes`.
pub(crate) fn read(bytes: &[u8]) -> Result<Mail, MailError> {
    let mut file = Compound::open(bytes)?;
    if !file.exists(Path::new("/__properties_version1.0")) {
        return Err(MailError::NotMail);
    }
    message(&mut file, Path::new("/"), HEADER, DEEPEST)
}

fn message(
    file: &mut Compound<'_>,
    path: &Path,
    header: usize,
    deeper: usize,
) -> Result<Mail, MailError> {
    let own = Properties::read(file, path, header)?;
    let encoding = own.encoding(CODE_PAGE).unwrap_or(encoding_rs::WINDOWS_1252);
    let own = own.in_encoding(encoding);
    let mut mail = Mail {
        from: from(file, &own)?,
        subject: one_line(&own.first(file, &[SUBJECT])?),
        sent: sent(file, &own)?,
        ..Mail::default()
    };
    match body(file, &own)? {
        Some(text) => mail.text = text,
        None => mail.remarks.push(NO_TEXT.into()),
    }
    for recipient in file.storages(path, "__recip_version1.0_")? {
        let recipient = Properties::read(file, &recipient, HEADER_PART)?.in_encoding(encoding);
        let address = address(file, &recipient, &[DISPLAY_NAME], &[SMTP, EMAIL])?;
        match recipient.number(RECIPIENT_TYPE).map(|kind| kind & 0xF) {
            Some(1) | None => mail.to.push(address),
            Some(2) => mail.cc.push(address),
            _ => {}
        }
    }
    for attachment in file.storages(path, "__attach_version1.0_")? {
        let attachment = Properties::read(file, &attachment, HEADER_PART)?.in_encoding(encoding);
        match attached(file, &attachment, deeper)? {
            Some(attachment) => mail.attachments.push(attachment),
            None => mail.remarks.push(unread(file, &attachment)?),
        }
    }
    Ok(mail)
}

/// Who sent it: the person on whose behalf it was sent, as every program shows it.
fn from(file: &mut Compound<'_>, own: &Properties) -> Result<Address, MailError> {
    let names = [SENT_FOR_NAME, SENDER_NAME];
    address(
        file,
        own,
        &names,
        &[SENT_FOR_SMTP, SENDER_SMTP, SENT_FOR_EMAIL, SENDER_EMAIL],
    )
}

/// A name and the first address that is one: of a colleague Outlook keeps a name in its own directory,
/// which nobody outside can write to.
fn address(
    file: &mut Compound<'_>,
    own: &Properties,
    names: &[u16],
    emails: &[u16],
) -> Result<Address, MailError> {
    let mut address = Address {
        name: one_line(&own.first(file, names)?),
        email: String::new(),
    };
    for property in emails {
        let email = one_line(&own.first(file, &[*property])?);
        if email.contains('@') {
            address.email = email;
            break;
        }
    }
    Ok(address)
}

/// When it was sent: by the headers with which it travelled, which know the sender's clock, or else by
/// Outlook in universal time.
fn sent(
    file: &mut Compound<'_>,
    own: &Properties,
) -> Result<Option<DateTime<FixedOffset>>, MailError> {
    let headers = own.first(file, &[HEADERS])?;
    let filed = own.number(SUBMITTED).or_else(|| own.number(DELIVERED));
    Ok(sent_by_headers(&headers).or_else(|| moment(filed?)))
}

/// A moment as Windows counts: tenths of microseconds since the beginning of 1601.
fn moment(filed: u64) -> Option<DateTime<FixedOffset>> {
    const FROM_1601_TO_1970: i64 = 11_644_473_600;
    let seconds = i64::try_from(filed / 10_000_000).ok()? - FROM_1601_TO_1970;
    (filed > 0)
        .then(|| DateTime::from_timestamp(seconds, 0))?
        .map(|at| at.fixed_offset())
}

/// What it says; `None` where it says something that could not be read.
fn body(file: &mut Compound<'_>, own: &Properties) -> Result<Option<String>, MailError> {
    let plain = own.first(file, &[BODY])?;
    if !plain.is_empty() {
        return Ok(Some(tidy(&plain)));
    }
    if let Some(html) = html(file, own)? {
        return Ok(Some(text_of_html(&html)));
    }
    let Some(rich) = own.binary(file, RICH_TEXT)? else {
        return Ok(Some(String::new()));
    };
    Ok(lzfu::expand(&rich)
        .and_then(|rich| rtf::text(&rich))
        .map(|text| tidy(&text)))
}

fn html(file: &mut Compound<'_>, own: &Properties) -> Result<Option<String>, MailError> {
    if let Some(html) = own.string(file, HTML)? {
        return Ok(Some(html));
    }
    let encoding = own
        .encoding(CODE_PAGE_OF_BODY)
        .unwrap_or(encoding_rs::UTF_8);
    let html = own.binary(file, HTML)?;
    Ok(html.map(|html| encoding.decode(&html).0.into_owned()))
}

/// The file that is attached; `None` where there is none to be had, as of a link or a drawing.
fn attached(
    file: &mut Compound<'_>,
    own: &Properties,
    deeper: usize,
) -> Result<Option<Attachment>, MailError> {
    if let Some(content) = own.binary(file, ATTACHED)? {
        return Ok(Some(Attachment {
            name: file_name(
                &own.first(file, &[ATTACHED_LONG_NAME, ATTACHED_NAME, DISPLAY_NAME])?,
                "attachment",
            ),
            media: one_line(&own.first(file, &[ATTACHED_MEDIA])?).to_lowercase(),
            content,
        }));
    }
    let within = own.place(ATTACHED, OBJECT);
    if deeper == 0 || !file.exists(&within.join("__properties_version1.0")) {
        return Ok(None);
    }
    let mail = message(file, &within, HEADER_WITHIN, deeper - 1)?;
    Ok(Some(Attachment {
        name: mail_name(&mail.subject),
        media: "message/rfc822".into(),
        content: written(mail),
    }))
}

fn unread(file: &mut Compound<'_>, own: &Properties) -> Result<String, MailError> {
    let name = own.first(file, &[ATTACHED_LONG_NAME, ATTACHED_NAME, DISPLAY_NAME])?;
    let name = file_name(&name, "without a name");
    Ok(format!(
        "The attachment “{name}” could not be read. Open the e-mail in the program that it came from."
    ))
}
