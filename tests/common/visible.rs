//! Nothing is deleted: kept and left-out texts together are all text of the page.

use fairpage::{Extraction, SourceKind};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Checks that the blocks hold exactly the page's text, each piece once and in order but for hidden ones.
pub(crate) fn check(source: &str, kind: SourceKind, extraction: &Extraction) -> Result<(), String> {
    let page = match kind {
        SourceKind::Html => text_of_html(source),
        SourceKind::Text => source.to_owned(),
    };
    let mut page: Vec<char> = letters(&page).collect();
    let mut blocks: Vec<char> = extraction.blocks.iter().flat_map(|block| letters(&block.text)).collect();
    page.sort_unstable();
    blocks.sort_unstable();
    match page == blocks {
        true => Ok(()),
        false => Err(format!("the page has {} characters, its blocks {}", page.len(), blocks.len())),
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\0' && *c != '\u{feff}')
}

/// All text of a page's body, by a parse of its own. A stack, since pages may nest deeply.
fn text_of_html(html: &str) -> String {
    let options = html5ever::ParseOpts {
        tree_builder: html5ever::tree_builder::TreeBuilderOpts {
            scripting_enabled: false,
            ..Default::default()
        },
        ..Default::default()
    };
    let dom = html5ever::parse_document(RcDom::default(), options).one(html);
    let mut text = String::new();
    let mut open: Vec<Handle> = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        match &node.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Element { name, attrs, template_contents, .. } => {
                // A declarative shadow root is seen, other templates are not.
                let shadow =
                    attrs.borrow().iter().any(|attribute| &*attribute.name.local == "shadowrootmode");
                if is_unseen(&name.local) || (&*name.local == "template" && !shadow) {
                    continue;
                }
                open.extend(template_contents.borrow().iter().cloned());
            }
            _ => {}
        }
        open.extend(node.children.borrow().iter().rev().cloned());
    }
    text
}

fn is_unseen(name: &str) -> bool {
    let unseen = [
        "head", "title", "script", "style", "iframe", "noembed", "noframes", "desc", "metadata", "rp",
        "datalist",
    ];
    unseen.contains(&name)
}
