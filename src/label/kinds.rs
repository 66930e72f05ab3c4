//! What a block can be.

use std::fmt;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// The headline.
    Title,
    /// The sentence or two below the headline that sum the article up.
    Standfirst,
    /// Who wrote it, and in what role.
    Byline,
    /// When it was published or changed.
    Date,
    /// What stands below the lead image.
    Caption,
    /// The article's own content.
    Body,
    /// Asks for money.
    Donation,
    /// Offers mail.
    Newsletter,
    /// Sells reading.
    Subscription,
    /// Asks to log in or register, or tells that one is.
    Account,
    /// Offers to notify.
    Notification,
    /// Comments, and invitations to them.
    Community,
    /// Share and follow.
    Share,
    /// Offers an app.
    App,
    /// Advertises.
    Advert,
    /// Leads to other articles.
    Related,
    /// Asks for consent.
    Consent,
    /// The publisher's legal lines.
    Legal,
    /// Leads around the site.
    Navigation,
    /// Said elsewhere on the page.
    Duplicate,
    /// Not seen on the page.
    Hidden,
    /// Anything else that is no article.
    Boilerplate,
}

impl Label {
    /// Every label, what is kept first.
    pub const ALL: [Self; 22] = [
        Self::Title,
        Self::Standfirst,
        Self::Byline,
        Self::Date,
        Self::Caption,
        Self::Body,
        Self::Donation,
        Self::Newsletter,
        Self::Subscription,
        Self::Account,
        Self::Notification,
        Self::Community,
        Self::Share,
        Self::App,
        Self::Advert,
        Self::Related,
        Self::Consent,
        Self::Legal,
        Self::Navigation,
        Self::Duplicate,
        Self::Hidden,
        Self::Boilerplate,
    ];

    /// The label of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|label| label.name() == name)
    }

    /// Its name in data and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Standfirst => "standfirst",
            Self::Byline => "byline",
            Self::Date => "date",
            Self::Caption => "caption",
            Self::Body => "body",
            Self::Donation => "donation",
            Self::Newsletter => "newsletter",
            Self::Subscription => "subscription",
            Self::Account => "account",
            Self::Notification => "notification",
            Self::Community => "community",
            Self::Share => "share",
            Self::App => "app",
            Self::Advert => "advert",
            Self::Related => "related",
            Self::Consent => "consent",
            Self::Legal => "legal",
            Self::Navigation => "navigation",
            Self::Duplicate => "duplicate",
            Self::Hidden => "hidden",
            Self::Boilerplate => "boilerplate",
        }
    }

    /// What a block of this label does, as a reason says it.
    #[must_use]
    pub fn act(self) -> &'static str {
        match self {
            Self::Donation => "asks the reader for money",
            Self::Newsletter => "offers a newsletter",
            Self::Subscription => "sells a subscription",
            Self::Account => "is about the reader's account",
            Self::Notification => "offers notifications",
            Self::Community => "belongs to the comments",
            Self::Share => "offers to share or follow",
            Self::App => "offers an app",
            Self::Advert => "advertises",
            Self::Related => "leads to other articles",
            Self::Consent => "asks for consent",
            Self::Legal => "is a legal line",
            Self::Navigation => "leads around the site",
            _ => "is no part of the article",
        }
    }

    /// Whether blocks of this label are part of the article.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self <= Self::Body
    }

    /// Whether it asks, offers or sells something.
    #[must_use]
    pub(crate) fn is_promotion(self) -> bool {
        (Self::Donation..=Self::Consent).contains(&self)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
