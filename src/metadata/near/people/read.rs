//! Names at the beginning of a line.

use super::super::super::date::{find, month};
use super::super::super::people::{is_name, is_role, names, split_role};
use crate::language::{LANGUAGES, List, fold_word, words};

/// A name, and what stands behind it.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: Option<String>,
}

/// What counts as a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taste {
    /// Names as people have.
    Strict,
    /// What may be signed with.
    Loose,
    /// Whatever follows “By”.
    Any,
}

/// The names at the beginning of a line's pieces, as far as they go.
pub(super) fn read<'a>(
    pieces: impl Iterator<Item = &'a str>,
    site: Option<&str>,
    taste: Taste,
) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for piece in pieces {
        if is_reviewed(piece) || (!people.is_empty() && find(piece).is_some()) {
            break;
        }
        let text = by(piece).map_or(piece, |by| by.rest).trim();
        if words(text).iter().all(|word| LANGUAGES.any(List::And, &word.folded)) {
            continue;
        }
        let behind = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        if let Some(person) = people.last_mut().filter(|_| is_role(behind)) {
            person.role = person.role.take().or(Some(behind.to_owned()));
            continue;
        }
        // “Ann Lee in”: where it was written, or what it belongs to, stands in the next piece.
        if let Some(name) = before_place(text) {
            people.push(Person { name: name.to_owned(), role: None });
            break;
        }
        let (who, role) = split_role(text);
        let read = names(&who);
        // “Sat, 20 Dec” is nobody.
        let may_sign = find(piece).is_none();
        let fits = |name: &String| is_name(name) || (may_sign && is_signature(name, site, taste));
        if read.iter().all(fits) {
            let alone = read.len() == 1;
            people.extend(read.into_iter().map(|name| Person { name, role: role.clone().filter(|_| alone) }));
            continue;
        }
        if !people.is_empty() {
            break;
        }
        people.extend(read.into_iter().take_while(fits).map(|name| Person { name, role: None }));
    }
    people
}

/// The name before a small word that ends a text.
fn before_place(text: &str) -> Option<&str> {
    let (name, last) = text.rsplit_once(' ')?;
    let is_small = last.chars().all(char::is_lowercase) && LANGUAGES.any(List::Common, last);
    (is_small && is_name(name)).then_some(name)
}

/// Longest degree, in bytes.
const DEGREE: usize = 8;

/// The names of a line that is nothing but names, each with degrees behind it, which are its role: “Ann Lee, VMD; Bo Ek,
/// MSc, PhD”.
pub(super) fn read_titled(line: &str) -> Option<Vec<Person>> {
    let is_degree = |text: &str| {
        let text = text.split('(').next().unwrap_or_default().trim();
        let capitals = text.chars().filter(|c| c.is_uppercase()).count();
        capitals >= 2 && text.len() <= DEGREE && text.chars().all(|c| c.is_alphabetic() || c == '.')
    };
    let parts = line.split([';', '&']).map(str::trim).filter(|part| !part.is_empty());
    let person = |part: &str| {
        let (name, behind) = part.split_once(", ")?;
        let is_titled = is_name(name) && behind.split(',').all(is_degree);
        is_titled.then(|| Person { name: name.to_owned(), role: Some(behind.to_owned()) })
    };
    parts.map(person).collect()
}

/// “By”, “Written by”, “Posted by” at the beginning of a text.
pub(super) struct By<'a> {
    /// What stands behind.
    pub(super) rest: &'a str,
    /// Whether nothing else can be meant: “Story” and “Text” may well be menus.
    pub(super) is_sure: bool,
    /// Whether it says so in several words.
    pub(super) is_long: bool,
}

