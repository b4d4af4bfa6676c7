//! When an act may be said to have happened (`--at`).
use super::instant::Instant;
use super::refusal::{AtProblem, Refusal};

/// How far back an actor may date an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// any time: an agent with the role `admin`
    Unlimited,
    /// so many seconds (`desk.backdate`)
    Seconds(i64),
}

/// Returns the instant at which an act counts: `at` if it was given, else `now`, cut to the second.
///
/// # Errors
/// `at` lies in the future, before the `last` entry of what is acted on, or further back than `reach`.
pub fn judge(
    at: Option<Instant>,
    now: Instant,
    last: Option<Instant>,
    reach: Reach,
) -> Result<Instant, Refusal> {
    let when = at.unwrap_or(now).floor_to_second();
    let last = last.map(Instant::floor_to_second);
    let problem = match (last, reach) {
        _ if when > now => Some(AtProblem::Future),
        (Some(last), _) if when < last && at.is_some() => Some(AtProblem::BeforeLast { last }),
        (_, Reach::Seconds(limit_s)) if now.seconds() - when.seconds() > limit_s => {
            Some(AtProblem::TooOld { limit_s })
        }
        _ => None,
    };
    // A system clock that was set back must not refuse today's work: the act joins the last entry's instant.
    problem.map_or_else(|| Ok(last.map_or(when, |last| when.max(last))), |problem| Err(Refusal::At(problem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant::from_millis(10_000_500);

    fn at(seconds: i64) -> Instant {
        Instant::from_millis(seconds * 1000)
    }

    #[test]
    fn an_act_without_an_instant_happens_now_to_the_second() {
        assert_eq!(judge(None, NOW, None, Reach::Seconds(0)), Ok(at(10_000)));
    }

    #[test]
    fn the_future_and_what_precedes_the_last_entry_are_refused_to_everybody() {
        assert_eq!(judge(Some(at(10_001)), NOW, None, Reach::Unlimited), Err(Refusal::At(AtProblem::Future)));
        let before = judge(Some(at(8_999)), NOW, Some(at(9_000)), Reach::Unlimited);
        assert_eq!(before, Err(Refusal::At(AtProblem::BeforeLast { last: at(9_000) })));
        assert_eq!(judge(Some(at(9_000)), NOW, Some(at(9_000)), Reach::Unlimited), Ok(at(9_000)));
    }

    #[test]
    fn only_an_admin_goes_back_further_than_the_desk_allows() {
        assert_eq!(judge(Some(at(9_900)), NOW, None, Reach::Seconds(100)), Ok(at(9_900)));
        let old = judge(Some(at(9_899)), NOW, None, Reach::Seconds(100));
        assert_eq!(old, Err(Refusal::At(AtProblem::TooOld { limit_s: 100 })));
        assert_eq!(judge(Some(at(1)), NOW, None, Reach::Unlimited), Ok(at(1)));
    }

    #[test]
    fn a_clock_set_back_does_not_put_an_act_before_the_last_entry() {
        assert_eq!(judge(None, NOW, Some(at(11_000)), Reach::Seconds(0)), Ok(at(11_000)));
    }
}
