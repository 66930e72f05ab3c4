//! Who took a picture, as captions say it.

use crate::language::{LANGUAGES, fold_word};

/// Whether a text closes with a credit: “The pier in Oslo (Photo: A. Lee)”, “The pier in Oslo. Photograph: Ann Lee”.
pub(crate) fn ends_with_credit(text: &str) -> bool {
    let text = text.trim_end();
    let words = |text: &str| text.split_whitespace().count();
    if let Some((caption, credit)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        return words(caption) >= 3 && (1..=6).contains(&words(credit));
    }
    let last = text.rsplit(['.', '|', '\n']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let named = last.split([':', ' ']).find(|word| !word.is_empty());
    let names = named.is_some_and(|word| LANGUAGES.any("credit", &fold_word(word)));
    names && (2..=7).contains(&words(last)) && words(text) > words(last)
}
