//! Random histories of bodies and random articles: what timelines, feeds and the network say of them, against what follows
//! from the history itself.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use risalah::render::Tree;
use support::{Site, routes, text};

/// The days on which the cabinet of the tests is reshuffled.
const RESHUFFLES: [Date; 3] = [date(2014, 10, 27), date(2019, 10, 23), date(2024, 10, 21)];

#[derive(Clone, Debug, Default)]
struct Body {
    since: Option<Date>,
    until: Option<Date>,
    how: &'static str,
    successors: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Act {
    day: Date,
    bodies: Vec<usize>,
    languages: &'static [&'static str],
}

#[derive(Clone, Debug)]
struct History {
    bodies: Vec<Body>,
    acts: Vec<Act>,
}

/// What happens to a body on a day of change, as a number; those that merge on one day become one.
fn history() -> impl Strategy<Value = History> {
    let fates = prop::collection::vec(prop::collection::vec(0..8_u8, 16), RESHUFFLES.len());
    let acts = prop::collection::vec(
        (0..4800_i32, prop::collection::vec(any::<prop::sample::Index>(), 1..4), 0..3_u8),
        1..24,
    );
    (2..5_usize, fates, acts).prop_map(|(count, fates, acts)| {
        let mut bodies = vec![Body::default(); count];
        for (day, fates) in RESHUFFLES.into_iter().zip(fates) {
            let mut merged: Option<usize> = None;
            for index in 0..bodies.len() {
                if bodies[index].until.is_some() || bodies[index].since == Some(day) {
                    continue;
                }
                let new = |bodies: &mut Vec<Body>| {
                    bodies.push(Body { since: Some(day), ..Body::default() });
                    bodies.len() - 1
                };
                let (how, successors) = match fates[index % fates.len()] {
                    0 => ("renamed", vec![new(&mut bodies)]),
                    1 => ("split", vec![new(&mut bodies), new(&mut bodies)]),
                    2 | 3 => {
                        let into = merged.unwrap_or_else(|| new(&mut bodies));
                        merged = Some(into);
                        ("merged", vec![into])
                    }
                    4 => ("closed", Vec::new()),
                    // Into one that is there already, if there is one.
                    5 => match (0..bodies.len())
                        .find(|&other| other != index && bodies[other].until.is_none())
                    {
                        Some(older) => ("merged", vec![older]),
                        None => continue,
                    },
                    _ => continue,
                };
                let body = &mut bodies[index];
                (body.until, body.how, body.successors) = (Some(day), how, successors);
            }
        }
        let acts = acts.into_iter().filter_map(|(day, named, languages)| {
            let day = date(2012, 1, 1).checked_add(jiff::Span::new().days(day)).unwrap();
            let there = |body: &Body| {
                body.since.is_none_or(|since| since <= day) && body.until.is_none_or(|until| day < until)
            };
            let existing: Vec<usize> = (0..bodies.len()).filter(|&index| there(&bodies[index])).collect();
            if existing.is_empty() {
                return None;
            }
            let mut named: Vec<usize> = named.iter().map(|index| *index.get(&existing)).collect();
            let mut seen = BTreeSet::new();
            named.retain(|body| seen.insert(*body));
            let languages: &[&str] = [&["id", "en"][..], &["id"], &["en"]][usize::from(languages)];
            Some(Act { day, bodies: named, languages })
        });
        History { acts: acts.collect(), bodies }
    })
}

impl History {
    fn key(&self, act: usize) -> String {
        format!("{}/a{act:02}", self.acts[act].day.year())
    }

    fn site(&self) -> Site {
        let site = Site::fixture("minimal");
        site.remove("content/articles");
        site.remove("content/pages");
        let mut registry = "ministries:\n".to_owned();
        for (index, body) in self.bodies.iter().enumerate() {
            writeln!(registry, "  - id: b{index:02}\n    name: {{ id: Badan {index}, en: Body {index} }}\n    abbreviation: B{index}").unwrap();
            for (key, day) in [("since", body.since), ("until", body.until)] {
                day.iter().for_each(|day| writeln!(registry, "    {key}: {day}").unwrap());
            }
            if !body.how.is_empty() {
                let successors: Vec<String> =
                    body.successors.iter().map(|index| format!("b{index:02}")).collect();
                writeln!(registry, "    how: {}\n    succeeded_by: [{}]", body.how, successors.join(", "))
                    .unwrap();
            }
        }
        site.write("content/ministries.yaml", registry.replace("    succeeded_by: []\n", ""));
        for (index, act) in self.acts.iter().enumerate() {
            let bodies: Vec<String> = act.bodies.iter().map(|body| format!("b{body:02}")).collect();
            let pair = format!(
                "date: {}\nministries: [{}]\nsector: umkm\noriginal: {}\n",
                act.day,
                bodies.join(", "),
                act.languages[0]
            );
            for (place, language) in act.languages.iter().enumerate() {
                let pair = if place == 0 { pair.as_str() } else { "" };
                site.write(
                    &format!("content/articles/{}.{language}.md", self.key(index)),
                    format!("---\ntitle: Act {index}\nsummary: Short.\n{pair}---\n\nText.\n"),
                );
            }
        }
        site
    }

    /// A body and all that it continues.
    fn with_ancestors(&self, body: usize) -> BTreeSet<usize> {
        let mut all = BTreeSet::from([body]);
        loop {
            let before = all.len();
            for (index, ancestor) in self.bodies.iter().enumerate() {
                if ancestor.successors.iter().any(|successor| all.contains(successor)) {
                    all.insert(index);
                }
            }
            if all.len() == before {
                return all;
            }
        }
    }

