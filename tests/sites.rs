//! What readers see of the fixture sites, and how each rule of the site format shows.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use risalah::memory::Memory;
use risalah::model::Reason;
use support::{Site, main_of, routes, text};

/// `/assets/lembaran.1a2b3c4d.css` without what changes with every edit of the theme.
fn without_hash(route: &str) -> String {
    match (route.starts_with("/assets/"), route.split_once('.'), route.rsplit_once('.')) {
        (true, Some((name, _)), Some((_, ending))) => format!("{name}.*.{ending}"),
        _ => route.to_owned(),
    }
}

#[test]
fn a_small_site_looks_like_this() {
    let tree = Site::fixture("minimal").tree();
    let routes: Vec<String> = routes(&tree).into_iter().map(without_hash).collect();
    insta::assert_snapshot!("minimal-routes", routes.join("\n"));
    for (name, route) in [
        ("article", "/2025/satu/"),
        ("article-en", "/en/2025/one/"),
        ("home-en", "/en/"),
        ("ministry", "/kementerian/kemenumkm/"),
        ("ministry-closed-en", "/en/ministries/kemenkopukm/"),
        ("year", "/arsip/2025/"),
        ("tag-en", "/en/tags/supply-chain/"),
        ("page", "/tentang/"),
    ] {
        insta::assert_snapshot!(format!("minimal-{name}"), main_of(&text(&tree, route)));
    }
    for (name, route) in [
        ("feed", "/rss.xml"),
        ("feed-en", "/en/rss.xml"),
        ("sitemap", "/sitemap.xml"),
        ("robots", "/robots.txt"),
    ] {
        insta::assert_snapshot!(format!("minimal-{name}"), text(&tree, route));
    }
}

#[test]
fn an_article_in_one_language_has_one_address_and_is_listed_in_both() {
    let tree = Site::fixture("minimal").tree();
    assert_eq!(routes(&tree).iter().filter(|route| route.contains("lama")).count(), 1);
    let home = text(&tree, "/en/");
    assert_eq!(main_of(&home).matches("<article").count(), 2);
    assert!(home.contains("lang=\"id\"><a href=\"/uji/2023/lama/\" hreflang=\"id\">Artikel lama</a>"));
    assert!(home.contains("<span class=\"badge\">only in Indonesian</span>"));
    let page = text(&tree, "/2023/lama/");
    assert!(!page.contains("hreflang=\"en\" href=\"https"), "it has no twin to name");
    assert!(
        page.contains("href=\"/uji/en/sectors/umkm/\" lang=\"en\""),
        "the switcher leads to the nearest list"
    );
}

#[test]
fn a_link_to_the_other_language_is_marked() {
    let tree = Site::fixture("minimal").tree();
    assert!(
        text(&tree, "/en/2025/one/")
            .contains("<a href=\"/uji/2023/lama/\" hreflang=\"id\">an old article</a>")
    );
    assert!(text(&tree, "/2025/satu/").contains("<a href=\"/uji/2023/lama/\">artikel lama</a>"));
}

#[test]
fn a_changed_address_changes_the_page_that_links_to_it() {
    let site = Site::fixture("minimal");
    let mut memory = Memory::default();
    site.build_with(&mut memory, |_| {});
    site.edit(
        "content/articles/2023/lama.id.md",
        "title: Artikel lama",
        "title: Artikel lama\nslug: lebih-lama",
    );
    let build = site.build_with(&mut memory, |_| {});
    let tree = build.tree.unwrap();
    assert!(text(&tree, "/2025/satu/").contains("href=\"/uji/2023/lebih-lama/\">artikel lama</a>"));
    assert!(build.rendered.iter().any(|route| route.as_str() == "/2025/satu/"));
}

