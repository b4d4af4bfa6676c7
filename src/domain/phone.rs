//! Phone numbers: as people write them, and the one canonical form (E.164) that is stored and compared.
//!
//! Invariant: a country is never guessed. A number says it with `+`, or the caller names a default (REQUIREMENTS B4).
//!
//! The numbering plans are those of libphonenumber. They are read the first time that a number is judged, never
//! at start-up; finding a stored number that is written with `+` does not need them (see [`lookup_key`]).
use rlibphonenumber::{PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat, Region};
use serde::Serialize;

/// More bytes than this are no phone number.
const LONGEST: usize = 250;

/// A valid phone number.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone {
    e164: String,
    written: String,
}

impl Phone {
    /// Reads a number as [`parse`] does, under `rules`.
    pub fn parse(text: &str, default_country: Option<&str>, rules: PhoneRules) -> Result<Self, PhoneProblem> {
        let written = text.trim();
        if written.is_empty() {
            return Err(PhoneProblem::Blank);
        }
        if written.len() > LONGEST || !written.chars().any(char::is_numeric) {
            return Err(PhoneProblem::Unreadable);
        }
        let region = default_country.map(region).transpose()?;
        let e164 = match valid_as_written(written) {
            Some(e164) => e164,
            None => interpret(written, region, rules)?,
        };
        Ok(Self { e164, written: written.to_owned() })
    }

    /// Brings back a number that was judged before, as it is stored.
    pub fn stored(e164: String, written: String) -> Self {
        Self { e164, written }
    }

    /// Returns the number as somebody wrote it, where `text` can be that: one line with the number's last digits in it.
    /// Else it stays as it is, for the text is another number's.
    #[must_use]
    pub fn written_as(self, text: &str) -> Self {
        let is_line = text.len() <= LONGEST && !text.contains(char::is_control);
        let written =
            if is_line && ends_alike(&self.e164, text) { text.trim().to_owned() } else { self.written };
        Self { written, ..self }
    }

    /// Returns the number as it was written, where that says more than the canonical form.
    pub fn written_apart(&self) -> Option<&str> {
        let is_apart = self.written != self.e164 && ends_alike(&self.e164, &self.written);
        is_apart.then_some(self.written())
    }

    /// Returns the canonical form: `+`, country code, national number; digits only.
    pub fn e164(&self) -> &str {
        &self.e164
    }

    /// Returns the number as it was written, without white space at its ends.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Returns the digits that chat links take: the canonical form without `+` (BLI-56).
    pub fn digits(&self) -> &str {
        self.e164.trim_start_matches('+')
    }
}

/// Tells whether the last digits of a number stand in a text of one line, whatever follows them: an extension may.
fn ends_alike(e164: &str, text: &str) -> bool {
    if text.len() > LONGEST || text.trim().contains(char::is_control) {
        return false;
    }
    let digits: String = text.chars().filter_map(digit).collect();
    let (_, last) = e164.split_at(e164.len().saturating_sub(4));
    digits.contains(last)
}

/// How forms are read that the numbering plans of today no longer know; each may be switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "independent switches, each named where it is set")]
pub struct PhoneRules {
    /// Mexico: `+52 1`, as chat systems still write it, and the prefixes 01, 044 and 045 before ten digits are
    /// dropped, as the country did in 2019. Default: yes. Else such a number is not valid.
    pub mexico_old_prefixes: bool,
    /// Argentina: a mobile dialled with 15 after the area code is read as `+54 9 …` without the 15. Default: yes.
    /// Else such a number is not valid. A number without 15 and without 9 is a fixed line either way.
    pub argentina_fifteen: bool,
    /// Brazil: a mobile of eight digits gets the ninth, a 9, as all did by 2016. Default: no.
    pub brazil_ninth_digit: bool,
    /// Zeros stand for `+` where no default country is given: `0055…`, `055…`; not those of Mexico's old prefixes 01, 044
    /// and 045. Default: no.
    pub leading_zeros: bool,
}

impl PhoneRules {
    /// Nothing but what the numbering plans of today know.
    pub const STRICT: Self = Self {
        mexico_old_prefixes: false,
        argentina_fifteen: false,
        brazil_ninth_digit: false,
        leading_zeros: false,
    };
}

impl Default for PhoneRules {
    fn default() -> Self {
        Self {
            mexico_old_prefixes: true,
            argentina_fifteen: true,
            brazil_ninth_digit: false,
            leading_zeros: false,
        }
    }
}

