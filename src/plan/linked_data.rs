//! What a page says to machines: schema.org as JSON-LD. Made of what its template sees and of nothing else, so that the two
//! cannot say different things.
//!
//! schema.org has no word for a body that another one continues; `dcterms:replaces` and `dcterms:isReplacedBy` say it
//! (DCMI Metadata Terms).

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::view::{self, Article, Bearer, Data, Ministry, PageHead, Site, Succession};

/// A view that can say what it is about.
pub trait Described {
    /// Properties of the page, in the words of schema.org; `@type` among them if it is more than a list.
    fn describe<'a>(&'a self, _around: &Around<'a>) -> Thing<'a> {
        typed("CollectionPage", [])
    }
}

/// A value that borrows what it says.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "the kinds of JSON, but for objects")]
pub enum Said<'a> {
    Nothing,
    Text(Cow<'a, str>),
    Number(usize),
    Bool(bool),
    List(Vec<Said<'a>>),
    Thing(Thing<'a>),
}

/// A thing with its properties, in order.
#[derive(Clone, Debug, Default)]
pub struct Thing<'a>(Vec<(&'static str, Said<'a>)>);

impl<'a> Thing<'a> {
    /// Adds a property.
    fn add(&mut self, name: &'static str, value: impl Into<Said<'a>>) {
        self.0.push((name, value.into()));
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(own, _)| *own == name)
    }
}

/// A thing of a type.
fn typed<'a, const N: usize>(kind: &'static str, properties: [(&'static str, Said<'a>); N]) -> Thing<'a> {
    let kind = ("@type", Said::from(kind));
    Thing(std::iter::once(kind).chain(properties).collect())
}

impl<'a> From<&'a str> for Said<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Said<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Said<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<Thing<'a>> for Said<'a> {
    fn from(thing: Thing<'a>) -> Self {
        Self::Thing(thing)
    }
}

impl<'a, T: Into<Said<'a>>> From<Option<T>> for Said<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// A list that says nothing if it is empty.
fn list<'a, T: Into<Said<'a>>>(items: impl Iterator<Item = T>) -> Said<'a> {
    let items: Vec<Said<'a>> = items.map(Into::into).collect();
    if items.is_empty() { Said::Nothing } else { Said::List(items) }
}

impl Serialize for Said<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => number.serialize(serializer),
            Self::Bool(is) => serializer.serialize_bool(*is),
            Self::List(items) => items.serialize(serializer),
            Self::Thing(thing) => thing.serialize(serializer),
        }
    }
}

impl Serialize for Thing<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.0.iter().filter(|(_, value)| !matches!(value, Said::Nothing)) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// What stands around a view.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The site.
    pub site: &'a Site,
    /// The page.
    pub head: &'a PageHead,
}

impl<'a> Around<'a> {
    /// An address of the site as a whole address.
    fn url(&self, href: &str) -> String {
        [&self.site.origin, href].concat()
    }

    /// The name of a body by its page: the same in all languages, and another than that of the page.
    fn body_id(&self, href: &str) -> String {
        let id = href.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        [&self.site.origin, &self.site.root, "#", id].concat()
    }

    fn organization(&self, bearer: &'a Bearer) -> Thing<'a> {
        let (id, url) = (self.body_id(&bearer.href), self.url(&bearer.href));
        let name = Said::from(&bearer.name);
        typed("GovernmentOrganization", [("@id", id.into()), ("name", name), ("url", url.into())])
    }

    fn website(&self) -> Thing<'a> {
        let (site, home) = (self.site, self.url(&self.site.home));
        let id = format!("{home}#site");
        let (name, lang) = (Said::from(&site.title), Said::from(&site.lang));
        typed("WebSite", [("@id", id.into()), ("url", home.into()), ("name", name), ("inLanguage", lang)])
    }

