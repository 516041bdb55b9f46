//! Which blocks of two texts stand side by side.
//!
//! Knows the kinds of the blocks and their order, and nothing of what they say. What can be told from that is paired block
//! by block; of four paragraphs against three nobody can tell from it which one is missing, so they stand beside each
//! other as a whole. A block is never paired with one that another has pushed into its place.

use std::ops::Range;

use crate::parse::markdown::BlockKind;

/// Blocks of both texts that stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Those of the first text, by position.
    pub own: Range<usize>,
    /// Those of the second.
    pub other: Range<usize>,
    /// Whether they are one block each and of one kind; else they are all that is left of a part on either side.
    pub is_alike: bool,
}

/// The rows of two texts, in which each block of both stands once and in its order.
pub fn rows(own: &[BlockKind], other: &[BlockKind]) -> Vec<Row> {
    let mut rows = Rows { own, other, rows: Vec::new() };
    let (own_notes, other_notes) = (footnotes_at(own), footnotes_at(other));
    rows.part(0..own_notes, 0..other_notes);
    rows.blocks(own_notes..own.len(), other_notes..other.len());
    rows.rows
}

/// Where the footnotes begin, which belong to the whole text and not to its last part.
fn footnotes_at(blocks: &[BlockKind]) -> usize {
    blocks.iter().position(|kind| *kind == BlockKind::Footnotes).unwrap_or(blocks.len())
}

struct Rows<'b> {
    own: &'b [BlockKind],
    other: &'b [BlockKind],
    rows: Vec<Row>,
}

impl Rows<'_> {
    /// A part of both texts without its heading: what stands before its sections, then the sections of its highest
    /// level, if there are equally many.
    fn part(&mut self, own: Range<usize>, other: Range<usize>) {
        let levels = |blocks: &[BlockKind]| blocks.iter().copied().filter_map(level).min();
        let highest =
            levels(&self.own[own.clone()]).into_iter().chain(levels(&self.other[other.clone()])).min();
        let Some(highest) = highest else { return self.blocks(own, other) };
        let own_sections = sections(self.own, own.clone(), highest);
        let other_sections = sections(self.other, other.clone(), highest);
        if own_sections.len() != other_sections.len() {
            let (own_lead, other_lead) = (lead(self.own, own.clone()), lead(self.other, other.clone()));
            self.blocks(own.start..own_lead, other.start..other_lead);
            return self.unlike(own_lead..own.end, other_lead..other.end);
        }
        let begin = |sections: &[Range<usize>], end| sections.first().map_or(end, |section| section.start);
        let (own_begin, other_begin) = (begin(&own_sections, own.end), begin(&other_sections, other.end));
        self.part(own.start..own_begin, other.start..other_begin);
        for (own, other) in own_sections.into_iter().zip(other_sections) {
            self.alike(own.start, other.start);
            self.part(own.start + 1..own.end, other.start + 1..other.end);
        }
    }

    /// Blocks that are no headings: run by run of one kind, as long as the runs are equally long.
    fn blocks(&mut self, mut own: Range<usize>, mut other: Range<usize>) {
        loop {
            let (run, other_run) = (run(&self.own[own.clone()]), run(&self.other[other.clone()]));
            if run != other_run {
                return self.unlike(own, other);
            }
            let Some((_, length)) = run else { return };
            (0..length).for_each(|at| self.alike(own.start + at, other.start + at));
            own.start += length;
            other.start += length;
        }
    }

    fn alike(&mut self, own: usize, other: usize) {
        self.rows.push(Row { own: own..own + 1, other: other..other + 1, is_alike: true });
    }

    fn unlike(&mut self, own: Range<usize>, other: Range<usize>) {
        match self.rows.last_mut() {
            Some(row) if !row.is_alike => (row.own.end, row.other.end) = (own.end, other.end),
            _ if own.is_empty() && other.is_empty() => {}
            _ => self.rows.push(Row { own, other, is_alike: false }),
        }
    }
}

/// The sections of a part that begin with a heading of this level.
fn sections(blocks: &[BlockKind], part: Range<usize>, level: u8) -> Vec<Range<usize>> {
    let begins: Vec<usize> = part.clone().filter(|&at| blocks[at] == BlockKind::Heading(level)).collect();
    let ends = begins.iter().copied().skip(1).chain([part.end]);
    begins.iter().zip(ends).map(|(&begin, end)| begin..end).collect()
}

