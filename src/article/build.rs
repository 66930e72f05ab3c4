//! Kept blocks to the article's body.

use super::inline::inlines;
use super::model::{Body, Cell, Inline, Item, Part, Piece, Row};
use super::structure::{Structure, around};
use super::{Image, image};
use crate::metadata::ends_with_credit;
use crate::page::{NodeId, Page};
use crate::segment::{Block, Form, Layout};

/// Builds the body from the blocks that are kept as such, in page order.
#[must_use]
pub fn body<'a>(page: &Page, layout: &Layout, blocks: impl Iterator<Item = &'a Block>) -> Body {
    let mut builder = Builder { page, open: Vec::new(), body: Vec::new() };
    for block in blocks {
        builder.enter(&around(page, layout, block.node));
        builder.add(layout, block);
    }
    builder.enter(&[]);
    builder.body
}

struct Builder<'a> {
    page: &'a Page,
    /// Structures that are open, outermost first, each with what is in it so far.
    open: Vec<(NodeId, Structure, Draft)>,
    body: Body,
}

/// What an open structure holds so far.
#[derive(Default)]
struct Draft {
    parts: Body,
    items: Vec<Item>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    images: Vec<Image>,
    text: Vec<Inline>,
    block: Option<String>,
}

impl Builder<'_> {
    /// Closes and opens structures until just these are open.
    fn enter(&mut self, structures: &[(NodeId, Structure)]) {
        let common = self.open.iter().zip(structures).take_while(|(open, new)| open.0 == new.0).count();
        while self.open.len() > common {
            self.close();
        }
        for &(id, structure) in &structures[common..] {
            self.open.push((id, structure, Draft::default()));
        }
    }

    fn close(&mut self) {
        let Some((_, structure, draft)) = self.open.pop() else { return };
        let block = draft.block;
        match structure {
            Structure::List(start) => self.push(block, Piece::List { start, items: draft.items }),
            Structure::Quote => self.push(block, Piece::Quote(draft.parts)),
            Structure::Table => self.push(block, Piece::Table(draft.rows)),
            Structure::Figure if draft.images.is_empty() => self.push(block, Piece::Paragraph(draft.text)),
            Structure::Figure => {
                self.push(block, Piece::Figure { images: draft.images, caption: draft.text })
            }
            Structure::Item => self.outer(|outer| outer.items.push(Item(draft.parts))),
            Structure::Row => self.outer(|outer| outer.rows.push(Row(draft.cells))),
            Structure::Cell { header } => {
                self.outer(|outer| outer.cells.push(Cell { header, text: draft.text }))
            }
        }
    }

    fn outer(&mut self, add: impl FnOnce(&mut Draft)) {
        if let Some((_, _, draft)) = self.open.last_mut() {
            add(draft);
        }
    }

    fn push(&mut self, block: Option<String>, piece: Piece) {
        let is_empty = match &piece {
            Piece::Paragraph(text) => text.is_empty(),
            Piece::List { items, .. } => items.is_empty(),
            Piece::Quote(parts) => parts.is_empty(),
            Piece::Table(rows) => rows.is_empty(),
            _ => false,
        };
        if is_empty {
            return;
        }
        let part = Part { block, piece };
        match self.open.last_mut() {
            Some((_, Structure::List(_), draft)) => draft.items.push(Item(vec![part])),
            Some((_, _, draft)) => draft.parts.push(part),
            None => self.body.push(part),
        }
    }

    fn add(&mut self, layout: &Layout, block: &Block) {
        let images: Vec<Image> =
            block.run.clone().filter_map(|id| image::of(self.page, NodeId(id))).collect();
        if let Some((
            _,
            structure @ (Structure::Figure | Structure::Cell { .. } | Structure::Row | Structure::Table),
            draft,
        )) = self.open.last_mut()
        {
            let text = inlines(self.page, layout, block);
            if !draft.text.is_empty() && !text.is_empty() {
                draft.text.push(Inline::Break);
            }
            draft.text.extend(text);
            draft.block.get_or_insert_with(|| block.id.clone());
            if *structure == Structure::Figure {
                draft.images.extend(images);
            }
            return;
        }
        let id = Some(block.id.clone());
        if block.form == Form::Media {
            if !images.is_empty() {
                self.push(id, Piece::Figure { images, caption: Vec::new() });
            }
            return;
        }
        let piece = self.piece(layout, block);
        if let Piece::Paragraph(text) = &piece
            && ends_with_credit(&block.text)
            && let Some(caption) = self.bare_figure()
        {
            caption.extend(text.iter().cloned());
            return;
        }
        self.push(id, piece);
        if !images.is_empty() && block.text.len() > 1 {
            self.push(None, Piece::Figure { images, caption: Vec::new() });
        }
    }

    /// The caption of a figure right above that has none yet.
    fn bare_figure(&mut self) -> Option<&mut Vec<Inline>> {
        let parts = match self.open.last_mut() {
            Some((_, _, draft)) => &mut draft.parts,
            None => &mut self.body,
        };
        match &mut parts.last_mut()?.piece {
            Piece::Figure { caption, .. } if caption.is_empty() => Some(caption),
            _ => None,
        }
    }

    fn piece(&self, layout: &Layout, block: &Block) -> Piece {
        match block.form {
            Form::Preformatted => {
                Piece::Code { language: language(self.page, block.node), text: block.text.clone() }
            }
            Form::Heading(level) => {
                Piece::Heading { level: level.clamp(2, 6), text: inlines(self.page, layout, block) }
            }
            _ => Piece::Paragraph(inlines(self.page, layout, block)),
        }
    }
}

/// The language of code, as class names tell it: `language-rust`, `lang-rust`, `highlight-source-rust`.
fn language(page: &Page, node: NodeId) -> Option<String> {
    let around = page.tree.with_ancestors(node).take(3);
    let inside = page.tree.children(node);
    around.chain(inside).find_map(|id| {
        let classes = page.tree.element(id)?.attribute("class")?;
        let starts = ["language-", "lang-", "highlight-source-", "brush:"];
        let name = classes
            .split_ascii_whitespace()
            .find_map(|class| starts.iter().find_map(|start| class.strip_prefix(start)))?;
        let fits =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-#.".contains(&b));
        fits.then(|| name.to_owned())
    })
}
