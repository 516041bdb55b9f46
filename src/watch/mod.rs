//! Build again on every change: the loop around [`pipeline::build`], which is the same function with a memory.
//!
//! Knows nothing of what changed means for which page; it hands the new snapshot over and shows what comes back.

pub mod events;
mod later;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use self::events::{Change, Signal, Wake, Watch};
use self::later::Later;
use crate::clock::Clock;
use crate::diagnostic::{Located, has_errors};
use crate::fingerprint::Fingerprint;
use crate::keep::Keeper;
use crate::load::{FOLDERS, Loader};
use crate::locale::Locale;
use crate::memory::Memory;
use crate::parse;
use crate::pipeline::{self, Build, Place, Request, Today};
use crate::preview::{Served, Server};
use crate::publish::{PublishError, Published, Publisher};
use crate::render::{Discard, Store, Tree};
use crate::route::Route;
use crate::source::{Snapshot, SourcePath};

/// A site that is built again and again.
pub struct Session {
    loader: Loader,
    memory: Memory,
    request: Request,
    /// What puts the site in its folder; nothing if it is only served.
    publisher: Option<Publisher>,
    /// The last good site, and the branches of it that are still to be looked over in the folder.
    tree: Option<Tree>,
    to_mend: VecDeque<Arc<str>>,
    /// Whether somebody was told that the folder does not hold what is shown.
    is_behind: bool,
    later: Later,
    zone: Option<TimeZone>,
    /// The day on which the site was built last.
    day: Option<Date>,
    /// Whether a file was not what it had been when the last round began: it may be that again by now.
    is_disturbed: bool,
    /// What time it is; tests turn a clock of their own.
    pub time: Time,
    /// The language of what the preview says is wrong.
    locale: Locale,
}

/// Tells what time it is.
pub type Time = Box<dyn Fn() -> Timestamp + Send>;

/// How long nothing may happen until the folder is looked over for what somebody else did to it.
const CALM: Duration = Duration::from_millis(300);

/// How long the folder is left alone in which something could not be written.
const BETWEEN_TRIES: Duration = Duration::from_secs(2);

/// How often it is looked whether a picture is made.
const BETWEEN: Duration = Duration::from_millis(50);

/// How often it is looked whether the day has turned: the clock may be set, and no waiting goes on while a laptop sleeps.
const BETWEEN_LOOKS_AT_CLOCK: Duration = Duration::from_secs(5);

/// What a session has to tell.
pub enum Told<'a> {
    /// That it built.
    Round(Round<'a>),
    /// That something could not be put in the folder after a round: tried again where the folder is to blame, made again after
    /// the next change where its source is.
    Behind(&'a PublishError),
    /// That the folder holds now what could not be published before.
    CaughtUp,
}

/// One round of the loop.
pub struct Round<'a> {
    /// What changed; empty at the first build and at midnight.
    pub changed: Vec<SourcePath>,
    /// What came of it.
    pub build: &'a Build,
    /// What was written; nothing if the build failed or nothing is written.
    pub published: Option<Result<Published, PublishError>>,
    /// The files, for the places of diagnostics.
    pub snapshot: &'a Snapshot,
    /// How long it took until the new pages were served.
    pub time: Duration,
    /// The stages, and what came after them.
    pub clock: Clock,
}

impl Session {
    /// A session on the site in a folder. Nothing is read yet.
    pub fn new(
        root: &Path,
        request: Request,
        publisher: Option<Publisher>,
        keeper: Keeper,
        locale: Locale,
    ) -> Self {
        Self {
            loader: Loader::new(root),
            memory: Memory { keeper, ..Memory::default() },
            request,
            publisher,
            tree: None,
            to_mend: VecDeque::new(),
            is_behind: false,
            later: Later::default(),
            zone: None,
            day: None,
            is_disturbed: false,
            time: Box::new(timestamp),
            locale,
        }
    }

