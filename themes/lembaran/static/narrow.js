// Narrows a list in the page by sector, body, kind of act and year. What is chosen stands in the address, so that it can be sent on.

const form = document.querySelector("form.narrow");
const selects = [...form.querySelectorAll("select")];
const status = form.querySelector("output");
const total = form.querySelector("button[type=reset]");

const lastPart = (link) => decodeURIComponent(link.pathname.replace(/\/$/, "").split("/").pop());
const named = (link) => [lastPart(link), link.title || link.textContent];

// What an entry says of itself, by facet: pairs of what stands in the address and what readers see.
const facets = {
  sector: (entry) => [...entry.querySelectorAll(".entry-sector")].map(named),
  body: (entry) => [...entry.querySelectorAll(".bodies a")].map(named),
  kind: (entry) => [...entry.querySelectorAll(".entry-act")].map((act) => [act.dataset.kind, act.textContent]),
  year: (entry) => {
    const year = entry.querySelector("time").dateTime.slice(0, 4);
    return [[year, year]];
  },
};

const entries = [...document.querySelectorAll(".entry")].map((element) => {
  const said = Object.fromEntries(selects.map(({ name }) => [name, new Map(facets[name](element))]));
  return { element, said };
});

// Whether an entry is what is chosen, whatever is chosen of one facet.
const fits = (entry, except) =>
  selects.every(({ name, value }) => name === except || !value || entry.said[name].has(value));

function fill(select) {
  const [all] = select.options;
  const counted = new Map();
  for (const entry of entries) {
    const isCounted = fits(entry, select.name);
    for (const [value, label] of entry.said[select.name]) {
      const known = counted.get(value) ?? { label, count: 0 };
      known.count += isCounted ? 1 : 0;
      counted.set(value, known);
    }
  }
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const direction = select.name === "year" ? -1 : 1;
  const sorted = [...counted].sort(([, a], [, b]) => direction * collator.compare(a.label, b.label));
  const chosen = select.value;
  const options = sorted
    .filter(([value, { count }]) => count > 0 || value === chosen)
    .map(([value, { label, count }]) => new Option(`${label} (${count})`, value));
  select.replaceChildren(all, ...options);
  select.value = chosen;
  select.disabled = counted.size < 2 && !chosen;
}

function show() {
  for (const select of selects) fill(select);
  const isNarrowed = selects.some(({ value }) => value);
  let count = 0;
  for (const entry of entries) {
    const isShown = fits(entry);
    entry.element.hidden = !isShown;
    count += isShown ? 1 : 0;
  }
  for (const point of document.querySelectorAll(".turning-point")) point.hidden = isNarrowed;
  // A month or year of which nothing is left goes with its heading.
  for (const part of document.querySelectorAll(".acts, .month-acts, main section")) {
    part.hidden = part.querySelector(".entry") !== null && part.querySelector(".entry:not([hidden])") === null;
  }
  total.hidden = !isNarrowed;
  status.textContent = isNarrowed
    ? status.dataset.shown.replace("{n}", count).replace("{count}", entries.length)
    : "";
}

function read() {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name) ?? "";
    const isKnown = entries.some((entry) => entry.said[select.name].has(value));
    if (isKnown) select.append(new Option(value, value));
    select.value = isKnown ? value : "";
  }
  show();
}

function write() {
  const address = new URL(location.href);
  for (const { name, value } of selects) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.pushState(null, "", address);
  show();
}

form.addEventListener("change", write);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const select of selects) select.value = "";
  write();
  selects.find((select) => !select.disabled)?.focus();
});
addEventListener("popstate", read);
read();
