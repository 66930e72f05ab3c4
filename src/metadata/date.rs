//! Dates: as machines write them, and as people do, in every language that has a file.

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

/// Reads a date as metadata has it: ISO 8601 and its kin, RFC 2822, or words.
pub(super) fn read(text: &str) -> Option<String> {
    let text = text.trim();
    let moment = iso(text).or_else(|| mail(text)).or_else(|| find(text))?;
    plausible(moment.date).then(|| moment.iso())
}

/// Finds a date that people wrote, such as “Thursday 23 May 2019 03:53 EDT”.
pub(crate) fn find(text: &str) -> Option<Moment> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let tokens: Vec<String> = tokens(text);
    let date = (0..tokens.len()).find_map(|at| day(&tokens, at))?;
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

/// Words and numbers; a clock stays one token.
fn tokens(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|' | '•' | '·'));
    let trim = |part: &str| fold_word(part.trim_matches(|c: char| !c.is_alphanumeric())).into_owned();
    parts.map(trim).filter(|token| !token.is_empty()).collect()
}

/// A day that starts at a token: “23 May 2019”, “May 23rd 2019”, “23.05.2019”, “2019-05-23”.
fn day(tokens: &[String], at: usize) -> Option<Date> {
    let number = |token: Option<&String>| ordinal(token?);
    let year =
        |token: Option<&String>| token?.parse::<i16>().ok().filter(|year| (1000..=9999).contains(year));
    if let Some(date) = numeric(&tokens[at]) {
        return Some(date);
    }
    let month_first = month(&tokens[at]).zip(number(tokens.get(at + 1))).zip(year(tokens.get(at + 2)));
    if let Some(((month, day), year)) = month_first {
        return Date::new(year, month, day).ok();
    }
    let day = ordinal(&tokens[at])?;
    let skip = usize::from(tokens.get(at + 1).is_some_and(|word| matches!(word.as_str(), "de" | "of")));
    let month = month(tokens.get(at + 1 + skip)?)?;
    let skip = skip
        + usize::from(tokens.get(at + 2 + skip).is_some_and(|word| matches!(word.as_str(), "de" | "del")));
    Date::new(year(tokens.get(at + 2 + skip))?, month, day).ok()
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
    LANGUAGES.month(token)
}

/// “2019-05-23”, “23.05.2019”, and “23/05/2019” where the first number can be no month.
fn numeric(token: &str) -> Option<Date> {
    let bar = token.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let parts: Vec<i16> = token.split(bar).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let &[first, second, third] = parts.as_slice() else { return None };
    let date =
        |year: i16, month: i16, day: i16| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok();
    match bar {
        _ if first >= 1000 => date(first, second, third),
        _ if third < 1000 => None,
        '/' if first <= 12 && second <= 12 && first != second => None,
        _ if first > 12 || bar == '.' || first == second => date(third, second, first),
        _ => date(third, first, second),
    }
}

/// “03:53”, “3:53 pm”, “3.53pm”, “7am”: the time, and the token after it.
fn clock(tokens: &[String], at: usize) -> Option<(Time, usize)> {
    let token = tokens[at].trim_end_matches("uhr");
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
