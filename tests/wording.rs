//! How many promotions slip past, and how many story paragraphs like them are lost, in every language that has texts
//! under `tests/wording`. The bounds are what is reached; they are lowered as it gets better.

#[path = "common/wording.rs"]
mod wording;

use fairpage::{Page, extract};
use std::path::Path;
use wording::{Item, Place, Set, Use, is_kept};

/// Shares of paragraphs in a hundred.
struct Bounds {
    /// Promotions kept.
    leak: f64,
    /// Look-alikes lost.
    loss: f64,
    /// Of one language, promotions kept.
    worst_leak: f64,
}

/// Those of a use.
fn bounds(used: Use) -> Bounds {
    match used {
        Use::Learned => Bounds { leak: 7.5, loss: 0.3, worst_leak: 35.0 },
        Use::Fields => Bounds { leak: 17.5, loss: 3.5, worst_leak: 35.0 },
        Use::Story => Bounds { leak: 19.6, loss: 4.6, worst_leak: 40.0 },
        Use::Platform => Bounds { leak: 15.9, loss: 11.0, worst_leak: 48.0 },
        Use::Rare => Bounds { leak: 12.7, loss: 2.5, worst_leak: 25.0 },
    }
}

/// One text in so many is enough: of those that were learned from, and of the others.
const STEP: [usize; 2] = [5, 2];

#[test]
fn promotions_go_and_what_looks_like_them_stays() {
    let sets = wording::sets(Path::new("tests/wording"));
    assert!(sets.len() >= 559, "some twenty-two writers in 25 languages, not {}", sets.len());
    for used in Use::ALL {
        let bounds = bounds(used);
        let (mut kept, mut promotions, mut lost, mut lookalikes) = (0, 0, 0, 0);
        for set in sets.iter().filter(|set| set.used() == used) {
            let (leak, all) = count(set, &set.promotions, true);
            let share = percent(leak, all);
            assert!(share <= bounds.worst_leak, "{}: {share:.1} % of the promotions are kept", set.language);
            (kept, promotions) = (kept + leak, promotions + all);
            let (loss, all) = count(set, &set.lookalikes, false);
            (lost, lookalikes) = (lost + loss, lookalikes + all);
        }
        let (leak, loss) = (percent(kept, promotions), percent(lost, lookalikes));
        println!("{used:?}: {leak:.1} % of promotions kept, {loss:.1} % of look-alikes lost");
        assert!(leak <= bounds.leak, "{used:?}: {leak:.1} % of the promotions are kept");
        assert!(loss <= bounds.loss, "{used:?}: {loss:.1} % of the look-alikes are lost");
    }
}

/// How many paragraphs of the items are kept (or lost), of how many. Each stands at one of three places of its host.
fn count(set: &Set, items: &[Item], count_kept: bool) -> (usize, usize) {
    let (mut wrong, mut all) = (0, 0);
    let step = STEP[usize::from(set.used() != Use::Learned)];
    for (number, item) in items.iter().step_by(step).enumerate() {
        let host = set.host(number);
        let place = Place::ALL[number % Place::ALL.len()].after(host.paragraphs.len());
        let html = wording::page(&set.language, host, &[(place, item)], number % 2 == 0);
        let read = extract(&Page::from_html(&html, None).expect("a page"));
        for text in &item.paragraphs {
            all += 1;
            let is_wrong = is_kept(&read, text) == count_kept;
            wrong += usize::from(is_wrong);
            if is_wrong && set.used() == Use::Learned {
                println!("{} [{}] {text}", set.language, item.kind);
            }
        }
    }
    (wrong, all)
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
