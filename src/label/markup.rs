//! What class names, ids and elements say. Markup lies, so this only adds to what a block says itself.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::{Label, Labelling, Reason, drop, keep};
use crate::features::Place;
use crate::page::{Element, NodeId};

/// An element that holds more than this share of the page's running text is the page, whatever its classes say.
const WHOLE_PAGE: f32 = 0.4;
/// A page with more stories than this is a thread or a list.
const STORIES: usize = 2;
/// Names the main part of any page, a story's or not.
const MAIN: &str = "maincontent";
/// Even comments are not more than this.
const MOST_OF_PAGE: f32 = 0.95;

/// What the words of class names and ids say; `markup.txt` holds them.
static TELLING: LazyLock<HashMap<&'static str, Label>> = LazyLock::new(|| {
    let lines = include_str!("markup.txt").lines().filter_map(|line| line.split_once(" = "));
    let words = lines.filter_map(|(label, words)| Some((Label::named(label)?, words)));
    words.flat_map(|(label, words)| words.split_whitespace().map(move |word| (word, label))).collect()
});

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let tree = labelling.tree;
    let prose = Prose::of(labelling);
    let signs: Vec<Option<Sign>> = tree.ids().map(|id| tree.element(id).and_then(sign)).collect();
    let common = common(labelling, &prose, &signs);
    let is_article = labelling.stated.says_article() || (1..=STORIES).contains(&stories(labelling, &signs));
    let mut reasons = Vec::new();
    for (number, block) in labelling.blocks.iter().enumerate() {
        let mut around = std::iter::once(block.node).chain(tree.ancestors(block.node));
        let found = around.find_map(|id| {
            let sign = signs[id.index()].as_ref()?;
            // An article's comments may well be longer than it.
            let comments = sign.about == Label::Community && is_article;
            let few = prose.share(labelling, id) < WHOLE_PAGE && !common.contains(sign.word.as_str());
            let tells = few || (comments && prose.share(labelling, id) < MOST_OF_PAGE);
            (sign.about == Label::Body || tells).then_some(sign)
        });
        let Some(sign) = found else { continue };
        let reason = match sign.about {
            Label::Body => keep("its class names the story", 1.5, &sign.name),
            about => drop(about, "its class says what it is for", 3.5, &sign.name),
        };
        reasons.push((number, reason));
    }
    reasons.extend(places(labelling, &prose));
    reasons
}

/// Number of elements whose class names a story, each counted without those inside it.
fn stories(labelling: &Labelling<'_>, signs: &[Option<Sign>]) -> usize {
    let (mut count, mut end) = (0, 0);
    for id in labelling.tree.ids() {
        let names_story =
            signs[id.index()].as_ref().is_some_and(|sign| sign.about == Label::Body && sign.word != MAIN);
        if names_story && id.0 >= end {
            (count, end) = (count + 1, labelling.tree.end(id).0);
        }
    }
    count
}

/// Words that much of the page stands under, if not in one element: page builders call every paragraph a widget.
fn common<'a>(labelling: &Labelling<'_>, prose: &Prose, signs: &'a [Option<Sign>]) -> HashSet<&'a str> {
    let mut shares: HashMap<&str, (f32, u32)> = HashMap::new();
    for id in labelling.tree.ids() {
        let Some(sign) = &signs[id.index()] else { continue };
        let (share, end) = shares.entry(&sign.word).or_default();
        // What stands within another element of that word is counted already.
        if id.0 >= *end {
            *share += prose.share(labelling, id);
            *end = labelling.tree.end(id).0;
        }
    }
    shares.into_iter().filter(|(_, (share, _))| *share >= WHOLE_PAGE).map(|(word, _)| word).collect()
}

