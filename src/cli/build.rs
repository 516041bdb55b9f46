//! `risalah build`.

use std::process::ExitCode;

use clap::Args;

use super::SiteOptions;
use super::report::{Clock, Reporter, Summary};
use crate::load;
use crate::memory::Memory;
use crate::pipeline;
use crate::publish;

/// The options of `risalah build`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
}

/// Builds the site and publishes it.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    let mut clock = Clock::start();
    reporter.stage("load");
    let snapshot = load::load(&options.site.root);
    clock.lap("load");
    let mut running = None;
    let build = pipeline::build(&snapshot, &options.site.request(), &mut Memory::default(), &mut |stage| {
        if let Some(before) = running.replace(stage) {
            clock.lap(stage_name(before));
        }
        reporter.stage(stage_name(stage));
    });
    if let Some(last) = running {
        clock.lap(stage_name(last));
    }
    let published = match &build.tree {
        None => None,
        Some(tree) => {
            reporter.stage("publish");
            let published = publish::publish(tree, &options.site.output(), options.site.force);
            clock.lap("publish");
            Some(published)
        }
    };
    reporter.clear();
    let summary = Summary::new(&build, published, &snapshot, &clock);
    reporter.finish(&summary, options.json)
}

fn stage_name(stage: pipeline::Stage) -> &'static str {
    match stage {
        pipeline::Stage::Parse => "parse",
        pipeline::Stage::Model => "model",
        pipeline::Stage::Plan => "plan",
        pipeline::Stage::Render => "render",
    }
}
