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
//!
//! No tree is walked. The questions of all trees about one measure stand in the order of their bounds; those up to the
//! value are answered “no”, and each takes the leaves for “yes” away from its tree. The first leaf that remains is the
//! tree's (Lucchese and others, “QuickScorer”, 2015).

use std::collections::HashMap;
use std::iter::Peekable;
use std::str::SplitAsciiWhitespace;

/// Trees, ready to be asked, with measures of that many themes.
#[derive(Debug, Default)]
pub(crate) struct Forest<const THEMES: usize> {
    /// Every tree's weight before any question.
    base: f32,
    /// The questions about each measure, lowest bound first.
    questions: Vec<Vec<Question>>,
    /// What the measures of each theme contribute at a leaf; the leaves of one tree after those of the other.
    leaves: Vec<[f32; THEMES]>,
    /// Where each tree's leaves start.
    trees: Vec<usize>,
}

/// What is wrong with a forest's text.
#[derive(Debug, PartialEq, Eq)]
pub struct ForestError {
    line: usize,
    what: String,
}

#[derive(Debug)]
struct Question {
    bound: f32,
    tree: u16,
    /// The leaves that “no” leaves.
    no: Leaves,
}

impl Question {
    /// What is left of some trees' leaves, without a branch.
    fn ask(&self, values: &[f32; LANES], mut remaining: [Leaves; LANES]) -> [Leaves; LANES] {
        for (value, remaining) in values.iter().zip(&mut remaining) {
            let yes = Leaves::from(*value >= self.bound).wrapping_sub(1);
            *remaining &= self.no | yes;
        }
        remaining
    }
}

/// Leaves of one tree, a bit each in the order they are read.
type Leaves = u32;

/// Rows that are asked at once (“V-QuickScorer”, 2016): two of a processor's wide registers.
const LANES: usize = 8;

impl<const THEMES: usize> Forest<THEMES> {
    /// Reads trees, one a line; empty lines and those that start with `#` say nothing. Of each measure its name is given,
    /// and the number of what it is about.
    ///
    /// # Errors
    /// [`ForestError`] names the line that is no tree.
    pub(super) fn parse<'a>(
        text: &str,
        measures: impl Iterator<Item = (&'a str, u8)>,
    ) -> Result<Self, ForestError> {
        let names: Names<'_> =
            measures.enumerate().map(|(number, (name, theme))| (name, (number, theme))).collect();
        let questions = names.iter().map(|_| Vec::new()).collect();
        let mut forest = Self { questions, ..Self::default() };
        let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        for (number, line) in lines {
            let fail = |what| ForestError { line: number + 1, what };
            let mut words = line.split_ascii_whitespace().peekable();
            forest.read(&names, &mut words).map_err(fail)?;
            if words.peek().is_some() {
                return Err(fail("something follows the tree".to_owned()));
            }
        }
        forest.questions.iter_mut().for_each(|list| list.sort_by(|a, b| a.bound.total_cmp(&b.bound)));
        Ok(forest)
    }

    /// What the measures of each theme contribute, for every row of values; what all trees say before any question is
    /// put down to `unasked`.
    pub(super) fn contributions(&self, rows: &[Vec<f32>], unasked: usize) -> Vec<[f32; THEMES]> {
        let found = rows.chunks(LANES).flat_map(|rows| self.side_by_side(rows).into_iter().take(rows.len()));
        let with_base = |mut themes: [f32; THEMES]| {
            themes[unasked] += self.base;
            themes
        };
        found.map(with_base).collect()
    }

    /// The same for a few rows at once, so that each question is read once for all of them.
    fn side_by_side(&self, rows: &[Vec<f32>]) -> [[f32; THEMES]; LANES] {
        let mut remaining = vec![[Leaves::MAX; LANES]; self.trees.len()];
        for (measure, questions) in self.questions.iter().enumerate() {
            // Comparing with what is not a number is false, so unknown is “yes”.
            let mut values = [f32::NAN; LANES];
            values.iter_mut().zip(rows).for_each(|(value, row)| *value = row[measure]);
            let highest = values.into_iter().fold(f32::NEG_INFINITY, f32::max);
            for question in questions.iter().take_while(|question| highest >= question.bound) {
                let remaining = &mut remaining[usize::from(question.tree)];
                *remaining = question.ask(&values, *remaining);
            }
        }
        let sum = |lane: usize| {
            let mut sums = [0.0; THEMES];
            for (first, remaining) in self.trees.iter().zip(&remaining) {
                let leaf = &self.leaves[first + remaining[lane].trailing_zeros() as usize];
                sums.iter_mut().zip(leaf).for_each(|(sum, contribution)| *sum += contribution);
            }
            sums
        };
        std::array::from_fn(sum)
    }

