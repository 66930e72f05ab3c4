//! HTML to a [`Tree`]: html5ever builds an `RcDom`, which is copied once and dropped. Only this module, its sink and
//! its depth limit know those crates.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Tokenizer};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use markup5ever_rcdom::{Handle, NodeData};

use super::depth::DepthLimit;
use super::formula;
use super::sink::Dom;
use super::tree::{Element, Node, NodeId, Tree};

/// A parsed document.
pub(super) struct Parsed {
    /// All but scripts, styles, comments and inert templates. A formula that a script carries is a `<math>`.
    pub(super) tree: Tree,
    /// The texts of `<script type="application/ld+json">`.
    pub(super) json_ld: Vec<String>,
}

pub(super) fn parse(html: &str) -> Parsed {
    copy(&build(html))
}

/// The text that markup stands for: metadata comes with entities, some with tags.
pub(super) fn plain_text(html: &str) -> String {
    let tree = parse(html).tree;
    let text: String = tree.ids().filter_map(|id| tree.text(id)).collect();
    super::one_line(&text)
}

fn build(html: &str) -> Handle {
    // Without scripting, `<noscript>` is parsed as elements: its text is content like any other, marked as hidden.
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Dom::default(), options);
    let tokenizer = Tokenizer::new(DepthLimit::new(builder), Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // The tokenizer pauses after a script and at a declared encoding.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.builder.sink.finish()
}

/// What is to be copied next. A stack of these instead of recursion: a page may nest as deeply as it likes.
enum Step {
    Open(Handle, Option<NodeId>),
    Close(NodeId),
}

fn copy(document: &Handle) -> Parsed {
    let mut parsed = Parsed { tree: Tree::default(), json_ld: Vec::new() };
    let mut steps = Vec::new();
    push_children(&mut steps, document, None);
    while let Some(step) = steps.pop() {
        match step {
            Step::Close(id) => parsed.tree.close(id),
            Step::Open(handle, parent) => {
                if let Some(id) = copy_node(&mut parsed, &handle, parent) {
                    steps.push(Step::Close(id));
                    if !is_opaque(&handle) {
                        push_children(&mut steps, &handle, Some(id));
                    }
                }
            }
        }
    }
    parsed
}

fn push_children(steps: &mut Vec<Step>, handle: &Handle, parent: Option<NodeId>) {
    if let NodeData::Element { template_contents, .. } = &handle.data
        && let Some(contents) = &*template_contents.borrow()
    {
        return push_children(steps, contents, parent);
    }
    steps.extend(handle.children.borrow().iter().rev().map(|child| Step::Open(child.clone(), parent)));
}

fn copy_node(parsed: &mut Parsed, handle: &Handle, parent: Option<NodeId>) -> Option<NodeId> {
    match &handle.data {
        NodeData::Text { contents } => {
            let text = contents.borrow().replace('\0', "");
            (!text.is_empty()).then(|| parsed.tree.push(Node::Text(text), parent))
        }
        NodeData::Element { name, attrs, .. } => {
            let element = Element {
                name: (&*name.local).into(),
                attributes: attrs
                    .borrow()
                    .iter()
                    .map(|a| ((&*a.name.local).into(), (&*a.value).into()))
                    .collect(),
            };
            if is_json_ld(&element) {
                parsed.json_ld.push(text_of(handle));
            } else if let Some(display) = formula::mode(&element) {
                return formula::add(&mut parsed.tree, text_of(handle), display, parent);
            }
            (!is_left_behind(&element)).then(|| parsed.tree.push(Node::Element(element), parent))
        }
        _ => None,
    }
}

/// Nothing of these is ever seen on the page. A declarative shadow root is.
fn is_left_behind(element: &Element) -> bool {
    match &*element.name {
        "script" | "style" | "noembed" | "noframes" => true,
        "template" => !element.has("shadowrootmode"),
        _ => false,
    }
}

/// A frame's markup inside is for browsers that know no frames; a formula's source is told to its element.
fn is_opaque(handle: &Handle) -> bool {
    matches!(&handle.data, NodeData::Element { name, .. } if matches!(&*name.local, "iframe" | "script"))
}

fn is_json_ld(element: &Element) -> bool {
    &*element.name == "script"
        && element.attribute("type").is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
}

fn text_of(handle: &Handle) -> String {
    let children = handle.children.borrow();
    let texts = children.iter().filter_map(|child| match &child.data {
        NodeData::Text { contents } => Some(contents.borrow().to_string()),
        _ => None,
    });
    texts.collect()
}
