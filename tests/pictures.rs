//! Pictures beside texts and share images: what pages say of them, the copies that are made, what is kept, what is wrong.

#![allow(clippy::disallowed_methods, reason = "tests touch the world")]

mod support;

use std::fs;
use std::io::Cursor;
use std::sync::Arc;

use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat};
use risalah::diagnostic::Diagnostic;
use risalah::load::Loader;
use risalah::memory::Memory;
use risalah::pipeline::{self, Request, Today};
use risalah::publish::{PublishError, Publisher};
use risalah::render::{Discard, Output, Tree};
use risalah::route::Route;
use support::{Shelf, Site, TODAY, files_below, picture, publish, routes, text};

const FOLDER: &str = "content/articles/2025/satu";
const ID: &str = "content/articles/2025/satu.id.md";

/// The minimal site, of which the Indonesian text shows a picture.
fn site_with(name: &str, bytes: impl AsRef<[u8]>) -> Site {
    let site = Site::fixture("minimal");
    site.write(&format!("{FOLDER}/{name}"), bytes);
    let text = fs::read_to_string(site.path(ID)).unwrap();
    site.write(ID, format!("{text}\n![Peta](satu/{name})\n"));
    site
}

/// The routes of smaller copies, by width.
fn copies(tree: &Tree) -> Vec<String> {
    let is_copy = |route: &&str| route.ends_with(".avif") && route.split('.').count() == 4;
    let mut copies: Vec<&str> = routes(tree).into_iter().filter(is_copy).collect();
    copies.sort_by_key(|route| route.split('.').nth(1).unwrap().parse::<u32>().unwrap());
    copies.into_iter().map(str::to_owned).collect()
}

fn output<'t>(tree: &'t Tree, route: &str) -> &'t Arc<Output> {
    tree.get(&Route::new(route).unwrap()).unwrap()
}

/// Width and height of an AVIF: the box `ispe` (ISO/IEC 23008-12, 6.5.3).
fn size_of_avif(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[4..12], b"ftypavif");
    let at = bytes.windows(4).position(|window| window == b"ispe").unwrap() + 8;
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(at), number(at + 4))
}

#[test]
fn a_picture_has_its_size_and_smaller_copies_and_stays_as_it_is() {
    let bytes = picture(ImageFormat::Jpeg, 1000, 50, 1);
    let site = site_with("foto.jpg", &bytes);
    let tree = site.tree();
    let copies = copies(&tree);
    let [small, middle, large] = &copies[..] else { panic!("{copies:?}") };
    let page = text(&tree, "/2025/satu/");
    let wanted = format!(
        "<picture><source type=\"image/avif\" srcset=\"/uji{small} 480w, /uji{middle} 960w, /uji{large} 1000w\" sizes=\"auto, (min-width: 40rem) 38rem, 100vw\"><img src=\"/uji/2025/satu/foto.jpg\" width=\"1000\" height=\"50\" loading=\"lazy\" decoding=\"async\" alt=\"Peta\"></picture>"
    );
    assert!(page.contains(&wanted), "{page}");
    assert_eq!(output(&tree, "/2025/satu/foto.jpg").bytes().unwrap(), bytes);
    for (route, size) in [(small, (480, 24)), (middle, (960, 48)), (large, (1000, 50))] {
        assert_eq!(size_of_avif(&output(&tree, route).bytes().unwrap()), size);
    }
    let again = site.tree();
    assert_eq!(again, tree);
    assert_eq!(
        output(&again, small).bytes().unwrap(),
        output(&tree, small).bytes().unwrap(),
        "the same bytes"
    );
}

