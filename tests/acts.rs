//! The lives of acts: what they are tied to, whether they are in force, what ends soon.

mod support;

use jiff::civil::date;
use risalah::memory::Memory;
use risalah::pipeline::Today;
use support::{Site, main_of, text};

/// What a page says under a heading of its facts.
fn fact<'p>(page: &'p str, name: &str) -> Option<&'p str> {
    let start = page.find(&format!("<dt>{name}</dt>"))?;
    page[start..].split("<dd>").nth(1)?.split("</dd>").next()
}

fn without_tags(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    pieces.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn a_life_of_three() -> Site {
    let site = Site::fixture("minimal");
    let kind = |kind: &str| format!("instrument: {{ kind: {kind} }}");
    site.article("2024/nota", "2024-11-01", "kemenperin", &kind("memorandum-of-understanding"));
    let implements = format!("{}\nrelations: {{ implements: 2024/nota }}", kind("regulation"));
    site.article("2025/peraturan", "2025-02-01", "kemenperin", &implements);
    let replaces = format!("{}\nrelations: {{ replaces: [2025/peraturan] }}", kind("regulation"));
    site.article("2025/pengganti", "2025-09-01", "kemenperin", &replaces);
    site
}

#[test]
fn the_life_of_an_act_is_a_line_in_both_directions() {
    let tree = a_life_of_three().tree();
    for (route, status) in [
        ("/2024/nota/", Some("berlaku sejauh tercatat")),
        ("/2025/peraturan/", Some("diganti 1 September 2025")),
        ("/2025/pengganti/", Some("berlaku sejauh tercatat")),
    ] {
        let page = text(&tree, route);
        let line = page.split("<nav class=\"life\"").nth(1).unwrap().split("</nav>").next().unwrap();
        let steps: Vec<String> = line.split("<li>").skip(1).map(without_tags).collect();
        let expected = [
            "Nota kesepahaman 2024: nota",
            "dilaksanakan dengan Peraturan 2025: peraturan",
            "diganti dengan Peraturan 2025: pengganti",
        ];
        let own = route.trim_end_matches('/').rsplit('/').next().unwrap();
        for (step, expected) in steps.iter().zip(expected) {
            let expected = expected.strip_suffix(&format!(": {own}")).unwrap_or(expected);
            assert_eq!(step, expected, "{route}");
        }
        assert_eq!(steps.len(), 3);
        assert_eq!(fact(&page, "Status").map(without_tags).as_deref(), status, "{route}");
    }
    let middle = text(&tree, "/2025/peraturan/");
    assert_eq!(without_tags(fact(&middle, "Melaksanakan").unwrap()), "nota");
    assert_eq!(without_tags(fact(&middle, "Diganti dengan").unwrap()), "pengganti");
    assert!(text(&tree, "/2023/lama/").find("class=\"life\"").is_none(), "an act alone has no line");
}

#[test]
fn an_act_is_in_force_until_the_end_of_its_last_day() {
    let site = Site::fixture("minimal");
    let ends = "instrument: { kind: programme, ends: 2026-02-10 }";
    site.article("2024/program", "2024-11-01", "kemenperin", ends);
    let mut memory = Memory::default();
    let mut on = |today| {
        let build = site.build_with(&mut memory, |request| request.today = Today::Day(today));
        let tree = build.tree.unwrap();
        let status = without_tags(fact(&text(&tree, "/2024/program/"), "Status").unwrap());
        let home = text(&tree, "/en/");
        let soon =
            main_of(&home).split("page-ending").nth(2).map(|rest| rest.split("</section>").next().unwrap());
        (status, soon.map(without_tags).unwrap_or_default())
    };
    let listed = "Ends within 90 days program in force until 10 February 2026";
    assert_eq!(on(date(2025, 11, 11)), ("berlaku sampai 10 Februari 2026".to_owned(), String::new()));
    assert_eq!(on(date(2025, 11, 12)).1, listed, "90 days before");
    assert_eq!(on(date(2026, 2, 10)), ("berlaku sampai 10 Februari 2026".to_owned(), listed.to_owned()));
    assert_eq!(on(date(2026, 2, 11)), ("berakhir 10 Februari 2026".to_owned(), String::new()));
    site.article("2026/cabut", "2026-01-02", "kemenperin", "relations: { revokes: [2024/program] }");
    let tree = site.tree();
    assert_eq!(
        without_tags(fact(&text(&tree, "/2024/program/"), "Status").unwrap()),
        "dicabut 2 Januari 2026"
    );
    assert!(!text(&tree, "/").contains("page-ending"), "what was revoked does not end once more");
}

#[test]
fn an_act_that_is_held_back_is_tied_when_it_appears() {
    let site = a_life_of_three();
    site.edit("content/articles/2025/pengganti.id.md", "title:", "published: 2026-06-01\ntitle:");
    let mut memory = Memory::default();
    let mut middle = |today| {
        let build = site.build_with(&mut memory, |request| request.today = Today::Day(today));
        text(&build.tree.unwrap(), "/2025/peraturan/")
    };
    assert_eq!(fact(&middle(date(2026, 5, 31)), "Diganti dengan"), None);
    assert!(fact(&middle(date(2026, 6, 1)), "Diganti dengan").is_some());
    // What is not published is not told by the data either, and is told when it is.
    let data = |memory: &mut Memory, today| {
        let build = site.build_with(memory, |request| request.today = Today::Day(today));
        text(&build.tree.unwrap(), "/data/articles.csv")
    };
    site.edit("content/articles/2024/nota.id.md", "title:", "published: 2026-06-01\ntitle:");
    let mut memory = Memory::default();
    assert!(!data(&mut memory, date(2026, 5, 31)).contains("2024/nota"));
    assert!(data(&mut memory, date(2026, 6, 1)).contains(",implements:2024/nota,"));
    assert!(!data(&mut memory, date(2026, 5, 31)).contains("2024/nota"));
    // The other way round: the later act is there, the earlier one is not yet.
    site.edit("content/articles/2025/pengganti.id.md", "published: 2026-06-01\n", "");
    site.edit("content/articles/2025/peraturan.id.md", "title:", "draft: true\ntitle:");
    assert!(!text(&site.tree(), "/2025/pengganti/").contains("class=\"life\""));
}

#[test]
fn an_act_that_is_taken_over_on_the_day_after_its_last_was_replaced() {
    let site = a_life_of_three();
    for (ends, status) in
        [("2025-08-31", "diganti 1 September 2025"), ("2025-08-30", "berakhir 30 Agustus 2025")]
    {
        site.article(
            "2025/peraturan",
            "2025-02-01",
            "kemenperin",
            &format!("instrument: {{ kind: regulation, ends: {ends} }}"),
        );
        let page = text(&site.tree(), "/2025/peraturan/");
        assert_eq!(without_tags(fact(&page, "Status").unwrap()), status);
    }
}

#[test]
fn a_long_life_shows_its_ends_and_what_is_around() {
    let site = Site::fixture("minimal");
    for number in 1..=20 {
        let before = format!("relations: {{ amends: [2024/k{:02}] }}", number - 1);
        let more = if number == 1 { "" } else { before.as_str() };
        site.article(&format!("2024/k{number:02}"), &format!("2024-11-{number:02}"), "kemenperin", more);
    }
    let page = text(&site.tree(), "/2024/k15/");
    let line = page.split("<nav class=\"life\"").nth(1).unwrap().split("</nav>").next().unwrap();
    let steps: Vec<String> = line.split("<li>").skip(1).map(without_tags).collect();
    let shown: Vec<&str> =
        steps.iter().filter_map(|step| step.rsplit_once(": ").map(|(_, title)| title)).collect();
    assert_eq!(shown, ["k01", "k11", "k12", "k13", "k14", "k16", "k17", "k18", "k19", "k20"]);
    assert!(steps[1].starts_with("… diubah dengan kebijakan 2024"), "{}", steps[1]);
    assert_eq!(steps.iter().filter(|step| step.starts_with('…')).count(), 1);
}

#[test]
fn of_several_relations_the_one_that_changes_most_is_told() {
    let site = a_life_of_three();
    site.edit(
        "content/articles/2025/pengganti.id.md",
        "{ replaces: [2025/peraturan] }",
        "{ implements: [2025/peraturan], amends: [2025/peraturan, 2025/peraturan], revokes: [2025/peraturan] }",
    );
    let page = text(&site.tree(), "/2025/pengganti/");
    assert!(
        without_tags(page.split("<nav class=\"life\"").nth(1).unwrap())
            .contains("dicabut dengan Peraturan 2025")
    );
    assert_eq!(without_tags(fact(&page, "Mengubah").unwrap()), "peraturan", "written twice, told once");
}
