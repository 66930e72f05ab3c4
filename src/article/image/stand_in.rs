//! Pictures that stand in for others until those are loaded, and pictures that are the same.

/// Names of files that show nothing.
const NOTHING: [&str; 16] = [
    "placeholder",
    "blank",
    "spacer",
    "transparent",
    "pixel",
    "clear",
    "empty",
    "loading",
    "loader",
    "lazy",
    "lazyload",
    "grey",
    "gray",
    "1x1",
    "trans",
    "spinner",
];

/// What a script's own copy of a size adds to a picture's name.
const MARKS: [&str; 6] = ["scaled", "large", "medium", "small", "thumb", "thumbnail"];

/// Whether an address is that of a picture that shows nothing.
pub(super) fn stands_in(address: &str) -> bool {
    let address = address.trim();
    if let Some(drawn) = address.strip_prefix("data:") {
        return drawn.len() < super::super::address::DRAWN;
    }
    let file = file(address).to_ascii_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let mut words = stem.split(['-', '_', '.']).filter(|word| !word.is_empty()).peekable();
    // Every word says so: “placeholder-16x9”, but no “empty-chairs”.
    words.peek().is_some()
        && words.clone().any(|word| NOTHING.contains(&word))
        && words.all(|word| NOTHING.contains(&word) || word == "image" || word == "img" || is_size(word))
}

/// Whether a picture is that of a reader or a sign beside the text rather than one of the story.
pub(super) fn is_ornament(class: &str, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let mut segments = path.rsplit('/');
    let file = segments.next().unwrap_or_default();
    let mut words = file.split(|c: char| !c.is_ascii_alphanumeric());
    let is_drawn = file.ends_with(".svg");
    let named =
        |word: &str| matches!(word, "avatar" | "avatars") || (is_drawn && matches!(word, "icon" | "icons"));
    let class = class.to_ascii_lowercase();
    let classed = class
        .split_ascii_whitespace()
        .any(|class| class.contains("avatar") || class.split('-').any(|c| c == "icon"));
    classed || words.any(named) || segments.any(named)
}

/// What names a picture in all its sizes.
pub(in crate::article) fn name(address: &str) -> String {
    let file = file(address).to_ascii_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let words: Vec<&str> =
        stem.split(['-', '_', '@']).filter(|word| !is_size(word) && !MARKS.contains(word)).collect();
    let name = words.join("-");
    // Names such as “image” or “1” are those of many pictures.
    if name.len() >= 10 { name } else { address.split(['?', '#']).next().unwrap_or_default().to_owned() }
}

fn file(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// “300x200”, “1200w”, “2x”, “16x9”.
fn is_size(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'x' | b'w' | b'h' | b'p'))
        && word.bytes().any(|b| matches!(b, b'x' | b'w' | b'h' | b'p'))
        && word.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_say_nothing_else() {
        for address in [
            "/img/placeholder.png",
            "https://a.example/blank.gif?x=1",
            "placeholder-16x9.svg",
            "data:image/gif;base64,R0",
        ] {
            assert!(stands_in(address), "{address}");
        }
        for address in ["/img/empty-chairs.jpg", "/blank-page-prize.png", "/photo.jpg", "/"] {
            assert!(!stands_in(address), "{address}");
        }
    }

    #[test]
    fn icons_are_drawn_and_holy_ones_painted() {
        assert!(is_ornament("", "https://a.example/icons/play.svg"));
        assert!(is_ornament("", "https://a.example/avatars/m/713.jpg"));
        assert!(is_ornament("icon-small", "https://a.example/x.png"));
        assert!(!is_ornament("wide", "https://a.example/icon-of-the-virgin.jpg"));
    }

    #[test]
    fn one_picture_in_many_sizes() {
        assert_eq!(
            name("https://a.example/harbour-wall-300x200.jpg"),
            name("https://cdn.example/w/harbour-wall.webp?w=9")
        );
        assert_ne!(name("https://a.example/1/image.jpg"), name("https://a.example/2/image.jpg"));
    }
}
