// Search in a browser: forty queries of the digest, slips, affixes, keyboard, addresses, texts that would be harmful, and the
// page without JavaScript.
// node search.mjs RISALAH SITE
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./support/browser.mjs";
import { preview } from "./support/preview.mjs";

const [program, site] = process.argv.slice(2);
const tests = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Lines of a file of `tests/search/` by what they are indented below. */
const lines = (name) => {
  const found = [];
  const below = [];
  for (const line of readFileSync(join(tests, "search", name), "utf8").split("\n")) {
    const [, indent, text] = line.match(/^( *)([^#\s].*)$/) ?? [];
    if (text === undefined) continue;
    below.length = indent.length / 2;
    if (text.endsWith(":")) below.push(text.slice(0, -1));
    else found.push([...below, ...text.match(/^"(.*)": (.*)$/).slice(1)]);
  }
  return found;
};

// The stems of the program and of the scripts are the same.
const themes = join(tests, "..", "themes", "lembaran", "static");
let stemmed = 0;
for (const [lang, stem, words] of lines("stems.yaml")) {
  const script = await import(pathToFileURL(join(themes, `stem-${lang}.js`)));
  for (const word of words.slice(1, -1).split(", ")) {
    assert.equal(script.stem(word), stem, `the stem of ${word}`);
    stemmed += 1;
  }
}
assert.ok(stemmed > 500, `${stemmed} words were held to the list`);

const { url: home, end } = await preview(program, site);
const url = home.replace(/\/$/, "");
const base = new URL(url).pathname.replace(/\/$/, "");
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("dialog", (dialog) => errors.push(`a dialog: ${dialog.message()}`));
  const status = page.getByRole("status");
  const settled = () => page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "");
  /** The addresses of what is shown, by kind. */
  const shown = () =>
    page.locator("#page-results section").evaluateAll((sections) =>
      sections.map((section) => [...section.querySelectorAll("h3 a")].map((link) => link.getAttribute("href"))),
    );
  const ask = async (path, query) => {
    await page.goto(`${url}${path}?${new URLSearchParams({ q: query })}`);
    await settled();
    return (await shown()).map((kind) => kind.map((href) => href.slice(base.length)));
  };
  const pages = { id: "/cari/", en: "/en/search/" };

  // Forty queries.
  const queries = lines("queries.yaml");
  assert.equal(queries.length, 40);
  const wrong = [];
  for (const [lang, place, query, address] of queries) {
    const kinds = await ask(pages[lang], query);
    const most = place === "first" ? 1 : 3;
    if (!kinds.some((kind) => kind.slice(0, most).includes(address))) wrong.push([lang, query, kinds]);
  }
  assert.deepEqual(wrong, [], JSON.stringify(wrong, null, 1));

  // Every kind of slip is forgiven, also in the first and in the last letters, and it is said what was found instead.
  for (const slip of ["transmigrasii", "transmigras", "transmigrosi", "rtansmigrasi", "ransmigrasi", "transmigrais"]) {
    const kinds = await ask(pages.id, slip);
    assert.ok(kinds.flat().includes("/2025/kementrans-kemenperin/"), slip);
  }
  assert.match(await status.textContent(), /transmigrasi/);
  // Where something is found as typed, nothing else is.
  await ask(pages.id, "desa");
  assert.doesNotMatch(await status.textContent(), /seperti yang diketik/);

  // What was looked for is marked, in its form in the text.
  await ask(pages.id, "perindustrian");
  const marks = await page.locator("#page-results mark").allTextContents();
  assert.ok(marks.includes("Perindustrian") && marks.includes("industri"), marks.join());

  // Typing shows results on the way and puts the query into the address, with one entry in the history.
  await page.goto(`${url}${pages.id}`);
  const field = page.getByRole("searchbox");
  const depth = await page.evaluate(() => history.length);
  await field.pressSequentially("transmig");
  await page.waitForURL(/\?q=transmig$/);
  await settled();
  assert.ok((await shown()).flat().some((href) => href.endsWith("/2025/kementrans-kemenperin/")), "a word not typed to its end");
  assert.equal(await page.evaluate(() => history.length), depth);

  // With the keyboard alone: down into the results, along them, back up, and through.
  await field.press("ArrowDown");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("href"));
  const first = await focused();
  assert.equal(first, (await shown()).flat()[0]);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), (await shown()).flat()[1]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL((at) => at.pathname === first);
  await page.goBack();
  await page.waitForURL(/\?q=transmig$/);
  await settled();
  assert.equal(await field.inputValue(), "transmig");
  assert.ok((await shown()).length > 0, "the way back leads to the results");

  // Two queries that were sent are two steps back.
  for (const query of ["haji", "umrah"]) {
    await field.fill(query);
    await field.press("Enter");
    await page.waitForURL(new RegExp(`q=${query}$`));
  }
  await page.goBack();
  await page.waitForURL(/q=haji$/);
  assert.equal(await field.inputValue(), "haji");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent.includes("haji"));

  // More of a long list comes at a click, and the keyboard goes on where it begins.
  await ask(pages.id, "kementerian");
  const articles = page.locator("#page-results section").last();
  const before = await articles.locator("h3").count();
  await articles.getByRole("button").click();
  await page.waitForFunction((count) => document.querySelectorAll("#page-results section:last-child h3").length > count, before);
  assert.equal(await focused(), await articles.locator("h3 a").nth(before).getAttribute("href"));

  // Nothing found says what to try; the lists stay.
  assert.deepEqual(await ask(pages.en, "qqzzqq"), []);
  assert.match(await status.textContent(), /Nothing found/);
  assert.ok(await page.getByRole("main").getByRole("link", { name: "Sectors" }).isVisible());

  // Texts and queries are texts, whatever they hold; names of JavaScript's own objects are words like others.
  const hostile = "</script><img src=x onerror=alert(1)>";
  const found = await ask(pages.en, "hostile onerror");
  assert.ok(found.flat().includes("/2026/berbahaya/"), JSON.stringify(found));
  const card = page.locator("#page-results li", { hasText: "hostile" });
  assert.ok((await card.locator("h3").textContent()).includes(hostile));
  assert.equal(await card.locator("h3").getAttribute("lang"), "id");
  assert.match(await card.locator(".badge").textContent(), /only in Indonesian/);
  for (const query of [hostile, "constructor", "__proto__", "toString hasOwnProperty", "%00\u0000", "\u202e", "a".repeat(5000), "“”"]) {
    await page.goto(`${url}${pages.en}?q=${encodeURIComponent(query)}`);
    await settled();
    assert.equal(await page.locator("main img, main script").count(), 0, query);
    assert.match(await status.textContent(), /Nothing found|found for/, query);
  }

  // An index in a form that the script does not know is not guessed at.
  await page.route("**/search/index.json", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), format: 2 } });
  });
  await page.goto(`${url}${pages.en}?q=hajj`);
  await settled();
  assert.match(await status.textContent(), /older than the index/);
  await page.unroute("**/search/index.json");

  // On a phone nothing is wider than the screen.
  await page.setViewportSize({ width: 320, height: 640 });
  await ask(pages.id, "Kementerian Pelindungan Pekerja Migran Indonesia");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  assert.deepEqual(errors, []);

  // Without JavaScript the page leads to the lists, says why, and shows no field that does nothing.
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${url}${pages.id}?q=haji`);
  assert.ok(await plain.getByText("memerlukan JavaScript").isVisible());
  assert.equal(await plain.getByRole("searchbox").count(), 0);
  for (const list of ["sektor", "tag", "kementerian", "arsip"]) {
    assert.ok(await plain.locator(`main a[href$="/${list}/"]`).isVisible(), list);
  }
} finally {
  await browser.close();
  await end();
}
