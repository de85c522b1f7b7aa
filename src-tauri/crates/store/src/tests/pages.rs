//! The pages of the file in the clear, those that nothing uses any more among them.
//!
//! SQLCipher 4: AES-256 in CBC mode, each page with its own initialisation vector at the beginning of its
//! last 80 bytes; the first 16 bytes of the file are its salt.

use aes::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::NoPadding};
use std::{fs, path::Path};
use store::Office;

const PAGE: usize = 4096;
const RESERVED: usize = 80;
const SALT: usize = 16;
/// The heads of the journal and of each page in it.
const JOURNAL_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// Every byte of the database and of the journal beside it, decrypted.
pub fn in_the_clear(office: &Office) -> Vec<u8> {
    let file = office.path().join("office.db");
    let pages = fs::read(&file).unwrap();
    let mut clear: Vec<u8> = pages
        .chunks(PAGE)
        .enumerate()
        .flat_map(|(at, page)| decrypted(office, page, if at == 0 { SALT } else { 0 }))
        .collect();
    clear.extend(journal(office, &file.with_extension("db-wal")));
    clear
}

fn journal(office: &Office, file: &Path) -> Vec<u8> {
    let journal = fs::read(file).unwrap_or_default();
    let frames = journal.get(JOURNAL_HEAD..).unwrap_or_default();
    frames
        .chunks(FRAME_HEAD + PAGE)
        .flat_map(|frame| {
            let first = frame[4..8] == [0; 4] || frame[..4] == 1u32.to_be_bytes();
            decrypted(office, &frame[FRAME_HEAD..], if first { SALT } else { 0 })
        })
        .collect()
}

fn decrypted(office: &Office, page: &[u8], from: usize) -> Vec<u8> {
    let (content, reserve) = page.split_at(PAGE - RESERVED);
    let iv: [u8; 16] = reserve[..16].try_into().unwrap();
    let cipher = cbc::Decryptor::<aes::Aes256>::new(office.key.bytes().into(), &iv.into());
    let mut content = content[from..].to_vec();
    cipher
        .decrypt_padded::<NoPadding>(&mut content)
        .unwrap()
        .to_vec()
}

pub fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|at| at == word.as_bytes())
}
