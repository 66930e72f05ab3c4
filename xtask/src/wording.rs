//! `cargo xtask wording`: which promotions slip past, and which story paragraphs like them are lost.

use crate::corpora;
use crate::slip::{set_of, slip};
use crate::train::{WORDINGS, lesson, unseen_weights};
use crate::wordings::{self, Item, Place, Set, Use, is_kept, page};
use anyhow::Result;
use clap::Args;
use fairpage::{Extraction, extract, extract_by};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

#[derive(Args)]
pub(crate) struct Options {
    /// Show what goes wrong in a language, of the texts that may be tuned with
    #[arg(long, value_name = "LANGUAGE")]
    show: Option<String>,
    /// Slip into the articles of the development corpora, read with weights that have not seen their sites
    #[arg(long)]
    real: bool,
    /// Other texts than the project's, in folders like those of tests/wording
    #[arg(long, value_name = "FOLDER", default_value = WORDINGS)]
    texts: PathBuf,
}

/// Paragraphs, and how many of them came out wrong.
#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    wrong: usize,
}

/// Leak of promotions, loss of look-alikes, loss of the host's own paragraphs.
#[derive(Clone, Copy, Default)]
struct Counts([Count; 3]);

/// Counts by language, use, and kind.
type Table = BTreeMap<(String, Use, String), Counts>;

pub(crate) fn wording(options: &Options) -> Result<()> {
    let sets = wordings::sets(&options.texts);
    if let Some(language) = &options.show {
        sets.iter().filter(|set| set.language == *language && set.used() == Use::Learned).for_each(show);
        return Ok(());
    }
    let table = if options.real { in_real_pages(&sets)? } else { in_hosts(&sets) };
    print("language", &table, |(language, _, _)| language.clone());
    print("kind", &table, |(_, _, kind)| kind.clone());
    print("all", &table, |_| "all".to_owned());
    Ok(())
}

fn in_hosts(sets: &[Set]) -> Table {
    let tables: Vec<Table> = sets.par_iter().map(of_set).collect();
    tables.into_iter().fold(Table::new(), join)
}

fn of_set(set: &Set) -> Table {
    let mut table = Table::new();
    for (sort, items) in [&set.promotions, &set.lookalikes].into_iter().enumerate() {
        for (number, item) in items.iter().enumerate() {
            let counts = table.entry((set.language.clone(), set.used(), item.kind.clone())).or_default();
            for read in placed(set, items, number) {
                counts.add(&read, item, sort);
                for text in &set.host(number).paragraphs {
                    counts.0[2].add(!is_kept(&read, text));
                }
            }
        }
    }
    table
}

/// The pages on which an item is tried: at each place, plain and wrapped, and with the next one beside it.
fn placed(set: &Set, items: &[Item], number: usize) -> Vec<Extraction> {
    let (host, item, next) = (set.host(number), &items[number], &items[(number + 1) % items.len()]);
    let mut pages = Vec::new();
    for place in Place::ALL {
        let after = place.after(host.paragraphs.len());
        for wrapped in [false, true] {
            pages.push(page(&set.language, host, &[(after, item)], wrapped));
        }
    }
    let middle = Place::Middle.after(host.paragraphs.len());
    pages.push(page(&set.language, host, &[(middle, item), (middle, next)], false));
    let read = pages.iter().filter_map(|html| fairpage::Page::from_html(html, None).ok());
    read.map(|page| extract(&page)).collect()
}

