//! Why words were lost or kept that people judge otherwise: counted by the reason that weighed most.

use super::outcome::text_of;
use crate::agreement::{fold, holds, words};
use crate::corpora::Page;
use fairpage::Extraction;
use fairpage::label::{Label, Verdict};
use fairpage::segment::Block;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What one cause costs.
#[derive(Default)]
struct Cost {
    words: usize,
    pages: HashSet<String>,
    /// Of the pages' F1, shared out by words.
    f1: f64,
}

/// Costs of lost and of foreign words, by kind of page and cause.
#[derive(Default)]
pub(crate) struct Causes {
    costs: BTreeMap<(String, &'static str), HashMap<String, Cost>>,
    /// How many pages of each kind there are.
    pages: HashMap<String, usize>,
}

/// What no block has a share in.
const SCATTERED: &str = "scattered words, or in no block";
/// Causes below this many of the greatest are not printed.
const SHOWN: usize = 12;

impl Causes {
    /// Counts what is wrong on a page.
    pub(crate) fn add(&mut self, page: &Page, read: Option<&Extraction>) {
        let Some(gold) = &page.gold.text else { return self.add_snippets(page, read) };
        *self.pages.entry(page.kind.clone()).or_default() += 1;
        let wanted = words(gold);
        let mut missing = bag(&wanted);
        let Some(read) = read.filter(|read| read.has_article()) else {
            let key = (page.kind.clone(), "lost");
            self.cost(key, "nothing was found to read".to_owned(), page, wanted.len(), 1.0);
            return;
        };
        let found = words(&text_of(Some(read)));
        let all = (found.len() + wanted.len()).max(1) as f64;
        let mut foreign = bag(&found);
        for word in &found {
            take(&mut missing, word);
        }
        for word in &wanted {
            take(&mut foreign, word);
        }
        // Blocks that were left out give the missing words back, in order; those that were kept, the foreign ones.
        for (block, verdict) in read.blocks.iter().zip(&read.verdicts) {
            let kept = verdict.label() == Label::Body;
            let bag = if kept { &mut foreign } else { &mut missing };
            let read = words(&block.text);
            let wrong = read.iter().filter(|word| take(bag, word)).count();
            // A few words stand in every block.
            if wrong * 2 > read.len() {
                let key = (page.kind.clone(), if kept { "foreign" } else { "lost" });
                self.cost(key, cause(block, verdict, kept), page, wrong, wrong as f64 / all);
            } else {
                read.iter().take(wrong).for_each(|word| *bag.entry(word.clone()).or_default() += 1);
            }
        }
        for (wrong, rest) in [("lost", missing), ("foreign", foreign)] {
            let words: usize = rest.values().sum();
            let cause = SCATTERED.to_owned();
            self.cost((page.kind.clone(), wrong), cause, page, words, words as f64 / all);
        }
    }

    /// Counts the snippets that are missing and those that should not be there, each as one word.
    fn add_snippets(&mut self, page: &Page, read: Option<&Extraction>) {
        let text = fold(&text_of(read));
        for (wrong, snippets) in [("lost", &page.gold.with), ("foreign", &page.gold.without)] {
            let kept = wrong == "foreign";
            for snippet in snippets.iter().filter(|snippet| holds(&text, snippet) == kept) {
                let blocks = read.into_iter().flat_map(|read| read.blocks.iter().zip(&read.verdicts));
                let fits = |(block, verdict): &(&Block, &Verdict)| {
                    (verdict.label() == Label::Body) == kept && holds(&fold(&block.text), snippet)
                };
                let cause = blocks.into_iter().find(fits).map(|(block, verdict)| cause(block, verdict, kept));
                let cause = cause.unwrap_or_else(|| SCATTERED.to_owned());
                self.cost((format!("{}, snippets", page.corpus), wrong), cause, page, 1, 0.0);
            }
        }
    }

    /// Prints the causes of each kind of page, the greatest first.
    pub(crate) fn print(&self) {
        for ((kind, wrong), causes) in &self.costs {
            // Hundredths of the kind's mean F1.
            let points = |f1: f64| 100.0 * f1 / self.pages.get(kind).copied().unwrap_or(1) as f64;
            let words: usize = causes.values().map(|cost| cost.words).sum();
            let all = points(causes.values().map(|cost| cost.f1).sum());
            println!("\n{kind}: {all:.2} points of F1 and {words} words {wrong}, by what weighed most");
            let mut causes: Vec<(&String, &Cost)> = causes.iter().collect();
            causes
                .sort_by(|a, b| b.1.f1.total_cmp(&a.1.f1).then(b.1.words.cmp(&a.1.words)).then(a.0.cmp(b.0)));
            for (cause, cost) in causes.into_iter().take(SHOWN) {
                let (words, pages) = (cost.words, cost.pages.len());
                println!("  {:>6.2} points {words:>7} words {pages:>4} pages  {cause}", points(cost.f1));
            }
        }
    }

    fn cost(&mut self, key: (String, &'static str), cause: String, page: &Page, words: usize, f1: f64) {
        if words == 0 {
            return;
        }
        let cost = self.costs.entry(key).or_default().entry(cause).or_default();
        cost.words += words;
        cost.f1 += f1;
        cost.pages.insert(page.id.clone());
    }
}

fn cause(block: &Block, verdict: &Verdict, kept: bool) -> String {
    let label = verdict.label();
    if label.is_kept() && label != Label::Body {
        return format!("taken for the {label}");
    }
    if block.hidden {
        return "is not seen on the page".to_owned();
    }
    let speaks = |weight: f32| if kept { weight } else { -weight };
    let most = verdict.reasons.iter().max_by(|a, b| speaks(a.weight).total_cmp(&speaks(b.weight)));
    most.map_or_else(|| "nothing said".to_owned(), |reason| format!("{} ({label})", reason.rule))
}

fn bag(words: &[String]) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    for word in words {
        *bag.entry(word.clone()).or_default() += 1;
    }
    bag
}

/// Takes a word out of a bag, if there is one.
fn take(bag: &mut HashMap<String, usize>, word: &str) -> bool {
    match bag.get_mut(word) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    }
}
