//! What is measured of a digest, and how digests of several sizes compare.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::build::{self, Builder, Built};
use crate::process::median;
use crate::report::{Report, megabytes, thousands, time};
use crate::watch::Edits;
use crate::{Options, aims, corpus, peers, watch};

/// The seed of all digests.
const SEED: u64 = 1;

/// Without what other generators do not make.
const PLAIN: &str =
    "features: { search: false, side_by_side: false, network: false, data: false, share_images: false }\n";

/// The folders of the site without these features, and of that with all that a site has if it says nothing.
const PLAIN_SITE: &str = "plain";
const WHOLE: &str = "whole";

/// From here on the memory of an article is counted: below, what a program holds anyway has a part in it.
const LARGE: usize = 10_000;

/// A size and what a full build of it took.
pub struct Size {
    articles: usize,
    built: Built,
}

/// Measures everything on a digest of this size, in a folder of its own.
pub fn measure(
    folder: &Path,
    articles: usize,
    options: &Options,
    with_peers: bool,
    report: &mut Report,
) -> Size {
    let whole = folder.join(WHOLE);
    corpus::write(&whole, articles, SEED);
    let mut builders = own_builders(folder, articles, options.all);
    let own = builders.len();
    if with_peers {
        let installed = peers::installed();
        builders.extend(installed.iter().map(|peer| peer.plant(&folder.join(peer.name), articles, SEED)));
    }
    eprintln!("{} articles: builds", thousands(articles));
    let mut all = build::in_turn(&builders, options.runs).into_iter();
    let built = all.next().expect("the program itself builds");
    tell_build(&built, articles, aims::BUILD, report);
    tell_again(&builders[0], &built, articles, options.runs, report);
    all.by_ref().take(own - 1).for_each(|built| tell_build(&built, articles, aims::BUILD_WHOLE, report));
    if with_peers {
        tell_peers(&all.collect::<Vec<_>>(), &built, articles, report);
    }
    builders.iter().for_each(Builder::clear);
    eprintln!("{} articles: edits", thousands(articles));
    let sites = [(PLAIN_SITE, ""), (WHOLE, ", with every feature but share images")];
    for (site, with) in sites.into_iter().take(own) {
        let edits = watch::edits(&folder.join(site), articles, options.edits);
        tell_edits(&edits, articles, with, report);
    }
    Size { articles, built }
}

/// The program itself on what others make too, and on everything if that is wished.
fn own_builders(folder: &Path, articles: usize, all: bool) -> Vec<Builder> {
    let (plain, whole) = (folder.join(PLAIN_SITE), folder.join(WHOLE));
    corpus::write(&plain, articles, SEED);
    corpus::put(&plain, "content/site.yaml", &corpus::settings(PLAIN));
    let everything =
        all.then(|| Builder::risalah("full build with every feature but share images", &whole, &whole));
    std::iter::once(Builder::risalah("full build of articles, lists, timelines and feeds", &plain, &plain))
        .chain(everything)
        .collect()
}

/// Tells how time and memory grow.
pub fn compare(sizes: &[Size], report: &mut Report) {
    let each = |size: &Size| size.built.time.as_secs_f64() / size.articles as f64;
    for size in sizes.iter().skip(1) {
        let figure = each(size) / each(&sizes[0]);
        let what = format!("time per article, against {}", thousands(sizes[0].articles));
        report.add(&what, Some(size.articles), &format!("{figure:.2} ×"), aims::GROWTH);
    }
    let large = sizes.iter().find(|size| size.articles == LARGE);
    let larger = sizes.last().filter(|size| size.articles > LARGE);
    let memory = large.zip(larger).and_then(|(large, larger)| {
        let more = larger.built.memory? - large.built.memory?;
        Some(more * 1e3 / (larger.articles - large.articles) as f64)
    });
    let figure = memory.map_or_else(|| "–".to_owned(), |kilobytes| format!("{kilobytes:.1} KB"));
    let what = format!("memory per article beyond {}", thousands(LARGE));
    report.add(&what, larger.map(|size| size.articles), &figure, aims::MEMORY_GROWTH);
}

