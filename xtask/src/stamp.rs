//! Work that need not be repeated while what it was made from is unchanged.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// A digest of all parts; the same parts cut differently have another digest.
pub(crate) fn digest(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Does `work` unless the file `stamp` says it was done for the same `digest`.
pub(crate) fn once(stamp: &Path, digest: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    if fs::read_to_string(stamp).is_ok_and(|done| done == digest) {
        return Ok(());
    }
    // Work that stops half-way must not look done; there may be no stamp yet.
    let _ = fs::remove_file(stamp);
    work()?;
    fs::write(stamp, digest).with_context(|| format!("cannot write {}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn digests_tell_parts_apart() {
        assert_eq!(digest(&[b"a", b"b"]), digest(&[b"a", b"b"]));
        assert_ne!(digest(&[b"ab"]), digest(&[b"a", b"b"]));
        assert_ne!(digest(&[b"a", b"b"]), digest(&[b"b", b"a"]));
    }

    #[test]
    fn work_is_done_once_a_digest() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let stamp = folder.path().join("stamp");
        let mut times = 0;
        let mut work = |digest| {
            once(&stamp, digest, || {
                times += 1;
                Ok(())
            })
            .expect("the work succeeds");
        };
        work("one");
        work("one");
        work("two");
        assert_eq!(times, 2);
    }

    #[test]
    fn failed_work_is_not_done() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let stamp = folder.path().join("stamp");
        once(&stamp, "one", || Ok(())).expect("the work succeeds");
        assert!(once(&stamp, "two", || bail!("half-way")).is_err());
        assert!(!stamp.exists());
    }
}
