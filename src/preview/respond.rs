//! What a request is answered with: an output of the site, the preview's own script, its events and its status page. Knows
//! nothing of connections; no path of a request is ever a path of the file system.

use std::net::IpAddr;
use std::sync::Arc;

use http_body_util::{BodyExt, Full, combinators::BoxBody};
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{Request, Response, StatusCode};
use std::convert::Infallible;
use tokio::sync::{Semaphore, watch};

use super::events::events;
use super::gate::refused;
use super::sent::Sent;
use super::server::{Looks, note_look};
use super::state::{Answer, Served, Version};
use super::words::{self, Told};
use crate::locale::Locale;
use crate::plan::Content;
use crate::render::Output;

/// The script that pages of the preview carry.
const SCRIPT: &str = include_str!("preview.js");
/// Where the preview's own addresses stand. A route cannot begin so, see [`crate::route::is_part`].
const SCRIPT_PATH: &str = "/-/preview.js";
const EVENTS_PATH: &str = "/-/events";
const STATUS_PATH: &str = "/-/status";

/// What no page of somebody else may do with an answer, should it come by one: load it, hold its window, frame it.
const APART: [(HeaderName, HeaderValue); 3] = [
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN")),
];

const XML: &str = "application/xml";
const SVG: &str = "image/svg+xml";

/// What could hold a program, opened by itself, runs none and fetches nothing, even if it came past the check of attachments.
const NO_PROGRAMS: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// What is as long as this in bytes, and every picture, is made while other requests are answered.
const LONG: usize = 256 * 1024;
/// So much of that at once: a picture may take the memory of a whole photograph.
const LONG_AT_ONCE: usize = 2;

pub(super) type Body = BoxBody<Bytes, Infallible>;

/// Makes the page that shows how the articles stand. It reads the whole site, so it is called for one request at a time.
pub type StatusPage = Arc<dyn Fn(&Served) -> String + Send + Sync>;

/// What requests are answered from.
#[derive(Clone)]
pub(super) struct Sources {
    served: watch::Receiver<Arc<Served>>,
    looks: Looks,
    sent: Sent,
    status: StatusPage,
    status_turn: Arc<Semaphore>,
    long_turns: Arc<Semaphore>,
}

impl Sources {
    pub(super) fn new(served: watch::Receiver<Arc<Served>>, looks: Looks, status: StatusPage) -> Self {
        let turns = |count| Arc::new(Semaphore::new(count));
        let (status_turn, long_turns) = (turns(1), turns(LONG_AT_ONCE));
        Self { served, looks, sent: Sent::default(), status, status_turn, long_turns }
    }

    fn now(&self) -> Arc<Served> {
        self.served.borrow().clone()
    }
}

/// Answers a request that came in at an address of this machine.
pub(super) async fn respond(request: &Request<Incoming>, here: IpAddr, sources: &Sources) -> Response<Body> {
    let locale = sources.now().locale;
    let mut response = match refused(request.method(), request.uri(), request.headers(), here) {
        Some((status, told)) => plain(status, told, locale),
        None => answer(request, sources).await,
    };
    let headers = response.headers_mut();
    APART.into_iter().for_each(|(name, value)| drop(headers.insert(name, value)));
    response
}

async fn answer(request: &Request<Incoming>, sources: &Sources) -> Response<Body> {
    let (path, now) = (request.uri().path(), sources.now());
    match path {
        SCRIPT_PATH => {
            return typed("text/javascript; charset=utf-8", words::script(SCRIPT, now.locale));
        }
        EVENTS_PATH => return events(request.uri().query().unwrap_or_default(), sources.served.clone()),
        STATUS_PATH => return status(sources).await,
        _ => {}
    }
    match now.answer(path) {
        Answer::Found(output) => {
            if matches!(output.planned().page.content, Content::Html(_)) {
                note_look(&sources.looks, output.route());
            }
            page(request, StatusCode::OK, &output, sources).await
        }
        Answer::NotFound(Some(output)) => page(request, StatusCode::NOT_FOUND, &output, sources).await,
        Answer::NotFound(None) => plain(StatusCode::NOT_FOUND, Told::NoSuchPage, now.locale),
        Answer::Elsewhere(to) => {
            let mut response = empty(StatusCode::FOUND);
            if let Ok(to) = HeaderValue::from_str(&to) {
                response.headers_mut().insert(header::LOCATION, to);
            }
            response
        }
        Answer::NoSite => {
            let nothing = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Risalah</title></head>\n<body></body>\n</html>\n";
            let bytes = with_script(nothing.as_bytes(), &Version::default());
            let mut response = typed(content_type("/"), bytes);
            *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            response
        }
    }
}

