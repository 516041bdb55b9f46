// One browser for a program, what every page of it is watched for, and how a program says what it found.
import { createRequire } from "node:module";
import { resolve as absolute } from "node:path";

import { readSite, serve } from "./site.mjs";

const require = createRequire(absolute(process.env.RISALAH_NODE_MODULES ?? "node_modules") + "/");

// As many pages at once as the smallest machine has cores.
const AT_ONCE = 2;

// What is not there by then, in milliseconds, does not come.
const PATIENCE = 30_000;

export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 360, height: 740 };

// The file of an installed package.
export const resolve = (name) => require.resolve(name);

// Starts the browser.
export function launch(more = []) {
  return require("playwright-core").chromium.launch({
    executablePath: process.env.RISALAH_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...more],
  });
}

// Runs a program on the built sites that the command line names, and fails if it finds anything.
//
// The program is given `sites` and `visit(site, pages, options, look)`, which calls `look(page, it)` for each of the
// site's pages, opened in a context with these options; `it.fails(rule, element, why)` reports.
export async function examine(program) {
  const browser = await launch();
  const found = [];
  let looked = 0;
  try {
    const visit = async (site, pages, options, look) => {
      looked += pages.length;
      await visitAll(browser, site, pages, options, look, found);
    };
    await program({ sites: process.argv.slice(2).map(readSite), visit });
  } finally {
    await browser.close();
  }
  for (const line of new Set(found)) console.log(line);
  console.log(`${looked} visits, ${new Set(found).size} failures`);
  if (found.length > 0 || looked === 0) process.exitCode = 1;
}

async function visitAll(browser, site, pages, options, look, found) {
  const host = await serve(site);
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce", ...options });
  const queue = [...pages];
  context.setDefaultTimeout(PATIENCE);
  const worker = async () => {
    const page = await context.newPage();
    let at = null;
    const fails = (rule, element = "", why = "") => found.push(line(site, at, page, options, rule, element, why));
    watch(page, host, fails);
    while ((at = queue.shift())) {
      await page.setViewportSize(options.viewport ?? WIDE);
      await page.goto(host.url(at), { waitUntil: "load" });
      try {
        await look(page, { ...at, fails, host });
      } catch (error) {
        fails("walk", "", error.message.split("\n")[0]);
      }
    }
    at = null;
    await page.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await context.close();
  host.close();
}

// What no page may do, whatever a program looks at: ask another host, miss a file, break the policy, throw.
function watch(page, host, fails) {
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(host.origin) && !url.startsWith("data:")) fails("another-host", url);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) fails("missing-file", response.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      fails("console", "", message.text());
    }
  });
  page.on("pageerror", (error) => fails("script", "", String(error)));
}

function line(site, at, page, options, rule, element, why) {
  const { width } = page.viewportSize();
  const scheme = page.scheme ?? options.colorScheme ?? "light";
  return [`${site.name} ${at?.path ?? page.url()} at ${width} px, ${scheme}: ${rule}`, element, why]
    .filter((part) => part !== "")
    .join(" | ")
    .replace(/\s+/g, " ");
}
