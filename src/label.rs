//! Blocks to verdicts, in a few fixed stages. Each stage reads what the stages before it found and adds reasons; none
//! takes one away.

mod alone;
mod appeals;
mod markup;
mod parts;
mod region;
mod surroundings;

use std::fmt;

use crate::features::Features;
use crate::language::{LANGUAGES, Word, words};
use crate::metadata::Stated;
use crate::page::{Page, Tree};
use crate::segment::Block;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// The headline.
    Title,
    /// The sentence or two below the headline that sum the article up.
    Standfirst,
    /// Who wrote it, and in what role.
    Byline,
    /// When it was published or changed.
    Date,
    /// What stands below the lead image.
    Caption,
    /// The article's own content.
    Body,
    /// Asks for money.
    Donation,
    /// Offers mail.
    Newsletter,
    /// Sells reading.
    Subscription,
    /// Asks to log in or register, or tells that one is.
    Account,
    /// Offers to notify.
    Notification,
    /// Comments, and invitations to them.
    Community,
    /// Share and follow.
    Share,
    /// Offers an app.
    App,
    /// Advertises.
    Advert,
    /// Leads to other articles.
    Related,
    /// Asks for consent.
    Consent,
    /// The publisher's legal lines.
    Legal,
    /// Leads around the site.
    Navigation,
    /// Said elsewhere on the page.
    Duplicate,
    /// Not seen on the page.
    Hidden,
    /// Anything else that is no article.
    Boilerplate,
}

/// One contribution to a block's score.
#[derive(Clone, Debug)]
pub struct Reason {
    /// What was found, in a few plain words.
    pub rule: &'static str,
    /// How much it says for keeping the block (above 0) or for leaving it out (below).
    pub weight: f32,
    /// Where it was found: a quotation, a class name, a number.
    pub evidence: String,
    /// What it says the block is.
    pub about: Label,
}

/// All reasons about a block; what it is follows from them.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// In the order they were found.
    pub reasons: Vec<Reason>,
}

/// All that the stages read, and the verdicts so far.
pub(crate) struct Labelling<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) blocks: &'a [Block],
    pub(crate) features: Vec<Features>,
    pub(crate) words: Vec<Vec<Word>>,
    pub(crate) stated: &'a Stated,
    pub(crate) verdicts: Vec<Verdict>,
}

/// A stage looks at the labelling and gives reasons, each with the number of the block it is about.
type Stage = fn(&Labelling<'_>) -> Vec<(usize, Reason)>;

/// In this order: a block alone, what its neighbours make of it, where on the page it stands, what part it is.
const STAGES: [Stage; 6] = [
    markup::reasons,
    alone::reasons,
    appeals::reasons,
    region::reasons,
    surroundings::reasons,
    parts::reasons,
];

/// Labels every block of a page. `stated` is what the page's metadata says.
#[must_use]
pub(crate) fn label(page: &Page, blocks: &[Block], stated: &Stated) -> Vec<Verdict> {
    let words: Vec<Vec<Word>> = blocks.iter().map(|block| words(&block.text)).collect();
    let features =
        blocks.iter().zip(&words).map(|(block, words)| Features::of(&page.tree, block, words)).collect();
    let verdicts = vec![Verdict::default(); blocks.len()];
    let mut labelling = Labelling { tree: &page.tree, blocks, features, words, stated, verdicts };
    for stage in STAGES {
        for (block, reason) in stage(&labelling) {
            labelling.verdicts[block].reasons.push(reason);
        }
    }
    labelling.verdicts
}

impl Label {
    /// Every label, what is kept first.
    pub const ALL: [Self; 22] = [
        Self::Title,
        Self::Standfirst,
        Self::Byline,
        Self::Date,
        Self::Caption,
        Self::Body,
        Self::Donation,
        Self::Newsletter,
        Self::Subscription,
        Self::Account,
        Self::Notification,
        Self::Community,
        Self::Share,
        Self::App,
        Self::Advert,
        Self::Related,
        Self::Consent,
        Self::Legal,
        Self::Navigation,
        Self::Duplicate,
        Self::Hidden,
        Self::Boilerplate,
    ];

    /// The label of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.name() == name)
    }

    /// Its name in data and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Date => "date",
            Self::Caption => "caption",
            Self::Body => "body",
            Self::Donation => "donation",
            Self::Newsletter => "newsletter",
            Self::Subscription => "subscription",
            Self::Account => "account",
            Self::Notification => "notification",
            Self::Community => "community",
            Self::Share => "share",
            Self::App => "app",
            Self::Advert => "advert",
            Self::Related => "related",
            Self::Consent => "consent",
            Self::Legal => "legal",
            Self::Navigation => "navigation",
            Self::Duplicate => "duplicate",
            Self::Hidden => "hidden",
            Self::Boilerplate => "boilerplate",
        }
    }

    /// What a block of this label does, as a reason says it.
    #[must_use]
    pub fn act(self) -> &'static str {
        match self {
            Self::Donation => "asks the reader for money",
            Self::Newsletter => "offers a newsletter",
            Self::Subscription => "sells a subscription",
            Self::Account => "is about the reader's account",
            Self::Notification => "offers notifications",
            Self::Community => "belongs to the comments",
            Self::Share => "offers to share or follow",
            Self::App => "offers an app",
            Self::Advert => "advertises",
            Self::Related => "leads to other articles",
            Self::Consent => "asks for consent",
            Self::Legal => "is a legal line",
            Self::Navigation => "leads around the site",
            _ => "is no part of the article",
        }
    }

    /// Whether blocks of this label are part of the article.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self <= Self::Body
    }

    /// Whether it asks, offers or sells something.
    #[must_use]
    pub(crate) fn is_promotion(self) -> bool {
        (Self::Donation..=Self::Consent).contains(&self)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
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
        let said = |label: Label| -> f32 {
            self.reasons.iter().filter(|reason| reason.about == label).map(|reason| reason.weight.abs()).sum()
        };
        let named = Label::ALL.into_iter().filter(|label| label.is_kept() == kept && *label != default);
        let said = named.map(|label| (label, said(label))).filter(|(_, weight)| *weight > 0.0);
        // The first of those with the same weight.
        said.reduce(|best, next| if next.1 > best.1 { next } else { best })
            .map_or(default, |(label, _)| label)
    }
}

impl Labelling<'_> {
    /// Whether a block would be kept by what is known so far.
    fn is_kept(&self, block: usize) -> bool {
        self.verdicts[block].is_kept()
    }

    /// Whether a block's own words ask, offer or sell something.
    fn asks(&self, block: usize) -> bool {
        self.verdicts[block].reasons.iter().any(|reason| reason.about.is_promotion() && reason.weight < -2.0)
    }

    /// Whether a block is running text that would be kept by what is known so far.
    fn is_story(&self, block: usize) -> bool {
        self.is_kept(block) && self.features[block].is_prose(self.blocks[block].form)
    }
}

/// A reason for keeping a block.
fn keep(rule: &'static str, weight: f32, evidence: impl Into<String>) -> Reason {
    Reason { rule, weight, evidence: evidence.into(), about: Label::Body }
}

/// A reason for leaving a block out.
fn drop(about: Label, rule: &'static str, weight: f32, evidence: impl Into<String>) -> Reason {
    Reason { rule, weight: -weight, evidence: evidence.into(), about }
}

/// The language most of a page's text is in.
pub(crate) fn language_of_text(blocks: &[Block]) -> Option<&'static str> {
    LANGUAGES.of_text(blocks.iter().filter(|block| !block.hidden).map(|block| block.text.as_str()))
}
