//! The digest of this repository, built and looked at as its readers would.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use risalah::render::Tree;
use risalah::route::Route;
use support::{Site, main_of, root, routes, text};

/// One of the articles: where it stands and on which lists it has to be.
struct Pair {
    routes: [&'static str; 2],
    ministries: &'static [&'static str],
    sectors: [&'static str; 2],
    tags: &'static [[&'static str; 2]],
}

const PAIRS: [Pair; 5] = [
    Pair {
        routes: ["/2017/desa-migran-produktif/", "/en/2017/productive-migrant-villages/"],
        ministries: &[
            "kemnaker",
            "kemenpar-2014",
            "kemenkes",
            "kemenpora",
            "kemenbumn",
            "kemenkopukm",
            "kemenkominfo",
            "kemendes-pdtt",
        ],
        sectors: ["ketenagakerjaan-migrasi", "labour-migration"],
        tags: &[["pekerja-migran", "migrant-workers"], ["nusa-tenggara-timur", "east-nusa-tenggara"]],
    },
    Pair {
        routes: ["/2023/kerja-sama-industri-tiongkok-korea/", "/en/2023/industrial-cooperation-china-korea/"],
        ministries: &["kemenperin"],
        sectors: ["industri", "industry"],
        tags: &[["alih-teknologi", "technology-exchange"]],
    },
    Pair {
        routes: ["/2024/lahan-ikm-kawasan-industri/", "/en/2024/land-for-small-industry/"],
        ministries: &["kemenperin"],
        sectors: ["industri", "industry"],
        tags: &[["rantai-pasok", "supply-chain"], ["telekomunikasi", "telecommunications"]],
    },
    Pair {
        routes: ["/2025/kementrans-kemenperin/", "/en/2025/transmigration-industry-memorandum/"],
        ministries: &["kementrans", "kemenperin", "kemenko-infra"],
        sectors: ["transmigrasi-pembangunan-daerah", "transmigration-regional-development"],
        tags: &[["kawasan-transmigrasi", "transmigration-areas"]],
    },
    Pair {
        routes: ["/2025/produk-warga-binaan/", "/en/2025/goods-made-by-inmates/"],
        ministries: &["kemenimipas", "kemenumkm"],
        sectors: ["hukum-pemasyarakatan", "law-corrections"],
        tags: &[["warga-binaan", "prison-inmates"], ["usaha-mikro", "micro-enterprises"]],
    },
];

/// The prefix of a language and its words for ministries, sectors, tags and the archive.
const LANGUAGES: [(&str, [&str; 4]); 2] =
    [("", ["kementerian", "sektor", "tag", "arsip"]), ("/en", ["ministries", "sectors", "tags", "archive"])];

const BASE: &str = "/digest";
const ORIGIN: &str = "https://example.org";

fn digest() -> Tree {
    Site::copy_of(&root()).tree()
}

#[test]
fn the_digest_has_no_problem_at_all() {
    let build = Site::copy_of(&root()).build();
    assert_eq!(build.diagnostics, []);
    assert!(build.counts.articles >= PAIRS.len());
    assert_eq!(build.held_back, []);
}

#[test]
fn each_pair_is_on_every_list_it_belongs_to_in_both_languages() {
    let tree = digest();
    for pair in &PAIRS {
        for (index, (prefix, [ministries, sectors, tags, archive])) in LANGUAGES.into_iter().enumerate() {
            let route = pair.routes[index];
            let link = format!("href=\"{BASE}{route}\"");
            let url = format!("<link>{ORIGIN}{BASE}{route}</link>");
            let year = route.trim_start_matches("/en").split('/').nth(1).unwrap();
            let mut lists = vec![format!("{prefix}/"), format!("{prefix}/{archive}/{year}/")];
            lists.push(format!("{prefix}/{sectors}/{}/", pair.sectors[index]));
            lists.extend(pair.ministries.iter().map(|id| format!("{prefix}/{ministries}/{id}/")));
            lists.extend(pair.tags.iter().map(|tag| format!("{prefix}/{tags}/{}/", tag[index])));
            for list in lists {
                // The list of all articles goes on behind the home page.
                let further = format!("{list}{}/2/", ["halaman", "page"][index]);
                let mut page = main_of(&text(&tree, &list)).to_owned();
                if routes(&tree).contains(&further.as_str()) {
                    page.push_str(main_of(&text(&tree, &further)));
                }
                assert!(page.contains(&link), "{route} is not on {list}");
                if list.contains(archive) {
                    continue;
                }
                let feed = text(&tree, &format!("{list}rss.xml"));
                assert!(feed.contains(&url), "{route} is not in the feed of {list}");
            }
            let alternate = format!(
                "hreflang=\"{}\" href=\"{ORIGIN}{BASE}{}\"",
                ["id", "en"][1 - index],
                pair.routes[1 - index]
            );
            assert!(text(&tree, route).contains(&alternate), "{route} does not name its twin");
            assert!(text(&tree, "/sitemap.xml").contains(&format!("<loc>{ORIGIN}{BASE}{route}</loc>")));
            assert!(text(&tree, "/sitemap.xml").contains(&alternate));
        }
    }
}

#[test]
fn successors_continue_the_timeline_under_the_name_of_the_time() {
    let tree = digest();
    for successor in ["kementrans", "kemendes-pdt"] {
        let page = text(&tree, &format!("/en/ministries/{successor}/"));
        assert!(page.contains("/en/2017/productive-migrant-villages/"), "{successor}");
        assert!(page.contains(">Kemendes PDTT</a></span>"), "{successor} does not name its predecessor");
        let feed = text(&tree, &format!("/en/ministries/{successor}/rss.xml"));
        assert!(
            !feed.contains("productive-migrant-villages"),
            "the feed of {successor} repeats its predecessor"
        );
    }
    let closed = text(&tree, "/kementerian/kemenkopukm/");
    assert!(closed.contains("Dipecah menjadi") && closed.contains("/kementerian/kemenumkm/"));
}

