//! Which clocks a report counts, as flags say it: a period, what belongs to it, and what tickets are told apart by.
use clap::{Args, ValueEnum};

use crate::cli::Context;
use crate::cli::period::PeriodFlags;
use crate::domain::refusal::Refusal;
use crate::domain::sla::Metric;
use crate::domain::sla::report::{By, Dimension};
use crate::error::Error;
use crate::ops::Reading;
use crate::ops::sla::{Details, ReportRequest};

/// The flags that every count of clocks takes.
#[derive(Debug, Args)]
pub(super) struct Asked {
    #[command(flatten)]
    period: PeriodFlags,
    /// Which instant puts a ticket into the period
    #[arg(long, value_enum, default_value_t)]
    by: ByArg,
    /// Tells tickets apart by one or two
    #[arg(long, value_enum, value_delimiter = ',', value_name = "A,B")]
    group_by: Vec<DimensionArg>,
    /// This clock alone: `acknowledge`, `first_response`, `next_response` or `resolution`
    #[arg(long, value_parser = super::metric)]
    metric: Option<Metric>,
    /// Exit 10 when any attainment is below this percentage
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(super) fail_under: Option<i32>,
}

/// `--by`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ByArg {
    /// its opening
    #[default]
    Opened,
    /// the act that a clock waits for; clocks without it are left out
    Met,
    /// its closing; tickets that are not closed are left out
    Closed,
    /// the instant a clock is due; clocks without one are left out
    Due,
}

impl From<ByArg> for By {
    fn from(by: ByArg) -> Self {
        match by {
            ByArg::Opened => Self::Opened,
            ByArg::Met => Self::Met,
            ByArg::Closed => Self::Closed,
            ByArg::Due => Self::Due,
        }
    }
}

/// `--group-by`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DimensionArg {
    Priority,
    Type,
    Plan,
    Department,
    Org,
    Assignee,
    Month,
    Team,
    Channel,
    Week,
    #[value(alias = "policy_version")]
    PolicyVersion,
}

impl From<DimensionArg> for Dimension {
    fn from(dimension: DimensionArg) -> Self {
        match dimension {
            DimensionArg::Priority => Self::Priority,
            DimensionArg::Type => Self::Type,
            DimensionArg::Plan => Self::Plan,
            DimensionArg::Department => Self::Department,
            DimensionArg::Org => Self::Org,
            DimensionArg::Assignee => Self::Assignee,
            DimensionArg::Month => Self::Month,
            DimensionArg::Team => Self::Team,
            DimensionArg::Channel => Self::Channel,
            DimensionArg::Week => Self::Week,
            DimensionArg::PolicyVersion => Self::PolicyVersion,
        }
    }
}

/// Reads a percentage with at most two decimals as hundredths.
fn percent(given: &str) -> Result<i32, &'static str> {
    const EXPECTED: &str = "a percentage from 0 to 100, as 95 or 99.5";
    let number = given.trim().trim_end_matches('%');
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || decimals.len() > 2 || !digits(whole) || !digits(decimals) {
        return Err(EXPECTED);
    }
    let hundredths: i32 = format!("{whole}{decimals:0<2}").parse().map_err(|_| EXPECTED)?;
    if hundredths <= 10_000 { Ok(hundredths) } else { Err(EXPECTED) }
}

impl Asked {
    /// Returns what the flags ask for, with these details beside it.
    ///
    /// # Errors
    /// A value is malformed.
    pub(super) fn request(
        &self,
        context: &Context,
        reading: &Reading,
        details: Details,
    ) -> Result<ReportRequest, Error> {
        let period = self.period.read(context, reading)?;
        let (by, metric) = (self.by.into(), self.metric);
        Ok(ReportRequest { period, by, group_by: self.dimensions()?, metric, details })
    }

    fn dimensions(&self) -> Result<[Option<Dimension>; 2], Error> {
        let all: Vec<Dimension> = self.group_by.iter().copied().map(Into::into).collect();
        match *all.as_slice() {
            [] => Ok([None, None]),
            [one] => Ok([Some(one), None]),
            [first, second] if first != second => Ok([Some(first), Some(second)]),
            _ => {
                let given = all.iter().map(|one| one.slug()).collect::<Vec<_>>().join(",");
                let expected = "one or two different ones, as plan,type";
                Err(Refusal::Malformed { field: "--group-by", given, expected }.into())
            }
        }
    }
}
