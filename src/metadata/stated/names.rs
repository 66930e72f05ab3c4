//! By which names `<meta>` and microdata say what. Sites put prefixes of their own before them.

/// How a name says that its content is something: exactly, or by how it ends, the surest first.
pub(super) struct Names {
    exact: &'static [&'static str],
    endings: &'static [&'static str],
}

pub(super) const PUBLISHED: Names = Names {
    exact: &["articlepublishedtime", "ogpublishedtime", "datepublished", "date", "dcdate", "created"],
    endings: &[
        "publishedtime",
        "datepublished",
        "publisheddate",
        "publishdate",
        "publicationdate",
        "pubdate",
        "published",
        "publishtime",
        "dcdateissued",
        "dctermsissued",
        "dctermsdate",
        "releasedate",
        "sailthrudate",
        "dctermscreated",
        "dcdatecreated",
        "datecreated",
    ],
};

pub(super) const MODIFIED: Names = Names {
    exact: &["articlemodifiedtime", "ogupdatedtime", "datemodified", "updated"],
    endings: &[
        "modifiedtime",
        "datemodified",
        "modifieddate",
        "dctermsmodified",
        "lastmodified",
        "updatedtime",
        "lastupdated",
        "dateupdated",
        "updateddate",
        "lastmod",
        "articleupdated",
    ],
};

pub(super) const AUTHOR: Names = Names {
    exact: &["dccreator", "dctermscreator", "author", "articleauthor", "byl", "authors"],
    endings: &["dccreator", "dctermscreator", "author", "authorname"],
};

pub(super) const SECTION: Names =
    Names { exact: &["articlesection", "section"], endings: &["articlesection", "sectionname", "section"] };

pub(super) const LICENCE: Names = Names {
    exact: &["license", "licence", "dctermslicense"],
    endings: &["dcrightslicense", "dcrights", "dctermsrights"],
};

pub(super) const FREE: Names = Names { exact: &["isaccessibleforfree"], endings: &["contenttier"] };

impl Names {
    /// How sure a (lower-case) name says it: the less the surer; none if it says something else.
    pub(super) fn rank(&self, name: &str) -> Option<usize> {
        let letters: String = name.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        let exact = self.exact.iter().position(|known| *known == letters);
        let ending = || self.endings.iter().position(|known| letters.ends_with(known));
        exact.or_else(|| ending().map(|place| self.exact.len() + place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_do_not_matter() {
        assert!(PUBLISHED.rank("w-published-date").is_some());
        assert!(PUBLISHED.rank("article:published_time") < PUBLISHED.rank("parsely-pub-date"));
        assert!(AUTHOR.rank("sailthru.author").is_some());
    }

    #[test]
    fn other_dates_and_people_are_others() {
        for name in ["expires", "article:modified_time", "event:start_date", "author-url"] {
            assert_eq!(PUBLISHED.rank(name).or(AUTHOR.rank(name)), None, "{name}");
        }
    }
}
