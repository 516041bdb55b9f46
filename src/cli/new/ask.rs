//! What the options leave open is asked on a terminal. Each answer is checked at once, with the words that a build would use.

use std::io::IsTerminal;

use dialoguer::{Input, Select};
use jiff::civil::Date;

use super::Wishes;
use crate::cli::words::Said;
use crate::diagnostic::Problem;
use crate::locale::Locale;
use crate::model::Digest;
use crate::parse::registry::SectorEntry;

/// Whether somebody is there to be asked.
pub(super) fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks for what is missing; none if the terminal goes away.
pub(super) fn complete(mut wishes: Wishes, digest: &Digest, today: Date, locale: Locale) -> Option<Wishes> {
    if wishes.title.is_none() {
        wishes.title = Some(text(&Said::AskTitle, None, &|_| Ok(()), locale)?);
    }
    let parse = |text: &str| crate::date::parse_day(text).map_err(|problem| in_words(&problem, locale));
    if wishes.date.is_none() {
        let answer =
            text(&Said::AskDate, Some(today.to_string()), &|answer| parse(answer).map(drop), locale)?;
        wishes.date = parse(&answer).ok();
    }
    let day = wishes.date?;
    if wishes.ministries.is_empty() {
        let check = |answer: &str| {
            let (_, wrong) = super::bodies(&names(answer), day, digest);
            wrong.first().map_or(Ok(()), |problem| Err(in_words(problem, locale)))
        };
        let answer = text(&Said::AskMinistries, None, &check, locale)?;
        wishes.ministries = names(&answer);
    }
    if wishes.sector.is_none() {
        let sectors = &digest.registries.sectors;
        let name =
            |sector: &SectorEntry| format!("{}  {}", sector.id, super::name_in(&sector.name, locale, digest));
        let items: Vec<String> = sectors.iter().map(name).collect();
        let chosen = Select::new()
            .with_prompt(Said::AskSector.name(locale))
            .items(&items)
            .default(0)
            .interact()
            .ok()?;
        wishes.sector = sectors.get(chosen).map(|sector| sector.id.clone());
    }
    Some(wishes)
}

fn text(
    question: &Said,
    default: Option<String>,
    check: &dyn Fn(&str) -> Result<(), String>,
    locale: Locale,
) -> Option<String> {
    let input = Input::<String>::new().with_prompt(question.name(locale));
    let input = match default {
        Some(default) => input.default(default),
        None => input,
    };
    input.validate_with(|answer: &String| check(answer)).interact_text().ok()
}

/// The names in an answer, between commas.
fn names(answer: &str) -> Vec<String> {
    answer.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn in_words(problem: &Problem, locale: Locale) -> String {
    format!("{}; {}", problem.message(locale), problem.help(locale))
}
