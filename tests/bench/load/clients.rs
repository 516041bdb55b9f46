//! Readers: some ask for page after page, each when it is due, some have a page open and wait for what the preview tells them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep_until, timeout};

use crate::corpus::Random;

/// What is asked.
pub struct Load {
    /// Where the program listens.
    pub address: String,
    /// The addresses that are asked for.
    pub pages: Vec<String>,
    /// For how long.
    pub time: Duration,
    /// How many requests a second.
    pub rate: u32,
    /// How many clients make them.
    pub clients: u32,
    /// How many pages are open.
    pub streams: usize,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Told {
    /// How long each answer took, from the moment when its request was due.
    pub times: Vec<Duration>,
    /// Requests without a right answer.
    pub failed: usize,
    /// What the open pages were told to do.
    pub events: usize,
    /// Open pages that were not open any more at the end.
    pub ended: usize,
}

/// An answer that takes longer is none.
const LONGEST: Duration = Duration::from_secs(10);

/// Asks as is wished, and waits for the end of it.
pub fn ask(load: &Load) -> Told {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("sockets");
    runtime.block_on(all(load))
}

async fn all(load: &Load) -> Told {
    let (events, ended) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut open = Vec::new();
    for number in 0..load.streams {
        let page = load.pages[number % load.pages.len()].clone();
        let (address, events, ended) = (load.address.clone(), events.clone(), ended.clone());
        open.push(tokio::spawn(async move {
            listen(&address, &page, &events).await;
            ended.fetch_add(1, Ordering::Relaxed);
        }));
    }
    let end = Instant::now() + load.time;
    let between = Duration::from_secs(1) * load.clients / load.rate;
    let clients: Vec<_> = (0..load.clients)
        .map(|number| {
            let (address, pages) = (load.address.clone(), load.pages.clone());
            let begin = Instant::now() + between * number / load.clients;
            tokio::spawn(
                async move { client(&address, &pages, begin, end, between, u64::from(number)).await },
            )
        })
        .collect();
    let mut told = Told::default();
    for client in clients {
        let (times, failed) = client.await.expect("a client goes on whatever it is answered");
        told.times.extend(times);
        told.failed += failed;
    }
    (told.events, told.ended) = (events.load(Ordering::Relaxed), ended.load(Ordering::Relaxed));
    open.iter().for_each(tokio::task::JoinHandle::abort);
    told
}

/// Asks for a page whenever it is time, on one connection as long as that holds.
async fn client(
    address: &str,
    pages: &[String],
    mut due: Instant,
    end: Instant,
    between: Duration,
    seed: u64,
) -> (Vec<Duration>, usize) {
    let (mut random, mut times, mut failed) = (Random::new(seed), Vec::new(), 0);
    let mut connection = None;
    while due < end {
        sleep_until(due).await;
        let page = &pages[random.below(pages.len())];
        match timeout(LONGEST, get(address, page, &mut connection)).await {
            Ok(Some(200 | 404)) => times.push(due.elapsed()),
            _ => {
                failed += 1;
                connection = None;
            }
        }
        due += between;
    }
    (times, failed)
}

/// Asks for a page and takes all of it; gives the status. An edit may have taken the page away.
async fn get(address: &str, page: &str, connection: &mut Option<BufReader<TcpStream>>) -> Option<u16> {
    if connection.is_none() {
        *connection = Some(BufReader::new(TcpStream::connect(address).await.ok()?));
    }
    let stream = connection.as_mut()?;
    let request = format!("GET {page} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.get_mut().write_all(request.as_bytes()).await.ok()?;
    let (mut status, mut length, mut line) = (None, 0, String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
            status = rest.get(..3)?.parse().ok();
        } else if let Some(rest) = line.strip_prefix("content-length: ") {
            length = rest.trim().parse().ok()?;
        } else if line == "\r\n" {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    status
}

/// Has a page open until the end, and counts what it is told to do.
async fn listen(address: &str, page: &str, events: &AtomicUsize) -> Option<()> {
    let mut stream = BufReader::new(TcpStream::connect(address).await.ok()?);
    let request = format!("GET /-/events?version=&path={page} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.get_mut().write_all(request.as_bytes()).await.ok()?;
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        if line.starts_with("event: advice") {
            events.fetch_add(1, Ordering::Relaxed);
        }
    }
}
