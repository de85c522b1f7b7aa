//! The steps that lengthen a time: an extension, pauses, the move to a working day.

use chrono::{Datelike, NaiveDate};

use crate::calendar::Calendar;
use crate::course::{Course, End};
use crate::date_words::weekday;
use crate::days::{count, plus};
use crate::pauses::{Block, Standing};
use crate::reckon::notice_by;
use crate::reckoning::Extension;
use crate::steps::Written;
use crate::template::Given;
use crate::words::StepKey;

impl Written<'_> {
    pub(crate) fn extension(&mut self, course: &Course) {
        let by = notice_by(self.clock, course);
        let more = self.clock.extension.as_ref();
        let notice = more.map_or(&*self.clock.period.citation, |more| &more.notice_citation);
        let number = more.map_or(0, |more| u64::from(more.length));
        let on = |given| Given {
            from: Some(given),
            by,
            number,
            ..Given::default()
        };
        match course.extension {
            Extension::NotGiven => {}
            Extension::Effective { given } => {
                let key = match by {
                    Some(_) => StepKey::Extension,
                    None => StepKey::ExtensionWhilePaused,
                };
                let end = course.standing.base;
                let days = Some(count(course.ordinary.base, end).saturating_sub(1));
                let citation = more.map_or("", |more| &more.citation);
                self.add(key, end, citation, days, &on(given));
            }
            Extension::Late { given, .. } => {
                self.add(StepKey::ExtensionLate, given, notice, None, &on(given));
            }
            Extension::WithoutReasons { given } => {
                self.add(
                    StepKey::ExtensionWithoutReasons,
                    given,
                    notice,
                    None,
                    &on(given),
                );
            }
            Extension::NotAvailable { given } => {
                self.add(
                    StepKey::ExtensionNotAvailable,
                    given,
                    notice,
                    None,
                    &on(given),
                );
            }
        }
    }

    pub(crate) fn pauses(&mut self, course: &Course) {
        let citation = self
            .clock
            .pause
            .as_ref()
            .map_or("", |pause| &pause.citation);
        let mut end = course.standing.base;
        for block in course.blocks.iter().filter(|block| block.to.is_some()) {
            let (Some(to), true) = (block.to, block.from <= end) else {
                break;
            };
            let days = count(block.from, to);
            end = plus(end, days).unwrap_or(end);
            let given = Given {
                from: Some(block.from),
                to: Some(to),
                ..Given::default()
            };
            self.add(pause_key(block, to), end, citation, Some(days), &given);
        }
        if let End::Stands {
            standing,
            days_left,
        } = course.standing.end
        {
            self.waiting(standing, days_left, citation);
        }
    }

    /// A question that is open: the one that is waited for, which need not be the one that began
    /// the pause.
    fn waiting(&mut self, standing: Standing, days_left: u64, citation: &str) {
        let asked = standing.waiting_since;
        let given = Given {
            from: Some(asked),
            to: Some(standing.from),
            number: days_left,
            ..Given::default()
        };
        let key = match days_left {
            0 => StepKey::PauseOpenAtEnd,
            _ if standing.since < asked => StepKey::PauseOpenSince,
            _ => StepKey::PauseOpen,
        };
        self.add(key, asked, citation, None, &given);
    }

    pub(crate) fn roll(
        &mut self,
        course: &Course,
        unrolled: NaiveDate,
        last: NaiveDate,
        cal: &Calendar,
    ) {
        let days = count(unrolled, last).saturating_sub(1);
        let Some(roll) = self.clock.roll.as_ref().filter(|_| days > 0) else {
            return;
        };
        let over = |block: &&Block| unrolled < block.from && block.from <= last;
        let holiday = cal.holiday_name(unrolled);
        let (key, from) = match (course.blocks.iter().find(over), holiday) {
            (Some(block), _) => (StepKey::RollPause, Some(block.from)),
            (None, Some(_)) => (StepKey::RollHoliday, None),
            (None, None) => (StepKey::RollWeekend, None),
        };
        let name = holiday.unwrap_or_else(|| weekday(unrolled.weekday()));
        let given = Given {
            date: Some(unrolled),
            from,
            name,
            ..Given::default()
        };
        self.add(key, last, &roll.citation, Some(days), &given);
    }
}

fn pause_key(block: &Block, to: NaiveDate) -> StepKey {
    match (block.asked < block.from, block.from == to) {
        (true, true) => StepKey::PauseFromStartDay,
        (true, false) => StepKey::PauseFromStart,
        (false, true) => StepKey::PauseDay,
        (false, false) => StepKey::Pause,
    }
}
