//! The cells of the notebooks as programs. What a cell shows at its end is an argument of `show`.

use super::Shown;
use targetlist::prelude::*;

pub fn the_whole_job(shown: &mut Shown) -> Result<(), Error> {
    // cell
    let list = samples::list()?;
    shown.show(&list);
    // cell
    shown.show(list.rejects());
    // cell
    let cases = samples::cases()?;
    shown.show(&cases);
    // cell
    let attribution = Attribution::of(&list)?;
    let result = Corroboration::new(&list, &cases).with_attribution(&attribution)?;
    shown.show(&result);
    // cell
    shown.show(&result.devices());
    Ok(())
}

pub fn whose_list_is_this(shown: &mut Shown) -> Result<(), Error> {
    // cell
    let list = samples::list()?;
    let clusters = Clusters::by_tag(&list);
    shown.show(&clusters);
    // cell
    let clients = Clients::by_home_share(&clusters);
    shown.show(&clients);
    // cell
    let attribution = Attribution::of(&list)?;
    shown.show(&attribution);
    // cell
    shown.show(&attribution.operators());
    // cell
    shown.show(&Countries::of(&list));
    Ok(())
}

pub fn how_sure_are_we(shown: &mut Shown) -> Result<(), Error> {
    // cell
    let list = samples::list()?;
    let cases = samples::cases()?;
    let result = Corroboration::new(&list, &cases);
    shown.show(&result.devices().corroborated());
    // cell
    shown.show(&result.denominators(&[]));
    // cell
    let infected = result
        .clone()
        .with_case_definition(CaseDefinition::Infected);
    shown.show(&infected.devices());
    // cell
    shown.show(&result.by(Stratum::System));
    // cell
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let by_client = Corroboration::of_clients(&list, &clients, &cases);
    shown.show(&by_client.lags(Timing::default()));
    Ok(())
}
