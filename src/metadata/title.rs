//! Titles, and the site's name in them.

use super::{Sourced, Stated};

const BARS: [&str; 9] = [" | ", " – ", " — ", " - ", " · ", " • ", " « ", " » ", " :: "];

/// Longer than any title, in bytes.
const LONGEST: usize = 1000;

/// A title without the site's name in front or behind: “Headline – The Paper”.
pub(crate) fn without_site<'a>(title: &'a str, site: Option<&str>) -> &'a str {
    let words = |part: &str| part.split_whitespace().count();
    let named = |part: &str| {
        site.is_some_and(|site| fold(part).contains(&fold(site)) || fold(site).contains(&fold(part)))
    };
    let mut title = title;
    while title.len() < LONGEST {
        let cut = BARS.iter().filter_map(|bar| title.rsplit_once(bar)).max_by_key(|(front, _)| front.len());
        let Some((front, back)) = cut else { return title };
        if !named(back) && (words(back) > 4 || words(front) < 4 || named(front)) {
            break;
        }
        title = front;
    }
    let first = BARS.iter().filter_map(|bar| title.split_once(bar)).min_by_key(|(front, _)| front.len());
    first.filter(|(front, _)| named(front)).map_or(title, |(_, back)| back)
}

/// The site's name as what `<title>` says beside the headline.
pub(super) fn site_beside(stated: &Stated, headline: &str) -> Option<Sourced<String>> {
    let title = stated.titles.iter().find(|title| title.source == "<title>")?;
    let (before, after) = title.value.split_once(headline)?;
    let beside = if before.trim().is_empty() { after } else { before };
    let bar = |c: char| c.is_whitespace() || "|–—-·•«»:/".contains(c);
    let name = beside
        .rsplit(['|', '–', '—', '·', '•'])
        .map(|part| part.trim_matches(bar))
        .find(|part| !part.is_empty())?;
    let fits = name.split_whitespace().count() <= 5 && name.chars().any(char::is_alphabetic);
    fits.then(|| Sourced::new(name.to_owned(), "<title>"))
}

/// A text's letters and digits in lower case: what two spellings of one headline share.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        return letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    }
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
