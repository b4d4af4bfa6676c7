//! A policy's words, as files write them.
use super::import_map::DeskWords;
use crate::domain::desk::{LookupError, Policy};
use crate::domain::import::WordList;

impl DeskWords for Policy {
    fn find(&self, list: WordList, word: &str) -> Result<String, Option<String>> {
        let found = match list {
            WordList::Status => self.find_status(word).map(|status| status.key.as_str()),
            WordList::Priority => self.priority.find(word),
            WordList::Department => match self.find_department(word) {
                Ok(centre) if centre.centre => return Err(None), // groups departments, takes no tickets
                department => department.map(|department| department.key.as_str()),
            },
            WordList::Type => self.find_type(word).map(|kind| kind.key.as_str()),
            WordList::Channel => self.find_channel(word).map(|channel| channel.key.as_str()),
            WordList::Plan => self.find_plan(word).map(|plan| plan.key.as_str()),
        };
        found.map(str::to_owned).map_err(|error| match error {
            LookupError::Unknown { suggestion, .. } => suggestion,
            LookupError::Ambiguous { candidates, .. } => candidates.into_iter().next(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::desk;

    #[test]
    fn a_policy_finds_its_words_and_suggests_others() {
        let text = desk::presets::text(desk::presets::DEFAULT).unwrap();
        let policy = desk::check(text).unwrap();
        assert_eq!(
            policy.find(WordList::Status, "Waiting-For-Customer").as_deref(),
            Ok("waiting-for-customer")
        );
        assert_eq!(policy.find(WordList::Priority, "urgnt"), Err(Some("urgent".into())));
        assert_eq!(policy.find(WordList::Department, "support").as_deref(), Ok("support"));
        assert_eq!(policy.find(WordList::Plan, "gold"), Err(None));
    }
}
