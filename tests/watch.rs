//! Watching, with the real program: it is started on a free port, files are edited as editors' programs do it, and what is
//! served and published has to be what a clean build gives.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use risalah::keep::Keeper;
use risalah::locale::Locale;
use risalah::memory::Memory;
use risalah::pipeline::{Request, Today};
use risalah::preview::{Address, serve};
use risalah::watch::events::{Signal, Watch};
use risalah::watch::{Session, Told};
use support::watching::{Watching, assert_clean, event};
use support::{Site, files_below};

const TEXT: &str = "content/articles/2025/satu.id.md";

#[test]
fn an_edit_is_served_and_published_whatever_program_saves_it() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    let text = fs::read_to_string(site.path(TEXT)).unwrap();
    let with = |word: &str| text.replace("Isi bagian.", word);

    // Truncated and written, as VS Code does.
    fs::write(site.path(TEXT), with("Ditulis di tempat.")).unwrap();
    watching.wait_for("/2025/satu/", "Ditulis di tempat.");

    // Moved away and created anew, as vim does; its other files mean nothing.
    fs::write(site.path("content/articles/2025/4913"), "").unwrap();
    fs::remove_file(site.path("content/articles/2025/4913")).unwrap();
    fs::rename(site.path(TEXT), site.path("content/articles/2025/satu.id.md~")).unwrap();
    fs::write(site.path(TEXT), with("Ditulis ulang.")).unwrap();
    fs::remove_file(site.path("content/articles/2025/satu.id.md~")).unwrap();
    watching.wait_for("/2025/satu/", "Ditulis ulang.");

    // Written beside and moved into place, as GNOME's editor and many others do.
    let beside = site.path("content/articles/2025/.goutputstream-AB12CD");
    fs::write(&beside, with("Dipindahkan ke tempatnya.")).unwrap();
    fs::rename(&beside, site.path(TEXT)).unwrap();
    watching.wait_for("/2025/satu/", "Dipindahkan ke tempatnya.");
    assert_clean(&site);
}

#[test]
fn nothing_is_built_for_a_touch_a_temporary_file_or_a_reader() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    watching.said_in_a_moment();
    let text = fs::read(site.path(TEXT)).unwrap();
    fs::write(site.path(TEXT), &text).unwrap();
    for name in ["satu.id.md~", ".satu.id.md.swp", "4913", ".#satu.id.md", ".goutputstream-X"] {
        fs::write(site.path(&format!("content/articles/2025/{name}")), "x").unwrap();
    }
    for entry in walkdir::WalkDir::new(site.path("content")).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            fs::read(entry.path()).unwrap();
        }
    }
    assert_eq!(watching.said_in_a_moment(), Vec::<String>::new());
}

#[test]
fn many_files_at_once_are_one_build() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    watching.said_in_a_moment();
    fs::create_dir_all(site.path("content/articles/2024")).unwrap();
    let mut pauses = 0;
    let mut last = Instant::now();
    for number in 0..1000 {
        let text = format!(
            "---\ntitle: Artikel {number}\nsummary: Ringkas.\ndate: 2024-01-01\nministries: [kemenperin]\nsector: industri\n---\n\nIsi.\n"
        );
        fs::write(site.path(&format!("content/articles/2024/a{number}.id.md")), text).unwrap();
        // Where others keep the machine busy, whoever writes is made to wait; for the program that is the end of a heap of files.
        pauses += usize::from(last.elapsed() > Duration::from_millis(15));
        last = Instant::now();
    }
    watching.wait_for("/2024/a999/", "Artikel 999");
    let said = watching.said_in_a_moment();
    // A build ends with a line that says how long it took; lines above it tell of a file that was half written.
    let builds = said.iter().filter(|line| line.ends_with(" ms") || line.ends_with(" s")).count();
    assert!(builds <= 3 + 2 * pauses, "1,000 files and {pauses} pauses were {builds} builds: {said:#?}");
    assert!(builds > 0, "no build among {said:#?}");
    assert!(watching.get("/2024/a0/").0.starts_with("HTTP/1.1 200"));
}

