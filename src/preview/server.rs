//! HTTP/1.1 on a socket of this machine, for one person and their browser.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full, StreamBody, combinators::BoxBody};
use hyper::body::{Bytes, Frame, Incoming};
use hyper::header::{self, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, mpsc, watch};
use tokio_io_timeout::TimeoutStream;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::state::{Answer, Served, Version, advice};
use super::words;
use crate::fingerprint::Fingerprint;
use crate::render::Output;

/// The script that pages of the preview carry.
const SCRIPT: &str = include_str!("preview.js");
/// Where the preview's own addresses stand. A route cannot begin so, see [`crate::route::is_part`].
const SCRIPT_PATH: &str = "/-/preview.js";
const EVENTS_PATH: &str = "/-/events";
const STATUS_PATH: &str = "/-/status";

/// How long a client may take to send the head of a request and to take a piece of a response, and how long a connection
/// may stand idle.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often an open event stream says that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Connections at once: enough for a person with many tabs, and for a test with many more.
const CONNECTIONS: usize = 1024;
/// The largest head of a request, in bytes.
const LARGEST_HEAD: usize = 16 * 1024;

/// Where a server listens.
#[derive(Clone, Copy, Debug)]
pub struct Address {
    /// The interface: 127.0.0.1 unless asked otherwise.
    pub interface: IpAddr,
    /// The port; 0 for any that is free.
    pub port: u16,
}

/// A running server. It ends with the program.
#[derive(Debug)]
pub struct Server {
    /// The address that it got.
    pub address: SocketAddr,
    served: watch::Sender<Arc<Served>>,
}

impl Server {
    /// Serves this from now on.
    pub fn show(&self, served: Served) {
        self.served.send_replace(Arc::new(served));
    }

    /// What is served now.
    pub fn now(&self) -> Arc<Served> {
        self.served.borrow().clone()
    }
}

/// Makes the page that shows how the articles stand. It reads the whole site, so it is called for one request at a time.
pub type StatusPage = Arc<dyn Fn(&Served) -> String + Send + Sync>;

/// What requests are answered from.
#[derive(Clone)]
struct Sources {
    served: watch::Receiver<Arc<Served>>,
    status: StatusPage,
    one_at_a_time: Arc<Semaphore>,
}

/// Begins to serve on a thread of its own. `stop` is called with an exit code when the program is asked to end (Ctrl-C:
/// 130, a termination signal: 143).
pub fn serve(address: Address, status: StatusPage, stop: impl Fn(u8) + Send + 'static) -> io::Result<Server> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = runtime.block_on(TcpListener::bind((address.interface, address.port)))?;
    let got = listener.local_addr()?;
    let (sender, served) = watch::channel(Arc::new(Served::default()));
    let sources = Sources { served, status, one_at_a_time: Arc::new(Semaphore::new(1)) };
    std::thread::Builder::new().name("preview".to_owned()).spawn(move || {
        runtime.block_on(async move {
            tokio::spawn(async move {
                let code = asked_to_end().await;
                stop(code);
            });
            accept(listener, got, sources).await;
        });
    })?;
    Ok(Server { address: got, served: sender })
}

async fn asked_to_end() -> u8 {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            return tokio::select! {
                _ = tokio::signal::ctrl_c() => 130,
                _ = terminate.recv() => 143,
            };
        }
    }
    let _ = tokio::signal::ctrl_c().await;
    130
}

async fn accept(listener: TcpListener, address: SocketAddr, sources: Sources) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        // Without a free file descriptor accepting fails for a while and then goes on.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let sources = sources.clone();
        tokio::spawn(async move {
            connection(stream, address, sources).await;
            drop(place);
        });
    }
}

/// Answers the requests of a connection, until it is closed or its client is too slow.
async fn connection(stream: impl AsyncRead + AsyncWrite + 'static, address: SocketAddr, sources: Sources) {
    let service = service_fn(move |request| {
        let sources = sources.clone();
        async move { Ok::<_, Infallible>(respond(&request, address, &sources).await) }
    });
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(PATIENCE));
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(Box::pin(stream)), service)
        .await;
}

