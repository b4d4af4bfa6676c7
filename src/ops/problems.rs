//! Everything that is wrong with one command, to be reported at once.
use crate::domain::refusal::Refusal;
use crate::error::Error;

/// Refusals gathered while the rest of a command is still judged.
#[derive(Debug, Default)]
pub(super) struct Problems(Vec<Refusal>);

impl Problems {
    /// Returns the value, or keeps why there is none.
    ///
    /// # Errors
    /// What is no refusal ends the judging at once: the store failed.
    pub fn take<T>(&mut self, result: Result<T, impl Into<Error>>) -> Result<Option<T>, Error> {
        match result.map_err(Into::into) {
            Ok(value) => Ok(Some(value)),
            Err(Error::Refused(refusal)) => {
                self.0.push(*refusal);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    /// Keeps a refusal.
    pub fn add(&mut self, refusal: Refusal) {
        self.0.push(refusal);
    }

    /// Ends the judging.
    ///
    /// # Errors
    /// Everything that was kept.
    pub fn finish(mut self) -> Result<(), Error> {
        match (self.0.pop(), self.0.is_empty()) {
            (None, _) => Ok(()),
            (Some(only), true) => Err(only.into()),
            (Some(last), false) => {
                self.0.push(last);
                Err(Refusal::Several(self.0).into())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finished(refusals: &[Refusal]) -> Result<(), Refusal> {
        let mut problems = Problems::default();
        for refusal in refusals {
            problems.add(refusal.clone());
        }
        problems.finish().map_err(|error| match error {
            Error::Refused(refusal) => *refusal,
            other => unreachable!("{other:?}"),
        })
    }

    #[test]
    fn one_refusal_stays_itself_and_several_keep_their_order() {
        let (first, second) = (Refusal::LastAdmin, Refusal::NoActor);
        assert_eq!(finished(&[]), Ok(()));
        assert_eq!(finished(std::slice::from_ref(&first)), Err(first.clone()));
        assert_eq!(finished(&[first.clone(), second.clone()]), Err(Refusal::Several(vec![first, second])));
    }

    #[test]
    fn what_is_no_refusal_is_not_kept() {
        let mut problems = Problems::default();
        assert!(problems.take(Err::<(), _>(Error::Editor("gone".into()))).is_err());
        assert!(problems.finish().is_ok());
    }
}
