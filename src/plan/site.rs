//! What belongs to the site as a whole: its face on every page, its files, its sitemap.

use super::links::Links;
use super::page::Content;
use super::part::Named;
use super::piece::{Planner, Sheet};
use super::search;
use super::view::{FeedLink, License, MenuItem, Site};
use crate::diagnostic::{Origin, Place};
use crate::fingerprint::Fingerprint;
use crate::lang::Lang;
use crate::model::Digest;
use crate::render::sitemap::SitemapPart;
use crate::route::Route;
use crate::theme::{self, Theme};

/// The name of all that the files are made of.
pub(super) fn name_of_files(planner: &Planner<'_>) -> Fingerprint {
    let attachments = planner.digest.attachments.iter().map(|attachment| attachment.file.name);
    Fingerprint::of_all(attachments).and(planner.references.others()).and(planner.theme.name())
}

/// Pictures and documents of texts, the theme's static files, and what hosts are asked to send along with them.
pub(super) fn files(planner: &Planner<'_>, sheet: &mut Sheet) {
    for attachment in &planner.digest.attachments {
        if let Some(route) = planner.references.file_route(&attachment.file.path) {
            let origin = Origin::File { path: attachment.file.path.clone() };
            let place = Place::file(&attachment.file.path);
            let copies =
                attachment.picture.iter().flat_map(|picture| planner.references.copies(picture, route));
            for (route, copy) in copies {
                sheet.add(route, origin.clone(), place.clone(), Content::Smaller(copy));
            }
            sheet.add(route.clone(), origin, place, Content::Copy(attachment.file.clone()));
        }
    }
    for asset in &planner.theme.assets {
        let origin = Origin::ThemeFile { name: asset.name.clone() };
        let place = Place::file(&asset.file.path);
        sheet.add(asset.route.clone(), origin, place, Content::Copy(asset.file.clone()));
    }
    if planner.theme.closure(theme::HEADERS).is_some() {
        let content = Content::Headers(planner.sites[Lang::DEFAULT].clone());
        sheet.add(
            Route::root().file("_headers"),
            Origin::Headers,
            Place::file(&crate::parse::SITE.into()),
            content,
        );
    }
}

/// The sitemap of the pages of all pieces, in several files where one may not hold them all; and `robots.txt`.
pub(super) fn sitemap<'p>(
    planner: &Planner<'_>,
    pieces: impl Iterator<Item = &'p Named<SitemapPart>>,
) -> Sheet {
    let mut sheet = Sheet::default();
    let site = Place::file(&crate::parse::SITE.into());
    let mut files: Vec<(usize, Vec<Named<SitemapPart>>)> = Vec::new();
    for entries in pieces.filter(|entries| !entries.is_empty()) {
        // A piece is part of one file, unless it is too long for any.
        let parts: Vec<Named<SitemapPart>> = if entries.len() <= SitemapPart::MOST {
            vec![entries.clone()]
        } else {
            entries.split().into_iter().map(Named::new).collect()
        };
        for part in parts {
            match files.last_mut() {
                Some((count, file)) if *count + part.len() <= SitemapPart::MOST => {
                    *count += part.len();
                    file.push(part);
                }
                _ => files.push((part.len(), vec![part])),
            }
        }
    }
    let route = Route::root().file("sitemap.xml");
    let url = planner.links.url(&route);
    let mut add = |route, content| sheet.add(route, Origin::Sitemap, site.clone(), content);
    if files.len() <= 1 {
        let entries = files.pop().map(|(_, entries)| entries).unwrap_or_default();
        add(route, Content::Sitemap(entries));
    } else {
        let mut addresses = Vec::new();
        for (index, (_, entries)) in files.into_iter().enumerate() {
            let route = Route::root().file(&format!("sitemap-{}.xml", index + 1));
            addresses.push(planner.links.url(&route));
            add(route, Content::Sitemap(entries));
        }
        add(route, Content::SitemapIndex(addresses));
    }
    sheet.add(Route::root().file("robots.txt"), Origin::Robots, site, Content::Robots(url));
    sheet
}

/// What every page of a language shows of the site.
pub(super) fn site(digest: &Digest, theme: &Theme, links: Links<'_>, lang: Lang) -> Site {
    let settings = &digest.settings;
    let words = theme.words(lang);
    let item = |id: &str, route: Route| MenuItem {
        id: id.to_owned(),
        label: words.word(id).to_owned(),
        href: links.href(&route),
    };
    let standing = digest.pages.iter().filter_map(|page| {
        let text = page.texts[lang].as_ref()?;
        let (id, label) = (page.key.to_string(), text.keys.title.to_string());
        Some(MenuItem { id, label, href: links.href(&links.standing(page, lang)?) })
    });
    let named = |label: &str, item: MenuItem| MenuItem { label: words.word(label).to_owned(), ..item };
    let mut menu = vec![
        named("menu_ministries", item("ministries", links.ministries(lang))),
        item("sectors", links.sectors(lang)),
        item("tags", links.tags(lang)),
        item("archive", links.archive(lang)),
    ];
    if settings.features.network {
        menu.insert(1, named("menu_network", item("network", links.network(lang))));
    }
    let search = search::is_wanted(digest, theme).then(|| item("search", links.search(lang)));
    menu.extend(search.clone());
    Site {
        title: settings.title[lang].clone(),
        description: settings.description[lang].clone(),
        origin: links.origin().to_owned(),
        root: links.href(&Route::root()),
        home: links.href(&links.home(lang)),
        lang: settings.languages.tag(lang).to_owned(),
        locale: words.locale.clone(),
        menu,
        search: search.map(|item| item.href),
        data: settings.features.data.then(|| links.href(&links.data(lang))),
        license: settings
            .license
            .as_ref()
            .map(|license| License { name: license.name[lang].clone(), url: license.url.clone() }),
        pages: standing.collect(),
        feed: FeedLink {
            title: settings.title[lang].clone(),
            href: links.href(&links.feed(&links.home(lang))),
        },
        color_light: theme.colors.light.clone(),
        color_dark: theme.colors.dark.clone(),
        has_properties: theme.has_properties,
        generator: concat!("Risalah ", env!("CARGO_PKG_VERSION")),
    }
}
