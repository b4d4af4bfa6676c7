//! Who the people and organisations of a file are: judged while it is read.
use super::super::people;
use super::names::{FileNames, JudgedNames, Who};
use super::record::Name;
use crate::domain::email;
use crate::domain::import::{Party, RowProblemKind};
use crate::domain::org::Org;
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{fold, is_slug, one_line, suggest};
use crate::error::Error;
use crate::exchange::import_map::ImportMap;
use crate::ops::Reading;
use crate::store::{self, Tx};

/// So many unknown names get a suggestion; looking for one takes longer than loading a ticket.
pub(super) const SUGGESTIONS: u32 = 100;

/// Judges the names of people and organisations, each once.
pub(super) struct Directory<'a> {
    tx: &'a Tx<'a>,
    create_orgs: bool,
    create_contacts: bool,
    judged: [JudgedNames; 3],
    defaults: (Option<&'a str>, Option<&'a str>),
    suggestions: u32,
}

impl<'a> Directory<'a> {
    /// Returns an empty directory, after a look at the map's defaults.
    ///
    /// # Errors
    /// A default names nobody and may not be made.
    pub(super) fn new(reading: &Reading<'a>, map: &'a ImportMap) -> Result<Self, Error> {
        let mut directory = Self {
            tx: reading.tx,
            create_orgs: map.source.create_orgs,
            create_contacts: map.source.create_contacts,
            judged: Default::default(),
            defaults: (map.defaults.org.as_deref(), map.defaults.contact.as_deref()),
            suggestions: SUGGESTIONS,
        };
        let defaults =
            [(Who::Org, Noun::Org, &map.defaults.org), (Who::Contact, Noun::Contact, &map.defaults.contact)];
        for (who, noun, name) in defaults {
            let Some(name) = name else { continue };
            match directory.name(who, name)?.err() {
                None => {}
                Some(RowProblemKind::Several { candidates, .. }) => {
                    return Err(Refusal::Ambiguous { noun, given: name.clone(), candidates }.into());
                }
                Some(RowProblemKind::Nobody { suggestion, .. }) => {
                    return Err(Refusal::unknown(noun, name, suggestion).into());
                }
                Some(_) => return Err(Refusal::unknown(noun, name, None).into()),
            }
        }
        Ok(directory)
    }

    /// Returns the place of the name in a column, or what is wrong with it.
    pub(super) fn name(&mut self, who: Who, name: &str) -> Result<Result<Name, RowProblemKind>, Error> {
        let [orgs, contacts, assignees] = &self.judged;
        let judged = match who {
            Who::Org => orgs,
            Who::Contact => contacts,
            Who::Assignee => assignees,
        };
        if let Some(judged) = judged.get(name) {
            return Ok(judged.clone().map_err(|problem| *problem));
        }
        let problem = match who {
            Who::Org => self.org(name)?,
            Who::Contact => self.contact(name)?,
            Who::Assignee => self.assignee(name)?,
        };
        let [orgs, contacts, assignees] = &mut self.judged;
        let judged = match who {
            Who::Org => orgs,
            Who::Contact => contacts,
            Who::Assignee => assignees,
        };
        Ok(judged.keep(name, problem).map_err(|problem| *problem))
    }

    /// Returns the good names.
    pub(super) fn into_names(self) -> FileNames {
        FileNames::new(self.judged, self.defaults)
    }

    fn org(&mut self, name: &str) -> Result<Option<RowProblemKind>, Error> {
        match find_org(self.tx, name)? {
            Found::One(_) => return Ok(None),
            Found::Several(candidates) => {
                return Ok(Some(RowProblemKind::Several { who: Party::Org, candidates }));
            }
            Found::None if self.create_orgs => {}
            Found::None => {
                let tx = self.tx;
                let names = || store::org::names(tx);
                let suggestion = self.suggestion(|| {
                    let names = names()?;
                    let both = names.iter().flat_map(|(key, name)| [key.as_str(), name.as_str()]);
                    Ok(suggest(name, both))
                })?;
                return Ok(Some(RowProblemKind::Nobody { who: Party::Org, suggestion }));
            }
        }
        Ok(match one_line(name) {
            Err(problem) => Some(RowProblemKind::Text(problem)),
            Ok(_) if slug_of(name).is_empty() => Some(RowProblemKind::NoKey),
            Ok(_) => None,
        })
    }

    fn contact(&mut self, name: &str) -> Result<Option<RowProblemKind>, Error> {
        match people::look_up_contact(self.tx, name, None) {
            Ok(Some(_)) => return Ok(None),
            Ok(None) if self.create_contacts => {}
            Ok(None) => {
                let tx = self.tx;
                let suggestion = self.suggestion(|| people::nearest_contact(tx, name))?;
                return Ok(Some(RowProblemKind::Nobody { who: Party::Contact, suggestion }));
            }
            Err(Error::Refused(refusal)) => {
                let Refusal::Ambiguous { candidates, .. } = *refusal else { return Err((*refusal).into()) };
                return Ok(Some(RowProblemKind::Several { who: Party::Contact, candidates }));
            }
            Err(other) => return Err(other),
        }
        Ok(one_line(name).err().map(RowProblemKind::Text))
    }

    fn assignee(&mut self, name: &str) -> Result<Option<RowProblemKind>, Error> {
        if store::agent::by_email(self.tx, &email::key(name))?.is_some() {
            return Ok(None);
        }
        let tx = self.tx;
        let suggestion = self.suggestion(|| {
            let agents = store::agent::all(tx)?;
            Ok(suggest(name, agents.iter().map(|agent| agent.email.written())))
        })?;
        Ok(Some(RowProblemKind::Nobody { who: Party::Agent, suggestion }))
    }

    fn suggestion(
        &mut self,
        look: impl FnOnce() -> Result<Option<String>, Error>,
    ) -> Result<Option<String>, Error> {
        if self.suggestions == 0 {
            return Ok(None);
        }
        self.suggestions -= 1;
        look()
    }
}

/// What a name finds.
pub(super) enum Found {
    /// nothing
    None,
    /// an organisation
    One(Org),
    /// these, by key
    Several(Vec<String>),
}

/// Finds an organisation by key or name, without looking for what may have been meant.
pub(super) fn find_org(tx: &Tx, name: &str) -> Result<Found, Error> {
    if let Some(org) = store::org::by_key(tx, name)? {
        return Ok(Found::One(org));
    }
    let mut found = store::org::by_name(tx, name)?;
    if found.is_empty()
        && let Some(org) = store::org::by_key(tx, &fold(name))?
    {
        return Ok(Found::One(org)); // `ACME` for `acme`
    }
    Ok(match (found.pop(), found.is_empty()) {
        (None, _) => Found::None,
        (Some(only), true) => Found::One(only),
        (Some(last), false) => Found::Several(found.into_iter().chain([last]).map(|org| org.key).collect()),
    })
}

/// Returns the key of an organisation that is made of `name`: itself where it is a slug; blank where nothing is left.
pub(super) fn slug_of(name: &str) -> String {
    if is_slug(name) {
        return name.to_owned();
    }
    let mut slug = String::new();
    for word in fold(name).split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.push_str(word);
    }
    slug.truncate(56); // room for a number within the 64 characters of a slug
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_of_a_name() {
        for (name, key) in [
            ("acme", "acme"),
            ("Acme S.A. (Perú)", "acme-s-a-peru"),
            ("  ", ""),
            ("株式会社", ""),
            ("-x-", "x"),
        ] {
            assert_eq!(slug_of(name), key, "{name}");
        }
        assert!(is_slug(&slug_of(&"Ñandú ".repeat(40))));
    }
}