/// Why a text is not taken as a phone number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneProblem {
    /// Nothing is written
    Blank,
    /// It is not written as a number
    Unreadable,
    /// It is a national number, and no default country is given
    NoCountry,
    /// The default country is none that has phones
    UnknownCountry(String),
    /// The country's numbering plan has no such number
    Invalid,
}

impl PhoneProblem {
    /// Returns the stable name of the problem, for reject files and JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Blank => "phone-blank",
            Self::Unreadable => "phone-unreadable",
            Self::NoCountry => "phone-without-country",
            Self::UnknownCountry(_) => "country-unknown",
            Self::Invalid => "phone-invalid",
        }
    }
}

/// Reads a phone number in any written form: with `+` and a country code, or as it is dialled within
/// `default_country` (ISO 3166 alpha-2). An extension is left out of the canonical form.
///
/// # Errors
/// Not a number, no country for a national number, or no number of its country.
pub fn parse(text: &str, default_country: Option<&str>) -> Result<Phone, PhoneProblem> {
    Phone::parse(text, default_country, PhoneRules::default())
}

/// Returns the canonical form that a number written with `+` would have were it valid, without judging it: what a
/// stored number is found by. Punctuation is left out, Mexico's old `1` too. `None` when it is not so written.
pub fn lookup_key(text: &str) -> Option<String> {
    let digits = international_digits(text)?;
    let mexican = digits.strip_prefix("521").filter(|national| national.len() == 10);
    Some(mexican.map_or_else(|| format!("+{digits}"), |national| format!("+52{national}")))
}

/// Tells whether `text` is made of what phone numbers are written with, three digits at least.
pub fn looks_like_phone(text: &str) -> bool {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    text.chars().filter_map(digit).count() >= 3
        && text.chars().all(|c| digit(c).is_some() || is_punctuation(c) || matches!(c, '+' | '＋'))
}

/// Returns the digits of a number written with `+`, country code first, if there is nothing else but punctuation.
fn international_digits(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    let number = text.strip_prefix('(').unwrap_or(text).strip_prefix(['+', '＋'])?;
    let mut digits = String::with_capacity(15);
    for c in number.chars() {
        match digit(c) {
            Some(digit) => digits.push(digit),
            None if is_punctuation(c) => {}
            None => return None,
        }
    }
    let plausible = (5..=15).contains(&digits.len()) && !digits.starts_with('0');
    plausible.then_some(digits)
}

/// Returns the ASCII digit that `c` stands for: itself, or a full-width one.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// Tells whether numbers are grouped with `c`.
fn is_punctuation(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '.' | '/' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2060}')
}

/// Returns the canonical form if the digits written after `+` are a valid number just as they are.
///
/// It is what a list of canonical numbers holds, and five times as fast as reading a number in any form.
fn valid_as_written(text: &str) -> Option<String> {
    let digits = international_digits(text)?;
    let number = international(&digits)?;
    PHONE_NUMBER_UTIL.is_valid_number(&number).then(|| format!("+{digits}"))
}

/// Splits digits into country code and national number. Country codes are such that at most one fits.
fn international(digits: &str) -> Option<PhoneNumber> {
    let (code, national) = (1..=3).find_map(|length| {
        let (code, national) = digits.split_at_checked(length)?;
        let code = code.parse::<i32>().ok()?;
        PHONE_NUMBER_UTIL.get_region_for_country_code(code).map(|_| (code, national))
    })?;
    let zeros =
        national.bytes().take_while(|byte| *byte == b'0').count().min(national.len().saturating_sub(1));
    Some(PhoneNumber {
        country_code: code,
        national_number: national.parse().ok()?,
        italian_leading_zero: (zeros > 0).then_some(true),
        number_of_leading_zeros: i32::try_from(zeros).ok().filter(|zeros| *zeros > 1),
        ..PhoneNumber::default()
    })
}

/// Reads a number with all that the numbering plans know: trunk and international prefixes, extensions.
fn interpret(written: &str, region: Option<Region>, rules: PhoneRules) -> Result<String, PhoneProblem> {
    let number = match PHONE_NUMBER_UTIL.parse(written, region) {
        Ok(number) => number,
        Err(ParseError::NotANumber(_)) => return Err(PhoneProblem::Unreadable),
        Err(ParseError::InvalidCountryCode) if region.is_none() => return without_country(written, rules),
        Err(_) => return Err(PhoneProblem::Invalid),
    };
    let e164 = PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned();
    if !PHONE_NUMBER_UTIL.is_valid_number(&number) {
        return modernised(&e164, rules).ok_or(PhoneProblem::Invalid);
    }
    if !rules.argentina_fifteen && e164.starts_with("+549") && !ends_with_digits(written, &e164[3..]) {
        return Err(PhoneProblem::Invalid);
    }
    Ok(e164)
}

