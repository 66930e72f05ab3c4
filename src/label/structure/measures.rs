//! The measures of a block that the trees ask for, each a number with a name; what cannot be told is not a number.

mod container;
mod links;
mod markup;
mod neighbours;
mod page;
mod position;
mod repetition;
mod text;

use std::sync::LazyLock;

use super::view::View;

/// One measure.
pub(in crate::label) struct Measure {
    /// As the trees name it.
    pub(in crate::label) name: &'static str,
    /// What it is about, for the reader of a reason.
    pub(in crate::label) theme: Theme,
    pub(super) of: fn(&View<'_>) -> f32,
}

/// What measures are about. All that the measures of one theme contribute is one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::label) enum Theme {
    /// The block's own text.
    Text,
    /// How much of it, and of the list it stands in, is linked.
    Links,
    /// Elements and class names around it.
    Markup,
    /// Before, in or after what reads as the story.
    Position,
    /// How many like it there are.
    Repetition,
    /// How much running text the elements around it hold.
    Container,
    /// What stands right before and after it, and the heading above.
    Neighbours,
    /// What the page is like.
    Page,
}

/// How many themes there are.
pub(in crate::label) const THEMES: usize = 8;

impl Theme {
    /// In the order of their numbers.
    pub(super) const ALL: [Self; THEMES] = [
        Self::Text,
        Self::Links,
        Self::Markup,
        Self::Position,
        Self::Repetition,
        Self::Container,
        Self::Neighbours,
        Self::Page,
    ];
}

/// Unknown.
const UNKNOWN: f32 = f32::NAN;

/// All measures, in the order in which [`of`] gives their values.
static ALL: LazyLock<Vec<&'static Measure>> = LazyLock::new(|| {
    let lists = [
        text::MEASURES,
        links::MEASURES,
        markup::MEASURES,
        position::MEASURES,
        repetition::MEASURES,
        page::MEASURES,
    ];
    lists.into_iter().chain(container::MEASURES).chain(neighbours::MEASURES).flatten().collect()
});

/// All measures.
pub(in crate::label) fn all() -> impl Iterator<Item = &'static Measure> {
    ALL.iter().copied()
}

/// The values of all measures for one block.
pub(super) fn of(view: &View<'_>) -> Vec<f32> {
    all().map(|measure| (measure.of)(view)).collect()
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

fn ratio(part: f32, whole: f32) -> f32 {
    part / whole.max(1.0)
}

fn known(value: Option<f32>) -> f32 {
    value.unwrap_or(UNKNOWN)
}
