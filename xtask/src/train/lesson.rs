//! The written promotions and stories, cut so that what words weigh is always learned from other writers than it is used
//! on, and from other sites.

use super::lexicon;
use super::texts::Text;
use crate::corpora::FOLDS;
use crate::wordings::Set;

/// What one writer wrote, and what words weigh by the others.
pub(super) struct Lesson {
    pub(super) sets: Vec<Set>,
    /// Has not seen the real pages of the lesson's fold either.
    pub(super) lexicon: String,
}

/// The writers that each lesson holds, so that what it says words weigh has not seen them.
const WRITERS: [&[&str]; 5] = [
    &["first", "fourth", "fifth", "eleventh", "twentythird"],
    &["second", "sixth", "seventh", "twelfth", "twentysecond"],
    &["third", "eighth", "thirteenth", "sixteenth", "twentyfirst"],
    &["ninth", "fourteenth", "seventeenth", "nineteenth"],
    &["tenth", "fifteenth", "eighteenth", "twentieth"],
];

/// A lesson for each fold, from all sets that may be learned from, and what words weigh by all texts.
pub(super) fn lessons(sets: &[Set], texts: &[Text]) -> (Vec<Lesson>, String) {
    let mut lexicons = lexicon::learn(texts);
    let all = lexicons.pop().unwrap_or_default();
    (with(sets, lexicons), all)
}

/// A lesson for each fold, where what words weigh is known.
pub(super) fn with(sets: &[Set], lexicons: Vec<String>) -> Vec<Lesson> {
    let lesson = |(fold, lexicon)| {
        let sets = sets.iter().filter(|set| holds(fold, set)).cloned().collect();
        Lesson { sets, lexicon }
    };
    lexicons.into_iter().enumerate().map(lesson).collect()
}

/// Whether a set is left out of what words weigh in the lesson of that fold.
pub(crate) fn holds(fold: usize, set: &Set) -> bool {
    WRITERS[fold % WRITERS.len()].contains(&set.writer.as_str())
}

/// The folds whose lessons a written text is left out of; of a page it is the page's own.
pub(super) fn folds_of(set: &Set) -> Vec<usize> {
    (0..FOLDS).filter(|&fold| holds(fold, set)).collect()
}