#[test]
fn folders_come_go_and_are_renamed_with_what_is_in_them() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    let article = "---\ntitle: Artikel baru\nsummary: Ringkas.\ndate: 2022-01-01\nministries: [kemenperin]\nsector: industri\n---\n\nIsi.\n";
    site.write("content/articles/2022/baru.id.md", article);
    site.write("content/articles/2022/baru/berkas.txt", "Lampiran");
    watching.wait_for("/2022/baru/", "Artikel baru");
    watching.wait_for("/2022/baru/berkas.txt", "Lampiran");
    assert_clean(&site);

    fs::rename(site.path("content/articles/2022"), site.path("content/articles/2021")).unwrap();
    watching.line("the article stands in the folder `2021`, and its date is in 2022");
    site.edit("content/articles/2021/baru.id.md", "2022-01-01", "2021-01-01");
    watching.wait_for("/2021/baru/", "Artikel baru");
    assert_clean(&site);

    fs::rename(site.path("content/articles/2021"), site.path("elsewhere")).unwrap();
    watching.wait_for("/2021/baru/", "Halaman tidak ditemukan");
    assert_clean(&site);
    assert!(!site.path("public/2021").exists());
}

#[test]
fn a_mistake_is_shown_over_the_last_good_site_until_it_is_mended() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    let before = files_below(&site.path("public"));
    let mut events = watching.events("/2025/satu/");
    assert_eq!(event(&mut events, "problems"), "[]");
    site.edit(TEXT, "sector: industri", "sector: industry");
    let problems: serde_json::Value = serde_json::from_str(&event(&mut events, "problems")).unwrap();
    let problem = &problems[0];
    assert_eq!((&problem["code"], &problem["line"]), (&"R036".into(), &6.into()));
    assert_eq!(problem["quote"], "sector: industry");
    assert_eq!(problem["help"], "did you mean `industri`?");
    watching.line("there is no sector `industry`");
    assert!(watching.get("/2025/satu/").1.contains("Artikel satu"), "the last good site is served");
    assert_eq!(files_below(&site.path("public")), before);
    site.edit(TEXT, "sector: industry", "sector: industri");
    assert_eq!(event(&mut events, "problems"), "[]");
}

#[test]
fn a_site_that_never_built_shows_why_and_appears_when_it_does() {
    let site = Site::fixture("minimal");
    site.edit("content/site.yaml", "base_url", "base_ulr");
    let watching = Watching::start(&site, &[]);
    let (head, body) = watching.get("/");
    assert!(head.starts_with("HTTP/1.1 503") && body.contains("/-/preview.js"), "{head}");
    let mut events = watching.events("/uji/");
    assert!(event(&mut events, "problems").contains("there is no key `base_ulr` here"));
    site.edit("content/site.yaml", "base_ulr", "base_url");
    assert_eq!(event(&mut events, "advice"), "{\"do\":\"reload\"}");
}

#[test]
fn pages_and_feeds_are_counted_as_a_build_counts_them() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    let built = String::from_utf8(site.run(&["build", "--today", "2026-01-28"]).stderr).unwrap();
    let counts = watching.built.strip_prefix("built: ").unwrap().split(';').next().unwrap();
    assert!(built.contains(&format!(", {counts};")), "{built}{counts}");
}

#[test]
fn a_page_reloads_only_if_it_changed_and_a_stylesheet_is_swapped() {
    let site = Site::fixture("minimal");
    let css = fs::read_to_string(support::root().join("themes/lembaran/static/lembaran.css")).unwrap();
    site.write("themes/lembaran/static/lembaran.css", &css);
    let watching = Watching::start(&site, &[]);
    let mut page = watching.events("/tentang/");
    let mut article = watching.events("/2025/satu/");
    event(&mut page, "problems");
    event(&mut article, "problems");
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    assert_eq!(event(&mut article, "advice"), "{\"do\":\"reload\"}");
    site.write("themes/lembaran/static/lembaran.css", format!("{css}\n/* new */\n"));
    // The page was not touched by the first edit, so the first thing it hears of is the second.
    let advice = event(&mut page, "advice");
    assert!(advice.starts_with("{\"do\":\"restyle\",\"styles\":[[\"/uji/assets/lembaran."), "{advice}");
}

