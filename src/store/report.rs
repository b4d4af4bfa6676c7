//! Reading many tickets at once: for reports, and for comparing the copies with the events.
pub mod clocks;
pub mod histories;
pub mod projection;
pub mod trails;
