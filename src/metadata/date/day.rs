//! Days, in numbers and in the names of months.

use jiff::civil::Date;

use super::Order;
use crate::language::{LANGUAGES, fold_word};

/// Words and numbers; a clock stays one token, and a number keeps the point behind it.
pub(super) fn tokens(text: &str) -> Vec<String> {
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

/// A day that starts at a token: “23 May 2019”, “May 23rd 2019”, “23-May-2019”, “23. 5. 2019”, “23.05.2019”, “2019-05-23”.
pub(super) fn day(tokens: &[String], at: usize, order: Order) -> Option<Date> {
    let token = |at: usize| tokens.get(at).map(String::as_str).unwrap_or_default();
    let year = |at: usize| {
        let digits = token(at).trim_end_matches('.');
        digits.parse::<i16>().ok().filter(|year| (1000..=9999).contains(year))
    };
    if let Some(date) = numeric(token(at), order).or_else(|| spaced(tokens, at)).or_else(|| joined(token(at)))
    {
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

/// “23-May-2019”, “23/mai/2019”
fn joined(token: &str) -> Option<Date> {
    let mut parts = token.split(['-', '/']);
    let (day, name, year) = (parts.next()?, parts.next()?, parts.next()?);
    let year = year.parse().ok().filter(|year| (1000..=9999).contains(year) && parts.next().is_none())?;
    Date::new(year, month(name)?, ordinal(day)?).ok()
}

/// “23rd” or “23.” as 23.
fn ordinal(token: &str) -> Option<i8> {
    let digits = token.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = &token[digits.len()..];
    let fits = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "." | "º" | "er" | "ª");
    digits.parse().ok().filter(|day| fits && (1..=31).contains(day))
}

/// The month of that name (in lower case) in any language.
pub(in crate::metadata) fn month(token: &str) -> Option<i8> {
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