#[test]
fn the_server_answers_for_the_tree_and_for_nothing_else() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    let status = |(head, _): (String, String)| head.split(' ').nth(1).unwrap().to_owned();
    let (head, body) = watching.get("/");
    let public = fs::read_to_string(site.path("public/index.html")).unwrap();
    let script = body.find("<script src=\"/-/preview.js\"").unwrap();
    let script_end = script + body[script..].find("</script>\n").unwrap() + "</script>\n".len();
    assert_eq!(
        format!("{}{}", &body[..script], &body[script_end..]),
        public,
        "but for the script the very bytes of public/"
    );
    assert!(
        head.contains("content-type: text/html; charset=utf-8") && head.contains("cache-control: no-store")
    );
    assert!(head.contains("etag: \"") && !head.to_lowercase().contains("access-control"));

    assert!(watching.get("/rss.xml").0.contains("content-type: application/xml"));
    assert!(watching.request("GET", "/", "localhost").0.contains("location: /uji/"));
    assert!(watching.get("/2025/satu").0.contains("location: /uji/2025/satu/"));
    assert!(watching.get("/en/none/").1.contains("Page not found"));
    assert!(watching.get("/none/").1.contains("Halaman tidak ditemukan"));
    assert_eq!(status(watching.get("/none/")), "404");

    for host in ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""] {
        assert_ne!(status(watching.request("GET", "/uji/", host)), "200", "{host}");
    }
    for host in ["localhost", "LOCALHOST:1", "127.0.0.1:9", "[::1]:5"] {
        assert_eq!(status(watching.request("GET", "/uji/", host)), "200", "{host}");
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(status(watching.request(method, "/uji/", "localhost")), "405", "{method}");
    }
    let (head, body) = watching.request("HEAD", "/uji/", "localhost");
    assert!(head.starts_with("HTTP/1.1 200") && body.is_empty());
    fs::write(site.path("public/secret.txt"), "x").unwrap();
    for path in [
        "/uji/../content/site.yaml",
        "/uji/%2e%2e/content/site.yaml",
        "/uji/secret.txt",
        "/content/site.yaml",
        "/uji//etc/passwd",
        "/uji/.risalah-manifest.json",
    ] {
        assert_ne!(status(watching.request("GET", path, "localhost")), "200", "{path}");
    }
}

#[test]
fn the_status_page_is_read_anew_and_opens_each_text() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    let page = |accept: &str| -> String {
        let (head, body) = watching.request("GET", "/-/status", &watching.address);
        assert!(head.contains("200 OK") && head.contains("text/html"), "{head}");
        assert!(body.contains(accept), "{accept}: {body}");
        body
    };
    let body = page("2025/satu");
    let address = format!("href=\"{}/en/2025/one/\"", watching.base);
    assert!(body.contains(&address), "{address}: {body}");
    site.edit("content/articles/2025/satu.en.md", "title: Article one", "title: <b>One</b>\ndraft: true");
    assert!(!page("draft").contains(&address), "what is held back has no page");
    site.edit("content/articles/2025/satu.id.md", "title: Artikel satu", "title: <b>Satu</b>");
    page("&lt;b&gt;Satu&lt;/b&gt;");
    site.edit("content/articles/2025/satu.id.md", "sector: ", "sektor: ");
    page("role=\"alert\"");
}

#[test]
fn no_write_leaves_the_output_folder_alone() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--no-write"]);
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    watching.wait_for("/2025/satu/", "Isi lain.");
    assert!(!site.path("public").exists());
}

