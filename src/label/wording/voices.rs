//! Who speaks on a page, and of what: what wording is measured against.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::lexicon::Weighed;
use super::said::{KINDS, Said, index};
use crate::features::Features;
use crate::label::Labelling;
use crate::language::{LANGUAGES, Language, Word, is_ideograph};
use crate::segment::{Block, Form};

/// Shorter words tell nothing of a subject, in characters.
const LONG: usize = 4;

/// What all blocks of a page say.
pub(super) struct Voices<'a> {
    pub(super) labelling: &'a Labelling<'a>,
    pub(super) said: Vec<Said>,
    /// How much each block's words speak for an appeal.
    pub(super) lexicon: Vec<Weighed>,
    /// The blocks with text that is seen, in order.
    seen: Vec<usize>,
    /// How many of these stand before each block.
    places: Vec<usize>,
    /// Blocks of running text.
    story: Vec<usize>,
    /// Whether the page's script has capitals.
    pub(super) has_capitals: bool,
    pub(super) counts: Counts,
    /// Of each block the words that may tell its subject.
    subjects: Vec<Subjects>,
    /// In how many paragraphs of running text each of them stands.
    told: FxHashMap<u64, u16>,
    /// Those of the headline.
    headline: Subjects,
}

/// Digests of words, each once, and whether it is a name.
type Subjects = Vec<(u64, bool)>;

/// Of how many paragraphs of running text something holds.
#[derive(Default)]
pub(super) struct Counts {
    pub(super) you: usize,
    pub(super) we: usize,
    pub(super) me: usize,
    pub(super) asks: usize,
    /// What the words of all of them speak for, and how many there are of which that can be told.
    lexicon: (f32, f32),
    /// Each kind's things.
    pub(super) of: [usize; KINDS],
}

/// One block among the others.
pub(super) struct View<'a> {
    pub(super) voices: &'a Voices<'a>,
    pub(super) block: &'a Block,
    pub(super) features: &'a Features,
    pub(super) words: &'a [Word<'a>],
    pub(super) said: &'a Said,
    pub(super) number: usize,
    pub(super) before: Option<usize>,
    pub(super) after: Option<usize>,
    /// The share of its words that the story has too.
    pub(super) shared: Option<f32>,
    /// The number of its names that the story has too.
    pub(super) shared_names: f32,
    pub(super) names: f32,
    /// Number of words; a character that stands for itself is half of one.
    pub(super) count: f32,
}

impl<'a> Voices<'a> {
    pub(super) fn of(labelling: &'a Labelling<'a>) -> Self {
        let blocks = 0..labelling.blocks.len();
        let english = LANGUAGES.of_code("en");
        let read = blocks.clone().map(|number| read(labelling, english, number));
        let (said, lexicon): (Vec<Said>, Vec<Weighed>) = read.unzip();
        let seen: Vec<usize> = blocks.clone().filter(|&number| labelling.blocks[number].is_seen()).collect();
        let places = blocks.clone().map(|number| seen.partition_point(|&other| other < number)).collect();
        let is_story = |number: &usize| labelling.features[*number].is_prose(labelling.blocks[*number].form);
        let story: Vec<usize> = seen.iter().copied().filter(is_story).collect();
        let subjects: Vec<Subjects> = blocks.map(|number| subjects_of(labelling, number)).collect();
        let mut told: FxHashMap<u64, u16> = FxHashMap::default();
        for (subject, _) in story.iter().flat_map(|&number| &subjects[number]) {
            let count = told.entry(*subject).or_default();
            *count = count.saturating_add(1);
        }
        let is_headline = |number: &&usize| labelling.blocks[**number].form == Form::Heading(1);
        let headline =
            seen.iter().find(is_headline).map(|&number| subjects[number].clone()).unwrap_or_default();
        let has_capitals = labelling.words.iter().flatten().any(|word| word.capital);
        let mut counts = Counts::default();
        for &number in &story {
            let (features, said) = (&labelling.features[number], &said[number]);
            let weight = lexicon[number].all;
            if !weight.is_nan() {
                counts.lexicon = (counts.lexicon.0 + weight, counts.lexicon.1 + 1.0);
            }
            counts.you += usize::from(features.you > 0);
            counts.we += usize::from(features.we > 0);
            counts.me += usize::from(features.me > 0);
            counts.asks += usize::from(said.all_does() > 0.0);
            counts.of.iter_mut().zip(said.of).for_each(|(count, of)| *count += usize::from(of > 0));
        }
        Self { labelling, said, lexicon, has_capitals, counts, seen, places, story, subjects, told, headline }
    }

    /// Whether a block is a paragraph of running text.
    pub(super) fn is_story(&self, number: usize) -> bool {
        self.story.binary_search(&number).is_ok()
    }

