//! The candidates of a `srcset`, read as the standard does: an address may hold commas.

/// Wider pictures are larger than any page of the reader, in pixels.
const WIDEST: f64 = 2600.0;
/// What one `x` stands for where others say their width, in pixels.
const DENSITY: f64 = 800.0;

/// The widest candidate that is not too wide; where all are, the narrowest.
pub(super) fn best(sets: impl Iterator<Item = String>) -> Option<String> {
    let all: Vec<(String, f64)> = sets.flat_map(|set| candidates(&set)).collect();
    let fitting =
        all.iter().filter(|(_, width)| *width <= WIDEST).reduce(|a, b| if b.1 > a.1 { b } else { a });
    let best = fitting.or_else(|| all.iter().reduce(|a, b| if b.1 < a.1 { b } else { a }));
    best.map(|(address, _)| address.clone())
}

/// Addresses with their width.
fn candidates(set: &str) -> Vec<(String, f64)> {
    let blank = |c: char| c.is_ascii_whitespace();
    let mut found = Vec::new();
    let mut rest = set;
    loop {
        rest = rest.trim_start_matches(|c| blank(c) || c == ',');
        if rest.is_empty() {
            return found;
        }
        let (address, after) = rest.split_at(rest.find(blank).unwrap_or(rest.len()));
        let alone = address.trim_end_matches(',');
        let (descriptor, next) = match alone.len() < address.len() {
            true => ("", after),
            false => after.split_at(after.find(',').unwrap_or(after.len())),
        };
        if !alone.starts_with("data:") {
            found.push((alone.to_owned(), width(descriptor)));
        }
        rest = next;
    }
}

fn width(descriptor: &str) -> f64 {
    let number =
        |unit| descriptor.split_ascii_whitespace().find_map(|d| d.strip_suffix(unit)?.parse::<f64>().ok());
    number('w').or_else(|| Some(number('x')? * DENSITY)).unwrap_or(DENSITY)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best_of(set: &str) -> Option<String> {
        best(std::iter::once(set.to_owned()))
    }

    #[test]
    fn the_widest_that_is_not_too_wide() {
        assert_eq!(best_of("a.jpg 300w, b.jpg 1200w,c.jpg 5000w").as_deref(), Some("b.jpg"));
        assert_eq!(best_of("a.jpg 4000w, b.jpg 3000w").as_deref(), Some("b.jpg"));
        assert_eq!(best_of("a.jpg, b.jpg 2x").as_deref(), Some("b.jpg"));
        assert_eq!(best_of(" ,, ").as_deref(), None);
    }

    #[test]
    fn commas_in_addresses() {
        assert_eq!(
            best_of("/w_300,h_200/a.jpg 300w, /w_900,h_600/a.jpg 900w").as_deref(),
            Some("/w_900,h_600/a.jpg")
        );
    }
}
