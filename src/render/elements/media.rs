//! Players and cards: nothing is loaded before the reader asks for it but a poster.

use super::blocks::figcaption;
use super::{Element, Node};
use crate::article::{Link, Medium, Player, Track};
use crate::render::{card, file_name};

/// An element that fetches late and tells no one where from.
pub(super) fn quietly(element: Element) -> Element {
    element.with("loading", "lazy").with("referrerpolicy", "no-referrer")
}

pub(super) fn player(player: &Player) -> Element {
    let sources = player.sources.iter().map(|source| {
        Element::new("source")
            .with("src", source.url.as_str())
            .with_some("type", source.media_type.clone())
            .into()
    });
    let medium = Element::new(if player.medium == Medium::Video { "video" } else { "audio" })
        .with("controls", "")
        .with("preload", "none")
        .with_some("poster", player.poster.as_ref().map(|poster| poster.as_str()))
        .holding(sources)
        .holding(player.tracks.iter().map(track))
        .holding(player.sources.first().map(|source| {
            let link = Element::new("a").with("href", source.url.as_str()).with("rel", "noopener noreferrer");
            link.saying(file_name(&source.url)).into()
        }));
    Element::new("figure").holding([medium.into()]).holding(figcaption(&player.caption, &[]))
}

fn track(track: &Track) -> Node {
    Element::new("track")
        .with("src", track.url.as_str())
        .with("kind", track.kind)
        .with_some("srclang", track.language.clone())
        .with_some("label", track.label.clone())
        .into()
}

pub(super) fn embed(embed: &Link) -> Element {
    let (title, site) = card(embed);
    let poster = embed
        .poster
        .as_ref()
        .map(|poster| quietly(Element::new("img")).with("alt", "").with("src", poster.as_str()).into());
    let site = site.map(|site| {
        [Node::Text(" · ".to_owned()), Element::new("span").with("class", "site").saying(site).into()]
    });

    let link = Element::new("a")
        .with("href", embed.url.as_str())
        .with("rel", "noopener noreferrer")
        .holding(poster)
        .holding([Element::new("span").with("class", "card-title").saying(title).into()])
        .holding(site.into_iter().flatten());
    Element::new("figure")
        .with("class", "embed-card")
        .holding([link.into()])
        .holding(figcaption(&embed.caption, &[]))
}
