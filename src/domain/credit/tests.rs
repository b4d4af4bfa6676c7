//! The ledger, held to its invariants.
