// Light and dark: the system's choice until the reader makes one, which then holds on every page and after the day; without
// JavaScript nothing is offered that does nothing.
// node scheme.mjs SITE…
import { examine } from "./support/browser.mjs";
import { sample } from "./support/site.mjs";

const SWITCH = "[data-action=scheme]";

await examine(async ({ sites, visit }) => {
  for (const site of sites) {
    const pages = sample(site);
    for (const colorScheme of ["light", "dark"]) {
      await visit(site, pages, { colorScheme, javaScriptEnabled: false }, async (page, it) => {
        if (await page.locator(SWITCH).isVisible()) it.fails("switch-without-javascript", SWITCH);
        await expects(page, it, colorScheme, "without JavaScript");
      });
      const [home] = sample(site, ["home"]);
      await visit(site, [home], { colorScheme }, (page, it) => switches(page, it, colorScheme, pages));
    }
  }
});

async function switches(page, it, system, pages) {
  const chosen = system === "light" ? "dark" : "light";
  await expects(page, it, system, "before a choice");
  await page.locator(SWITCH).focus();
  await page.keyboard.press("Enter");
  await expects(page, it, chosen, "after the switch");
  await presses(page, it, chosen);
  for (const other of pages.filter((page) => page.lang !== it.lang)) {
    await page.goto(it.host.url(other));
    await expects(page, it, chosen, `on ${other.path} afterwards`);
    await presses(page, it, chosen);
  }
  await page.locator(SWITCH).click();
  await page.reload();
  await expects(page, it, system, "switched back and loaded again");
}

// Paper and ink as they are painted, whatever names the colours have.
async function expects(page, it, scheme, when) {
  const [paper, ink] = await page.evaluate(() => {
    const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color].map(light);
  });
  const shown = paper > ink ? "light" : "dark";
  if (shown !== scheme) it.fails("scheme", "", `${when} the page is ${shown}, not ${scheme}`);
}

async function presses(page, it, scheme) {
  const pressed = await page.locator(SWITCH).getAttribute("aria-pressed");
  if (pressed !== String(scheme === "dark")) it.fails("scheme-is-told", SWITCH, `aria-pressed is ${pressed} in the ${scheme}`);
}
