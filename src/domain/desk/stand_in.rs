//! Lets what a policy has stand in for what only the past knows.
use super::Policy;

impl Policy {
    /// Lets the status or department `present` stand in for `missing`, and tells whether it could: the policy has the
    /// one and lacks the other.
    ///
    /// The past is replayed so under a policy whose words are others: nothing else of the policy changes.
    pub fn stand_in(&mut self, missing: &str, present: &str) -> bool {
        let status = self.find_status(present).ok().filter(|_| self.status(missing).is_none()).cloned();
        let department = self.find_department(present).ok().filter(|_| self.department(missing).is_none());
        let department = department.cloned();
        let could = status.is_some() || department.is_some();
        if let Some(mut status) = status {
            missing.clone_into(&mut status.key);
            self.statuses.add(status);
        }
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
