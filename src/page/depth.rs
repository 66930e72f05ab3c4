//! A bound on nesting, in front of html5ever's tree builder.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::LocalName;
use html5ever::interface::Tracer;
use html5ever::tokenizer::{EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeSink};

/// Nesting beyond this is flattened, as browsers do. The tree builder walks its open elements for each tag, so that
/// its time would grow with the square of the depth.
const MAX_DEPTH: usize = 512;

/// Hands tokens on to a tree builder, without the tags that would nest too deeply. Their text is kept.
pub(super) struct DepthLimit<Handle, Sink> {
    pub(super) builder: TreeBuilder<Handle, Sink>,
    /// The builder's open elements as last measured, and the tags since; measured anew at the limit.
    depth: Cell<usize>,
    /// Start tags left out, by name, whose end tags are to be left out too.
    unopened: RefCell<HashMap<LocalName, usize>>,
}

impl<Handle: Clone, Sink: TreeSink<Handle = Handle>> DepthLimit<Handle, Sink> {
    pub(super) fn new(builder: TreeBuilder<Handle, Sink>) -> Self {
        Self { builder, depth: Cell::new(0), unopened: RefCell::default() }
    }

    fn is_full(&self) -> bool {
        if self.depth.get() >= MAX_DEPTH {
            let count = Count(Cell::new(0), std::marker::PhantomData);
            self.builder.trace_handles(&count);
            self.depth.set(count.0.get());
        }
        self.depth.get() >= MAX_DEPTH
    }

    fn passes(&self, tag: &Tag) -> bool {
        match tag.kind {
            StartTag if stays_open(&tag.name) => {
                if self.is_full() {
                    *self.unopened.borrow_mut().entry(tag.name.clone()).or_default() += 1;
                    return false;
                }
                // Some tags open more than themselves; the next measurement sees it.
                self.depth.set(self.depth.get() + 1);
                true
            }
            StartTag => true,
            EndTag => match self.unopened.borrow_mut().get_mut(&tag.name) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            },
        }
    }
}

impl<Handle: Clone, Sink: TreeSink<Handle = Handle>> TokenSink for DepthLimit<Handle, Sink> {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        match &token {
            TagToken(tag) if !self.passes(tag) => TokenSinkResult::Continue,
            _ => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Void elements never stay open; raw-text elements switch the tokenizer, which must see them, and hold no elements.
fn stays_open(name: &LocalName) -> bool {
    !matches!(
        &**name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
            | "html"
            | "head"
            | "body"
            | "script"
            | "style"
            | "textarea"
            | "title"
            | "xmp"
            | "iframe"
            | "noembed"
            | "noframes"
            | "plaintext"
    )
}

/// Counts what the tree builder holds: its open elements, and the formatting it would reopen.
struct Count<Handle>(Cell<usize>, std::marker::PhantomData<Handle>);

impl<Handle> Tracer for Count<Handle> {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}
