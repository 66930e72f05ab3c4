//! What was learned.

use std::sync::LazyLock;

use super::forest::{Forest, ForestError};
use super::{structure, wording, wording::Lexicon};

/// The learned weights of all stages.
#[derive(Debug, Default)]
pub struct Weights {
    /// Of the words of each language.
    pub(super) lexicon: Lexicon,
    /// Of what a block says.
    pub(super) wording: Forest<1>,
    /// Of what the page's structure says of it.
    pub(super) structure: Forest<{ structure::THEMES }>,
}

static OWN: LazyLock<Weights> = LazyLock::new(|| {
    let trees = Weights::parse("", include_str!("wording/forest.txt"), include_str!("structure/forest.txt"));
    Weights { lexicon: Lexicon::own(), ..trees.unwrap_or_default() }
});

impl Weights {
    /// Reads weights as `cargo xtask train` writes them.
    ///
    /// # Errors
    /// [`ForestError`] names the line that is no tree.
    pub fn parse(lexicon: &str, wording: &str, structure: &str) -> Result<Self, ForestError> {
        Ok(Self {
            lexicon: Lexicon::parse(lexicon),
            wording: Forest::parse(wording, wording::names().map(|name| (name, 0)))?,
            structure: Forest::parse(
                structure,
                structure::measures().map(|measure| (measure.name, measure.theme as u8)),
            )?,
        })
    }

    /// Those that come with the library.
    #[must_use]
    pub fn own() -> &'static Self {
        &OWN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_has_weights() {
        let (wording, structure) = (include_str!("wording/forest.txt"), include_str!("structure/forest.txt"));
        assert!(Weights::parse("", wording, structure).is_ok());
    }
}
