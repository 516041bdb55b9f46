// axe-core on every kind of page: all rules of WCAG 2.0 to 2.2 A and AA and best practices, wide and narrow, light and
// dark, with everything open that opens.
// node accessibility.mjs SITE…
import { readFileSync } from "node:fs";

import { examine, NARROW, resolve, WIDE } from "./support/browser.mjs";
import { sample } from "./support/site.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

// Rules that are off, each with its reason.
const OFF = {};

// What the colour scheme can change; everything else is asked once for each width.
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

const axe = readFileSync(resolve("axe-core/axe.min.js"), "utf8");

await examine(async ({ sites, visit }) => {
  for (const site of sites) {
    await visit(site, sample(site), {}, async (page, it) => {
      await page.evaluate(axe);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      for (const viewport of [WIDE, NARROW]) {
        await page.setViewportSize(viewport);
        for (const scheme of ["light", "dark"]) {
          await page.emulateMedia({ colorScheme: scheme });
          page.scheme = scheme;
          await run(page, it, scheme === "light" ? { type: "tag", values: TAGS } : { type: "rule", values: OF_COLOUR });
        }
      }
    });
  }
});

async function run(page, it, runOnly) {
  const rules = Object.fromEntries(Object.keys(OFF).map((rule) => [rule, { enabled: false }]));
  const violations = await page.evaluate(
    async (options) =>
      (await window.axe.run(options)).violations.flatMap((rule) =>
        rule.nodes.map((node) => ({ id: rule.id, html: node.html, why: node.failureSummary })),
      ),
    { runOnly, rules, resultTypes: ["violations"] },
  );
  for (const { id, html, why } of violations) it.fails(id, html, why.split("\n").at(1)?.trim());
}
