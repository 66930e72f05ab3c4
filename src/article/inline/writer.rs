//! Writing inline text: white space folded, marks opened and closed where they change.

use super::marks::Around;
use crate::article::text::Inline;
use crate::page::{NodeId, one_line};

/// White space that a browser folds.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

/// What was written so far.
#[derive(Default)]
pub(super) struct Writer {
    open: Vec<(NodeId, Around, Vec<Inline>)>,
    done: Vec<Inline>,
    /// A space stands between what was written and what comes.
    space: bool,
    /// Line ends stand there.
    lines: usize,
    /// Something was written on this line.
    started: bool,
}

impl Writer {
    /// Closes and opens marks until just these are open. White space in front of marked text stands outside the mark.
    pub(super) fn enter(&mut self, around: &[(NodeId, Around)], space: bool) {
        let is_open = |((id, open, _), new): &(&(NodeId, Around, Vec<Inline>), &(NodeId, Around))| {
            *id == new.0 && *open == new.1
        };
        let common = self.open.iter().zip(around).take_while(is_open).count();
        while self.open.len() > common {
            self.close();
        }
        if common < around.len() {
            self.space |= space;
            self.white();
        }
        for (id, around) in &around[common..] {
            self.open.push((*id, around.clone(), Vec::new()));
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        for word in text.split_inclusive(is_blank) {
            let trimmed = word.trim_end_matches(is_blank);
            if !trimmed.is_empty() {
                self.white();
                self.push(trimmed);
                self.started = true;
            }
            self.space |= trimmed.len() < word.len();
        }
    }

    /// Something that is no text.
    pub(super) fn piece(&mut self, piece: Inline) {
        self.white();
        self.last().push(piece);
        self.started = true;
    }

    /// How what stands in the open ruby is read.
    pub(super) fn reading(&mut self, reading: &str) {
        let reading = one_line(reading);
        let Some(at) = self.open.iter().rposition(|(_, around, _)| *around == Around::Ruby) else { return };
        while self.open.len() > at + 1 {
            self.close();
        }
        if let Some((_, _, text)) = self.open.pop()
            && !text.is_empty()
        {
            self.last().push(Inline::Ruby { text, reading });
        }
    }

    pub(super) fn line(&mut self) {
        self.lines += usize::from(self.started);
        self.space = false;
    }

    pub(super) fn finish(mut self) -> Vec<Inline> {
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }

    fn close(&mut self) {
        if let Some((_, around, text)) = self.open.pop()
            && !text.is_empty()
        {
            match around {
                // Without a reading it is text as any other.
                Around::Ruby => text.into_iter().for_each(|piece| self.add(piece)),
                around => self.last().push(around.wrap(text)),
            }
        }
    }

    /// What stands before the next word: a line's end, a space, or nothing.
    fn white(&mut self) {
        if self.lines > 0 {
            self.last().push(Inline::Break);
        } else if self.space && self.started {
            self.push(" ");
        }
        (self.lines, self.space) = (0, false);
    }

    fn push(&mut self, text: &str) {
        self.add(Inline::text(text));
    }

    fn add(&mut self, piece: Inline) {
        match (self.last().last_mut(), piece) {
            (Some(Inline::Text { text: before }), Inline::Text { text }) => before.push_str(&text),
            (_, piece) => self.last().push(piece),
        }
    }

    fn last(&mut self) -> &mut Vec<Inline> {
        match self.open.last_mut() {
            Some((_, _, text)) => text,
            None => &mut self.done,
        }
    }
}
