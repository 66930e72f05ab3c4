//! A learned tree, and how it is written.

use super::bins::Bins;
use std::fmt::Write;

/// The nodes of a tree, the root first.
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

pub(super) struct Node {
    pub(super) weight: f64,
    /// The measure, the bin from which on the answer is “no”, and the place of the node for “yes”; that for “no” is next.
    pub(super) split: Option<(usize, u8, usize)>,
}

impl Tree {
    /// The weight that a block has whose measures are in these bins.
    pub(super) fn weight(&self, bin: impl Fn(usize) -> u8) -> f64 {
        let mut at = 0;
        while let Some((measure, bound, yes)) = self.nodes[at].split {
            at = if bin(measure) < bound { yes } else { yes + 1 };
        }
        self.nodes[at].weight
    }
}

/// The trees as the core reads them, one a line.
pub(super) fn print(trees: &[Tree], names: &[&str], bins: &Bins) -> String {
    let mut text = String::new();
    for tree in trees {
        let mut open = vec![0];
        let mut gap = "";
        while let Some(at) = open.pop() {
            let node = &tree.nodes[at];
            // Writing to a string cannot fail.
            let _ = write!(text, "{gap}{}", short(node.weight));
            if let Some((measure, bound, yes)) = node.split {
                let bound = bins.bounds[measure][usize::from(bound) - 1];
                let _ = write!(text, " {}<{bound}", names[measure]);
                open.extend([yes + 1, yes]);
            }
            gap = " ";
        }
        text.push('\n');
    }
    text
}

/// Three decimals, with no more digits than are needed.
fn short(weight: f64) -> String {
    let text = format!("{weight:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match (text.strip_prefix("0."), text.strip_prefix("-0.")) {
        (Some(digits), _) => format!(".{digits}"),
        (_, Some(digits)) => format!("-.{digits}"),
        _ if text == "-0" => "0".to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_short() {
        assert_eq!([0.5, -0.25, 1.0, -0.0001, 10.5].map(short), [".5", "-.25", "1", "0", "10.5"]);
    }

    #[test]
    fn yes_stands_before_no() {
        let leaf = |weight| Node { weight, split: None };
        let root = Node { weight: 0.0, split: Some((0, 1, 1)) };
        let inner = Node { weight: 1.0, split: Some((1, 2, 3)) };
        let tree = Tree { nodes: vec![root, leaf(-1.0), inner, leaf(2.0), leaf(3.0)] };
        let bins = Bins { bounds: vec![vec![0.5], vec![1.0, 7.0]], columns: Vec::new() };
        assert_eq!(
            print(&[tree], &["words", "links"], &bins),
            "0 words<.5 -1 1 links<7 2 3\n".replace("<.5", "<0.5")
        );
    }
}
