use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use proptest::prelude::*;

use super::*;

/// Encodes a text; UTF-16 is made by hand, which the library only reads.
fn encode(text: &str, encoding: &'static Encoding) -> Vec<u8> {
    if encoding == UTF_16LE {
        return text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    }
    if encoding == UTF_16BE {
        return text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    }
    encoding.encode(text).0.into_owned()
}

/// Gives its bytes in portions of a size, to try every seam between portions.
struct Portions(io::Cursor<Vec<u8>>, usize);

impl Read for Portions {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = self.1.min(buffer.len());
        self.0.read(&mut buffer[..most])
    }
}

fn decode(bytes: &[u8], portion: usize) -> (Vec<u8>, &'static str) {
    let input = Portions(io::Cursor::new(bytes.to_vec()), portion);
    let mut decoder = Decoder::new(Box::new(input), None).unwrap();
    let mut text = Vec::new();
    decoder.read_to_end(&mut text).unwrap();
    (text, decoder.encoding())
}

const LIST: &str =
    "nombre,correo,empresa\nJosé Muñoz,jose@x.example,Cía. Peña\nÁngela Díaz,a@x.example,Ação\n";

#[test]
fn every_encoding_is_found_by_its_letters() {
    let cases = [
        (UTF_8, "utf-8"),
        (UTF_16LE, "utf-16le"),
        (UTF_16BE, "utf-16be"),
        (WINDOWS_1252, "windows-1252"),
        (MACINTOSH, "mac-roman"),
    ];
    for (encoding, name) in cases {
        for portion in [1, 7, 100_000] {
            let (text, found) = decode(&encode(LIST, encoding), portion);
            assert_eq!((String::from_utf8(text).as_deref(), found), (Ok(LIST), name));
        }
        let marked = encode(&format!("\u{feff}{LIST}"), encoding);
        if name.starts_with("utf") {
            assert_eq!(decode(&marked, 5), (LIST.as_bytes().to_vec(), name));
        }
    }
}

#[test]
fn a_single_name_is_enough() {
    for name in ["José", "Muñoz", "DÍAZ", "Ángel", "São", "Ibáñez", "CORAÇÃO", "Gómez 3º", "¿Qué?", "Núñez"]
    {
        for (encoding, slug) in [(WINDOWS_1252, "windows-1252"), (MACINTOSH, "mac-roman")] {
            let list = format!("name\n{name}\n");
            assert_eq!(decode(&encode(&list, encoding), 9), (list.clone().into_bytes(), slug), "{name}");
        }
    }
    assert_eq!(decode(b"name\nO\x92Brien\n", 9).1, "windows-1252");
}

#[test]
fn other_encodings_are_for_their_owner_to_say() {
    let hint_for = |text: &str, encoding| {
        let problem = Decoder::new(Box::new(io::Cursor::new(encode(text, encoding))), None).err();
        match problem {
            Some(FileProblem::UnknownEncoding { hint, .. }) => hint,
            other => panic!("{text}: {other:?}"),
        }
    };
    let text = "имя,почта\nИван Петров,ivan@x.example\nМария Сидорова,m@x.example\n";
    assert_eq!(hint_for(text, encoding_rs::WINDOWS_1251), Some("windows-1251"));
    let text = "名前,メール\n山田太郎,y@x.example\n佐藤花子,s@x.example\n";
    assert_eq!(hint_for(text, encoding_rs::SHIFT_JIS), Some("shift_jis"));
}

#[test]
fn what_could_be_another_encoding_is_doubted() {
    let doubt = |text: &str, encoding| {
        let mut decoder = Decoder::new(Box::new(io::Cursor::new(encode(text, encoding))), None).unwrap();
        io::copy(&mut decoder, &mut io::sink()).unwrap();
        (decoder.encoding(), decoder.doubt())
    };
    assert_eq!(doubt(LIST, UTF_8), ("utf-8", Doubt::None));
    assert_eq!(doubt(LIST, WINDOWS_1252), ("windows-1252", Doubt::Slight));
    assert_eq!(doubt(LIST, MACINTOSH), ("mac-roman", Doubt::Slight));
    assert_eq!(doubt("name\nÁngel\n", WINDOWS_1252), ("windows-1252", Doubt::Slight));
    // `Garc’a` in the one, `García` in the other
    assert_eq!(doubt("name\nGarcía\n", MACINTOSH), ("mac-roman", Doubt::Great));
    let polish =
        "imię,email\nŁukasz Żak,l@x.example\nGrażyna Wójcik,g@x.example\nPaweł Dąbrowski,p@x.example\n";
    assert_eq!(doubt(polish, encoding_rs::WINDOWS_1250), ("windows-1252", Doubt::Great));
}

