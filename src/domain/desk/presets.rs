//! The policies that come with the program; what each is for stands in `i18n`.

/// The preset that `init` applies when none is named.
pub const DEFAULT: &str = "blank";

const PRESETS: [(&str, &str); 6] = [
    ("blank", include_str!("presets/blank.toml")),
    ("chattigo", include_str!("presets/chattigo.toml")),
    ("blip", include_str!("presets/blip.toml")),
    ("talkdesk", include_str!("presets/talkdesk.toml")),
    ("sangoma", include_str!("presets/sangoma.toml")),
    ("pambly", include_str!("presets/pambly.toml")),
];

/// Returns the presets' names.
pub fn names() -> impl Iterator<Item = &'static str> {
    PRESETS.into_iter().map(|(name, _)| name)
}

/// Returns the text of the preset called `name`.
pub fn text(name: &str) -> Option<&'static str> {
    PRESETS.into_iter().find(|(preset, _)| *preset == name).map(|(_, text)| text)
}