/// Judges a number that has no country: with zeros for `+` where the rules let them.
fn without_country(written: &str, rules: PhoneRules) -> Result<String, PhoneProblem> {
    if written.contains(['+', '＋']) {
        return Err(PhoneProblem::Invalid);
    }
    let international = written.trim_start_matches('0');
    let zeros = written.len() - international.len();
    if !rules.leading_zeros || zeros == 0 || (zeros == 1 && is_old_mexican(written)) {
        return Err(PhoneProblem::NoCountry);
    }
    let plain = PhoneRules { leading_zeros: false, ..rules };
    let number = format!("+{international}");
    valid_as_written(&number).map_or_else(|| interpret(&number, None, plain), Ok)
}

/// Tells whether a number may be one that Mexico dialled before 2019: 01, 044 or 045 and ten digits. None of these zeros
/// stands for a `+`, and which country is meant nobody knows.
fn is_old_mexican(written: &str) -> bool {
    let digits: String = written.chars().filter_map(digit).collect();
    let national = ["01", "044", "045"].into_iter().find_map(|prefix| digits.strip_prefix(prefix));
    national.is_some_and(|national| national.len() == 10)
}

/// Returns the number of today that an old form stands for, where the rules let it and it is valid.
fn modernised(e164: &str, rules: PhoneRules) -> Option<String> {
    if let Some(national) = e164.strip_prefix("+52").filter(|_| rules.mexico_old_prefixes) {
        let national = ["044", "045", "01", "1"]
            .iter()
            .find_map(|prefix| national.strip_prefix(prefix).filter(|rest| rest.len() == 10))?;
        return valid_as_written(&format!("+52{national}"));
    }
    let national = e164.strip_prefix("+55").filter(|rest| rules.brazil_ninth_digit && rest.len() == 10)?;
    let (area, number) = national.split_at_checked(2)?;
    number.starts_with(['6', '7', '8', '9']).then(|| valid_as_written(&format!("+55{area}9{number}")))?
}

/// Tells whether the digits of `written` end with `digits`.
fn ends_with_digits(written: &str, digits: &str) -> bool {
    written.chars().filter_map(digit).collect::<String>().ends_with(digits)
}

