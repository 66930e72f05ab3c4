//! Formulas that no script has drawn yet: `\(x\)`, `\[x\]` and `$$x$$` amid text. A single `$` is a price more often.

use super::{Formula, mathml};
use crate::article::notes::join;
use crate::article::text::{Inline, Mark};

/// Longest formula, in bytes.
const LONGEST: usize = 2000;

/// The same text with its formulas.
pub(in crate::article) fn drawn(text: Vec<Inline>) -> Vec<Inline> {
    let mut drawn = Vec::with_capacity(text.len());
    for mut inline in text {
        let is_code =
            matches!(&inline, Inline::Marked { mark: Mark::Code | Mark::Keyboard | Mark::Sample, .. });
        if let Some(inner) = inline.inner_mut().filter(|_| !is_code) {
            *inner = self::drawn(std::mem::take(inner));
        }
        match inline {
            Inline::Text { text } if text.contains(['\\', '$']) => {
                parts(&text).into_iter().for_each(|part| join(&mut drawn, part));
            }
            inline => join(&mut drawn, inline),
        }
    }
    drawn
}

/// Text and formulas in turn, in one pass: a formula's end is looked for no further than it may be long.
fn parts(text: &str) -> Vec<Inline> {
    let (mut found, mut done, mut at) = (Vec::new(), 0, 0);
    while let Some(next) = text[at..].find(['\\', '$']) {
        at += next;
        let Some((tex, length, display)) = formula(&text[at..]) else {
            at += 1;
            continue;
        };
        found.push(Inline::text(&text[done..at]));
        found.push(Inline::Formula(Formula { tex: tex.to_owned(), display, mathml: mathml::of_text(tex) }));
        at += length;
        done = at;
    }
    found.push(Inline::text(&text[done..]));
    found.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
    found
}

/// The formula that a text opens with, its length with its marks, and whether it stands on lines of its own.
fn formula(text: &str) -> Option<(&str, usize, bool)> {
    let pairs = [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")];
    let (open, close) = pairs.into_iter().find(|(open, _)| text.starts_with(open))?;
    let inner = &text[open.len()..];
    let tex = &inner[..inner[..inner.floor_char_boundary(LONGEST)].find(close)?];
    // “$$ to $$$$” says how dear it is.
    let counts = open != "$$" || (tex.contains(['\\', '^', '_', '=']) && tex.contains(char::is_alphanumeric));
    let is_tex = !tex.trim().is_empty() && !tex.contains("\\(") && !tex.contains('$') && counts;
    is_tex.then_some((tex.trim(), open.len() + tex.len() + close.len(), open != "\\("))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texs(text: &str) -> Vec<String> {
        let formulas = parts(text).into_iter().filter_map(|part| match part {
            Inline::Formula(formula) => Some(formula.tex),
            _ => None,
        });
        formulas.collect()
    }

    #[test]
    fn prices_are_no_formulas() {
        assert_eq!(texs("It is \\(x^2\\), he said, and $$y = 2$$ too."), ["x^2", "y = 2"]);
        assert!(texs("From $$-$$$ to $$$-$$$$ here.").is_empty());
        assert!(texs("It costs $5 or $10, or $$$ in the guide.").is_empty());
        assert!(texs("An open \\( that nothing closes").is_empty());
    }
}
