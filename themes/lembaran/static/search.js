// The search page: shows what search-index.js finds, and keeps address, history and keyboard in step.
//
// Nothing that comes from an article or from the address becomes HTML: every text is set as text.

import { OtherFormat, WORD, find, fold, open } from "./search-index.js";

const form = document.getElementById("page-search");
const said = form.dataset;
const field = document.getElementById("page-query");
const status = document.getElementById("page-search-status");
const results = document.getElementById("page-results");

/** How many of each kind are shown at once. */
const SHOWN = { bodies: 5, sectors: 3, tags: 5, articles: 10 };
/** A pause in typing after which the results follow, in milliseconds. */
const PAUSE = 150;

// --- Showing ---

/** An element with texts and elements in it; a text stays a text. */
const element = (name, attributes, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
};

/** A text with the words that were looked for in `<mark>`. */
const marked = (text, index, stems) => {
  const pieces = [];
  let from = 0;
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    if (!stems.has(index.stem(fold(word)))) continue;
    pieces.push(text.slice(from, at), element("mark", {}, word));
    from = at + word.length;
  }
  return [...pieces, text.slice(from)];
};

const item = (row, index, stems) => {
  const foreign = row.lang ? { lang: row.lang } : {};
  const link = element("a", { href: row.href }, ...marked(row.title, index, stems));
  if (row.lang) link.setAttribute("hreflang", row.lang);
  const notes = element("p", { class: "notes" }, row.notes.join(" · "));
  const badges = [row.only_in && `${said.onlyIn} ${row.only_in}`, row.draft && said.draft].filter(Boolean);
  for (const badge of badges) notes.append(" ", element("span", { class: "badge" }, badge));
  const made = element("li", {}, element("h3", foreign, link), notes);
  if (row.summary) made.append(element("p", foreign, ...marked(row.summary, index, stems)));
  // Nothing that is shown has the words: say where they are.
  if (row.summary && !made.querySelector("mark")) notes.append(" ", element("span", { class: "badge" }, said.inText));
  return made;
};

/** What was found of one kind: the first of it, and a button for more. */
const group = async (kind, documents, index, stems) => {
  const list = element("ol", { class: kind === "articles" ? "results" : "results names" });
  const heading = element("h2", { class: "rule", id: `page-found-${kind}` }, `${said[kind]} `);
  heading.append(element("span", { class: "count" }, number(documents.length)));
  const section = element("section", { "aria-labelledby": heading.id }, heading, list);
  const button = element("button", { type: "button", class: "more" }, said.more);
  const show = async () => {
    const shown = list.children.length;
    const rows = await Promise.all(documents.slice(shown, shown + SHOWN[kind]).map((document) => index.row(document)));
    list.append(...rows.map((row) => item(row, index, stems)));
    if (list.children.length < documents.length) section.append(button);
    else button.remove();
    return list.children[shown];
  };
  button.addEventListener("click", async () => {
    const first = await show().catch(fail);
    first?.querySelector("a").focus();
  });
  await show();
  return section;
};

const number = (value) => new Intl.NumberFormat(document.documentElement.lang).format(value);

/** A sentence of the page with its names filled in. */
const sentence = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

const fail = (error) => {
  // A page of a site's own may lack the words that came later.
  status.textContent = (error instanceof OtherFormat && said.outdated) || said.failed;
};

let index;
let asked = 0;

/** Looks for a query and shows what was found, unless another was asked for meanwhile. */
const search = async (query, isTyping) => {
  asked += 1;
  const turn = asked;
  document.title = query ? `${query} – ${said.title}` : said.title;
  if (!query) {
    results.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    index ??= open(new URL(said.index, location.href), document.documentElement.lang);
    const opened = await index.catch((error) => {
      index = undefined;
      throw error;
    });
    const answer = await find(opened, query, isTyping);
    const kinds = { bodies: [], sectors: [], tags: [], articles: [] };
    for (const document of answer.found) {
      // Lists of tags are called "tags-0", "tags-1" …, those of articles by their years.
      const [kind] = opened.list(document)[0].split("-");
      (kinds[kind] ?? kinds.articles).push(document);
    }
    const filled = Object.entries(kinds).filter(([, documents]) => documents.length > 0);
    const sections = await Promise.all(
      filled.map(([kind, documents]) => group(kind, documents, opened, answer.stems)),
    );
    if (turn !== asked) return;
    results.replaceChildren(...sections);
    const pattern =
      answer.found.length === 0 ? said.none : !answer.hasAll ? said.some : answer.instead ? said.instead : said.found;
    status.textContent = sentence(pattern, { n: number(answer.found.length), q: query, words: answer.instead });
  } catch (error) {
    if (turn === asked) fail(error);
  }
};

// --- The page ---

const wanted = () => (new URLSearchParams(location.search).get("q") ?? "").slice(0, field.maxLength).trim();

/** The address of a query. */
const address = (query) => {
  const url = new URL(location.href);
  url.search = query ? new URLSearchParams({ q: query }).toString() : "";
  return url;
};

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const query = field.value.trim();
    history.replaceState(null, "", address(query));
    search(query, !/\s$/.test(field.value));
  }, PAUSE);
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  const query = field.value.trim();
  // A query that was sent stays in the history, so that the way back leads to it.
  history.pushState(null, "", address(query));
  search(query, false);
});

addEventListener("popstate", () => {
  field.value = wanted();
  search(field.value, false);
});

// The arrow keys lead from the field through the results and back.
addEventListener("keydown", (event) => {
  if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [field, ...results.querySelectorAll("a, button")];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

field.value = wanted();
if (field.value) search(field.value, false);
