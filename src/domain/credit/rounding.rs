//! How worked minutes become charged ones.
use crate::domain::desk::Rounding;

/// Returns what `worked` minutes are charged as: at least the minimum, and a whole number of units, rounded up.
///
/// ```
/// use mesa::domain::credit::charged;
/// use mesa::domain::desk::Rounding;
/// let quarters = Rounding { unit_minutes: 15, minimum_minutes: 30 };
/// assert_eq!([1, 30, 31, 46].map(|worked| charged(worked, quarters)), [30, 30, 45, 60]);
/// assert_eq!(charged(7, Rounding::default()), 7);
/// ```
pub fn charged(worked: u32, rounding: Rounding) -> u32 {
    let unit = rounding.unit_minutes.max(1);
    worked.max(rounding.minimum_minutes).div_ceil(unit).saturating_mul(unit)
}
