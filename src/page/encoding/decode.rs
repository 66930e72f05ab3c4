//! Decoding without a browser at hand, which has its own decoders: the tables weigh 165 KB in a compressed wasm.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

use crate::page::PageError;

pub(in crate::page) fn decode(bytes: &[u8]) -> Result<String, PageError> {
    let label = super::label(bytes)?;
    let encoding =
        label.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or_else(|| guess(bytes));
    Ok(encoding.decode(bytes).0.into_owned())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}