fn in_real_pages(sets: &[Set]) -> Result<Table> {
    let weights = (0..corpora::FOLDS).map(unseen_weights).collect::<Result<Vec<_>>>()?;
    let pages = corpora::pages()?;
    let articles =
        pages.par_iter().enumerate().filter(|(_, page)| page.kind == "article" && page.doubt.is_none());
    let tables = articles.flat_map_iter(|(number, page)| {
        let weights = &weights[page.fold()];
        Use::ALL.into_iter().filter_map(move |used| {
            let bytes = page.bytes().ok()?;
            let source = std::str::from_utf8(&bytes).ok()?;
            // Of what is learned from, that which the page's weights have not seen.
            let is_shown =
                |set: &&Set| set.used() == used && (used != Use::Learned || lesson::holds(page.fold(), set));
            let shown = sets.iter().filter(is_shown);
            let slipped = slip(page, source, set_of(source, shown)?, number)?;
            let read = extract_by(&fairpage::Page::from_html(&slipped.source, None).ok()?, weights);
            let mut table = Table::new();
            for (sort, items) in [&slipped.promotions, &slipped.lookalikes].into_iter().enumerate() {
                for item in items {
                    let key = ("real pages".to_owned(), used, item.kind.clone());
                    table.entry(key).or_default().add(&read, item, sort);
                }
            }
            Some(table)
        })
    });
    Ok(tables.collect::<Vec<_>>().into_iter().fold(Table::new(), join))
}

fn show(set: &Set) {
    for (sort, items) in [&set.promotions, &set.lookalikes].into_iter().enumerate() {
        for number in 0..items.len() {
            let mut wrong: HashMap<&str, usize> = HashMap::new();
            let pages = placed(set, items, number);
            for (read, text) in
                pages.iter().flat_map(|read| items[number].paragraphs.iter().map(move |text| (read, text)))
            {
                *wrong.entry(text).or_default() += usize::from(is_kept(read, text) == (sort == 0));
            }
            for (text, count) in wrong.into_iter().filter(|(_, count)| *count > 0) {
                let what = if sort == 0 { "kept" } else { "lost" };
                println!("{what} {count} of {} [{}] {text}", pages.len(), items[number].kind);
                let found = |read: &Extraction| read.blocks.iter().position(|block| block.text == text);
                if let Some((read, at)) = pages.iter().find_map(|read| Some((read, found(read)?))) {
                    for reason in &read.verdicts[at].reasons {
                        println!("        {:+.1} {} {}", reason.weight, reason.rule, reason.evidence);
                    }
                }
            }
        }
    }
}

fn print(by: &str, table: &Table, key: impl Fn(&(String, Use, String)) -> String) {
    let mut rows: BTreeMap<String, [Counts; Use::ALL.len()]> = BTreeMap::new();
    for (at, counts) in table {
        let row = &mut rows.entry(key(at)).or_default()[at.1 as usize];
        *row = row.and(counts);
    }
    let heads = Use::ALL.map(|used| format!("{:>26}", format!("{used:?}: leak  loss  host")));
    println!("\n{by:<13}{}", heads.concat());
    for (name, uses) in rows {
        let columns = uses.map(|counts| counts.0.map(|count| format!("{:>6}", count.percent())).concat());
        println!("{name:<13}{}", columns.map(|column| format!("{column:>26}")).concat());
    }
}

fn join(mut all: Table, part: Table) -> Table {
    for (key, counts) in part {
        let known = all.entry(key).or_default();
        *known = known.and(&counts);
    }
    all
}

impl Counts {
    /// Counts the paragraphs of a promotion (0) or a look-alike (1).
    fn add(&mut self, read: &Extraction, item: &Item, sort: usize) {
        for text in &item.paragraphs {
            self.0[sort].add(is_kept(read, text) == (sort == 0));
        }
    }

    fn and(self, other: &Self) -> Self {
        let mut sum = self;
        for (count, other) in sum.0.iter_mut().zip(other.0) {
            count.all += other.all;
            count.wrong += other.wrong;
        }
        sum
    }
}

impl Count {
    fn add(&mut self, wrong: bool) {
        self.all += 1;
        self.wrong += usize::from(wrong);
    }

    fn percent(self) -> String {
        match self.all {
            0 => "–".to_owned(),
            all => format!("{:.1}", 100.0 * self.wrong as f64 / all as f64),
        }
    }
}
