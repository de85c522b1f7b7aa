//! A copy of a letter that only a password opens, to be sent by e-mail.
//!
//! AES with a 256-bit key, revision 6 of the standard security handler (ISO 32000-2, 7.6.4). The copy is no
//! PDF/A any more, which forbids encryption (ISO 19005-2, 6.1.3); what is stored stays as it was. A screen
//! reader may always read it (ISO 14289-1, 7.16).

use crate::LetterError;
use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions};
use std::collections::BTreeMap;
use std::sync::Arc;

const FILTER: &[u8] = b"StdCF";

/// The letter `pdf` under `password`; `key` is drawn anew for each copy.
///
/// # Errors
/// [`LetterError::Pdf`]: it is no PDF that can be read, or is under a password already.
pub fn protect(pdf: &[u8], password: &str, key: &[u8; 32]) -> Result<Vec<u8>, LetterError> {
    let failed = |error: lopdf::Error| LetterError::Pdf(error.to_string());
    let mut document = Document::load_mem(pdf).map_err(failed)?;
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(FILTER.to_vec(), filter)]),
        file_encryption_key: key,
        stream_filter: FILTER.to_vec(),
        string_filter: FILTER.to_vec(),
        owner_password: password,
        user_password: password,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).map_err(failed)?;
    document.encrypt(&state).map_err(failed)?;
    say_length(&mut document).map_err(failed)?;
    let mut protected = Vec::new();
    let saved = document.save_to(&mut protected);
    saved.map_err(|error| LetterError::Pdf(error.to_string()))?;
    Ok(protected)
}

/// Says how long the key is. The standard does not ask for it here, but readers in use (poppler 22) take
/// 40 bits where nothing is said.
fn say_length(document: &mut Document) -> lopdf::Result<()> {
    let encrypt = document.trailer.get(b"Encrypt")?.as_reference()?;
    let encrypt = document.get_dictionary_mut(encrypt)?;
    encrypt.set("Length", 256);
    let filters = encrypt.get_mut(b"CF")?.as_dict_mut()?;
    let filter = filters.get_mut(FILTER)?.as_dict_mut()?;
    filter.set("Length", 32);
    filter.set("AuthEvent", Object::Name(b"DocOpen".to_vec()));
    Ok(())
}
