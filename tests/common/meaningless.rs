//! A page in markup that tells nothing: class names, elements and wrappers shuffled by a seed.

use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, QualName, local_name, ns};
use markup5ever_rcdom::{Handle, Node, NodeData, RcDom, SerializableHandle};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Elements whose name says what they are for; they become `<div>`.
const TELLING: [&str; 18] = [
    "article",
    "main",
    "section",
    "header",
    "footer",
    "nav",
    "aside",
    "form",
    "dialog",
    "figure",
    "figcaption",
    "hgroup",
    "address",
    "menu",
    "details",
    "summary",
    "search",
    "fieldset",
];

/// The same texts, pictures and links in the same order; promotions are plain paragraphs like all else.
pub(crate) fn shuffle(html: &str, seed: u64) -> String {
    let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(html);
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let body = find(&dom.document, "body").expect("the parser gives every page a body");
    rebuild(&body, &mut random);
    let mut bytes = Vec::new();
    html5ever::serialize(&mut bytes, &SerializableHandle::from(dom.document.clone()), Default::default())
        .expect("memory can be written");
    String::from_utf8(bytes).expect("the serializer writes UTF-8")
}

/// Marsaglia's xorshift: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    fn name(&mut self) -> String {
        (0..6).map(|_| char::from(b'a' + self.next(26) as u8)).collect()
    }
}

fn find(node: &Handle, name: &str) -> Option<Handle> {
    let mut open = vec![node.clone()];
    while let Some(node) = open.pop() {
        if is_named(&node, name) {
            return Some(node);
        }
        open.extend(node.children.borrow().iter().rev().cloned());
    }
    None
}

fn is_named(node: &Handle, wanted: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted)
}

fn rebuild(parent: &Handle, random: &mut Random) {
    let mut open = vec![parent.clone()];
    while let Some(node) = open.pop() {
        let children = node.children.take();
        let rebuilt: Vec<Handle> = children.into_iter().map(|child| disguise(child, random)).collect();
        for child in &rebuilt {
            child.parent.set(Some(Rc::downgrade(&node)));
        }
        node.children.replace(rebuilt.clone());
        open.extend(rebuilt.into_iter().map(|child| inner(&child)));
    }
}

/// An element under another name, with names that say nothing, perhaps in a wrapper.
fn disguise(node: Handle, random: &mut Random) -> Handle {
    let NodeData::Element { name, attrs, .. } = &node.data else { return node };
    let telling = TELLING.contains(&&*name.local);
    let kept = [
        "href", "src", "srcset", "alt", "width", "height", "hidden", "datetime", "colspan", "rowspan",
        "start", "type", "style",
    ];
    let mut attributes: Vec<Attribute> =
        attrs.borrow().iter().filter(|a| kept.contains(&&*a.name.local)).cloned().collect();
    attributes.push(attribute(random.name()));
    let local = if telling { local_name!("div") } else { name.local.clone() };
    let is_block = telling || matches!(&*name.local, "p" | "div" | "ul" | "ol" | "h2" | "h3");
    let element = element(QualName::new(None, name.ns.clone(), local), attributes);
    element.children.replace(node.children.take());
    if is_block && random.next(3) == 0 {
        let wrapper =
            self::element(QualName::new(None, ns!(html), local_name!("div")), vec![attribute(random.name())]);
        element.parent.set(Some(Rc::downgrade(&wrapper)));
        wrapper.children.borrow_mut().push(element);
        return wrapper;
    }
    element
}

/// What is inside a disguised element: a wrapper's only child is disguised already.
fn inner(node: &Handle) -> Handle {
    let children = node.children.borrow();
    match children.as_slice() {
        [only] if is_wrapper(node, only) => only.clone(),
        _ => node.clone(),
    }
}

fn is_wrapper(node: &Handle, only: &Handle) -> bool {
    let disguised = |node: &Handle| match &node.data {
        NodeData::Element { attrs, .. } => {
            attrs.borrow().last().is_some_and(|a| &*a.name.local == "class" && a.value.len() == 6)
        }
        _ => false,
    };
    disguised(node) && disguised(only)
}

fn element(name: QualName, attributes: Vec<Attribute>) -> Handle {
    Node::new(NodeData::Element {
        name,
        attrs: RefCell::new(attributes),
        template_contents: RefCell::new(None),
        mathml_annotation_xml_integration_point: Cell::new(false).get(),
    })
}

fn attribute(class: String) -> Attribute {
    Attribute { name: QualName::new(None, ns!(), local_name!("class")), value: class.into() }
}
