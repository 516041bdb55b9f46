// A list narrowed in the page: by facet, with counts, as an address, with the keys.
// node narrow.mjs RISALAH SITE
import assert from "node:assert/strict";

import { launch } from "./support/browser.mjs";
import { preview } from "./support/preview.mjs";

const [program, site] = process.argv.slice(2);
const { url, end } = await preview(program, site);
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`${url}en/archive/2024/`);
  const shown = page.locator(".entry:visible");
  const sector = page.getByLabel("Sector");
  const body = page.getByLabel("Body");
  const all = await shown.count();
  assert.ok(all > 5, "there is something to narrow");

  // Each option says how many there are, and that many are shown.
  const options = await sector.locator("option").allTextContents();
  const counts = options.slice(1).map((label) => Number(label.match(/\((\d+)\)$/)[1]));
  assert.equal(counts.reduce((sum, count) => sum + count, 0), all, "each act has one sector");
  await sector.selectOption({ index: 1 });
  assert.equal(await shown.count(), counts[0]);
  assert.match(await page.locator(".narrow output").textContent(), new RegExp(`^${counts[0]} of ${all} `));
  for (const section of await page.locator("main section:visible").all()) {
    assert.ok((await section.locator(".entry:visible").count()) > 0, "no heading is left alone");
  }

  // Other facets count within what is chosen.
  const bodies = await body.locator("option").count();
  await body.selectOption({ index: 1 });
  assert.ok((await shown.count()) <= counts[0]);
  assert.ok(bodies > 1);

  // It is an address: opened anew it shows the same, and going back undoes it.
  const narrowed = await shown.count();
  const address = page.url();
  assert.match(address, /[?&]sector=[\w-]+/);
  const other = await browser.newPage();
  await other.goto(address);
  assert.equal(await other.locator(".entry:visible").count(), narrowed);
  await page.goBack();
  assert.equal(await shown.count(), counts[0]);
  await page.goBack();
  assert.equal(await shown.count(), all);
  await page.goForward();

  // By keyboard alone; whoever shows all again does not lose their place.
  await page.getByRole("button", { name: "Show all" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await shown.count(), all);
  assert.equal(await page.evaluate(() => document.activeElement.name), "sector");
  await page.keyboard.press("ArrowDown");
  assert.equal(await shown.count(), counts[0]);

  // What nobody wrote does nothing.
  await page.goto(`${url}en/archive/2024/?sector=%3Cimg%3E&year=1`);
  assert.equal(await shown.count(), all);

  // Turning points belong to the whole timeline.
  await page.goto(`${url}en/ministries/kementrans/?year=2024`);
  assert.equal(await page.locator(".turning-point:visible").count(), 0);
  assert.equal(await shown.count(), 1);

  // Without scripts the list is whole, and nothing is offered that does not work.
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(address);
  assert.equal(await plain.locator(".entry:visible").count(), all);
  assert.equal(await plain.locator(".narrow").isVisible(), false);
} finally {
  await browser.close();
  await end();
}
