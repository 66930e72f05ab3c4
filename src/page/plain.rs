//! Plain text to a [`Tree`]: a paragraph element for each block.

use super::tree::{Element, Node, NodeId, Tree};

/// Lines of one paragraph that are this long or longer, in characters, may have been wrapped by a program.
const WRAPPED: std::ops::RangeInclusive<usize> = 55..=100;

pub(super) fn tree(text: &str) -> Tree {
    let mut tree = Tree::default();
    let body = tree.push(element("body"), None);
    for paragraph in paragraphs(text) {
        // The lines of one paragraph belong closer together than paragraphs do.
        let group = (paragraph.len() > 1).then(|| tree.push(element("div"), Some(body)));
        for block in &paragraph {
            add(&mut tree, group.unwrap_or(body), block);
        }
        if let Some(group) = group {
            tree.close(group);
        }
    }
    tree.close(body);
    tree
}

fn add(tree: &mut Tree, parent: NodeId, text: &str) {
    let block = tree.push(element("p"), Some(parent));
    tree.push(Node::Text(text.to_owned()), Some(block));
    tree.close(block);
}

fn element(name: &str) -> Node {
    Node::Element(Element { name: name.into(), attributes: Vec::new() })
}

/// Paragraphs of blocks: the text between blank lines, cut at its line ends unless it was wrapped.
fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut paragraphs = vec![Vec::new()];
    for line in text.lines().map(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '\0')) {
        if !line.is_empty() {
            paragraphs.last_mut().expect("starts with one").push(line);
        } else if paragraphs.last().is_some_and(|paragraph| !paragraph.is_empty()) {
            paragraphs.push(Vec::new());
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.into_iter().map(|lines| blocks(&lines)).collect()
}

fn blocks(lines: &[&str]) -> Vec<String> {
    if is_wrapped(lines) {
        vec![lines.join(" ")]
    } else {
        lines.iter().map(|&line| line.to_owned()).collect()
    }
}

/// Wrapped lines are all of about one length but the last, and most end in the middle of a sentence.
fn is_wrapped(lines: &[&str]) -> bool {
    let Some((_, full)) = lines.split_last().filter(|(_, full)| !full.is_empty()) else { return false };
    let lengths: Vec<usize> = full.iter().map(|line| line.chars().count()).collect();
    let longest = lengths.iter().copied().max().unwrap_or(0);
    let alike = lengths.iter().all(|&length| WRAPPED.contains(&length) && length * 4 >= longest * 3);
    let cut = full.iter().filter(|line| !line.ends_with(['.', '!', '?', ':', '"', '”', ')'])).count();
    alike && cut * 2 >= full.len()
}
