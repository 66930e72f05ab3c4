//! Kept blocks to the article's body.

mod add;
mod close;
mod figure;
mod finish;

pub(crate) use figure::plays;

use std::collections::HashMap;

use super::inline::{self, Context, Said};
use super::model::{Body, Direction, Entry, Item, Part, Piece};
use super::structure::{Structure, around};
use super::text::Inline;
use super::{Image, anchors, code, image, lines, math, media, quote};
use crate::page::{NodeId, Page, Targets};
use crate::segment::{Block, Layout, segment};

/// Builds the body from the page's blocks in order, each with whether it belongs to the body. What the block of the lead
/// image shows is not shown again.
#[must_use]
pub(crate) fn body<'a>(
    page: &Page,
    layout: &Layout,
    targets: &Targets,
    blocks: impl Iterator<Item = (&'a Block, bool)>,
    lead: Option<&Block>,
) -> Body {
    let (places, notes) = (&targets.places, &targets.notes);
    let targets = places.iter().map(|(_, name)| name.clone()).collect();
    let has_formulas = math::occurs(&page.tree);
    let mut builder = Builder::new(Context { page, layout, notes, has_formulas, targets: &targets }, places);
    for (block, kept) in blocks {
        if kept {
            builder.rule(block);
            builder.take(block);
            builder.kept_to = block.run.end;
        }
        builder.read_to = builder.read_to.max(block.run.end);
    }
    let lead = lead.map(|lead| builder.images(lead)).unwrap_or_default();
    builder.finish(&lead)
}

/// The body of a page that is nothing but an article, such as a fair copy that is read again.
#[must_use]
pub fn whole(page: &Page) -> Body {
    let (blocks, layout) = segment(&page.tree);
    body(page, &layout, &Targets::of(page), blocks.iter().map(|block| (block, true)), None)
}

struct Builder<'a> {
    context: Context<'a>,
    /// Structures that are open, outermost first, each with what is in it so far.
    open: Vec<(NodeId, Structure, Draft)>,
    body: Body,
    said: Said,
    /// Places that links lead to, the next one last.
    places: Vec<&'a (NodeId, String)>,
    /// Names of places that no part has yet.
    pending: Vec<String>,
    /// By a place's name, that of the part which it has come to be in.
    anchors: HashMap<String, String>,
    /// Where the last block of the page ended, kept or not.
    read_to: u32,
    /// Where the last kept one ended.
    kept_to: u32,
}

/// What an open structure holds so far.
#[derive(Default)]
struct Draft {
    parts: Body,
    items: Vec<Item>,
    entries: Vec<Entry>,
    cells: HashMap<NodeId, Vec<Inline>>,
    images: Vec<Image>,
    text: Vec<Inline>,
    credit: Vec<Inline>,
    code: Vec<String>,
    block: Option<String>,
    anchor: Option<String>,
}

impl<'a> Builder<'a> {
    fn new(context: Context<'a>, places: &'a [(NodeId, String)]) -> Self {
        Self {
            context,
            open: Vec::new(),
            body: Vec::new(),
            said: Said::default(),
            places: places.iter().rev().collect(),
            pending: Vec::new(),
            anchors: HashMap::new(),
            read_to: 0,
            kept_to: 0,
        }
    }

    fn take(&mut self, block: &Block) {
        let around = around(self.context.page, self.context.layout, self.context.notes, block.node);
        self.arrive(block);
        self.enter(&around);
        match self.open.last().map(|(_, structure, _)| *structure) {
            Some(Structure::Figure) => self.add_to_figure(block),
            Some(Structure::Cell | Structure::Table | Structure::Attribution) => self.add_text(block),
            Some(Structure::Code) => self.add_code(block),
            Some(Structure::Card) => self.add_to_card(block),
            _ => self.add(block),
        }
    }

    /// Draws the line that the page draws between the last block and this one, unless something was left out there.
    fn rule(&mut self, block: &Block) {
        let Context { page, layout, notes, .. } = self.context;
        let is_rule = |id: NodeId| {
            page.tree.name(id) == "hr" && !layout.is_hidden(id) && around(page, layout, notes, id).is_empty()
        };
        if self.kept_to == self.read_to && (self.kept_to..block.run.start).map(NodeId).any(is_rule) {
            self.enter(&[]);
            self.body.push(Part::of(Piece::Rule));
        }
    }

    /// Notes the places that links lead to and that this block is the first kept one of.
    fn arrive(&mut self, block: &Block) {
        let tree = &self.context.page.tree;
        while let Some((place, _)) = self.places.last().filter(|(place, _)| place.0 < block.run.end) {
            let is_here = tree.holds(*place, NodeId(block.run.start)) || place.0 >= self.read_to;
            let name = self.places.pop().map(|(_, name)| name.clone());
            self.pending.extend(name.filter(|_| is_here));
        }
    }

    /// The anchor of the part that is made now.
    fn anchor(&mut self, known: Option<String>) -> Option<String> {
        let name = known.or_else(|| Some(anchors::name(self.pending.first()?)))?;
        for place in self.pending.drain(..) {
            self.anchors.insert(place, name.clone());
        }
        Some(name)
    }

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

    /// The parts of the structure that is open.
    fn parts(&mut self) -> &mut Body {
        match self.open.last_mut() {
            Some((_, _, draft)) => &mut draft.parts,
            None => &mut self.body,
        }
    }

    fn push(&mut self, part: Part) {
        if part.piece.is_empty() {
            return;
        }
        match self.open.last_mut() {
            // A list in a list belongs to the item before it.
            Some((_, Structure::List(_), draft)) => match draft.items.last_mut() {
                Some(item) if matches!(part.piece, Piece::List { .. }) => item.body.push(part),
                _ => draft.items.push(Item { body: vec![part], ..Item::default() }),
            },
            Some((_, Structure::Definitions, draft)) => {
                draft.entries.push(Entry { term: false, body: vec![part] });
            }
            _ => self.parts().push(part),
        }
    }

    /// A part made of a block.
    fn push_block(&mut self, block: &Block, piece: Piece) {
        if piece.is_empty() {
            return;
        }
        let (language, direction) = self.voice(block.node, &block.text);
        let anchor = self.anchor(None);
        self.push(Part { block: Some(block.id.clone()), anchor, language, direction, piece });
    }

    /// Language and direction of a block, where they are not the page's.
    fn voice(&self, node: NodeId, text: &str) -> (Option<String>, Option<Direction>) {
        let (page, tree) = (self.context.page, &self.context.page.tree);
        let own = page.language.as_deref().and_then(anchors::language);
        let language = tree.with_ancestors(node).find_map(|id| tree.element(id)?.attribute("lang"));
        let language = language.and_then(anchors::language).filter(|language| Some(language) != own.as_ref());
        let direction = tree.with_ancestors(node).find_map(|id| tree.element(id)?.attribute("dir"));
        let own = page.head.direction.as_deref().and_then(anchors::direction).unwrap_or(Direction::Ltr);
        let direction = direction.and_then(anchors::direction).map(|direction| match direction {
            Direction::Auto => anchors::direction_of(text).unwrap_or(own),
            direction => direction,
        });
        (language, direction.filter(|direction| *direction != own))
    }

    /// The part that the open structure will be has the places that were come to; a cell's are those of its table.
    fn anchor_outer(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let at = self.open.iter().rposition(|(_, structure, _)| *structure != Structure::Cell);
        let known = at.and_then(|at| self.open[at].2.anchor.clone());
        let name = self.anchor(known);
        if let Some((_, _, draft)) = at.and_then(|at| self.open.get_mut(at)) {
            draft.anchor = name;
        }
    }
}
