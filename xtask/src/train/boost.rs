//! Gradient boosting of small trees on the logistic loss (Friedman, “Greedy Function Approximation”, 2001), with second
//! derivatives (Chen and Guestrin, “XGBoost”, 2016) and a part of the examples and measures a tree (“Stochastic Gradient
//! Boosting”, 2002). Measures of all examples are cut into bins, so a tree takes time that grows with the examples.

use super::bins::Bins;
use super::examples::Examples;
use super::tree::{Node, Tree};
use rayon::prelude::*;

/// How large a forest grows.
pub(super) struct Size {
    pub(super) trees: usize,
    /// Of each tree, at most.
    pub(super) leaves: usize,
    /// A leaf has at least this much of the second derivative's sum.
    pub(super) least: f64,
}

/// How far each tree goes towards what would fit best.
const RATE: f64 = 0.1;
/// What speaks against large weights.
const RIDGE: f64 = 8.0;
/// The part of the measures that a tree may ask for, and of the examples that it sees, in a hundred.
const MEASURES: u64 = 40;
const SEEN: u64 = 40;

/// Learns trees from the examples with these numbers.
pub(super) fn boost(bins: &Bins, examples: &Examples, rows: &[u32], size: &Size) -> Vec<Tree> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut scores: Vec<f32> = examples.offsets.clone();
    let mut slopes = vec![Slope::default(); examples.len()];
    let mut trees = Vec::with_capacity(size.trees);
    for _ in 0..size.trees {
        let slope = |&row: &u32| {
            let row = row as usize;
            Slope::of(scores[row], examples.kept[row], examples.weights[row])
        };
        let fresh: Vec<Slope> = rows.par_iter().map(slope).collect();
        rows.iter().zip(fresh).for_each(|(&row, slope)| slopes[row as usize] = slope);
        let seen: Vec<u32> = rows.iter().copied().filter(|_| random.below(100) < SEEN).collect();
        let measures: Vec<usize> = (0..bins.columns.len()).filter(|_| random.below(100) < MEASURES).collect();
        let tree = grow(bins, &slopes, seen, &measures, size);
        let weight = |&row: &u32| tree.weight(|measure| bins.columns[measure][row as usize]) as f32;
        let weights: Vec<f32> = rows.par_iter().map(weight).collect();
        rows.iter().zip(weights).for_each(|(&row, weight)| scores[row as usize] += weight);
        trees.push(tree);
    }
    trees
}

/// First and second derivative of an example's loss.
#[derive(Clone, Copy, Default)]
struct Slope {
    first: f32,
    second: f32,
}

impl Slope {
    fn of(score: f32, kept: f32, weight: f32) -> Self {
        let chance = 1.0 / (1.0 + (-score).exp());
        Self { first: weight * (chance - kept), second: weight * chance * (1.0 - chance) }
    }
}

/// Sums of slopes.
#[derive(Clone, Copy, Default)]
struct Sum {
    first: f64,
    second: f64,
}

impl Sum {
    fn add(&mut self, slope: Slope) {
        self.first += f64::from(slope.first);
        self.second += f64::from(slope.second);
    }

    fn less(self, other: Self) -> Self {
        Self { first: self.first - other.first, second: self.second - other.second }
    }

    fn plus(self, other: Self) -> Self {
        Self { first: self.first + other.first, second: self.second + other.second }
    }

    /// The weight that fits best, taken a part of the way.
    fn weight(self) -> f64 {
        -RATE * self.first / (self.second + RIDGE)
    }

    /// How much the best weight takes from the loss.
    fn gain(self) -> f64 {
        self.first * self.first / (self.second + RIDGE)
    }
}

/// A leaf that may be split yet.
struct Open {
    node: usize,
    rows: Vec<u32>,
    sums: Vec<Vec<Sum>>,
    best: Option<Split>,
}

#[derive(Clone, Copy)]
struct Split {
    gain: f64,
    measure: usize,
    /// Bins below this are “yes”.
    bound: u8,
}

fn grow(bins: &Bins, slopes: &[Slope], rows: Vec<u32>, measures: &[usize], size: &Size) -> Tree {
    let mut sum = Sum::default();
    rows.iter().for_each(|&row| sum.add(slopes[row as usize]));
    let mut tree = Tree { nodes: vec![Node { weight: sum.weight(), split: None }] };
    let all = sums(bins, slopes, &rows, measures);
    let mut open = vec![Open { node: 0, rows, best: best(&all, sum, measures, size.least), sums: all }];
    for _ in 1..size.leaves {
        let gains = open.iter().enumerate().filter_map(|(at, leaf)| Some((at, leaf.best?)));
        let Some((at, split)) = gains.max_by(|a, b| a.1.gain.total_cmp(&b.1.gain)) else { break };
        let leaf = open.swap_remove(at);
        let column = &bins.columns[split.measure];
        let (yes, no): (Vec<u32>, Vec<u32>) =
            leaf.rows.into_iter().partition(|&row| column[row as usize] < split.bound);
        let first = tree.nodes.len();
        tree.nodes[leaf.node].split = Some((split.measure, split.bound, first));
        // Only the fewer examples are looked at; the other side's sums are what is left.
        let fewer = sums(bins, slopes, if yes.len() < no.len() { &yes } else { &no }, measures);
        let more = leaf.sums.iter().zip(&fewer).map(|(all, part)| less(all, part)).collect();
        let (below, above) = if yes.len() < no.len() { (fewer, more) } else { (more, fewer) };
        for (rows, sums) in [(yes, below), (no, above)] {
            let sum = sums
                .first()
                .map_or(Sum::default(), |sums| sums.iter().fold(Sum::default(), |a, b| a.plus(*b)));
            open.push(Open {
                node: tree.nodes.len(),
                rows,
                best: best(&sums, sum, measures, size.least),
                sums,
            });
            tree.nodes.push(Node { weight: sum.weight(), split: None });
        }
    }
    tree
}

/// For each measure the sums of the examples in each bin.
fn sums(bins: &Bins, slopes: &[Slope], rows: &[u32], measures: &[usize]) -> Vec<Vec<Sum>> {
    let of = |&measure: &usize| {
        let column = &bins.columns[measure];
        let mut sums = vec![Sum::default(); bins.bounds[measure].len() + 1];
        for &row in rows {
            sums[usize::from(column[row as usize])].add(slopes[row as usize]);
        }
        sums
    };
    measures.par_iter().map(of).collect()
}

fn less(all: &[Sum], part: &[Sum]) -> Vec<Sum> {
    all.iter().zip(part).map(|(all, part)| all.less(*part)).collect()
}

/// The split that takes most from the loss.
fn best(sums: &[Vec<Sum>], all: Sum, measures: &[usize], least: f64) -> Option<Split> {
    let splits = measures.iter().zip(sums).flat_map(|(&measure, sums)| {
        let mut below = Sum::default();
        (1..).zip(sums).filter_map(move |(bound, sum)| {
            below = below.plus(*sum);
            let above = all.less(below);
            let gain = below.gain() + above.gain() - all.gain();
            let fits = below.second >= least && above.second >= least && gain > 1e-6;
            fits.then_some(Split { gain, measure, bound })
        })
    });
    // The first of equals.
    splits.reduce(|best, split| if split.gain > best.gain { split } else { best })
}

/// Marsaglia's xorshift: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}
