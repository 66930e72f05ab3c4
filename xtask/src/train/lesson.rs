//! The written promotions and stories, cut so that what words weigh is always learned from others than it is used on.

use super::lexicon;
use crate::corpora::FOLDS;
use crate::wordings::{Item, Set};
use rayon::prelude::*;

/// A fifth of the texts, and what words weigh by the rest.
pub(super) struct Lesson {
    pub(super) sets: Vec<Set>,
    pub(super) lexicon: String,
}

/// Five lessons from all sets that may be tuned with.
pub(super) fn lessons(sets: &[Set]) -> Vec<Lesson> {
    let lesson = |fold: usize| {
        let rest: Vec<Set> = sets.iter().map(|set| part(set, |number| number % FOLDS != fold)).collect();
        Lesson {
            sets: sets.iter().map(|set| part(set, |number| number % FOLDS == fold)).collect(),
            lexicon: lexicon::learn(&rest),
        }
    };
    (0..FOLDS).into_par_iter().map(lesson).collect()
}

/// The items with these numbers; the few hosts are shared by all lessons.
fn part(set: &Set, of: impl Fn(usize) -> bool) -> Set {
    let items = |items: &[Item]| {
        let numbered = items.iter().enumerate().filter(|(number, _)| of(*number));
        numbered.map(|(_, item)| item.clone()).collect()
    };
    Set {
        language: set.language.clone(),
        heldout: set.heldout,
        hosts: set.hosts.clone(),
        promotions: items(&set.promotions),
        lookalikes: items(&set.lookalikes),
    }
}
