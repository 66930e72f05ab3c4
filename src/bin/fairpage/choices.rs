//! What the caller decides about blocks, as a reader of the extension does.

use clap::Args;
use fairpage::label::{Choice, Label, Subject};

/// Blocks to keep or leave out whatever else is said of them.
#[derive(Args)]
pub(crate) struct Choices {
    /// Keep a block, by its id in `explain`, or all blocks with a label, by its name.
    #[arg(long, value_name = "ID|LABEL")]
    keep: Vec<String>,
    /// Leave a block out, or all blocks with a label.
    #[arg(long, value_name = "ID|LABEL")]
    leave_out: Vec<String>,
}

impl Choices {
    pub(crate) fn all(&self) -> Vec<Choice> {
        let keep = self.keep.iter().map(|name| choice(name, true));
        keep.chain(self.leave_out.iter().map(|name| choice(name, false))).collect()
    }
}

fn choice(name: &str, keep: bool) -> Choice {
    let about = if Label::named(name).is_some() { Subject::Label } else { Subject::Block };
    Choice { about, name: name.to_owned(), keep }
}
