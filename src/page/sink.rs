//! `RcDom` with the operations that would make parsing quadratic done from the near end.

use std::borrow::Cow;
use std::rc::{Rc, Weak};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName};
use markup5ever_rcdom::{Handle, Node, NodeData, RcDom};

/// The sink that html5ever builds into.
#[derive(Default)]
pub(super) struct Dom(RcDom);

impl TreeSink for Dom {
    type Output = Handle;
    type Handle = Handle;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Handle {
        self.0.document
    }

    /// Broken markup is what pages are made of; a list of its errors would only cost memory.
    fn parse_error(&self, _: Cow<'static, str>) {}

    /// Content put in front of a table goes right before the last child, so the search starts at the end.
    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let Some((parent, index)) = place(sibling) else { return };
        let mut children = parent.children.borrow_mut();
        let node = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) => {
                if let Some(before) = index.checked_sub(1)
                    && let NodeData::Text { contents } = &children[before].data
                {
                    contents.borrow_mut().push_tendril(&text);
                    return;
                }
                Node::new(NodeData::Text { contents: text.into() })
            }
        };
        node.parent.set(Some(Rc::downgrade(&parent)));
        children.insert(index, node);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if parent_of(element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        if let Some((parent, index)) = place(target) {
            parent.children.borrow_mut().remove(index);
            target.parent.set(None);
        }
    }

    /// A chosen option is not copied into its button: the copy would be text that nobody wrote.
    fn maybe_clone_an_option_into_selectedcontent(&self, _: &Handle) {}

    fn get_document(&self) -> Handle {
        self.0.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.0.elem_name(target)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.0.create_element(name, attributes, flags)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.0.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.0.create_pi(target, data)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.0.append(parent, child);
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        self.0.append_doctype_to_document(name, public, system);
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.0.get_template_contents(target)
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        self.0.same_node(one, other)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.0.set_quirks_mode(mode);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        self.0.add_attrs_if_missing(target, attributes);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.0.reparent_children(node, new_parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.0.is_mathml_annotation_xml_integration_point(target)
    }
}

fn place(node: &Handle) -> Option<(Handle, usize)> {
    let parent = parent_of(node)?;
    let index = parent.children.borrow().iter().rposition(|child| Rc::ptr_eq(child, node))?;
    Some((parent, index))
}

/// The parent stands in a `Cell`, so it is taken out and put back.
fn parent_of(node: &Handle) -> Option<Handle> {
    let parent = node.parent.take();
    node.parent.set(parent.clone());
    parent.as_ref().and_then(Weak::upgrade)
}
