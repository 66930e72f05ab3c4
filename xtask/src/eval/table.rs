//! The figures, printed.

use super::outcome::{Outcome, Text};
use std::collections::{BTreeMap, HashMap};

/// Prints a line a corpus and kind, and the worst pages.
pub(crate) fn print(outcomes: &[Outcome], worst: usize) {
    println!();
    println!(
        "{:<32}{:>6}{:>7}{:>7}{:>7}{:>7}  {:>6}{:>6}{:>7}  {:>6}{:>6}  {:>6}{:>7}{:>6}{:>6}",
        "corpus, kind",
        "pages",
        "F1",
        "prec",
        "rec",
        "exact",
        "with",
        "w/out",
        "snipF1",
        "leak",
        "loss",
        "title",
        "author",
        "day",
        "kind"
    );
    let mut groups: BTreeMap<(&str, &str), Vec<&Outcome>> = BTreeMap::new();
    for outcome in outcomes {
        groups.entry((&outcome.corpus, &outcome.kind)).or_default().push(outcome);
        if outcome.corpus == "wcxb-dev" {
            groups.entry((&outcome.corpus, "~ all kinds")).or_default().push(outcome);
            if !outcome.doubted {
                groups.entry((&outcome.corpus, "~ all, undoubted")).or_default().push(outcome);
            }
            if !outcome.doubted && outcome.kind == "article" {
                groups.entry((&outcome.corpus, "article, undoubted")).or_default().push(outcome);
            }
        }
    }
    for ((corpus, kind), group) in &groups {
        line(&format!("{corpus}, {kind}"), group);
    }
    let missing = outcomes.iter().filter(|o| o.corpus == "wcxb-dev" && o.text.is_none()).count();
    println!("{missing} pages of wcxb-dev have no gold and are left out of its text figures");
    println!("\nThe {worst} worst pages:");
    let mut pages: Vec<(&Outcome, &Text)> =
        outcomes.iter().filter_map(|o| Some((o, o.text.as_ref()?))).collect();
    pages.sort_by(|a, b| a.1.f1.total_cmp(&b.1.f1));
    for (outcome, text) in pages.into_iter().take(worst) {
        println!(
            "{:>8}  {:<14} F1 {:.3}  precision {:.3}  recall {:.3}",
            outcome.id, outcome.kind, text.f1, text.precision, text.recall
        );
    }
}

fn line(name: &str, group: &[&Outcome]) {
    let texts: Vec<Text> = group.iter().filter_map(|outcome| outcome.text).collect();
    let mean = |value: fn(&Text) -> f64| ratio(texts.iter().map(value).sum(), texts.len());
    let sum = |value: fn(&Outcome) -> usize| group.iter().map(|outcome| value(outcome)).sum::<usize>();
    let (kept, lost) = (sum(|o| o.snippets.kept), sum(|o| o.snippets.lost));
    let (leaked, left_out) = (sum(|o| o.snippets.leaked), sum(|o| o.snippets.left_out));
    let inside = |value: fn(&super::inside::Inside) -> usize| {
        group.iter().filter_map(|o| o.inside.as_ref()).map(value).sum::<usize>()
    };
    let right = |value: fn(&Outcome) -> Option<bool>| {
        let known: Vec<bool> = group.iter().filter_map(|outcome| value(outcome)).collect();
        share(known.iter().filter(|right| **right).count(), known.len())
    };
    println!(
        "{name:<32}{:>6}{:>7}{:>7}{:>7}{:>7}  {:>6}{:>6}{:>7}  {:>6}{:>6}  {:>6}{:>7}{:>6}{:>6}",
        group.len(),
        mean(|text| text.f1),
        mean(|text| text.precision),
        mean(|text| text.recall),
        ratio(texts.iter().map(|text| f64::from(u8::from(text.exact))).sum(), texts.len()),
        share(kept, kept + lost),
        share(left_out, left_out + leaked),
        share(2 * kept, 2 * kept + lost + leaked),
        share(inside(|i| i.leaked), inside(|i| i.foreign)),
        share(inside(|i| i.lost), inside(|i| i.own)),
        right(|outcome| outcome.title),
        right(|outcome| outcome.author),
        right(|outcome| outcome.day),
        right(|outcome| outcome.told),
    );
}

/// Prints the pages whose figures changed, those that lost most first.
pub(crate) fn compare(before: &[Outcome], now: &[Outcome]) {
    let f1 = |outcome: &Outcome| outcome.text.map(|text| text.f1);
    let key = |outcome: &Outcome| (outcome.corpus.clone(), outcome.id.clone());
    let before: HashMap<_, f64> = before.iter().filter_map(|o| Some((key(o), f1(o)?))).collect();
    let changes = now.iter().filter_map(|o| Some((o, *before.get(&key(o))?, f1(o)?)));
    let mut changes: Vec<_> = changes.filter(|(_, before, now)| (before - now).abs() > 0.002).collect();
    changes.sort_by(|a, b| (a.2 - a.1).total_cmp(&(b.2 - b.1)));
    println!("\n{} pages changed:", changes.len());
    for (outcome, before, now) in changes {
        println!("{:>8}  {:<14} {before:.3} → {now:.3}  {:+.3}", outcome.id, outcome.kind, now - before);
    }
}

fn share(part: usize, whole: usize) -> String {
    ratio(part as f64, whole)
}

fn ratio(part: f64, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.3}", part / whole as f64) }
}
