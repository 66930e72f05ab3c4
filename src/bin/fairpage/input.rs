//! From a file or standard input to a page.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use fairpage::page::MAX_BYTES;
use fairpage::{Page, SourceKind};
use flate2::read::MultiGzDecoder;

use crate::{Kind, Source};

/// Reads the page that the command line names.
pub(crate) fn page(source: Source) -> Result<Page, String> {
    let kind = source.kind.map(|kind| match kind {
        Kind::Html => SourceKind::Html,
        Kind::Text => SourceKind::Text,
    });
    let file = source.file.filter(|file| file.as_os_str() != "-");
    let (bytes, named) = match &file {
        Some(path) => (read(path)?, SourceKind::of_name(&path.to_string_lossy())),
        None => (
            limited(io::stdin().lock()).map_err(|error| format!("can't read standard input: {error}"))?,
            None,
        ),
    };
    Page::from_bytes(&bytes, kind.or(named), source.url).map_err(|error| error.to_string())
}

/// Reads a file, unpacked where its name ends in `.gz`.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, String> {
    let fail = |error: io::Error| format!("can't read {}: {}", path.display(), plain(&error));
    let file = File::open(path).map_err(fail)?;
    if file.metadata().map_err(fail)?.is_dir() {
        return Err(format!("can't read {}: it is a folder", path.display()));
    }
    let is_packed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"));
    if is_packed { limited(MultiGzDecoder::new(file)).map_err(fail) } else { limited(file).map_err(fail) }
}

/// No more than a page may have, and one byte to tell that it is too much.
fn limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The error without the number the system gives it.
fn plain(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}
