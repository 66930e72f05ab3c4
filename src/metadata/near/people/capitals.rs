//! Names that a standfirst ends with, set in capitals: “The pier may stand another winter, says ANN LEE.”

use super::super::Near;
use super::{Shown, Surety};
use crate::language::{LANGUAGES, List, fold_word};
use crate::metadata::people::NAME;

/// Seen blocks below the headline that may be the standfirst.
const BELOW: usize = 3;
/// Letters of a word of the name at least: shorter ones are short for something.
const LETTERS: usize = 3;

/// Whom the standfirst says to be telling the story.
pub(super) fn telling(near: &Near<'_>) -> Option<Shown> {
    let seen = (near.title + 1..near.head.end).filter(|&number| near.blocks[number].is_seen());
    let mut found = seen.take(BELOW).filter_map(|number| Some((teller(&near.blocks[number].text)?, number)));
    found.next().map(|(name, block)| Shown { name, role: None, surety: Surety::Named, block })
}

/// The name in capitals that a text ends with, where a word for saying stands before it.
fn teller(text: &str) -> Option<String> {
    let words: Vec<&str> = text.trim_end_matches(|c: char| !c.is_alphabetic()).split_whitespace().collect();
    let start = words.iter().rposition(|word| !is_capitals(word))?;
    let name = &words[start + 1..];
    let is_told = NAME.contains(&name.len()) && LANGUAGES.any(List::Said, &fold_word(words[start]));
    is_told.then(|| name.join(" "))
}

fn is_capitals(word: &str) -> bool {
    word.chars().count() >= LETTERS && word.chars().all(|c| c.is_uppercase() || matches!(c, '\'' | '’' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_tells_it() {
        assert_eq!(teller("The pier may stand another winter, says ANN LEE. ").as_deref(), Some("ANN LEE"));
        assert_eq!(teller("Der Steg hält, berichtet JÖRN O’HARA").as_deref(), Some("JÖRN O’HARA"));
        for none in [
            "The pier stands, says Ann Lee.",
            "It is safe, says the US ARMY",
            "SAYS ANN LEE",
            "He met ANN LEE",
            "",
        ] {
            assert_eq!(teller(none), None, "{none}");
        }
    }
}
