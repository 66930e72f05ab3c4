//! The weights of many parts in some three bytes each, with nothing to unpack or to read before they are asked.
//!
//! A part's digest leads to three slots; what these hold, taken together by exclusive or, is the number of the part's weight
//! and enough of its digest to know it again (Chazelle and others, “The Bloomier filter”, 2004; Graf and Lemire, “Xor
//! filters”, 2020). Of parts without a weight one in sixteen thousand is taken for one that has one.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::part::Part;

/// Bits of a slot, and those of them that number a weight; the others tell the digest.
const SLOT: usize = 20;
const NUMBER: u32 = 6;
/// Slots for a hundred parts: with fewer there is hardly ever a way to lay them out.
const SLOTS: usize = 124;
/// And so many more, for when there are few.
const SPARE: usize = 30;
/// Bytes of the seed before the slots, and bytes behind them so that the last can be read with what follows.
const SEED: usize = 2;
const END: usize = 3;

/// The weight of each part.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// What a weight's number stands for.
    pub(super) weights: Cow<'static, [f32]>,
    /// The seed of their places, and the slots, each one's lowest bit first.
    pub(super) slots: Cow<'static, [u8]>,
}

impl Table {
    /// Reads lines of a weight and the parts that have it; lines that are none say nothing.
    pub(super) fn read<'a>(text: &'a str, part: fn(&'a str) -> Part<'a>) -> Self {
        let mut weights: Vec<f32> = Vec::new();
        let mut numbers: BTreeMap<u64, u16> = BTreeMap::new();
        for (weight, parts) in text.lines().filter_map(|line| line.split_once(": ")) {
            let Ok(weight) = weight.parse() else { continue };
            let known = weights.iter().position(|known| *known == weight);
            let number = known.unwrap_or_else(|| (weights.push(weight), weights.len() - 1).1);
            let number = u16::try_from(number).ok().filter(|number| number >> NUMBER == 0);
            let Some(number) = number else { continue };
            numbers.extend(parts.split(' ').map(|text| (part(text).digest(), number)));
        }
        let parts: Vec<(u64, u16)> = numbers.into_iter().collect();
        let slots = (0..=u16::MAX).find_map(|seed| laid_out(&parts, seed)).unwrap_or_default();
        Self { weights: weights.into(), slots: slots.into() }
    }

    pub(super) fn get(&self, digest: u64) -> Option<f32> {
        let (seed, slots) = self.slots.split_first_chunk::<SEED>()?;
        let count = (slots.len() - END) * 8 / SLOT / 3 * 3;
        let place = Place::of(digest, u16::from_le_bytes(*seed), count);
        let held = place.slots.iter().fold(0, |held, &slot| held ^ read(slots, slot));
        let number = (held ^ place.check) & MASK;
        if number >> NUMBER == 0 { self.weights.get(number as usize).copied() } else { None }
    }
}

/// The bits of a slot.
const MASK: u32 = (1 << SLOT) - 1;

/// What a slot holds, and above that something of the next ones.
fn read(slots: &[u8], slot: usize) -> u32 {
    let bytes = slots.get(slot * SLOT / 8..).and_then(<[u8]>::first_chunk);
    bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) >> (slot * SLOT % 8))
}

/// All slots, one behind the other.
fn write(held: &[u32]) -> Vec<u8> {
    let mut bytes = vec![0; (held.len() * SLOT).div_ceil(8) + END];
    for (slot, held) in held.iter().enumerate() {
        let shifted = (held & MASK) << (slot * SLOT % 8);
        bytes
            .iter_mut()
            .skip(slot * SLOT / 8)
            .zip(shifted.to_le_bytes())
            .for_each(|(byte, bits)| *byte |= bits);
    }
    bytes
}

/// Where a digest leads to.
struct Place {
    /// One of each third.
    slots: [usize; 3],
    /// What tells the digest, above the bits for a number.
    check: u32,
}

impl Place {
    fn of(digest: u64, seed: u16, slots: usize) -> Self {
        let mut hash = digest ^ u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for factor in [0xff51_afd7_ed55_8ccd, 0xc4ce_b9fe_1a85_ec53] {
            hash = (hash ^ hash >> 33).wrapping_mul(factor);
        }
        hash ^= hash >> 33;
        let third = slots / 3;
        let within = |turn: u32| {
            let part = hash.rotate_left(turn) & 0xffff_ffff;
            ((part * third as u64) >> 32) as usize
        };
        let check = (hash >> 11) as u32 & (MASK << NUMBER);
        Self { slots: [within(0), third + within(21), 2 * third + within(42)], check }
    }
}

/// The seed and the slots for all parts, if there is a way: whenever a slot is led to by a single part, it can make up for
/// whatever that part's others hold, so that part is laid out last, and the rest goes on without it.
fn laid_out(parts: &[(u64, u16)], seed: u16) -> Option<Vec<u8>> {
    let count = (parts.len() * SLOTS / 100 + SPARE).next_multiple_of(3);
    let places: Vec<Place> = parts.iter().map(|(digest, _)| Place::of(*digest, seed, count)).collect();
    // How many parts lead to a slot, and the exclusive or of their numbers: with one alone, its number.
    let mut leading = vec![(0_u32, 0_usize); count];
    for (number, place) in places.iter().enumerate() {
        for &slot in &place.slots {
            leading[slot] = (leading[slot].0 + 1, leading[slot].1 ^ number);
        }
    }
    let mut alone: Vec<usize> = (0..count).filter(|&slot| leading[slot].0 == 1).collect();
    let mut order = Vec::with_capacity(parts.len());
    while let Some(slot) = alone.pop() {
        let (1, number) = leading[slot] else { continue };
        order.push((number, slot));
        for &slot in &places[number].slots {
            leading[slot] = (leading[slot].0 - 1, leading[slot].1 ^ number);
            alone.extend((leading[slot].0 == 1).then_some(slot));
        }
    }
    if order.len() < parts.len() {
        return None;
    }
    let mut held = vec![0; count];
    for (number, slot) in order.into_iter().rev() {
        let place = &places[number];
        let others = place.slots.iter().fold(0, |others, &slot| others ^ held[slot]);
        held[slot] ^= others ^ place.check ^ u32::from(parts[number].1);
    }
    Some([&seed.to_le_bytes()[..], &write(&held)].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_laid_out_is_found_and_hardly_anything_else() {
        let lines: Vec<String> =
            (0..40).map(|weight| format!("{weight}: {}", words(weight * 50, 50))).collect();
        let table = Table::read(&lines.join("\n"), Part::Start);
        let get = |text: &str| table.get(Part::Start(text).digest());
        for number in 0..2000 {
            assert_eq!(get(&format!("w{number}")), Some((number / 50) as f32), "w{number}");
        }
        let strangers = (2000..102_000).filter(|number| get(&format!("w{number}")).is_some()).count();
        assert!(strangers < 20, "{strangers} of 100,000 others are taken for known ones");
    }

    #[test]
    fn a_few_parts_or_none() {
        let get = |text| Table::read(text, Part::Start).get(Part::Start("ask").digest());
        assert_eq!(get("0.5: ask"), Some(0.5));
        assert_eq!(get(""), None);
        assert_eq!(Table::default().get(7), None);
    }

    fn words(from: usize, count: usize) -> String {
        (from..from + count).map(|number| format!("w{number}")).collect::<Vec<_>>().join(" ")
    }
}
