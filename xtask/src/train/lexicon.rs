//! Weights of what words mean, for all languages together, and of word parts, one language at a time: logistic regression
//! with a penalty on large weights, by AdaGrad (Duchi, Hazan and Singer, 2011), made comparable between languages by what
//! each says of texts it has not seen (Platt, 1999).

use super::texts::Text;
use crate::corpora::FOLDS;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

/// Times that all texts are gone through; more would learn them by heart.
const ROUNDS: usize = 15;
/// How far the first step goes.
const RATE: f64 = 0.1;
/// What speaks against large weights.
const PENALTY: f64 = 0.001;
/// A part stands in as many texts at least; a meaning that all languages share, in as many.
const TEXTS: [usize; 2] = [2, 4];
/// Smaller weights are left out, which saves two thirds of them. Of other writers' promotions the words alone then keep
/// 17.1 % for 16.0 %, where 3 % of the look-alikes are lost.
const LEAST: f64 = 0.4;
/// Steps in which weights are written.
const STEP: f64 = 0.2;
/// The section of what all languages share.
const SHARED: &str = "*";

/// A text as it is learned from.
struct Example<'a> {
    language: &'a str,
    parts: Vec<usize>,
    /// What a part's weight counts for, so that long texts are not sure by their length.
    scale: f64,
    folds: &'a [usize],
    appeals: bool,
    weight: f64,
}

/// All texts, and the parts they have, each with its section and its number.
struct Lesson<'a> {
    numbers: HashMap<(&'a str, &'a str), usize>,
    examples: Vec<Example<'a>>,
}

/// By what a language's sums are to be multiplied, and what is to be added, to be the logarithm of the odds.
#[derive(Clone, Copy)]
struct Line {
    slope: f64,
    level: f64,
}

/// What is learned without each fold, and last from all, as the library reads it.
pub(super) fn learn(texts: &[Text]) -> Vec<String> {
    let lesson = Lesson::of(texts);
    let weights: Vec<Vec<f64>> = (0..=FOLDS).into_par_iter().map(|fold| lesson.without(fold)).collect();
    let lines = lesson.calibrate(&weights);
    weights.iter().map(|weights| lesson.print(weights, &lines)).collect()
}

impl<'a> Lesson<'a> {
    fn of(texts: &'a [Text]) -> Self {
        let (mut numbers, mut counts) = (HashMap::new(), Vec::new());
        let mut examples: Vec<Example<'_>> = Vec::new();
        for text in texts {
            let own = text.parts.own.iter().map(|part| (text.language.as_str(), part.as_str()));
            let shared = text.parts.shared.iter().map(|part| (SHARED, part.as_str()));
            let number = |part: (&'a str, &'a str)| {
                let next = numbers.len();
                *numbers.entry(part).or_insert(next)
            };
            let parts: Vec<usize> = own.chain(shared).map(number).collect();
            counts.resize(numbers.len(), 0);
            parts.iter().for_each(|&part| counts[part] += 1);
            examples.push(Example {
                language: &text.language,
                parts,
                scale: 1.0 / (text.parts.words.max(1) as f64).sqrt(),
                folds: &text.folds,
                appeals: text.appeals,
                weight: text.weight,
            });
        }
        let mut often = vec![false; counts.len()];
        for ((section, _), &part) in &numbers {
            often[part] = counts[part] >= TEXTS[usize::from(*section == SHARED)];
        }
        examples.iter_mut().for_each(|example| example.parts.retain(|&part| often[part]));
        let mut lesson = Self { numbers, examples };
        lesson.languages().into_iter().for_each(|language| balance(&mut lesson.examples, language));
        lesson
    }

    fn languages(&self) -> Vec<&'a str> {
        let mut languages: Vec<&str> = self.examples.iter().map(|example| example.language).collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }

    fn without(&self, fold: usize) -> Vec<f64> {
        let examples: Vec<&Example<'_>> =
            self.examples.iter().filter(|example| !example.folds.contains(&fold)).collect();
        fit(&examples, self.numbers.len())
    }

    /// By what each text is said to be by weights that have not seen it.
    fn calibrate(&self, weights: &[Vec<f64>]) -> BTreeMap<&'a str, Line> {
        let line = |language: &'a str| {
            let own = self.examples.iter().filter(|example| example.language == language);
            let unseen =
                own.filter_map(|example| Some((example.score(&weights[*example.folds.first()?]), example)));
            (language, calibrate(&unseen.collect::<Vec<_>>()))
        };
        self.languages().into_iter().map(line).collect()
    }

    fn print(&self, weights: &[f64], lines: &BTreeMap<&str, Line>) -> String {
        let mean = lines.values().map(|line| line.slope).sum::<f64>() / lines.len() as f64;
        let mut sections: BTreeMap<&str, BTreeMap<i32, Vec<&str>>> = BTreeMap::new();
        for ((section, part), number) in &self.numbers {
            let weight = weights[*number];
            if weight.abs() * lines.get(section).map_or(mean, |line| line.slope) >= LEAST {
                let section = sections.entry(section).or_default();
                section.entry((weight / STEP).round() as i32).or_default().push(part);
            }
        }
        let mut text = String::new();
        for (section, weights) in sections {
            _ = match lines.get(section) {
                Some(Line { slope, level }) => writeln!(text, "[{section} {slope:.2} {level:.2}]"),
                None => writeln!(text, "[{section}]"),
            };
            for (weight, mut parts) in weights {
                parts.sort_unstable();
                _ = writeln!(text, "{:.1}: {}", f64::from(weight) * STEP, parts.join(" "));
            }
        }
        text
    }
}

impl Example<'_> {
    fn score(&self, weights: &[f64]) -> f64 {
        self.scale * self.parts.iter().map(|&part| weights[part]).sum::<f64>()
    }

    /// How much more it is said to appeal than it does.
    fn error(&self, score: f64) -> f64 {
        1.0 / (1.0 + (-score).exp()) - f64::from(u8::from(self.appeals))
    }
}

/// A language's appeals count for as much as all else in it.
fn balance(examples: &mut [Example<'_>], language: &str) {
    let own = |example: &Example<'_>| example.language == language;
    let sum = |appeals: bool| -> f64 {
        let weights = examples.iter().filter(|example| own(example) && example.appeals == appeals);
        weights.map(|example| example.weight).sum::<f64>().max(1.0)
    };
    let (appeals, others) = (sum(true), sum(false));
    let half = (appeals + others) / 2.0;
    for example in examples.iter_mut().filter(|example| own(example)) {
        example.weight *= half / if example.appeals { appeals } else { others };
    }
}

fn fit(examples: &[&Example<'_>], parts: usize) -> Vec<f64> {
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

/// By Newton's method.
fn calibrate(scores: &[(f64, &Example<'_>)]) -> Line {
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
    Line { slope, level }
}
