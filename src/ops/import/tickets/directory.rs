//! Who the people and organisations of a file are: judged while it is read.
use super::names::{FileNames, JudgedNames, Who};
use super::record::Name;
use crate::domain::email;
use crate::domain::import::{Party, RowProblemKind};
use crate::domain::refusal::{Noun, Refusal};
use crate::domain::text::{one_line, suggest};
use crate::error::Error;
use crate::exchange::import_map::ImportMap;
use crate::ops::import::org_names::{Found, SUGGESTIONS, find_org, slug_of};
use crate::ops::{Reading, people};
use crate::store::{self, Tx};

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
