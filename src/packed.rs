//! Data that the build packs (`build.rs`) and a page unpacks when it needs it.

/// The text that was packed. Its readers' tests see that it is all there.
pub(crate) fn unpacked(packed: &[u8]) -> String {
    let bytes = miniz_oxide::inflate::decompress_to_vec(packed).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
