//! Bytes to text: byte order mark, then `<meta>`, then what the bytes look like.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::PageError;

/// How far into a page a `<meta charset>` is looked for, in bytes. The standard says 1,024; pages say later.
const PRESCAN: usize = 8192;

pub(super) fn decode(bytes: &[u8]) -> Result<String, PageError> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if is_binary(bytes) => return Err(PageError::Binary),
        None => declared(bytes).filter(|encoding| fits(encoding, bytes)).unwrap_or_else(|| guessed(bytes)),
    };
    Ok(encoding.decode(bytes).0.into_owned())
}

/// Text holds no NUL and next to no control characters (but UTF-16 without a byte order mark is left alone: too rare).
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    let controls =
        start.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)).count();
    controls * 50 > start.len()
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes[..bytes.len().min(PRESCAN)].to_ascii_lowercase();
    let at = start.windows(8).position(|window| window == b"charset=")?;
    let label = start[at + 8..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let length =
        label.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b))).unwrap_or(label.len());
    match Encoding::for_label(&label[..length])? {
        // A `<meta>` that could be read is not in UTF-16, whatever it says.
        encoding if encoding == UTF_16BE || encoding == UTF_16LE => Some(UTF_8),
        encoding => Some(encoding),
    }
}

/// A page that says UTF-8 and isn't is read by its content.
fn fits(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    encoding != UTF_8 || mostly_utf8(bytes)
}

/// One broken sequence in a long page does not make it another encoding.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let beyond_ascii = bytes.iter().filter(|&&b| b >= 0xc0).count();
    broken * 10 <= beyond_ascii
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}