#[test]
fn drafts_and_future_articles_are_held_back_until_asked_for() {
    let site = Site::fixture("minimal");
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\ndraft: true");
    site.edit(
        "content/articles/2023/lama.id.md",
        "sector: umkm",
        "sector: umkm\npublished: 2026-01-29T08:00:00+07:00",
    );
    let build = site.build();
    let held: Vec<_> = build.held_back.iter().map(|held| (held.key.as_str(), held.reason)).collect();
    let tomorrow = jiff::civil::date(2026, 1, 29);
    assert_eq!(held, [("2023/lama", Reason::Until(tomorrow)), ("2025/satu", Reason::Draft)]);

    // The words of the link from one of them to the other stand without a link until the other is published.
    let page = text(&build.tree.unwrap(), "/2025/satu/");
    assert!(page.contains("yang menyebut <a >artikel lama</a>."), "{page}");
    assert!(build.diagnostics.iter().any(|found| found.problem.code() == "R062"), "{:?}", build.diagnostics);

    let shown =
        site.build_with(&mut Memory::default(), |request| (request.drafts, request.future) = (true, true));
    let tree = shown.tree.unwrap();
    assert!(text(&tree, "/en/2025/one/").contains("<span class=\"badge\">Draft</span>"));
    assert!(shown.held_back.is_empty());

    // Midnight in the site's time zone, not elsewhere: 2026-01-28T17:00Z is the 29th in Jakarta.
    let moment = "2026-01-28T17:00:00Z".parse().unwrap();
    let due = site
        .build_with(&mut Memory::default(), |request| request.today = risalah::pipeline::Today::At(moment));
    assert_eq!(due.held_back.len(), 1);
}

#[test]
fn old_addresses_lead_to_the_new_one() {
    let site = Site::fixture("minimal");
    site.edit(
        "content/articles/2025/satu.en.md",
        "slug: one",
        "slug: one\naliases: [/en/2025/first, old.html]",
    );
    let tree = site.tree();
    for route in ["/en/2025/first/", "/old.html"] {
        let page = text(&tree, route);
        assert!(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/uji/en/2025/one/\">"));
        assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/uji/en/2025/one/\">"));
    }
    assert!(!text(&tree, "/sitemap.xml").contains("first"));
}

#[test]
fn files_beside_an_article_are_copied_once_and_their_links_resolve() {
    let site = Site::fixture("minimal");
    site.write("content/articles/2025/satu/foto.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.edit(
        "content/articles/2025/satu.id.md",
        "Isi bagian.",
        "![Foto](satu/foto.svg) dan [berkas](foto.svg)",
    );
    site.edit("content/articles/2025/satu.en.md", "The text of the part.", "![Photo](satu/foto.svg)");
    let tree = site.tree();
    assert_eq!(routes(&tree).iter().filter(|route| route.ends_with("foto.svg")).count(), 1);
    assert!(text(&tree, "/2025/satu/foto.svg").starts_with("<svg"));
    let (id, en) = (text(&tree, "/2025/satu/"), text(&tree, "/en/2025/one/"));
    assert!(
        id.contains("<img src=\"/uji/2025/satu/foto.svg\" loading=\"lazy\" decoding=\"async\" alt=\"Foto\">")
    );
    assert!(id.contains("> dan <a href=\"/uji/2025/satu/foto.svg\">"));
    assert!(
        en.contains(
            "<img src=\"/uji/2025/satu/foto.svg\" loading=\"lazy\" decoding=\"async\" alt=\"Photo\">"
        )
    );
}

#[test]
fn a_long_home_list_is_paged_and_a_long_timeline_is_cut_by_year() {
    let site = Site::fixture("minimal");
    site.edit("content/site.yaml", "base_url", "per_page: 2\ntimeline_per_page: 3\nbase_url");
    for (year, count) in [(2020, 2), (2021, 1), (2022, 2)] {
        for number in 0..count {
            let article = format!(
                "---\ntitle: Artikel {year}-{number}\nsummary: Ringkas.\ndate: {year}-05-0{}\nministries: [kemenperin]\nsector: industri\n---\n\nIsi.\n",
                number + 1
            );
            site.write(&format!("content/articles/{year}/a{number}.id.md"), article);
        }
    }
    let tree = site.tree();
    let count = |route: &str| main_of(&text(&tree, route)).matches("entry-title").count();
    assert_eq!([count("/"), count("/halaman/2/"), count("/halaman/4/")], [2, 2, 1]);
    assert_eq!([count("/en/"), count("/en/page/4/")], [2, 1]);
    let timeline = text(&tree, "/kementerian/kemenperin/");
    assert_eq!(count("/kementerian/kemenperin/"), 3, "2025 and 2022, as many years as fit");
    assert!(timeline.contains(
        "href=\"/uji/kementerian/kemenperin/2020/\">2020</a> <span class=\"register-facts\">2 artikel"
    ));
    assert_eq!(count("/kementerian/kemenperin/2020/"), 2);
    assert_eq!(count("/en/ministries/kemenperin/2021/"), 1);
    assert!(!routes(&tree).contains(&"/kementerian/kemenumkm/2025/"), "a short timeline is whole");
}

