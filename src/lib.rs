//! # Risalah: how it is made
//!
//! A build is one function, [`pipeline::build`], from a folder of files to a tree of files. Watching is calling it again.
//!
//! ```text
//! disk ─load→ Snapshot ─parse→ Sources ─model→ Digest ─plan→ Pages ─render→ Tree ─publish→ public/
//! ```
//!
//! | stage | is given | gives | knows nothing of |
//! |---|---|---|---|
//! | [`load`] | a folder | [`source::Snapshot`]: paths and bytes | YAML, Markdown |
//! | [`parse`] | one source file | what it says, or [`diagnostic`]s | every other file |
//! | [`model`] | what all files say | [`model::Digest`]: pairs, bodies, timelines, who works with whom, lives of acts, sectors, tags, years | templates, HTML |
//! | [`plan`] | the digest, the path words of the theme | one [`plan::Page`] per output: a route and its parts | what templates say |
//! | [`render`] | one page, the [`theme`] | its bytes, to a [`render::Store`]; a [`render::Tree`] of what they are made of | other pages, the digest, disk, clock |
//! | [`publish`] | bytes and tree, a folder | what it wrote and removed | what a page is |
//!
//! ## How nothing can be stale
//!
//! A page is planned as the parts that its template may see ([`plan::view`]). A part is hashed once, when it is made; the
//! fingerprint of a page is made of its parts' and of the template with all that it reaches. An output of the same fingerprint
//! as the time before is taken over from [`memory::Memory`] as it is; everything else is rendered. There is no dependency graph, no
//! dirty flag and no second path: what a memory is empty of is made, and nothing else is different.
//!
//! What an edit costs is where it was made, not the digest. Names are taken in levels: files and articles by folder, then by
//! year ([`model::Volume`]), the parts of lists by year, pages by what they are about ([`plan::Topic`]), outputs by the
//! first part of their address ([`plan::Branch`]). A level whose name stays is taken over whole; where it does not, the
//! level below is asked one by one. So a name holds all that is shown: also what other articles decide, such as how a tag is spelt. Nothing is cheap that looks at every article, so nothing does after the first build
//! but adding up the names of the files.
//!
//! Bytes are not kept. The tree knows what each output is made of and makes the bytes when somebody asks; the bytes of
//! a text that was understood are let go of and read again when somebody looks at them, and both are known by name.
//!
//! Smaller copies of pictures ([`picture`]) and share images take seconds to make. They go by what they are made of, and are
//! made when they are written or asked for; what was made may be kept from one run of the program to the next by a
//! [`keep::Keeper`] that belongs to [`cli`], and [`publish`] notes in its manifest what stands in the folder already.
//!
//! What stands in an output folder goes with it to the next run of the program ([`publish::Record`]): of each output the name of what
//! it was made of, the name of its bytes and the stamp of its file. An output that would be made of the same is not rendered, and a file
//! whose stamp is the one noted is not read. Where no source and no output has changed since, [`cli`] says so and builds nothing. A new run believes stamps of outputs only and reads every source; within a run, [`load::Loader`] opens
//! the sources whose stamp is another.
//!
//! [`watch`] is a loop around the same function: [`load::Loader`] brings the snapshot in step with what the system says has
//! changed, `build` is called with the memory of the time before, [`preview`] shows the tree and [`publish`] writes it.
//!
//! A text that links to another article holds the link as a hole ([`parse::markdown`]); its address is a part of the page
//! that shows it. So a parsed file depends on its own bytes alone, and a changed address changes the pages that link to it.
//!
//! ## Search
//!
//! [`search`] is asked by planning and by rendering: it is given fields of text and gives the files of an index, by year, and
//! knows nothing of articles or addresses ([`plan`] does, in `plan::search`). The words of a text are taken once; of a year in which a text
//! changed, only the parts of the files are made again in which its words stand. The other half is a script of the
//! theme, `search.js`, which cuts words and takes stems in the same way.
//!
//! ## The editor's desk
//!
//! What editors ask besides a build stands beside the path and takes what its stages give; nothing of it is asked by a build:
//!
//! | module | is given | gives |
//! |---|---|---|
//! | [`check`] | a snapshot | everything that is wrong, also on rendered pages and between the texts of a pair |
//! | [`agree`] | the texts of an article | where figures, dates, laws, links, headings and bodies differ |
//! | [`translation`] | an article, the lock | which translations are behind, by which paragraphs |
//! | [`status`] | a snapshot | how each article stands |
//! | [`changes`] | a tree and what is published | pages, feed entries and addresses that appear, change or vanish |
//! | [`draft`] | what is known of a new article | the files to begin with |
//! | [`clipping`] | a news story saved as text | what it states, and a draft of it |
//! | [`schema`] | what [`parse`] read, and the types it fills | what an editor's program needs to complete and check them |
//!
//! Everywhere: [`yaml`] (values with their places), [`lang`] and [`locale`] (languages of readers, of the program), [`date`],
//! [`fingerprint`] (names by content), `stamp` (what the system says of a file).
//!
//! ## What always holds
//!
//! 1. Only [`load`], [`publish`], [`watch`], [`preview`], [`clock`] and [`cli`] touch the world: files, clock, environment, network; other sites are asked in one place, when it is wished. "Today" enters a build as a value
//!    ([`pipeline::Today`]). `.clippy.toml` sees to it.
//! 2. Bad content is data: it becomes diagnostics, all of them at once, never a panic. While a site has an error nothing is
//!    published, and the preview keeps the last good site under an overlay that says what is wrong.
//! 3. Whatever reaches the output is ordered. The order of threads, of folder entries or of a hash map cannot be seen.
//! 4. Memory is a value that its caller owns. There is no global state.
//! 5. The script that keeps pages of the preview in step belongs to [`preview`] and is never part of a tree.
//! 6. Two outputs with one route are an error that names both sources.
//! 7. Every link between pages comes from [`plan::links`], in every language.
//! 8. Content is not trusted: raw HTML in texts goes through an allow-list ([`parse::markdown`]), templates escape the rest,
//!    and no [`route::Route`] can leave the output folder.
//!
//! ## Where things are added
//!
//! * a front matter key: [`parse::front_matter`], with what it means in `schema::Meaning` and, if it has another name in Indonesian, in
//!   [`diagnostic::translated_key`], the article in [`model`], then the view that shows it;
//! * a kind of page: a [`plan::Topic`] with its name and its plan, a line in the table of [`plan::Kind`], a view in [`plan::view`], its addresses in
//!   [`plan::links`], what it says to machines in `plan::linked_data`, what it comes from in [`diagnostic::Origin`] and in `plan::why`, a template;
//! * a column of the open data: `plan::data`, and its word in the theme's `i18n/`;
//! * a diagnostic: an entry in the table of [`diagnostic::Problem`], in both languages of the program ([`locale`]), its
//!   explanation in [`diagnostic::explain`], a folder in `tests/broken/`;
//! * a word by which stories are understood: `words` in the site's registries, else the module of [`clipping`] that looks for it;
//! * a word of the interface: the theme's `i18n/`, and `theme::words` if the program itself uses it;
//! * a setting: [`parse::settings`], with what it means in `schema`;
//! * something that reads what others wrote: its stage, then what holds of it in `tests/fuzz/src/` and a fuzzer;
//! * a command: a file in [`cli`], its variant of `Command` there, and its words in `cli::help`.

pub mod agree;
pub mod changes;
pub mod check;
pub mod cli;
pub mod clipping;
pub mod clock;
pub mod date;
pub mod diagnostic;
pub mod draft;
pub mod fingerprint;
pub mod keep;
pub mod lang;
pub mod load;
pub mod locale;
pub mod memory;
pub mod model;
pub mod parse;
pub mod picture;
pub mod pipeline;
pub mod plan;
pub mod preview;
pub mod publish;
pub mod render;
pub mod route;
pub mod schema;
pub mod search;
pub mod source;
mod stamp;
pub mod status;
pub mod theme;
pub mod translation;
pub mod watch;
pub mod yaml;
