//! The measures of a block's wording that the trees ask for, each a number with a name; what cannot be told is not a
//! number.

use super::said::index;
use super::voices::View;
use crate::label::Label;
use crate::segment::Form;

/// A measure: its name in the trees, and how it is taken.
pub(super) type Measure = (&'static str, fn(&View<'_>) -> f32);

/// The names of all measures, in the order in which [`of`] gives their values.
pub(in crate::label) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|(name, _)| *name)
}

fn all() -> impl Iterator<Item = &'static Measure> {
    [VOICE, PHRASES, KINDS, STORY].into_iter().flatten()
}

/// The values of all measures for one block.
pub(super) fn of(view: &View<'_>) -> Vec<f32> {
    let mut values = Vec::with_capacity(VOICE.len() + PHRASES.len() + KINDS.len() + STORY.len());
    values.extend(all().map(|(_, of)| of(view)));
    values
}

/// Whom the block speaks to and of, and how.
const VOICE: &[Measure] = &[
    ("words", |v| v.count),
    ("sentences", |v| v.features.sentences as f32),
    ("words-a-sentence", |v| v.count / v.features.sentences.max(1) as f32),
    ("ends-sentence", |v| flag(v.features.ends_sentence)),
    ("question", |v| flag(v.block.text.contains(['?', '？', '؟']))),
    ("ends-question", |v| flag(v.block.text.trim_end().ends_with(['?', '？', '؟']))),
    ("exclamation", |v| flag(v.block.text.contains(['!', '！']))),
    ("colon", |v| flag(v.block.text.contains([':', '：']))),
    ("ends-colon", |v| flag(v.block.text.trim_end().ends_with([':', '：']))),
    ("arrow", |v| flag(v.block.text.contains(['→', '›', '»', '>', '▶']))),
    ("mail", |v| flag(v.block.text.contains('@'))),
    ("price", |v| flag(super::super::appeals::names_price(&v.block.text))),
    ("numbers", |v| rate(v, v.words.iter().filter(|word| word.is_number()).count() as f32)),
    ("names", |v| if v.voices.has_capitals { rate(v, v.names) } else { f32::NAN }),
    ("quoted", |v| v.features.quoted),
    ("you", |v| v.features.you as f32),
    ("we", |v| v.features.we as f32),
    ("me", |v| v.features.me as f32),
    ("you-rate", |v| rate(v, v.features.you as f32)),
    ("we-rate", |v| rate(v, v.features.we as f32)),
    ("they", |v| rate(v, v.features.they as f32)),
    ("said", |v| v.features.said as f32),
    ("past", |v| rate(v, v.features.past as f32)),
    ("weekdays", |v| v.features.weekdays as f32),
    ("told", |v| rate(v, told(v))),
    ("form", |v| match v.block.form {
        Form::Paragraph => 0.0,
        Form::Heading(_) => 1.0,
        Form::Item => 2.0,
        Form::Control => 3.0,
        Form::Cell => 4.0,
        _ => 5.0,
    }),
];

/// What its phrases say, of whatever kind.
const PHRASES: &[Measure] = &[
    ("asks", |v| v.said.all_does()),
    ("asks-rate", |v| rate(v, v.said.all_does())),
    ("things", |v| v.said.all_of()),
    ("things-rate", |v| rate(v, v.said.all_of())),
    ("offer", |v| f32::from(v.said.offer)),
    ("terms", |v| f32::from(v.said.terms)),
    ("medium", |v| f32::from(v.said.medium)),
    ("here", |v| f32::from(v.said.here)),
    ("reader", |v| f32::from(v.said.reader)),
    ("invites", |v| f32::from(v.said.invite)),
    ("thanks", |v| f32::from(v.said.thanks)),
    ("tells", |v| rate(v, f32::from(v.said.tells))),
    ("openings", |v| f32::from(v.said.opening)),
    ("opens", |v| flag(v.said.opens)),
    ("all-phrases", |v| rate(v, all_phrases(v))),
    ("phrases-less-story", |v| all_phrases(v) - told(v) - f32::from(v.said.tells)),
];

