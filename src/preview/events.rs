//! The stream of what a page that is open has to do: server-sent events (WHATWG HTML, 9.2).

use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, StreamBody};
use hyper::Response;
use hyper::body::{Bytes, Frame};
use hyper::header::{self, HeaderValue};
use tokio::sync::mpsc::{self, Sender};
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::respond::Body;
use super::state::{Served, Version, advice};

/// How often an open stream says that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// A stream that goes on until its page is closed. The query (`version=…&path=…`) says which version the browser shows of which
/// page, so that an edit between the two requests is not missed. Whatever follows `path=` is the path.
pub(super) fn events(query: &str, served: watch::Receiver<Arc<Served>>) -> Response<Body> {
    let (version, path) = query.split_once("&path=").unwrap_or_default();
    let seen = Version::from_text(version.strip_prefix("version=").unwrap_or_default());
    let path = path.to_owned();
    let (sender, receiver) = mpsc::channel::<Bytes>(4);
    tokio::spawn(async move {
        tokio::select! {
            // Nothing is kept for a page that is closed.
            () = sender.closed() => {}
            () = tell(&path, seen, served, &sender) => {}
        }
    });
    let stream = ReceiverStream::new(receiver).map(|bytes| Ok(Frame::data(bytes)));
    let mut response = Response::new(BodyExt::boxed(StreamBody::new(stream)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Tells a page of everything that is served from now on.
async fn tell(
    path: &str,
    mut seen: Version,
    mut served: watch::Receiver<Arc<Served>>,
    sender: &Sender<Bytes>,
) {
    let mut before = served.borrow_and_update().clone();
    let mut now = before.clone();
    let mut is_first = true;
    loop {
        let mut text = String::new();
        if is_first || now.problems != before.problems {
            text += &event("problems", &*now.problems);
        }
        is_first = false;
        let (advice, shown) = advice(path, &seen, &before, &now);
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
}

fn event(name: &str, data: &impl serde::Serialize) -> String {
    format!("event: {name}\ndata: {}\n\n", serde_json::to_string(data).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn nothing_is_kept_for_a_page_that_is_closed() {
        let (sender, served) = watch::channel(Arc::new(Served::default()));
        let open = events("path=/", served);
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert_eq!(sender.receiver_count(), 1);
        drop(open);
        tokio::time::sleep(Duration::from_millis(1)).await;
        assert_eq!(sender.receiver_count(), 0);
    }
}
