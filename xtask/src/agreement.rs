//! Measures of agreement between two texts.

use std::collections::{HashMap, HashSet};

/// Agreement of two bags of words; each from 0 to 1.
#[derive(Clone, Copy)]
pub(crate) struct Overlap {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) f1: f64,
}

/// A text's words, in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The overlap of the words found with the words wanted.
pub(crate) fn overlap(found: &[String], wanted: &[String]) -> Overlap {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for word in wanted {
        *left.entry(word).or_default() += 1;
    }
    let mut both = 0;
    for word in found {
        if let Some(count) = left.get_mut(word.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            both += 1;
        }
    }
    let share = |whole: usize| if whole == 0 { 0.0 } else { f64::from(both) / whole as f64 };
    let (precision, recall) = (share(found.len()), share(wanted.len()));
    let f1 = if both == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
    Overlap { precision, recall, f1 }
}

/// Whether a snippet stands in a text, white space folded, case ignored.
pub(crate) fn holds(text: &str, snippet: &str) -> bool {
    text.contains(&fold(snippet))
}

/// A text as snippets are looked for in it.
pub(crate) fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A text's letters and digits: what two spellings of a title share.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The runs of three words of a text, to look blocks up in.
pub(crate) struct Trigrams {
    runs: HashSet<[String; 3]>,
    /// All words, each between spaces, for blocks shorter than a run.
    line: String,
}

impl Trigrams {
    pub(crate) fn of(text: &str) -> Self {
        let words = words(text);
        Self { runs: runs(&words).collect(), line: format!(" {} ", words.join(" ")) }
    }

    /// How often words joined by spaces stand in the text.
    pub(crate) fn times(&self, words: &str) -> usize {
        self.line.matches(&format!(" {words} ")).count()
    }

    /// The share of a block's runs that stand in the text.
    pub(crate) fn share(&self, block: &[String]) -> f64 {
        if block.len() < 3 {
            return f64::from(u8::from(self.line.contains(&format!(" {} ", block.join(" ")))));
        }
        let found = runs(block).filter(|run| self.runs.contains(run)).count();
        found as f64 / (block.len() - 2) as f64
    }
}

fn runs(words: &[String]) -> impl Iterator<Item = [String; 3]> + '_ {
    words.windows(3).map(|run| [run[0].clone(), run[1].clone(), run[2].clone()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bags_count_each_word_as_often_as_it_stands() {
        let overlap = overlap(&words("a a b"), &words("A b b c"));
        assert!((overlap.precision - 2.0 / 3.0).abs() < 1e-9 && (overlap.recall - 0.5).abs() < 1e-9);
    }

    #[test]
    fn an_empty_text_agrees_with_nothing() {
        assert_eq!(overlap(&[], &words("a")).f1, 0.0);
    }

    #[test]
    fn short_blocks_are_looked_up_whole() {
        let text = Trigrams::of("The heading and the text below it");
        assert_eq!(text.share(&words("Heading and")), 1.0);
        assert_eq!(text.share(&words("head")), 0.0);
        assert_eq!(text.share(&words("the text below the sea")), 1.0 / 3.0);
    }
}