#[test]
fn polling_finds_edits_too() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &["--poll"]);
    // More often than once in a second, as a program does that tidies what was saved.
    for (before, after) in
        [("Isi bagian.", "Isi lain."), ("Isi lain.", "Isi baru."), ("Isi baru.", "Isi akhir.")]
    {
        site.edit(TEXT, before, after);
        watching.wait_for("/2025/satu/", after);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_is_heard_that_had_a_second_name() {
    let site = Site::fixture("minimal");
    site.write("content/articles/2025/satu/catatan.txt", "satu");
    let link = site.path("content/articles/2025/lain");
    std::os::unix::fs::symlink("satu", &link).unwrap();
    let watching = Watching::start(&site, &[]);
    watching.wait_for("/2025/satu/catatan.txt", "satu");
    fs::remove_file(&link).unwrap();
    std::thread::sleep(Duration::from_millis(500));
    site.write("content/articles/2025/satu/catatan.txt", "dua");
    watching.wait_for("/2025/satu/catatan.txt", "dua");
}

#[test]
fn whoever_removes_the_output_may_begin_with_the_manifest() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    fs::remove_file(site.path("public/.risalah-manifest.json")).unwrap();
    fs::remove_dir_all(site.path("public/en")).unwrap();
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    watching.wait_for("/2025/satu/", "Isi lain.");
    assert_clean(&site);

    // A folder of somebody else is in its place, once the program has looked at its own in the calm after the edit.
    site.write("elsewhere/index.html", "mine");
    std::thread::sleep(Duration::from_millis(1500));
    fs::rename(site.path("public"), site.path("before")).unwrap();
    fs::rename(site.path("elsewhere"), site.path("public")).unwrap();
    site.edit(TEXT, "Isi lain.", "Isi baru.");
    watching.wait_for("/2025/satu/", "Isi baru.");
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(fs::read_to_string(site.path("public/index.html")).unwrap(), "mine");
}

#[test]
fn the_address_that_is_said_is_answered_whatever_the_interface() {
    let site = Site::fixture("minimal");
    let said =
        [("0.0.0.0", "localhost"), ("127.0.0.1", "localhost"), ("::1", "localhost"), ("::", "localhost")];
    // The whole of 127/8 is this machine (RFC 1122, 3.2.1.3), and `localhost` means one of it.
    for (interface, name) in said.into_iter().chain([("127.0.0.2", "127.0.0.2")]) {
        if TcpListener::bind((interface, 0)).is_err() {
            continue;
        }
        let watching = Watching::start(&site, &["--no-write", "--interface", interface]);
        let port = watching.address.rsplit_once(':').unwrap().1;
        let host = format!("{name}:{port}");
        assert_eq!(watching.said, format!("http://{host}{}/", watching.base), "{interface}");
        let address =
            if interface.contains(':') { format!("[::1]:{port}") } else { watching.address.clone() };
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET {}/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n", watching.base)
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{interface}: {answer}");
    }
}

/// Asked once it ends when the build is done, asked once more it ends.
#[cfg(unix)]
#[test]
fn who_presses_ctrl_c_twice_does_not_wait() {
    let site = Site::fixture("minimal");
    let mut watching = Watching::start(&site, &[]);
    // Every article is parsed again, and planned and rendered.
    for number in 0..2000 {
        site.article(&format!("2024/banyak-{number}"), "2024-05-05", "kemenperin", "");
    }
    site.edit("content/site.yaml", "Risalah Uji", "Risalah Coba");
    thread::sleep(Duration::from_millis(800));
    watching.signal("INT");
    thread::sleep(Duration::from_millis(200));
    let begun = Instant::now();
    if watching.child.try_wait().unwrap().is_none() {
        watching.signal("INT");
    }
    assert_eq!(watching.child.wait().unwrap().code(), Some(130));
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_with_130_and_a_whole_site() {
    let site = Site::fixture("minimal");
    let mut watching = Watching::start(&site, &[]);
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    watching.wait_for("/2025/satu/", "Isi lain.");
    assert_eq!(watching.interrupt(), Some(130));
    assert!(!site.path("public/.risalah-tmp").exists());
    assert_clean(&site);
}

#[test]
fn what_somebody_does_to_the_output_is_put_right() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    assert_clean(&site);
    fs::remove_file(site.path("public/en/index.html")).unwrap();
    fs::write(site.path("public/tag/index.html"), "somebody else's").unwrap();
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    watching.wait_for("/2025/satu/", "Isi lain.");
    assert_clean(&site);

    fs::remove_dir_all(site.path("public")).unwrap();
    site.edit(TEXT, "Isi lain.", "Isi ketiga.");
    watching.wait_for("/2025/satu/", "Isi ketiga.");
    assert_clean(&site);
}

