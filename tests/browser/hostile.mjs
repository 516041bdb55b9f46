// What somebody wrote runs in no reader's browser and asks no other host: every page of a site made of hostile texts is opened, moved
// over, clicked and searched without the policy that `_headers` asks for, since not every host sends it, and some of them with it.
// node hostile.mjs SITE VECTORS, where VECTORS is a JSON list of the texts
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { launch } from "./support/browser.mjs";
import { readSite, serve } from "./support/site.mjs";

const [folder, list] = process.argv.slice(2);
const site = readSite(folder);
const texts = JSON.parse(readFileSync(list, "utf8"));

// As many pages at once as the smallest machine has cores.
const AT_ONCE = 2;
// Of texts that do harm at once on a page that is not careful, the list has at least so many.
const LIVE = 100;
// One page of so many is opened with a policy too, which can only forbid more and says what it forbids.
const WITH_POLICY = 5;
// One page of so many is moved over with a real mouse and walked with a real keyboard, which wait until the page is drawn.
const BY_HAND = 20;

// Nothing leaves the machine, whatever a text asks for. A route that aborts would do the same, but takes every file of every page
// through this program, and the browser's cache away.
const browser = await launch(["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]);
const found = new Set();
try {
  const live = await withoutCare();
  assert.ok(live >= LIVE, `only ${live} texts do harm on a page that is not careful: the watch is blind, or the list is harmless`);
  console.log(`${live} of ${texts.length} texts do harm by themselves on a page that takes them for HTML`);
  await openAll(site.pages, false);
  await openAll(site.pages.filter((page, index) => index % WITH_POLICY === 0 || page.kind === "search"), true);
} finally {
  await browser.close();
}
for (const line of found) console.log(line);
if (found.size > 0) process.exitCode = 1;

// How many of the texts are noticed where a page takes them for HTML: without that, silence would say nothing.
async function withoutCare() {
  const host = await serve(site, false);
  const context = await browser.newContext();
  const queue = [...texts];
  let live = 0;
  await atOnce(async () => {
    let [page, text, isNoticed] = [null, "", false];
    while ((text = queue.shift()) !== undefined) {
      // A text may close its page.
      if (!page || page.isClosed()) {
        page = await context.newPage();
        await watch(page, host, () => (isNoticed = true));
        await page.route("**/careless", (route) => route.fulfill({ contentType: "text/html", body: `<!DOCTYPE html><body>${text}` }));
      }
      isNoticed = false;
      await page.goto(`${host.origin}/careless`, { waitUntil: "load", timeout: 5000 }).catch(() => (isNoticed = true));
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20))).catch(() => (isNoticed = true));
      if (isNoticed) live += 1;
    }
  });
  await context.close();
  host.close();
  return live;
}

async function openAll(pages, hasPolicy) {
  const host = await serve(site, hasPolicy);
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const queue = [...pages];
  await atOnce(async () => {
    const page = await context.newPage();
    let at;
    await watch(page, host, (what) => found.add(`${hasPolicy ? "with" : "without"} a policy, ${at?.path}: ${what}`.replace(/\s+/g, " ").slice(0, 400)));
    while ((at = queue.shift())) {
      await page.goto(host.url(at), { waitUntil: "load" });
      const fails = (what) => found.add(`${at.path}: ${what}`.replace(/\s+/g, " ").slice(0, 400));
      for (const what of await page.evaluate(touch)) fails(what);
      if (queue.length % BY_HAND === 0) {
        for (const y of [100, 300, 500]) await page.mouse.move(400, y);
        for (let step = 0; step < 4; step += 1) await page.keyboard.press("Tab");
      }
      if (at.kind === "search") await search(page, fails);
      if (page.frames().length > 1) fails("it holds a frame");
      if (page.url().split("#")[0].split("?")[0] !== host.url(at)) fails(`it led to ${page.url()}`);
    }
    await page.close();
  });
  console.log(`${pages.length} pages ${hasPolicy ? "with" : "without"} a policy`);
  await context.close();
  host.close();
}

function atOnce(worker) {
  return Promise.all(Array.from({ length: AT_ONCE }, worker));
}

// Tells of everything that a text could bring about.
async function watch(page, host, tell) {
  await page.addInitScript(() => {
    // Called by the theme's own button, and nothing to wait for.
    window.print = () => {};
    Object.defineProperty(window, "__x", { set: (number) => console.log(`text ${number} ran`) });
  });
  page.on("dialog", (dialog) => {
    tell(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  // A file that the site does not have is asked of the site: requests to others are told of below.
  page.on("console", (message) => message.text().startsWith("Failed to load resource") || tell(`the console: ${message.text()}`));
  page.on("pageerror", (error) => tell(`an error: ${error}`));
  page.on("popup", (popup) => tell(`a window: ${popup.url()}`));
  page.on("download", (download) => tell(`a download: ${download.url()}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${host.origin}/`)) tell(`a request: ${request.url()}`);
  });
}

// Moves over, focuses and clicks everything, and looks where links lead as the browser understands them. Gives what is wrong.
async function touch() {
  const wrong = [];
  const leads = ["http:", "https:", "mailto:", "tel:"];
  for (const element of [...document.querySelectorAll("*")]) {
    const outer = () => element.outerHTML.slice(0, 160);
    for (const name of element.getAttributeNames()) if (name.startsWith("on")) wrong.push(`it listens: ${outer()}`);
    if (element.matches("iframe, frame, object, embed, base, math, applet, portal")) wrong.push(`it holds ${outer()}`);
    if (element.closest(".prose")?.contains(element) && element.matches("form, button, select, textarea, style, script, link, meta, svg")) {
      wrong.push(`a text holds ${outer()}`);
    }
    // A link in a drawing has no protocol of its own to ask for; what is no address leads nowhere.
    const way = element.matches("a[href], area[href]") && URL.parse(element.getAttribute("href"), document.baseURI);
    if (way && !leads.includes(way.protocol)) wrong.push(`it leads away: ${outer()}`);
    for (const kind of ["mouseover", "mouseenter", "mousemove", "pointerenter", "touchstart", "contextmenu"]) {
      element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
    }
    // To ask all others for focus would lay the page out anew each time, to no end.
    if (element.tabIndex >= 0 || element.hasAttribute("tabindex")) element.focus({ preventScroll: true });
    const isWay = element.closest("a[href]:not([href^='#'])");
    if (!isWay && element.click) element.click();
    if (element.matches("details")) element.open = !element.open;
    if (element.matches("select") && element.options.length > 1) {
      element.selectedIndex = 1;
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (element === document.activeElement) element.blur();
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  return wrong;
}

// Looks for hostile words, each in the address as somebody may send it, and shows what is found.
async function search(page, fails) {
  const address = page.url().split("?")[0];
  for (const text of texts.filter((_, index) => index % 12 === 0)) {
    await page.goto(`${address}?${new URLSearchParams({ q: text })}`, { waitUntil: "load" });
    // Of nothing but white space there is nothing to say.
    await page.waitForFunction(() => document.querySelector("[role=status]").textContent !== "", null, { timeout: 1000 }).catch(() => {});
    for (const what of await page.evaluate(touch)) fails(`looking for ${text}: ${what}`);
    const alien = await page.locator("#page-results").evaluate((results) => results.querySelectorAll(":not(section, h2, h3, ol, li, p, a, span, mark, button)").length);
    if (alien > 0) fails(`looking for ${text} makes ${alien} elements`);
  }
  await page.goto(address, { waitUntil: "load" });
}
