//! Paragraphs of one appeal go together: what stands between two blocks that ask, and speaks for the publisher.

use super::{Label, Labelling, Reason, drop};

/// How many blocks may stand between two that ask.
const REACH: usize = 4;

pub(super) fn reasons(labelling: &Labelling<'_>) -> Vec<(usize, Reason)> {
    let asking: Vec<(usize, Label)> = (0..labelling.blocks.len())
        .filter_map(|number| {
            let label = labelling.verdicts[number].label();
            (!labelling.is_kept(number) && asks(label) && !labelling.blocks[number].hidden)
                .then_some((number, label))
        })
        .collect();
    let mut reasons = Vec::new();
    for pair in asking.windows(2) {
        let [(first, label), (last, _)] = *pair else { continue };
        if last - first > REACH + 1 {
            continue;
        }
        for number in first + 1..last {
            if belongs(labelling, number) {
                let evidence =
                    format!("between ‘{}’ and ‘{}’", opening(labelling, first), opening(labelling, last));
                reasons.push((number, drop(label, "belongs to the appeal around it", 4.5, evidence)));
            }
        }
    }
    reasons
}

/// Labels whose blocks are written as paragraphs, several together.
fn asks(label: Label) -> bool {
    matches!(
        label,
        Label::Donation | Label::Newsletter | Label::Subscription | Label::Account | Label::Consent
    )
}

/// It speaks for the publisher or to the reader, and tells no story: nobody is quoted, nobody said anything.
fn belongs(labelling: &Labelling<'_>, number: usize) -> bool {
    let features = &labelling.features[number];
    let speaks = features.we + features.you > 0 || features.words < 12;
    labelling.is_kept(number) && speaks && features.said == 0 && features.quoted < 0.15
}

fn opening(labelling: &Labelling<'_>, number: usize) -> String {
    let words: Vec<&str> = labelling.blocks[number].text.split_whitespace().take(4).collect();
    words.join(" ")
}