/// Returns the library's name of a country that has phones.
fn region(country: &str) -> Result<Region, PhoneProblem> {
    let unknown = || PhoneProblem::UnknownCountry(country.to_owned());
    let code = country.trim().to_ascii_uppercase();
    let letters = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let region = letters.then(|| Region::from_code(&code).ok()).flatten().ok_or_else(unknown)?;
    PHONE_NUMBER_UTIL.get_country_code_for_region(region).map(|_| region).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn e164(text: &str, country: Option<&str>, rules: PhoneRules) -> Result<String, PhoneProblem> {
        Phone::parse(text, country, rules).map(|phone| phone.e164)
    }

    fn plain(text: &str, country: Option<&str>) -> Result<String, PhoneProblem> {
        e164(text, country, PhoneRules::default())
    }

    #[test]
    fn a_country_is_never_guessed() {
        assert_eq!(plain("+56 2 2345 6789", None).as_deref(), Ok("+56223456789"));
        assert_eq!(plain("2 2345 6789", Some("cl")).as_deref(), Ok("+56223456789"));
        assert_eq!(plain("2 2345 6789", None), Err(PhoneProblem::NoCountry));
        assert_eq!(plain("4155551212", None), Err(PhoneProblem::NoCountry));
        assert_eq!(plain("0055 11 96123 4567", None), Err(PhoneProblem::NoCountry));
        for none in ["XX", "C", "CHL", "Ñ", "001", ""] {
            assert_eq!(plain("223456789", Some(none)), Err(PhoneProblem::UnknownCountry(none.into())));
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        assert_eq!(plain("  ", None), Err(PhoneProblem::Blank));
        for unreadable in ["abc", "+", "N/A", "12"] {
            assert!(plain(unreadable, None).is_err(), "{unreadable}");
        }
        assert_eq!(plain(&"1".repeat(10_000), Some("CL")), Err(PhoneProblem::Unreadable));
        assert_eq!(plain("+34 612 34 56", None), Err(PhoneProblem::Invalid));
        assert_eq!(plain("+999123456789", None), Err(PhoneProblem::Invalid));
    }

    #[test]
    fn zeros_stand_for_plus_only_where_allowed() {
        let zeros = PhoneRules { leading_zeros: true, ..PhoneRules::default() };
        assert_eq!(e164("0055 11 96123-4567", None, zeros).as_deref(), Ok("+5511961234567"));
        assert_eq!(e164("05511961234567", None, zeros).as_deref(), Ok("+5511961234567"));
        assert_eq!(e164("5511961234567", None, zeros), Err(PhoneProblem::NoCountry));
        for mexican in ["044 55 1234 5678", "045 55 1234 5678", "01 55 1234 5678"] {
            assert_eq!(e164(mexican, None, zeros), Err(PhoneProblem::NoCountry), "{mexican}");
        }
        assert_eq!(e164("0044 20 7946 0958", None, zeros).as_deref(), Ok("+442079460958"));
    }

    #[test]
    fn old_mexican_forms_become_those_of_today() {
        for old in ["+52 1 55 1234 5678", "044 55 1234 5678", "045 55 1234 5678", "5215512345678"] {
            assert_eq!(plain(old, Some("MX")).as_deref(), Ok("+525512345678"), "{old}");
        }
        let strict = PhoneRules { mexico_old_prefixes: false, ..PhoneRules::default() };
        assert_eq!(e164("+52 1 55 1234 5678", None, strict), Err(PhoneProblem::Invalid));
    }

    #[test]
    fn argentine_mobiles_get_their_nine_for_the_fifteen() {
        assert_eq!(plain("011 15 2345 6789", Some("AR")).as_deref(), Ok("+5491123456789"));
        assert_eq!(plain("+54 11 15 2345 6789", None).as_deref(), Ok("+5491123456789"));
        assert_eq!(plain("+54 11 2345 6789", None).as_deref(), Ok("+541123456789"));
        let strict = PhoneRules { argentina_fifteen: false, ..PhoneRules::default() };
        assert_eq!(e164("011 15 2345 6789", Some("AR"), strict), Err(PhoneProblem::Invalid));
        assert_eq!(e164("9 11 2345 6789", Some("AR"), strict).as_deref(), Ok("+5491123456789"));
    }

    #[test]
    fn the_brazilian_ninth_digit_is_added_on_request() {
        let ninth = PhoneRules { brazil_ninth_digit: true, ..PhoneRules::default() };
        assert_eq!(e164("+55 11 6123-4567", None, ninth).as_deref(), Ok("+5511961234567"));
        assert_eq!(plain("+55 11 6123-4567", None), Err(PhoneProblem::Invalid));
    }

    #[test]
    fn a_number_written_with_plus_is_found_without_numbering_plans() {
        for written in
            ["+56 2 2345-6789", "(+56) 2.2345.6789", "tel:+56-2-2345-6789", "＋５６２２３４５６７８９"]
        {
            assert_eq!(lookup_key(written).as_deref(), Some("+56223456789"), "{written}");
        }
        assert_eq!(lookup_key("+52 1 55 1234 5678").as_deref(), Some("+525512345678"));
        for none in ["56223456789", "+", "+12", "+56 2 x", "ana@acme.example", "P-12"] {
            assert_eq!(lookup_key(none), None, "{none}");
        }
    }

    #[test]
    fn the_quick_way_and_the_long_way_agree() {
        for number in [
            "+56223456789",
            "+525512345678",
            "+5491123456789",
            "+541123456789",
            "+5511961234567",
            "+34612345678",
        ] {
            assert_eq!(valid_as_written(number).as_deref(), Some(number));
            assert_eq!(interpret(number, None, PhoneRules::default()).as_deref(), Ok(number));
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in any::<String>(), country in "[A-Za-z]{0,3}") {
            let _ = parse(&text, Some(&country));
            let _ = parse(&text, None);
        }

        #[test]
        fn what_comes_out_goes_in_unchanged(text in "[+]?[0-9 ()ext.-]{3,20}") {
            if let Ok(phone) = parse(&text, Some("AR")) {
                let again = parse(phone.e164(), None);
                prop_assert_eq!(again.as_ref().map(Phone::e164), Ok(phone.e164()));
                let key = lookup_key(phone.e164());
                prop_assert_eq!(key.as_deref(), Some(phone.e164()));
            }
        }
    }
}