type Body = BoxBody<Bytes, Infallible>;

async fn respond(request: &Request<Incoming>, address: SocketAddr, sources: &Sources) -> Response<Body> {
    let served = &sources.served;
    if !is_local_host(request, address.ip()) {
        return plain(StatusCode::MISDIRECTED_REQUEST, "This preview answers for this machine only.\n");
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "GET and HEAD only.\n");
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let path = request.uri().path();
    match path {
        SCRIPT_PATH => {
            let script = words::script(SCRIPT, served.borrow().locale);
            return typed("text/javascript; charset=utf-8", script.into_bytes());
        }
        EVENTS_PATH => return events(request.uri().query().unwrap_or_default(), served.clone()),
        STATUS_PATH => return status(sources).await,
        _ => {}
    }
    let now = served.borrow().clone();
    match now.answer(path) {
        Answer::Found(output) => {
            let (route, version) = (output.route().as_str(), Version::of(&output));
            match bytes_of(&output).await {
                Some(bytes) => page(request, StatusCode::OK, route, bytes, &version),
                None => plain(StatusCode::INTERNAL_SERVER_ERROR, "This picture cannot be made.\n"),
            }
        }
        Answer::NotFound(Some(output)) => {
            let (route, version) = (output.route().as_str(), Version::of(&output));
            page(request, StatusCode::NOT_FOUND, route, output.bytes(), &version)
        }
        Answer::NotFound(None) => plain(StatusCode::NOT_FOUND, "There is no such page.\n"),
        Answer::Elsewhere(to) => {
            let mut response = plain(StatusCode::FOUND, "");
            if let Ok(to) = HeaderValue::from_str(&to) {
                response.headers_mut().insert(header::LOCATION, to);
            }
            response
        }
        Answer::NoSite => {
            let empty = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Risalah</title></head>\n<body></body>\n</html>\n";
            page(
                request,
                StatusCode::SERVICE_UNAVAILABLE,
                "/index.html",
                empty.as_bytes().to_vec(),
                &Version::default(),
            )
        }
    }
}

/// The bytes of an output. Those that take long are made while other requests are answered; none if that fails.
async fn bytes_of(output: &Arc<Output>) -> Option<Vec<u8>> {
    if !output.is_made_later() {
        return Some(output.bytes());
    }
    let output = output.clone();
    let made = tokio::task::spawn_blocking(move || output.bytes()).await;
    made.ok().filter(|bytes| !bytes.is_empty())
}

/// Whether a request names this machine: a page elsewhere that lets its own name point here (DNS rebinding) does not.
fn is_local_host(request: &Request<Incoming>, interface: IpAddr) -> bool {
    let Some(host) = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()) else {
        return false;
    };
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    let is_this = |ip: IpAddr| ip.is_loopback() || (ip == interface && !ip.is_unspecified());
    name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(is_this)
}

/// An output of the site; a page for readers carries the script.
fn page(
    request: &Request<Incoming>,
    status: StatusCode,
    route: &str,
    bytes: Vec<u8>,
    version: &Version,
) -> Response<Body> {
    let kind = content_type(route);
    let bytes = if kind.starts_with("text/html") { with_script(&bytes, version) } else { bytes };
    let tag = format!("\"{}\"", Fingerprint::of_bytes(&bytes));
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let mut response = if status == StatusCode::OK
        && known.is_some_and(|tags| tags.split(',').any(|known| known.trim() == tag))
    {
        let mut response = plain(StatusCode::NOT_MODIFIED, "");
        response.headers_mut().remove(header::CONTENT_TYPE);
        response
    } else {
        typed(kind, bytes)
    };
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

fn with_script(bytes: &[u8], version: &Version) -> Vec<u8> {
    let script =
        format!("<script src=\"{SCRIPT_PATH}\" data-version=\"{}\" defer></script>\n", version.to_text());
    let end = b"</body>";
    let at = bytes.windows(end.len()).rposition(|window| window == end).unwrap_or(bytes.len());
    [&bytes[..at], script.as_bytes(), &bytes[at..]].concat()
}

/// How the articles stand, read while other requests are answered.
async fn status(sources: &Sources) -> Response<Body> {
    let (served, page) = (sources.served.borrow().clone(), sources.status.clone());
    let _turn = sources.one_at_a_time.acquire().await;
    match tokio::task::spawn_blocking(move || page(&served)).await {
        Ok(html) => typed("text/html; charset=utf-8", html.into_bytes()),
        Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "The status cannot be shown.\n"),
    }
}

