//! Galleries: lists of nothing but pictures, and pictures that a page shows twice.

use std::collections::HashSet;

use super::Image;
use super::image::name;
use super::model::{Body, Item, Piece};

/// Whether a list is one of pictures: each goes by itself, in order.
pub(super) fn is_gallery(items: &[Item]) -> bool {
    let mut parts = items.iter().flat_map(|item| &item.body);
    !items.is_empty() && parts.all(|part| matches!(part.piece, Piece::Figure { .. }))
}

/// Leaves out pictures that were shown before and have no caption of their own: a carousel's copies, a slide's preview.
pub(super) fn show_once(body: &mut Body, lead: &[Image]) {
    let mut shown = lead.iter().map(|image| name(image.url.as_str())).collect();
    show_new(body, &mut shown);
}

fn show_new(body: &mut Body, shown: &mut HashSet<String>) {
    for part in body.iter_mut() {
        if let Piece::Figure { images, caption, .. } = &mut part.piece {
            let mut own = HashSet::new();
            let has_caption = !caption.is_empty();
            images.retain(|image| {
                let name = name(image.url.as_str());
                own.insert(name.clone()) && (shown.insert(name) || has_caption)
            });
        }
        part.piece.inner_mut().into_iter().for_each(|inner| show_new(inner, shown));
        match &mut part.piece {
            Piece::List { items, .. } => items.retain(|item| !item.body.is_empty()),
            Piece::Notes { notes } => notes.retain(|note| !note.body.is_empty()),
            Piece::Definitions { entries } => entries.retain(|entry| !entry.body.is_empty()),
            _ => {}
        }
    }
    body.retain(|part| !part.piece.is_empty());
}