    /// The keys of acts, newest first, those of one day by key.
    fn keys(&self, belongs: impl Fn(&Act) -> bool) -> Vec<String> {
        let mut acts: Vec<usize> = (0..self.acts.len()).filter(|&act| belongs(&self.acts[act])).collect();
        acts.sort_by_key(|&act| (std::cmp::Reverse(self.acts[act].day), self.key(act)));
        acts.into_iter().map(|act| self.key(act)).collect()
    }

    /// Whether two bodies are named together, each by itself or by one that it continues.
    fn is_joint(&self, act: &Act, a: usize, b: usize) -> bool {
        // One that was there on the day and is not named took no part.
        let there = |body: usize| self.bodies[body].since.is_none_or(|since| since <= act.day);
        let line = |body: usize| {
            if there(body) { BTreeSet::from([body]) } else { self.with_ancestors(body) }
        };
        let (of_a, of_b) = (line(a), line(b));
        act.bodies.iter().any(|one| {
            of_a.contains(one) && act.bodies.iter().any(|other| one != other && of_b.contains(other))
        })
    }
}

/// The keys of the entries in a piece of a page, in their order.
fn entries(html: &str) -> Vec<String> {
    let key = |entry: &str| {
        let href = entry.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
        href.trim_start_matches("/uji").trim_start_matches("/en").trim_matches('/').to_owned()
    };
    html.split("<li class=\"entry\">").skip(1).map(key).collect()
}

/// The same without what predecessors did, in order of key.
fn own_entries(page: &str) -> Vec<String> {
    let acts = page.split("<div class=\"acts").skip(1).filter(|acts| !acts.starts_with(" inherited"));
    let own: BTreeSet<String> = acts.flat_map(entries).collect();
    own.into_iter().collect()
}

/// The cells of a table of the network, by the ids of row and column.
fn matrix(page: &str, which: usize) -> BTreeMap<(String, String), usize> {
    let Some(table) = page.split("<table>").nth(which + 1) else { return BTreeMap::new() };
    let table = table.split("</table>").next().unwrap();
    let mut cells = BTreeMap::new();
    for row in table.split("<tr>").skip(2) {
        let mut sum = 0;
        let (head, rest) = row.split_once("</th>").unwrap();
        let row_id = head.split("/ministries/").nth(1).unwrap()[..3].to_owned();
        for cell in rest.split("<td>").skip(1) {
            if let Some((_, link)) = cell.split_once("<a href=\"") {
                let (href, count) = link.split_once("\">").unwrap();
                let ids: Vec<&str> = href.trim_end_matches('/').rsplit('/').take(2).collect();
                let other = if ids[0] == row_id { ids[1] } else { ids[0] };
                let count: usize = count.split('<').next().unwrap().parse().unwrap();
                sum += count;
                assert_eq!(cells.insert((row_id.clone(), other.to_owned()), count), None);
            } else if !cell.starts_with("</td>") {
                assert_eq!(
                    cell.split('<').next().unwrap().parse::<usize>().unwrap(),
                    sum,
                    "the sum of {row_id}"
                );
            }
        }
    }
    cells
}

fn check(history: &History) {
    let build = history.site().build();
    let tree: Tree =
        build.tree.unwrap_or_else(|| panic!("{history:#?} has errors: {:#?}", build.diagnostics));
    let network = text(&tree, "/en/network/");
    let (plain, folded) = (matrix(&network, 0), matrix(&network, 1));
    let data = text(&tree, "/data/cooperation.csv");
    let rows = data.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
    let cells = rows.flat_map(|row| {
        let (a, b, count) = (row[0].to_owned(), row[1].to_owned(), row[2].parse().unwrap());
        [((a.clone(), b.clone()), count), ((b, a), count)]
    });
    assert_eq!(cells.collect::<BTreeMap<_, usize>>(), plain, "the data is the table");
    for (index, body) in history.bodies.iter().enumerate() {
        let line = history.with_ancestors(index);
        let expected = history.keys(|act| act.bodies.iter().any(|body| line.contains(body)));
        let route = format!("ministries/b{index:02}/");
        let page = text(&tree, &format!("/en/{route}"));
        assert_eq!(entries(&page), expected, "the timeline of {index}");
        assert_eq!(entries(&text(&tree, &format!("/kementerian/b{index:02}/"))), expected, "in Indonesian");
        let mut own = history.keys(|act| act.bodies.contains(&index));
        let feed = text(&tree, &format!("/en/{route}rss.xml"));
        assert_eq!(feed.matches("<item>").count(), own.len(), "the feed of {index} is its own");
        own.sort();
        assert_eq!(own_entries(&page), own, "what {index} did itself");
        for other in 0..history.bodies.len() {
            let ids = (format!("b{index:02}"), format!("b{other:02}"));
            let own = history
                .keys(|act| index != other && act.bodies.contains(&index) && act.bodies.contains(&other));
            assert_eq!(plain.get(&ids).copied().unwrap_or(0), own.len(), "{ids:?}");
            let are_heirs = body.successors.is_empty() && history.bodies[other].successors.is_empty();
            let all = history.keys(|act| index != other && are_heirs && history.is_joint(act, index, other));
            assert_eq!(folded.get(&ids).copied().unwrap_or(0), all.len(), "{ids:?} folded");
            let route = format!("/en/network/{}/{}/", ids.0, ids.1);
            if index < other && (own.len() + all.len() > 0) {
                let page = text(&tree, &route);
                assert_eq!(entries(&page), if are_heirs { all } else { own.clone() }, "{route}");
                let mut own = own;
                own.sort();
                assert_eq!(own_entries(&page), own, "{route}");
            } else {
                assert!(!routes(&tree).contains(&route.as_str()), "{route} has nothing to show");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        max_shrink_iters: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn timelines_feeds_and_the_network_follow_from_the_history(history in history()) {
        check(&history);
    }
}
