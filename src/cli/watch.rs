//! `risalah watch`: build, serve, and build again on every edit.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::{Arc, mpsc};

use clap::Args;

use super::help::{Help, help};
use super::report::{Reporter, located};
use super::words::{Noun, Said, counted, reason};
use super::{SiteOptions, cache};
use crate::load;
use crate::locale::Locale;
use crate::plan::Content;
use crate::preview::{self, Address, StatusPage, serve};
use crate::publish::Publisher;
use crate::render::Tree;
use crate::status::status;
use crate::watch::events::{Signal, Watch};
use crate::watch::{Round, Session, Told};

/// The options of `risalah watch`.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[command(flatten)]
    site: SiteOptions,
    #[arg(help = help(Help::Force), long)]
    force: bool,
    #[arg(help = help(Help::Port), long, short, default_value_t = 1945, value_parser = port)]
    port: u16,
    #[arg(help = help(Help::Interface), long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    interface: IpAddr,
    #[arg(help = help(Help::Open), long)]
    open: bool,
    #[arg(help = help(Help::NoWrite), long)]
    no_write: bool,
    #[arg(help = help(Help::Poll), long)]
    poll: bool,
}

/// Watches until the program is asked to end.
pub(super) fn run(options: &Options, reporter: &mut Reporter) -> ExitCode {
    reporter.clear();
    let output = options.site.output();
    let lock = (!options.no_write).then(|| options.site.lock_output("watch", reporter));
    if let Some(None) = lock {
        return ExitCode::FAILURE;
    }
    let (sender, signals) = mpsc::channel();
    let stop = sender.clone();
    let address = Address { interface: options.interface, port: options.port };
    let status = status_page(&options.site, reporter.locale);
    let server = match serve(address, status, move |code| drop(stop.send(Signal::Stop(code)))) {
        Ok(server) => server,
        Err(error) => {
            let address = SocketAddr::new(options.interface, options.port).to_string();
            reporter.fail(
                &Said::CannotServe { address, reason: reason(&error, reporter.locale) },
                Said::OtherPort,
            );
            return ExitCode::FAILURE;
        }
    };
    // Events name files from the root of the disk, so the folder has to be named so too.
    let root = &std::path::absolute(&options.site.root).unwrap_or_else(|_| options.site.root.clone());
    let watch = match Watch::begin(root, options.poll, sender) {
        Ok(watch) => watch,
        Err(error) => {
            let folder = root.display().to_string();
            reporter.fail(&Said::CannotWatch { folder, reason: error.to_string() }, Said::Poll);
            return ExitCode::FAILURE;
        }
    };
    let publisher = (!options.no_write).then(|| Publisher::new(&output, options.force));
    let mut session = Session::new(root, options.site.request(), publisher, cache::keeper(), reporter.locale);
    let mut is_first = true;
    let code = session.run(watch, &signals, &server, &mut |told| {
        let round = match told {
            Told::Round(round) => round,
            Told::Behind(error) => return reporter.fail_to_publish(error),
            Told::CaughtUp => return reporter.say(&Said::CaughtUp),
        };
        tell(reporter, &round);
        if std::mem::take(&mut is_first) {
            let origin = format!("http://{}", host(server.address));
            let url = format!("{origin}{}/", round.build.place.base_path);
            reporter.say(&Said::Preview { url: url.clone() });
            reporter.say(&Said::StatusPage { url: format!("{origin}/-/status") });
            if options.open && open::that_detached(&url).is_err() {
                reporter.say(&Said::NoBrowser);
            }
        }
    });
    ExitCode::from(code)
}

/// What stands for this machine in the address of a page that is served here: all its interfaces together have none of their own, and
/// `127.0.0.2` is not what `localhost` means.
fn host(here: SocketAddr) -> String {
    let ip = here.ip();
    if ip.is_unspecified() || ip == Ipv4Addr::LOCALHOST || ip == Ipv6Addr::LOCALHOST {
        return format!("localhost:{}", here.port());
    }
    here.to_string()
}

fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| Said::NotAPort.name(super::locale()))
}

/// The page that shows how the articles stand. It reads the files anew, so it says what is there, whatever is built at the
/// moment.
fn status_page(site: &SiteOptions, locale: Locale) -> StatusPage {
    let site = site.clone();
    Arc::new(move |served| {
        let status = status(&load::load(&site.root), &site.request(), &mut |_| {});
        preview::status_page(&status, &served.base_path, locale)
    })
}

/// One calm line for a round, and what is wrong if something is.
fn tell(reporter: &Reporter, round: &Round<'_>) {
    let locale = reporter.locale;
    let changed = match round.changed.as_slice() {
        [] => Said::Built.name(locale),
        [one] => one.to_string(),
        [first, rest @ ..] => Said::AndMore { first: first.to_string(), more: rest.len() }.name(locale),
    };
    let milliseconds = format!("{:.0}", round.time.as_secs_f64() * 1e3);
    reporter.diagnostics(&located(&round.build.diagnostics, round.snapshot, locale), round.snapshot);
    match (&round.published, &round.build.tree) {
        (Some(Err(error)), _) => reporter.fail_to_publish(error),
        (_, None) => reporter.say(&Said::NotShown { changed, milliseconds }),
        (_, Some(tree)) => {
            let made = made(round, tree, locale);
            reporter.say_line(&format!("{changed}: {made}; {milliseconds} ms"));
        }
    }
    reporter.timings(&round.clock);
}

/// What was rendered in a round, in the words of a build.
fn made(round: &Round<'_>, tree: &Tree, locale: Locale) -> String {
    let outputs = || round.build.rendered.iter().filter_map(|route| tree.get(route));
    let count = |is: fn(&Content) -> bool| outputs().filter(|one| is(&one.planned().page.content)).count();
    let pages = counted(count(|content| matches!(content, Content::Html(_))), Noun::Page, locale);
    let feeds = counted(count(|content| matches!(content, Content::Feed(_))), Noun::Feed, locale);
    format!("{pages}, {feeds}")
}