    fn publisher(&self) -> Thing<'a> {
        let url = self.url(&self.site.home);
        typed("Organization", [("name", Said::from(&self.site.title)), ("url", url.into())])
    }

    /// Where the page stands below the home page.
    fn breadcrumb(&self, parent: Option<(&'a str, &str)>) -> Option<Thing<'a>> {
        let section = self.site.menu.iter().find(|item| item.id == self.head.section);
        let section = section.map(|item| (item.label.as_str(), item.href.as_str()));
        let own = (self.head.title.as_ref(), None);
        let home = (self.site.title.as_str(), Some(self.url(&self.site.home)));
        let mut places = vec![home];
        let parent = parent.or(section);
        places.extend(parent.map(|(name, href)| (name, Some(self.url(href)))));
        if places.last().is_some_and(|(_, url)| *url != self.head.url) && !self.head.title.is_empty() {
            places.push(own);
        }
        let item = |(index, (name, url)): (usize, (&'a str, Option<String>))| {
            let position = Said::Number(index + 1);
            typed("ListItem", [("position", position), ("name", name.into()), ("item", url.into())])
        };
        let count = places.len();
        let items = list(places.into_iter().enumerate().map(item));
        (count > 1).then(|| typed("BreadcrumbList", [("itemListElement", items)]))
    }
}

/// The JSON-LD of a page, fit to stand in a `script` element.
pub(super) fn linked_data(view: &dyn super::View, around: &Around<'_>) -> String {
    let (site, head) = (around.site, around.head);
    let own = view.describe(around);
    let dcterms = Thing(vec![("dcterms", "http://purl.org/dc/terms/".into())]);
    let name = if head.title.is_empty() { site.title.as_str() } else { head.title.as_ref() };
    let image = head.image.as_ref().map(|view::HeadImage { url, width, height, alt }| {
        let (width, height) = (Said::Number(*width), Said::Number(*height));
        let properties = [("url", url.into()), ("width", width), ("height", height), ("caption", alt.into())];
        typed("ImageObject", properties)
    });
    let breadcrumb = || around.breadcrumb(None);
    let mut page = Thing(vec![
        ("@context", Said::List(vec!["https://schema.org".into(), dcterms.into()])),
        ("@id", head.url.as_ref().into()),
        ("url", head.url.as_ref().into()),
        ("name", name.into()),
        ("description", Some(head.description.as_ref()).filter(|text| !text.is_empty()).into()),
        ("inLanguage", Said::from(&site.lang)),
        ("license", site.license.as_ref().and_then(|license| license.url.as_ref()).into()),
        ("image", image.into()),
        ("breadcrumb", (!own.has("breadcrumb")).then(breadcrumb).flatten().into()),
        ("isPartOf", around.website().into()),
    ]);
    // What the view says of itself counts.
    page.0.retain(|(name, _)| !own.has(name));
    page.0.extend(own.0);
    let json = serde_json::to_string(&page).unwrap_or_default();
    // Nothing in it may end the element.
    if !json.contains(['<', '>', '&']) {
        return json;
    }
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

impl Described for Article {
    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a> {
        let head = around.head;
        let others = || head.languages.iter().filter(|language| !language.current);
        let of = |url: &'a String| typed("NewsArticle", [("@id", url.into())]);
        let original = others().find(|language| Some(&language.lang) == self.original.as_ref());
        let is_original = self.original.as_deref() == Some(around.site.lang.as_str());
        let translations = others().filter(|_| is_original).filter_map(|language| language.url.as_ref());
        let citation = |source: &'a view::Source| {
            let named = |kind, name: &'a String| typed(kind, [("name", name.into())]);
            typed(
                "CreativeWork",
                [
                    ("name", Said::from(&source.title)),
                    ("author", source.author.as_ref().map(|name| named("Person", name)).into()),
                    ("publisher", source.publisher.as_ref().map(|name| named("Organization", name)).into()),
                    ("datePublished", source.iso.as_ref().into()),
                    ("url", source.url.as_ref().into()),
                    ("inLanguage", source.language.as_ref().into()),
                ],
            )
        };
        let correction = |correction: &'a view::Correction| {
            let day = correction.date.date.to_string();
            typed(
                "CorrectionComment",
                [("text", Said::from(&correction.note)), ("datePublished", day.into())],
            )
        };
        let changed = self.updated.iter().chain(self.corrections.first().map(|correction| &correction.date));
        let changed = changed.map(|day| day.date).max().unwrap_or(self.first_shown.date);
        let sector = &self.card.sector;
        let begins = self.card.date.date;
        let coverage = match &self.ends {
            Some(ends) => format!("{begins}/{ends}"),
            None => begins.to_string(),
        };
        typed(
            "NewsArticle",
            [
                ("headline", self.card.title.as_ref().into()),
                ("description", self.card.summary.as_ref().into()),
                ("mainEntityOfPage", head.url.as_ref().into()),
                ("datePublished", self.first_shown.date.to_string().into()),
                ("dateModified", changed.max(self.first_shown.date).to_string().into()),
                ("temporalCoverage", coverage.into()),
                ("articleSection", Said::from(&sector.label)),
                ("keywords", list(self.tags.iter().map(|tag| &tag.label))),
                ("about", list(self.card.ministries.iter().map(|bearer| around.organization(bearer)))),
                ("author", around.publisher().into()),
                ("publisher", around.publisher().into()),
                ("isAccessibleForFree", Said::Bool(true)),
                ("citation", list(self.sources.iter().map(citation))),
                ("correction", list(self.corrections.iter().map(correction))),
                ("translationOfWork", original.and_then(|language| language.url.as_ref()).map(of).into()),
                ("workTranslation", list(translations.map(of))),
                ("breadcrumb", around.breadcrumb(Some((&sector.label, &sector.href))).into()),
            ],
        )
    }
}

impl Described for view::SideBySide {
    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a> {
        let article = |side: &view::Side| typed("NewsArticle", [("@id", around.url(&side.href).into())]);
        typed(
            "WebPage",
            [
                ("inLanguage", list(self.sides.iter().map(|side| &side.lang))),
                ("about", list(self.sides.iter().map(article))),
                ("breadcrumb", around.breadcrumb(Some((&self.card.title, &self.card.href))).into()),
            ],
        )
    }
}

impl Described for Ministry {
    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a> {
        let linked = |steps: &'a [Succession]| {
            let bodies = steps.iter().filter(|step| !step.is_part).flat_map(|step| &step.bodies);
            list(bodies.map(|body| Thing(vec![("@id", around.body_id(&body.href).into())])))
        };
        let body = typed(
            "GovernmentOrganization",
            [
                ("@id", around.body_id(&self.ministry.href).into()),
                ("name", Said::from(&self.ministry.name)),
                ("alternateName", self.ministry.short.as_ref().into()),
                ("url", around.url(&self.ministry.href).into()),
                ("sameAs", self.website.as_ref().map(|host| format!("https://{host}/")).into()),
                ("foundingDate", self.founded.as_ref().into()),
                ("dissolutionDate", self.dissolved.as_ref().into()),
                ("dcterms:replaces", linked(&self.before)),
                ("dcterms:isReplacedBy", linked(self.after.as_slice())),
            ],
        );
        typed("CollectionPage", [("mainEntity", body.into())])
    }
}

