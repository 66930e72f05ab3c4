//! Dates: as machines write them, and as people do, in every language that has a file.

mod plain;

use jiff::civil::{Date, Time};
use jiff::fmt::{rfc2822, temporal::Pieces};
use jiff::tz::Offset;

use super::zone;
use crate::language::{LANGUAGES, fold_word};

/// A day, perhaps with a time, perhaps with an offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    date: Date,
    time: Option<Time>,
    offset: Option<Offset>,
}

impl Moment {
    pub(super) fn day(self) -> Date {
        self.date
    }

    /// The day that it would be if the month were first.
    pub(super) fn swapped(self) -> Option<Date> {
        Date::new(self.date.year(), self.date.day(), self.date.month()).ok()
    }

    /// Whether both are known to be the same instant.
    pub(super) fn is_same(self, other: Self) -> bool {
        let instant = |moment: Self| moment.offset?.to_timestamp(moment.date.to_datetime(moment.time?)).ok();
        instant(self).is_some_and(|here| instant(other).is_some_and(|there| here == there))
    }

    pub(super) fn has_time(self) -> bool {
        self.time.is_some()
    }

    /// ISO 8601: a day as a day, an offset only where one is known.
    pub(crate) fn iso(self) -> String {
        let Some(time) = self.time else { return self.date.to_string() };
        let clock = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
        let offset = self.offset.map_or(String::new(), |offset| {
            let minutes = offset.seconds() / 60;
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        });
        format!("{}T{clock}{offset}", self.date)
    }
}

/// Which number of “3/5/2024” is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    Unknown,
}

impl Order {
    /// As a language's readers have it, of a page at that host.
    pub(super) fn of(language: Option<&str>, host: Option<&str>) -> Self {
        let code = language.unwrap_or_default().to_ascii_lowercase();
        let mut parts = code.split(['-', '_']);
        let (main, region) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
        // Hosts of two letters are countries'.
        let country = host.and_then(|host| host.rsplit('.').next()).filter(|end| end.len() == 2);
        match (main, region, country) {
            ("", ..) => Self::Unknown,
            ("en", "us" | "ph", _) => Self::MonthFirst,
            ("en", "", None | Some("us" | "io" | "co" | "ai" | "tv" | "me")) => Self::MonthFirst,
            _ => Self::DayFirst,
        }
    }
}

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

/// Words and numbers; a clock stays one token, and a number keeps the point behind it.
fn tokens(text: &str) -> Vec<String> {
    let parts =
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|' | '•' | '·' | '،'));
    let trim = |part: &str| {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        let is_number = !word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        let point = if is_number && part.ends_with('.') { "." } else { "" };
        format!("{}{point}", fold_word(word))
    };
    parts.map(trim).filter(|token| !token.is_empty()).collect()
}

/// A day that starts at a token: “23 May 2019”, “May 23rd 2019”, “23. 5. 2019”, “23.05.2019”, “2019-05-23”.
fn day(tokens: &[String], at: usize, order: Order) -> Option<Date> {
    let token = |at: usize| tokens.get(at).map(String::as_str).unwrap_or_default();
    let year = |at: usize| {
        let digits = token(at).trim_end_matches('.');
        digits.parse::<i16>().ok().filter(|year| (1000..=9999).contains(year))
    };
    if let Some(date) = numeric(token(at), order).or_else(|| spaced(tokens, at)) {
        return Some(date);
    }
    let skip = |at: usize| (at..).find(|&at| !LANGUAGES.is_within_dates(token(at))).unwrap_or(at);
    if let Some(month) = month(token(at))
        && let Some(day) = ordinal(token(at + 1))
    {
        return Date::new(year(skip(at + 2))?, month, day).ok();
    }
    let day = ordinal(token(at))?;
    let named = skip(at + 1);
    // “ngày 3 tháng 5 năm 2024”
    let number = || token(named).trim_end_matches('.').parse().ok().filter(|_| named > at + 1);
    let month = month(token(named)).or_else(number)?;
    Date::new(year(skip(named + 1))?, month, day).ok()
}

