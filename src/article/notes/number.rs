//! Numbers for notes and their signs: of those that both are in the article.

use std::collections::HashMap;

use super::join;
use crate::article::model::{Body, Note, Piece};
use crate::article::text::{Inline, Mark};
use crate::page::{NodeId, Notes};

/// Puts numbers in for the nodes by which notes and signs were known, from 1 in the notes' order. A sign whose note is not
/// in the article is a raised text.
pub(in crate::article) fn number(body: &mut Body, notes: &Notes) {
    let mut numbers = HashMap::new();
    for note in notes_of(body) {
        let number = numbers.len() as u32 + 1;
        numbers.insert(std::mem::replace(&mut note.number, number), number);
    }
    let mut numbering = Numbering { notes, numbers, signs: HashMap::new() };
    numbering.rename(body);
    for note in notes_of(body) {
        note.signs = numbering.signs.get(&note.number).copied().unwrap_or(0);
    }
}

fn notes_of(body: &mut Body) -> impl Iterator<Item = &mut Note> {
    body.iter_mut().flat_map(|part| match &mut part.piece {
        Piece::Notes { notes } => notes.as_mut_slice(),
        _ => &mut [],
    })
}

struct Numbering<'a> {
    notes: &'a Notes,
    /// By the node of a note, its number.
    numbers: HashMap<u32, u32>,
    /// By a number, how many signs stand for it so far.
    signs: HashMap<u32, u32>,
}

impl Numbering<'_> {
    fn rename(&mut self, body: &mut Body) {
        for part in body {
            part.piece.texts_mut().into_iter().for_each(|text| self.rename_text(text));
            part.piece.inner_mut().into_iter().for_each(|inner| self.rename(inner));
        }
    }

    fn rename_text(&mut self, text: &mut Vec<Inline>) {
        let mut renamed = Vec::with_capacity(text.len());
        for mut inline in std::mem::take(text) {
            if let Some(inner) = inline.inner_mut() {
                self.rename_text(inner);
            }
            if let Inline::Note { number, .. } = inline {
                inline = self.sign(number);
            }
            join(&mut renamed, inline);
        }
        *text = renamed;
    }

    fn sign(&mut self, node: u32) -> Inline {
        let Some(&number) = self.numbers.get(&node) else {
            let label = self.notes.labels.get(&NodeId(node)).map_or("*", String::as_str);
            return Inline::Marked { mark: Mark::Superscript, text: vec![Inline::text(label)] };
        };
        let mark = self.signs.entry(number).or_default();
        *mark += 1;
        Inline::Note { number, mark: *mark }
    }
}