#[test]
fn a_site_may_override_single_files_of_the_theme() {
    let site = Site::fixture("minimal");
    site.write(
        "themes/lembaran/templates/partials/footer.html",
        "<footer><p>Kaki halaman sendiri</p></footer>\n",
    );
    let tree = site.tree();
    assert!(text(&tree, "/").contains("Kaki halaman sendiri"));
    assert!(text(&tree, "/").contains("<header class=\"masthead\">"), "the rest is the theme's");
}

#[test]
fn a_site_in_one_language_has_no_switch() {
    let site = Site::fixture("minimal");
    site.edit("content/site.yaml", "base_url", "languages: [id]\nbase_url");
    site.remove("content/articles/2025/satu.en.md");
    site.remove("content/pages/tentang.en.md");
    let tree = site.tree();
    assert!(routes(&tree).iter().all(|route| !route.starts_with("/en/")));
    assert!(!text(&tree, "/").contains("hreflang=\"en\""));
}

#[test]
fn no_text_can_break_out_of_a_feed() {
    let site = Site::fixture("minimal");
    let hostile = "']]>&amp;<script>alert(1)</script> & \"x\"'";
    site.edit(
        "content/articles/2025/satu.id.md",
        "summary: Ringkasan artikel satu.",
        &format!("summary: {hostile}"),
    );
    site.edit("content/articles/2025/satu.id.md", "title: Artikel satu", &format!("title: {hostile}"));
    let tree = site.tree();
    for route in routes(&tree).into_iter().filter(|route| route.ends_with("rss.xml")) {
        let feed = text(&tree, route);
        assert_eq!(feed.matches("<?xml").count(), 1, "{route}");
        let channel = rss::Channel::read_from(feed.as_bytes()).unwrap();
        for item in channel.items().iter().filter(|item| item.link().unwrap().ends_with("/2025/satu/")) {
            assert_eq!(item.title(), Some("]]>&amp;<script>alert(1)</script> & \"x\""));
            let description = item.description().unwrap();
            assert!(description.starts_with("]]&gt;&amp;amp;&lt;script&gt;"), "{description}");
        }
    }
    assert!(!text(&tree, "/").contains("<script>alert"));
}

#[test]
fn a_guid_survives_a_change_of_address() {
    let site = Site::fixture("minimal");
    let guids = |tree: &risalah::render::Tree| -> Vec<String> {
        let feed = text(tree, "/rss.xml");
        feed.split("<guid").skip(1).map(|rest| rest.split("</guid>").next().unwrap().to_owned()).collect()
    };
    let before = guids(&site.tree());
    site.edit(
        "content/articles/2025/satu.id.md",
        "title: Artikel satu",
        "title: Judul baru\nslug: alamat-baru",
    );
    let moved = site.build_with(&mut Memory::default(), |request| {
        request.base_url = Some(risalah::parse::url::BaseUrl::parse("https://pratinjau.example/").unwrap());
    });
    assert_eq!(guids(&moved.tree.unwrap()), before);
    assert_eq!(before[0], " isPermaLink=\"false\">tag:example.org,2025:2025/satu:id");
}

