//! Names of people in bylines.

use super::date::month;
use super::fold;
use crate::language::{LANGUAGES, List, fold_word};
use crate::page::one_line;

/// The people named in a byline's words: “By Ann Lee and Bo Ek, Oslo” gives both. Addresses are no names.
pub(crate) fn names(byline: &str) -> Vec<String> {
    let byline = without_by(byline.trim());
    if byline.contains("://") {
        return Vec::new();
    }
    let mut names = Vec::new();
    for part in byline.split([',', ';', '&', '|', '/', '·', '•', '\n']) {
        for name in split_words(part) {
            let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')');
            let is_address = name.contains('@');
            if !name.is_empty()
                && name.chars().count() <= 60
                && !is_address
                && name.chars().any(char::is_alphabetic)
            {
                names.push(one_line(name));
            }
        }
    }
    names
}

/// How many words a name has.
pub(super) const NAME: std::ops::RangeInclusive<usize> = 2..=4;

/// Whether a line looks like a person's name: two to four words with capitals, or initials.
pub(crate) fn is_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let small = [
        "de", "da", "di", "van", "von", "der", "den", "del", "la", "le", "al", "bin", "ibn", "dos", "el",
        "ten", "zu", "af", "av", "y", "e",
    ];
    let fits = |word: &&str| {
        let capital =
            word.chars().next().is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()));
        (capital || small.contains(word)) && is_spelt_as_name(word)
    };
    NAME.contains(&words.len())
        && line.chars().count() <= 45
        && words.iter().all(fits)
        && !words.iter().any(|word| LANGUAGES.any(List::Role, &fold_word(word)))
        && month(&fold_word(words[0])).is_none()
        && !words.iter().all(|word| word.chars().all(|c| !c.is_lowercase()) && word.len() > 3)
}

/// Whether what follows “By” is a name. Scripts without capitals have only its length to tell by.
pub(crate) fn is_name_after_by(line: &str) -> bool {
    let has_case = line.chars().any(|c| c.is_uppercase() || c.is_lowercase());
    let is_as_long = || NAME.contains(&line.split_whitespace().count());
    is_name(line) || (!has_case && is_as_long() && line.split_whitespace().all(is_spelt_as_name))
}

/// Whether one name holds the other, by letters and digits: “Ann Lee” and “By ANN LEE”.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one.contains(&other) || other.contains(&one)
}

fn is_spelt_as_name(word: &str) -> bool {
    word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'))
}

/// Cuts “Ann Lee, Defence Editor” and “Ann Lee | Reporter in Oslo” in two. The role holds a word for one.
pub(crate) fn split_role(line: &str) -> (String, Option<String>) {
    let line = without_by(line.trim());
    for bar in [", ", " | ", " – ", " — ", " - ", " · ", "\n", " in "] {
        if let Some((name, role)) = line.split_once(bar)
            && (is_role(role) || (is_name(name) && is_short_title(role)))
            && !is_role(name)
        {
            return (name.trim().to_owned(), Some(role.trim().to_owned()));
        }
    }
    // “Ann Lee at the Old Ground” says where, not what.
    let place =
        [" at ", " in "].iter().find_map(|bar| line.split_once(bar)).filter(|(name, _)| is_name(name));
    let name =
        place.filter(|(_, place)| place.split_whitespace().count() <= 4).map_or(line, |(name, _)| name);
    (name.to_owned(), None)
}

/// “Hockey Insider”: a few words with capitals, beside a name.
fn is_short_title(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
        && !is_name_list(line)
}

fn is_name_list(line: &str) -> bool {
    line.contains(',') || line.contains('|') || line.chars().any(|c| c.is_ascii_digit())
}

/// Whether a short line says what somebody is at the paper.
pub(crate) fn is_role(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    (1..=7).contains(&words.len())
        && words.iter().any(|word| {
            LANGUAGES.any(List::Role, &fold_word(word.trim_matches(|c: char| !c.is_alphanumeric())))
        })
}

/// Whether a line opens as a byline does: “By …”.
pub(crate) fn opens_byline(line: &str) -> bool {
    without_by(line).len() < line.len()
}

pub(super) fn without_by(line: &str) -> &str {
    let mut rest = line;
    while let Some((first, after)) = rest.split_once(|c: char| c.is_whitespace() || c == ':') {
        if !LANGUAGES.any(List::By, &fold_word(first)) {
            break;
        }
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ':');
    }
    rest
}

fn split_words(part: &str) -> Vec<String> {
    let mut names = vec![Vec::new()];
    for word in part.split_whitespace() {
        if LANGUAGES.any(List::And, word) {
            names.push(Vec::new());
        } else if let Some(name) = names.last_mut() {
            name.push(word);
        }
    }
    names.into_iter().map(|words| words.join(" ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_language_are_names_in_another() {
        for name in ["Tim Enwall", "Will Ashdown", "Ann van der Lee"] {
            assert!(is_name(name), "{name}");
        }
        assert!(!is_name("Sports Editor"));
    }

    #[test]
    fn addresses_of_mail_are_no_names_but_a_house_may_be_called_by_its_address() {
        assert_eq!(names("Ann Lee, ann@ledgers.example"), ["Ann Lee"]);
        assert_eq!(names("Ledgers.com"), ["Ledgers.com"]);
    }
}
