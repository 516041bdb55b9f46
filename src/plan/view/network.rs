//! Who works with whom.

use super::{Bearer, TimelineYear};
use crate::plan::part::{Named, view};

view! {
    /// Who works with whom.
    pub struct Network {
        /// In how many articles both are named.
        pub matrix: Matrix,
        /// The same for those that nobody continues, with what their predecessors did.
        pub folded: Matrix,
        /// The strongest pairs as a drawing.
        pub drawing: Drawing,
        /// The same as a list.
        pub strongest: Vec<Tied>,
        /// Whether these are all.
        pub is_whole: bool,
        /// "The 100 strongest pairs".
        pub drawn: String,
    }

    /// Bodies against each other.
    pub struct Matrix {
        /// A row for each; its columns are the bodies of the rows, in the same order.
        pub rows: Vec<MatrixRow>,
    }

    /// A body in a matrix.
    pub struct MatrixRow {
        /// The body.
        pub body: Bearer,
        /// What it did with each other; none where there is nothing.
        pub cells: Vec<Option<MatrixCell>>,
        /// All of its cells together.
        pub sum: String,
    }

    /// Two bodies in a matrix.
    pub struct MatrixCell {
        /// In how many articles.
        pub count: String,
        /// The page of what they did together.
        pub href: String,
    }

    /// Two bodies that act together.
    pub struct Tied {
        /// The two.
        pub bodies: Vec<Bearer>,
        /// In how many articles, in words.
        pub articles: String,
        /// The page of what they did together.
        pub href: String,
    }

    /// A network as a drawing. Coordinates are its own.
    pub struct Drawing {
        /// How wide and high it is.
        pub size: usize,
        /// The lines, the strongest first.
        pub lines: Vec<Line>,
        /// The bodies.
        pub nodes: Vec<Node>,
    }

    /// A line of a drawing.
    pub struct Line {
        /// Its path.
        pub path: String,
        /// How thick it is.
        pub width: usize,
        /// The two at its ends.
        pub tied: Tied,
    }

    /// A body in a drawing.
    pub struct Node {
        /// The body.
        pub body: Bearer,
        /// Its short name, cut where there is no room.
        pub label: String,
        /// Where the name begins, from the left.
        pub x: usize,
        /// The same from the top.
        pub y: usize,
        /// Where the body stands, from the left.
        pub dot_x: usize,
        /// The same from the top.
        pub dot_y: usize,
        /// How far the name is turned, in degrees.
        pub turn: usize,
        /// Whether the name ends at its place.
        pub is_left: bool,
    }

    /// What two bodies did together.
    pub struct Pair {
        /// The two.
        pub bodies: Vec<Bearer>,
        /// How many articles, in words, and how many of them name predecessors.
        pub total: String,
        /// Whether some do.
        pub has_inherited: bool,
        /// The articles by year, the newest first.
        pub years: Vec<Named<TimelineYear>>,
        /// The page of the whole network.
        pub network: String,
    }
}
