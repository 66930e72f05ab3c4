//! Verdicts: reasons, and what follows from them.

use super::{Evidence, Label};

/// One contribution to a block's score.
#[derive(Clone, Debug)]
pub struct Reason {
    /// What was found, in a few plain words.
    pub rule: &'static str,
    /// How much it says for keeping the block (above 0) or for leaving it out (below).
    pub weight: f32,
    /// What shows it: a quotation, a class name, a number.
    pub evidence: Evidence,
    /// What it says the block is.
    pub about: Label,
}

/// All reasons about a block; what it is follows from them.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// In the order they were found.
    pub reasons: Vec<Reason>,
}

impl Verdict {
    /// The sum of the reasons' weights.
    #[must_use]
    pub fn score(&self) -> f32 {
        self.reasons.iter().map(|reason| reason.weight).sum()
    }

    /// Whether the block is part of the article. Where the evidence is even, it is.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.score() >= 0.0
    }

    /// What the block is: of the labels that fit the score, the one with the most said for it. Where it stands only
    /// names it when nothing else does.
    #[must_use]
    pub fn label(&self) -> Label {
        let kept = self.is_kept();
        let default = if kept { Label::Body } else { Label::Boilerplate };
        let mut said = [0.0; Label::ALL.len()];
        for reason in &self.reasons {
            said[reason.about as usize] += reason.weight.abs();
        }
        let named = Label::ALL.into_iter().filter(|label| label.is_kept() == kept && *label != default);
        let said = named.map(|label| (label, said[label as usize])).filter(|(_, weight)| *weight > 0.0);
        // The first of those with the same weight.
        said.reduce(|best, next| if next.1 > best.1 { next } else { best })
            .map_or(default, |(label, _)| label)
    }
}
