// The site without JavaScript: whatever a page says and leads to is there, and a reader gets from each kind of page to the
// next.
// node plain.mjs SITE…
import { examine, NARROW } from "./support/browser.mjs";
import { sample } from "./support/site.mjs";

await examine(async ({ sites, visit }) => {
  for (const site of sites) {
    const whole = new Map();
    await visit(site, sample(site), {}, async (page, it) => {
      whole.set(it.path, await page.evaluate(offered));
    });
    await visit(site, sample(site), { javaScriptEnabled: false }, async (page, it) => {
      const plain = await page.evaluate(offered);
      for (const part of ["links", "lines"]) {
        for (const missing of without(whole.get(it.path)[part], plain[part])) it.fails(`${part}-without-javascript`, missing);
      }
      await switches(page, it, plain.other);
    });
  }
  const digest = sites.find((site) => site.name === "digest");
  const homes = sample(digest, ["home"]).filter((page) => page.bytes > 0 && !/\d\/$/.test(page.path));
  await visit(digest, homes, { javaScriptEnabled: false, viewport: NARROW }, walks);
});

// In the page: where its links lead and what its main part says, as far as it is seen. What only scripts can do is offered
// only where they run.
function offered() {
  for (const element of document.querySelectorAll(".scripted")) element.hidden = true;
  const links = [...document.querySelectorAll("a[href]")].filter((link) => link.checkVisibility({ visibilityProperty: true }));
  const lines = document.querySelector("main").innerText.split("\n").map((line) => line.trim());
  const other = document.querySelector("header nav a[hreflang]");
  return {
    links: [...new Set(links.map((link) => link.pathname))],
    lines: [...new Set(lines.filter((line) => line !== ""))],
    other: other && { href: other.href, lang: other.hreflang, twin: !other.hasAttribute("aria-describedby") },
  };
}

function without(all, some) {
  const there = new Set(some);
  return all.filter((one) => !there.has(one));
}

// The switch leads to the other language and, from a page that has a twin, back again.
async function switches(page, it, other) {
  if (!other) return it.fails("language-switch", "", "there is none");
  await page.goto(new URL(new URL(other.href).pathname, it.host.origin).href);
  if ((await page.locator("html").getAttribute("lang")) !== other.lang) {
    return it.fails("language-switch", other.href, "leads to another language");
  }
  if (!other.twin || it.kind === "not_found") return;
  const back = await page.locator(`header nav a[hreflang="${it.lang}"]`).getAttribute("href");
  if (back !== it.path) it.fails("language-switch", back, "does not lead back");
}

// From the front page to an article, to a body of it, to what it did with another, to an article of both, to the data.
async function walks(page, it) {
  const follow = async (selector, kind) => {
    const link = page.locator(selector).locator("visible=true").first();
    await link.click();
    const body = (await page.locator("body").getAttribute("class")) ?? "";
    if (!body.split(" ").includes(`kind-${kind}`)) it.fails("walk", selector, `leads to ${page.url()}, which is no ${kind}`);
  };
  await follow("main .entry-title a", "article");
  if (!(await page.locator("main article .prose").innerText()).trim()) it.fails("walk", ".prose", "is empty");
  await follow("main .bodies-full a", "ministry");
  await follow('.menu a[href$="/jejaring/"], .menu a[href$="/network/"]', "network");
  await follow("main .pairs a", "pair");
  await follow("main .entry-title a", "article");
  await follow('.colophon a[href$="/data/"]', "data");
  const file = await page.locator('main a[href$=".csv"]').first().getAttribute("href");
  if (!(await page.request.get(new URL(file, page.url()).href)).ok()) it.fails("walk", file, "is not there");
}
