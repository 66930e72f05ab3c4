//! Blocks one by one: paragraphs, headings, code, text in cells.

use super::{Builder, code, inline, lines, plays};
use crate::article::model::Part;
use crate::article::model::Piece;
use crate::article::text::Inline;
use crate::segment::{Block, Form};

impl Builder<'_> {
    pub(super) fn text(&mut self, block: &Block) -> Vec<Inline> {
        inline::of_block(&self.context, block, &mut self.said)
    }

    pub(super) fn add(&mut self, block: &Block) {
        let images = self.images(block);
        match block.form {
            _ if block.form == Form::Media || plays(self.context.page, block) => {
                return self.add_media(block, images);
            }
            Form::Heading(level) => {
                let text = lines::joined(self.text(block));
                self.push_block(block, Piece::Heading { level, text });
            }
            Form::Caption if self.take_caption(block) => {}
            _ if self.take_credit(block) => {}
            _ => self.add_paragraph(block),
        }
        if !images.is_empty() && block.text.len() > 1 {
            self.push(Part::of(Piece::Figure { images, caption: Vec::new(), credit: Vec::new() }));
        }
    }

    /// A paragraph; formulas on lines of their own stand between its parts.
    pub(super) fn add_paragraph(&mut self, block: &Block) {
        let text = self.text(block);
        self.add_paragraph_of(block, text);
    }

    pub(super) fn add_paragraph_of(&mut self, block: &Block, text: Vec<Inline>) {
        let mut line = Vec::new();
        for inline in text {
            match inline {
                Inline::Formula(formula) if formula.display => {
                    self.add_lines(block, std::mem::take(&mut line));
                    self.push_block(block, Piece::Formula(formula));
                }
                inline => line.push(inline),
            }
        }
        self.add_lines(block, line);
    }

    pub(super) fn add_lines(&mut self, block: &Block, text: Vec<Inline>) {
        for text in lines::apart(text) {
            self.push_block(block, Piece::Paragraph { text });
        }
    }

    pub(super) fn add_text(&mut self, block: &Block) {
        let text = lines::apart(self.text(block));
        self.anchor_outer();
        let Some((_, _, draft)) = self.open.last_mut() else { return };
        for line in text {
            if !draft.text.is_empty() {
                draft.text.push(Inline::Break);
            }
            draft.text.extend(line);
        }
        draft.block.get_or_insert_with(|| block.id.clone());
    }

    pub(super) fn add_code(&mut self, block: &Block) {
        let code = code::of_block(self.context.page, self.context.layout, block);
        self.anchor_outer();
        let Some((_, _, draft)) = self.open.last_mut() else { return };
        draft.code.extend(code);
        draft.block.get_or_insert_with(|| block.id.clone());
    }
}
