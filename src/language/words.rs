//! A text's words, with what a pattern needs to know of each.

use std::borrow::Cow;
use std::ops::Range;

/// A word and where it stands.
pub(crate) struct Word<'a> {
    /// In lower case, with straight apostrophes.
    pub(crate) folded: Cow<'a, str>,
    /// The bytes of the text it stands on.
    pub(crate) at: Range<usize>,
    /// Whether it is written with a capital.
    pub(crate) capital: bool,
    /// Whether a sentence starts with it.
    pub(crate) starts_sentence: bool,
    /// Whether a colon follows: “Related: …”.
    pub(crate) colon: bool,
    /// Whether it stands between quotation marks: somebody else's words.
    pub(crate) quoted: bool,
}

impl Word<'_> {
    /// Whether it starts with a digit.
    pub(crate) fn is_number(&self) -> bool {
        self.folded.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// A text's words in order. Scripts that put no space between words give each of their characters as a word.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut reader = Reader { starts_sentence: true, quote: None, closes: text.rfind('"') };
    let mut word: Option<Range<usize>> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_ideograph(c) {
            reader.close(&mut words, text, word.take());
            reader.close(&mut words, text, Some(at..end));
        } else if c.is_alphanumeric() || (word.is_some() && is_mark(c)) || is_joiner(c, text, at) || c == '©'
        {
            word = Some(word.map_or(at, |word| word.start)..end);
        } else {
            reader.close(&mut words, text, word.take());
            reader.see(c, at);
        }
    }
    reader.close(&mut words, text, word);
    words
}

/// A word as lists and patterns have it.
pub(crate) fn fold_word(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        let is_folded = !word.bytes().any(|byte| byte.is_ascii_uppercase());
        return if is_folded { Cow::Borrowed(word) } else { Cow::Owned(word.to_ascii_lowercase()) };
    }
    if word.chars().all(|c| is_ideograph(c) && fold_letter(c) == Some(c)) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect())
}

/// One letter for those that are written in several ways, as in capitals: the dots of Turkish, the accents of Greek, the
/// nukta and nasals of Hindi.
fn fold_letter(c: char) -> Option<char> {
    Some(match c {
        '\u{307}' | '\u{93c}' => return None,
        '’' | '\u{2bc}' => '\'',
        'ё' => 'е',
        'ı' => 'i',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        '\u{958}' => 'क',
        '\u{959}' => 'ख',
        '\u{95a}' => 'ग',
        '\u{95b}' => 'ज',
        '\u{95c}' => 'ड',
        '\u{95d}' => 'ढ',
        '\u{95e}' => 'फ',
        'ँ' => 'ं',
        c => c,
    })
}

/// The first characters of a word, if it has as many.
pub(crate) fn beginning(word: &str, length: usize) -> Option<&str> {
    let (last, c) = word.char_indices().nth(length - 1)?;
    Some(&word[..last + c.len_utf8()])
}

struct Reader {
    starts_sentence: bool,
    /// The mark that ends the open quotation.
    quote: Option<char>,
    /// Where the last straight mark stands.
    closes: Option<usize>,
}

impl Reader {
    fn close<'a>(&mut self, words: &mut Vec<Word<'a>>, text: &'a str, at: Option<Range<usize>>) {
        let Some(at) = at else { return };
        let word = &text[at.clone()];
        let folded = fold_word(word);
        let capital = word.starts_with(char::is_uppercase);
        words.push(Word {
            folded,
            capital,
            colon: text[at.end..].trim_start().starts_with([':', '：']),
            at,
            starts_sentence: self.starts_sentence,
            quoted: self.quote.is_some(),
        });
        self.starts_sentence = false;
    }

    fn see(&mut self, c: char, at: usize) {
        match c {
            '.' | '!' | '?' | ':' | '\n' | '。' | '！' | '？' | '؟' | '।' | '…' | '•' | '|' | '–' | '—'
            | '»' | '”' => {
                self.starts_sentence = true;
            }
            _ => {}
        }
        self.quote = match (self.quote, c) {
            (Some(end), c) if c == end => None,
            (Some(_), '\n') => None,
            (None, '“') => Some('”'),
            (None, '„') => Some('“'),
            (None, '«') => Some('»'),
            (None, '»') => Some('«'),
            (None, '「') => Some('」'),
            // A quotation that goes on in the next paragraph is left open in this one.
            (None, '"') if at == 0 || self.closes.is_some_and(|last| at < last) => Some('"'),
            (quote, _) => quote,
        };
    }
}

/// Apostrophes and hyphens within a word.
fn is_joiner(c: char, text: &str, at: usize) -> bool {
    matches!(c, '\'' | '’' | '-' | '‐')
        && text[..at].chars().next_back().is_some_and(char::is_alphanumeric)
        && text[at + c.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric)
}

/// Signs that belong to the letter before them, and the joiners between such letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}'
        | '\u{200c}' | '\u{200d}')
}

/// Han, Kana and Thai: written without spaces.
pub(crate) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<String> {
        words(text).into_iter().filter(|word| word.quoted).map(|word| word.folded.into_owned()).collect()
    }

    #[test]
    fn quotations() {
        assert_eq!(quoted("He said: “We give.” Then “you”"), ["we", "give", "you"]);
        assert_eq!(quoted("„Wir geben“, sagt er. «Nous» »wir«"), ["wir", "geben", "nous", "wir"]);
        // Goes on in the next paragraph.
        assert_eq!(quoted("\"We go on"), ["we", "go", "on"]);
        assert!(quoted("It’s Ann's 5' tall").is_empty());
    }

    #[test]
    fn words_of_all_scripts() {
        let of =
            |text: &str| words(text).into_iter().map(|word| word.folded.into_owned()).collect::<Vec<_>>();
        assert_eq!(of("Don’t re-open it."), ["don't", "re-open", "it"]);
        assert_eq!(of("新聞 of 2025"), ["新", "聞", "of", "2025"]);
        assert_eq!(of("सदस्यता लें।"), ["सदस्यता", "लें"]);
        assert_eq!(of("İlgili ΔΙΑΒΑΣΤΕ διαβάστε"), ["ilgili", "διαβαστε", "διαβαστε"]);
    }
}
