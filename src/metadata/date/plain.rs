//! Dates in other scripts' digits and signs, written with plain ones.

/// The digits of Arabic, Persian, Hindi and full-width text as plain ones; “2024年5月3日 14時05分” as “2024-5-3 14:05”.
pub(super) fn digits(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let after_digit = written.ends_with(|c: char| c.is_ascii_digit());
        match c {
            '年' | '년' | '月' | '월' if after_digit => {
                while characters.next_if(|c| c.is_whitespace()).is_some() {}
                let goes_on = characters.peek().copied().and_then(digit).is_some();
                written.push_str(if goes_on { "-" } else { " " });
            }
            '時' | '时' | '點' | '点' | '시' if after_digit => {
                while characters.next_if(|c| c.is_whitespace()).is_some() {}
                let goes_on = characters.peek().copied().and_then(digit).is_some();
                written.push_str(if goes_on { ":" } else { ":00 " });
            }
            '日' | '일' | '分' | '분' if after_digit => written.push(' '),
            _ => {
                let plain = digit(c);
                // “更新2024-5-3”: signs are not parted from numbers.
                if plain.is_some() && written.ends_with(|c: char| !c.is_ascii() && !after_digit) {
                    written.push(' ');
                }
                written.push(plain.unwrap_or(c));
            }
        }
    }
    written
}

fn digit(c: char) -> Option<char> {
    let zeros = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{ff10}'];
    let value =
        zeros.iter().find_map(|&zero| (c as u32).checked_sub(zero as u32).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10))
}
