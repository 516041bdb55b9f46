//! Every diagnostic is explained, in both languages of the program, with an example that is true.

mod support;

use rayon::prelude::*;
use risalah::diagnostic::explain::{Example, Explanation, Side};
use risalah::diagnostic::{Diagnostic, Problem};
use risalah::locale::Locale;
use support::Site;

/// How many examples may be told in words, which nothing tries out.
const MOST_EXAMPLES_IN_WORDS: usize = 12;

/// What an editor reads before looking away.
const MOST_CHARACTERS: usize = 700;

#[test]
fn every_example_shows_its_code_and_its_remedy_shows_nothing() {
    let wrong: Vec<String> =
        Problem::CODES.par_iter().filter_map(|code| contradiction(Explanation::of(code)?)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn few_examples_are_told_in_words() {
    let told: Vec<_> =
        all().filter(|entry| matches!(entry.example, Example::Told { .. })).map(|entry| entry.code).collect();
    assert!(told.len() <= MOST_EXAMPLES_IN_WORDS, "{told:?}");
}

#[test]
fn every_code_is_found_in_small_letters_too() {
    for code in Problem::CODES {
        let entry = Explanation::of(&code.to_lowercase()).unwrap();
        assert_eq!(entry.code, *code);
    }
    for unknown in ["R000", "R01", "R0100", "012", ""] {
        assert!(Explanation::of(unknown).is_none(), "{unknown:?}");
    }
}

#[test]
fn every_explanation_is_there_in_indonesian() {
    // Words that stand in nearly every English sentence and in no Indonesian one.
    const ENGLISH: [&str; 9] =
        [" the ", " this ", " is ", " are ", " of ", " there ", " write ", " with ", " has "];
    for entry in all() {
        for (id, en) in [
            (entry.title(Locale::Id), entry.title(Locale::En)),
            (entry.text(Locale::Id), entry.text(Locale::En)),
        ] {
            assert_ne!(id, en, "{}", entry.code);
            // Names and examples may be in any language.
            let words: String = format!(" {} ", id.to_lowercase()).split('`').step_by(2).collect();
            let english = ENGLISH.iter().find(|word| words.contains(**word));
            assert_eq!(english, None, "{}: {id}", entry.code);
        }
    }
}

#[test]
fn explanations_are_short_and_whole() {
    for (entry, locale) in all().flat_map(|entry| [(entry, Locale::En), (entry, Locale::Id)]) {
        let (code, title, text) = (entry.code, entry.title(locale), entry.text(locale));
        assert!(title.chars().count() <= 72 && !title.ends_with('.'), "{code}: {title}");
        assert!(title.starts_with(|first: char| first.is_uppercase()), "{code}: {title}");
        assert!(text.chars().count() <= MOST_CHARACTERS && text.ends_with('.'), "{code}: {text}");
        assert!(!text.contains("  ") && !text.contains('\n'), "{code}: {text}");
        assert_eq!(text.matches('`').count() % 2, 0, "{code}: {text}");
        assert!(text.matches(". ").count() >= 2, "{code} is told in fewer than three sentences: {text}");
    }
}

#[test]
fn examples_fit_a_screen() {
    for (entry, locale) in all().flat_map(|entry| [(entry, Locale::En), (entry, Locale::Id)]) {
        for side in [entry.example.wrong(locale), entry.example.right(locale)] {
            assert!(side.text.lines().count() <= 14, "{}", entry.code);
            assert!(side.text.lines().all(|line| line.chars().count() <= 100), "{}", entry.code);
        }
        assert_ne!(entry.example.wrong(locale), entry.example.right(locale), "{}", entry.code);
    }
}

fn all() -> impl Iterator<Item = &'static Explanation> {
    Problem::CODES.iter().map(|code| Explanation::of(code).unwrap())
}

/// What a site says against an example: that the wrong form does not show the code, or that the right one shows anything.
fn contradiction(entry: &Explanation) -> Option<String> {
    if matches!(entry.example, Example::Told { .. }) {
        return None;
    }
    let code = entry.code;
    let (wrong, right) = (entry.example.wrong(Locale::En), entry.example.right(Locale::En));
    let is_found_by_build = codes(&diagnostics(&entry.example, wrong, Site::found_by_build)).contains(&code);
    // What no build looks for is looked for by a check, which also compares the example with its other text.
    let find = if is_found_by_build { Site::found_by_build } else { Site::check };
    let wrong = codes(&diagnostics(&entry.example, wrong, find));
    let right = diagnostics(&entry.example, right, find);
    if !wrong.contains(&code) {
        return Some(format!("the example of {code} shows {wrong:?}"));
    }
    (!right.is_empty()).then(|| format!("the remedy of {code} shows {right:#?}"))
}

/// What is wrong with the minimal site if one side of an example is laid over it.
fn diagnostics(example: &Example, side: Side, find: fn(&Site) -> Vec<Diagnostic>) -> Vec<Diagnostic> {
    let site = Site::fixture("minimal");
    let path = side.path.unwrap();
    if is_registry(path) || example.beside().iter().any(|file| is_registry(file.path)) {
        // These articles name entries that the example need not have.
        site.remove("content/articles");
    }
    for file in example.beside() {
        site.write(file.path, file.text);
    }
    match example {
        Example::Lines { right, .. } => {
            site.take(path);
            site.edit(path, right, side.text);
        }
        Example::Name { right, .. } => {
            if site.path(right).exists() {
                site.remove(right);
            }
            site.write(path, side.text);
        }
        Example::Edit { .. } | Example::Told { .. } => site.write(path, side.text),
    }
    find(&site)
}

fn is_registry(path: &str) -> bool {
    ["content/ministries.yaml", "content/sectors.yaml", "content/tags.yaml"].contains(&path)
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<&'static str> {
    diagnostics.iter().map(|diagnostic| diagnostic.problem.code()).collect()
}
