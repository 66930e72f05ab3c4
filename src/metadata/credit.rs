//! Who took a picture, as captions say it.

use super::people::without_by;
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

/// The credit that closes a caption: “A. Lee”, “Ann Lee/Northlight Pictures”.
pub(super) fn credit(caption: &str) -> Option<String> {
    if !ends_with_credit(caption) {
        return None;
    }
    let caption = caption.trim_end();
    let bracketed =
        caption.strip_suffix(')').and_then(|text| text.rsplit_once('(')).map(|(_, credit)| credit);
    let last = || caption.rsplit(['.', '|', '\n']).find(|part| !part.trim().is_empty());
    let credit = bracketed.or_else(last)?.trim();
    let (label, name) = credit.split_once([':', ' ']).unwrap_or(("", credit));
    let is_label = LANGUAGES.any(List::Credit, &fold_word(label.trim()));
    let name = if is_label { without_by(name.trim_start_matches([':', ' '])) } else { credit };
    (!name.is_empty()).then(|| name.trim().to_owned())
}

/// “Ann Lee/Northlight Pictures”
fn is_name_and_agency(text: &str) -> bool {
    let Some((name, agency)) = text.trim().split_once('/') else { return false };
    let words = || name.split_whitespace().chain(agency.split_whitespace());
    name.split_whitespace().count() >= 2
        && !agency.starts_with(char::is_whitespace)
        && words().all(|word| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credits_close_captions() {
        for (caption, name) in [
            ("The pier in Oslo (Photo: A. Lee)", Some("A. Lee")),
            ("The pier in Oslo. Photograph: Ann Lee", Some("Ann Lee")),
            ("The pier in Oslo. Photo by Ann Lee", Some("Ann Lee")),
            ("The pier in Oslo. Ann Lee/Northlight Pictures", Some("Ann Lee/Northlight Pictures")),
            ("Die Brücke am Abend. Foto: Jörg Ahlers", Some("Jörg Ahlers")),
            ("The pier in Oslo at dawn", None),
        ] {
            assert_eq!(credit(caption).as_deref(), name, "{caption}");
        }
    }
}
