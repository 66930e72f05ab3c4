//! A point in time, as far as it is told.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

/// A day, perhaps with a time, perhaps with an offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(super) date: Date,
    pub(super) time: Option<Time>,
    pub(super) offset: Option<Offset>,
}

impl Moment {
    pub(in crate::metadata) fn day(self) -> Date {
        self.date
    }

    /// The day that it would be if the month were first.
    pub(in crate::metadata) fn swapped(self) -> Option<Date> {
        Date::new(self.date.year(), self.date.day(), self.date.month()).ok()
    }

    /// Whether both are known to be the same instant.
    pub(in crate::metadata) fn is_same(self, other: Self) -> bool {
        let instant = |moment: Self| moment.offset?.to_timestamp(moment.date.to_datetime(moment.time?)).ok();
        instant(self).is_some_and(|here| instant(other).is_some_and(|there| here == there))
    }

    pub(in crate::metadata) fn has_time(self) -> bool {
        self.time.is_some()
    }

    /// ISO 8601: a day as a day, an offset only where one is known.
    pub(crate) fn iso(self) -> String {
        let Some(time) = self.time else { return self.date.to_string() };
        let clock = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
        let offset = self.offset.map_or(String::new(), |offset| {
            let minutes = offset.seconds() / 60;
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        });
        format!("{}T{clock}{offset}", self.date)
    }
}