#[test]
fn what_could_not_be_written_is_tried_again_without_an_edit() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    fs::remove_file(site.path("public/2025/satu/index.html")).unwrap();
    site.write("public/2025/satu/index.html/note.txt", "somebody else's");
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    watching.line("was not written by Risalah");
    // Longer than a session waits for calm: what is tried once more at once is not enough.
    std::thread::sleep(Duration::from_millis(500));
    fs::remove_dir_all(site.path("public/2025/satu/index.html")).unwrap();
    watching.line("published: ");
    assert_clean(&site);
}

#[test]
fn pages_that_came_and_went_while_nothing_could_be_written_do_so_when_it_can() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    site.write("public/2025/dua/index.html/note.txt", "somebody else's");
    let text = fs::read_to_string(site.path(TEXT)).unwrap();
    let before = files_below(&site.path("public"));
    site.remove("content/articles/2025/satu.en.md");
    fs::rename(site.path(TEXT), site.path("content/articles/2025/dua.id.md")).unwrap();
    watching.line("was not written by Risalah");
    std::thread::sleep(Duration::from_secs(3));
    assert_eq!(files_below(&site.path("public")), before, "nothing is published before all of it is");
    fs::remove_dir_all(site.path("public/2025/dua/index.html")).unwrap();
    watching.line("published: ");
    assert_clean(&site);
    // All of it is Risalah's own.
    site.write("content/articles/2025/dua.id.md", text.replace("Isi bagian.", "Isi lain."));
    watching.wait_for("/2025/dua/", "Isi lain.");
    drop(watching);
    let output = site.run(&["build", "--today", "2026-01-28"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_clean(&site);
}

#[test]
fn a_picture_that_could_not_be_written_is_tried_again_and_told() {
    let site = Site::fixture("minimal");
    let settings = fs::read_to_string(site.path("content/site.yaml")).unwrap();
    site.write("content/site.yaml", format!("{settings}\nfeatures: {{ share_images: true }}\n"));
    site.write("public/2025/satu/share.png/note.txt", "somebody else's");
    let watching = Watching::start(&site, &["--force"]);
    watching.line("share.png");
    fs::remove_dir_all(site.path("public/2025/satu/share.png")).unwrap();
    watching.line("published: ");
    assert_clean(&site);
}

#[cfg(unix)]
#[test]
fn what_a_link_shows_changes_with_its_target() {
    let site = Site::fixture("minimal");
    let (folder, links) = ("content/articles/2025/satu", "content/articles/2023/lama");
    site.write(&format!("{folder}/berkas.txt"), "before");
    site.write(&format!("{folder}/map/isi.txt"), "before");
    fs::create_dir_all(site.path(links)).unwrap();
    for (target, link) in [("berkas.txt", "salinan.txt"), ("map", "map")] {
        std::os::unix::fs::symlink(
            site.path(&format!("{folder}/{target}")),
            site.path(&format!("{links}/{link}")),
        )
        .unwrap();
    }
    let watching = Watching::start(&site, &[]);
    for (file, link) in [("berkas.txt", "salinan.txt"), ("map/isi.txt", "map/isi.txt")] {
        watching.wait_for(&format!("/2023/lama/{link}"), "before");
        site.write(&format!("{folder}/{file}"), "after");
        watching.wait_for(&format!("/2023/lama/{link}"), "after");
    }
    assert_clean(&site);
}

/// While the program stands still, more events come than the system keeps for it; those of the edit are among the lost.
#[cfg(target_os = "linux")]
#[test]
fn lost_events_are_made_up_for() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    let limit = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").unwrap();
    let limit: usize = limit.trim().parse().unwrap();
    watching.signal("STOP");
    for number in 0..limit / 2 + 100 {
        // Each is at least two events, and no two in a row are alike.
        fs::write(site.path("content").join(format!(".{}.swp", number % 2)), "x").unwrap();
    }
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    site.edit("content/pages/tentang.en.md", "title: ", "title: New ");
    watching.signal("CONT");
    watching.wait_for("/2025/satu/", "Isi lain.");
    watching.wait_for("/en/about/", "New ");
    assert_clean(&site);
}

