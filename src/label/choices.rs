//! What a reader decided: a reason like any other, only that none outweighs it.

use serde::Deserialize;

use super::{Label, Reason, Verdict, drop, keep};
use crate::segment::{Block, text_of};

/// What a decision weighs.
const DECISIVE: f32 = 100.0;

/// A reader's decision about one block, or about all that are like it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Choice {
    /// What `name` is the name of.
    pub about: Subject,
    /// A block's id or a label's name.
    pub name: String,
    /// Whether it belongs to the article.
    pub keep: bool,
}

/// What a decision is about, what outweighs the others first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// One block, by its id.
    Block,
    /// Every block that says the same as the one with this id, on this page or on others of its site.
    Text,
    /// Every block of a kind, by the label's name, as it is without the reader.
    Label,
}

/// Adds the reader's decisions to the verdicts. Of several about one block that with the narrowest subject counts, of
/// those with the same subject the last one.
pub(crate) fn decide(blocks: &[Block], verdicts: &mut [Verdict], choices: &[Choice]) {
    if choices.is_empty() {
        return;
    }
    for (block, verdict) in blocks.iter().zip(verdicts) {
        let fitting = choices.iter().rev().filter(|choice| choice.fits(block, verdict));
        if let Some(choice) = fitting.min_by_key(|choice| choice.about) {
            verdict.reasons.push(choice.reason());
        }
    }
}

impl Choice {
    fn fits(&self, block: &Block, verdict: &Verdict) -> bool {
        match self.about {
            Subject::Block => block.id == self.name,
            Subject::Text => text_of(&block.id) == text_of(&self.name),
            Subject::Label => Label::named(&self.name) == Some(verdict.label()),
        }
    }

    fn reason(&self) -> Reason {
        let rule = match (self.about, self.keep) {
            (Subject::Block, true) => "you put it back",
            (Subject::Block, false) => "you took it out",
            (Subject::Text, true) => "you keep this text on this site",
            (Subject::Text, false) => "you leave this text out on this site",
            (Subject::Label, true) => "you keep such blocks on this site",
            (Subject::Label, false) => "you leave such blocks out on this site",
        };
        match self.keep {
            true => keep(rule, DECISIVE, ""),
            false => drop(Label::Boilerplate, rule, DECISIVE, ""),
        }
    }
}
