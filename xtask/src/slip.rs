//! Paragraphs slipped into real articles: between paragraphs that people kept.

use crate::agreement::{Trigrams, words};
use crate::corpora::{Gold, Page};
use crate::wordings::{Item, Set, escape};

/// Words of a paragraph behind which something may stand, at least.
const LONG: usize = 12;
/// The share of it that stands in the gold, at least.
const KEPT: f64 = 0.6;

/// A page with something slipped in.
pub(crate) struct Slipped<'a> {
    pub(crate) source: String,
    pub(crate) promotions: Vec<&'a Item>,
    pub(crate) lookalikes: Vec<&'a Item>,
    /// What people would keep of it.
    pub(crate) gold: Gold,
}

/// Slips two promotions and a look-alike into an article; the number picks them.
pub(crate) fn slip<'a>(page: &Page, source: &str, set: &'a Set, number: usize) -> Option<Slipped<'a>> {
    let text = page.gold.text.as_ref()?;
    let places = places(source, &Trigrams::of(text));
    if places.len() < 4 {
        return None;
    }
    let pick = |items: &'a [Item], number: usize| &items[number % items.len()];
    let promotions = vec![pick(&set.promotions, 2 * number), pick(&set.promotions, 2 * number + 1)];
    let lookalikes = vec![pick(&set.lookalikes, number)];
    let items = [promotions[0], lookalikes[0], promotions[1]];
    let mut slipped = source.to_owned();
    for (at, item) in items.iter().enumerate().rev() {
        let place = places[(at + 1) * (places.len() - 1) / 4];
        let paragraphs: String =
            item.paragraphs.iter().map(|text| format!("<p>{}</p>", escape(text))).collect();
        slipped.insert_str(place, &paragraphs);
    }
    let gold = format!("{text}\n\n{}", lookalikes[0].paragraphs.join("\n\n"));
    let gold = Gold { text: Some(gold), ..Gold::default() };
    Some(Slipped { source: slipped, promotions, lookalikes, gold })
}

/// Where paragraphs end that people kept.
fn places(source: &str, gold: &Trigrams) -> Vec<usize> {
    let ends = source.match_indices("</p>").map(|(at, end)| (at, at + end.len()));
    let kept = ends.filter(|&(at, _)| {
        let start = source[..at].rfind("<p").unwrap_or(at);
        let words = words(&without_tags(&source[start..at]));
        words.len() >= LONG && gold.share(&words) >= KEPT
    });
    kept.map(|(_, end)| end).collect()
}

fn without_tags(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ")
}

/// The set in a page's language; the English one where there is none.
pub(crate) fn set_of<'a>(source: &str, sets: impl Iterator<Item = &'a Set>) -> Option<&'a Set> {
    let language = language(source);
    let sets: Vec<&Set> = sets.collect();
    let of = |code: &str| sets.iter().copied().find(|set| set.language == code);
    of(&language).or_else(|| of("en"))
}

/// The language that a page declares; English where it declares none.
fn language(source: &str) -> String {
    let declared = source.find("lang=").map(|at| &source[at + 5..]);
    let code = declared
        .map(|rest| rest.trim_start_matches(['"', '\'']).chars().take_while(char::is_ascii_alphabetic));
    code.map_or_else(|| "en".to_owned(), |code| code.collect::<String>().to_lowercase())
}
