//! Pictures, players and embeds, each with its caption and who made it.

use super::{Builder, image, inline, lines, media};
use crate::article::Image;
use crate::article::math;
use crate::article::model::{Part, Piece};
use crate::article::text::Inline;
use crate::metadata::ends_with_credit;
use crate::page::{Element, NodeId, Page};
use crate::segment::{Block, Form};

/// Longest caption that nothing but its credit tells, in bytes.
const CAPTION: usize = 300;
/// What class names and properties of credits hold.
const CREDITS: [&str; 5] = ["credit", "copyright", "photographer", "img-author", "image-source"];
const PROPERTIES: [&str; 4] = ["copyrightHolder", "creditText", "creator", "author"];

impl Builder<'_> {
    /// The pictures in a block.
    pub(super) fn images(&self, block: &Block) -> Vec<Image> {
        let page = self.context.page;
        let is_formula = |id| self.context.has_formulas && math::around(page, id).is_some();
        let nodes = block.run.clone().map(NodeId);
        nodes.filter_map(|id| image::of(page, id).filter(|_| !is_formula(id))).collect()
    }

    pub(super) fn add_media(&mut self, block: &Block, images: Vec<Image>) {
        let page = self.context.page;
        let nodes = || block.run.clone().map(NodeId);
        if let Some(id) = player_of(page, block) {
            let player = if self.said.is_new(id) { media::player(page, id) } else { None };
            return player.into_iter().for_each(|player| self.push_block(block, Piece::Player(player)));
        }
        if let Some(mut embed) = nodes().find_map(|id| media::embed(page, id)) {
            embed.poster = embed.poster.or_else(|| images.into_iter().next().map(|image| image.url));
            return self.push_block(block, Piece::Embed(embed));
        }
        let text = self.text(block);
        if !text.is_empty() {
            return self.add_paragraph_of(block, text);
        }
        self.push_block(block, Piece::Figure { images, caption: Vec::new(), credit: Vec::new() });
    }

    pub(super) fn add_to_figure(&mut self, block: &Block) {
        let images = self.images(block);
        let (text, credit) = self.caption(block);
        self.anchor_outer();
        let Some((_, _, draft)) = self.open.last_mut() else { return };
        for (all, new) in [(&mut draft.text, text), (&mut draft.credit, credit)] {
            for line in lines::apart(new) {
                if !all.is_empty() {
                    all.push(Inline::Break);
                }
                all.extend(line);
            }
        }
        draft.images.extend(images);
        draft.block.get_or_insert_with(|| block.id.clone());
    }

    /// Of a card only what stands below it is text.
    pub(super) fn add_to_card(&mut self, block: &Block) {
        if block.form == Form::Caption {
            self.add_text(block);
        }
    }

    /// A caption, and apart from it who made the picture.
    fn caption(&mut self, block: &Block) -> (Vec<Inline>, Vec<Inline>) {
        let tree = &self.context.page.tree;
        let names_maker = |id: NodeId| tree.element(id).is_some_and(is_credit);
        if tree.with_ancestors(block.node).take(3).any(names_maker) {
            return (Vec::new(), self.text(block));
        }
        let around = tree.ancestors(NodeId(block.run.start)).take_while(|&id| id != block.node);
        let mut nodes = around.chain(block.run.clone().map(NodeId));
        let Some(credit) = nodes.find(|&id| names_maker(id)) else {
            return (self.text(block), Vec::new());
        };
        let end = tree.end(credit).0.min(block.run.end);
        let mut part = |run| inline::of_run(&self.context, block.node, run, block.hidden, &mut self.said);
        let (mut caption, after) =
            (part(block.run.start..credit.0.max(block.run.start)), part(end..block.run.end));
        if !after.is_empty() && !caption.is_empty() {
            caption.push(Inline::text(" "));
        }
        caption.extend(after);
        (lines::parted(caption), part(credit.0.max(block.run.start)..end))
    }

    /// What stands below a player, an embed, a quotation or a table in one figure with it.
    pub(super) fn take_caption(&mut self, block: &Block) -> bool {
        let tree = &self.context.page.tree;
        let around = || tree.with_ancestors(block.node).take(4).map(|id| tree.name(id));
        if !around().any(|name| name == "figure")
            && (around().any(|name| name == "table") || !self.is_below_picture())
        {
            return false;
        }
        let mut text = self.text(block);
        let last = self.parts().last_mut().map(|part| &mut part.piece);
        let place = match last {
            Some(Piece::Player(player)) => &mut player.caption,
            Some(Piece::Embed(embed)) => &mut embed.caption,
            Some(Piece::Table(table)) => &mut table.caption,
            Some(Piece::Quote { attribution, .. }) => {
                text = super::quote::without_dash(text);
                attribution
            }
            Some(Piece::Figure { caption, .. }) => caption,
            _ => return self.put_back(block, text),
        };
        if !place.is_empty() {
            return self.put_back(block, text);
        }
        *place = text;
        true
    }

    fn put_back(&mut self, block: &Block, text: Vec<Inline>) -> bool {
        self.add_paragraph_of(block, text);
        true
    }

    /// A line right below a picture that names who took it is its caption.
    pub(super) fn take_credit(&mut self, block: &Block) -> bool {
        let is_line =
            block.text.len() < CAPTION && !matches!(block.form, Form::Preformatted | Form::Heading(_));
        if !is_line || !ends_with_credit(&block.text) || !self.is_below_picture() {
            return false;
        }
        let text = self.text(block);
        if let Some(Part { piece: Piece::Figure { caption, .. }, .. }) = self.parts().last_mut() {
            *caption = text;
        }
        true
    }

    fn is_below_picture(&mut self) -> bool {
        self.parts()
            .last()
            .is_some_and(|part| matches!(&part.piece, Piece::Figure { caption, .. } if caption.is_empty()))
    }
}

fn is_credit(element: &Element) -> bool {
    let class = element.attribute("class").unwrap_or_default().to_ascii_lowercase();
    let property = element.attribute("itemprop").unwrap_or_default();
    let says = |class: &str| CREDITS.iter().any(|name| class.contains(name));
    (class.split_ascii_whitespace().any(says) || PROPERTIES.contains(&property))
        && !matches!(&*element.name, "figure" | "figcaption" | "img")
}

/// Whether a block is film or sound. What is written in a player is for browsers that play nothing.
pub(crate) fn plays(page: &Page, block: &Block) -> bool {
    player_of(page, block).is_some()
}

fn player_of(page: &Page, block: &Block) -> Option<NodeId> {
    let is_player =
        |id: &NodeId| matches!(page.tree.name(*id), "video" | "audio" | "amp-video" | "amp-audio");
    let around = page.tree.ancestors(NodeId(block.run.start)).take(4);
    std::iter::once(NodeId(block.run.start)).chain(around).find(is_player)
}
