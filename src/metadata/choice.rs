//! Where sources disagree: which is believed, and why.

use jiff::civil::Date;

use super::Sourced;
use super::date::{self, Moment};
use super::near::dates::Days;
use super::near::people::{Shown, Surety};
use super::people::{is_name, same};
use super::stated::Author;

const SHOWN: &str = "visible text";

/// The authors, and in what role where it is one alone.
pub(super) struct Byline {
    pub(super) authors: Vec<Sourced<String>>,
    pub(super) role: Option<Sourced<String>>,
}

/// Who wrote it: what the head states, unless the page shows somebody else in a surer place.
/// `owner` is whose the site is, `text` what is seen around the headline.
pub(super) fn authors<'a>(
    stated: &[Author],
    shown: &[Shown],
    site: Option<&str>,
    owner: impl FnOnce() -> Option<&'a str>,
    text: &str,
) -> Byline {
    let is_site = |name: &str| site.is_some_and(|site| same(site, name));
    let persons: Vec<&Author> = stated
        .iter()
        .filter(|author| !author.is_organisation && is_person(&author.value) && !is_site(&author.value))
        .collect();
    let sure = shown.first().map(|shown| shown.surety);
    let is_shown = |author: &&Author| shown.iter().any(|shown| same(&shown.name, &author.value));
    let of_shown = |reason| Byline {
        authors: shown.iter().map(|shown| Sourced::new(shown.name.clone(), SHOWN).because(reason)).collect(),
        role: role(shown),
    };
    let of_stated = |authors: &[&Author], reason| Byline {
        authors: authors
            .iter()
            .map(|author| Sourced::new(author.value.clone(), author.source).because(reason))
            .collect(),
        role: stated_role(authors),
    };
    if persons.is_empty() {
        let is_signature = |author: &&Author| {
            !author.is_organisation
                && author.value.starts_with(char::is_uppercase)
                && !author.value.split(' ').any(is_account)
        };
        let signed = stated.iter().any(|author| is_signature(&author));
        return match sure {
            Some(Surety::Said | Surety::Named | Surety::Signed) => of_shown("the head names no person"),
            Some(Surety::Marked | Surety::Beside | Surety::Below) if !signed => {
                of_shown("the head names no person")
            }
            Some(_) if stated.is_empty() => of_shown("the head names nobody"),
            None if stated.is_empty() => {
                let source = |name: &str| if site == Some(name) { "site name" } else { SHOWN };
                let owner = owner().map(|name| Sourced::new(name.to_owned(), source(name)));
                let owner = owner.map(|owner| owner.because("the site is theirs"));
                Byline { authors: owner.into_iter().collect(), role: None }
            }
            _ => of_stated(
                &stated.iter().filter(|author| !is_account(&author.value)).collect::<Vec<_>>(),
                "nothing names a person",
            ),
        };
    }
    match sure {
        Some(Surety::Said)
            if shown.iter().all(|shown| is_name(&shown.name))
                && !persons.iter().any(is_shown)
                && !persons.iter().any(|author| text.contains(&author.value)) =>
        {
            of_shown("the byline by the headline names another than the head")
        }
        Some(Surety::Said | Surety::Named) if persons.iter().all(is_shown) && shown.len() > persons.len() => {
            of_shown("the byline by the headline names more than the head")
        }
        _ => {
            let mut byline = of_stated(&persons, "the surest place that says so");
            let shown_role = role(shown).filter(|_| persons.iter().any(is_shown));
            byline.role = byline.role.or(shown_role);
            byline
        }
    }
}

/// What publishing systems call the accounts that came with them, and what they write where there is none.
const ACCOUNTS: [&str; 9] =
    ["admin", "administrator", "webmaster", "root", "publisher", "author", "editor", "undefined", "null"];

/// Names of accounts are no names of people: “kmiller”, “ann.lee”, “site admin”.
fn is_person(name: &str) -> bool {
    let has_account = name.split(' ').any(is_account);
    (!name.is_ascii() || name.contains(' ')) && !name.contains(':') && !has_account
}

fn is_account(name: &str) -> bool {
    ACCOUNTS.iter().any(|account| name.eq_ignore_ascii_case(account))
}

fn role(shown: &[Shown]) -> Option<Sourced<String>> {
    let [one] = shown else { return None };
    one.role.clone().map(|role| Sourced::new(role, SHOWN))
}

fn stated_role(authors: &[&Author]) -> Option<Sourced<String>> {
    let [one] = authors else { return None };
    one.role.clone().map(|role| Sourced::new(role, one.source))
}

/// When it was published and changed.
pub(super) struct Dates {
    pub(super) published: Option<Sourced<String>>,
    pub(super) modified: Option<Sourced<String>>,
}

/// What the head states, unless the page shows its readers otherwise.
pub(super) fn dates(
    published: Option<Sourced<String>>,
    modified: Option<Sourced<String>>,
    shown: Days,
) -> Dates {
    let of = |moment: Moment, reason| Sourced::new(moment.iso(), SHOWN).because(reason);
    let shown_modified = shown.modified.map(|moment| of(moment, "the head does not say so"));
    let Some(stated) = published else {
        // The only day that readers are told is the article's.
        let only = shown.published.map(|moment| of(moment, "the head does not say so"));
        let changed = || shown.modified.map(|moment| of(moment, "no other day is shown"));
        return Dates { published: only.or_else(changed), modified: modified.or(shown_modified) };
    };
    let day = |iso: &str| date::moment(iso).map(Moment::day);
    let published = match (shown.published, day(&stated.value)) {
        (Some(moment), Some(stated_day)) => {
            let is_change = modified.as_ref().is_some_and(|change| day(&change.value) == Some(moment.day()));
            choose(stated, stated_day, moment, shown.is_named && !is_change, &of)
        }
        _ => stated,
    };
    Dates { published: Some(published), modified: modified.or(shown_modified) }
}

fn choose(
    stated: Sourced<String>,
    stated_day: Date,
    shown: Moment,
    is_named: bool,
    of: &impl Fn(Moment, &'static str) -> Sourced<String>,
) -> Sourced<String> {
    let days = shown.day().since(stated_day).map_or(0, |span| span.get_days());
    let stated_moment = date::moment(&stated.value);
    if stated_moment.is_some_and(|stated| stated.is_same(shown)) {
        return stated.because("the hour that is shown");
    }
    let stated_time = stated_moment.is_some_and(Moment::has_time);
    match days {
        0 if shown.has_time() && !stated_time => of(shown, "it says the hour too"),
        0 => stated.because("the day that is shown"),
        _ if shown.swapped() == Some(stated_day) => stated.because("the day that is shown, the month first"),
        -1 | 1 if stated_time && !shown.has_time() => {
            of(shown, "the day that readers are told; the head counts in another zone")
        }
        ..0 => of(shown, "readers are told an earlier day"),
        _ if is_named => of(shown, "readers are told so"),
        _ => stated.because("the day that is shown is later"),
    }
}
