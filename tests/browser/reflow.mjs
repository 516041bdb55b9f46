// What a reader who enlarges sees: no page scrolls sideways, and no text is cut off (WCAG 1.4.4, 1.4.10, 1.4.12).
// node reflow.mjs SITE…
import { examine, WIDE } from "./support/browser.mjs";
import { sample } from "./support/site.mjs";

// A window of 1280 × 1024 pixels, enlarged. A browser that zooms gives the page fewer and larger pixels, as these do.
const ZOOMED = { "400 %": { width: 320, height: 256 }, "200 %": { width: 640, height: 512 } };

// The spacing that readers may set (WCAG 1.4.12); a drawing is a picture and keeps its own.
const SPACED = `:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

await examine(async ({ sites, visit }) => {
  for (const site of sites) {
    await visit(site, sample(site), {}, async (page, it) => {
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      for (const [zoom, viewport] of Object.entries(ZOOMED)) {
        await page.setViewportSize(viewport);
        await fits(page, it, `zoom of ${zoom}`);
      }
      await spaced(page, it);
      await page.setViewportSize(WIDE);
      await fits(page, it, "no zoom");
      await enlarged(page, it);
    });
  }
});

async function spaced(page, it) {
  await page.setViewportSize(ZOOMED["400 %"]);
  const sheet = await page.evaluateHandle((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, SPACED);
  await fits(page, it, "text spacing and zoom of 400 %");
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  await sheet.dispose();
}

// Text alone made twice as large, as a reader sets it for all pages.
async function enlarged(page, it) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await fits(page, it, "text of 200 %");
  await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  await session.detach();
}

async function fits(page, it, how) {
  for (const [rule, html, why] of await page.evaluate(misfits)) it.fails(rule, html, `${why} with ${how}`);
}

// In the page: what is wider than it, and text that its box or the page cuts off. What scrolls in a region of its own may be wider.
function misfits() {
  const found = [];
  const root = document.documentElement;
  const width = root.clientWidth;
  const name = (element) => element.outerHTML.slice(0, 160);
  if (root.scrollWidth > width) found.push(["page-scrolls-sideways", "", `${root.scrollWidth} px of ${width}`]);

  const skip = document.querySelector('body > a[href^="#"]');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || skip?.contains(element)) continue;
    range.selectNodeContents(walker.currentNode);
    const rects = [...range.getClientRects()];
    const why = cut(element, rects);
    if (why) found.push(["text-cut-off", name(element), why]);
  }
  return found;

  function cut(element, rects) {
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath !== "none") return null; // for ears alone
      if (style.overflowX === "auto" || style.overflowX === "scroll") return null;
      if (style.overflowX !== "visible") {
        const edge = box.getBoundingClientRect();
        if (left < edge.left - 1 || right > edge.right + 1) return `its box ends at ${Math.round(edge.right)}, the text at ${Math.round(right)} px`;
      }
    }
    return left < -1 || right > width + 1 ? `it reaches from ${Math.round(left)} to ${Math.round(right)} px` : null;
  }
}
