// The same pages for readers whose system says how it wants them: its own colours, no motion, paper.
// node modes.mjs SITE…
import { examine } from "./support/browser.mjs";
import { sample } from "./support/site.mjs";

await examine(async ({ sites, visit }) => {
  for (const site of sites) {
    await visit(site, sample(site), {}, async (page, it) => {
      for (const element of await page.evaluate(moving)) it.fails("reduced-motion", element);
      await page.emulateMedia({ forcedColors: "active" });
      for (const element of await page.evaluate(lostMarks)) it.fails("forced-colours", element, "is drawn by its background alone");
      await prints(page, it);
      await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null });
    });
  }
});

// In the page: marks without text or edge, whose background the system's colours take away.
function lostMarks() {
  const lost = [];
  for (const element of document.querySelectorAll("body *")) {
    for (const part of ["::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (!/^""/.test(style.content) || style.display === "none" || parseFloat(style.width) * parseFloat(style.height) === 0) continue;
      const hasEdge = ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) > 0);
      const isGround = style.backgroundColor === getComputedStyle(document.documentElement).backgroundColor;
      if ((isGround || /^rgba\(.*, 0\)$/.test(style.backgroundColor)) && !hasEdge && element.checkVisibility()) {
        lost.push(`${part} of ${element.outerHTML.slice(0, 120)}`);
      }
    }
  }
  return lost;
}

// In the page: what moves although its reader asked for rest.
function moving() {
  const seconds = (text) => Math.max(...text.split(",").map(parseFloat));
  const all = [document.documentElement, ...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    const isAnimated = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
    return isAnimated || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === "smooth";
  });
  return all.map((element) => element.outerHTML.slice(0, 120));
}

// Black on white whatever the screen has; nothing that only a screen can use; sources with their addresses; a document.
async function prints(page, it) {
  await page.emulateMedia({ media: "print", colorScheme: "dark", forcedColors: "none" });
  for (const [rule, element, why] of await page.evaluate(onPaper)) it.fails(rule, element, why);
  const paper = await page.pdf({ format: "A4" });
  if (!paper.subarray(0, 5).equals(Buffer.from("%PDF-"))) it.fails("print", "", "makes no document");
}

// In the page, as it is printed.
function onPaper() {
  const found = [];
  const name = (element) => element.outerHTML.slice(0, 160);
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;

  for (const element of document.querySelectorAll('nav, button, input, select, form, body > a[href^="#"]')) {
    const isOfTheText = element.closest(".prose") || element.matches("nav.life");
    if (isSeen(element) && !isOfTheText) found.push(["print-shows-what-screens-use", name(element), ""]);
  }
  const { color, backgroundColor } = getComputedStyle(document.body);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  if (light(color) > 0.3) found.push(["print-in-black", "", `text is ${color}`]);
  for (const colour of [backgroundColor, ground]) {
    if (!/^rgba\(.*, 0\)$/.test(colour) && light(colour) < 0.99) found.push(["print-on-white", "", `paper is ${colour}`]);
  }
  for (const link of document.querySelectorAll(".sources a[href^=http], .prose a[href^=http]")) {
    if (!isSeen(link)) continue;
    const after = getComputedStyle(link, "::after").content;
    if (!after.includes(link.getAttribute("href")) && !link.textContent.includes(link.getAttribute("href"))) {
      found.push(["print-shows-addresses", name(link), after]);
    }
  }
  const main = document.querySelector("main");
  if (!isSeen(main) || main.innerText.trim() === "") found.push(["print-shows-the-text", "", ""]);
  return found;
}
