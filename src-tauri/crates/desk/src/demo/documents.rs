//! The e-mail in which a made-up request came.

use casework::{
    Case, Channel, Command, DocumentCommand, DocumentDetails, DocumentKind, StoredFile,
};
use store::Digest;

/// The command that files it and its content; none where the request came otherwise.
pub(super) fn request(case: &Case) -> Option<(Command, Vec<u8>)> {
    if case.channel != Channel::Email {
        return None;
    }
    let party = case.asker();
    let message = mail_builder::MessageBuilder::new()
        .from((party.name.full(), party.email.clone()))
        .to("access@fenland.police.example")
        .subject("Request for my information")
        .date(case.received().and_hms_opt(9, 5, 0)?.and_utc().timestamp())
        .message_id(format!("{}@demonstration.example", case.id))
        .text_body(format!(
            "Dear Sir or Madam\n\nPlease send me {}.\n\n{}\n",
            case.scope,
            party.name.full()
        ));
    let content = message.write_to_vec().ok()?;
    let details = DocumentDetails {
        kind: DocumentKind::Request,
        title: "Request for my information".to_owned(),
        dated: Some(case.received()),
        source: party.name.full(),
    };
    let file = StoredFile {
        name: "request.eml".to_owned(),
        media: "message/rfc822".to_owned(),
        bytes: content.len() as u64,
        sha256: Digest::of(&content).to_string(),
    };
    let (details, file) = (Box::new(details), Box::new(file));
    let command = Command::Document(DocumentCommand::File { details, file });
    Some((command, content))
}
