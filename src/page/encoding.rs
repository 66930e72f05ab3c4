//! Bytes to text: byte order mark, then `<meta>`, then what the bytes look like.

#[cfg(feature = "encoding")]
mod decode;

#[cfg(feature = "encoding")]
pub(super) use decode::decode;

use super::PageError;

/// How far into a page a `<meta charset>` is looked for, in bytes. The standard says 1,024; pages say later.
const PRESCAN: usize = 8192;

/// The label of the encoding that bytes are in, as the Encoding Standard names them, where the bytes say so: by a byte
/// order mark or a `<meta>`, or by being UTF-8 throughout.
///
/// # Errors
/// [`PageError::Binary`] where they are no text.
pub(crate) fn label(bytes: &[u8]) -> Result<Option<String>, PageError> {
    if let Some(label) = mark(bytes) {
        return Ok(Some(label.to_owned()));
    }
    if is_binary(bytes) {
        return Err(PageError::Binary);
    }
    // A `<meta>` that could be read is not in UTF-16, whatever it says.
    let declared =
        declared(bytes).map(|label| if label.starts_with("utf-16") { "utf-8".to_owned() } else { label });
    let is_utf8 = mostly_utf8(bytes);
    // A page that says UTF-8 and isn't is read by its content.
    let declared = declared.filter(|label| is_utf8 || !matches!(label.as_str(), "utf-8" | "utf8"));
    Ok(declared.or_else(|| is_utf8.then(|| "utf-8".to_owned())))
}

fn mark(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Some("utf-8"),
        [0xfe, 0xff, ..] => Some("utf-16be"),
        [0xff, 0xfe, ..] => Some("utf-16le"),
        _ => None,
    }
}

/// Text holds next to no control characters.
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    let is_control = |b: &u8| *b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    start.iter().filter(|b| is_control(b)).count() * 50 > start.len()
}

fn declared(bytes: &[u8]) -> Option<String> {
    let start = bytes[..bytes.len().min(PRESCAN)].to_ascii_lowercase();
    let at = start.windows(8).position(|window| window == b"charset=")?;
    let label = start[at + 8..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let fits = |b: &u8| b.is_ascii_alphanumeric() || b"-_:.".contains(b);
    let length = label.iter().position(|b| !fits(b)).unwrap_or(label.len());
    String::from_utf8(label[..length].to_vec()).ok().filter(|label| !label.is_empty())
}

/// One broken sequence in a long page does not make it another encoding.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let beyond_ascii = bytes.iter().filter(|&&b| b >= 0xc0).count();
    broken * 10 <= beyond_ascii
}
