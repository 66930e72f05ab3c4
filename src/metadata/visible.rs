//! What the labelled blocks show: headline, standfirst, byline, dates, lead image.

use super::{LeadImage, Sourced, Stated, credit, find_date, people};
use crate::article::image;
use crate::label::{Label, Verdict};
use crate::language::{LANGUAGES, List, words};
use crate::page::{Page, Tree};
use crate::segment::{Block, Form};

const SOURCE: &str = "visible text";

/// Particulars found in visible text.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) title: Option<Sourced<String>>,
    pub(super) standfirst: Option<Sourced<String>>,
    pub(super) authors: Vec<Sourced<String>>,
    pub(super) role: Option<Sourced<String>>,
    pub(super) published: Option<Sourced<String>>,
    pub(super) modified: Option<Sourced<String>>,
    pub(super) caption: Option<String>,
}

impl Seen {
    pub(super) fn of(tree: &Tree, blocks: &[Block], verdicts: &[Verdict], stated: &Stated) -> Self {
        let mut seen = Self::default();
        for (block, verdict) in blocks.iter().zip(verdicts) {
            match verdict.label() {
                Label::Title => seen.title = Some(found(one_line(&block.text))),
                Label::Standfirst => seen.standfirst = Some(found(one_line(&block.text))),
                Label::Byline => seen.byline(tree, block, stated),
                Label::Date => seen.date(tree, block),
                Label::Caption if block.form != Form::Media => seen.caption = Some(one_line(&block.text)),
                _ => {}
            }
        }
        seen
    }

    fn byline(&mut self, tree: &Tree, block: &Block, stated: &Stated) {
        self.date(tree, block);
        for (_, line) in block.pieces(tree) {
            let (name, role) = people::split_role(line);
            if role.is_none() && people::is_role(&name) {
                self.role = self.role.take().or(Some(found(name)));
                continue;
            }
            let people = people::names(&name).into_iter().filter(|name| people::is_name(name));
            let known = |name: &String| self.authors.iter().any(|author| author.value == *name);
            let people: Vec<_> = people.filter(|name| !known(name)).map(found).collect();
            let is_author = |name: &str| stated.authors.iter().any(|author| author.value == name);
            if !people.is_empty() || is_author(&name) {
                self.role = self.role.take().or(role.map(found));
            }
            self.authors.extend(people);
        }
    }

    /// A date is when it was published, unless it says “updated”; `<time datetime>` knows it better than its words.
    fn date(&mut self, tree: &Tree, block: &Block) {
        let mut updated = false;
        for (id, piece) in block.pieces(tree) {
            let around = std::iter::once(block.node)
                .chain(tree.ancestors(id).take_while(|&above| above != block.node));
            let exact = around.filter_map(|id| tree.element(id)).find_map(|element| {
                super::date::read(element.attribute("datetime").filter(|_| &*element.name == "time")?)
            });
            for part in piece.split(['·', '|', '•', '\n', ';']) {
                updated |= words(part).iter().any(|word| LANGUAGES.any(List::Updated, &word.folded));
                let Some(moment) = exact.clone().or_else(|| Some(find_date(part)?.iso())) else { continue };
                let slot = if updated { &mut self.modified } else { &mut self.published };
                *slot = slot.take().or(Some(found(moment)));
                updated = false;
            }
        }
    }
}

/// The lead image: the picture labelled so, else what the head states, else what only a caption tells of.
pub(super) fn lead_image(
    page: &Page,
    blocks: &[Block],
    verdicts: &[Verdict],
    stated: &Stated,
    caption: Option<String>,
) -> Option<LeadImage> {
    let labelled = blocks
        .iter()
        .zip(verdicts)
        .find(|(block, verdict)| block.form == Form::Media && verdict.label() == Label::Caption);
    let shown = labelled.and_then(|(block, _)| image::of_run(page, block.run.clone()));
    let said = stated.image.as_ref();
    let address = || image::address(page, &said?.address);
    let caption = caption.or_else(|| said?.caption.clone());
    let credit = caption.as_deref().and_then(credit::credit).or_else(|| said?.credit.clone());
    let (url, alt) = match shown {
        Some(image) => (Some(image.url), image.alt),
        None => (address(), None),
    };
    (url.is_some() || caption.is_some()).then_some(LeadImage { url, alt, caption, credit })
}

fn found(value: String) -> Sourced<String> {
    Sourced::new(value, SOURCE)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
