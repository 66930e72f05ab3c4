//! No text turns into markup: what could open any is escaped.

pub(super) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (at, &c) in chars.iter().enumerate() {
        let next = chars.get(at + 1);
        let within_word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let opens = match c {
            '\\' | '`' | '*' | '[' | ']' | '~' | '$' => true,
            '_' => !(at > 0 && within_word(chars.get(at - 1)) && within_word(next)),
            '<' => next.is_some_and(|c| c.is_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => {
                next.is_some_and(|c| c.is_alphabetic() || *c == '#')
                    && chars[at..].iter().take(32).any(|c| *c == ';')
            }
            _ => false,
        };
        if opens {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// What at a line's start would open a heading, a list, a quote, a table or a rule is escaped.
pub(super) fn line_start(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line[digits..].chars().next();
    if (1..=9).contains(&digits)
        && matches!(after, Some('.' | ')'))
        && (line[digits + 1..].is_empty() || line[digits + 1..].starts_with([' ', '\t']))
    {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let is_rule = |signs: &[char]| line.trim_matches(signs).is_empty();
    let opens = match line.chars().next() {
        Some('#') => line.trim_start_matches('#').starts_with([' ', '\t']) || is_rule(&['#']),
        Some('-' | '+') => {
            line[1..].is_empty() || line[1..].starts_with([' ', '\t']) || is_rule(&['-', ' ', ':', '|', '\\'])
        }
        Some(':') => is_rule(&['-', ' ', ':', '|', '\\']),
        Some('>' | '|') => true,
        Some('=') => is_rule(&['=', ' ']),
        _ => false,
    };
    if opens { format!("\\{line}") } else { line.to_owned() }
}

/// An address that ends where it should.
pub(super) fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '(' | ')' | ' ' | '<' | '>' | '\\' => address.push_str(&format!("%{:02X}", u32::from(c))),
            c => address.push(c),
        }
    }
    address
}
