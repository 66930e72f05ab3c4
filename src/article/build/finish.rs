//! What needs the whole body: places, notes, headings, pictures shown twice.

use std::collections::HashSet;

use super::Builder;
use crate::article::Image;
use crate::article::model::{Body, Part, Piece};
use crate::article::text::{Inline, Target};
use crate::article::{anchors, gallery, heading, notes};

impl Builder<'_> {
    pub(super) fn finish(mut self, lead: &[Image]) -> Body {
        self.enter(&[]);
        for (id, text) in std::mem::take(&mut self.said.notes) {
            self.push_note(id, vec![Part::of(Piece::Paragraph { text })]);
        }
        let mut body = self.body;
        notes::number(&mut body, self.context.notes);
        heading::mend(&mut body);
        gallery::show_once(&mut body, lead);
        keep_rules_between(&mut body);
        let mut there = HashSet::new();
        anchors(&mut body, &mut there);
        self.anchors.retain(|_, anchor| there.contains(anchor));
        anchors::resolve(self.context.page, &mut body, &self.anchors);
        heading::unwrap_own_links(&mut body);
        let mut used = HashSet::new();
        targets(&mut body, &mut used);
        forget(&mut body, &used);
        body
    }
}

/// A line stands between two parts; before notes it is how the page sets them apart.
fn keep_rules_between(body: &mut Body) {
    let mut parts = std::mem::take(body).into_iter().peekable();
    while let Some(part) = parts.next() {
        let before = body.last().map(|part| &part.piece);
        let after = parts.peek().map(|part| &part.piece);
        let stands_between = !matches!(before, None | Some(Piece::Rule))
            && !matches!(after, None | Some(Piece::Rule | Piece::Notes { .. }));
        if part.piece != Piece::Rule || stands_between {
            body.push(part);
        }
    }
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

/// The anchors that parts have.
fn anchors(body: &mut Body, found: &mut HashSet<String>) {
    for part in body {
        found.extend(part.anchor.clone());
        part.piece.inner_mut().into_iter().for_each(|inner| anchors(inner, found));
    }
}

/// Leaves out the anchors that no link leads to.
fn forget(body: &mut Body, used: &HashSet<String>) {
    for part in body {
        part.anchor = part.anchor.take().filter(|name| used.contains(name));
        part.piece.inner_mut().into_iter().for_each(|inner| forget(inner, used));
    }
}
