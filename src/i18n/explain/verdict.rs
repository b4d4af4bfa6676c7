//! How a promise stands, in the sentence that ends its story.
use super::{Telling, pick, span};
use crate::domain::instant::Instant;
use crate::domain::language::Language;
use crate::domain::sla::{Clock, ClockState, Metric};

impl Telling<'_> {
    /// Tells whether the promise is kept, and what is left of it.
    pub(super) fn verdict(&self, clock: &Clock) -> String {
        let left = clock.target_s.map_or(0, |target_s| target_s - clock.elapsed_s);
        let due = clock.due_at.map(|due| self.at(due));
        let done = self.done(clock.metric);
        match (clock.state, clock.met_at) {
            // Between the answer and the due instant the calendar may not have opened at all.
            (ClockState::Met, Some(met)) if left == 0 && clock.due_at.is_some_and(|due| met < due) => {
                self.early((done, met), &due.unwrap_or_default())
            }
            (ClockState::Met, Some(met)) => self.met((done, met), left),
            (ClockState::Breached, Some(met)) if left < 0 => self.late((done, met), (-left, due)),
            (ClockState::Breached, None) if left < 0 => self.spent((-left, due)),
            (ClockState::Breached, _) => pick(
                self.language,
                "Incumplido: una respuesta anterior llegó fuera de plazo.",
                "Not kept: an earlier answer came too late.",
            )
            .to_owned(),
            (ClockState::Running, _) => self.running(left, due),
            (ClockState::Paused, _) => self.resting(left, due),
            (ClockState::Cancelled, _) if clock.metric == Metric::NextResponse => pick(
                self.language,
                "Ningún mensaje del cliente espera respuesta.",
                "No message of the customer waits for an answer.",
            )
            .to_owned(),
            (ClockState::Met | ClockState::Cancelled, _) => {
                pick(self.language, "Ya no hay nada que cumplir.", "There is nothing left to keep.")
                    .to_owned()
            }
        }
    }

    fn met(&self, (done, met): (&str, Instant), left: i64) -> String {
        let met = self.at(met);
        match (self.language, left) {
            (Language::Es, 0) => format!("Cumplido: {done} {met}, justo a tiempo."),
            (Language::Es, _) => {
                format!("Cumplido: {done} {met}, {} antes de agotarse el plazo.", span(left))
            }
            (Language::En, 0) => format!("Kept: {done} {met}, exactly in time."),
            (Language::En, _) => format!("Kept: {done} {met}, with {} to spare.", span(left)),
        }
    }

    fn early(&self, (done, met): (&str, Instant), due: &str) -> String {
        let met = self.at(met);
        match self.language {
            Language::Es => format!("Cumplido: {done} {met}; el plazo se agotaba {due}."),
            Language::En => format!("Kept: {done} {met}; it was due {due}."),
        }
    }

    fn late(&self, (done, met): (&str, Instant), (over, due): (i64, Option<String>)) -> String {
        let (met, over) = (self.at(met), span(over));
        match (self.language, due) {
            (Language::Es, Some(due)) => {
                format!("Incumplido: {done} {met}, {over} tarde; el plazo se agotó {due}.")
            }
            (Language::Es, None) => format!("Incumplido: {done} {met}, {over} tarde."),
            (Language::En, Some(due)) => format!("Not kept: {done} {met}, {over} late; it was due {due}."),
            (Language::En, None) => format!("Not kept: {done} {met}, {over} late."),
        }
    }

    fn spent(&self, (over, due): (i64, Option<String>)) -> String {
        let over = span(over);
        match (self.language, due) {
            (Language::Es, Some(due)) => {
                format!("Incumplido: el plazo se agotó {due}; desde entonces van {over} más.")
            }
            (Language::Es, None) => format!("Incumplido: el plazo se superó en {over}."),
            (Language::En, Some(due)) => {
                format!("Not kept: it was due {due}; {over} more have counted since.")
            }
            (Language::En, None) => format!("Not kept: {over} over."),
        }
    }

    fn running(&self, left: i64, due: Option<String>) -> String {
        let left = span(left);
        match (self.language, due) {
            (Language::Es, Some(due)) => format!("En curso: quedan {left}; vence {due}."),
            (Language::Es, None) => format!("En curso: quedan {left}."),
            (Language::En, Some(due)) => format!("Running: {left} left; due {due}."),
            (Language::En, None) => format!("Running: {left} left."),
        }
    }

    fn resting(&self, left: i64, due: Option<String>) -> String {
        let left = span(left);
        match (self.language, due) {
            (Language::Es, Some(due)) => {
                format!("En pausa: quedan {left}. Si siguiera en este momento, vencería {due}.")
            }
            (Language::Es, None) => format!("En pausa: quedan {left}."),
            (Language::En, Some(due)) => {
                format!("Paused: {left} left. If it went on at this moment, it would be due {due}.")
            }
            (Language::En, None) => format!("Paused: {left} left."),
        }
    }
}