fn places(labelling: &Labelling<'_>, prose: &Prose) -> Vec<(usize, Reason)> {
    let mut reasons = Vec::new();
    for (number, features) in labelling.features.iter().enumerate() {
        let (label, weight, rule) = match features.place {
            Some(Place::Navigation) => (Label::Navigation, 5.0, "stands in the navigation"),
            Some(Place::Header) => (Label::Navigation, 2.0, "stands in the page's header"),
            Some(Place::Footer) => (Label::Boilerplate, 4.0, "stands in a footer"),
            Some(Place::Aside) => (Label::Boilerplate, 2.5, "stands in an aside"),
            Some(Place::Form) => (Label::Boilerplate, 3.0, "stands in a form"),
            Some(Place::Dialog) => (Label::Boilerplate, 5.0, "stands in a dialog"),
            None => continue,
        };
        let node = labelling.blocks[number].node;
        if prose.share_around(labelling, node) < WHOLE_PAGE {
            reasons.push((number, drop(label, rule, weight, "")));
        }
    }
    reasons
}

/// What an element's class names say.
struct Sign {
    about: Label,
    /// The telling word.
    word: String,
    /// The class or id it stands in.
    name: String,
}

fn sign(element: &Element) -> Option<Sign> {
    if matches!(&*element.name, "html" | "body") {
        return None;
    }
    let names = ["class", "id", "data-testid", "data-component", "itemprop"];
    let names = names.into_iter().filter_map(|name| element.attribute(name));
    names.flat_map(str::split_whitespace).find_map(|name| {
        let parts = parts(name);
        let pairs = parts.windows(2).map(|pair| pair.concat());
        let words: Vec<String> = pairs.chain(parts.iter().cloned()).collect();
        words.into_iter().find_map(|word| {
            let about = *TELLING.get(word.as_str())?;
            Some(Sign { about, word, name: name.to_owned() })
        })
    })
}

/// `mostRead-list` to `most`, `read`, `list`.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut lower = false;
    for c in name.chars() {
        let cut = !c.is_alphanumeric() || (lower && c.is_uppercase());
        if cut && parts.last().is_some_and(|part| !part.is_empty()) {
            parts.push(String::new());
        }
        if let (true, Some(part)) = (c.is_alphanumeric(), parts.last_mut()) {
            part.extend(c.to_lowercase());
        }
        lower = c.is_lowercase();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Words of running text before each block, so that an element's can be told at once.
pub(super) struct Prose {
    before: Vec<usize>,
}

impl Prose {
    /// All running text that is seen.
    fn of(labelling: &Labelling<'_>) -> Self {
        let is_prose = |number: usize| {
            let block = &labelling.blocks[number];
            !block.hidden && labelling.features[number].is_prose(block.form)
        };
        Self::counting(labelling, is_prose)
    }

    /// The running text that would be kept so far.
    pub(super) fn kept(labelling: &Labelling<'_>) -> Self {
        Self::counting(labelling, |number| labelling.is_story(number))
    }

    fn counting(labelling: &Labelling<'_>, counts: impl Fn(usize) -> bool) -> Self {
        let mut before = vec![0];
        for (number, features) in labelling.features.iter().enumerate() {
            let words = if counts(number) { features.words } else { 0 };
            before.push(before[number] + words);
        }
        Self { before }
    }

    /// The share of the page's running text that stands in an element.
    pub(super) fn share(&self, labelling: &Labelling<'_>, id: NodeId) -> f32 {
        let blocks = labelling.blocks;
        let first = blocks.partition_point(|block| block.run.start < id.0);
        let end = blocks.partition_point(|block| block.run.start < labelling.tree.end(id).0);
        let all = self.before[self.before.len() - 1].max(1);
        (self.before[end] - self.before[first.min(end)]) as f32 / all as f32
    }

    /// The share in the outermost element that a place could be told from: below the body.
    fn share_around(&self, labelling: &Labelling<'_>, node: NodeId) -> f32 {
        let tree = labelling.tree;
        let mut around = std::iter::once(node).chain(tree.ancestors(node));
        let place = around.find(|&id| {
            tree.element(id).is_some_and(|element| {
                let names = ["nav", "menu", "header", "footer", "aside", "form", "dialog"];
                names.contains(&&*element.name) || element.has("role")
            })
        });
        place.map_or(0.0, |id| self.share(labelling, id))
    }
}
