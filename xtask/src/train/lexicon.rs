//! Weights of word parts, one language at a time: logistic regression with a penalty on large weights, by AdaGrad (Duchi,
//! Hazan and Singer, 2011), made comparable between languages by what each says of texts it has not seen (Platt, 1999).

use super::texts::Text;
use crate::corpora::FOLDS;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

/// Times that all texts are gone through; more would learn them by heart.
const ROUNDS: usize = 15;
/// How far the first step goes.
const RATE: f64 = 0.3;
/// What speaks against large weights.
const PENALTY: f64 = 0.001;
/// A part stands in as many texts at least.
const TEXTS: usize = 2;
/// Smaller weights are left out: that costs next to nothing.
const LEAST: f64 = 0.7;
/// Steps in which weights are written.
const STEP: f64 = 0.2;

/// A text as it is learned from.
struct Example {
    parts: Vec<usize>,
    /// What a part's weight counts for, so that long texts are not sure by their length.
    scale: f64,
    folds: Vec<usize>,
    appeals: bool,
    weight: f64,
}

/// A language's texts.
struct Lesson<'a> {
    language: &'a str,
    numbers: HashMap<&'a str, usize>,
    examples: Vec<Example>,
}

/// What is learned without each fold, and last from all, as the library reads it.
pub(super) fn learn(texts: &[Text]) -> Vec<String> {
    let mut languages: BTreeMap<&str, Vec<&Text>> = BTreeMap::new();
    texts.iter().for_each(|text| languages.entry(&text.language).or_default().push(text));
    let languages: Vec<(&str, Vec<&Text>)> = languages.into_iter().collect();
    let learned: Vec<Vec<String>> =
        languages.par_iter().map(|(language, texts)| Lesson::of(language, texts).learn()).collect();
    (0..=FOLDS).map(|fold| learned.iter().map(|sections| sections[fold].as_str()).collect()).collect()
}

impl<'a> Lesson<'a> {
    fn of(language: &'a str, texts: &[&'a Text]) -> Self {
        let (mut numbers, mut counts) = (HashMap::new(), Vec::new());
        let mut examples: Vec<Example> = Vec::new();
        for text in texts {
            let number = |part: &'a String| {
                let next = numbers.len();
                *numbers.entry(part.as_str()).or_insert(next)
            };
            let parts: Vec<usize> = text.parts.iter().map(number).collect();
            counts.resize(numbers.len(), 0);
            parts.iter().for_each(|&part| counts[part] += 1);
            let scale = 1.0 / (text.words.max(1) as f64).sqrt();
            examples.push(Example {
                parts,
                scale,
                folds: text.folds.clone(),
                appeals: text.appeals,
                weight: text.weight,
            });
        }
        examples.iter_mut().for_each(|example| example.parts.retain(|&part| counts[part] >= TEXTS));
        balance(&mut examples);
        Self { language, numbers, examples }
    }

    fn learn(&self) -> Vec<String> {
        let weights: Vec<Vec<f64>> = (0..=FOLDS).into_par_iter().map(|fold| self.without(fold)).collect();
        // What each text is said to be by weights that have not seen it.
        let unseen = self.examples.iter().filter_map(|example| {
            let fold = *example.folds.first()?;
            Some((example.score(&weights[fold]), example))
        });
        let (slope, level) = calibrate(&unseen.collect::<Vec<_>>());
        weights.iter().map(|weights| self.print(weights, slope, level)).collect()
    }

    fn without(&self, fold: usize) -> Vec<f64> {
        let examples: Vec<&Example> =
            self.examples.iter().filter(|example| !example.folds.contains(&fold)).collect();
        fit(&examples, self.numbers.len())
    }

    fn print(&self, weights: &[f64], slope: f64, level: f64) -> String {
        let mut lines: BTreeMap<i32, Vec<&str>> = BTreeMap::new();
        for (part, number) in &self.numbers {
            let weight = weights[*number] * slope;
            if weight.abs() >= LEAST {
                lines.entry((weight / STEP).round() as i32).or_default().push(part);
            }
        }
        let mut text = format!("[{} {level:.2}]\n", self.language);
        for (weight, mut parts) in lines {
            parts.sort_unstable();
            _ = writeln!(text, "{:.1}: {}", f64::from(weight) * STEP, parts.join(" "));
        }
        text
    }
}

impl Example {
    fn score(&self, weights: &[f64]) -> f64 {
        self.scale * self.parts.iter().map(|&part| weights[part]).sum::<f64>()
    }

    /// How much more it is said to appeal than it does.
    fn error(&self, score: f64) -> f64 {
        1.0 / (1.0 + (-score).exp()) - f64::from(u8::from(self.appeals))
    }
}

/// Appeals count for as much as all else.
fn balance(examples: &mut [Example]) {
    let sum = |appeals: bool| -> f64 {
        let weights = examples.iter().filter(|example| example.appeals == appeals);
        weights.map(|example| example.weight).sum::<f64>().max(1.0)
    };
    let (appeals, others) = (sum(true), sum(false));
    let half = (appeals + others) / 2.0;
    for example in examples {
        example.weight *= half / if example.appeals { appeals } else { others };
    }
}

fn fit(examples: &[&Example], parts: usize) -> Vec<f64> {
    let (mut weights, mut squares) = (vec![0.0; parts], vec![0.01; parts]);
    for round in 0..ROUNDS {
        for step in 0..examples.len() {
            // Spread evenly, in another order each time.
            let example = examples[(step * 7919 + round * 31) % examples.len()];
            let slope = example.weight * example.error(example.score(&weights)) * example.scale;
            for &part in &example.parts {
                let slope = slope + example.weight * PENALTY * weights[part];
                squares[part] += slope * slope;
                weights[part] -= RATE * slope / f64::sqrt(squares[part]);
            }
        }
    }
    weights
}

/// By what scores are to be multiplied, and what is to be added, to be the logarithm of the odds (by Newton's method).
fn calibrate(scores: &[(f64, &Example)]) -> (f64, f64) {
    let (mut slope, mut level) = (1.0, 0.0);
    for _ in 0..20 {
        let (mut g, mut h) = ([0.0; 2], [[1e-6, 0.0], [0.0, 1e-6]]);
        for (score, example) in scores {
            let error = example.error(slope * score + level);
            let chance = error + f64::from(u8::from(example.appeals));
            let bend = example.weight * chance * (1.0 - chance);
            let x = [*score, 1.0];
            for i in 0..2 {
                g[i] += example.weight * error * x[i];
                for j in 0..2 {
                    h[i][j] += bend * x[i] * x[j];
                }
            }
        }
        let determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
        slope -= (h[1][1] * g[0] - h[0][1] * g[1]) / determinant;
        level -= (h[0][0] * g[1] - h[1][0] * g[0]) / determinant;
    }
    (slope, level)
}
