//! Asks other sites whether what pages link to still stands there. The only place of the program that uses the network as a
//! client, and only when it is asked to.
//!
//! Several hosts are asked at once, each one question at a time with a pause between. What was well lately is not asked
//! again: the answers are kept where the system keeps caches.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fluent_uri::Uri;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use ureq::Agent;
use ureq::http::StatusCode;

use crate::check::OutsideLink;
use crate::diagnostic::{Answer, Diagnostic, Problem};

/// So many hosts are asked at once.
const HOSTS: usize = 12;
/// The pause between two questions to one host.
const PAUSE: Duration = Duration::from_millis(500);
/// How long an answer may take, with all that it is sent on to.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often an address may send on to another.
const REDIRECTS: u32 = 8;
/// How long a good answer holds.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The version of the cache. One that is unknown is thrown away.
const VERSION: u32 = 1;

/// Asks for each address, and gives those that do not answer as they should.
pub(super) fn ask(links: &[OutsideLink]) -> Vec<Diagnostic> {
    let (now, path) = (now(), cache_path());
    let mut cache = path.as_ref().map(read).unwrap_or_default();
    cache.good.retain(|_, asked| now.duration_since(*asked) < GOOD_FOR);
    let mut by_host: BTreeMap<String, Vec<&OutsideLink>> = BTreeMap::new();
    for link in links.iter().filter(|link| !cache.good.contains_key(&link.url)) {
        by_host.entry(host(&link.url)).or_default().push(link);
    }
    let answers = ask_hosts(by_host.into_values().collect());
    let mut found = Vec::new();
    for link in links {
        match answers.get(&link.url) {
            None => {}
            Some(None) => drop(cache.good.insert(link.url.clone(), now)),
            Some(Some(answer)) => {
                let problem = Problem::OutsideLinkBroken { url: link.url.clone(), answer: answer.clone() };
                found.push(Diagnostic::new(problem, link.place.clone()));
            }
        }
    }
    // A cache that cannot be kept costs time the next time, and nothing else.
    path.into_iter().for_each(|path| drop(write(&path, &cache)));
    found
}

/// What is wrong with the answer for each address; none where it is well.
fn ask_hosts(hosts: Vec<Vec<&OutsideLink>>) -> HashMap<String, Option<Answer>> {
    let agent = agent();
    let (hosts, answers) = (Mutex::new(hosts), Mutex::new(HashMap::new()));
    let next = || hosts.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let work = || {
        while let Some(links) = next() {
            for (index, link) in links.iter().enumerate() {
                if index > 0 {
                    std::thread::sleep(PAUSE);
                }
                let answer = ask_one(&agent, &link.url);
                answers.lock().unwrap_or_else(PoisonError::into_inner).insert(link.url.clone(), answer);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..HOSTS {
            scope.spawn(work);
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn agent() -> Agent {
    Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(REDIRECTS)
        .http_status_as_error(false)
        .user_agent(concat!("Risalah/", env!("CARGO_PKG_VERSION"), " (asks whether links still work)"))
        .build()
        .into()
}

/// Asks for the head only; where a server does not like that, for the document, of which nothing is read.
fn ask_one(agent: &Agent, url: &str) -> Option<Answer> {
    let is_well = |status: StatusCode| status.is_success();
    match agent.head(url).call() {
        Ok(response) if is_well(response.status()) => return None,
        Ok(_) | Err(ureq::Error::Protocol(_)) => {}
        Err(error) => return Some(trouble(&error)),
    }
    match agent.get(url).call() {
        Ok(response) if is_well(response.status()) => None,
        Ok(response) => Some(Answer::Status { status: response.status().as_u16() }),
        Err(error) => Some(trouble(&error)),
    }
}

fn trouble(error: &ureq::Error) -> Answer {
    match error {
        ureq::Error::TooManyRedirects => Answer::TooManyRedirects,
        ureq::Error::Timeout(_) => Answer::TimedOut,
        ureq::Error::HostNotFound => Answer::UnknownHost,
        other => Answer::NoConnection { reason: other.to_string() },
    }
}

fn host(url: &str) -> String {
    let uri = Uri::parse(url).ok();
    uri.and_then(|uri| Some(uri.authority()?.host().to_ascii_lowercase())).unwrap_or_default()
}

/// The addresses that answered well, and when.
#[derive(Default, Serialize, Deserialize)]
struct Cache {
    version: u32,
    good: BTreeMap<String, Timestamp>,
}

fn cache_path() -> Option<PathBuf> {
    Some(dirs::cache_dir()?.join("risalah").join("outside-links.json"))
}

#[expect(clippy::disallowed_methods, reason = "answers are kept between two checks")]
fn read(path: &PathBuf) -> Cache {
    let cache = std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Cache>(&bytes).ok());
    cache.filter(|cache| cache.version == VERSION).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "answers are kept between two checks")]
fn write(path: &PathBuf, cache: &Cache) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    let cache = Cache { version: VERSION, good: cache.good.clone() };
    let partial = path.with_extension("part");
    std::fs::write(&partial, serde_json::to_vec(&cache)?)?;
    std::fs::rename(partial, path)
}

#[expect(clippy::disallowed_methods, reason = "how old an answer is goes by the clock")]
fn now() -> Timestamp {
    Timestamp::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_of_another_version_are_asked_for_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("outside-links.json");
        let good = BTreeMap::from([("https://example.org/".to_owned(), now())]);
        write(&path, &Cache { version: VERSION, good }).unwrap();
        assert_eq!(read(&path).good.len(), 1);
        #[expect(clippy::disallowed_methods, reason = "tests touch the world")]
        let whole = std::fs::read_to_string(&path).unwrap();
        let of = |version: u32| {
            whole.replace(&format!("\"version\":{VERSION}"), &format!("\"version\":{version}"))
        };
        for other in [
            of(VERSION - 1),
            of(VERSION + 1),
            whole[..whole.len() / 2].to_owned(),
            "\0".to_owned(),
            String::new(),
        ] {
            #[expect(clippy::disallowed_methods, reason = "tests touch the world")]
            std::fs::write(&path, &other).unwrap();
            assert!(read(&path).good.is_empty(), "{other}");
        }
    }
}