/// Two who save, move and take away the same files as fast as they can, and a third who takes away what was published.
#[test]
fn whatever_comes_and_goes_while_it_is_read_the_end_is_a_clean_build() {
    let site = Site::fixture("minimal");
    let watching = Watching::start(&site, &[]);
    let text = fs::read_to_string(site.path(TEXT)).unwrap();
    let end = Instant::now() + Duration::from_secs(4);
    // What somebody else took away a moment ago cannot be moved or taken away.
    let churn = |number: usize| {
        let folder = site.path("content/articles/2025");
        let attached = folder.join("satu");
        for round in 0.. {
            if Instant::now() > end {
                break;
            }
            let passing = folder.join(format!("lewat-{}.id.md", round % 5));
            let _ = fs::write(&passing, text.replace("Isi bagian.", &format!("Isi {number} {round}.")));
            let _ = fs::create_dir(&attached);
            let _ = fs::write(attached.join("berkas.txt"), "lampiran ".repeat(round % 1000));
            let _ = fs::write(folder.join(".beside"), &text);
            let _ = fs::rename(folder.join(".beside"), site.path(TEXT));
            let _ = fs::rename(&passing, folder.join("pindah.id.md"));
            let _ = fs::remove_file(&passing);
            let _ = fs::remove_dir_all(&attached);
        }
    };
    thread::scope(|scope| {
        (0..2).for_each(|number| drop(scope.spawn(move || churn(number))));
        scope.spawn(|| {
            while Instant::now() < end {
                thread::sleep(Duration::from_millis(700));
                let _ = fs::remove_dir_all(site.path("public"));
            }
        });
    });
    let _ = fs::remove_file(site.path("content/articles/2025/pindah.id.md"));
    (0..5).for_each(|round| {
        let _ = fs::remove_file(site.path(&format!("content/articles/2025/lewat-{round}.id.md")));
    });
    fs::write(site.path(TEXT), text.replace("Isi bagian.", "Isi terakhir.")).unwrap();
    watching.wait_for("/2025/satu/", "Isi terakhir.");
    assert_clean(&site);
}

#[test]
fn a_clock_that_is_set_gives_the_site_of_the_day_that_it_shows() {
    let site = Site::fixture("minimal");
    site.article("2025/nanti", "2025-06-01", "kemenperin", "published: 2026-06-01");
    let clean = |day: &str| {
        let at = day.parse::<Timestamp>().unwrap();
        site.build_with(&mut Memory::default(), |request| request.today = Today::At(at)).tree.unwrap()
    };
    let (early, late) = ("2026-01-28T05:00:00Z", "2026-07-01T05:00:00Z");
    assert_ne!(clean(early), clean(late));

    let clock = Arc::new(AtomicI64::new(0));
    let set = |day: &str| clock.store(day.parse::<Timestamp>().unwrap().as_second(), Ordering::Relaxed);
    set(late);
    let (signals, received) = channel();
    let (root, events) = (site.path(""), signals.clone());
    let address = Address { interface: Ipv4Addr::LOCALHOST.into(), port: 0 };
    let server = serve(address, Arc::new(|_| String::new()), |_| {}).unwrap();
    let today = Today::At(Timestamp::UNIX_EPOCH);
    let request = Request { base_url: None, drafts: false, future: false, today };
    let mut session = Session::new(&site.path(""), request, None, Keeper::default(), Locale::En);
    let shown = clock.clone();
    session.time = Box::new(move || Timestamp::from_second(shown.load(Ordering::Relaxed)).unwrap());
    let (sender, trees) = channel();
    let running = thread::spawn(move || {
        let watch = Watch::begin(&root, false, events).unwrap();
        session.run(watch, &received, &server, &mut |told| {
            if let Told::Round(round) = told {
                drop(sender.send(round.build.tree.clone()));
            }
        })
    });
    let next = || trees.recv_timeout(Duration::from_secs(20)).unwrap().unwrap();
    assert_eq!(next(), clean(late));
    set(early);
    assert_eq!(next(), clean(early), "the clock was set back and nobody edits");
    site.edit(TEXT, "Isi bagian.", "Isi lain.");
    assert_eq!(next(), clean(early));
    set(late);
    assert_eq!(next(), clean(late), "a laptop was opened again");
    signals.send(Signal::Stop(7)).unwrap();
    assert_eq!(running.join().unwrap(), 7);
}
