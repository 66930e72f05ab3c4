//! Names at the beginning of a line.

use super::super::super::date::{find, month};
use super::super::super::people::{is_name, is_role, names, split_role};
use crate::language::{LANGUAGES, List, fold_word, words};

/// A name, and what stands behind it.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: Option<String>,
}

/// The names at the beginning of a line's pieces, as far as they go. `loose`: what is no name as people have may be
/// what is signed with.
pub(super) fn read<'a>(
    pieces: impl Iterator<Item = &'a str>,
    site: Option<&str>,
    loose: bool,
) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for piece in pieces {
        if is_reviewed(piece) || (!people.is_empty() && find(piece).is_some()) {
            break;
        }
        let text = after_by(piece).unwrap_or(piece).trim();
        if words(text).iter().all(|word| LANGUAGES.any(List::And, &word.folded)) {
            continue;
        }
        let (who, role) = split_role(text);
        let read = names(&who);
        let fits = |name: &String| is_name(name) || (loose && is_signature(name, site));
        if read.iter().all(fits) {
            let alone = read.len() == 1;
            people.extend(read.into_iter().map(|name| Person { name, role: role.clone().filter(|_| alone) }));
            continue;
        }
        let behind = text.trim_start_matches([',', '|', '-', '–', '·', ' ']);
        match people.last_mut() {
            None => people.extend(read.into_iter().take_while(fits).map(|name| Person { name, role: None })),
            Some(person) if person.role.is_none() && is_role(behind) => person.role = Some(behind.to_owned()),
            Some(_) => break,
        }
    }
    people
}

/// What stands after “By”, “Written by”, “Posted by”, if a text opens so.
pub(super) fn after_by(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    let mut found = false;
    while !rest.is_empty() {
        let (first, after) = rest.split_once(|c: char| c.is_whitespace() || c == ':').unwrap_or((rest, ""));
        let word = fold_word(first);
        let is_by = LANGUAGES.any(List::By, &word);
        if !is_by && !LANGUAGES.any(List::Published, &word) {
            break;
        }
        found |= is_by;
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ':');
    }
    found.then_some(rest)
}

/// What may be signed with, though it is no name as people have: “Kev”, “The Night Desk”.
fn is_signature(name: &str, site: Option<&str>) -> bool {
    let words = words(name);
    let others = [List::Role, List::By, List::Updated, List::Published, List::You, List::We, List::Weekday];
    let is_other = |word: &str| others.iter().any(|list| LANGUAGES.any(*list, word)) || month(word).is_some();
    let all_other = words.iter().filter(|word| is_other(&word.folded)).count();
    (1..=4).contains(&words.len())
        && name.chars().count() <= 40
        && name.chars().any(char::is_alphabetic)
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && (words[0].capital || words.len() == 1)
        && all_other == 0
        && site.is_none_or(|site| fold_word(name) != fold_word(site))
}

/// Whether a text says who looked it over: “Medically reviewed by”.
pub(super) fn is_reviewed(text: &str) -> bool {
    text.len() < 80 && LANGUAGES.say(List::Reviewed, text)
}
