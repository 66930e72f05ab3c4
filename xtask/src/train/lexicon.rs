//! Weights of word parts, one language at a time: logistic regression with a penalty on large weights, by AdaGrad (Duchi,
//! Hazan and Singer, 2011).

use crate::wordings::Set;
use fairpage::label::word_parts;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

/// Times that all texts are gone through.
const ROUNDS: usize = 60;
/// How far the first step goes.
const RATE: f64 = 0.3;
/// What speaks against large weights, a text.
const PENALTY: f64 = 0.002;
/// A part stands in as many texts at least.
const TEXTS: usize = 2;
/// Smaller weights are left out.
const LEAST: f64 = 0.05;

/// One text to learn from.
struct Text {
    parts: Vec<usize>,
    /// What a part's weight counts for, so that long texts are not sure by their length.
    scale: f64,
    appeals: bool,
    weight: f64,
}

/// What is learned from these sets, as the library reads it.
pub(super) fn learn(sets: &[Set]) -> String {
    let languages: Vec<String> = sets.par_iter().map(learn_language).collect();
    languages.concat()
}

fn learn_language(set: &Set) -> String {
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut texts = Vec::new();
    let mut counts: Vec<usize> = Vec::new();
    for (text, appeals, weight) in texts_of(set) {
        let (parts, words) = word_parts(text);
        let number = |part: String| {
            let next = numbers.len();
            *numbers.entry(part).or_insert(next)
        };
        let parts: Vec<usize> = parts.into_iter().map(number).collect();
        counts.resize(numbers.len(), 0);
        parts.iter().for_each(|&part| counts[part] += 1);
        texts.push(Text { parts, scale: 1.0 / (words.max(1) as f64).sqrt(), appeals, weight });
    }
    texts.iter_mut().for_each(|text| text.parts.retain(|&part| counts[part] >= TEXTS));
    balance(&mut texts);
    let weights = fit(&texts, counts.len());
    print(&set.language, &numbers, &weights)
}

/// Every text of a set, whether it is an appeal, and what it counts for.
fn texts_of(set: &Set) -> impl Iterator<Item = (&str, bool, f64)> {
    let promotions = set.promotions.iter().map(|item| (item, true));
    let items = promotions.chain(set.lookalikes.iter().map(|item| (item, false)));
    let slipped = items.flat_map(|(item, appeals)| {
        let weight = 1.0 / (item.paragraphs.len() as f64).sqrt();
        item.paragraphs.iter().map(move |text| (text.as_str(), appeals, weight))
    });
    let hosts = set.hosts.iter().flat_map(|host| &host.paragraphs).map(|text| (text.as_str(), false, 1.0));
    slipped.chain(hosts)
}

/// Appeals count for as much as all else.
fn balance(texts: &mut [Text]) {
    let sum = |appeals: bool| -> f64 {
        texts.iter().filter(|text| text.appeals == appeals).map(|text| text.weight).sum::<f64>().max(1.0)
    };
    let (appeals, others) = (sum(true), sum(false));
    let half = (appeals + others) / 2.0;
    for text in texts {
        text.weight *= half / if text.appeals { appeals } else { others };
    }
}

fn fit(texts: &[Text], parts: usize) -> Vec<f64> {
    let (mut weights, mut squares) = (vec![0.0; parts], vec![0.01; parts]);
    for round in 0..ROUNDS {
        for step in 0..texts.len() {
            // Spread evenly, in another order each time.
            let text = &texts[(step * 7919 + round * 31) % texts.len()];
            let score = text.scale * text.parts.iter().map(|&part| weights[part]).sum::<f64>();
            let chance = 1.0 / (1.0 + (-score).exp());
            let slope = text.weight * (chance - f64::from(u8::from(text.appeals))) * text.scale;
            for &part in &text.parts {
                let slope = slope + PENALTY * weights[part];
                squares[part] += slope * slope;
                weights[part] -= RATE * slope / f64::sqrt(squares[part]);
            }
        }
    }
    weights
}

fn print(language: &str, numbers: &HashMap<String, usize>, weights: &[f64]) -> String {
    let mut lines: BTreeMap<i32, Vec<&str>> = BTreeMap::new();
    for (part, number) in numbers {
        let weight = weights[*number];
        if weight.abs() >= LEAST {
            lines.entry((weight * 10.0).round() as i32).or_default().push(part);
        }
    }
    let mut text = format!("[{language}]\n");
    for (weight, mut parts) in lines {
        parts.sort_unstable();
        _ = writeln!(text, "{}: {}", f64::from(weight) / 10.0, parts.join(" "));
    }
    text
}
