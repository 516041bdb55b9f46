//! Themes: what templates may rely on is what README says, the plain theme shows all that readers need, a site overrides a
//! partial, a word or a colour, and a template's mistake is answered.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use risalah::diagnostic::Problem;
use risalah::load;
use risalah::locale::Locale;
use risalah::pipeline::{self, Outline, Request, Today};
use risalah::plan::shape::{Description, Shape};
use risalah::plan::{Content, Kind};
use risalah::render::Tree;
use support::{Site, TODAY, hold_readme_to, reference, root, routes, text};

/// A value as a template sees it.
type Value = tera::Value;

#[test]
fn readme_describes_the_contract() {
    hold_readme_to("themes", reference::written());
}

#[test]
fn what_templates_see_is_what_is_described() {
    for site in [Site::copy_of(&root()), Site::fixture("minimal"), Site::fixture("reshuffles")] {
        let outline = outline(&site);
        for planned in outline.plan.branches.iter().flat_map(|branch| &branch.outputs) {
            let Content::Html(page) = &planned.page.content else { continue };
            let context = page.context();
            let of_every_page = ["site", "page", "words", "linked_data"];
            assert!(of_every_page.iter().all(|name| context.contains_key(name)));
            let view = page.kind.view();
            for field in &view.fields {
                let value = context.get(field.name).unwrap_or_else(|| panic!("no {}", field.name));
                assert_eq!(misfit(value, &field.shape), None, "{}.{}", view.name, field.name);
            }
            for (name, shape) in reference::of_every_page() {
                assert_eq!(misfit(context.get(name).unwrap(), &shape), None, "{name}");
            }
        }
    }
}

/// What a value has that its description lacks, or the other way round.
fn misfit(value: &Value, shape: &Shape) -> Option<String> {
    let fits = |fits: bool| (!fits).then(|| format!("{value:?} is no {shape:?}"));
    match shape {
        Shape::Text => fits(value.is_string() && !value.is_safe()),
        Shape::Html => fits(value.is_string() && value.is_safe()),
        Shape::Number => fits(value.is_number()),
        Shape::Bool => fits(value.is_bool()),
        Shape::Optional(inner) => {
            if value.is_none() {
                None
            } else {
                misfit(value, inner)
            }
        }
        Shape::List(inner) => match value.as_array() {
            Some(values) => values.iter().find_map(|value| misfit(value, inner)),
            None => fits(false),
        },
        Shape::ByName(inner) => match value.as_map() {
            Some(map) => map.values().find_map(|value| misfit(value, inner)),
            None => fits(false),
        },
        Shape::Fields(describe) => match value.as_map() {
            Some(map) => misfit_of_fields(map, &describe()),
            None => fits(false),
        },
    }
}

fn misfit_of_fields(map: &tera::Map, description: &Description) -> Option<String> {
    // Their order is the reader's in README and the map's in a template.
    let names: BTreeSet<&str> = map.keys().filter_map(|key| key.as_str()).collect();
    let described: BTreeSet<&str> = description.fields.iter().map(|field| field.name).collect();
    if names != described {
        return Some(format!("{} has {names:?}, described are {described:?}", description.name));
    }
    description
        .fields
        .iter()
        .find_map(|field| misfit(map.get(&tera::value::Key::from(field.name))?, &field.shape))
}

fn outline(site: &Site) -> Outline {
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(TODAY) };
    let (outline, found) = pipeline::outline(&load::load(&site.path("")), &request, &mut |_| {});
    outline.unwrap_or_else(|| panic!("{found:#?}"))
}

/// The digest of this repository in the plain theme.
fn plain() -> Site {
    let site = Site::copy_of(&root());
    // As in a site of somebody else, the theme comes from the program.
    site.remove("themes");
    site.edit("content/site.yaml", "theme: lembaran", "theme: polos");
    site
}

#[test]
fn the_plain_theme_builds_the_same_pages() {
    let site = Site::copy_of(&root());
    let pages = |tree: &Tree| -> Vec<String> {
        let not_theirs = |route: &&str| !route.starts_with("/assets/");
        routes(tree).into_iter().filter(not_theirs).map(str::to_owned).collect()
    };
    let is_search = |route: &str| route.starts_with("/cari/") || route.starts_with("/en/search/");
    let (plain, all) = (pages(&plain().tree()), pages(&site.tree()));
    // It has no script, so it promises no search.
    assert!(all.iter().any(|route| is_search(route)));
    assert_eq!(plain, all.into_iter().filter(|route| !is_search(route)).collect::<Vec<_>>());
}

#[test]
fn nothing_is_wrong_with_pages_of_the_plain_theme() {
    assert_eq!(plain().check(), []);
}

