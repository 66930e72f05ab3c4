//! Dates: as machines write them, and as people do, in every language that has a file.

mod clock;
mod day;
mod moment;
mod order;
mod plain;

use jiff::civil::Date;
use jiff::fmt::{rfc2822, temporal::Pieces};
use jiff::tz::Offset;

use super::zone;
use clock::clock;
use day::{day, tokens};

pub(super) use day::month;
pub(crate) use moment::Moment;
pub(super) use order::Order;

/// Reads a date as metadata has it: ISO 8601 and its kin, RFC 2822, or words.
pub(super) fn read(text: &str) -> Option<String> {
    moment(text).map(Moment::iso)
}

/// As [`read`], not yet written.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    let moment = iso(text).or_else(|| mail(text)).or_else(|| find(text))?;
    plausible(moment.date).then_some(moment)
}

/// Finds a date that people wrote, such as “Thursday 23 May 2019 03:53 EDT”.
pub(crate) fn find(text: &str) -> Option<Moment> {
    find_in(text, Order::Unknown)
}

/// Finds a date that people wrote where it is known in which order they write.
pub(super) fn find_in(text: &str, order: Order) -> Option<Moment> {
    if !text.contains(char::is_numeric) {
        return None;
    }
    if let Some(moment) = iso(text.trim()).filter(|moment| moment.has_time() && plausible(moment.date)) {
        return Some(moment);
    }
    let tokens: Vec<String> = tokens(&plain::digits(text));
    let date = (0..tokens.len()).find_map(|at| day(&tokens, at, order))?;
    if !plausible(date) {
        return None;
    }
    let clock = (0..tokens.len()).find_map(|at| clock(&tokens, at));
    let (time, zone) = match clock {
        Some((time, next)) => (Some(time), tokens.get(next)),
        None => (None, None),
    };
    let offset = zone.and_then(|name| zone::offset(name, date));
    Some(Moment { date, time, offset })
}

fn iso(text: &str) -> Option<Moment> {
    let text = text.replacen(" +", "+", 1).replacen(" -", "-", 1).replacen(" UTC", "Z", 1);
    let pieces = Pieces::parse(text.as_str()).ok()?;
    let offset = pieces.to_numeric_offset().or_else(|| text.ends_with(['Z', 'z']).then_some(Offset::UTC));
    Some(Moment {
        date: pieces.date(),
        time: pieces.time(),
        offset: offset.filter(|_| pieces.time().is_some()),
    })
}

fn mail(text: &str) -> Option<Moment> {
    let zoned = rfc2822::parse(text).ok()?;
    Some(Moment { date: zoned.date(), time: Some(zoned.time()), offset: Some(zoned.offset()) })
}

/// Years that a page's date may have.
fn plausible(date: Date) -> bool {
    (1600..=2200).contains(&date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        find(text).map(Moment::iso)
    }

    #[test]
    fn dates_that_people_write() {
        for (text, iso) in [
            ("Thursday 23 May 2019 03:53 EDT", "2019-05-23T03:53:00-04:00"),
            ("Published 4 March 2025, 7.15pm GMT", "2025-03-04T19:15:00+00:00"),
            ("Sat 4 May 2024 18.12 BST", "2024-05-04T18:12:00+01:00"),
            ("January 21, 2025 at 6:00 a.m. ET", "2025-01-21T06:00:00-05:00"),
            ("May 23rd, 2019", "2019-05-23"),
            ("12. März 2024, 08:05 Uhr", "2024-03-12T08:05:00"),
            ("3. 5. 2024", "2024-05-03"),
            ("2024年5月3日 14:05", "2024-05-03T14:05:00"),
            ("2024年5月3日 14時05分", "2024-05-03T14:05:00"),
            ("2024년 5월 3일", "2024-05-03"),
            ("2024. 5. 3. 오후", "2024-05-03"),
            ("٣ مايو ٢٠٢٤", "2024-05-03"),
            ("الجمعة 3 أيار/مايو 2024", "2024-05-03"),
            ("3 de mayo de 2024", "2024-05-03"),
            ("3 de mayo del 2024", "2024-05-03"),
            ("1er mai 2024 à 14h30", "2024-05-01T14:30:00"),
            ("ngày 3 tháng 5 năm 2024", "2024-05-03"),
            ("३ मई २०२४", "2024-05-03"),
            ("3 במאי 2024", "2024-05-03"),
            ("3. toukokuuta 2024", "2024-05-03"),
            ("04-ago-2021", "2021-08-04"),
            ("4/Aug/2021", "2021-08-04"),
            ("02-12-2025", "2025-12-02"),
            ("23.05.2019", "2019-05-23"),
            ("2019-05-23", "2019-05-23"),
            ("23/05/2019 10:00 IST", "2019-05-23T10:00:00"),
        ] {
            assert_eq!(found(text).as_deref(), Some(iso), "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in ["May 2019", "03/05/2019", "31 February 2020", "page 12 of 2000", "1.5.2", "in 23 days"] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn dates_that_machines_write() {
        for (text, iso) in [
            ("2019-05-23T03:53:00-04:00", "2019-05-23T03:53:00-04:00"),
            ("2019-05-23T03:53:00.123Z", "2019-05-23T03:53:00+00:00"),
            ("2019-05-23 03:53:00 +0200", "2019-05-23T03:53:00+02:00"),
            ("Thu, 23 May 2019 03:53:00 GMT", "2019-05-23T03:53:00+00:00"),
            ("2019-05-23", "2019-05-23"),
        ] {
            assert_eq!(read(text).as_deref(), Some(iso), "{text}");
        }
        assert_eq!(read("0001-01-01T00:00:00Z"), None);
    }
}
