//! Stories with a paragraph for each sentence, as many papers set them.

use crate::wordings::Host;

/// The same story in short paragraphs.
pub(super) fn in_sentences(host: &Host) -> Host {
    let paragraphs = host.paragraphs.iter().flat_map(|text| sentences(text)).map(str::to_owned).collect();
    Host { headline: host.headline.clone(), paragraphs }
}

/// A text cut where a sentence ends.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut cuts = vec![0];
    for pair in chars.windows(2) {
        let [(_, end), (at, next)] = pair else { continue };
        let ends_spaced = matches!(end, '.' | '!' | '?' | '؟' | '।') && next.is_whitespace();
        if ends_spaced || (matches!(end, '。' | '！' | '？') && !matches!(next, '」' | '』' | '”')) {
            cuts.push(*at);
        }
    }
    cuts.push(text.len());
    let parts: Vec<&str> = cuts.windows(2).map(|cut| text[cut[0]..cut[1]].trim()).collect();
    parts.into_iter().filter(|part| !part.is_empty())
}
