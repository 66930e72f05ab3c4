//! Folders as values: read whole, put together, written where they differ.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Files by their path below some folder.
pub(crate) type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// The files below `folder` whose name is wanted.
pub(crate) fn read(folder: &str, wanted: impl Fn(&str) -> bool) -> Result<Tree> {
    let mut tree = Tree::new();
    for path in files(Path::new(folder)).with_context(|| format!("cannot read the folder {folder}"))? {
        if path.file_name().is_some_and(|name| wanted(&name.to_string_lossy())) {
            let bytes = read_file(&Path::new(folder).join(&path))?;
            tree.insert(path, bytes);
        }
    }
    Ok(tree)
}

/// One file, or a sentence naming it.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Makes `folder` hold exactly `tree`. Unchanged files are not touched, so that who watches them sees nothing.
pub(crate) fn write(folder: &str, tree: &Tree) -> Result<()> {
    let folder = Path::new(folder);
    if folder.is_dir() {
        remove_others(folder, tree)?;
    }
    for (path, bytes) in tree {
        let path = folder.join(path);
        if fs::read(&path).is_ok_and(|old| old == *bytes) {
            continue;
        }
        write_file(&path, bytes)?;
    }
    Ok(())
}

/// Writes one file, its folders as well.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        fs::write(path, bytes)
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}

fn remove_others(folder: &Path, tree: &Tree) -> Result<()> {
    for path in files(folder)?.into_iter().filter(|path| !tree.contains_key(path)) {
        fs::remove_file(folder.join(path))?;
    }
    let folders = WalkDir::new(folder).min_depth(1).contents_first(true);
    for entry in folders.into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_dir()) {
        // Only empty folders can be removed, and only those should be.
        let _ = fs::remove_dir(entry.path());
    }
    Ok(())
}

/// Paths of all files below `folder`, relative to it, in order.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.path().strip_prefix(folder)?.to_owned());
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_becomes_exactly_the_tree() {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let folder = temporary.path().to_str().expect("a readable path");
        write_file(&temporary.path().join("old/gone.txt"), b"x").expect("written");
        write_file(&temporary.path().join("same.txt"), b"same").expect("written");
        let written = fs::metadata(temporary.path().join("same.txt")).and_then(|file| file.modified());

        let tree = Tree::from([("same.txt".into(), b"same".to_vec()), ("new/one.txt".into(), b"1".to_vec())]);
        write(folder, &tree).expect("written");

        assert_eq!(read(folder, |_| true).expect("read"), tree);
        assert!(!temporary.path().join("old").exists());
        let now = fs::metadata(temporary.path().join("same.txt")).and_then(|file| file.modified());
        assert_eq!(now.expect("a time"), written.expect("a time"));
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = read("no/such/folder", |_| true).expect_err("there is no such folder");
        assert!(format!("{error:#}").starts_with("cannot read the folder no/such/folder: "));
    }
}