#[test]
fn what_is_small_drawn_or_moving_has_a_size_and_no_copies() {
    let drawing = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"/>".to_vec();
    for (name, bytes, size) in [
        ("kecil.png", picture(ImageFormat::Png, 480, 200, 1), Some((480, 200))),
        ("gambar.svg", drawing, Some((640, 360))),
        ("tanpa-ukuran.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), None),
        ("gerak.gif", picture(ImageFormat::Gif, 600, 300, 1), Some((600, 300))),
        ("lain.avif", b"\0\0\0\x1cftypavif".to_vec(), None),
    ] {
        let tree = site_with(name, bytes).tree();
        assert_eq!(copies(&tree), [""; 0], "{name}");
        let size =
            size.map_or(String::new(), |(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
        let wanted = format!(
            "<p><img src=\"/uji/2025/satu/{name}\"{size} loading=\"lazy\" decoding=\"async\" alt=\"Peta\"></p>"
        );
        let page = text(&tree, "/2025/satu/");
        assert!(page.contains(&wanted), "{wanted}\n{page}");
    }
}

#[test]
fn html_in_a_text_has_copies_too_and_keeps_the_size_that_it_names() {
    let site = site_with("foto.png", picture(ImageFormat::Png, 600, 60, 1));
    let text_before = fs::read_to_string(site.path(ID)).unwrap();
    site.write(ID, format!("{text_before}\n<img src=\"satu/foto.png\" alt=\"B\" width=\"300\">\n"));
    let page = text(&site.tree(), "/2025/satu/");
    let wanted = "<img src=\"/uji/2025/satu/foto.png\" loading=\"lazy\" decoding=\"async\" alt=\"B\" width=\"300\"></picture>";
    assert!(page.contains(wanted), "{page}");
    assert_eq!(page.matches("<picture>").count(), 2);
}

#[test]
fn a_strip_without_end_is_shown_as_it_is() {
    for (width, height, count) in [(500, 16_384, 2), (500, 16_385, 0), (1600, 10_000, 3), (1600, 10_001, 0)] {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_luma8(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        let tree = site_with("pita.png", bytes.into_inner()).tree();
        assert_eq!(copies(&tree).len(), count, "{width}x{height}");
        let page = text(&tree, "/2025/satu/");
        assert!(page.contains(&format!("width=\"{width}\" height=\"{height}\"")), "{page}");
    }
}

/// What a camera that lies on its side writes (EXIF 2.3, 4.6.4).
const TURNED: &[u8] = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";

/// A photograph that was taken sideways, with more in its head than anybody should know.
fn sideways() -> Vec<u8> {
    let photograph = picture(ImageFormat::Jpeg, 600, 300, 1);
    let exif = [b"Exif\0\0", TURNED, b"6.2088 S, 106.8456 E"].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&photograph[..2], &[0xFF, 0xE1], &length[..], &exif, &photograph[2..]].concat()
}

#[test]
fn a_picture_taken_sideways_stands_upright_and_its_copies_do_not_tell_where() {
    let tree = site_with("foto.jpg", sideways()).tree();
    let page = text(&tree, "/2025/satu/");
    assert!(page.contains("width=\"300\" height=\"600\""), "{page}");
    assert_eq!(copies(&tree), [""; 0], "upright it is narrow");
    let wide = picture(ImageFormat::Jpeg, 60, 600, 1);
    let head = &sideways()[2..];
    let end = head.windows(2).position(|pair| pair == [0xFF, 0xE0]).unwrap();
    let site = site_with("foto.jpg", [&wide[..2], &head[..end], &wide[2..]].concat());
    let tree = site.tree();
    let copies = copies(&tree);
    let bytes = output(&tree, &copies[0]).bytes().unwrap();
    assert_eq!(size_of_avif(&bytes), (480, 48), "it was turned");
    assert!(!bytes.windows(8).any(|window| window == b"106.8456"));
}

#[test]
fn a_webp_stands_as_browsers_show_it_whatever_it_says_of_the_camera() {
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new_lossless(&mut bytes);
    encoder.set_exif_metadata(TURNED.to_vec()).unwrap();
    let points = DynamicImage::new_rgb8(600, 300);
    encoder.write_image(points.as_bytes(), 600, 300, ExtendedColorType::Rgb8).unwrap();
    let site = site_with("foto.webp", bytes);
    let tree = site.tree();
    let page = text(&tree, "/2025/satu/");
    assert!(page.contains("width=\"600\" height=\"300\""), "{page}");
    assert_eq!(size_of_avif(&output(&tree, &copies(&tree)[0]).bytes().unwrap()), (480, 240));
}

#[test]
fn what_cannot_be_shown_is_told_at_the_link() {
    let (jpeg, png) = (picture(ImageFormat::Jpeg, 600, 300, 1), picture(ImageFormat::Png, 600, 60, 1));
    let webp = picture(ImageFormat::WebP, 600, 300, 1);
    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let mut bits = png.clone();
    let middle = bits.len() / 2;
    bits[middle] ^= 0x55;
    for (name, bytes, codes) in [
        ("a.jpg", b"<!DOCTYPE html><title>Bukan</title>".to_vec(), vec!["R125"]),
        ("b.jpg", Vec::new(), vec!["R125"]),
        ("c.png", b"\x7fELF\x02\x01".to_vec(), vec!["R125"]),
        ("d.jpg", jpeg[..jpeg.len() / 2].to_vec(), vec!["R126"]),
        ("e.jpg", jpeg[..20].to_vec(), vec!["R126"]),
        ("f.png", png[..png.len() / 2].to_vec(), vec!["R126"]),
        ("g.png", bits, vec!["R126"]),
        ("h.webp", webp[..webp.len() / 2].to_vec(), vec!["R126"]),
        ("i.svg", b"<svg><g></svg>".to_vec(), vec!["R126"]),
        ("j.png", bomb, vec!["R127", "R126"]),
        ("k.gif", b"GIF89a~~~~\0\0\0".to_vec(), vec!["R127"]),
        ("right-in-another-coat.png", jpeg.clone(), vec![]),
        ("right-with-filled-space.jpg", [&jpeg[..2], &[0xFF; 3], &jpeg[2..]].concat(), vec![]),
    ] {
        let site = site_with(name, bytes);
        let found = site.build().diagnostics;
        let told: Vec<&str> = found.iter().map(|diagnostic| diagnostic.problem.code()).collect();
        let is_told =
            if codes.is_empty() { told.is_empty() } else { told.len() == 1 && codes.contains(&told[0]) };
        assert!(is_told, "{name}: {told:?}, not {codes:?}");
        assert!(found.iter().all(|diagnostic| *diagnostic.place.file == *ID), "{name}: at the link");
    }
}

#[test]
fn what_was_made_is_kept_and_gives_the_same_bytes_as_without() {
    let site = site_with("foto.png", picture(ImageFormat::Png, 600, 60, 1));
    let shelf = Shelf::default();
    let with = || site.build_with(&mut shelf.memory(), |_| {}).tree.unwrap();
    let bytes = |tree: &Tree| -> Vec<Vec<u8>> {
        copies(tree).iter().map(|route| output(tree, route).bytes().unwrap()).collect()
    };
    let first = with();
    assert_eq!(shelf.made(), 0, "nothing is made until somebody asks");
    assert_eq!(bytes(&first).len(), 2);
    assert_eq!(shelf.made(), 2);
    assert_eq!(bytes(&with()), bytes(&first));
    assert_eq!(shelf.made(), 2, "nothing is made twice");
    assert_eq!(bytes(&site.tree()), bytes(&first));
}

#[test]
fn what_stands_in_the_folder_is_not_made_to_be_compared() {
    let site = site_with("foto.png", picture(ImageFormat::Png, 600, 60, 1));
    let folder = site.path("public");
    publish(&site.tree(), &folder, false).unwrap();
    let before = files_below(&folder);
    let publish_again = || {
        let shelf = Shelf::default();
        let tree = site.build_with(&mut shelf.memory(), |_| {}).tree.unwrap();
        (publish(&tree, &folder, false).unwrap().written, shelf.made())
    };
    assert_eq!(publish_again(), (vec![], 0));
    let path = copies(&site.tree())[0][1..].to_owned();
    fs::write(folder.join(&path), "damaged").unwrap();
    assert_eq!(publish_again(), (vec![path], 1));
    assert_eq!(files_below(&folder), before);
}

#[test]
fn who_shows_the_site_meanwhile_leaves_copies_and_puts_them_in_place_later() {
    let site = site_with("foto.png", picture(ImageFormat::Png, 600, 60, 1));
    let (tree, folder) = (site.tree(), site.path("public"));
    let mut publisher = Publisher::new(&folder, false);
    publisher.begin().unwrap();
    publisher.commit_at_once(&tree).unwrap();
    let copies = copies(&tree);
    assert!(copies.iter().all(|route| !folder.join(&route[1..]).exists()));
    assert!(folder.join("2025/satu/index.html").exists());
    let manifest = || std::fs::read_to_string(folder.join(".risalah-manifest.json")).unwrap();
    assert!(!manifest().contains(".avif"), "what is not there is not claimed");
    let old = publisher.next_left().unwrap();
    let nothing = publisher.put_made(&old, None);
    assert!(matches!(nothing, Err(PublishError::NotMade(_))), "{nothing:?}");
    assert!(!folder.join(&old.route().as_str()[1..]).exists(), "an empty file is no picture");
    // The picture is replaced while its copy is made: nobody wants that any more.
    site.write(&format!("{FOLDER}/foto.png"), picture(ImageFormat::Png, 600, 60, 2));
    let tree = site.tree();
    publisher.begin().unwrap();
    publisher.commit_at_once(&tree).unwrap();
    publisher.put_made(&old, old.bytes()).unwrap();
    let mut count = 0;
    while let Some(output) = publisher.next_left() {
        // The folder is looked over while it is made.
        tree.branches().for_each(|branch| drop(publisher.mend(&tree, branch).unwrap()));
        publisher.put_made(&output, output.bytes()).unwrap();
        count += 1;
    }
    assert_eq!((count, publisher.has_left()), (2, false));
    assert!(manifest().contains(".avif"));
    let clean = site.path("clean");
    publish(&tree, &clean, false).unwrap();
    assert_eq!(files_below(&folder), files_below(&clean));
}

/// Programs save by writing beside the file and renaming: for a moment nothing is there.
#[test]
fn a_picture_that_was_away_for_a_moment_is_no_damaged_one() {
    let site = site_with("foto.png", picture(ImageFormat::Png, 600, 60, 1));
    let (path, aside) = (site.path(&format!("{FOLDER}/foto.png")), site.path("aside.png"));
    let request = Request { base_url: None, drafts: false, future: false, today: Today::Day(TODAY) };
    let mut loader = Loader::new(&site.path(""));
    loader.walk();
    let mut memory = Memory::default();
    let mut build = |loader: &Loader, is_away: bool| -> Vec<String> {
        if is_away {
            fs::rename(&path, &aside).unwrap();
        }
        let build = pipeline::build(&loader.snapshot, &request, &mut memory, &Discard, &mut |_| {});
        if is_away {
            fs::rename(&aside, &path).unwrap();
        }
        let told = |found: &Diagnostic| format!("{} {}", found.problem.code(), found.place.file);
        build.diagnostics.iter().map(told).collect()
    };
    let changed = format!("R003 {FOLDER}/foto.png");
    assert_eq!(build(&loader, true), [changed.as_str()], "while it is first looked at");
    assert_eq!(build(&loader, false), [""; 0]);
    // With other languages all files of a folder are read again.
    site.edit("content/site.yaml", "base_url:", "languages: [en, id]\nbase_url:");
    loader.refresh([site.path("content/site.yaml").as_path()]);
    assert!(build(&loader, true).contains(&changed));
    assert!(!build(&loader, false).contains(&changed));
}

#[test]
fn a_changed_picture_renders_its_page_and_nothing_else() {
    let site = site_with("foto.png", picture(ImageFormat::Png, 600, 60, 1));
    let mut memory = Memory::default();
    let mut rendered = || -> Vec<String> {
        let build = site.build_with(&mut memory, |_| {});
        assert!(build.tree.is_some(), "{:?}", build.diagnostics);
        let is_page = |route: &String| !route.ends_with(".avif") && !route.starts_with("/cari/");
        build.rendered.iter().map(ToString::to_string).filter(is_page).collect()
    };
    rendered();
    // The page of its text, and those that show both languages beside each other.
    let pages = ["/2025/satu/", "/2025/satu/dwibahasa/", "/2025/satu/foto.png", "/en/2025/one/bilingual/"];
    site.write(&format!("{FOLDER}/foto.png"), picture(ImageFormat::Png, 600, 400, 1));
    assert_eq!(rendered(), pages);
    site.write(&format!("{FOLDER}/foto.png"), picture(ImageFormat::Png, 600, 400, 2));
    assert_eq!(rendered(), pages, "its copies have other addresses");
    site.edit(ID, "Isi bagian.", "Isi lain.");
    assert_eq!(rendered(), [pages[0], pages[1], pages[3]]);
}

/// The minimal site with share images.
fn shared() -> Site {
    let site = Site::fixture("minimal");
    let settings = fs::read_to_string(site.path("content/site.yaml")).unwrap();
    site.write("content/site.yaml", format!("{settings}\nfeatures: {{ share_images: true }}\n"));
    site
}

#[test]
fn share_images_are_drawn_only_where_they_are_wished() {
    let off = Site::fixture("minimal").tree();
    assert!(!routes(&off).iter().any(|route| route.ends_with("share.png")));
    assert!(!text(&off, "/2025/satu/").contains("og:image"));

    let tree = shared().tree();
    let shares: Vec<&str> = routes(&tree).into_iter().filter(|route| route.ends_with("share.png")).collect();
    assert_eq!(shares, ["/2023/lama/share.png", "/2025/satu/share.png", "/en/2025/one/share.png"]);
    let page = text(&tree, "/en/2025/one/");
    let url = "https://example.org/uji/en/2025/one/share.png";
    for wanted in [
        format!("<meta property=\"og:image\" content=\"{url}\">"),
        "<meta property=\"og:image:width\" content=\"1200\">".to_owned(),
        "<meta property=\"og:image:alt\" content=\"".to_owned(),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
        format!("\"url\":\"{url}\""),
    ] {
        assert!(page.contains(&wanted), "{wanted}\n{page}");
    }
    assert!(!text(&tree, "/").contains("og:image"));
    let bytes = output(&tree, shares[1]).bytes().unwrap();
    let drawn = image::load_from_memory(&bytes).unwrap();
    assert_eq!((drawn.width(), drawn.height()), (1200, 630));
    assert_eq!(output(&shared().tree(), shares[1]).bytes().unwrap(), bytes, "the same bytes");
    assert_ne!(output(&tree, shares[0]).bytes().unwrap(), bytes);
}

#[test]
fn a_share_image_is_drawn_anew_when_what_it_shows_changes() {
    let site = shared();
    let mut memory = Memory::default();
    let mut rendered = || {
        let build = site.build_with(&mut memory, |_| {});
        assert!(build.tree.is_some(), "{:?}", build.diagnostics);
        let shares = build.rendered.iter().map(ToString::to_string);
        shares.filter(|route| route.ends_with("share.png")).collect::<Vec<_>>()
    };
    rendered();
    site.edit(ID, "Isi bagian.", "Isi lain.");
    assert_eq!(rendered(), [""; 0]);
    site.edit(ID, "title: Artikel satu", "title: Artikel kesatu");
    assert_eq!(rendered(), ["/2025/satu/share.png"]);
    let template = support::root().join("themes/lembaran/templates/share.svg");
    let template = fs::read_to_string(template).unwrap();
    site.write("themes/lembaran/templates/share.svg", template.replace("#8a1c1c", "#123456"));
    assert_eq!(rendered().len(), 3);
}

#[test]
fn any_title_can_be_drawn_and_a_mistake_in_the_template_is_told() {
    let site = shared();
    let long = "Pertanggungjawaban \u{201c}<b>&\u{201d} ".repeat(12);
    site.edit(ID, "title: Artikel satu", &format!("title: '{long}'"));
    let drawn = output(&site.tree(), "/2025/satu/share.png").bytes().unwrap();
    assert!(image::load_from_memory(&drawn).is_ok());
    let deep = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\">{}{}</svg>",
        "<g>".repeat(3000),
        "</g>".repeat(3000)
    );
    for (template, told) in [
        ("<svg>{{ nothing }}</svg>", "nothing"),
        (
            "{% set a = fit(text=title, font=\"besly-600\", width=1, height=1, largest=2, smallest=1) %}<svg>{{ a.size }}</svg>",
            "besley-600",
        ),
        ("<svg><g></svg>", "no SVG"),
        ("{{ title }}", "no SVG"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"1\"/>", "size"),
        (&deep, "no SVG"),
    ] {
        site.write("themes/lembaran/templates/share.svg", template);
        let found = site.build().diagnostics;
        let said: Vec<String> =
            found.iter().map(|one| one.problem.message(risalah::locale::Locale::En)).collect();
        assert!(found.iter().all(|one| one.problem.code() == "R073"), "{said:?}");
        assert!(said.iter().any(|said| said.contains(told)), "{told}: {said:?}");
        assert!(found.iter().all(|one| one.place.file.ends_with("share.svg")), "{found:?}");
    }
}
