//! What the extension takes from Node packages: its fonts, and the languages it colours code in. Each with its licence.

use crate::tree::{self, Tree};
use anyhow::Result;
use std::path::Path;

/// A package, the folder of the extension it goes to, and which of its files do.
struct Taken {
    package: &'static str,
    folder: &'static str,
    files: fn(&str) -> bool,
}

const ALL: [Taken; 4] = [
    Taken { package: "@fontsource-variable/literata", folder: "vendor/literata", files: is_variable_font },
    Taken { package: "@fontsource-variable/inter", folder: "vendor/inter", files: is_variable_font },
    Taken { package: "@fontsource/opendyslexic", folder: "vendor/opendyslexic", files: is_font },
    Taken { package: "@speed-highlight/core", folder: "vendor/highlight", files: is_language },
];

/// The files, or none of a package that is not installed: a build without Node has the system's fonts and plain code.
pub(crate) fn vendored() -> Result<Tree> {
    let mut all = Tree::new();
    for taken in &ALL {
        let source = Path::new("node_modules").join(taken.package);
        if !source.is_dir() {
            continue;
        }
        for path in tree::files(&source)? {
            let name = path.to_string_lossy();
            if name == "LICENSE" || (taken.files)(&name) {
                all.insert(Path::new(taken.folder).join(&path), tree::read_file(&source.join(&path))?);
            }
        }
    }
    Ok(all)
}

fn is_variable_font(path: &str) -> bool {
    matches!(path, "wght.css" | "wght-italic.css")
        || path.ends_with("-wght-normal.woff2")
        || path.ends_with("-wght-italic.woff2")
}

fn is_font(path: &str) -> bool {
    matches!(path, "400.css" | "400-italic.css" | "700.css" | "700-italic.css") || path.ends_with(".woff2")
}

fn is_language(path: &str) -> bool {
    path == "dist/tokenize.js" || (path.starts_with("dist/languages/") && path.ends_with(".js"))
}
