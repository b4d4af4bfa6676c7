//! E-mail addresses: what is taken as one, and what two of them are compared by.
//!
//! The grammar is RFC 5321's, less what help desks never mean: quoted names, address literals, hosts without a dot.
use email_address::{EmailAddress, Options};
use serde::Serialize;
use unicode_normalization::UnicodeNormalization as _;

/// The most bytes an address may have (RFC 5321).
pub const EMAIL_LIMIT: usize = 254;

/// An e-mail address: as written, and the key it is compared by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email {
    written: String,
    key: String,
}

/// Why a text is not taken as an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EmailProblem {
    /// Nothing is written
    Blank,
    /// It is longer than 254 bytes
    TooLong,
    /// It is not of the form name@host.domain
    Malformed,
}

impl EmailProblem {
    /// Returns the stable name of the problem, for reject files and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Blank => "email-blank",
            Self::TooLong => "email-too-long",
            Self::Malformed => "email-malformed",
        }
    }
}

impl Email {
    /// Reads an address; white space at its ends goes.
    ///
    /// # Errors
    /// It is blank, too long, or not of the form name@host.domain. A leading `-` is refused too: such a text would
    /// pass for a flag of the programs that addresses are handed to.
    pub fn parse(text: &str) -> Result<Self, EmailProblem> {
        let written = text.trim();
        if written.is_empty() {
            return Err(EmailProblem::Blank);
        }
        if written.len() > EMAIL_LIMIT {
            return Err(EmailProblem::TooLong);
        }
        let forbidden =
            |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | ',' | ';');
        let options = Options::default().with_required_tld().without_domain_literal().without_display_text();
        if written.starts_with('-') || written.contains(forbidden) {
            return Err(EmailProblem::Malformed);
        }
        EmailAddress::parse_with_options(written, options).map_err(|_| EmailProblem::Malformed)?;
        Ok(Self { written: written.to_owned(), key: key(written) })
    }

    /// Brings back an address that was judged before, as it is stored.
    pub fn stored(written: String) -> Self {
        Self { key: key(&written), written }
    }

    /// Returns the address as it was written.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Returns what addresses are compared by: see [`key`].
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// Returns what addresses are compared by: composed (NFC) and in lowercase, accents kept. Nothing is judged.
pub fn key(text: &str) -> String {
    let text = text.trim();
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_addresses_are_taken_as_written() {
        for good in [
            "ana@acme.example",
            "Ana.Diaz+soporte@ACME.example",
            "o'brien@x.co",
            "ñandú@correo.es",
            "imported@example.invalid",
            "a_b-c@sub.do-main.example",
        ] {
            assert_eq!(Email::parse(&format!(" {good}\n")).as_ref().map(Email::written), Ok(good));
        }
        assert_eq!(Email::parse("Ana@ACME.Example").map(|email| email.key), Ok("ana@acme.example".into()));
        assert_eq!(key("N\u{303}@X.es"), "ñ@x.es");
    }

    #[test]
    fn everything_else_is_refused() {
        for bad in [
            "ana",
            "@x.es",
            "ana@",
            "ana@x",
            "a b@x.es",
            "a@b@x.es",
            "a..b@x.es",
            ".a@x.es",
            "a.@x.es",
            "a@x..es",
            "a@-x.es",
            "-a@x.es",
            "\"a b\"@x.es",
            "a@[1.2.3.4]",
            "Ana <a@x.es>",
            "a@x.es,b@x.es",
            "a\u{7}@x.es",
            "a\0@x.es",
            "a@x.es\nBcc: b@x.es",
        ] {
            assert_eq!(Email::parse(bad), Err(EmailProblem::Malformed), "{bad:?}");
        }
        assert_eq!(Email::parse(" "), Err(EmailProblem::Blank));
        assert_eq!(Email::parse(&format!("a@{}.es", "x".repeat(300))), Err(EmailProblem::TooLong));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic_and_keys_are_stable(text in any::<String>()) {
            let _ = Email::parse(&text);
            prop_assert_eq!(key(&key(&text)), key(&text));
        }
    }
}
