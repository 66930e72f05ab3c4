//! What links say of the names in them, and of names elsewhere on the page.

use super::super::people::is_name;
use super::{Near, marks};
use crate::label::Label;
use crate::language::{Language, List, words};
use crate::page::{Element, NodeId};

/// How often somebody speaks of themselves who tells a story as their own.
const SELF: usize = 5;

impl<'a> Near<'a> {
    /// Whether a text may be a signature: it is no link, or one whose address holds the name or leads to people.
    pub(super) fn may_sign(&self, id: NodeId, text: &str) -> bool {
        let Some(link) = self.link_around(id) else { return true };
        let address = link.attribute("href").unwrap_or_default().to_lowercase();
        let last = text.split_whitespace().last().map(str::to_lowercase);
        !marks::leads_to_topic(link)
            && last.is_none_or(|last| address.contains(&last) || marks::leads_to_people(&address))
    }

    /// Whether a text names what the article is about rather than somebody: so its link says.
    pub(super) fn is_topic(&self, id: NodeId) -> bool {
        self.link_around(id).is_some_and(marks::leads_to_topic)
    }

    fn link_around(&self, id: NodeId) -> Option<&'a Element> {
        let above = self.tree.ancestors(id).take(8).find(|&above| self.tree.name(above) == "a")?;
        self.tree.element(above).filter(|link| link.has("href"))
    }

    /// Whether some link of the page that leads to people has a name in its address.
    pub(super) fn is_among_people(&self, name: &str) -> bool {
        let Some(last) = name.split_whitespace().last().map(str::to_lowercase) else { return false };
        let mut links = self.tree.ids().filter_map(|id| self.tree.element(id)?.attribute("href"));
        is_name(name)
            && links.any(|address| {
                let address = address.to_lowercase();
                address.contains(&last) && marks::leads_to_people(&address)
            })
    }

    /// Whose the site is. Either it is named after them, by its name or by what leads to its first page, and a part of their
    /// name is in its address, or they say that what stands there is theirs: “© 2025 Ann Lee”. None of the name is used in
    /// small letters on the page, as “tribe” is on that of “Tribe Lifting”. What is told there is told by somebody; a paper
    /// may well look like a person, “Ellerby Advertiser”.
    pub(in crate::metadata) fn owner(
        &self,
        site: Option<&'a str>,
        host: Option<&str>,
        language: Option<&Language>,
    ) -> Option<&'a str> {
        let home = self.pieces.iter().find(|(id, ..)| self.link_around(*id).is_some_and(marks::leads_home));
        let owns = |name: &&str| {
            let parts: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
            let texts = self.pieces.iter().flat_map(|(_, text, _)| text.split_whitespace());
            let mut words = texts.map(|word| word.trim_matches(|c: char| !c.is_alphabetic()));
            is_name(name)
                && !words.any(|word| parts.iter().any(|part| part == word))
                && language.is_some_and(|language| self.tells_of_self(language))
        };
        // Where no address is known, both say so.
        let is_home = |name: &&str| site == Some(*name) && home.is_some_and(|(_, text, _)| text == name);
        let is_in_host = |name: &&str| {
            let mut parts = name.split(' ').map(str::to_lowercase).filter(|part| part.len() > 3);
            host.map_or_else(|| is_home(name), |host| parts.any(|part| host.contains(&part)))
        };
        let named = site.into_iter().chain(home.map(|(_, text, _)| *text)).filter(is_in_host);
        let claimed = self.pieces.iter().filter_map(|(_, text, _)| claimed(text));
        named.chain(claimed).find(owns)
    }

    /// Whether the story is told in the first person, outside of quotations.
    fn tells_of_self(&self, language: &Language) -> bool {
        let told = (0..self.blocks.len()).filter(|&number| self.verdicts[number].label() == Label::Body);
        let words = told.flat_map(|number| words(&self.blocks[number].text));
        let mine = words.filter(|word| !word.quoted && language.lists(&word.folded) & List::Me.bit() != 0);
        mine.take(SELF).count() == SELF
    }
}

/// Whose work a line says it is: “© 2021–2025 Ann Lee. All rights reserved.”
fn claimed(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once('©')?;
    let rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    rest.split(['.', ',', '|', '·']).next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_work_it_is() {
        assert_eq!(claimed("Copyright © 2021–2025 Ann Lee. All rights reserved."), Some("Ann Lee"));
        assert_eq!(claimed("© Ann Lee"), Some("Ann Lee"));
        assert_eq!(claimed("2025 Ann Lee"), None);
    }
}
