//! What tickets are told apart by in a report: each value becomes a small number, so that a row costs no text.
use std::collections::HashMap;

use chrono_tz::Tz;

use crate::domain::desk::{Keyed, Policy};
use crate::domain::instant::{Instant, Month, Week};
use crate::domain::sla::report::Dimension;

/// The value that the tickets of a row share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// what they are told apart by
    pub dimension: Dimension,
    /// the value: a slug, a key, an e-mail, a month; none where a ticket has none
    pub slug: Option<String>,
    /// its proper name, where it has one in no language: an organisation's
    pub name: Option<String>,
}

/// The places of a ticket's values, one for each dimension and one for the month of a page's charts; 0 is none.
pub(super) type Places = [u32; 3];

/// Returns the place that `moved`, of [`Groups::merge`], has for a place.
pub(super) fn moved_to(moved: &[u32], place: impl TryInto<usize>) -> u32 {
    place.try_into().ok().and_then(|place| moved.get(place)).copied().unwrap_or_default()
}

/// The values that were met, numbered.
pub(super) struct Groups {
    by: [Option<Dimension>; 3],
    keys: [Keys; 3],
    dates: [Dates; 3],
}

impl Groups {
    /// Returns the groups of these dimensions, and the months of charts where those are asked for; months and weeks are
    /// those of `zone`.
    pub(super) fn new([first, second]: [Option<Dimension>; 2], charts: bool, zone: Tz) -> Self {
        let by = [first, second, charts.then_some(Dimension::Month)];
        let dates = by.map(|by| Dates { zone, weekly: by == Some(Dimension::Week), known: Vec::new() });
        Self { by, keys: Default::default(), dates }
    }

    /// Returns the places of a ticket's values.
    pub(super) fn places(&mut self, values: [Option<&str>; 2]) -> Places {
        let mut places = [0; 3];
        for ((place, keys), value) in places.iter_mut().zip(&mut self.keys).zip(values) {
            *place = value.map_or(0, |value| keys.place(value));
        }
        places
    }

    /// Returns `places` with the month or week of `at` where those are asked for.
    pub(super) fn dated(&mut self, mut places: Places, at: Instant) -> Places {
        let Self { by, keys, dates } = self;
        for (((place, keys), dates), by) in places.iter_mut().zip(keys).zip(dates).zip(by) {
            if matches!(by, Some(Dimension::Month | Dimension::Week)) {
                *place = dates.place(at, keys);
            }
        }
        places
    }

    /// Takes in the values that others were numbered by; returns, for each dimension, the place here of each place there.
    pub(super) fn merge(&mut self, others: &Self) -> [Vec<u32>; 3] {
        let mut moved: [Vec<u32>; 3] = Default::default();
        for ((moved, keys), others) in moved.iter_mut().zip(&mut self.keys).zip(&others.keys) {
            moved.push(0);
            moved.extend(others.values.iter().map(|value| keys.place(value)));
        }
        moved
    }

    /// Returns the month that stands at the third of the places.
    pub(super) fn month(&self, place: u32) -> Option<Month> {
        let [.., months] = &self.keys;
        months.value(place).and_then(|month| Month::parse(&month).ok())
    }

    /// Returns the values at `places`.
    pub(super) fn named(&self, places: [u32; 2]) -> Vec<Group> {
        let asked = self.by.into_iter().zip(&self.keys).zip(places);
        let named = asked.filter_map(|((by, keys), place)| {
            Some(Group { dimension: by?, slug: keys.value(place), name: None })
        });
        named.collect()
    }
}

/// The values of one dimension.
#[derive(Default)]
struct Keys {
    places: HashMap<Box<str>, u32>,
    values: Vec<Box<str>>,
}

impl Keys {
    fn place(&mut self, value: &str) -> u32 {
        if let Some(place) = self.places.get(value) {
            return *place;
        }
        self.values.push(value.into());
        let place = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.places.insert(value.into(), place);
        place
    }

    fn value(&self, place: u32) -> Option<String> {
        let index = usize::try_from(place.checked_sub(1)?).ok()?;
        self.values.get(index).map(ToString::to_string)
    }
}

/// Local months or weeks, each worked out once: when they begin and end, and their place.
struct Dates {
    zone: Tz,
    weekly: bool,
    known: Vec<(Instant, Instant, u32)>,
}

impl Dates {
    fn place(&mut self, at: Instant, keys: &mut Keys) -> u32 {
        let index = self.known.partition_point(|(from, ..)| *from <= at);
        let last = index.checked_sub(1).and_then(|last| self.known.get(last));
        if let Some((.., place)) = last.filter(|(_, to, _)| at < *to) {
            return *place;
        }
        let date = at.local(self.zone).date();
        let ((from, to), name) = if self.weekly {
            (Week::of(date).bounds(self.zone), Week::of(date).to_string())
        } else {
            (Month::of(date).bounds(self.zone), Month::of(date).to_string())
        };
        let place = keys.place(&name);
        self.known.insert(index, (from, to, place));
        place
    }
}

/// Returns where a group stands among others of its dimension: as the policy lists them, then by name, none last.
pub(super) fn order<'g>(group: &'g Group, policy: &Policy) -> (bool, usize, Option<&'g str>) {
    let slug = group.slug.as_deref();
    let place = slug.and_then(|slug| match group.dimension {
        Dimension::Priority => policy.priority.rank(slug),
        Dimension::Type => position(&policy.types, slug),
        Dimension::Plan => position(&policy.plans, slug),
        Dimension::Department => position(&policy.departments, slug),
        Dimension::Team => position(&policy.teams, slug),
        Dimension::Channel => position(&policy.channels, slug),
        Dimension::PolicyVersion => slug.parse().ok(),
        Dimension::Org | Dimension::Assignee | Dimension::Month | Dimension::Week => None,
    });
    (slug.is_none(), place.unwrap_or(usize::MAX), slug)
}

fn position<T: Keyed>(items: &[T], slug: &str) -> Option<usize> {
    items.iter().position(|item| item.key() == slug)
}
