//! Whoever is served stays served when they buy more.
use proptest::prelude::*;

use super::*;

const ASSETS: [&str; 3] = ["A-1", "A-2", "A-3"];

/// What a department asks for: contract, credits, warranty, maintenance, membership.
type Asks = [bool; 5];

/// A contract: the asset it is bound to, whether it is in force, what it says of the phone, whether the requester is
/// in view of it.
type Cover = (Option<usize>, bool, Option<bool>, bool);

/// Something bought.
#[derive(Clone, Debug)]
enum Purchase {
    Credits,
    Contract(Cover),
    ContractMember(usize),
    Unit { warranty: bool, maintenance: bool },
    UnitMember(usize),
    Warranty(usize),
    Maintenance(usize),
}

fn desk([contract, credits, warranty, maintenance, membership]: Asks) -> Policy {
    let contract = if contract { "required" } else { "not-required" };
    policy(&format!(
        r#"
        [[department]]
        key = "d"
        family = "pbx"
        contract = "{contract}"
        credits = {credits}
        warranty = {warranty}
        maintenance = {maintenance}
        membership = {membership}
        [[product]]
        key = "pbx"
        [[contract_kind]]
        key = "gold"
        [[channel]]
        key = "phone"
        [[plan]]
        key = "open"
        channels = {{ phone = "yes" }}
        [[plan]]
        key = "shut"
        paid = false
        channels = {{ phone = "no" }}
        "#
    ))
}

fn members(is_one: bool) -> BTreeSet<ContactId> {
    if is_one { BTreeSet::from([ContactId::new(7)]) } else { BTreeSet::new() }
}

fn bought((bound, in_force, phone, member): Cover, id: i64) -> Contract {
    let ends = if in_force { today() } else { yesterday() };
    let channels = phone.map(|open| ("phone".to_owned(), open)).into_iter().collect();
    let bound = bound.map(|place| ASSETS[place]);
    Contract { ends, channels, members: members(member), ..contract(id, bound) }
}

fn unit(key: &str, [warranty, maintenance, member]: [bool; 3]) -> Asset {
    Asset { members: members(member), ..covered(key, warranty, maintenance) }
}

fn next_id(customer: &Customer) -> i64 {
    i64::try_from(customer.contracts.len()).unwrap() + 1
}

/// Adds to a customer what it bought; what it has not got is not bettered.
fn buy(customer: &mut Customer, purchase: &Purchase) {
    let unit_at = |customer: &Customer, place: usize| place % customer.assets.len().max(1);
    match *purchase {
        Purchase::Credits => customer.balance_min += 120,
        Purchase::Contract(cover) => customer.contracts.push(bought(cover, next_id(customer))),
        Purchase::ContractMember(place) => {
            let place = place % customer.contracts.len().max(1);
            if let Some(contract) = customer.contracts.get_mut(place) {
                contract.members = members(true);
            }
        }
        Purchase::Unit { warranty, maintenance } => {
            let key = ASSETS.iter().find(|key| customer.assets.iter().all(|asset| asset.key != **key));
            customer.assets.extend(key.map(|key| covered(key, warranty, maintenance)));
        }
        Purchase::UnitMember(place) | Purchase::Warranty(place) | Purchase::Maintenance(place) => {
            let place = unit_at(customer, place);
            let Some(asset) = customer.assets.get_mut(place) else { return };
            match purchase {
                Purchase::Warranty(_) => asset.warranty_until = Some(today()),
                Purchase::Maintenance(_) => asset.maintenance_until = Some(today()),
                _ => asset.members = members(true),
            }
        }
    }
}

fn any_cover(says: BoxedStrategy<Option<bool>>) -> impl Strategy<Value = Cover> {
    (prop::option::of(0..ASSETS.len()), any::<bool>(), says, any::<bool>())
}

fn any_customer() -> impl Strategy<Value = Customer> {
    let units = prop::collection::vec(any::<[bool; 3]>(), 0..ASSETS.len());
    let contracts = prop::collection::vec(any_cover(any::<Option<bool>>().boxed()), 0..4);
    (units, contracts, -1_i64..2, prop::option::of(prop::sample::select(vec!["open", "shut"]))).prop_map(
        |(units, covers, balance_min, plan)| {
            let assets = units.iter().zip(ASSETS).map(|(unit, key)| self::unit(key, *unit)).collect();
            let contracts = covers.into_iter().zip(1..).map(|(cover, id)| bought(cover, id)).collect();
            let requester = Some(contact(7, false));
            Customer { org: Some(org(plan)), assets, contracts, balance_min, submitter: None, requester }
        },
    )
}

fn any_purchase() -> impl Strategy<Value = Purchase> {
    // A contract may shut a channel (BLI-37): that one is bought for something else.
    let opens = prop::sample::select(vec![None, Some(true)]).boxed();
    let place = || 0..ASSETS.len();
    prop_oneof![
        Just(Purchase::Credits),
        any_cover(opens).prop_map(Purchase::Contract),
        place().prop_map(Purchase::ContractMember),
        any::<(bool, bool)>().prop_map(|(warranty, maintenance)| Purchase::Unit { warranty, maintenance }),
        place().prop_map(Purchase::UnitMember),
        place().prop_map(Purchase::Warranty),
        place().prop_map(Purchase::Maintenance),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn more_cover_never_turns_a_pass_into_a_fail(
        asks in any::<Asks>(),
        mut customer in any_customer(),
        purchases in prop::collection::vec(any_purchase(), 8..16),
        channel in prop::sample::select(vec![None, Some("phone")]),
    ) {
        let policy = desk(asks);
        let asked = Asked { channel, ..Asked::default() };
        let mut before = customer.judged(&policy, "d", &asked);
        for purchase in &purchases {
            buy(&mut customer, purchase);
            let after = customer.judged(&policy, "d", &asked);
            prop_assert!(
                after.is_entitled() || !before.is_entitled(),
                "{purchase:?} took {customer:?} away: {:?}", failing(&after)
            );
            before = after;
        }
    }
}