impl Described for view::Home {
    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a> {
        let mut site = around.website();
        if let Some(search) = &around.site.search {
            let pattern = format!("{}?q={{search_term_string}}", around.url(search));
            let target = typed("EntryPoint", [("urlTemplate", pattern.into())]);
            let input = Said::from("required name=search_term_string");
            let action = typed("SearchAction", [("target", target.into()), ("query-input", input)]);
            site.add("potentialAction", action);
        }
        typed("CollectionPage", [("isPartOf", site.into())])
    }
}

impl Described for view::Search {
    fn describe<'a>(&'a self, _: &Around<'a>) -> Thing<'a> {
        typed("SearchResultsPage", [])
    }
}

impl Described for view::Pair {
    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a> {
        let about = list(self.bodies.iter().map(|bearer| around.organization(bearer)));
        typed("CollectionPage", [("about", about)])
    }
}

impl Described for view::Term {
    fn describe<'a>(&'a self, _: &Around<'a>) -> Thing<'a> {
        let about = typed("DefinedTerm", [("name", Said::from(&self.label))]);
        typed("CollectionPage", [("about", about.into())])
    }
}

impl Described for Data {
    fn describe<'a>(&'a self, around: &Around<'a>) -> Thing<'a> {
        let file = |table: &'a view::DataTable| {
            typed(
                "DataDownload",
                [
                    ("name", Said::from(&table.name)),
                    ("description", Said::from(&table.text)),
                    ("encodingFormat", Said::from(table.media_type)),
                    ("contentUrl", around.url(&table.href).into()),
                ],
            )
        };
        typed(
            "Dataset",
            [
                ("@id", around.head.x_default.as_ref().into()),
                ("name", format!("{} – {}", around.site.title, around.head.title).into()),
                ("description", Said::from(&self.lead)),
                ("creator", around.publisher().into()),
                ("isAccessibleForFree", Said::Bool(true)),
                ("distribution", list(self.tables.iter().map(file))),
                // A data set is part of a site only by its page.
                ("isPartOf", Said::Nothing),
                ("breadcrumb", Said::Nothing),
            ],
        )
    }
}

/// A page that is neither a list nor a thing of its own.
fn page<'a>() -> Thing<'a> {
    typed("WebPage", [])
}

impl Described for view::Standing {
    fn describe<'a>(&'a self, _: &Around<'a>) -> Thing<'a> {
        page()
    }
}

impl Described for view::NotFound {
    fn describe<'a>(&'a self, _: &Around<'a>) -> Thing<'a> {
        page()
    }
}

impl Described for view::Redirect {
    fn describe<'a>(&'a self, _: &Around<'a>) -> Thing<'a> {
        page()
    }
}

impl Described for view::MinistryList {}
impl Described for view::Network {}
impl Described for view::TermList {}
impl Described for view::YearPage {}
