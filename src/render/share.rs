//! From a share image as it is planned to its bytes: the theme's template makes an SVG of it, and that is drawn with the
//! theme's fonts. Fonts of the machine have no part in it, nor has anything else that the drawing may name.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, roxmltree};
use tera::Context;

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::fingerprint::Fingerprint;
use crate::plan::part::ToContext;
use crate::plan::share::{HEIGHT, Share, WIDTH};
use crate::route::Route;
use crate::theme::{self, Fonts, Mistake, Theme};

/// Changes with every change of how drawings become points.
const VERSION: u32 = 1;

/// The name under which the bytes of a share image are kept.
pub(super) fn kept_as(name: Fingerprint) -> Fingerprint {
    Fingerprint::of(&("a share image", VERSION)).and(name)
}

/// The drawing as SVG. An error if the template has a mistake, or does not give an SVG.
pub(super) fn drawing(share: &Share, theme: &Theme, route: &Route) -> Result<String, Box<Diagnostic>> {
    let mut context = Context::new();
    share.add_to(&mut context);
    let svg = theme.render(theme::SHARE, &context, route)?;
    let Err(error) = check(&svg) else { return Ok(svg) };
    let mistake = Mistake::Other { message: format!("this template gives no SVG: {error}") };
    let file = theme.file_of(theme::SHARE).cloned().unwrap_or_else(|| "themes".into());
    Err(Box::new(Diagnostic::new(
        Problem::Template { mistake, page: Some(route.to_string()) },
        Place::file(&file),
    )))
}

/// Whether a drawing can be drawn. Its texts are left out: without fonts that takes a small part of the time.
fn check(svg: &str) -> Result<(), String> {
    let document = roxmltree::Document::parse(svg).map_err(|error| error.to_string())?;
    if document.root_element().tag_name().name() != "svg" {
        return Err("its first element is not `svg`".to_owned());
    }
    Tree::from_xmltree(&document, &options()).map(drop).map_err(|error| error.to_string())
}

/// A drawing as PNG.
pub(super) fn draw(svg: &str, fonts: &Fonts) -> Option<Vec<u8>> {
    let options = Options { fontdb: fonts.database(), font_family: fonts.family(), ..options() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut points = Pixmap::new(WIDTH, HEIGHT)?;
    let scale =
        Transform::from_scale(WIDTH as f32 / tree.size().width(), HEIGHT as f32 / tree.size().height());
    resvg::render(&tree, scale, &mut points.as_mut());
    points.encode_png().ok()
}

/// What a drawing is read with: no other file, and no fonts.
fn options() -> Options<'static> {
    let image_href_resolver =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    Options { image_href_resolver, ..Options::default() }
}
