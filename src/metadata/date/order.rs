//! The order of a date's numbers.

/// Which number of “3/5/2024” is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    Unknown,
}

impl Order {
    /// As a language's readers have it, of a page at that host.
    pub(in crate::metadata) fn of(language: Option<&str>, host: Option<&str>) -> Self {
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
