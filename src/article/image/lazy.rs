//! Where pages keep a picture's address until it comes into view: each script has an attribute of its own.

use crate::page::Element;

/// The width that is asked for where an address leaves it open, in pixels.
const WIDTH: &str = "1200";

const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".jfif"];

/// Attributes that hold addresses, of whatever form.
const NAMES: [&str; 8] = [
    "data-src",
    "data-original",
    "data-lazy",
    "data-image",
    "data-img",
    "data-url",
    "data-full",
    "data-hi-res",
];

/// Sets of sizes.
pub(super) fn sets(element: &Element) -> impl Iterator<Item = String> {
    let attributes = element.attributes.iter();
    let sets = attributes.filter(|(name, _)| name.contains("srcset"));
    sets.map(|(_, value)| value.to_string()).filter(|set| !set.contains('{'))
}

/// Single addresses, those under well-known names first.
pub(super) fn addresses(element: &Element) -> Vec<String> {
    let attributes = element.attributes.iter().filter(|(name, value)| {
        name.starts_with("data-") && !name.contains("srcset") && !value.trim().is_empty()
    });
    let is_known = |name: &str| NAMES.iter().any(|known| name.starts_with(known)) || name.ends_with("-src");
    let (known, other): (Vec<_>, Vec<_>) = attributes.partition(|(name, _)| is_known(name));
    let known = known.iter().filter(|(_, value)| is_address(value));
    let other = other.iter().filter(|(_, value)| is_picture(value));
    known.chain(other).filter_map(|(_, value)| filled_in(value)).collect()
}

fn is_address(value: &str) -> bool {
    !value.contains(char::is_whitespace) && !value.starts_with(['{', '[', '#']) && value.contains(['/', '.'])
}

/// Whether an address is that of a picture, by how it ends.
pub(super) fn is_picture(value: &str) -> bool {
    let path = value.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    is_address(value) && ENDINGS.iter().any(|ending| path.ends_with(ending))
}

/// Some addresses leave the width to the script.
fn filled_in(value: &str) -> Option<String> {
    let filled = ["{width}", "{w}", "{size}", "%7Bwidth%7D"]
        .iter()
        .fold(value.to_owned(), |v, open| v.replace(open, WIDTH));
    (!filled.contains(['{', '}'])).then_some(filled)
}