    /// What the words of the paragraphs besides one speak for, on average; not a number where there is none.
    pub(super) fn lexicon_of_others(&self, but: usize) -> f32 {
        let own = if self.is_story(but) { self.lexicon[but].all } else { f32::NAN };
        let (sum, count) = self.counts.lexicon;
        if own.is_nan() { sum / count } else { (sum - own) / (count - 1.0) }
    }

    /// Number of paragraphs besides one.
    pub(super) fn others(&self, but: usize) -> f32 {
        (self.story.len() - usize::from(self.is_story(but))) as f32
    }
}

impl<'a> View<'a> {
    pub(super) fn of(voices: &'a Voices<'a>, number: usize) -> Self {
        let labelling = voices.labelling;
        let place = voices.places[number];
        let is_seen = labelling.blocks[number].is_seen();
        let beside = |place: Option<usize>| voices.seen.get(place?).copied();
        let is_story = voices.is_story(number);
        let (mut all, mut shared, mut names, mut shared_names) = (0.0, 0.0, 0.0, 0.0);
        for &(subject, is_name) in &voices.subjects[number] {
            let elsewhere = voices.told.get(&subject).copied().unwrap_or(0) > u16::from(is_story);
            all += 1.0;
            shared += f32::from(u8::from(elsewhere));
            names += f32::from(u8::from(is_name));
            shared_names += f32::from(u8::from(is_name && elsewhere));
        }
        Self {
            voices,
            block: &labelling.blocks[number],
            features: &labelling.features[number],
            words: &labelling.words[number],
            said: &voices.said[number],
            number,
            before: beside(place.checked_sub(1)),
            after: beside(Some(place + usize::from(is_seen))),
            shared: (all > 0.0).then(|| shared / all),
            shared_names,
            names,
            count: count(&labelling.words[number]),
        }
    }

    /// Whether the headline has one of its names.
    pub(super) fn is_in_headline(&self) -> bool {
        let mut names = self.voices.subjects[self.number].iter().filter(|(_, is_name)| *is_name);
        names.any(|(name, _)| self.voices.headline.iter().any(|(subject, _)| subject == name))
    }

    /// How much a block beside this one says of the same kind.
    pub(super) fn same_kind(&self, beside: Option<usize>) -> f32 {
        let (Some(beside), Some(kind)) = (beside, self.said.kind) else { return 0.0 };
        let said = &self.voices.said[beside];
        f32::from(said.does[index(kind)]) + f32::from(said.of[index(kind)])
    }
}

fn count(words: &[Word<'_>]) -> f32 {
    let characters = words.iter().filter(|word| word.folded.starts_with(is_ideograph));
    words.len() as f32 - 0.5 * characters.count() as f32
}

/// What a block says, and what its words speak for in its own language: all of them, and those of single sentences.
fn read(labelling: &Labelling<'_>, english: Option<&Language>, number: usize) -> (Said, Weighed) {
    let (block, words) = (&labelling.blocks[number], &labelling.words[number]);
    if !block.is_seen() {
        return (Said::default(), Weighed::UNKNOWN);
    }
    let own = labelling.languages[number];
    let found = own.map(|language| language.phrases().find(words)).unwrap_or_default();
    // The page's language may ask something too, and English, which stands everywhere.
    let page = labelling.language.filter(|language| !is_same(language, own));
    let english = english.filter(|english| !is_same(english, own) && !is_same(english, page));
    let said = Said::of(words, &found, page.into_iter().chain(english));
    let weigh = |language: &Language| {
        let marks = language.marks(words, &found);
        labelling.weights.lexicon.weigh(language, &block.text, words, &marks)
    };
    (said, own.filter(|_| words.len() > 1).and_then(weigh).unwrap_or(Weighed::UNKNOWN))
}

fn is_same(language: &Language, other: Option<&Language>) -> bool {
    other.is_some_and(|other| other.code == language.code)
}

/// The words of a block that may tell its subject, each once, and whether it is a name. Where no space stands between
/// words, pairs of characters stand for them.
fn subjects_of(labelling: &Labelling<'_>, number: usize) -> Subjects {
    if !labelling.blocks[number].is_seen() {
        return Subjects::new();
    }
    let (words, language) = (&labelling.words[number], labelling.languages[number]);
    let digest = |word: &str, next: &str| {
        let mut hasher = FxHasher::default();
        (word, next).hash(&mut hasher);
        hasher.finish()
    };
    let mut subjects = Subjects::new();
    for (at, word) in words.iter().enumerate() {
        let text = &*word.folded;
        if text.chars().next().is_some_and(is_ideograph) {
            if let Some(next) = words.get(at + 1).filter(|next| next.at.start == word.at.end) {
                subjects.push((digest(text, &next.folded), false));
            }
        } else if text.chars().count() >= LONG && language.is_none_or(|language| language.lists(text) == 0) {
            subjects.push((digest(text, ""), word.capital && !word.starts_sentence));
        }
    }
    subjects.sort_unstable();
    subjects.dedup_by_key(|(subject, _)| *subject);
    subjects
}
