//! `risalah build`.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::help::{Help, help};
use super::last::Shelf;
use super::report::{Reporter, Summary};
use super::words::{Said, reason};
use super::{SiteOptions, cache, changed};
use crate::load;
use crate::memory::Memory;
use crate::pipeline::{self, Build};
use crate::publish::{self, Believe, PublishError, Published, Publisher};
use crate::render::{Discard, Store, Tree};
use crate::source::Snapshot;

/// The options of `risalah build`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::Force), long)]
    force: bool,
    #[arg(help = help(Help::BuildJson), long)]
    json: bool,
    #[arg(help = help(Help::Changed), long, value_name = "FILE")]
    changed: Option<PathBuf>,
    #[arg(help = help(Help::Verify), long, conflicts_with_all = ["json", "changed"])]
    verify: bool,
}

/// Builds the site and publishes it.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    let (output, request) = (options.site.output(), options.site.request());
    let lock = (!options.verify).then(|| options.site.lock_output("build", reporter));
    if let Some(None) = lock {
        return ExitCode::FAILURE;
    }
    let shelf = (!options.verify).then(|| Shelf::of(&output));
    reporter.stage("load");
    let (snapshot, last) =
        rayon::join(|| load::load(&options.site.root), || shelf.as_ref().and_then(Shelf::read));
    // The system takes all of it back at once when the program ends; piece by piece would take a tenth of the build.
    let (snapshot, last) = (ManuallyDrop::new(snapshot), ManuallyDrop::new(last));
    let mut publisher = ManuallyDrop::new(Publisher::new(&output, options.force));
    let begun = if options.verify { Ok(()) } else { publisher.begin() };
    let mut memory = ManuallyDrop::new(Memory { keeper: cache::keeper(), ..Memory::default() });
    if let Some(last) = last.as_ref() {
        let same = last.build_of(&snapshot, &request).filter(|_| begun.is_ok());
        if let Some(build) = same.filter(|_| publisher.holds(&last.record)) {
            let published = Published { unchanged: last.record.len(), ..Published::default() };
            return told(options, &build, Some(Ok(published)), &snapshot, reporter);
        }
        publisher.resume(&last.record);
        memory.published = Some(last.record.clone());
    }
    let store: &dyn Store = if options.verify { &Discard } else { &*publisher };
    let build = pipeline::build(&snapshot, &request, &mut memory, store, &mut |stage| {
        reporter.stage(stage.name());
    });
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
            Some(published)
        }
    };
    if let (Some(shelf), Some(Ok(_))) = (&shelf, &published) {
        shelf.write(&build, &publisher, &snapshot, &request);
    }
    told(options, &build, published, &snapshot, reporter)
}

/// Says how a build went, and writes the list of what changed if that is wanted.
fn told(
    options: &Options,
    build: &Build,
    published: Option<Result<Published, PublishError>>,
    snapshot: &Snapshot,
    reporter: &mut Reporter,
) -> ExitCode {
    reporter.clear();
    let listed = match (&options.changed, &published) {
        (Some(file), Some(Ok(published))) => changed::write(file, published, &build.place),
        _ => Ok(()),
    };
    let summary = Summary::new(build, published, snapshot, reporter);
    let code = reporter.finish(&summary, options.json);
    match listed {
        Ok(()) => code,
        Err(error) => {
            let file = options.changed.as_ref().map_or_else(String::new, |file| file.display().to_string());
            let reason = reason(&error, reporter.locale);
            reporter.fail(&Said::CannotWriteList { file, reason }, Said::PublishAll);
            ExitCode::FAILURE
        }
    }
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
