//! Compressing streams. Ours, because a stream must not end in a carriage return: with the line
//! feed that the file has before `endstream` the two read as one line end, and a strict PDF/A
//! reader then finds the stream a byte too short.

use crate::{error::LetterError, tag::fault};
use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Document, Object, Stream};
use std::cell::RefCell;

/// Compresses every stream that may be.
pub(crate) fn squeeze(document: &mut Document) -> Result<(), LetterError> {
    let streams = document
        .objects
        .values_mut()
        .filter_map(|o| o.as_stream_mut().ok());
    streams
        .filter(|s| s.allows_compression && !s.dict.has(b"Filter"))
        .try_for_each(|stream| PACKER.with_borrow_mut(|packer| one(packer, stream)))
}

/// The same stream, made as small as it can be: one that is kept, and compressed once for many files.
pub(crate) fn squeezed(mut stream: Stream) -> Result<Stream, LetterError> {
    one(&mut Compress::new(Compression::best(), true), &mut stream)?;
    Ok(stream)
}

fn one(packer: &mut Compress, stream: &mut Stream) -> Result<(), LetterError> {
    let mut packed = deflated(packer, &stream.content)?;
    while packed.ends_with(b"\r") {
        pad(stream);
        packed = deflated(packer, &stream.content)?;
    }
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(packed);
    Ok(())
}

thread_local! {
    /// Its tables take longer to make than a page to compress.
    static PACKER: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(LEVEL), true));
}

fn deflated(packer: &mut Compress, content: &[u8]) -> Result<Vec<u8>, LetterError> {
    packer.reset();
    let mut out = Vec::with_capacity(bound(content.len()));
    let status = packer.compress_vec(content, &mut out, FlushCompress::Finish);
    match status.map_err(fault)? {
        Status::StreamEnd => Ok(out),
        _ => Err(fault("a stream is longer than its bound")),
    }
}

/// The most that some bytes take when they cannot be made smaller: five more for each block of them.
const fn bound(length: usize) -> usize {
    length + length / 1_000 + 64
}

/// How hard to try: above this a letter takes longer and is hardly smaller.
const LEVEL: u32 = 3;

/// A space more: between operators and in a character map it means nothing, and what follows the
/// last table of a font is never read. (A zero would not do: the checksum that ends the stream
/// would stay the same.)
fn pad(stream: &mut Stream) {
    stream.content.push(b' ');
    if stream.dict.has(b"Length1") {
        stream
            .dict
            .set("Length1", Object::from(stream.content.len() as i64));
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use lopdf::{Dictionary, dictionary};

    #[test]
    fn no_stream_ends_in_a_carriage_return() {
        let mut packer = Compress::new(Compression::new(LEVEL), true);
        for length in 0..2_000_usize {
            let content: Vec<u8> = (0..length).map(|n| (n * length % 251) as u8).collect();
            let font = dictionary! { "Length1" => length as i64 };
            for dict in [Dictionary::new(), font] {
                let mut stream = Stream::new(dict, content.clone());
                one(&mut packer, &mut stream).expect("compressed");
                assert!(!stream.content.ends_with(b"\r"), "{length}");
                let back = stream.decompressed_content().expect("it inflates");
                assert!(back.starts_with(&content));
                if let Ok(size) = stream.dict.get(b"Length1").and_then(Object::as_i64) {
                    assert_eq!(size as usize, back.len());
                }
            }
        }
    }
}
