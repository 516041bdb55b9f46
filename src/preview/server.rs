//! HTTP/1.1 on a socket of this machine, for one person and their browser. Knows connections, and what they may take;
//! nothing of what is asked.
//!
//! Whoever keeps the server waiting is let go of, and where connections become too many, the oldest is: a browser that
//! still wants it comes again. So nobody can keep others out, and a build always has files to open.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::AbortHandle;
use tokio_io_timeout::TimeoutStream;

use super::respond::{Sources, StatusPage, respond};
use super::state::Served;
use crate::route::Route;

/// How long a client may take to send the head of a request and to take a piece of a response, and how long a connection
/// may stand idle.
const PATIENCE: Duration = Duration::from_secs(20);
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
    looks: Looks,
}

impl Server {
    /// Serves this from now on.
    pub fn show(&self, served: Served) {
        self.served.send_replace(Arc::new(served));
    }

    /// The pages that were asked for last.
    pub fn looked_at(&self) -> Vec<Route> {
        self.looks.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// What is served now.
    pub fn now(&self) -> Arc<Served> {
        self.served.borrow().clone()
    }
}

/// The pages that were asked for last, the newest first; each once.
pub(super) type Looks = Arc<Mutex<VecDeque<Route>>>;

/// So many of them are remembered: the tabs of a person.
const LOOKS: usize = 32;

pub(super) fn note_look(looks: &Looks, route: &Route) {
    let mut looks = looks.lock().unwrap_or_else(PoisonError::into_inner);
    looks.retain(|other| other != route);
    looks.push_front(route.clone());
    looks.truncate(LOOKS);
}

/// Begins to serve on a thread of its own. `stop` is called with an exit code when the program is asked to end (Ctrl-C:
/// 130, a termination signal: 143); asked once more, the program ends at once.
pub fn serve(address: Address, status: StatusPage, stop: impl Fn(u8) + Send + 'static) -> io::Result<Server> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let listener = runtime.block_on(TcpListener::bind((address.interface, address.port)))?;
    let got = listener.local_addr()?;
    let (sender, served) = watch::channel(Arc::new(Served::default()));
    let looks = Looks::default();
    let sources = Sources::new(served, looks.clone(), status);
    std::thread::Builder::new().name("preview".to_owned()).spawn(move || {
        runtime.block_on(async move {
            tokio::spawn(async move {
                let code = asked_to_end().await;
                stop(code);
                // Who asks once more does not want to wait for the build that runs. It may be cut off anywhere.
                std::process::exit(asked_to_end().await.into());
            });
            accept(listener, &sources, most_connections()).await;
        });
    })?;
    Ok(Server { address: got, served: sender, looks })
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

async fn accept(listener: TcpListener, sources: &Sources, most: usize) {
    let mut open = VecDeque::new();
    loop {
        // Without a free file descriptor accepting fails for a while and then goes on.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Ok(here) = stream.local_addr() else { continue };
        let _ = stream.set_nodelay(true);
        make_room(&mut open, most);
        open.push_back(tokio::spawn(connection(stream, here.ip(), sources.clone())).abort_handle());
    }
}

/// Makes room for one more connection: those that are over leave, and if that is not enough, who came first.
fn make_room(open: &mut VecDeque<AbortHandle>, most: usize) {
    if open.len() >= most {
        open.retain(|connection| !connection.is_finished());
    }
    while open.len() >= most
        && let Some(oldest) = open.pop_front()
    {
        oldest.abort();
    }
}

/// How many connections there may be: a quarter of what the system lets the program open stays for files.
fn most_connections() -> usize {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit};
        let files = getrlimit(Resource::Nofile).current.and_then(|files| usize::try_from(files).ok());
        files.map_or(CONNECTIONS, |files| CONNECTIONS.min(files / 4 * 3)).max(1)
    }
    #[cfg(not(unix))]
    CONNECTIONS
}

/// Answers the requests of a connection, until it is closed or its client is too slow. `here` is the address at which it
/// came in.
async fn connection(stream: impl AsyncRead + AsyncWrite + 'static, here: IpAddr, sources: Sources) {
    let service = service_fn(|request| {
        let sources = &sources;
        async move { Ok::<_, Infallible>(respond(&request, here, sources).await) }
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

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;

    use super::*;

    fn nothing_yet() -> Sources {
        let (_, served) = watch::channel(Arc::new(Served::default()));
        Sources::new(served, Looks::default(), Arc::new(|_| String::new()))
    }

    /// A client that sends this and then does nothing; gives whether it is let go of in a minute.
    async fn is_let_go(request: &str) -> bool {
        let (mut client, server) = tokio::io::duplex(64);
        let client = async {
            client.write_all(request.as_bytes()).await.unwrap();
            std::future::pending::<()>().await;
        };
        let connection = connection(server, IpAddr::from([127, 0, 0, 1]), nothing_yet());
        tokio::select! {
            () = client => false,
            ended = tokio::time::timeout(Duration::from_secs(60), connection) => ended.is_ok(),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_that_keeps_the_server_waiting_is_let_go() {
        assert!(is_let_go("").await, "it sends nothing");
        assert!(is_let_go("GET / HTTP/1.1\r\nHost: ").await, "it sends half a head");
        assert!(is_let_go("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await, "it does not take the answer");
        let body = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nhalf";
        assert!(is_let_go(body).await, "it sends half a body");
    }

    #[tokio::test]
    async fn who_came_first_makes_room() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { accept(listener, &nothing_yet(), 2).await });
        let mut clients = Vec::new();
        for _ in 0..3 {
            clients.push(TcpStream::connect(address).await.unwrap());
        }
        let end = clients[0].read(&mut [0]).await;
        assert!(matches!(end, Ok(0)) || end.is_err(), "the first is let go");
        for client in &mut clients[1..] {
            client.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
            assert_eq!(client.read(&mut [0]).await.unwrap(), 1);
        }
    }
}
