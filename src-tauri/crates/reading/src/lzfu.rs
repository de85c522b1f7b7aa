//! Compressed rich text, as Outlook keeps it ([MS-OXRTFCP]).

/// The dictionary's size, and what it starts with ([MS-OXRTFCP] 2.1.2.1 and 2.1.3.1.1).
const SIZE: usize = 4096;
const START: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const HEADER: usize = 16;
const COMPRESSED: u32 = 0x7546_5A4C;
const UNCOMPRESSED: u32 = 0x414C_454D;

/// The rich text; `None` where it is none or damaged. What is left out is kept by the checksum alone,
/// which is not looked at: half a text is better than none. At most nine times as long as `bytes`.
pub(crate) fn expand(bytes: &[u8]) -> Option<Vec<u8>> {
    let content = bytes.get(HEADER..)?;
    match number(bytes, 8)? {
        UNCOMPRESSED => {
            let length = usize::try_from(number(bytes, 4)?).ok()?;
            Some(content[..length.min(content.len())].to_vec())
        }
        COMPRESSED => Some(tokens(content)),
        _ => None,
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(four))
}

/// Eight tokens to a control byte: a bit that is set is a place and a length in the dictionary, one
/// that is not a byte as it is. The place where the next byte goes is the end.
fn tokens(content: &[u8]) -> Vec<u8> {
    let mut dictionary = Dictionary::new();
    let mut expanded = Vec::new();
    let mut bytes = content.iter().copied();
    while let Some(control) = bytes.next() {
        for bit in 0..8 {
            if control >> bit & 1 == 0 {
                let Some(byte) = bytes.next() else {
                    return expanded;
                };
                dictionary.write(byte);
                expanded.push(byte);
                continue;
            }
            let (Some(high), Some(low)) = (bytes.next(), bytes.next()) else {
                return expanded;
            };
            let token = usize::from(high) << 8 | usize::from(low);
            let (place, length) = (token >> 4, (token & 0xF) + 2);
            if place == dictionary.end {
                return expanded;
            }
            for at in place..place + length {
                let byte = dictionary.bytes[at % SIZE];
                dictionary.write(byte);
                expanded.push(byte);
            }
        }
    }
    expanded
}

struct Dictionary {
    bytes: [u8; SIZE],
    end: usize,
}

impl Dictionary {
    fn new() -> Self {
        let mut bytes = [b' '; SIZE];
        bytes[..START.len()].copy_from_slice(START);
        Self {
            bytes,
            end: START.len(),
        }
    }

    fn write(&mut self, byte: u8) {
        self.bytes[self.end] = byte;
        self.end = (self.end + 1) % SIZE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_compressed_comes_back() {
        let long = format!(
            "{{\\rtf1 {}}}",
            "Marian Thistlewood, Ousebridge. ".repeat(400)
        );
        for rtf in [
            "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
            "{\\rtf1\\ansi\\par hello}\r\n",
            &long,
        ] {
            let compressed = compressed_rtf::compress_rtf(rtf).unwrap();
            assert_eq!(expand(&compressed).unwrap(), rtf.as_bytes());
            let plain = compressed_rtf::encode_rtf(rtf).unwrap();
            assert_eq!(expand(&plain).unwrap(), rtf.as_bytes());
            for end in 0..compressed.len() {
                let _ = expand(&compressed[..end]);
            }
        }
    }

    #[test]
    fn what_is_none_is_none() {
        for bytes in [&b""[..], b"{\\rtf1}", &[0; 40]] {
            assert_eq!(expand(bytes), None);
        }
    }
}
