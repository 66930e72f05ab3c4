//! Who took a picture, as captions say it.

use super::near::is_marked;
use super::people::without_by;
use crate::language::{LANGUAGES, List, fold_word};
use crate::page::{NodeId, Tree, one_line};

const MARKS: [&str; 4] = ["credit", "copyright", "photographer", "photo-by"];
/// Longest credit, in bytes.
const LONGEST: usize = 120;

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
    without_label(credit)
}

/// The credit that an element around a picture is marked to be.
pub(super) fn marked(tree: &Tree, picture: NodeId) -> Option<String> {
    let figure = tree.with_ancestors(picture).take(4).find(|&id| tree.name(id) == "figure");
    let elements = tree.subtree(figure?).filter_map(|id| Some((id, tree.element(id)?)));
    let (id, _) = elements.into_iter().find(|(_, element)| is_marked(element, &MARKS))?;
    let text: String = tree.subtree(id).filter_map(|id| tree.text(id)).take(8).collect();
    let text = one_line(&text);
    without_label(&text).filter(|credit| credit.len() <= LONGEST)
}

/// “Photo: A. Lee” as “A. Lee”.
fn without_label(credit: &str) -> Option<String> {
    let (label, name) = credit.split_once([':', ' ']).unwrap_or(("", credit));
    let is_label = LANGUAGES.any(List::Credit, &fold_word(label.trim()));
    let name = if is_label { without_by(name.trim_start_matches([':', ' '])) } else { credit };
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')'));
    (!name.is_empty()).then(|| name.to_owned())
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
