// The site as a reader has it, without JavaScript, on a screen and on a phone.
// node reader.mjs RISALAH SITE
import assert from "node:assert/strict";

import { launch } from "./support/browser.mjs";
import { preview } from "./support/preview.mjs";

const [program, site] = process.argv.slice(2);
const { url, end } = await preview(program, site);
const browser = await launch();
try {
  const open = async (path, width) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };

  // What predecessors did can be hidden, on a timeline and on the page of two bodies.
  for (const [path, own, all] of [
    ["en/ministries/desa/", 1, 3],
    ["en/network/desa/komdigi/", 1, 2],
  ]) {
    const page = await open(path, 1000);
    const visible = page.locator(".entry:visible");
    assert.equal(await visible.count(), all, path);
    await page.getByLabel("Hide what predecessors did").check();
    assert.equal(await visible.count(), own, `${path} without predecessors`);
    for (const year of await page.locator(".year:visible").all()) {
      const left = await year.locator(".entry:visible, .turning-point:visible").count();
      assert.ok(left > 0, "no year is left empty");
    }
    await page.getByLabel("Hide what predecessors did").uncheck();
    assert.equal(await visible.count(), all, `${path} with predecessors again`);
  }

  // The network is drawn where there is room, and a list on a phone; nothing is wider than the screen.
  for (const [width, isDrawn] of [
    [1000, true],
    [360, false],
  ]) {
    const page = await open("en/network/", width);
    assert.equal(await page.locator("svg.network").isVisible(), isDrawn, `the drawing at ${width}`);
    assert.ok(await page.locator(".pairs").isVisible());
    const box = await page.locator("main").boundingBox();
    assert.ok(box.x + box.width <= width, `the network is wider than ${width}`);
    await page.locator(".pairs a").first().click();
    assert.match(page.url(), /\/en\/network\/\w+\/\w+\/$/);
  }
} finally {
  await browser.close();
  await end();
}
