//! Pages that are not the project's own. They lie beside it or where `FAIRPAGE_SHARED` says, or the test is skipped.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// A folder or file below the shared ones; `None`, and a line that says so, where it is not there.
pub(crate) fn path(name: &str) -> Option<PathBuf> {
    let root = env::var_os("FAIRPAGE_SHARED").map_or_else(beside, PathBuf::from);
    let path = root.join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} is not in {} (set FAIRPAGE_SHARED)", root.display());
    None
}

/// Every file below a folder whose name ends so, in order.
#[allow(dead_code, reason = "not every test reads folders")]
pub(crate) fn files(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            match path.is_dir() {
                true => open.push(path),
                false if path.to_string_lossy().ends_with(ending) => found.push(path),
                false => {}
            }
        }
    }
    found.sort();
    Ok(found)
}

fn beside() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared")
}