    /// Watches, builds and serves until the program is asked to end; gives the exit code.
    pub fn run(
        &mut self,
        mut watch: Watch,
        signals: &Receiver<Signal>,
        server: &Server,
        tell: &mut dyn FnMut(Told<'_>),
    ) -> u8 {
        let root = self.loader.root().to_owned();
        let mut begun = now();
        let mut changed = Vec::new();
        self.loader.walk();
        // Reading everything took longer than looking at it will.
        let mut look = watch.next_look(Duration::ZERO);
        loop {
            self.round(std::mem::take(&mut changed), begun, server, tell);
            let mut calm = now() + CALM;
            // A round that changes nothing is not worth a line: a file was touched, or written again as it was.
            loop {
                let calm_or_never = (!self.to_mend.is_empty() || self.has_to_make()).then_some(calm);
                let deadline = calm_or_never.into_iter().chain(self.next_look_at_clock()).chain([look]).min();
                match watch.next(signals, deadline) {
                    Wake::Stop(code) => return code,
                    Wake::Time if now() >= look => {
                        begun = now();
                        changed = self.loader.walk();
                        look = watch.next_look(now() - begun);
                        if changed.is_empty() && !self.is_disturbed && !self.day_has_turned() {
                            continue;
                        }
                    }
                    Wake::Time if calm_or_never.is_some() && now() >= calm => {
                        calm = now() + self.go_on(tell);
                        if self.is_behind && self.to_mend.is_empty() && !self.has_to_make() {
                            self.is_behind = false;
                            tell(Told::CaughtUp);
                        }
                        continue;
                    }
                    Wake::Time if !self.day_has_turned() => continue,
                    Wake::Time => begun = now(),
                    Wake::Change(change) => {
                        begun = now();
                        FOLDERS
                            .map(|folder| root.join(folder))
                            .iter()
                            .filter(|folder| change.paths.contains(*folder))
                            .for_each(|folder| watch.also(folder));
                        changed = self.take_in(&change);
                        if changed.is_empty() && !self.is_disturbed {
                            continue;
                        }
                    }
                }
                break;
            }
        }
    }

    fn take_in(&mut self, change: &Change) -> Vec<SourcePath> {
        if change.everything {
            self.loader.walk()
        } else {
            self.loader.refresh(change.paths.iter().map(PathBuf::as_path))
        }
    }

    fn has_to_make(&self) -> bool {
        self.publisher.as_ref().is_some_and(|publisher| self.later.is_busy() || publisher.has_left())
    }

    /// Does a little of what has time, so that an edit does not wait for all of it: looks over a branch of the folder, or goes
    /// on with what takes long to make. Gives how long to wait until the next step.
    fn go_on(&mut self, tell: &mut dyn FnMut(Told<'_>)) -> Duration {
        let (Some(publisher), Some(tree)) = (&mut self.publisher, &self.tree) else { return BETWEEN_TRIES };
        let result = match self.to_mend.pop_front() {
            Some(branch) => {
                let mended = publisher.mend(tree, &branch);
                if mended.is_err() {
                    self.to_mend.push_back(branch);
                }
                mended.map(|_| Duration::ZERO)
            }
            None => {
                let made = self.later.go_on(publisher);
                match &made {
                    Ok(()) => {}
                    // Made of the same it would be the same; what somebody is changing may be what it was a moment later.
                    Err(error @ PublishError::NotMade(_)) => {
                        self.is_disturbed = true;
                        tell(Told::Behind(error));
                        return BETWEEN;
                    }
                    // Looking over its branch finds that it is missing, and leaves it to be made again.
                    Err(_) => self.to_mend.extend(tree.branches().cloned()),
                }
                made.map(|()| BETWEEN)
            }
        };
        result.unwrap_or_else(|error| {
            if !std::mem::replace(&mut self.is_behind, true) {
                tell(Told::Behind(&error));
            }
            BETWEEN_TRIES
        })
    }

    fn round(
        &mut self,
        changed: Vec<SourcePath>,
        begun: Instant,
        server: &Server,
        tell: &mut dyn FnMut(Told<'_>),
    ) {
        let mut clock = Clock::starting_at(begun);
        let request = Request { today: self.today(), ..self.request.clone() };
        let prepared = self.publisher.as_mut().map_or(Ok(()), Publisher::begin);
        // What is shown while this build runs may have a mistake still.
        let before = server.now();
        let kept: &dyn Store = self.publisher.as_ref().map_or(&Discard, |publisher| publisher);
        let store = Shown { kept, server, locale: self.locale };
        let build =
            pipeline::build(&self.loader.snapshot, &request, &mut self.memory, &store, &mut |stage| {
                clock.begin(stage.name());
            });
        clock.begin("show");
        if build.place.zone.is_some() {
            self.zone.clone_from(&build.place.zone);
        }
        self.is_disturbed = build.diagnostics.iter().any(|found| found.problem == parse::changed_meanwhile());
        self.day = self.zone.clone().map(|zone| request.today.in_zone(zone));
        server.show(served(&build, &self.loader.snapshot, &before, self.locale));
        let time = now() - begun;
        clock.begin("publish");
        let published = self.publisher.as_mut().and_then(|publisher| {
            prepared
                .and_then(|()| match &build.tree {
                    Some(tree) => publisher.commit_at_once(tree).map(Some),
                    None => publisher.abandon().map(|()| None),
                })
                .transpose()
        });
        if let (Some(tree), Some(_)) = (&build.tree, &self.publisher) {
            // Where publishing failed, it is tried again in the next calm moment.
            self.is_behind = matches!(published, Some(Err(_)));
            self.to_mend = tree.branches().cloned().collect();
            self.tree = Some(tree.clone());
        }
        clock.end();
        let snapshot = &self.loader.snapshot;
        tell(Told::Round(Round { changed, build: &build, published, snapshot, time, clock }));
        self.memory.tidy();
    }

    /// The day that a round is built on: the given one, or the one it is now.
    fn today(&self) -> Today {
        match self.request.today {
            Today::Day(day) => Today::Day(day),
            Today::At(_) => Today::At((self.time)()),
        }
    }

    /// Whether it is another day where the site is than the one it was built on, be it earlier or later.
    fn day_has_turned(&self) -> bool {
        self.zone.clone().is_some_and(|zone| self.day != Some(self.today().in_zone(zone)))
    }

    /// When to look whether the day has turned: at midnight where the site is, and now and then before; never if the day was
    /// given.
    fn next_look_at_clock(&self) -> Option<Instant> {
        let (Today::At(_), Some(zone)) = (self.request.today, &self.zone) else { return None };
        let here = (self.time)().to_zoned(zone.clone());
        let midnight = here.date().checked_add(1.day()).and_then(|next| next.to_zoned(zone.clone()));
        let rest = midnight.map(|midnight| here.timestamp().duration_until(midnight.timestamp()));
        let rest = rest.ok().and_then(|rest| Duration::try_from(rest).ok());
        // A little late rather than a little early, when it would still be yesterday.
        let rest = rest.map_or(BETWEEN_LOOKS_AT_CLOCK, |rest| rest + Duration::from_millis(50));
        Some(now() + rest.min(BETWEEN_LOOKS_AT_CLOCK))
    }
}

/// A store that shows the pages that somebody looks at as soon as they are made.
struct Shown<'s> {
    kept: &'s dyn Store,
    server: &'s Server,
    locale: Locale,
}

impl Store for Shown<'_> {
    fn put(&self, route: &Route, bytes: Vec<u8>, name: Fingerprint) {
        self.kept.put(route, bytes, name);
    }

    fn awaited(&self) -> Vec<Route> {
        self.server.looked_at()
    }

    fn first_are_there(&self, tree: &Tree, place: &Place) {
        self.server.show(shown(tree, place, self.locale));
    }
}

/// What is served of a site without a mistake.
fn shown(tree: &Tree, place: &Place, locale: Locale) -> Served {
    Served {
        base_path: place.base_path.clone(),
        tree: Some(tree.clone()),
        not_found: place.not_found.clone(),
        assets: Arc::new(place.assets.clone()),
        problems: Arc::default(),
        locale,
    }
}

/// What is served after a build: the new site, or the one before it under its problems.
fn served(build: &Build, snapshot: &Snapshot, before: &Served, locale: Locale) -> Served {
    let Some(tree) = &build.tree else {
        debug_assert!(has_errors(&build.diagnostics), "a build without a site says why");
        let problems = Arc::new(Located::all(&build.diagnostics, snapshot, locale));
        return Served { problems, locale, ..before.clone() };
    };
    shown(tree, &build.place, locale)
}

#[expect(clippy::disallowed_methods, reason = "watching goes by the clock")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "watching goes by the clock")]
fn timestamp() -> Timestamp {
    Timestamp::now()
}
