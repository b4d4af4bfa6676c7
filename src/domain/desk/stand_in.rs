//! Lets what a policy has stand in for what only the past knows.
//!
//! The past is replayed so under a policy whose words are others: nothing else of the policy changes.
use super::Policy;

impl Policy {
    /// Lets the status that a person names `present` stand in for `missing`, and tells whether it could: the policy has the
    /// one and lacks the other.
    pub fn stand_in_status(&mut self, missing: &str, present: &str) -> bool {
        let status = self.find_status(present).ok().filter(|_| self.status(missing).is_none()).cloned();
        let could = status.is_some();
        if let Some(mut status) = status {
            missing.clone_into(&mut status.key);
            self.statuses.add(status);
        }
        could
    }

    /// Lets the department that a person names `present` stand in for `missing`, and tells whether it could.
    pub fn stand_in_department(&mut self, missing: &str, present: &str) -> bool {
        let department = self.find_department(present).ok().filter(|_| self.department(missing).is_none());
        let department = department.cloned();
        let could = department.is_some();
        if let Some(mut department) = department {
            for rule in &mut self.sla_rules {
                rule.when.let_department(missing, &department.key);
            }
            missing.clone_into(&mut department.key);
            self.departments.push(department);
        }
        could
    }
}
