//! What needs the whole body: places, notes, headings, pictures shown twice.

use std::collections::HashSet;

use super::Builder;
use crate::article::model::{Body, Part, Piece};
use crate::article::text::{Inline, Target};
use crate::article::{anchors, gallery, heading, notes};

impl Builder<'_> {
    pub(super) fn finish(mut self) -> Body {
        self.enter(&[]);
        for (id, text) in std::mem::take(&mut self.said.notes) {
            self.push_note(id, vec![Part::of(Piece::Paragraph { text })]);
        }
        let mut body = self.body;
        notes::number(&mut body, self.context.references);
        anchors::resolve(self.context.page, &mut body, &self.anchors);
        heading::mend(&mut body);
        gallery::show_once(&mut body);
        let mut used = HashSet::new();
        targets(&mut body, &mut used);
        forget(&mut body, &used);
        body
    }
}

/// Without the white space and the line ends around it.
pub(in crate::article) fn trimmed(mut text: Vec<Inline>) -> Vec<Inline> {
    while let Some(first) = text.first_mut() {
        match first {
            Inline::Break => {}
            Inline::Text { text: words } => {
                *words = words.trim_start_matches(' ').to_owned();
                if !words.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        text.remove(0);
    }
    while let Some(last) = text.last_mut() {
        match last {
            Inline::Break => {}
            Inline::Text { text: words } => {
                words.truncate(words.trim_end_matches(' ').len());
                if !words.is_empty() {
                    break;
                }
            }
            _ => break,
        }
        text.pop();
    }
    text
}

/// The anchors that links lead to.
fn targets(body: &mut Body, used: &mut HashSet<String>) {
    for part in body {
        for text in part.piece.texts_mut() {
            let mut open: Vec<&Inline> = text.iter().collect();
            while let Some(inline) = open.pop() {
                if let Inline::Link { to: Target::Anchor(name), .. } = inline {
                    used.insert(name.clone());
                }
                open.extend(inline.inner());
            }
        }
        part.piece.inner_mut().into_iter().for_each(|inner| targets(inner, used));
    }
}

/// Leaves out the anchors that no link leads to.
fn forget(body: &mut Body, used: &HashSet<String>) {
    for part in body {
        part.anchor = part.anchor.take().filter(|name| used.contains(name));
        part.piece.inner_mut().into_iter().for_each(|inner| forget(inner, used));
    }
}
