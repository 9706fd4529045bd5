//! What is to be published: a list, and whatever is known of it.

use super::about::About;
use super::imprint::Imprint;
use targetlist::attribute::{Attribution, AttributionSensitivity, Clients};
use targetlist::corroborate::{Corroboration, Loss, LossKind};
use targetlist::forensic::Findings;
use targetlist::list::TargetList;
use targetlist::number::Number;
use targetlist::sheet::Origin;
use targetlist::time::Stamp;

/// What is to be published: a list, and whatever is known of it.
///
/// ```
/// use targetlist_publish::{Policy, Publication};
/// use targetlist::time::Times;
/// use targetlist::{Clients, Clusters, TargetList};
/// let text: String = (0..30).map(|n| format!("+4477009001{n:02},T01\n")).collect();
/// let list = TargetList::reader().read("list.csv", format!("phone,client\n{text}").as_bytes())?;
/// let clients = Clients::by_home_share(&Clusters::by_tag(&list));
/// let made = Times::utc().read("2021-07-18T09:00:00Z").unwrap(); // no clock is asked: the same run gives the same bytes
/// let publication = Publication::new("A list of thirty numbers", made, &list).clients(&clients);
/// let prepared = publication.prepare(&Policy::default())?;
/// assert!(prepared.report().html().contains("What this does not show"));
/// assert!(prepared.tables().iter().any(|table| table.name() == "numbers_by_country"));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Publication {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) made: Stamp,
    pub(super) imprint: Imprint,
    pub(super) about: About,
    pub(super) list: TargetList,
    pub(super) clients: Option<Clients>,
    pub(super) attribution: Option<Attribution>,
    pub(super) result: Option<Corroboration>,
    pub(super) sensitivity: Option<AttributionSensitivity>,
    pub(super) inputs: Vec<Origin>,
    /// Numbers of examined phones: the audit looks for them too, listed or not.
    pub(super) examined: Vec<Number>,
    pub(super) settings: Vec<(String, String)>,
    pub(super) replace: bool,
    #[cfg(feature = "age")]
    pub(super) partners: super::sealed::Partners,
    pub(super) losses: Vec<Loss>,
    pub(super) accepted: Vec<LossKind>,
}

impl Publication {
    /// A publication of a list. `made` is the time of publication; no clock is read, so the same
    /// run gives the same bytes.
    pub fn new(title: impl Into<String>, made: Stamp, list: &TargetList) -> Publication {
        Publication {
            title: title.into(),
            lead: String::new(),
            made,
            imprint: Imprint::default(),
            about: About::default(),
            inputs: list.origin().cloned().into_iter().collect(),
            list: list.clone(),
            clients: None,
            attribution: None,
            result: None,
            sensitivity: None,
            examined: Vec::new(),
            settings: Vec::new(),
            replace: false,
            #[cfg(feature = "age")]
            partners: Default::default(),
            losses: Loss::each(list, &Findings::default()),
            accepted: Vec::new(),
        }
    }

    /// One or two sentences below the title.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<String>) -> Publication {
        self.lead = lead.into();
        self
    }

    /// Adds what the publisher says of it: contact, license, correction, what changed.
    #[must_use]
    pub fn imprint(mut self, imprint: Imprint) -> Publication {
        self.imprint = imprint;
        self
    }

    /// Adds what the publisher says of the list: how phones were chosen, advice, links.
    #[must_use]
    pub fn about(mut self, about: About) -> Publication {
        self.about = about;
        self
    }

    /// Adds the clients of a tagged list, by the home-share rule.
    #[must_use]
    pub fn clients(mut self, clients: &Clients) -> Publication {
        self.clients = Some(clients.clone());
        self
    }

    /// Adds the attribution. If it is given, numbers and phones are counted by likely government
    /// and not by tag.
    #[must_use]
    pub fn attribution(mut self, attribution: Attribution) -> Publication {
        self.attribution = Some(attribution);
        self
    }

    /// Adds the sensitivity of the attribution.
    #[must_use]
    pub fn sensitivity(mut self, sensitivity: AttributionSensitivity) -> Publication {
        self.sensitivity = Some(sensitivity);
        self
    }

    /// Adds how far phones bear the list out, and the findings that it was computed from.
    #[must_use]
    pub fn corroboration(mut self, result: &Corroboration, findings: &Findings) -> Publication {
        self.result = Some(result.clone());
        self.losses = result.losses().to_vec();
        self.inputs.extend(findings.origins().iter().cloned());
        self.examined = findings
            .devices()
            .iter()
            .flat_map(|device| device.numbers.iter().copied())
            .collect();
        self
    }

    /// Names a setting of the run for the manifest and the report: a seed, a home region.
    #[must_use]
    pub fn setting(mut self, name: impl Into<String>, value: impl Into<String>) -> Publication {
        self.settings.push((name.into(), value.into()));
        self
    }

    /// Accepts that more than 5% of one kind of input is not in the figures. Otherwise such a
    /// publication is refused.
    #[must_use]
    pub fn accept(mut self, loss: LossKind) -> Publication {
        self.accepted.push(loss);
        self
    }

    /// Lets an earlier publication at the same place be replaced, which is then the release to
    /// compare with. Anything else that is there stays, and is an error.
    #[must_use]
    pub fn replace(mut self) -> Publication {
        self.replace = true;
        self
    }
}
