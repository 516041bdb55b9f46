// A walk through each kind of page with the Tab key: everything is reached once and in the order of the document, is seen
// while it has the focus, and shows it (WCAG 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11, 1.4.11).
// node keyboard.mjs SITE…
import { examine, NARROW, WIDE } from "./support/browser.mjs";
import { sample } from "./support/site.mjs";

// One language at each width: what a language changes of a walk, the other programs see.
const WALKS = [
  { viewport: WIDE, colorScheme: "light", lang: "id" },
  { viewport: NARROW, colorScheme: "dark", lang: "en" },
];

await examine(async ({ sites, visit }) => {
  for (const site of sites) {
    // A timeline of 400 entries is walked like one of ten.
    const kinds = site.name === "overfull" ? ["article", "home", "network"] : null;
    for (const { lang, ...options } of WALKS) {
      const pages = sample(site, kinds).filter((page) => page.lang === lang);
      await visit(site, pages, options, async (page, it) => {
        await walks(page, it);
        await page.goto(it.host.url(it));
        await skips(page, it);
      });
    }
  }
});

// The first stop leads past the head of the page.
async function skips(page, it) {
  await page.keyboard.press("Tab");
  const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
  if (!target?.startsWith("#")) return it.fails("skip-link-first", target ?? "", "the first stop leads elsewhere");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const stop = await page.evaluate((target) => {
    const main = document.querySelector("main");
    const isThere = main.matches(target) || main.querySelector(target) !== null;
    const isIn = main.contains(document.activeElement) || !main.querySelector("a, input, button, summary");
    return isThere && isIn ? null : document.activeElement.outerHTML.slice(0, 160);
  }, target);
  if (stop !== null) it.fails("skip-link-works", stop, `the stop after ${target} is not in the main part`);
}

async function walks(page, it) {
  const stops = await page.evaluate(begin);
  for (let stop = 0; stop <= stops + 20; stop += 1) {
    await page.keyboard.press("Tab");
    const { isOver, problems } = await page.evaluate(arrive);
    for (const [rule, html, why] of problems) it.fails(rule, html, why);
    if (isOver) break;
    if (stop === stops + 20) it.fails("keyboard-trap", "", `no end after ${stop} stops`);
  }
  for (const html of await page.evaluate(() => [...window.walk.left].map((element) => element.outerHTML.slice(0, 160)))) {
    it.fails("reached-by-keyboard", html);
  }
}

// In the page: opens what opens, and notes what has to be reached.
function begin() {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
  const left = new Set(
    [...all].filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true })),
  );
  window.walk = { left, last: null };
  return left.size;
}

// In the page: looks at the element that the focus came to.
function arrive() {
  const { walk } = window;
  const at = document.activeElement;
  if (at === document.body || at === null || (walk.last && !walk.left.size && at !== walk.last)) return { isOver: true, problems: [] };
  const problems = [];
  const html = at.outerHTML.slice(0, 160);
  if (at === walk.last) return { isOver: true, problems: [["keyboard-trap", html, "the focus stays"]] };
  if (walk.last && !(walk.last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) {
    problems.push(["focus-order", html, `comes after ${walk.last.outerHTML.slice(0, 80)}`]);
  }
  walk.left.delete(at);
  walk.last = at;
  const hidden = hides(at);
  if (hidden) problems.push(["focus-not-obscured", html, hidden]);
  const ring = faint(at);
  if (ring) problems.push(["focus-visible", html, ring]);
  return { isOver: false, problems };

  // Whether the middle of each of its boxes, as far as the window shows them, is covered or outside.
  function hides(element) {
    let cover = null;
    for (const rect of element.getClientRects()) {
      const [left, right] = [Math.max(rect.left, 0), Math.min(rect.right, innerWidth)];
      const [top, bottom] = [Math.max(rect.top, 0), Math.min(rect.bottom, innerHeight)];
      const hit = left < right && top < bottom ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
      if (hit && (element.contains(hit) || hit.contains(element) || hit.control === element)) return null;
      cover = hit;
    }
    return cover ? `covered by ${cover.outerHTML.slice(0, 80)}` : "outside the window";
  }

  function faint(element) {
    const style = getComputedStyle(element);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `outline: ${style.outline}`;
    const contrast = ratio(style.outlineColor, ground(element.parentElement));
    return contrast < 3 ? `the ring has a contrast of ${contrast.toFixed(2)}` : null;
  }

  function ground(element) {
    for (; element; element = element.parentElement) {
      const colour = getComputedStyle(element).backgroundColor;
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  }

  // Contrast as WCAG 2.2 defines it.
  function ratio(one, other) {
    const [light, dark] = [one, other].map(luminance).sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function luminance(colour) {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
