//! Who took a picture, as captions say it.

use crate::language::{LANGUAGES, List, fold_word};

/// Whether a text closes with a credit: “The pier in Oslo (Photo: A. Lee)”, “The pier in Oslo. Photograph: Ann Lee”,
/// “The pier in Oslo. Ann Lee/Northlight Pictures”.
pub(crate) fn ends_with_credit(text: &str) -> bool {
    let text = text.trim_end();
    let words = |text: &str| text.split_whitespace().count();
    if let Some((caption, credit)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        return words(caption) >= 3 && (1..=6).contains(&words(credit));
    }
    let last = text.rsplit(['.', '|', '\n']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let named = last.split([':', ' ']).find(|word| !word.is_empty());
    let names = named.is_some_and(|word| LANGUAGES.any(List::Credit, &fold_word(word)));
    (names || is_name_and_agency(last)) && (2..=7).contains(&words(last)) && words(text) > words(last)
}

/// “Ann Lee/Northlight Pictures”
fn is_name_and_agency(text: &str) -> bool {
    let Some((name, agency)) = text.trim().split_once('/') else { return false };
    let words = || name.split_whitespace().chain(agency.split_whitespace());
    name.split_whitespace().count() >= 2
        && !agency.starts_with(char::is_whitespace)
        && words().all(|word| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic))
}
