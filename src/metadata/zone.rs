//! Time zones by the names that pages give them.

use jiff::civil::{Date, Weekday};
use jiff::tz::Offset;

/// Names, in minutes east of Greenwich. Names that mean several zones, such as IST, are left out.
const ZONES: &[(&str, i32)] = &[
    ("utc", 0),
    ("gmt", 0),
    ("z", 0),
    ("wet", 0),
    ("bst", 60),
    ("west", 60),
    ("cet", 60),
    ("mez", 60),
    ("cest", 120),
    ("mesz", 120),
    ("eet", 120),
    ("eest", 180),
    ("msk", 180),
    ("est", -300),
    ("edt", -240),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("akst", -540),
    ("akdt", -480),
    ("hst", -600),
    ("jst", 540),
    ("kst", 540),
    ("hkt", 480),
    ("sgt", 480),
    ("aest", 600),
    ("aedt", 660),
    ("acst", 570),
    ("nzst", 720),
    ("nzdt", 780),
];

/// Names for summer and winter time alike, with the offset in winter.
const AMERICAN: &[(&str, i32)] = &[("et", -300), ("ct", -360), ("mt", -420), ("pt", -480)];

/// The offset that a zone's name (in lower case) gives a day; none where the name is not known.
pub(super) fn offset(name: &str, date: Date) -> Option<Offset> {
    let find =
        |zones: &[(&str, i32)]| zones.iter().find(|(zone, _)| *zone == name).map(|(_, minutes)| *minutes);
    let american = || find(AMERICAN).map(|winter| winter + if is_american_summer(date) { 60 } else { 0 });
    Offset::from_seconds(find(ZONES).or_else(american)? * 60).ok()
}

/// Whether a name (in lower case) is a zone's.
pub(super) fn is_known(name: &str) -> bool {
    ZONES.iter().chain(AMERICAN).any(|(zone, _)| *zone == name)
}

/// From the second Sunday of March to the first of November, as the law has it since 2007.
fn is_american_summer(date: Date) -> bool {
    let sunday = |month, nth| {
        Date::new(date.year(), month, 1).and_then(|day| day.nth_weekday_of_month(nth, Weekday::Sunday))
    };
    match (sunday(3, 2), sunday(11, 1)) {
        (Ok(start), Ok(end)) => start <= date && date < end,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eastern_time_is_told_by_the_season() {
        let of = |name, (month, day)| {
            offset(name, Date::new(2024, month, day).expect("a day")).map(Offset::seconds)
        };
        assert_eq!(of("et", (5, 4)), Some(-4 * 3600));
        assert_eq!(of("et", (3, 9)), Some(-5 * 3600));
        assert_eq!(of("pt", (11, 3)), Some(-8 * 3600));
        assert_eq!(of("edt", (1, 1)), Some(-4 * 3600));
        assert_eq!(of("ist", (1, 1)), None);
    }
}
