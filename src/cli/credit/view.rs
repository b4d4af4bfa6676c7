//! How entries, balances and lots are shown (`DESIGN.md` §12).
use crate::domain::credit::{Draw, Holding, Lot, Slice};
use crate::domain::instant::Instant;
use crate::ops::credit::{Balance, Line};
use crate::render::{Cell, Column};

/// How entries are shown.
pub const LINE: &[Column<Line>] = &[
    Column::new("entry", |line| line.entry.map_or(Cell::Null, |entry| Cell::Id("E-", entry.number()))),
    Column::new("org", |line| Cell::text(&line.org)),
    Column::new("at", |line| line.at.into()),
    Column::new("recorded_at", |line: &Line| line.recorded_at.into()).flat(),
    Column::new("kind", |line| Cell::Word(line.kind.slug())),
    Column::number("minutes", |line| Cell::Minutes(line.minutes)),
    Column::number("balance_min", |line| Cell::Minutes(line.balance)),
    Column::new("lot_draws", |line| Cell::List(line.draws.iter().map(draw).collect())),
    Column::number("minutes_worked", |line: &Line| line.worked.map_or(Cell::Null, minutes)).flat(),
    Column::number("pack", |line: &Line| line.pack.map_or(Cell::Null, |pack| minutes(pack.size))).flat(),
    Column::number("quantity", |line: &Line| {
        line.pack.map_or(Cell::Null, |pack| Cell::Int(pack.quantity.into()))
    })
    .flat(),
    Column::new("ticket", |line| line.ticket.as_ref().into()),
    Column::new("contract", |line| line.contract.map_or(Cell::Null, |id| Cell::Id("C-", id.number()))),
    Column::new("reference", |line| line.reference.as_ref().into()),
    Column::new("key", |line: &Line| line.key.as_ref().into()).flat(),
    Column::new("reverses", |line| line.reverses.map_or(Cell::Null, |id| Cell::Id("E-", id.number()))),
    Column::new("reason", |line| line.reason.as_ref().into()),
    Column::new("approved_by", |line: &Line| line.approved_by.as_ref().into()).flat(),
    Column::new("actor", |line: &Line| Cell::text(&line.actor)).flat(),
    Column::new("via", |line: &Line| line.via.as_ref().into()).flat(),
];

/// How balances are listed.
pub const BALANCE: &[Column<Balance>] = &[
    Column::new("org", |balance| Cell::text(&balance.org)),
    Column::new("name", |balance| Cell::text(&balance.name)),
    Column::number("balance_min", |balance| Cell::Minutes(balance.minutes)),
    Column::new("lots", |balance: &Balance| Cell::List(balance.lots.iter().map(lot).collect())).json_only(),
];

/// How one balance is shown; its lots stand in a section of their own.
pub const OF_ORG: &[Column<Balance>] = &[
    Column::new("org", |balance| Cell::text(&balance.org)),
    Column::new("name", |balance| Cell::text(&balance.name)),
    Column::number("balance_min", |balance| Cell::Minutes(balance.minutes)),
];

/// How what lots have left is shown, with when each expires.
pub const LOT: &[Column<(Holding, Option<Instant>)>] = &[
    Column::new("lot", |(held, _)| Cell::Id("L-", held.lot.id.number())),
    Column::new("source", |(held, _)| Cell::Word(held.lot.source.slug())),
    Column::number("remaining_min", |(held, _)| Cell::Minutes(held.remaining)),
    Column::new("expires_on", |(held, _)| held.lot.expires_on.into()),
    Column::new("expires_at", |(_, at): &(Holding, Option<Instant>)| (*at).into()).flat(),
    Column::new("entry", |(held, _)| Cell::Id("E-", held.made_by.number())),
];

/// How it is shown which lot paid which minute.
pub const SLICE: &[Column<(Slice, Holding)>] = &[
    Column::number("from_minute", |(slice, _)| slice.from_minute.into()),
    Column::number("to_minute", |(slice, _)| slice.to_minute.into()),
    Column::number("minutes", |(slice, _)| {
        Cell::Minutes(slice.to_minute.saturating_sub(slice.from_minute).saturating_add(1))
    }),
    Column::new("lot", |(slice, _)| Cell::Id("L-", slice.lot.number())),
    Column::new("source", |(_, held)| Cell::Word(held.lot.source.slug())),
    Column::new("expires_on", |(_, held)| held.lot.expires_on.into()),
    Column::new("made_by", |(_, held)| Cell::Id("E-", held.made_by.number())),
];

/// How the packs that can be bought are shown.
pub const PACK: &[Column<u32>] = &[Column::number("pack_min", |size| minutes(*size))];

fn minutes(minutes: u32) -> Cell<'static> {
    Cell::Minutes(minutes.into())
}

fn draw((draw, lot): &(Draw, Lot)) -> Cell<'static> {
    let fields = vec![
        ("lot".into(), Cell::Id("L-", draw.lot.number())),
        ("minutes".into(), Cell::Minutes(draw.minutes)),
        ("source".into(), Cell::Word(lot.source.slug())),
    ];
    Cell::Brief(format!("{} {:+}", draw.lot, draw.minutes).into(), fields)
}

fn lot((held, expires_at): &(Holding, Option<Instant>)) -> Cell<'static> {
    Cell::Record(vec![
        ("lot".into(), Cell::Id("L-", held.lot.id.number())),
        ("source".into(), Cell::Word(held.lot.source.slug())),
        ("remaining_min".into(), Cell::Minutes(held.remaining)),
        ("expires_at".into(), (*expires_at).into()),
    ])
}
