// The preview as an editor has it beside the text: the browser is left alone, the files are edited.
// node preview.mjs RISALAH SITE
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch } from "./support/browser.mjs";
import { preview } from "./support/preview.mjs";

const [program, site] = process.argv.slice(2);

const file = (path) => join(site, path);
const edit = (path, from, to) => {
  const text = readFileSync(file(path), "utf8");
  assert.ok(text.includes(from), `${from} is not in ${path}`);
  writeFileSync(file(path), text.replace(from, to));
};

const TEXT = "content/articles/2025/satu.id.md";
const long = Array.from({ length: 60 }, (_, number) => `Paragraf ${number}.\n`).join("\n");
edit(TEXT, "Isi bagian.", `Isi bagian.\n\n<details><summary>Rincian</summary>Tersembunyi</details>\n\n${long}`);

let { url, end } = await preview(program, site);
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
  const failures = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  const elsewhere = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(url).origin)) elsewhere.push(request.url());
  });
  await page.goto(url + "2025/satu/");
  await page.waitForLoadState("load");

  // An edit appears without a hand on the browser; place, open details and focus stay.
  await page.evaluate(() => {
    document.querySelector("details").open = true;
    document.querySelector(".neighbours a").focus({ preventScroll: true });
    scrollTo({ top: 700, behavior: "instant" });
  });
  edit(TEXT, "Paragraf 3.", "Paragraf tiga yang disunting.");
  await page.getByText("Paragraf tiga yang disunting.").waitFor();
  await page.waitForFunction(() => scrollY === 700);
  assert.ok(await page.evaluate(() => document.querySelector("details").open), "the details stay open");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Artikel lama", "the focus stays");
  console.log("an edit appears; place, details and focus stay");

  // A page that did not change is not touched, and a stylesheet is swapped without a reload.
  await page.evaluate(() => { window.mark = true; });
  edit("content/pages/tentang.id.md", "Tentang situs ini.", "Tentang situs yang lain.");
  const css = readFileSync(file("themes/lembaran/static/lembaran.css"), "utf8");
  writeFileSync(file("themes/lembaran/static/lembaran.css"), css + "\nbody { letter-spacing: 3px; }\n");
  await page.waitForFunction(() => getComputedStyle(document.body).letterSpacing === "3px");
  assert.ok(await page.evaluate(() => window.mark), "neither reloaded the page");
  assert.equal(await page.locator('link[rel="stylesheet"]').count(), 1);
  console.log("a stylesheet is swapped, another page's edit leaves this one alone");

  // A mistake covers the page, and mending it uncovers it without a click or a reload.
  edit(TEXT, "sector: industri", "sector: industry");
  const overlay = page.locator("risalah-preview .problems");
  await overlay.waitFor();
  const words = await overlay.innerText();
  for (const part of ["error[R036]: there is no sector `industry`", `${TEXT}:6:9`, "sector: industry", "did you mean `industri`?"]) {
    assert.ok(words.includes(part), `${part} is not in ${words}`);
  }
  if (process.env.RISALAH_SCREENSHOT) await page.screenshot({ path: process.env.RISALAH_SCREENSHOT });
  edit(TEXT, "sector: industry", "sector: industri");
  await overlay.waitFor({ state: "detached" });
  assert.ok(await page.evaluate(() => window.mark), "mending does not reload a page that is as it was");
  console.log("the overlay comes and goes");

  // The page says when the preview is gone, and is in step again when it is back.
  const port = new URL(url).port;
  assert.equal(await end(), 130);
  await page.locator("risalah-preview .gone").waitFor();
  edit(TEXT, "Paragraf 4.", "Paragraf empat yang disunting.");
  ({ url, end } = await preview(program, site, port));
  await page.getByText("Paragraf empat yang disunting.").waitFor();
  assert.equal(await page.locator("risalah-preview .gone").count(), 0);
  console.log("a preview that ends is missed, one that comes back is found");

  // A first build that fails shows why, and the site appears when it is mended.
  await page.goto("about:blank");
  await end();
  edit("content/site.yaml", "base_url:", "base_ulr:");
  ({ url, end } = await preview(program, site));
  await page.goto(new URL("/uji/tentang/", url).href);
  await overlay.waitFor();
  edit("content/site.yaml", "base_ulr:", "base_url:");
  await page.getByText("Tentang situs yang lain.").waitFor();
  console.log("a site that never built appears when it does");

  assert.deepEqual(failures, []);
  assert.deepEqual(elsewhere, [], "no request leaves this machine");
} finally {
  await browser.close();
  await end("SIGKILL");
}