    /// Reads one tree. Questions that still want their “no” wait on a stack of their own, so that depth costs no
    /// recursion.
    fn read(&mut self, names: &Names<'_>, words: &mut Words<'_>) -> Result<(), String> {
        let tree = u16::try_from(self.trees.len()).map_err(|_| "there are too many trees")?;
        let first = self.leaves.len();
        self.trees.push(first);
        let mut waiting: Vec<Asked<THEMES>> = Vec::new();
        let mut above: Option<Asked<THEMES>> = None;
        loop {
            let word = words.next().ok_or("the tree ends early")?;
            let weight: f32 = word.parse().map_err(|_| format!("‘{word}’ is no weight"))?;
            let contributions = above.as_ref().map_or([0.0; THEMES], |above| above.contributions(weight));
            self.base += if above.is_none() { weight } else { 0.0 };
            if let Some(question) = words.next_if(|word| word.contains('<')) {
                let leaf = self.leaves.len() - first;
                let asked = Asked { weight, contributions, leaf, ..Asked::parse(names, question)? };
                waiting.push(asked.clone());
                above = Some(asked);
                continue;
            }
            self.leaves.push(contributions);
            // The last question that waits has its “yes” now: what comes next is its “no”.
            above = waiting.pop();
            let Some(asked) = &above else { return Ok(()) };
            let no = asked.no(self.leaves.len() - first)?;
            self.questions[asked.measure].push(Question { bound: asked.bound, tree, no });
        }
    }
}

/// The number of each measure, and that of its theme.
type Names<'a> = HashMap<&'a str, (usize, u8)>;

type Words<'a> = Peekable<SplitAsciiWhitespace<'a>>;

/// A question while its tree is read.
#[derive(Clone)]
struct Asked<const THEMES: usize> {
    measure: usize,
    theme: usize,
    bound: f32,
    /// The weight known before it, and what themes contributed to that.
    weight: f32,
    contributions: [f32; THEMES],
    /// The number of its first leaf.
    leaf: usize,
}

impl<const THEMES: usize> Asked<THEMES> {
    fn parse(names: &Names<'_>, question: &str) -> Result<Self, String> {
        let (name, bound) = question.split_once('<').unwrap_or((question, ""));
        let (measure, theme) = *names.get(name).ok_or_else(|| format!("there is no measure ‘{name}’"))?;
        let bound = bound.parse().map_err(|_| format!("‘{bound}’ is no bound"))?;
        Ok(Self {
            measure,
            theme: usize::from(theme),
            bound,
            weight: 0.0,
            contributions: [0.0; THEMES],
            leaf: 0,
        })
    }

    /// What themes contribute where its answer leads to a weight.
    fn contributions(&self, weight: f32) -> [f32; THEMES] {
        let mut contributions = self.contributions;
        contributions[self.theme] += weight - self.weight;
        contributions
    }

    /// The leaves that its “no” leaves of all, where those for “yes” end before that number.
    fn no(&self, end: usize) -> Result<Leaves, String> {
        let before = |leaf: usize| Some(Leaves::checked_shl(1, u32::try_from(leaf).ok()?)? - 1);
        let yes = before(end).zip(before(self.leaf)).map(|(end, start)| end & !start);
        Ok(!yes.ok_or("the tree is too large")?)
    }
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
        let forest: Forest<2> = Forest::parse(forest, MEASURES.into_iter()).expect("a forest");
        let [themes] = forest.contributions(&[vec![words, linked]], 1)[..] else { panic!("one row") };
        themes.iter().sum()
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
    fn rows_side_by_side_do_not_touch_each_other() {
        let trees = "0.5 linked<0.3 1 words<12 -1 2 -4\n0.25 words<5 0.5 2 linked<0.6 7 9\n";
        let forest: Forest<2> = Forest::parse(trees, MEASURES.into_iter()).expect("a forest");
        let row = |number: u8| {
            vec![
                f32::from(number),
                if number.is_multiple_of(5) { f32::NAN } else { f32::from(number % 3) / 4.0 },
            ]
        };
        let rows: Vec<Vec<f32>> = (0..3 * LANES as u8 + 1).map(row).collect();
        let apart: Vec<[f32; 2]> =
            rows.iter().flat_map(|row| forest.contributions(std::slice::from_ref(row), 0)).collect();
        assert_eq!(forest.contributions(&rows, 0), apart);
        assert!(apart.iter().any(|themes| *themes != apart[0]));
    }

    #[test]
    fn what_is_no_forest() {
        let error =
            |text: &str| Forest::<2>::parse(text, MEASURES.into_iter()).expect_err("no forest").to_string();
        assert_eq!(error("1 words<3 2"), "line 1: the tree ends early");
        assert_eq!(error("\n1 spam<3 2 3"), "line 2: there is no measure ‘spam’");
        assert_eq!(error("1 2"), "line 1: something follows the tree");
        assert_eq!(error("x"), "line 1: ‘x’ is no weight");
    }
}
