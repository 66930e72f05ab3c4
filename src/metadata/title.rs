//! Titles, and the site's name in them.

use super::{Sourced, Stated};

const BARS: [&str; 10] = ["｜", " | ", " – ", " — ", " - ", " · ", " • ", " « ", " » ", " :: "];

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

/// The headline: the one that is shown, unless it is none; else what the head states.
pub(super) fn choose(
    shown: Option<&Heading>,
    stated: &Stated,
    site: Option<&str>,
    host: Option<&str>,
) -> Option<Sourced<String>> {
    let host = host.unwrap_or_default().trim_start_matches("www.");
    let label = host.split('.').rev().nth(1).unwrap_or_default();
    let names: Vec<String> = [site.unwrap_or_default(), host, label].iter().map(|name| fold(name)).collect();
    let named =
        |title: Sourced<String>| Sourced { value: without_name(&title.value, &names).to_owned(), ..title };
    let head = || super::stated::title(stated).map(named);
    let Some(shown) = shown else { return head().map(|title| title.because("no headline is shown")) };
    let text = without_name(shown.text.trim_end_matches(['¶', '🔗', ' ']), &names);
    let folded = fold(text);
    let is_stated = stated.titles.iter().any(|title| fold(&title.value).contains(&folded));
    let is_none = || {
        !text.chars().any(char::is_alphabetic)
            || is_trail(text)
            || (!shown.is_heading && !is_stated)
            || names.contains(&folded)
    };
    match head() {
        Some(title) if is_none() => Some(title.because("what stands in the headline's place is none")),
        _ => {
            let reason = if is_stated { "the head says so too" } else { "the headline that is shown" };
            Some(Sourced::new(text.to_owned(), "visible text").because(reason))
        }
    }
}

/// What is shown in the headline's place.
pub(super) struct Heading {
    pub(super) text: String,
    /// Whether the markup makes it a heading.
    pub(super) is_heading: bool,
}

/// A shown headline without the site's name, or a short label behind a bar: “Headline | Opinion”.
fn without_name<'a>(title: &'a str, names: &[String]) -> &'a str {
    let mut title = title;
    while title.len() < LONGEST {
        let cut = BARS.iter().filter_map(|bar| title.rsplit_once(bar).map(|cut| (*bar, cut)));
        let Some((bar, (front, back))) = cut.max_by_key(|(_, (front, _))| front.len()) else { break };
        let is_site = names.contains(&fold(back));
        let is_label = bar == " | " && back.split_whitespace().count() <= 4;
        if front.is_empty() || !(is_site || is_label) {
            break;
        }
        title = front.trim_end();
    }
    title
}

/// The way to the page: “Home / News / Harbour”.
fn is_trail(text: &str) -> bool {
    [" / ", " > ", " › ", " » "]
        .iter()
        .any(|bar| text.matches(bar).count() >= 2 || (*bar != " / " && text.contains(bar)))
}

/// The site's name as what `<title>` says beside the headline.
pub(super) fn site_beside(stated: &Stated, headline: &str) -> Option<Sourced<String>> {
    let title = stated.titles.iter().find(|title| title.source == "<title>")?;
    let (before, after) = title.value.split_once(headline)?;
    let beside = if before.trim().is_empty() { after } else { before };
    let bar = |c: char| c.is_whitespace() || "|｜–—-·•«»:/".contains(c);
    let name = beside
        .rsplit(['|', '｜', '–', '—', '·', '•'])
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
