//! Addresses, checked once: what is not one of these can stand nowhere in an article.

use std::fmt;

use serde::Serialize;
use url::Url;

use crate::page::Page;

/// A picture written into the page itself is shown from this many bytes on; below it stands in for another.
pub(super) const DRAWN: usize = 2 << 10;
/// And up to this many: the article is kept in memory several times.
const LARGE: usize = 256 << 10;

/// Parameters that only say where a reader came from; those that end in `_` are beginnings of names.
const TRACKING: [&str; 23] = [
    "utm_",
    "fbclid",
    "gclid",
    "gbraid",
    "wbraid",
    "dclid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "igshid",
    "srsltid",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "oly_enc_id",
    "oly_anon_id",
    "vero_id",
    "wickedid",
    "_openstat",
    "ns_",
];

/// An absolute address that may be shown or followed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Address(String);

impl Address {
    /// Where a link leads: `http`, `https`, `mailto`, `tel`. Without what follows the reader about.
    pub(crate) fn of_link(page: &Page, written: &str) -> Option<Self> {
        let mut url = resolve(page, written)?;
        if !matches!(url.scheme(), "http" | "https" | "mailto" | "tel") {
            return None;
        }
        untrack(&mut url);
        Some(Self(url.into()))
    }

    /// Where a picture, a film or sound is: `http`, `https`.
    pub(crate) fn of_media(page: &Page, written: &str) -> Option<Self> {
        let url = resolve(page, written)?;
        matches!(url.scheme(), "http" | "https").then(|| Self(url.into()))
    }

    /// A picture's: that of media, or the picture itself, drawn in dots.
    pub(crate) fn of_picture(page: &Page, written: &str) -> Option<Self> {
        Self::of_media(page, written).or_else(|| {
            let written = written.trim();
            let kind = written.strip_prefix("data:image/")?;
            let (kind, dots) = kind.split_once(";base64,")?;
            let is_drawn = matches!(kind, "png" | "jpeg" | "jpg" | "gif" | "webp" | "avif")
                && (DRAWN..LARGE).contains(&dots.len())
                && dots.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b));
            is_drawn.then(|| Self(written.to_owned()))
        })
    }

    /// One that was checked before, such as the lead image's.
    pub(crate) fn checked(written: &str) -> Option<Self> {
        let url = Url::parse(written).ok()?;
        matches!(url.scheme(), "http" | "https").then(|| Self(url.into()))
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The site's name, as far as the address tells it.
    pub(crate) fn site(&self) -> Option<String> {
        let url = Url::parse(&self.0).ok()?;
        let host = url.host_str()?;
        Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn resolve(page: &Page, written: &str) -> Option<Url> {
    let written = written.trim();
    if written.is_empty() { None } else { Url::options().base_url(page.base.as_ref()).parse(written).ok() }
}

fn untrack(url: &mut Url) {
    let Some(query) = url.query() else { return };
    let is_tracking = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
        TRACKING.iter().any(|known| name == *known || (known.ends_with('_') && name.starts_with(known)))
    };
    if !query.split('&').any(|pair| is_tracking(&pair)) {
        return;
    }
    let rest: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
    let rest = rest.join("&");
    url.set_query(Some(rest.as_str()).filter(|rest| !rest.is_empty()));
}
