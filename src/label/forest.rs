//! Small trees that ask for measures and give weights; the score is the sum of all (gradient boosting, Friedman 2001).
//!
//! A tree is a line of nodes in the order they are read, each with the weight known so far: a question
//! `weight measure<bound`, then the nodes for “yes” or unknown, then those for “no”; a leaf is its weight alone.
//!
//! ```text
//! -0.02 linked<0.31 0.05 words<12 -0.01 0.11 -0.2
//! ```
//!
//! What a question changes is due to its measure (Saabas, “Interpreting random forests”, 2014), so that each weight can
//! be told apart into contributions of what measures are about, which add up to it.

use std::collections::HashMap;
use std::iter::Peekable;
use std::str::SplitAsciiWhitespace;

/// Trees, ready to be asked.
#[derive(Debug, Default)]
pub(crate) struct Forest {
    /// Every tree's weight before any question.
    base: f32,
    /// The nodes of all trees, one tree after the other.
    nodes: Vec<Node>,
    /// Where each tree starts.
    roots: Vec<usize>,
}

/// What is wrong with a forest's text.
#[derive(Debug, PartialEq, Eq)]
pub struct ForestError {
    line: usize,
    what: String,
}

/// A node: those for “yes” follow it, then those for “no”.
#[derive(Debug)]
struct Node {
    /// What it adds to the weight known before its parent's question.
    step: f32,
    bound: f32,
    measure: u16,
    /// Nodes between this and the one for “no”; none where nothing is asked.
    skip: u16,
    /// What the measure is about, by number.
    theme: u8,
}

impl Forest {
    /// Reads trees, one a line; empty lines and those that start with `#` say nothing. Of each measure its name is given,
    /// and the number of what it is about.
    ///
    /// # Errors
    /// [`ForestError`] names the line that is no tree.
    pub(super) fn parse<'a>(
        text: &str,
        measures: impl Iterator<Item = (&'a str, u8)>,
    ) -> Result<Self, ForestError> {
        let names: HashMap<&str, (u16, u8)> =
            measures.zip(0..).map(|((name, theme), number)| (name, (number, theme))).collect();
        let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let trees = lines.map(|(number, line)| {
            let fail = |what: &str| ForestError { line: number + 1, what: what.to_owned() };
            let mut words = line.split_ascii_whitespace().peekable();
            let tree = read(&names, &mut words).map_err(|what| fail(&what))?;
            if words.peek().is_some() { Err(fail("something follows the tree")) } else { Ok(tree) }
        });
        let mut forest = Self::default();
        for tree in trees {
            forest.roots.push(forest.nodes.len());
            forest.nodes.extend(tree?);
        }
        forest.base = forest.roots.iter().map(|&root| forest.nodes[root].step).sum();
        Ok(forest)
    }

    /// What the measures of each theme contribute, and what there is without any.
    pub(super) fn contributions<const THEMES: usize>(&self, values: &[f32]) -> (f32, [f32; THEMES]) {
        let mut contributions = [0.0; THEMES];
        for &root in &self.roots {
            let mut at = root;
            while let node @ Node { skip: 1.., .. } = &self.nodes[at] {
                // Comparing with what is not a number is false, so unknown is “yes”.
                let no = values[usize::from(node.measure)] >= node.bound;
                // Counting is faster than branching on what no processor can foresee.
                at += 1 + usize::from(no) * usize::from(node.skip);
                contributions[usize::from(node.theme)] += self.nodes[at].step;
            }
        }
        (self.base, contributions)
    }
}

/// Reads one tree. Nodes that still want their “no” wait on a stack of their own, so that depth costs no recursion.
fn read(
    names: &HashMap<&str, (u16, u8)>,
    words: &mut Peekable<SplitAsciiWhitespace<'_>>,
) -> Result<Vec<Node>, String> {
    let mut tree: Vec<Node> = Vec::new();
    // Where a question stands, and the weight known before it.
    let mut waiting: Vec<(usize, f32)> = Vec::new();
    let mut known = 0.0;
    loop {
        let word = words.next().ok_or("the tree ends early")?;
        let weight: f32 = word.parse().map_err(|_| format!("‘{word}’ is no weight"))?;
        let question = words.next_if(|word| word.contains('<'));
        let at = tree.len();
        let step = weight - known;
        let leaf = Node { step, bound: 0.0, measure: 0, skip: 0, theme: 0 };
        let node = question.map(|question| ask(names, question, step)).transpose()?;
        let is_leaf = node.is_none();
        tree.push(node.unwrap_or(leaf));
        if !is_leaf {
            waiting.push((at, weight));
            known = weight;
            continue;
        }
        // The last question that waits has its “yes” now: what comes next is its “no”.
        let Some((parent, weight)) = waiting.pop() else { return Ok(tree) };
        known = weight;
        tree[parent].skip = u16::try_from(at - parent).map_err(|_| "the tree is too large")?;
    }
}

fn ask(names: &HashMap<&str, (u16, u8)>, question: &str, step: f32) -> Result<Node, String> {
    let (name, bound) = question.split_once('<').unwrap_or((question, ""));
    let (measure, theme) = *names.get(name).ok_or_else(|| format!("there is no measure ‘{name}’"))?;
    let bound = bound.parse().map_err(|_| format!("‘{bound}’ is no bound"))?;
    Ok(Node { step, bound, measure, skip: 0, theme })
}

impl std::fmt::Display for ForestError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for ForestError {}

#[cfg(test)]
mod tests {
    use super::*;

    const MEASURES: [(&str, u8); 2] = [("words", 0), ("linked", 1)];

    fn weight(forest: &str, words: f32, linked: f32) -> f32 {
        let forest = Forest::parse(forest, MEASURES.into_iter()).expect("a forest");
        let (base, themes) = forest.contributions::<2>(&[words, linked]);
        base + themes[0] + themes[1]
    }

    #[test]
    fn questions_lead_to_leaves() {
        let forest = "# trees\n\n0.5 linked<0.3 1 words<12 -1 2 -4\n0.25\n";
        assert_eq!(weight(forest, 5.0, 0.0), -0.75);
        assert_eq!(weight(forest, 12.0, 0.0), 2.25);
        assert_eq!(weight(forest, 12.0, 0.3), -3.75);
        assert_eq!(weight(forest, f32::NAN, f32::NAN), -0.75);
    }

    #[test]
    fn what_is_no_forest() {
        let error =
            |text: &str| Forest::parse(text, MEASURES.into_iter()).expect_err("no forest").to_string();
        assert_eq!(error("1 words<3 2"), "line 1: the tree ends early");
        assert_eq!(error("\n1 spam<3 2 3"), "line 2: there is no measure ‘spam’");
        assert_eq!(error("1 2"), "line 1: something follows the tree");
        assert_eq!(error("x"), "line 1: ‘x’ is no weight");
    }
}
