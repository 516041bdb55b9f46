// What a page costs its reader: bytes until it can be seen, and no jumps while it loads. What it asks of other hosts and
// of the policy it is sent with is watched by every program here.
// node budget.mjs SITE…
import { gzipSync } from "node:zlib";

import { examine, NARROW, WIDE } from "./support/browser.mjs";
import { policyOf, sample } from "./support/site.mjs";

// What a server can send before it has to wait for the first answer: ten segments of TCP (RFC 6928).
const FIRST_FLIGHT = 14_336;
// A text of this many words is a usual one; longer ones cost what their words cost.
const USUAL = 500;

// Sources of a policy that let nothing foreign in: a script that stands in the page has to be known by its hash.
const HARMLESS = /^('none'|'self'|data:|'sha(256|384|512)-[\w+/=]+')$/;

await examine(async ({ sites, visit }) => {
  for (const site of sites) {
    const articles = site.name === "digest" ? site.pages.filter((page) => page.kind === "article") : sample(site, ["article"]);
    await visit(site, articles, {}, weighs);
    for (const viewport of [WIDE, NARROW]) {
      await visit(site, sample(site), { viewport, reducedMotion: "no-preference" }, async (page, it) => {
        await stays(page, it);
        for (const part of openParts(policyOf(site, it.path))) it.fails("open-policy", part);
      });
    }
  }
});

// The page and what the browser waits for before it shows it, each packed as a host packs it.
async function weighs(page, it) {
  const { words, blocking } = await page.evaluate(() => ({
    words: document.querySelector("main article .prose").innerText.split(/\s+/).filter(Boolean).length,
    blocking: performance
      .getEntriesByType("resource")
      .filter((entry) => entry.renderBlockingStatus === "blocking")
      .map((entry) => entry.name),
  }));
  if (words > USUAL) return;
  let sum = 0;
  for (const url of [it.host.url(it), ...blocking]) {
    sum += gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length;
  }
  if (sum > FIRST_FLIGHT) it.fails("weight", `${sum} bytes`, `of ${FIRST_FLIGHT}, for ${words} words and ${blocking.join(", ")}`);
}

// Nothing moves by itself, neither while the page loads nor while its reader goes down and up.
async function stays(page, it) {
  const shifts = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shifts = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    await document.fonts.ready;
    const end = document.documentElement.scrollHeight;
    for (const part of [0.25, 0.5, 0.75, 1, 0.5, 0]) {
      scrollTo({ top: part * end, behavior: "instant" });
      await frame();
    }
    shifts.push(...observer.takeRecords());
    return shifts.map((shift) => [
      shift.value,
      shift.sources.map((source) => source.node?.outerHTML?.slice(0, 160) ?? source.node?.textContent ?? "").join(" "),
    ]);
  });
  for (const [value, nodes] of shifts) if (value > 0) it.fails("layout-shift", nodes, `by ${value.toFixed(4)}`);
}

// The parts of a Content-Security-Policy that let in more than the site itself.
function openParts(policy) {
  const parts = policy.split(";").map((part) => part.trim());
  return parts.filter((part) => part.split(/\s+/).slice(1).some((source) => !HARMLESS.test(source)));
}
