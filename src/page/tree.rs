//! The page's elements and text in one vector, in document order.

/// A node's place in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(crate) u32);

/// An element or a text.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text as the page has it, white space and all.
    Text(String),
}

/// An element: its name and attributes.
#[derive(Debug)]
pub struct Element {
    /// The local name, in lower case for HTML.
    pub name: Box<str>,
    /// Names and values in the order of the source.
    pub attributes: Vec<(Box<str>, Box<str>)>,
}

/// An immutable tree. A node's descendants are the range from the node itself to [`Tree::end`].
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Placed>,
}

#[derive(Debug)]
struct Placed {
    node: Node,
    parent: Option<NodeId>,
    end: u32,
}

impl NodeId {
    /// The place in the tree's vector.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl Element {
    /// An attribute's value.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| &**key == name).map(|(_, value)| &**value)
    }

    /// Whether one of its classes is one of these.
    #[must_use]
    pub fn has_class(&self, names: &[&str]) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_ascii_whitespace().any(|class| names.contains(&class))
    }

    /// Whether the attribute is there, with any value.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }
}

impl Tree {
    /// Number of nodes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// All nodes in document order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len() as u32).map(NodeId)
    }

    /// The node at `id`.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()].node
    }

    /// The element at `id`, if it is one.
    #[must_use]
    pub fn element(&self, id: NodeId) -> Option<&Element> {
        match self.node(id) {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }

    /// The element's name, or `""` for text.
    #[must_use]
    pub fn name(&self, id: NodeId) -> &str {
        self.element(id).map_or("", |element| &element.name)
    }

    /// The text at `id`, if it is one.
    #[must_use]
    pub fn text(&self, id: NodeId) -> Option<&str> {
        match self.node(id) {
            Node::Element(_) => None,
            Node::Text(text) => Some(text),
        }
    }

    /// The element around `id`.
    #[must_use]
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.nodes[id.index()].parent
    }

    /// The first node after `id` and all its descendants.
    #[must_use]
    pub fn end(&self, id: NodeId) -> NodeId {
        NodeId(self.nodes[id.index()].end)
    }

    /// `id` and all its descendants in document order.
    pub fn subtree(&self, id: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (id.0..self.nodes[id.index()].end).map(NodeId)
    }

    /// The children of `id` in order.
    pub fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.end(id);
        let mut next = NodeId(id.0 + 1);
        std::iter::from_fn(move || {
            let child = (next < end).then_some(next)?;
            next = self.end(child);
            Some(child)
        })
    }

    /// `id` and the elements around it, innermost first.
    pub fn with_ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::once(id).chain(self.ancestors(id))
    }

    /// The elements around `id`, innermost first.
    pub fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.parent(id), |&node| self.parent(node))
    }

    /// Whether `node` is `ancestor` or stands in it.
    #[must_use]
    pub fn holds(&self, ancestor: NodeId, node: NodeId) -> bool {
        ancestor <= node && node < self.end(ancestor)
    }

    /// Whether any text is more than white space.
    #[must_use]
    pub fn has_text(&self) -> bool {
        self.ids().any(|id| self.text(id).is_some_and(|text| !text.trim().is_empty()))
    }

    /// The text of a page that is nothing but one `<pre>`: a text file as browsers show it.
    #[must_use]
    pub fn text_file(&self) -> Option<&str> {
        let pre = self.ids().find(|&id| self.name(id) == "pre")?;
        let body = self.parent(pre).filter(|&parent| self.name(parent) == "body")?;
        let (content, alone) = (
            NodeId(pre.0 + 1),
            self.children(body)
                .all(|child| child == pre || self.text(child).is_some_and(|text| text.trim().is_empty())),
        );
        let only_text = self.end(pre).0 == content.0 + 1;
        if alone && only_text { self.text(content) } else { None }
    }

    /// Adds a node below `parent`, which must be open: nothing was added outside it since it was.
    pub(super) fn push(&mut self, node: Node, parent: Option<NodeId>) -> NodeId {
        let id = NodeId(self.nodes.len() as u32);
        self.nodes.push(Placed { node, parent, end: id.0 + 1 });
        id
    }

    /// The element that was added to `parent` last, if only white space follows it.
    pub(super) fn last_element(&mut self, parent: Option<NodeId>) -> Option<&mut Element> {
        let mut id = NodeId(self.nodes.len().checked_sub(1)? as u32);
        loop {
            while self.parent(id) != parent {
                id = self.parent(id)?;
            }
            match self.text(id) {
                Some(text) if text.trim().is_empty() => id = NodeId(id.0.checked_sub(1)?),
                Some(_) => return None,
                None => break,
            }
        }
        match &mut self.nodes[id.index()].node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }

    /// Says that all descendants of `id` have been added.
    pub(super) fn close(&mut self, id: NodeId) {
        self.nodes[id.index()].end = self.nodes.len() as u32;
    }
}
