//! The cells of a table of data go together: a table without its head says nothing.

use std::collections::HashMap;

use crate::label::{Label, Labelling, Reason, drop, keep};
use crate::page::NodeId;
use crate::segment::Form;

/// Differences below this are no reason.
const LEAST: f32 = 0.05;

/// `scores` are those of the blocks that are seen, each with its number.
pub(super) fn reasons(labelling: &Labelling<'_>, scores: &[(usize, f32)]) -> Vec<(usize, Reason)> {
    let table = |number: usize| -> Option<NodeId> {
        let block = &labelling.blocks[number];
        let mut around = labelling.tree.ancestors(block.node);
        (block.form == Form::Cell).then(|| around.find(|&id| labelling.tree.name(id) == "table"))?
    };
    let cells: Vec<(usize, NodeId, f32)> =
        scores.iter().filter_map(|&(number, score)| Some((number, table(number)?, score))).collect();
    let mut tables: HashMap<NodeId, (f32, f32)> = HashMap::new();
    for &(number, table, score) in &cells {
        let words = labelling.features[number].words as f32 + 1.0;
        let (sum, weight) = tables.entry(table).or_default();
        *sum += score * words;
        *weight += words;
    }
    let reasons = cells.into_iter().filter_map(|(number, table, score)| {
        let (sum, weight) = tables[&table];
        let change = sum / weight - score;
        let reason = match change > 0.0 {
            true => keep("goes with the other cells of its table", change, ""),
            false => drop(Label::Boilerplate, "goes with the other cells of its table", -change, ""),
        };
        (change.abs() >= LEAST).then_some((number, reason))
    });
    reasons.collect()
}
