//! What was slipped into written stories.

use super::super::examples::Examples;
use super::super::sentences::in_sentences;
use super::APART;
use crate::corpora::FOLDS;
use crate::wordings::{Host, Item, Place, Set, page};
use fairpage::label::{Measured, Weights, measure_wording};
use std::collections::HashMap;

/// What a slipped-in paragraph counts for, at each place.
const SLIPPED: f32 = 1.0;
/// The hosts' own paragraphs are taken from one page of so many: the same ones come again and again.
const PAGES: usize = 3;
/// What a paragraph of a host counts for.
const HOST: f32 = 0.05 * PAGES as f32;
/// What a paragraph of a host with fewer words than [`SHORT`] counts for: there are few of them.
const LINE: f32 = 0.3 * PAGES as f32;
const SHORT: usize = 10;

pub(super) fn of_set(set: &Set, weights: &Weights) -> Examples {
    let mut all = Examples::default();
    for (items, kept) in [(&set.promotions, 0.0), (&set.lookalikes, 1.0)] {
        for number in 0..items.len() {
            // Stories in long paragraphs and in short ones.
            let host = if number % 3 == 1 { &in_sentences(set.host(number)) } else { set.host(number) };
            for (turn, place) in Place::ALL.into_iter().enumerate() {
                let slipped = slipped(set, host, (items, kept), number, place);
                let html = page(
                    &set.language,
                    host,
                    &slipped.iter().map(|s| (s.after, s.item)).collect::<Vec<_>>(),
                    number % 2 == 1,
                );
                let Ok(read) = fairpage::Page::from_html(&html, None) else { continue };
                let tells_host = (number + turn).is_multiple_of(PAGES);
                all.take(of_slipped(measure_wording(&read, weights), &slipped, tells_host));
            }
        }
    }
    all
}

/// An item in a story.
struct Slipped<'a> {
    /// How many paragraphs stand before it.
    after: usize,
    item: &'a Item,
    kept: f32,
}

/// What is slipped into a story: the item of a number at that place, in the middle with the next one beside it, at the end
/// now and then on a page that has appeals all over, as many real pages do.
fn slipped<'a>(
    set: &'a Set,
    host: &Host,
    (items, kept): (&'a [Item], f32),
    number: usize,
    place: Place,
) -> Vec<Slipped<'a>> {
    let paragraphs = host.paragraphs.len();
    let at = |after, items: &'a [Item], number: usize, kept| Slipped {
        after,
        item: &items[number % items.len()],
        kept,
    };
    let mut slipped = vec![at(place.after(paragraphs), items, number, kept)];
    match place {
        Place::Middle => slipped.push(at(place.after(paragraphs), items, number + 1, kept)),
        Place::End if number.is_multiple_of(3) => {
            let others = [1, paragraphs / 3, paragraphs / 2, paragraphs * 3 / 4].into_iter().zip(APART..);
            slipped.extend(others.map(|(after, apart)| at(after, &set.promotions, number + apart, 0.0)));
        }
        Place::Start | Place::End => {}
    }
    slipped
}

fn of_slipped(measured: Measured, slipped: &[Slipped<'_>], tells_host: bool) -> Examples {
    let texts = slipped
        .iter()
        .flat_map(|slipped| slipped.item.paragraphs.iter().map(|text| (text.as_str(), slipped.kept)));
    let texts: HashMap<&str, f32> = texts.collect();
    let mut part = Examples::named(measured.names);
    for (block, row) in measured.blocks.iter().zip(measured.rows) {
        let own = if block.text.split_whitespace().count() < SHORT { LINE } else { HOST };
        match texts.get(block.text.as_str()) {
            Some(kept) => part.push(row, 0.0, *kept, SLIPPED, FOLDS),
            None if tells_host => part.push(row, 0.0, 1.0, own, FOLDS),
            None => {}
        }
    }
    part
}
