//! Broken JSON, as hand-made pages have it, made readable.

use serde_json::Value;

/// Reads JSON; where it is broken, reads what can be made of it.
pub(super) fn parse(text: &str) -> Option<Value> {
    let text = text.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>").trim();
    let text = text.trim_start_matches("<!--").trim_end_matches("-->").trim();
    let whole = || serde_json::from_str(text).ok();
    whole().or_else(|| serde_json::from_str(&mended(text)).ok())
}

/// With control characters and quotation marks in strings escaped, trailing commas and comments out, brackets closed.
fn mended(text: &str) -> String {
    let unquoted = !text.contains('"') && text.contains("&quot;");
    let text = if unquoted { text.replace("&quot;", "\"") } else { text.to_owned() };
    let mut mender = Mender { written: String::with_capacity(text.len()), open: Vec::new() };
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        rest = mender.take(c, rest);
    }
    mender.closed()
}

struct Mender {
    written: String,
    /// What closes the brackets that are open.
    open: Vec<char>,
}

impl Mender {
    /// Takes what starts with `c`, gives what is left.
    fn take<'a>(&mut self, c: char, rest: &'a str) -> &'a str {
        let after = &rest[c.len_utf8()..];
        match c {
            '"' => return self.string(after),
            '/' if after.starts_with('/') => return after.split_once('\n').map_or("", |(_, next)| next),
            '/' if after.starts_with('*') => return after.split_once("*/").map_or("", |(_, next)| next),
            '{' | '[' => self.open.push(if c == '{' { '}' } else { ']' }),
            '}' | ']' => {
                self.drop_comma();
                if self.open.pop() != Some(c) {
                    return "";
                }
                self.written.push(c);
                // What follows the outermost bracket is another object or none of it.
                return if self.open.is_empty() { "" } else { after };
            }
            _ if c.is_control() => return after,
            _ => {}
        }
        self.written.push(c);
        after
    }

    /// A string ends with the quotation mark that punctuation follows.
    fn string<'a>(&mut self, text: &'a str) -> &'a str {
        self.written.push('"');
        let mut characters = text.char_indices();
        while let Some((at, c)) = characters.next() {
            let after = &text[at + c.len_utf8()..];
            match c {
                '"' if ends_string(after) => {
                    self.written.push('"');
                    return after;
                }
                '"' => self.written.push_str("\\\""),
                '\\' if after.starts_with(|c: char| "\"\\/bfnrtu".contains(c)) => {
                    self.written.push('\\');
                    self.written.extend(characters.next().map(|(_, c)| c));
                }
                '\\' => {}
                _ if c.is_control() => self.written.push(' '),
                _ => self.written.push(c),
            }
        }
        self.written.push('"');
        ""
    }

    fn drop_comma(&mut self) {
        let kept = self.written.trim_end().trim_end_matches(',').len();
        self.written.truncate(kept);
    }

    fn closed(mut self) -> String {
        self.drop_comma();
        while let Some(bracket) = self.open.pop() {
            self.written.push(bracket);
        }
        self.written
    }
}

fn ends_string(after: &str) -> bool {
    let next = after.trim_start();
    let mut characters = next.chars();
    match characters.next() {
        None | Some('}' | ']' | ':') => true,
        // A comma inside a sentence is not followed by a key or a value.
        Some(',') => characters
            .as_str()
            .trim_start()
            .starts_with(|c: char| "\"{[}]-tfn/".contains(c) || c.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_is_mended() {
        for text in [
            "{\"a\": \"one\ntwo\",}",
            "{\"a\": \"one\ttwo\"} trailing",
            "{\"a\": \"one \"quoted\" two\", \"b\": [1,],}",
            "// a comment\n{\"a\": \"it\\'s\" /* and another */}",
            "<!-- {\"a\": \"one\"} -->",
            "{&quot;a&quot;: &quot;one&quot;}",
            "{\"a\": \"cut off",
            "{\"a\": \"one\", \"b\": {\"c\": [\"d\"",
        ] {
            assert!(parse(text).is_some_and(|value| value["a"].is_string()), "{text}: {}", mended(text));
        }
    }

    #[test]
    fn quotation_marks_within_stay() {
        let value = parse("{\"a\": \"the \"old\", or \"first\", pier\",}").expect("JSON");
        assert_eq!(value["a"], "the \"old\", or \"first\", pier");
    }

    #[test]
    fn nonsense_is_nothing() {
        for text in ["", "]]]]", "var x = 1;", "\"", "{{{{{{"] {
            assert!(parse(text).is_none_or(|value| !value["a"].is_string()), "{text}");
        }
    }
}
