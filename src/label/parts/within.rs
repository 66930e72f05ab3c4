//! Which short texts stand within longer ones, in time that grows with the text and not with its square.

use std::collections::{HashMap, HashSet};

/// Bytes by which a place where a short text may start is found.
const START: usize = 6;
/// Short texts that start alike and are compared at one place; more of them are a page made to be slow.
const ALIKE: usize = 8;

/// The texts among `short` that stand within a longer one of `all`.
pub(super) fn within<'a>(short: &[&'a str], all: &[String]) -> HashSet<&'a str> {
    let mut starts: HashMap<&[u8], Vec<&'a str>> = HashMap::new();
    for text in short {
        let alike = text.as_bytes().get(..START).map(|start| starts.entry(start).or_default());
        if let Some(alike) = alike.filter(|alike| alike.len() < ALIKE && !alike.contains(text)) {
            alike.push(text);
        }
    }
    let mut found = HashSet::new();
    if starts.is_empty() {
        return found;
    }
    for text in all.iter().map(|text| text.as_bytes()) {
        for (at, start) in text.windows(START).enumerate() {
            let alike = starts.get(start).into_iter().flatten();
            found.extend(
                alike.filter(|short| short.len() < text.len() && text[at..].starts_with(short.as_bytes())),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_within_longer_texts() {
        let all = ["thebellsweresold".to_owned(), "weresold".to_owned(), "thebells".to_owned()];
        let short = ["weresold", "bellsringing", "thebells", "bell"];
        assert_eq!(within(&short, &all), HashSet::from(["weresold", "thebells"]));
    }

    #[test]
    fn letters_of_more_bytes_than_one() {
        let all = ["дерзвонзамолчал".to_owned()];
        assert_eq!(within(&["звонзамолчал"], &all), HashSet::from(["звонзамолчал"]));
    }
}