/// What they say of the kind that most is said for.
const KINDS: &[Measure] = &[
    ("kind", |v| v.said.kind.map_or(-1.0, |kind| index(kind) as f32)),
    ("kind-asks", |v| of_kind(v, |v, kind| f32::from(v.said.does[kind]))),
    ("kind-things", |v| of_kind(v, |v, kind| f32::from(v.said.of[kind]))),
    ("other-asks", |v| v.said.all_does() - of_kind(v, |v, kind| f32::from(v.said.does[kind]))),
    ("related", |v| both(v, Label::Related)),
    ("legal", |v| both(v, Label::Legal)),
    ("advert", |v| both(v, Label::Advert)),
    ("consent", |v| both(v, Label::Consent)),
    ("account", |v| both(v, Label::Account)),
    ("share", |v| both(v, Label::Share)),
    ("community", |v| both(v, Label::Community)),
];

/// How it stands to what is around it.
const STORY: &[Measure] = &[
    ("shared", |v| v.shared.unwrap_or(f32::NAN)),
    ("shared-names", |v| if v.voices.has_capitals { v.shared_names } else { f32::NAN }),
    ("page-paragraphs", |v| v.voices.others(v.number)),
    ("page-you", |v| share(v, v.voices.counts.you, v.features.you > 0)),
    ("page-we", |v| share(v, v.voices.counts.we, v.features.we > 0)),
    ("page-me", |v| share(v, v.voices.counts.me, v.features.me > 0)),
    ("page-kind", |v| match v.said.kind.map(index) {
        Some(kind) => share(v, v.voices.counts.of[kind], v.said.of[kind] > 0),
        None => 0.0,
    }),
    ("page-asks", |v| share(v, v.voices.counts.asks, v.said.all_does() > 0.0)),
    ("foreign", |v| flag(language(v) != v.voices.labelling.language.map(|language| language.code))),
    ("lexicon", |v| v.voices.lexicon[v.number].all),
    ("lexicon-own", |v| v.voices.lexicon[v.number].own),
    ("lexicon-shared", |v| v.voices.lexicon[v.number].shared),
    ("lexicon-appealing", |v| v.voices.lexicon[v.number].appealing),
    ("lexicon-least", |v| v.voices.lexicon[v.number].least),
    ("lexicon-most", |v| v.voices.lexicon[v.number].most),
    ("lexicon-less-page", |v| v.voices.lexicon[v.number].all - v.voices.lexicon_of_others(v.number)),
    ("lexicon-before", |v| lexicon(v, v.before)),
    ("lexicon-after", |v| lexicon(v, v.after)),
    ("asks-before", |v| beside(v, v.before)),
    ("asks-after", |v| beside(v, v.after)),
    ("kind-before", |v| v.same_kind(v.before)),
    ("kind-after", |v| v.same_kind(v.after)),
    ("you-beside", |v| {
        let you = |number: Option<usize>| number.map_or(0, |number| v.voices.labelling.features[number].you);
        (you(v.before) + you(v.after)) as f32
    }),
];

/// For a hundred words.
fn rate(view: &View<'_>, count: f32) -> f32 {
    100.0 * count / view.count.max(1.0)
}

/// The share of the other paragraphs of which something holds, of all that it holds for.
fn share(view: &View<'_>, all: usize, holds: bool) -> f32 {
    let own = usize::from(holds && view.voices.is_story(view.number));
    (all - own) as f32 / view.voices.others(view.number).max(1.0)
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// Words that tell of others.
fn told(view: &View<'_>) -> f32 {
    let features = view.features;
    (features.they + features.said + features.past + features.weekdays) as f32
}

fn all_phrases(view: &View<'_>) -> f32 {
    let said = view.said;
    let general = [said.offer, said.terms, said.medium, said.here, said.reader, said.invite, said.thanks];
    said.all_does() + said.all_of() + general.iter().map(|count| f32::from(*count)).sum::<f32>()
}

fn of_kind(view: &View<'_>, what: fn(&View<'_>, usize) -> f32) -> f32 {
    view.said.kind.map_or(0.0, |kind| what(view, index(kind)))
}

fn both(view: &View<'_>, kind: Label) -> f32 {
    f32::from(view.said.does[index(kind)]) + f32::from(view.said.of[index(kind)])
}

fn beside(view: &View<'_>, number: Option<usize>) -> f32 {
    number.map_or(0.0, |number| {
        let said = &view.voices.said[number];
        2.0 * said.all_does() + said.all_of()
    })
}

/// What the words of a block beside this one speak for.
fn lexicon(view: &View<'_>, number: Option<usize>) -> f32 {
    number.map_or(f32::NAN, |number| view.voices.lexicon[number].all)
}

fn language(view: &View<'_>) -> Option<&'static str> {
    view.voices.labelling.languages[view.number].map(|language| language.code)
}