/// How a text opens, if it opens as a byline does.
pub(super) fn by(text: &str) -> Option<By<'_>> {
    let mut rest = text.trim_start();
    let (mut count, mut found, mut is_sure) = (0, false, false);
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ':' | '：')).unwrap_or(rest.len());
        let word = fold_word(rest[..end].trim_end_matches("(s)"));
        let is_by = LANGUAGES.has(List::By, &word);
        if !is_by && !LANGUAGES.has(List::Published, &word) {
            break;
        }
        let after = rest[end..].trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
        let has_colon = rest[end..rest.len() - after.len()].contains([':', '：']);
        count += 1;
        found |= is_by;
        is_sure |= is_by && (has_colon || count > 1 || word.chars().count() <= 3);
        rest = after;
    }
    found.then_some(By { rest, is_sure, is_long: count > 1 })
}

/// As [`by`], anywhere in a line: “This post was written by …”.
pub(super) fn by_within(text: &str) -> Option<&str> {
    let starts = words(text).into_iter().map(|word| word.at.start);
    starts
        .filter_map(|start| by(&text[start..]))
        .find(|by| by.is_long && !by.rest.is_empty())
        .map(|by| by.rest)
}

/// What may be signed with, though it is no name as people have: “Kev”, “The Night Desk”.
fn is_signature(name: &str, site: Option<&str>, taste: Taste) -> bool {
    let words = words(name);
    let is_site = site.is_some_and(|site| fold_word(name) == fold_word(site));
    let is_house =
        || site.zip(words.first()).is_some_and(|(site, word)| fold_word(site).contains(&*word.folded));
    let others = [List::Updated, List::Published, List::You, List::We, List::Weekday];
    let is_other = |word: &str| {
        let is_role = taste != Taste::Any && !is_house() && LANGUAGES.any(List::Role, word);
        let is_by = taste != Taste::Any && LANGUAGES.any(List::By, word);
        is_role || is_by || month(word).is_some() || others.iter().any(|list| LANGUAGES.any(*list, word))
    };
    let says_nothing = |word: &str| LANGUAGES.any(List::Common, word) || LANGUAGES.any(List::Role, word);
    taste != Taste::Strict
        && is_short(name, words.len())
        && name.chars().count() <= 40
        && words[0].folded.chars().any(char::is_alphabetic)
        && (words.iter().any(|word| word.capital)
            || words.len() == 1
            || !name.chars().any(char::is_lowercase))
        && !words.iter().any(|word| is_other(&word.folded))
        && !words.iter().all(|word| says_nothing(&word.folded))
        && (taste == Taste::Any || !is_site)
}

/// Four words at most; where no spaces part them, eight signs.
fn is_short(name: &str, words: usize) -> bool {
    let spaced = name.split_whitespace().count();
    (1..=4).contains(&words) || (spaced <= 2 && (1..=8).contains(&words))
}

/// Whether a text says who looked it over: “Medically reviewed by”.
pub(super) fn is_reviewed(text: &str) -> bool {
    text.len() < 80 && LANGUAGES.say(List::Reviewed, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_in(pieces: &[&str]) -> Vec<String> {
        read(pieces.iter().copied(), None, Taste::Strict).into_iter().map(|person| person.name).collect()
    }

    #[test]
    fn what_stands_behind_a_name() {
        assert_eq!(names_in(&["Mahala Dunn in", "Tide Tables"]), ["Mahala Dunn"]);
        assert_eq!(names_in(&["Written by", "Ada Finch", ", 4+ years of covering locks"]), ["Ada Finch"]);
        assert_eq!(names_in(&["Stuck in"]), [""; 0]);
    }

    #[test]
    fn degrees() {
        let titled = "Ann Lee, VMD, DACVB; Bo Ek, BA, VTS (Behaviour) & Cy Orr, DVM";
        assert_eq!(read_titled(titled).map(|people| people.len()), Some(3));
        for line in ["Ann Lee, Bo Ek", "Ann Lee", "Old Harbour, NY and its boats", "Ann Lee, PhD, was there"]
        {
            assert!(read_titled(line).is_none(), "{line}");
        }
    }

    #[test]
    fn authors_in_the_plural() {
        assert!(by("Author(s)").is_some_and(|by| by.rest.is_empty()));
    }
}