#[test]
fn turning_points_stand_between_the_acts() {
    let tree = digest();
    let stands_in_order = |route: &str, pieces: &[&str]| {
        let page = text(&tree, route);
        let timeline = &page[page.find("class=\"year\"").unwrap()..];
        let places: Vec<usize> = pieces
            .iter()
            .map(|piece| timeline.find(piece).unwrap_or_else(|| panic!("{route} has no {piece}")))
            .collect();
        assert!(places.is_sorted(), "{route}: {pieces:?} stand at {places:?}");
    };
    let split = "<p class=\"turning-point\">Split from <a";
    stands_in_order(
        "/en/ministries/kementrans/",
        &["transmigration-industry-memorandum", split, "21 October 2024</p>", "productive-migrant-villages"],
    );
    let became = "<p class=\"turning-point\">Was split into <a";
    stands_in_order(
        "/en/ministries/kemenkopukm/",
        &["id=\"page-year-2024\"", became, "/en/ministries/kemenumkm/", "productive-migrant-villages"],
    );
}

#[test]
fn dates_are_written_out_in_each_language() {
    let tree = digest();
    assert!(text(&tree, PAIRS[3].routes[0]).contains(">Jumat, 26 September 2025</time>"));
    assert!(text(&tree, PAIRS[3].routes[1]).contains(">Friday, 26 September 2025</time>"));
}

#[test]
fn the_text_of_an_article_stands_in_prose_and_nothing_else_does() {
    let tree = digest();
    for pair in &PAIRS {
        for route in pair.routes {
            let page = text(&tree, route);
            assert_eq!(page.matches("class=\"prose\"").count(), 1, "{route}");
            assert_eq!(page.matches("<h1").count(), 1, "{route}");
            let prose = page.split("<div class=\"prose\">").nth(1).unwrap();
            assert!(!prose.split("class=\"sources\"").next().unwrap().contains("<h1"));
            assert!(page.contains("class=\"sources\""), "{route} shows no sources");
        }
    }
}

#[test]
fn every_internal_link_and_fragment_resolves() {
    for base in ["https://example.org/digest/", "https://host/sub/path/", "http://localhost:1945/"] {
        let base_url = risalah::parse::url::BaseUrl::parse(base).unwrap();
        let path = base_url.path().to_owned();
        let build = Site::copy_of(&root())
            .build_with(&mut Default::default(), |request| request.base_url = Some(base_url));
        let tree = build.tree.unwrap();
        let pages: BTreeMap<Route, String> = tree
            .iter()
            .map(|output| {
                (
                    output.route().clone(),
                    String::from_utf8_lossy(&output.bytes().unwrap_or_default()).into_owned(),
                )
            })
            .collect();
        let mut checked = 0;
        for (route, page) in pages.iter().filter(|(route, _)| route.as_str().ends_with(['/', 'l'])) {
            for (attribute, link) in [" href=\"", " src=\"", "url="].iter().flat_map(|name| {
                page.split(name).skip(1).map(move |rest| (*name, rest.split('"').next().unwrap()))
            }) {
                let target = match (link.strip_prefix(base), link.strip_prefix('#')) {
                    (Some(rest), _) => format!("/{rest}"),
                    (_, Some(_)) => format!("{route}{link}"),
                    _ if link.starts_with("http") => continue,
                    _ => link
                        .strip_prefix(path.as_str())
                        .unwrap_or_else(|| panic!("{route}: {attribute}{link}"))
                        .to_owned(),
                };
                let (target, fragment) = target.split_once('#').unwrap_or((&target, ""));
                let found = pages.get(&Route::new(target).unwrap_or_else(|| panic!("{route}: {link}")));
                let body = found.unwrap_or_else(|| panic!("{route} links to {target}, which is not there"));
                assert!(
                    fragment.is_empty() || body.contains(&format!("id=\"{fragment}\"")),
                    "{route}: {link}"
                );
                checked += 1;
            }
        }
        assert!(checked > 3000, "only {checked} links");
    }
}

#[test]
fn both_languages_of_a_list_hold_the_same_articles_in_the_same_order() {
    let tree = digest();
    let order = |page: &str, index: usize| -> Vec<usize> {
        let main = main_of(page);
        let mut found: Vec<(usize, usize)> = PAIRS
            .iter()
            .enumerate()
            .filter_map(|(number, pair)| {
                Some((main.find(&format!("{BASE}{}\"", pair.routes[index]))?, number))
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, number)| number).collect()
    };
    let mut lists = BTreeSet::from([["/".to_owned(), "/en/".to_owned()]]);
    for pair in &PAIRS {
        lists.insert([format!("/sektor/{}/", pair.sectors[0]), format!("/en/sectors/{}/", pair.sectors[1])]);
        lists.extend(
            pair.ministries.iter().map(|id| [format!("/kementerian/{id}/"), format!("/en/ministries/{id}/")]),
        );
    }
    for [indonesian, english] in lists {
        let orders = [order(&text(&tree, &indonesian), 0), order(&text(&tree, &english), 1)];
        assert_eq!(orders[0], orders[1], "{indonesian}");
        assert!(!orders[0].is_empty(), "{indonesian}");
    }
}
