//! What a page says to machines: schema.org as JSON-LD. Made of what its template sees and of nothing else, so that the two
//! cannot say different things.
//!
//! schema.org has no word for a body that another one continues; `dcterms:replaces` and `dcterms:isReplacedBy` say it
//! (DCMI Metadata Terms).

use serde_json::{Map, Value, json};

use super::view::{self, Article, Bearer, Data, Ministry, PageHead, Site, Succession};

/// A view that can say what it is about.
pub trait Described {
    /// Properties of the page, in the words of schema.org; `@type` among them if it is more than a list.
    fn describe(&self, _around: &Around<'_>) -> Value {
        json!({ "@type": "CollectionPage" })
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

impl Around<'_> {
    /// An address of the site as a whole address.
    fn url(&self, href: &str) -> String {
        format!("{}{href}", self.site.origin)
    }

    /// The name of a body by its page: the same in all languages, and another than that of the page.
    fn body_id(&self, href: &str) -> String {
        let id = href.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        format!("{}#{id}", self.url(&self.site.root))
    }

    fn organization(&self, bearer: &Bearer) -> Value {
        let url = self.url(&bearer.href);
        json!({
            "@type": "GovernmentOrganization",
            "@id": self.body_id(&bearer.href),
            "name": bearer.name,
            "url": url,
        })
    }

    fn website(&self) -> Value {
        let (site, home) = (self.site, self.url(&self.site.home));
        json!({ "@type": "WebSite", "@id": format!("{home}#site"), "url": home, "name": site.title, "inLanguage": site.lang })
    }

    fn publisher(&self) -> Value {
        json!({ "@type": "Organization", "name": self.site.title, "url": self.url(&self.site.home) })
    }

    /// Where the page stands below the home page.
    fn breadcrumb(&self, parent: Option<(&str, &str)>) -> Option<Value> {
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
        let item = |(index, (name, url)): (usize, (&str, Option<String>))| {
            let mut item = json!({ "@type": "ListItem", "position": index + 1, "name": name });
            url.into_iter().for_each(|url| item["item"] = url.into());
            item
        };
        let count = places.len();
        let items: Vec<Value> = places.into_iter().enumerate().map(item).collect();
        (count > 1).then(|| json!({ "@type": "BreadcrumbList", "itemListElement": items }))
    }
}

/// The JSON-LD of a page, fit to stand in a `script` element.
pub(super) fn linked_data(view: &dyn super::View, around: &Around<'_>) -> String {
    let (site, head) = (around.site, around.head);
    let name = if head.title.is_empty() { site.title.as_str() } else { head.title.as_ref() };
    let mut page = Map::new();
    page.insert("@context".into(), json!(["https://schema.org", { "dcterms": "http://purl.org/dc/terms/" }]));
    page.insert("name".into(), name.into());
    page.insert("inLanguage".into(), site.lang.clone().into());
    page.insert("isPartOf".into(), around.website());
    if let Some(url) = &head.url {
        page.insert("@id".into(), url.clone().into());
        page.insert("url".into(), url.clone().into());
    }
    if !head.description.is_empty() {
        page.insert("description".into(), head.description.as_ref().into());
    }
    if let Some(url) = site.license.as_ref().and_then(|license| license.url.as_ref()) {
        page.insert("license".into(), url.clone().into());
    }
    if let Some(view::HeadImage { url, width, height, alt }) = &head.image {
        let image =
            json!({ "@type": "ImageObject", "url": url, "width": width, "height": height, "caption": alt });
        page.insert("image".into(), image);
    }
    page.extend(around.breadcrumb(None).map(|breadcrumb| ("breadcrumb".to_owned(), breadcrumb)));
    if let Value::Object(own) = view.describe(around) {
        for (key, value) in own {
            if value.is_null() {
                page.remove(&key)
            } else {
                page.insert(key, value)
            };
        }
    }
    // Nothing in it may end the element.
    Value::from(page).to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

impl Described for Article {
    fn describe(&self, around: &Around<'_>) -> Value {
        let head = around.head;
        let others = || head.languages.iter().filter(|language| !language.current);
        let of = |url: &String| json!({ "@type": "NewsArticle", "@id": url });
        let original = others().find(|language| Some(&language.lang) == self.original.as_ref());
        let translations: Vec<Value> =
            others().filter_map(|language| language.url.as_ref()).map(of).collect();
        let is_original = self.original.as_deref() == Some(around.site.lang.as_str());
        let citation = |source: &view::Source| {
            let mut work = json!({ "@type": "CreativeWork", "name": source.title });
            let named = |kind: &str, name: &String| json!({ "@type": kind, "name": name });
            for (key, value) in [
                ("author", source.author.as_ref().map(|name| named("Person", name))),
                ("publisher", source.publisher.as_ref().map(|name| named("Organization", name))),
                ("datePublished", source.iso.clone().map(Value::from)),
                ("url", source.url.clone().map(Value::from)),
                ("inLanguage", source.language.clone().map(Value::from)),
            ] {
                value.into_iter().for_each(|value| work[key] = value);
            }
            work
        };
        let correction = |correction: &view::Correction| {
            json!({
                "@type": "CorrectionComment",
                "text": correction.note,
                "datePublished": correction.date.date.to_string(),
            })
        };
        let list = |list: Vec<Value>| if list.is_empty() { Value::Null } else { list.into() };
        let changed = self.updated.iter().chain(self.corrections.first().map(|correction| &correction.date));
        let changed = changed.map(|day| day.date).max().unwrap_or(self.first_shown.date);
        let sector = &self.card.sector;
        json!({
            "@type": "NewsArticle",
            "headline": self.card.title.as_ref(),
            "description": self.card.summary.as_ref(),
            "mainEntityOfPage": head.url,
            "datePublished": self.first_shown.date.to_string(),
            "dateModified": changed.max(self.first_shown.date).to_string(),
            "temporalCoverage": match &self.ends {
                Some(ends) => format!("{}/{ends}", self.card.date.date),
                None => self.card.date.date.to_string(),
            },
            "articleSection": sector.label,
            "keywords": list(self.tags.iter().map(|tag| tag.label.as_str().into()).collect()),
            "about": list(self.card.ministries.iter().map(|bearer| around.organization(bearer)).collect()),
            "author": around.publisher(),
            "publisher": around.publisher(),
            "isAccessibleForFree": true,
            "citation": list(self.sources.iter().map(citation).collect()),
            "correction": list(self.corrections.iter().map(correction).collect()),
            "translationOfWork": original.and_then(|language| language.url.as_ref()).map(of),
            "workTranslation": if is_original { list(translations) } else { Value::Null },
            "breadcrumb": around.breadcrumb(Some((&sector.label, &sector.href))),
        })
    }
}

impl Described for view::SideBySide {
    fn describe(&self, around: &Around<'_>) -> Value {
        let languages: Vec<&str> = self.sides.iter().map(|side| side.lang.as_str()).collect();
        let article = |side: &view::Side| json!({ "@type": "NewsArticle", "@id": around.url(&side.href) });
        json!({
            "@type": "WebPage",
            "inLanguage": languages,
            "about": self.sides.iter().map(article).collect::<Vec<Value>>(),
            "breadcrumb": around.breadcrumb(Some((&self.card.title, &self.card.href))),
        })
    }
}

impl Described for Ministry {
    fn describe(&self, around: &Around<'_>) -> Value {
        let url = around.url(&self.ministry.href);
        let linked = |steps: &[Succession]| -> Value {
            let bodies = steps.iter().filter(|step| !step.is_part).flat_map(|step| &step.bodies);
            let bodies: Vec<Value> =
                bodies.map(|body| json!({ "@id": around.body_id(&body.href) })).collect();
            if bodies.is_empty() { Value::Null } else { bodies.into() }
        };
        let body = json!({
            "@type": "GovernmentOrganization",
            "@id": around.body_id(&self.ministry.href),
            "name": self.ministry.name,
            "alternateName": self.ministry.short,
            "url": url,
            "sameAs": self.website.as_ref().map(|host| format!("https://{host}/")),
            "foundingDate": self.founded,
            "dissolutionDate": self.dissolved,
            "dcterms:replaces": linked(&self.before),
            "dcterms:isReplacedBy": linked(self.after.as_slice()),
        });
        let Value::Object(body) = body else { return Value::Null };
        let body: Map<String, Value> = body.into_iter().filter(|(_, value)| !value.is_null()).collect();
        json!({ "@type": "CollectionPage", "mainEntity": body })
    }
}

impl Described for view::Home {
    fn describe(&self, around: &Around<'_>) -> Value {
        let mut site = around.website();
        if let Some(search) = &around.site.search {
            let pattern = format!("{}?q={{search_term_string}}", around.url(search));
            site["potentialAction"] = json!({
                "@type": "SearchAction",
                "target": { "@type": "EntryPoint", "urlTemplate": pattern },
                "query-input": "required name=search_term_string",
            });
        }
        json!({ "@type": "CollectionPage", "isPartOf": site })
    }
}

impl Described for view::Search {
    fn describe(&self, _: &Around<'_>) -> Value {
        json!({ "@type": "SearchResultsPage" })
    }
}

impl Described for view::Pair {
    fn describe(&self, around: &Around<'_>) -> Value {
        let about: Vec<Value> = self.bodies.iter().map(|bearer| around.organization(bearer)).collect();
        json!({ "@type": "CollectionPage", "about": about })
    }
}

impl Described for view::Term {
    fn describe(&self, _: &Around<'_>) -> Value {
        json!({ "@type": "CollectionPage", "about": { "@type": "DefinedTerm", "name": self.label } })
    }
}

impl Described for Data {
    fn describe(&self, around: &Around<'_>) -> Value {
        let file = |table: &view::DataTable| {
            json!({
                "@type": "DataDownload",
                "name": table.name,
                "description": table.text,
                "encodingFormat": table.media_type,
                "contentUrl": around.url(&table.href),
            })
        };
        json!({
            "@type": "Dataset",
            "@id": around.head.x_default,
            "name": format!("{} – {}", around.site.title, around.head.title),
            "description": self.lead,
            "creator": around.publisher(),
            "isAccessibleForFree": true,
            "distribution": self.tables.iter().map(file).collect::<Vec<Value>>(),
            // A data set is part of a site only by its page.
            "isPartOf": Value::Null,
            "breadcrumb": Value::Null,
        })
    }
}

/// A page that is neither a list nor a thing of its own.
fn page() -> Value {
    json!({ "@type": "WebPage" })
}

impl Described for view::Standing {
    fn describe(&self, _: &Around<'_>) -> Value {
        page()
    }
}

impl Described for view::NotFound {
    fn describe(&self, _: &Around<'_>) -> Value {
        page()
    }
}

impl Described for view::Redirect {
    fn describe(&self, _: &Around<'_>) -> Value {
        page()
    }
}

impl Described for view::MinistryList {}
impl Described for view::Network {}
impl Described for view::TermList {}
impl Described for view::YearPage {}