/// “23. 5. 2019”, “2019. 5. 23.”: with points and spaces.
fn spaced(tokens: &[String], at: usize) -> Option<Date> {
    let [first, second, third] = tokens.get(at..at + 3)? else { return None };
    let (first, second) = (first.strip_suffix('.')?, second.strip_suffix('.')?);
    numeric(&format!("{first}.{second}.{}", third.trim_end_matches('.')), Order::DayFirst)
}

/// “23rd” or “23.” as 23.
fn ordinal(token: &str) -> Option<i8> {
    let digits = token.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = &token[digits.len()..];
    let fits = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "." | "º" | "er" | "ª");
    digits.parse().ok().filter(|day| fits && (1..=31).contains(day))
}

/// The month of that name (in lower case) in any language.
pub(super) fn month(token: &str) -> Option<i8> {
    // “أيار/مايو”: the month's two names.
    token.split('/').find_map(|name| LANGUAGES.month(name))
}

/// “2019-05-23”, “23.05.2019”, and “23/05/2019” where it is known or plain which number is the day.
fn numeric(token: &str, order: Order) -> Option<Date> {
    let bar = token.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let mut parts = token.split(bar).map(|part| part.parse::<i16>().ok());
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    let date =
        |year: i16, month: i16, day: i16| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok();
    match (bar, order) {
        _ if first >= 1000 => date(first, second, third),
        // “23.05.19”
        ('.', Order::DayFirst) if token.len() == 8 && (0..50).contains(&third) => {
            date(2000 + third, second, first)
        }
        _ if third < 1000 => None,
        _ if first > 12 || first == second => date(third, second, first),
        _ if second > 12 => date(third, first, second),
        ('.', _) | (_, Order::DayFirst) => date(third, second, first),
        (_, Order::MonthFirst) => date(third, first, second),
        ('-', Order::Unknown) => date(third, second, first),
        _ => None,
    }
}

/// “03:53”, “3:53 pm”, “3.53pm”, “7am”: the time, and the token after it.
fn clock(tokens: &[String], at: usize) -> Option<(Time, usize)> {
    let token = tokens[at].trim_end_matches("uhr").trim_end_matches('.');
    let french = token.split_once('h').filter(|(hour, minute)| !hour.is_empty() && minute.len() == 2);
    if let Some((hour, minute)) = french.and_then(|(hour, minute)| hour.parse().ok().zip(minute.parse().ok()))
    {
        return Some((Time::new(hour, minute, 0, 0).ok()?, at + 1));
    }
    let (digits, mut half) = match token.find(|c: char| c.is_ascii_alphabetic()) {
        Some(end) => token.split_at(end),
        None => (token, ""),
    };
    let mut next = at + 1;
    if let ("", Some(word @ ("am" | "pm" | "a.m" | "p.m"))) = (half, tokens.get(next).map(String::as_str)) {
        (half, next) = (word, next + 1);
    }
    let zoned = tokens.get(next).is_some_and(|name| zone::is_known(name));
    let half = half.replace('.', "");
    let bar = digits.find([':', '.']);
    let mut parts = digits.split([':', '.']).map(|part| part.parse::<i8>().ok());
    let hour = parts.next()??;
    let minute = match parts.next() {
        Some(minute) => minute?,
        None => 0,
    };
    let second = parts.next().flatten().unwrap_or(0);
    let hour = match half.as_str() {
        "" if digits.contains(':') || (bar.is_some() && zoned) => hour,
        "am" if hour <= 12 => hour % 12,
        "pm" if hour <= 12 => hour % 12 + 12,
        "h" if bar.is_some() => hour,
        _ => return None,
    };
    Some((Time::new(hour, minute, second, 0).ok()?, next))
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