#[test]
fn pages_of_the_plain_theme_hold_what_readers_and_machines_need() {
    let tree = plain().tree();
    for output in tree.iter().filter(|output| output.route().output_path().ends_with(".html")) {
        let page = String::from_utf8(output.bytes().unwrap()).unwrap();
        let route = output.route();
        assert!(page.contains("application/ld+json") && page.contains("application/rss+xml"), "{route}");
        assert!(
            page.contains("class=\"skip\" href=\"#page-main\"") && page.contains("<main id=\"page-main\"")
        );
        assert!(page.contains("<h1>") && page.contains("polos."), "{route}");
        let is_listed = !page.contains("content=\"noindex\"");
        assert_eq!(page.contains("hreflang=\"x-default\""), is_listed, "{route}");
        assert!(page.contains("rel=\"canonical\"") || page.contains("404") || !is_listed, "{route}");
    }
    let article = text(&tree, "/2025/kementrans-kemenperin/");
    for wanted in ["<article>", "<div class=\"prose\">", "/en/2025/", "datetime=\"2025-09-26\"", "Sumber"] {
        assert!(article.contains(wanted), "{wanted}");
    }
    let body = text(&tree, "/kementerian/kemenkop/");
    for wanted in ["Pecahan dari", "class=\"turn\"", "sebagai <a", "21 Oktober 2024"] {
        assert!(body.contains(wanted), "{wanted}");
    }
}

#[test]
fn every_kind_of_page_can_be_shown_by_three_templates() {
    let last: std::collections::BTreeSet<&str> = Kind::ALL
        .iter()
        .filter(|kind| !kind.is_optional())
        .map(|kind| *kind.templates().last().unwrap())
        .collect();
    assert_eq!(last.into_iter().collect::<Vec<_>>(), ["article.html", "list.html", "page.html"]);
}

#[test]
fn a_template_of_its_own_takes_the_place_of_the_one_that_stands_in() {
    let site = Site::fixture("minimal");
    site.edit("content/site.yaml", "base_url:", "theme: polos\nbase_url:");
    let plain = text(&site.tree(), "/tag/");
    assert!(plain.contains("<h1>Tag</h1>"));
    site.write(
        "themes/polos/templates/tags.html",
        "{% extends \"base.html\" %}{% block main %}<h1>Semua tag</h1>{% endblock main %}\n",
    );
    let tree = site.tree();
    assert!(text(&tree, "/tag/").contains("<h1>Semua tag</h1>"));
    assert!(text(&tree, "/sektor/").contains("<h1>Sektor</h1>"), "other kinds keep theirs");
}

#[test]
fn a_theme_may_extend_another_of_the_site() {
    let site = Site::fixture("minimal");
    site.edit("content/site.yaml", "base_url:", "theme: merah\nbase_url:");
    site.write("themes/merah/theme.yaml", "extends: dasar\nproperties: { link: \"#8a1c1c\" }\n");
    site.write("themes/dasar/theme.yaml", "extends: polos\n");
    site.write("themes/dasar/i18n/en.yaml", "words: { skip: To the text }\n");
    let build = site.build();
    let told: Vec<&str> = build.diagnostics.iter().map(|diagnostic| diagnostic.problem.code()).collect();
    assert_eq!(told, ["R121"], "dark red on black is told");
    let home = text(&build.tree.unwrap(), "/en/");
    assert!(home.contains("To the text") && home.contains("/assets/polos."));
}

#[test]
fn one_word_is_enough() {
    let site = Site::fixture("minimal");
    site.write("themes/lembaran/i18n/id.yaml", "words: { skip: Langsung ke naskah }\n");
    let tree = site.tree();
    assert!(text(&tree, "/").contains("Langsung ke naskah"));
    assert!(text(&tree, "/").contains("Kementerian") && text(&tree, "/en/").contains("Skip to"));
}

#[test]
fn one_colour_is_enough() {
    let site = Site::fixture("minimal");
    let without = site.tree();
    assert!(!routes(&without).iter().any(|route| route.contains("properties")), "no file without need");
    site.write(
        "themes/lembaran/theme.yaml",
        "properties:\n  accent: \"#00558c\"\n  link: { dark: \"#9ccbff\" }\n",
    );
    let build = site.build();
    assert_eq!(build.diagnostics, []);
    let tree = build.tree.unwrap();
    let sheet = routes(&tree).into_iter().find(|route| route.starts_with("/assets/properties.")).unwrap();
    assert_eq!(
        text(&tree, sheet),
        "@media screen and (prefers-color-scheme: light) {
  :root:not([data-scheme=\"dark\"]) {
    --accent: #00558c;
  }
}
@media screen {
  :root[data-scheme=\"light\"] {
    --accent: #00558c;
  }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-scheme=\"light\"]) {
    --accent: #00558c;
    --link: #9ccbff;
  }
}
@media screen {
  :root[data-scheme=\"dark\"] {
    --accent: #00558c;
    --link: #9ccbff;
  }
}
"
    );
    let home = text(&tree, "/");
    assert!(home.find("/assets/lembaran.").unwrap() < home.find(sheet).unwrap(), "it is linked last");
}

#[test]
fn a_mistake_in_a_template_is_told_in_both_languages() {
    let folders = fs::read_dir(root().join("tests/broken")).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> =
        folders.filter(|folder| folder.file_name().unwrap().to_str().unwrap().starts_with("R073")).collect();
    folders.sort();
    let mut said = String::new();
    for folder in folders {
        let site = Site::fixture("minimal");
        site.overlay(&folder);
        for diagnostic in site.build().diagnostics {
            assert!(matches!(diagnostic.problem, Problem::Template { .. }), "{diagnostic:#?}");
            let (message, help) =
                (diagnostic.problem.message(Locale::Id), diagnostic.problem.help(Locale::Id));
            said += &format!("{}: {message}\n  {help}\n", folder.file_name().unwrap().to_str().unwrap());
        }
    }
    insta::assert_snapshot!(said);
}