#[test]
fn a_turning_point_stands_below_what_the_body_did_on_that_day() {
    let site = Site::fixture("minimal");
    let article = |name: &str, day: &str, body: &str| {
        let text = format!(
            "---\ntitle: {name}\nsummary: Ringkas.\ndate: {day}\nministries: [{body}]\nsector: umkm\n---\n\nIsi.\n"
        );
        site.write(&format!("content/articles/2024/{name}.id.md"), text);
    };
    article("sesudah", "2024-11-02", "kemenkop");
    article("hari-itu", "2024-10-21", "kemenkop");
    article("sebelum", "2024-10-20", "kemenkopukm");
    let tree = site.tree();
    for (body, order) in [
        ("kemenkop", ["/sesudah/", "/hari-itu/", "turning-point", "inherited", "/sebelum/"].as_slice()),
        ("kemenkopukm", ["turning-point", "/sebelum/"].as_slice()),
    ] {
        let page = text(&tree, &format!("/kementerian/{body}/"));
        let places: Vec<_> = order.iter().map(|piece| page.find(piece)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{body}: {order:?} at {places:?}");
    }
}

#[test]
fn a_body_names_those_it_acts_with_most_often() {
    let site = Site::fixture("minimal");
    for (name, bodies) in
        [("a", "kemenkop, kemenumkm"), ("b", "kemenumkm, kemenkop"), ("c", "kemenkop, kemenperin")]
    {
        let text = format!(
            "---\ntitle: {name}\nsummary: Ringkas.\ndate: 2024-12-01\nministries: [{bodies}]\nsector: umkm\n---\n\nIsi.\n"
        );
        site.write(&format!("content/articles/2024/{name}.id.md"), text);
    }
    let tree = site.tree();
    let partners = |body: &str| {
        let page = text(&tree, &format!("/en/ministries/{body}/"));
        let list =
            page.split("Most often together with").nth(1).map(|rest| rest.split("</dd>").next().unwrap());
        let facts = list.unwrap_or_default().split("<li>").skip(1).map(|item| {
            let name = item.split("title=\"").nth(1).unwrap().split('"').next().unwrap();
            let (link, count) = item.split("register-facts\">").nth(1).unwrap().split_once("\">").unwrap();
            assert!(link.starts_with("<a href=\"/uji/en/network/kemen"), "the number leads to what they did");
            let count = count.split('<').next().unwrap();
            format!("{name}: {count}")
        });
        facts.collect::<Vec<_>>()
    };
    assert_eq!(partners("kemenkop"), ["Ministry of MSMEs: 2 articles", "Ministry of Industry: 1 article"]);
    assert_eq!(
        partners("kemenumkm"),
        ["Ministry of Cooperatives: 2 articles", "Ministry of Industry: 1 article"]
    );
    assert_eq!(partners("kemenkopukm"), [""; 0], "what its successors do is not its own");
}

#[test]
fn a_part_that_was_taken_out_is_a_turning_point_of_both() {
    let site = Site::fixture("minimal");
    site.edit(
        "content/ministries.yaml",
        "abbreviation: Kemenkop\n    since: 2024-10-21",
        "abbreviation: Kemenkop\n    since: 2024-10-21\n    carved_from: kemenperin",
    );
    let tree = site.tree();
    let whole = text(&tree, "/en/ministries/kemenperin/");
    assert!(whole.contains("<p class=\"turning-point\">A part became <a href=\"/uji/en/ministries/kemenkop/\">Ministry of Cooperatives</a>, 21 October 2024</p>"));
    let part = text(&tree, "/en/ministries/kemenkop/");
    assert!(part.contains("<p class=\"turning-point\">Taken out of <a href=\"/uji/en/ministries/kemenperin/\">Ministry of Industry</a>, 21 October 2024</p>"));
    assert!(!part.contains(">Article one<"), "what the whole did is not done by its part");
}

#[test]
fn a_chart_says_what_its_table_says() {
    let site = Site::fixture("minimal");
    for (key, date, sector) in [
        ("2024/a", "2024-11-01", "industri"),
        ("2024/b", "2024-12-01", "umkm"),
        ("2024/c", "2024-12-02", "umkm"),
        ("2022/d", "2022-12-02", "umkm"),
    ] {
        site.article(key, date, "Kemenkop UKM", "");
        let body = if date < "2024" { "Kemenkop UKM" } else { "kemenkop" };
        site.article(key, date, body, "");
        site.edit(&format!("content/articles/{key}.id.md"), "sector: umkm", &format!("sector: {sector}"));
    }
    let page = text(&site.tree(), "/en/ministries/kemenkop/");
    let rows: Vec<Vec<&str>> = page
        .split("<th scope=\"row\">")
        .skip(1)
        .map(|row| {
            let row = row.split("</tr>").next().unwrap();
            let cells = row.split("<td class=\"align-right\">").skip(1);
            std::iter::once(&row[..4]).chain(cells.map(|cell| cell.split('<').next().unwrap())).collect()
        })
        .collect();
    let expected =
        [["2024", "2", "1", "3"], ["2023", "1", "0", "1"], ["2022", "1", "0", "1"]].map(|row| row.to_vec());
    assert_eq!(rows, expected, "MSMEs, then industry, then all");
    let titles: Vec<&str> =
        page.split("<title>").skip(2).map(|rest| rest.split("</title>").next().unwrap()).collect();
    assert_eq!(
        titles,
        [
            "MSMEs 2022: 1 article",
            "MSMEs 2023: 1 article",
            "MSMEs 2024: 2 articles",
            "Industry 2024: 1 article"
        ]
    );
}

#[test]
fn bodies_of_one_name_are_told_apart() {
    let site = Site::fixture("minimal");
    let registry = "content/ministries.yaml";
    site.edit(
        registry,
        "name: { id: Kementerian Koperasi, en",
        "name: { id: Kementerian Koperasi dan UKM, en",
    );
    site.edit(registry, "abbreviation: Kemenkop\n", "abbreviation: Kemenperin\n");
    let tree = site.tree();
    for (id, title) in [
        ("kemenkopukm", "Kementerian Koperasi dan UKM (–2024)"),
        ("kemenkop", "Kementerian Koperasi dan UKM (2024–)"),
        // Only its short name is another's too.
        ("kemenperin", "Kementerian Perindustrian"),
    ] {
        assert!(
            text(&tree, &format!("/kementerian/{id}/")).contains(&format!("<h1>{title}</h1>")),
            "{title}"
        );
    }
    // Nobody knows when it began.
    assert!(text(&tree, "/jejaring/").contains(">Kemenperin (kemenperin)</a>"));
}

#[test]
fn a_feature_that_is_off_makes_nothing() {
    let site = Site::fixture("minimal");
    assert!(routes(&site.tree()).contains(&"/en/network/kemenperin/kemenumkm/"));
    site.edit("content/site.yaml", "title:", "features: { network: false, data: false }\ntitle:");
    let tree = site.tree();
    assert!(!routes(&tree).iter().any(|route| route.contains("/data/")));
    assert!(!routes(&tree).iter().any(|route| route.contains("network") || route.contains("jejaring")));
    for route in ["/en/", "/en/ministries/kemenumkm/"] {
        let page = text(&tree, route);
        assert!(
            !page.contains("/network/") && !page.contains("/data/"),
            "{route} leads to what is not there"
        );
    }
}

#[test]
fn each_fate_of_a_body_looks_like_this() {
    let tree = Site::fixture("reshuffles").tree();
    for (name, id) in [
        ("before-a-renaming", "kominfo"),
        ("renamed", "komdigi"),
        ("before-a-split", "nakertrans"),
        ("split", "naker"),
        ("before-a-merger", "trans"),
        ("merged", "desa"),
        ("closed", "penerangan"),
    ] {
        let page = text(&tree, &format!("/en/ministries/{id}/"));
        insta::assert_snapshot!(format!("body-{name}"), main_of(&page));
    }
    insta::assert_snapshot!("network", main_of(&text(&tree, "/jejaring/")));
    insta::assert_snapshot!("pair", main_of(&text(&tree, "/jejaring/desa/komdigi/")));
}

#[test]
fn a_body_that_was_there_before_took_over_and_did_not_come_from_it() {
    let site = Site::fixture("minimal");
    site.edit(
        "content/ministries.yaml",
        "succeeded_by: [kemenkop, kemenumkm]",
        "succeeded_by: [kemenkop, kemenperin]",
    );
    site.article("2024/a", "2024-05-01", "Kemenkop UKM, kemenumkm-lama", "");
    site.edit(
        "content/ministries.yaml",
        "  - id: kemenumkm\n",
        "  - id: kemenumkm-lama\n    name: { id: Kementerian Lain, en: Another Ministry }\n  - id: kemenumkm\n",
    );
    let tree = site.tree();
    let page = text(&tree, "/en/ministries/kemenperin/");
    assert!(!page.contains("Split from"));
    assert!(page.contains("<dt>Took over from</dt>"));
    assert!(
        page.contains(
            "<p class=\"turning-point\">Took over from <a href=\"/uji/en/ministries/kemenkopukm/\">"
        )
    );
    assert!(!page.contains("dcterms:replaces"), "it replaced nobody");
    // The new heir carries on what its predecessor did; the old one was there and took no part.
    assert!(routes(&tree).contains(&"/jejaring/kemenkop/kemenumkm-lama/"));
    assert!(!routes(&tree).contains(&"/jejaring/kemenperin/kemenumkm-lama/"));
}

#[test]
fn what_is_held_back_says_so_where_it_is_shown() {
    let site = Site::fixture("minimal");
    site.edit("content/articles/2025/satu.en.md", "slug: one", "slug: one\ndraft: true");
    site.edit(
        "content/articles/2023/lama.id.md",
        "date: 2023-06-01",
        "date: 2023-06-01\npublished: 2026-05-01",
    );
    let mut memory = Memory::default();
    let mut shown_on = |today| {
        let build = site.build_with(&mut memory, |request| {
            (request.drafts, request.future) = (true, true);
            request.today = risalah::pipeline::Today::Day(today);
        });
        build.tree.unwrap()
    };
    let tree = shown_on(support::TODAY);
    for (route, said) in [
        ("/en/2025/one/", "A draft: this page is not published."),
        ("/2023/lama/", "Belum terbit: halaman ini muncul pada 1 Mei 2026."),
    ] {
        let page = text(&tree, route);
        assert!(page.contains(&format!("<p class=\"alert preview\">{said}</p>")), "{route}");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{route}");
        assert!(!text(&tree, "/sitemap.xml").contains(&format!("<loc>https://example.org/uji{route}</loc>")));
    }
    assert!(!text(&tree, "/2025/satu/").contains("noindex"));
    // On its day it is a page like any other.
    let page = text(&shown_on(jiff::civil::date(2026, 5, 1)), "/2023/lama/");
    assert!(!page.contains("noindex") && !page.contains("alert preview"));
}

#[test]
fn a_tag_is_known_by_whatever_readers_see_of_it() {
    for written in ["rantai-pasok", "Rantai Pasok", "supply-chain", "Supply chain"] {
        let site = Site::fixture("minimal");
        site.edit("content/articles/2025/satu.id.md", "tags: [rantai-pasok]", &format!("tags: [{written}]"));
        site.edit("content/tags.yaml", "    aliases: [supply-chain]\n", "");
        assert!(text(&site.tree(), "/en/tags/supply-chain/").contains("/uji/en/2025/one/"), "{written}");
    }
}

#[test]
fn what_is_wrong_with_a_text_is_said_of_the_name_that_it_has() {
    let site = Site::fixture("minimal");
    let (before, after) = ("content/articles/2025/satu.id.md", "content/articles/2025/satu.md");
    site.edit(before, "## Bagian", "![x](tidak-ada.png)\n\n## Bagian");
    let mut memory = Memory::default();
    let mut file = || {
        let found = site.build_with(&mut memory, |_| ()).diagnostics;
        found.iter().find(|found| found.problem.code() == "R050").unwrap().place.file.to_string()
    };
    assert_eq!(file(), before);
    std::fs::rename(site.path(before), site.path(after)).unwrap();
    assert_eq!(file(), after);
}
