//! What is told of organisations, in words.
use super::{Language, pick};
use crate::domain::notice::Told;

/// Says what a notice tells.
pub fn what(told: &Told, l: Language) -> String {
    match told {
        Told::ContractExpiring { contract, ends, asset } => {
            let of = asset.as_ref().map_or_else(String::new, |asset| format!(" ({asset})"));
            format!("{contract}{of} {} {ends}", pick(l, "termina el", "ends on"))
        }
        Told::LowBalance { balance_min, threshold_min } => {
            let or_less = pick(l, "o menos", "or less");
            format!("{balance_min} min · {threshold_min} min {or_less}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contract::ContractId;
    use crate::domain::day;

    #[test]
    fn notices_are_told_in_both_languages() {
        let ends = day::parse("2026-12-31").expect("a day");
        let told = Told::ContractExpiring { contract: ContractId::new(7), ends, asset: Some("DEP-1".into()) };
        assert_eq!(what(&told, Language::Es), "C-7 (DEP-1) termina el 2026-12-31");
        let told = Told::LowBalance { balance_min: 20, threshold_min: 30 };
        assert_eq!(what(&told, Language::En), "20 min · 30 min or less");
    }
}
