//! What waits for a press: text of the story that a tab or a button unfolds.

use std::collections::{HashMap, HashSet};

use crate::page::{Element, NodeId, Tree};

/// Around menus, forms and windows, which fold too.
const APART: [&str; 5] = ["nav", "header", "footer", "dialog", "form"];
const APART_ROLES: [&str; 4] = ["dialog", "navigation", "menu", "search"];

/// The elements that hold such text: those that a button controls hold paragraphs.
pub(super) struct Folds(HashSet<NodeId>);

impl Folds {
    pub(super) fn of(tree: &Tree) -> Self {
        let elements = || tree.ids().filter_map(|id| Some((id, tree.element(id)?)));
        let mut controlled: HashMap<&str, Option<NodeId>> = elements()
            .filter(|(_, element)| is_closed(element))
            .flat_map(|(_, element)| {
                element.attribute("aria-controls").unwrap_or_default().split_whitespace()
            })
            .map(|id| (id, None))
            .collect();
        for (id, element) in elements() {
            if let Some(first) = element.attribute("id").and_then(|name| controlled.get_mut(name)) {
                first.get_or_insert(id);
            }
        }
        let paragraphs: Vec<NodeId> = tree.ids().filter(|&id| tree.name(id) == "p").collect();
        let tells = |id: NodeId| {
            let first = paragraphs.partition_point(|&paragraph| paragraph < id);
            paragraphs.get(first).is_some_and(|&paragraph| paragraph < tree.end(id)) && !is_apart(tree, id)
        };
        let told = controlled.into_values().flatten().filter(|&id| tells(id));
        let panels = elements().filter(|(_, element)| is_panel(element)).map(|(id, _)| id);
        Self(told.chain(panels).collect())
    }

    pub(super) fn has(&self, id: NodeId) -> bool {
        self.0.contains(&id)
    }
}

/// Whether a press on it unfolds what it controls, and opens nothing over the page.
fn is_closed(element: &Element) -> bool {
    element.attribute("aria-expanded") == Some("false")
        && matches!(element.attribute("aria-haspopup"), None | Some("false"))
}

/// Whether it stands among what the page holds besides its text.
fn is_apart(tree: &Tree, id: NodeId) -> bool {
    tree.with_ancestors(id).any(|id| {
        let role = tree.element(id).and_then(|element| element.attribute("role"));
        APART.contains(&tree.name(id)) || role.is_some_and(|role| APART_ROLES.contains(&role))
    })
}

/// A tab's panel, or what the browser's own search unfolds.
fn is_panel(element: &Element) -> bool {
    element.attribute("role") == Some("tabpanel") || element.attribute("hidden") == Some("until-found")
}