/// Where the first heading of a part stands; its end if it has none.
fn lead(blocks: &[BlockKind], part: Range<usize>) -> usize {
    part.clone().find(|&at| level(blocks[at]).is_some()).unwrap_or(part.end)
}

/// The kind of the first block, and how many of that kind follow each other.
fn run(blocks: &[BlockKind]) -> Option<(BlockKind, usize)> {
    let first = *blocks.first()?;
    Some((first, blocks.iter().take_while(|kind| **kind == first).count()))
}

fn level(kind: BlockKind) -> Option<u8> {
    match kind {
        BlockKind::Heading(level) => Some(level),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Blocks by letters: `2` to `6` are headings, `p` a paragraph, `l` a list, `f` the footnotes.
    fn kinds(letters: &str) -> Vec<BlockKind> {
        let kind = |letter| match letter {
            'p' => BlockKind::Paragraph,
            'l' => BlockKind::List,
            'f' => BlockKind::Footnotes,
            level => BlockKind::Heading(level as u8 - b'0'),
        };
        letters.chars().map(kind).collect()
    }

    /// The rows of two texts in the same letters.
    fn shown(own: &str, other: &str) -> String {
        let row = |row: Row| {
            format!("{}{}{}", &own[row.own], if row.is_alike { '=' } else { '/' }, &other[row.other])
        };
        rows(&kinds(own), &kinds(other)).into_iter().map(row).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn texts_of_one_structure_stand_block_by_block() {
        assert_eq!(shown("pp2pl3p2pf", "pp2pl3p2pf"), "p=p p=p 2=2 p=p l=l 3=3 p=p 2=2 p=p f=f");
        assert_eq!(shown("", ""), "");
    }

    #[test]
    fn a_missing_paragraph_is_told_where_it_may_be_and_shifts_nothing() {
        assert_eq!(shown("p2ppp2p", "p2pp2p"), "p=p 2=2 ppp/pp 2=2 p=p");
        assert_eq!(shown("plpp", "plp"), "p=p l=l pp/p");
        assert_eq!(shown("plp", "ppp"), "plp/ppp");
        assert_eq!(shown("p", ""), "p/");
    }

    #[test]
    fn sections_stand_by_level_and_order() {
        assert_eq!(shown("2p3p2p", "2p2p3p"), "2=2 p=p 3p/ 2=2 p=p /3p");
        assert_eq!(shown("p2p2p2p", "p2p2p"), "p=p 2p2p2p/2p2p");
        assert_eq!(shown("3p", "2p"), "3p/2p");
        assert_eq!(shown("4p3p2p", "4p3p2p"), "4=4 p=p 3=3 p=p 2=2 p=p");
    }

    #[test]
    fn what_is_unlike_on_end_is_told_once() {
        assert_eq!(shown("pp2p", "p2p2p"), "pp2p/p2p2p");
        assert_eq!(shown("pp3p2p", "p2p"), "pp3p/p 2=2 p=p");
    }

    #[test]
    fn footnotes_belong_to_no_part() {
        assert_eq!(shown("2ppf", "2pf"), "2=2 pp/p f=f");
        assert_eq!(shown("2pf", "2p"), "2=2 p=p f/");
    }

    proptest! {
        #[test]
        fn nothing_is_lost_or_doubled_or_moved(own in "[23456ppppll]{0,24}f?", other in "[23456ppppll]{0,24}f?") {
            let (own, other) = (kinds(&own), kinds(&other));
            let rows = rows(&own, &other);
            let (mut own_at, mut other_at) = (0, 0);
            for row in rows {
                prop_assert_eq!((row.own.start, row.other.start), (own_at, other_at));
                (own_at, other_at) = (row.own.end, row.other.end);
                if row.is_alike {
                    prop_assert_eq!((row.own.len(), row.other.len()), (1, 1));
                    prop_assert_eq!(own[row.own.start], other[row.other.start]);
                } else {
                    prop_assert!(row.own.len() + row.other.len() > 0);
                }
            }
            prop_assert_eq!((own_at, other_at), (own.len(), other.len()));
        }
    }
}
