//! Real phone numbers of Spain and Latin America come out as expected.
use mesa::domain::phone::{PhoneProblem, parse};

fn e164(text: &str, country: Option<&str>) -> Result<String, PhoneProblem> {
    parse(text, country).map(|phone| phone.e164().to_owned())
}

#[test]
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
#[expect(clippy::disallowed_methods, reason = "where the tests' data are is no setting of mesa")]
fn every_valid_number_of_the_data_comes_out_as_expected() {
    let folder = std::env::var("MESA_TEST_DATA").unwrap_or_else(|_| "../shared/data".into());
    let Ok(mut cases) = csv::Reader::from_path(format!("{folder}/phones/phone_cases.csv")) else {
        eprintln!("skipped: {folder}/phones/phone_cases.csv is absent");
        return;
    };
    let mut valid = 0;
    for case in cases.records() {
        let case = case.unwrap();
        let found = e164(&case[0], Some(&case[1]).filter(|country| !country.is_empty()));
        if &case[3] == "1" {
            valid += 1;
            assert_eq!(found.as_deref(), Ok(&case[2]), "{case:?}");
            assert_eq!(e164(&case[2], None).as_deref(), Ok(&case[2]));
            // An extension is beyond the quick way of reading a canonical number.
            let long_way = e164(&format!("{} ext. 1", &case[2]), None);
            assert_eq!(long_way.as_deref(), Ok(&case[2]), "the quick way and the long way agree");
        } else if let Ok(found) = found {
            assert!(found.starts_with("+52"), "only old Mexican forms are mended: {case:?} {found}");
        }
    }
    assert!(valid > 1_000);
}
