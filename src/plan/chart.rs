//! What a body did by year and sector, as a drawing of stacked bars and as the table behind it.

use std::collections::BTreeMap;

use super::piece::Planner;
use super::view::{Chart, ChartBar, ChartPart, ChartRow, ChartSector};
use crate::lang::Lang;

/// The drawing, in its own units. At 360 CSS pixels, the width of a phone, a unit is half a pixel, and the years are
/// written in letters of 11 pixels.
const WIDTH: usize = 720;
const HEIGHT: usize = 260;
/// The room of the bars, from the top and from the bottom, where the years are.
const TOP: usize = 30;
const BASE: usize = 220;
const YEARS_AT: usize = 248;
/// A bar is no wider, however few there are, and a year needs this much room.
const WIDEST: usize = 56;
const LABEL: usize = 80;
/// A number above a bar needs this much room.
const NUMBER: usize = 34;
/// A single article is no tower.
const LOWEST: usize = 4;
/// Years in a row without a gap; of a longer history only the years with articles are drawn.
const LONGEST: i16 = 40;
/// Sectors with a colour of their own. More could not be told apart.
const SECTORS: usize = 5;

/// The chart of a body's timeline; none where there is too little to compare.
pub(super) fn chart(planner: &Planner<'_>, body: usize, lang: Lang) -> Option<Chart> {
    let (digest, links, words) = (planner.digest, planner.links, planner.theme.words(lang));
    let years: BTreeMap<i16, &BTreeMap<usize, usize>> = digest
        .volumes
        .iter()
        .map(|volume| (volume.year, &volume.register.timelines[body].sectors))
        .filter(|(_, sectors)| !sectors.is_empty())
        .collect();
    let mut totals: BTreeMap<usize, usize> = BTreeMap::new();
    for (&sector, count) in years.values().copied().flatten() {
        *totals.entry(sector).or_default() += count;
    }
    if totals.values().sum::<usize>() < 2 {
        return None;
    }
    let mut ranked: Vec<(usize, usize)> = totals.into_iter().collect();
    // Of two with as many articles, the registry's first.
    ranked.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let own_color = if ranked.len() == SECTORS + 1 { SECTORS + 1 } else { SECTORS };
    let numbers: BTreeMap<usize, usize> =
        ranked.iter().enumerate().map(|(rank, &(sector, _))| (sector, rank.min(own_color) + 1)).collect();
    let count = numbers.values().max().copied().unwrap_or(0);
    let label = |number: usize| {
        if number > own_color {
            words.word("other_sectors").to_owned()
        } else {
            digest.registries.sectors[ranked[number - 1].0].name[lang].clone()
        }
    };
    let by_number = |sectors: &BTreeMap<usize, usize>| {
        let mut counts = vec![0; count];
        sectors.iter().for_each(|(sector, articles)| counts[numbers[sector] - 1] += articles);
        counts
    };
    let sectors = (1..=count).map(|number| ChartSector {
        number,
        label: label(number),
        href: (number <= own_color).then(|| links.href(&links.sector(digest, ranked[number - 1].0, lang))),
    });
    let rows = years.iter().rev().map(|(&year, sectors)| {
        let counts = by_number(sectors);
        ChartRow {
            year,
            total: words.number(counts.iter().sum()),
            counts: counts.into_iter().map(|count| words.number(count)).collect(),
        }
    });
    let (first, last) = (*years.keys().next()?, *years.keys().next_back()?);
    let drawn: Vec<i16> = if last - first < LONGEST {
        (first..=last).collect()
    } else {
        let newest = years.keys().rev().take(LONGEST as usize).copied();
        newest.collect::<Vec<_>>().into_iter().rev().collect()
    };
    let highest = years.values().map(|sectors| sectors.values().sum::<usize>()).max()?.max(LOWEST);
    let step = WIDTH / drawn.len();
    let every = LABEL.div_ceil(step);
    let bar = |(index, year): (usize, i16)| {
        let width = (step * 4 / 5).clamp(1, WIDEST);
        let middle = index * step + step / 2;
        let mut below = 0;
        let counts = years.get(&year).map(|sectors| by_number(sectors)).unwrap_or_default();
        let part = |(index, count): (usize, usize)| {
            // Heights are differences of rounded sums, so that the parts of a bar leave no gap.
            let at = |articles: usize| BASE - articles * (BASE - TOP) / highest;
            let (bottom, y) = (at(below), at(below + count));
            below += count;
            ChartPart {
                number: index + 1,
                y,
                height: bottom - y,
                label: format!("{} {year}: {}", label(index + 1), words.count("articles", count)),
            }
        };
        ChartBar {
            year,
            x: middle - width / 2,
            width,
            middle,
            // From the newest year on, which is what readers look for first.
            has_label: (drawn.len() - 1 - index).is_multiple_of(every),
            parts: counts.into_iter().enumerate().filter(|&(_, count)| count > 0).map(part).collect(),
            total: (step >= NUMBER && below > 0).then(|| words.number(below)),
            total_at: BASE - below * (BASE - TOP) / highest - 8,
        }
    };
    Some(Chart {
        width: WIDTH,
        height: HEIGHT,
        base: BASE,
        years_at: YEARS_AT,
        bars: drawn.iter().copied().enumerate().map(bar).collect(),
        sectors: sectors.collect(),
        rows: rows.collect(),
    })
}