#[test]
fn a_letter_far_into_the_file_still_decides() {
    let head = "name,email\n".to_owned() + &"Ana,ana@x.example\n".repeat(SAMPLE / 10);
    let text = format!("{head}José Muñoz,j@x.example\n");
    for (encoding, slug) in [(UTF_8, "utf-8"), (WINDOWS_1252, "windows-1252"), (MACINTOSH, "mac-roman")] {
        assert_eq!(decode(&encode(&text, encoding), 4_096), (text.clone().into_bytes(), slug));
    }
}

#[test]
fn what_has_no_letter_becomes_no_utf8() {
    let cases = [
        (&b"n\nJos\xe9 Mu\xf1oz\nx\x81y\n"[..], "windows-1252"),
        (b"\xff\xfen\0\n\0\x00\xd8x\0\n\0", "utf-16le"),
        (b"n\nJos\xc3\xa9 Mu\xc3\xb1oz \xc3\xa1\na\xffb\n", "utf-8"),
    ];
    for (bytes, name) in cases {
        let (text, found) = decode(bytes, 3);
        assert_eq!(found, name);
        assert!(text.contains(&NO_LETTER), "{text:?}");
        let others: Vec<_> = text.into_iter().filter(|byte| *byte != NO_LETTER).collect();
        assert!(!String::from_utf8(others).unwrap().contains('\u{fffd}'));
    }
}

#[test]
fn what_is_no_text_is_named() {
    let problem = |bytes: &[u8]| Decoder::new(Box::new(io::Cursor::new(bytes.to_vec())), None).err().unwrap();
    assert_eq!(problem(b"PK\x03\x04\x14\0\x06\0"), FileProblem::NotText { kind: Some("ZIP") });
    assert_eq!(problem(&[0; 4_096]), FileProblem::NotText { kind: None });
    let dos = b"nombre\nJos\x82 Mu\xa4oz\nMar\xa1a G\xa2mez\n"; // code page 850
    assert!(matches!(problem(dos), FileProblem::UnknownEncoding { hint: Some("cp850"), .. }));
    let utf_32 = |letter: fn(u32) -> [u8; 4], text: &str| -> Vec<u8> {
        text.chars().flat_map(|c| letter(c.into())).collect()
    };
    for text in ["name\nAna\n", "\u{feff}name\nAna\n"] {
        assert_eq!(problem(&utf_32(u32::to_le_bytes, text)), FileProblem::Utf32);
        assert_eq!(problem(&utf_32(u32::to_be_bytes, text)), FileProblem::Utf32);
    }
}

#[test]
fn encodings_are_named_as_people_name_them() {
    let name = |text| named(text).map(slug);
    for (text, expected) in [
        ("latin1", "windows-1252"),
        ("ISO-8859-1", "windows-1252"),
        ("Mac Roman", "mac-roman"),
        ("macintosh", "mac-roman"),
        ("UTF-16", "utf-16le"),
        ("utf8", "utf-8"),
        ("cp1252", "windows-1252"),
        ("shift_jis", "shift_jis"),
        ("ISO-8859-15", "iso-8859-15"),
    ] {
        assert_eq!(name(text), Some(expected), "{text}");
    }
    assert_eq!(name("klingon"), None);
}

proptest! {
    #[test]
    fn no_bytes_make_the_decoder_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), portion in 1_usize..9) {
        let input = || Box::new(Portions(io::Cursor::new(bytes.clone()), portion));
        for forced in [None, Some(UTF_16LE), Some(WINDOWS_1252), Some(UTF_8), Some(encoding_rs::GBK)] {
            if let Ok(mut decoder) = Decoder::new(input(), forced) {
                drop(decoder.read_to_end(&mut Vec::new()));
            }
        }
    }
}
