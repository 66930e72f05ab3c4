//! Names of those whom the page introduces as its authors.

use super::super::Near;
use super::{Shown, Surety};
use crate::language::{LANGUAGES, List, fold_word};
use crate::metadata::people::is_name;

/// Most words of a line that heads such an introduction: “About the author”.
const HEADING: usize = 5;
/// Words of a name, the longest first.
const NAME: [usize; 3] = [4, 3, 2];

/// Whom a paragraph tells of that stands under a line which says that an author follows. Nobody where there are several.
pub(super) fn introduced(near: &Near<'_>) -> Option<Shown> {
    let seen: Vec<usize> =
        (near.head.end..near.blocks.len()).filter(|&number| near.blocks[number].is_seen()).collect();
    let headed = seen.windows(2).filter(|pair| is_of_author(near.blocks[pair[0]].text.trim()));
    let mut found =
        headed.filter_map(|pair| Some((opening_name(near.blocks[pair[1]].text.trim())?, pair[1])));
    let (name, block) = found.next()?;
    let is_alone = found.all(|(other, _)| other == name);
    is_alone.then(|| Shown { name: name.to_owned(), role: None, surety: Surety::Below, block })
}

/// Whether a short line says that an author follows, about whom more is told.
fn is_of_author(line: &str) -> bool {
    let words = line.split_whitespace().count();
    (2..=HEADING).contains(&words) && LANGUAGES.say(List::Role, line)
}

/// The name that a text opens with, perhaps behind what somebody is: “Author Ann Lee is …”.
fn opening_name(text: &str) -> Option<&str> {
    let first = text.split(' ').next()?;
    let is_role = LANGUAGES.has(List::Role, &first.to_lowercase());
    let text = if is_role { text[first.len()..].trim_start() } else { text };
    let opens_commonly =
        text.split(' ').next().is_some_and(|word| LANGUAGES.any(List::Common, &fold_word(word)));
    let ends = |words: usize| text.match_indices(' ').nth(words - 1).map(|(at, _)| at);
    let mut names = NAME.into_iter().filter_map(ends).map(|end| (&text[..end], &text[end + 1..]));
    // What follows a name goes on in small letters.
    let is_told = |(name, rest): &(&str, &str)| is_name(name) && rest.starts_with(char::is_lowercase);
    if opens_commonly { None } else { names.find(is_told).map(|(name, _)| name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_told_of() {
        assert_eq!(opening_name("Ann Lee is our harbour reporter."), Some("Ann Lee"));
        assert_eq!(opening_name("Author Ann van der Lee writes on tides."), Some("Ann van der Lee"));
        assert_eq!(opening_name("The Harbour Board is new."), None);
        assert_eq!(opening_name("We write on tides."), None);
    }

    #[test]
    fn lines_that_say_that_an_author_follows() {
        assert!(is_of_author("About the Author") && is_of_author("Über den Autor:"));
        assert!(!is_of_author("About the harbour") && !is_of_author("Author"));
    }
}