fn typed(kind: &'static str, bytes: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Full::new(Bytes::from(bytes)).boxed());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut response = typed("text/plain; charset=utf-8", text.as_bytes().to_vec());
    *response.status_mut() = status;
    response
}

/// The stream of what a page that is open has to do: server-sent events (WHATWG HTML, 9.2). The query says which page it
/// is and which version of it the browser shows, so that an edit between the two requests is not missed.
fn events(query: &str, mut served: watch::Receiver<Arc<Served>>) -> Response<Body> {
    let field = |name: &str| {
        let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        value.unwrap_or_default().to_owned()
    };
    let (path, mut seen) = (field("path"), Version::from_text(&field("version")));
    let (sender, receiver) = mpsc::channel::<Bytes>(4);
    tokio::spawn(async move {
        let mut before = served.borrow_and_update().clone();
        let mut now = before.clone();
        let mut is_first = true;
        loop {
            let mut text = String::new();
            if is_first || now.problems != before.problems {
                text += &event("problems", &*now.problems);
            }
            is_first = false;
            let (advice, shown) = advice(&path, &seen, &before, &now);
            if let Some(advice) = advice {
                text += &event("advice", &advice);
            }
            seen = shown;
            if !text.is_empty() && sender.send(text.into()).await.is_err() {
                return;
            }
            before = now;
            loop {
                match tokio::time::timeout(HEARTBEAT, served.changed()).await {
                    Ok(Ok(())) => break,
                    Ok(Err(_)) => return,
                    // A comment keeps the connection alive, and finds out whether anybody is still there.
                    Err(_) if sender.send(Bytes::from_static(b": here\n\n")).await.is_err() => return,
                    Err(_) => {}
                }
            }
            now = served.borrow_and_update().clone();
        }
    });
    let stream = ReceiverStream::new(receiver).map(|bytes| Ok(Frame::data(bytes)));
    let mut response = Response::new(BodyExt::boxed(StreamBody::new(stream)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn event(name: &str, data: &impl serde::Serialize) -> String {
    format!("event: {name}\ndata: {}\n\n", serde_json::to_string(data).unwrap_or_default())
}

/// The content type of a route, by its ending.
fn content_type(route: &str) -> &'static str {
    let name = route.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map_or("html", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
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
    use tokio::io::AsyncWriteExt;

    use super::*;

    /// A client that sends this and then does nothing; gives whether it is let go of in a minute.
    async fn is_let_go(request: &str) -> bool {
        let (mut client, server) = tokio::io::duplex(64);
        let (_sender, served) = watch::channel(Arc::new(Served::default()));
        let status: StatusPage = Arc::new(|_| String::new());
        let sources = Sources { served, status, one_at_a_time: Arc::new(Semaphore::new(1)) };
        let address = SocketAddr::from(([127, 0, 0, 1], 1945));
        client.write_all(request.as_bytes()).await.unwrap();
        let minute = Duration::from_secs(60);
        tokio::time::timeout(minute, connection(server, address, sources)).await.is_ok()
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_keeps_the_server_waiting_is_let_go() {
        assert!(is_let_go("").await, "it sends nothing");
        assert!(is_let_go("GET / HTTP/1.1\r\nHost: ").await, "it sends half a head");
        assert!(is_let_go("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await, "it does not take the answer");
    }
}
