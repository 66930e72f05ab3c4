//! Times of day.

use jiff::civil::Time;

use super::super::zone;

/// “03:53”, “3:53 pm”, “3.53pm”, “7am”: the time, and the token after it.
pub(super) fn clock(tokens: &[String], at: usize) -> Option<(Time, usize)> {
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
