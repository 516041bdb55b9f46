//! `risalah build`.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::help::{Help, help};
use super::report::{Clock, Reporter, Summary};
use super::words::Said;
use super::{SiteOptions, cache};
use crate::load;
use crate::memory::Memory;
use crate::pipeline;
use crate::publish::{self, Believe, Publisher};
use crate::render::{Discard, Store, Tree};

/// The options of `risalah build`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::Force), long)]
    force: bool,
    #[arg(help = help(Help::BuildJson), long)]
    json: bool,
    #[arg(help = help(Help::Verify), long, conflicts_with = "json")]
    verify: bool,
}

/// Builds the site and publishes it.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    let mut clock = Clock::start();
    reporter.stage("load");
    let snapshot = load::load(&options.site.root);
    clock.lap("load");
    let mut publisher = Publisher::new(&options.site.output(), options.force);
    let begun = if options.verify { Ok(()) } else { publisher.begin() };

    let store: &dyn Store = if options.verify { &Discard } else { &publisher };
    let (mut memory, mut running) = (Memory { keeper: cache::keeper(), ..Memory::default() }, None);
    let build = pipeline::build(&snapshot, &options.site.request(), &mut memory, store, &mut |stage| {
        if let Some(before) = running.replace(stage) {
            clock.lap(stage_name(before));
        }
        reporter.stage(stage_name(stage));
    });
    if let Some(last) = running {
        clock.lap(stage_name(last));
    }
    if let (true, Some(tree)) = (options.verify, &build.tree) {
        reporter.clear();
        return verify(tree, &options.site.output(), reporter);
    }
    let published = match &build.tree {
        None => begun.and_then(|()| publisher.abandon()).err().map(Err),
        Some(tree) => {
            reporter.stage("publish");
            let published = begun.and_then(|()| {
                publisher.commit_telling(tree, &|done, all| reporter.making_pictures(done, all))
            });
            clock.lap("publish");
            Some(published)
        }
    };
    reporter.clear();
    let summary = Summary::new(&build, published, &snapshot, &clock, reporter.locale);
    reporter.finish(&summary, options.json)
}

/// Says how the output folder differs from the tree.
fn verify(tree: &Tree, folder: &Path, reporter: &Reporter) -> ExitCode {
    let difference = match publish::compare(tree, folder, Believe::Bytes) {
        Ok(difference) => difference,
        Err(error) => {
            reporter.fail_to_publish(&error);
            return ExitCode::FAILURE;
        }
    };
    if difference.is_none() {
        reporter.say(&Said::Verified { folder: folder.display().to_string(), files: tree.len() });
        return ExitCode::SUCCESS;
    }
    let kinds = [
        (Said::Missing, &difference.missing),
        (Said::Different, &difference.different),
        (Said::Surplus, &difference.surplus),
    ];
    for (kind, paths) in kinds {
        let kind = kind.name(reporter.locale);
        paths.iter().for_each(|path| reporter.say_line(&format!("{kind:9}  {path}")));
    }
    reporter.fail(&Said::NotVerified { folder: folder.display().to_string() }, Said::BuildAgain);
    ExitCode::FAILURE
}

fn stage_name(stage: pipeline::Stage) -> &'static str {
    match stage {
        pipeline::Stage::Parse => "parse",
        pipeline::Stage::Model => "model",
        pipeline::Stage::Plan => "plan",
        pipeline::Stage::Render => "render",
    }
}
