//! Fairpage.
