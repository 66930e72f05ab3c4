//! `fairpage explain`.

use std::fmt::Write as _;

use fairpage::kind::KindVerdict;
use fairpage::label::Choice;
use fairpage::{Page, extract_with, report};

use crate::ExplainFormat;

/// Every block of a page with its verdict and reasons.
pub(crate) fn print(page: &Page, choices: &[Choice], format: ExplainFormat) -> Result<String, String> {
    let extraction = extract_with(page, choices);
    let blocks = report::blocks(&extraction);
    match format {
        ExplainFormat::Json => serde_json::to_string_pretty(&blocks).map_err(|error| error.to_string()),
        ExplainFormat::Text => {
            let texts: Vec<String> =
                std::iter::once(kind(&extraction.kind)).chain(blocks.iter().map(text)).collect();
            Ok(texts.join("\n"))
        }
    }
}

/// The page's kind, and for each kind what speaks for it.
fn kind(verdict: &KindVerdict) -> String {
    let mut lines = format!("= {} {:+.1}\n", verdict.kind().name(), verdict.score(verdict.kind()));
    for reason in &verdict.reasons {
        let evidence =
            if reason.evidence.is_empty() { String::new() } else { format!(": {}", reason.evidence) };
        let _ =
            writeln!(lines, "    {:+.1} {}: {}{evidence}", reason.weight, reason.kind.name(), reason.rule);
    }
    lines
}

fn text(block: &report::Block<'_>) -> String {
    let sign = if block.kept { '+' } else { '-' };
    let mut lines = format!("{sign} {} {} {:+.1}\n", block.id, block.label, block.score);
    for reason in &block.reasons {
        let evidence =
            if reason.evidence.is_empty() { String::new() } else { format!(": {}", reason.evidence) };
        let _ = writeln!(lines, "    {:+.1} {}{evidence}", reason.weight, reason.rule);
    }
    for line in block.text.lines() {
        let _ = writeln!(lines, "  {line}");
    }
    lines
}
