//! What an open structure becomes when it ends.

use super::super::table::{self, Table};
use super::super::{code, gallery, lines, media};
use super::{Builder, Draft, quote};
use crate::article::model::{Body, Entry, Item, Note, Numbering, Part, Piece};
use crate::article::structure::Structure;
use crate::page::NodeId;

impl Builder<'_> {
    pub(super) fn close(&mut self) {
        let Some((id, structure, draft)) = self.open.pop() else { return };
        match structure {
            Structure::Item { value, done } => self.outer(|outer| {
                if !draft.parts.is_empty() {
                    outer.items.push(Item { value, done, body: draft.parts });
                }
            }),
            Structure::Entry { term } => self.outer(|outer| {
                if !draft.parts.is_empty() {
                    outer.entries.push(Entry { term, body: draft.parts });
                }
            }),
            Structure::Cell => self.outer(|outer| {
                outer.block = outer.block.take().or(draft.block);
                outer.cells.insert(id, draft.text);
            }),
            Structure::Attribution => self.outer(|outer| outer.text = quote::without_dash(draft.text)),
            Structure::Note => self.push_note(id, draft.parts),
            Structure::List(_) if gallery::is_gallery(&draft.items) => {
                draft.items.into_iter().flat_map(|item| item.body).for_each(|part| self.push(part));
            }
            structure => self.push_structure(id, structure, draft),
        }
    }

    fn push_structure(&mut self, id: NodeId, structure: Structure, mut draft: Draft) {
        let (language, direction) = match structure {
            Structure::List(_) | Structure::Definitions | Structure::Quote => (None, None),
            _ => self.voice(id, ""),
        };
        let page = self.context.page;
        let piece = match structure {
            Structure::List(numbering) => {
                numbered(numbering, &mut draft.items);
                Piece::List { numbering, items: draft.items }
            }
            Structure::Definitions => Piece::Definitions { entries: draft.entries },
            Structure::Quote => {
                let attribution = match draft.text.is_empty() {
                    true => quote::attribution(&mut draft.parts),
                    false => draft.text,
                };
                Piece::Quote { body: draft.parts, attribution }
            }
            Structure::Table => {
                let table = Table { caption: draft.text, rows: table::rows(&page.tree, id, draft.cells) };
                if !table.is_table() {
                    return self.push_cells(draft.block, table);
                }
                Piece::Table(table)
            }
            Structure::Code => Piece::Code { syntax: code::language(page, id), code: draft.code.join("\n") },
            Structure::Card => match media::card(page, id, draft.text) {
                Some(card) => Piece::Embed(card),
                None => return,
            },
            _ if draft.images.is_empty() => {
                draft.text.extend(draft.credit);
                Piece::Paragraph { text: draft.text }
            }
            _ => Piece::Figure { images: draft.images, caption: draft.text, credit: draft.credit },
        };
        self.push(Part { block: draft.block, anchor: draft.anchor, language, direction, piece });
    }

    /// What is left of a table where most of it was left out.
    fn push_cells(&mut self, block: Option<String>, table: Table) {
        let texts = table.rows.into_iter().flat_map(|row| row.cells).map(|cell| cell.text);
        for text in texts.flat_map(lines::apart) {
            self.push(Part { block: block.clone(), ..Part::of(Piece::Paragraph { text }) });
        }
    }

    /// Notes go together, outside of the list that they stand in on the page.
    pub(super) fn push_note(&mut self, id: NodeId, parts: Body) {
        if parts.is_empty() {
            return;
        }
        let note = Note { number: id.0, signs: 0, body: parts };
        match self.body.last_mut().map(|part| &mut part.piece) {
            Some(Piece::Notes { notes }) => notes.push(note),
            _ => self.body.push(Part::of(Piece::Notes { notes: vec![note] })),
        }
    }

    fn outer(&mut self, add: impl FnOnce(&mut Draft)) {
        if let Some((_, _, draft)) = self.open.last_mut() {
            add(draft);
        }
    }
}

/// Only numbers that do not follow from those before are said.
fn numbered(numbering: Option<Numbering>, items: &mut [Item]) {
    let Some(numbering) = numbering else {
        return items.iter_mut().for_each(|item| item.value = None);
    };
    let mut next = numbering.start;
    for item in items {
        item.value = item.value.filter(|value| *value != next);
        next = item.value.unwrap_or(next).saturating_add(if numbering.reversed { -1 } else { 1 });
    }
}