/// Measures a build of the digest of this repository.
pub fn own(root: &Path, folder: &Path, runs: usize, report: &mut Report) {
    eprintln!("the digest of this repository");
    let folder = folder.join("own");
    fs::create_dir_all(&folder).expect("the folder can be written");
    let builder =
        Builder::risalah("the digest of this repository, from start to finished site", root, &folder);
    let built = &build::in_turn(std::slice::from_ref(&builder), runs)[0];
    let figure = format!("{}, {} files", time(built.time), thousands(built.files));
    report.add(&built.name, None, &figure, aims::OWN);
    let kept = time(build::with_caches(&builder, runs));
    report.add("the same where smaller copies of pictures are kept from before", None, &kept, aims::NONE);
}

fn tell_build(built: &Built, articles: usize, aim: &str, report: &mut Report) {
    let ratio = built.time.as_secs_f64() / built.copy.as_secs_f64();
    let figure = format!("{}, {ratio:.1} × `cp -r` of the output ({})", time(built.time), time(built.copy));
    report.add(&built.name, Some(articles), &figure, aim);
    tell_output(built, &built.name, articles, report);
}

fn tell_output(built: &Built, name: &str, articles: usize, report: &mut Report) {
    let output = format!("{} files, {}", thousands(built.files), megabytes(Some(built.bytes as f64 / 1e6)));
    report.add(&format!("{name}: output"), Some(articles), &output, aims::NONE);
    let aim = if name.contains(" by ") { aims::NONE } else { aims::memory(articles) };
    report.add(&format!("{name}: peak memory"), Some(articles), &megabytes(built.memory), aim);
}

fn tell_again(builder: &Builder, built: &Built, articles: usize, runs: usize, report: &mut Report) {
    let again = build::again(builder, runs);
    let percent = again.time.as_secs_f64() / built.time.as_secs_f64() * 100.0;
    let figure =
        format!("{}, {percent:.1} % of the build, {} files touched", time(again.time), again.touched);
    report.add("the same built again, nothing changed", Some(articles), &figure, aims::AGAIN);
}

/// Tells of each other generator; of one that is not there, that it was not measured.
fn tell_peers(others: &[Built], own: &Built, articles: usize, report: &mut Report) {
    for name in peers::names() {
        let what = format!("full build by {name}");
        let Some(other) = others.iter().find(|other| other.name == name) else {
            report.add(&what, Some(articles), "–", aims::NONE);
            continue;
        };
        let ratio = other.time.as_secs_f64() / own.time.as_secs_f64();
        report.add(
            &what,
            Some(articles),
            &format!("{}, {ratio:.1} × that of Risalah", time(other.time)),
            aims::PEER,
        );
        tell_output(other, &what, articles, report);
    }
}

/// Tells of edits in a site; `with` says what it has.
fn tell_edits(edits: &Edits, articles: usize, with: &str, report: &mut Report) {
    let mut add = |what: &str, times: &[Duration], aim: &str| {
        let middle = median(times).map_or_else(|| "–".to_owned(), time);
        let worst = times.iter().max().map_or_else(|| "–".to_owned(), |&worst| time(worst));
        report.add(&format!("{what}{with}"), Some(articles), &format!("median {middle}, worst {worst}"), aim);
    };
    for (kind, times) in &edits.articles {
        add(&format!("edit of {kind}, to the page served"), times, aims::edit(articles));
    }
    let [shown, everything] = aims::template(articles);
    add("edit of a template, to the page looked at", &edits.template, shown);
    add("edit of a template, to every page served and written", &edits.everything, everything);
    let what = format!("peak memory after all edits{with}");
    report.add(&what, Some(articles), &megabytes(edits.memory), aims::NONE);
}
