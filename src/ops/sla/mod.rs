//! Promises and how they were kept: shown, explained, verified, reported.
mod check;
mod groups;
mod open;
mod portions;
mod report;
mod show;
mod simulate;
mod verify;
mod versions;

pub use check::{Alert, CheckRequest, Checked, check};
pub use groups::Group;
pub use open::{OpenUnder, open_under};
pub use report::{
    Breach, Charts, Coverage, Details, Kept, KeptInMonth, Period, Report, ReportRequest, ReportRow, report,
};
pub use show::{Explanation, SlaView, explain, show};
pub use simulate::{
    Change, ChangedClock, Judged, REPLACED_EXPECTED, SimulatedRow, Simulation, SimulationRequest, simulate,
};
pub use verify::{Verified, verify};

pub use crate::store::report::projection::Difference;