/// An output of the site; a page for readers carries the script.
async fn page(
    request: &Request<Incoming>,
    status: StatusCode,
    output: &Arc<Output>,
    sources: &Sources,
) -> Response<Body> {
    // Whoever has the page already does not wait until it is made.
    let tag = format!("\"{}\"", Version::of(output).to_text());
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let is_known = known.is_some_and(|tags| tags.split(',').any(|known| known.trim() == tag));
    let mut response = if status == StatusCode::OK && is_known {
        empty(StatusCode::NOT_MODIFIED)
    } else {
        let Some(bytes) = bytes_of(output, sources).await else {
            return plain(StatusCode::INTERNAL_SERVER_ERROR, Told::NotMade, sources.now().locale);
        };
        let mut response = typed(content_type(output.route().as_str()), bytes);
        *response.status_mut() = status;
        response
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// The bytes of an output as they are sent, see [`make`].
async fn bytes_of(output: &Arc<Output>, sources: &Sources) -> Option<Bytes> {
    if let Some(bytes) = sources.sent.of(output) {
        return Some(bytes);
    }
    if !output.is_made_later() && output.length() < LONG {
        return make(output, &sources.sent);
    }
    let (output, sent) = (output.clone(), sources.sent.clone());
    in_turn(&sources.long_turns, move || sent.of(&output).or_else(|| make(&output, &sent))).await?
}

/// Makes the bytes of an output; none if they cannot be made, or somebody changes their file at this moment.
fn make(output: &Output, sent: &Sent) -> Option<Bytes> {
    let bytes = output.bytes()?;
    let is_page = matches!(output.planned().page.content, Content::Html(_));
    let bytes = if is_page { with_script(&bytes, &Version::of(output)) } else { bytes };
    Some(sent.send(output, bytes))
}

/// Does what takes long while other requests are answered, when its turn comes. Whoever does not wait for it gives up his
/// place; what has begun cannot be stopped and keeps its turn to the end.
async fn in_turn<T: Send + 'static>(
    turns: &Arc<Semaphore>,
    make: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let turn = turns.clone().acquire_owned().await.ok()?;
    let making = tokio::task::spawn_blocking(move || {
        let made = make();
        drop(turn);
        made
    });
    making.await.ok()
}

fn with_script(bytes: &[u8], version: &Version) -> Vec<u8> {
    let script =
        format!("<script src=\"{SCRIPT_PATH}\" data-version=\"{}\" defer></script>\n", version.to_text());
    let end = b"</body>";
    let at = bytes.windows(end.len()).rposition(|window| window == end).unwrap_or(bytes.len());
    [&bytes[..at], script.as_bytes(), &bytes[at..]].concat()
}

/// How the articles stand.
async fn status(sources: &Sources) -> Response<Body> {
    let (served, page) = (sources.now(), sources.status.clone());
    let locale = served.locale;
    match in_turn(&sources.status_turn, move || page(&served)).await {
        Some(html) => typed("text/html; charset=utf-8", html),
        None => plain(StatusCode::INTERNAL_SERVER_ERROR, Told::NoStatus, locale),
    }
}

fn typed(kind: &'static str, bytes: impl Into<Bytes>) -> Response<Body> {
    let mut response = empty(StatusCode::OK);
    *response.body_mut() = Full::new(bytes.into()).boxed();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if matches!(kind, SVG | XML) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(NO_PROGRAMS));
    }
    response
}

fn plain(status: StatusCode, told: Told, locale: Locale) -> Response<Body> {
    let mut response = typed("text/plain; charset=utf-8", format!("{}\n", told.name(locale)));
    *response.status_mut() = status;
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Full::default().boxed());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The content type of a route, by its ending. Only a folder is a page without one: a file beside a text may be anything.
fn content_type(route: &str) -> &'static str {
    let name = if route.ends_with('/') { "index.html" } else { route };
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => XML,
        "svg" => SVG,
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test]
    async fn what_has_begun_keeps_its_turn_when_nobody_waits_for_it() {
        let turns = Arc::new(Semaphore::new(1));
        let (end, ended) = mpsc::channel();
        let asking = tokio::spawn({
            let turns = turns.clone();
            async move { in_turn(&turns, move || ended.recv()).await }
        });
        while turns.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        asking.abort();
        assert!(asking.await.unwrap_err().is_cancelled());
        assert_eq!(turns.available_permits(), 0);
        end.send(()).unwrap();
        assert_eq!(in_turn(&turns, || "the next").await, Some("the next"));
    }
}
