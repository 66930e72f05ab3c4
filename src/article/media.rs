//! Film, sound and what other sites show in frames: never loaded unasked.

use serde::Serialize;

use super::text::Inline;
use super::{Address, anchors};
use crate::page::{Element, NodeId, Page, Tree, one_line};

/// Frames smaller than this are counters, in CSS pixels.
const TINY: u32 = 80;
/// What the names around a frame hold that shows something.
const SHOWS: [&str; 8] = ["embed", "video", "player", "map", "audio", "podcast", "media", "iframe-wrap"];

/// Film or sound.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Player {
    /// Which of both.
    pub medium: Medium,
    /// The same in several forms.
    pub sources: Vec<Source>,
    /// What is shown before it plays.
    pub poster: Option<Address>,
    /// Captions and the like.
    pub tracks: Vec<Track>,
    /// What stands below it.
    pub caption: Vec<Inline>,
}

/// Film or sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Medium {
    /// Film.
    Video,
    /// Sound.
    Audio,
}

/// One form of film or sound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Where it is.
    pub url: Address,
    /// Its media type.
    pub media_type: Option<String>,
}

/// Text that runs along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Track {
    /// Where it is.
    pub url: Address,
    /// `captions`, `subtitles`, `descriptions` or `chapters`.
    pub kind: &'static str,
    /// BCP 47.
    pub language: Option<String>,
    /// Its name.
    pub label: Option<String>,
}

/// A card for what another site would show.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Link {
    /// What it is called.
    pub title: Option<String>,
    /// The other site.
    pub site: Option<String>,
    /// Where it is.
    pub url: Address,
    /// A picture of it, where the page holds one.
    pub poster: Option<Address>,
    /// What stands below it.
    pub caption: Vec<Inline>,
}

/// The film or sound at a node.
pub(super) fn player(page: &Page, id: NodeId) -> Option<Player> {
    let element = page.tree.element(id)?;
    let medium = match &*element.name {
        "video" | "amp-video" => Medium::Video,
        "audio" | "amp-audio" => Medium::Audio,
        _ => return None,
    };
    let inner = |name: &'static str| {
        page.tree
            .subtree(id)
            .filter_map(|inner| page.tree.element(inner))
            .filter(move |element| &*element.name == name)
    };
    let mut sources: Vec<Source> = Vec::new();
    for element in std::iter::once(element).chain(inner("source")) {
        let new = source(page, element).filter(|new| sources.iter().all(|old| old.url != new.url));
        sources.extend(new);
    }
    let poster = element.attribute("poster").or_else(|| element.attribute("data-poster"));
    let poster = poster.and_then(|poster| Address::of_media(page, poster));
    let tracks = inner("track").filter_map(|element| track(page, element)).collect();
    (!sources.is_empty()).then(|| Player { medium, sources, poster, tracks, caption: Vec::new() })
}

fn source(page: &Page, element: &Element) -> Option<Source> {
    let written = element.attribute("src").or_else(|| element.attribute("data-src"))?;
    let kind = element.attribute("type").map(str::trim).filter(|_| &*element.name == "source");
    let plain = |kind: &str| kind.len() < 100 && kind.contains('/') && !kind.contains(['<', '>']);
    Some(Source {
        url: Address::of_media(page, written)?,
        media_type: kind.filter(|k| plain(k)).map(str::to_owned),
    })
}

fn track(page: &Page, element: &Element) -> Option<Track> {
    let kind = match element.attribute("kind").unwrap_or("subtitles") {
        "captions" => "captions",
        "descriptions" => "descriptions",
        "chapters" => "chapters",
        "subtitles" => "subtitles",
        _ => return None,
    };
    Some(Track {
        url: Address::of_media(page, element.attribute("src")?)?,
        kind,
        language: element.attribute("srclang").and_then(anchors::language),
        label: element.attribute("label").and_then(words),
    })
}

/// The card for the frame at a node, if it shows something of the story.
pub(super) fn embed(page: &Page, id: NodeId) -> Option<Link> {
    let tree = &page.tree;
    let element =
        tree.element(id).filter(|element| matches!(&*element.name, "iframe" | "amp-iframe" | "embed"))?;
    let names = ["src", "data-src", "data-lazy-src", "data-url"];
    let mut written = names.iter().filter_map(|name| element.attribute(name));
    let url = written
        .find_map(|written| Address::of_link(page, written).filter(|a| a.as_str().starts_with("http")))?;
    let title = element.attribute("title").and_then(words);
    if is_tiny(element) || !(title.is_some() || is_player(element) || shows(tree, id)) {
        return None;
    }
    let site = url.site();
    let poster = ["data-poster", "data-thumbnail"].iter().find_map(|name| element.attribute(name));
    let poster = poster.and_then(|poster| Address::of_media(page, poster));
    Some(Link { title, site, url, poster, caption: Vec::new() })
}

/// A card that Fairpage wrote, read again.
pub(super) fn card(page: &Page, figure: NodeId, caption: Vec<Inline>) -> Option<Link> {
    let tree = &page.tree;
    let link = tree.subtree(figure).find(|&id| tree.name(id) == "a")?;
    let elements = || tree.subtree(link).filter_map(|id| Some((id, tree.element(id)?)));
    let said = |class: &str| {
        let (id, _) = elements().find(|(_, element)| element.attribute("class") == Some(class))?;
        words(&tree.subtree(id).filter_map(|id| tree.text(id)).collect::<String>())
    };
    let url = Address::of_link(page, tree.element(link)?.attribute("href")?)?;
    let poster = elements().find_map(|(_, element)| element.attribute("src"));
    let poster = poster.and_then(|poster| Address::of_media(page, poster));
    let (title, site) = (said("card-title"), said("site"));
    let (title, site) = if site.is_none() && title == url.site() { (None, title) } else { (title, site) };
    Some(Link { title, site, url, poster, caption })
}

fn is_tiny(element: &Element) -> bool {
    let size =
        |name| element.attribute(name).and_then(|size: &str| size.trim_end_matches("px").parse::<u32>().ok());
    size("width").is_some_and(|width| width < TINY) || size("height").is_some_and(|height| height < TINY / 2)
}

fn is_player(element: &Element) -> bool {
    element.has("allowfullscreen")
        || element.attribute("allow").is_some_and(|allow| allow.contains("fullscreen"))
}

fn shows(tree: &Tree, id: NodeId) -> bool {
    tree.with_ancestors(id).take(3).filter_map(|id| tree.element(id)).any(|element| {
        let class = element.attribute("class").unwrap_or_default().to_ascii_lowercase();
        &*element.name == "figure" || SHOWS.iter().any(|name| class.contains(name))
    })
}

fn words(text: &str) -> Option<String> {
    let words = one_line(text);
    (!words.is_empty()).then_some(words)
}
