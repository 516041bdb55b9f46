// Lighthouse on the pages that most readers see, in each language, as on a slow phone. Prints the four scores of each and
// every audit that is not perfect.
// node lighthouse.mjs SITE…   with lighthouse beside the other packages in RISALAH_NODE_MODULES
import { createServer } from "node:net";

import { launch, resolve } from "./support/browser.mjs";
import { readSite, sample, serve } from "./support/site.mjs";

const KINDS = ["home", "article", "ministry", "network"];
const { default: lighthouse } = await import(resolve("lighthouse"));

const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);
try {
  for (const site of process.argv.slice(2).map(readSite)) {
    const host = await serve(site);
    for (const kind of KINDS) {
      for (const lang of ["id", "en"]) await measure(host, longest(site, kind, lang));
    }
    host.close();
  }
} finally {
  await browser.close();
}

// The first page of a kind is its longest.
function longest(site, kind, lang) {
  return sample(site, [kind]).find((page) => page.lang === lang);
}

async function measure(host, page) {
  const { lhr } = await lighthouse(host.url(page), { port, output: "json", logLevel: "error" });
  const scores = Object.values(lhr.categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`);
  console.log(`${page.path}: ${scores.join(", ")}`);
  for (const { id, score, title, displayValue = "" } of Object.values(lhr.audits)) {
    if (score !== null && score < 1) console.log(`  ${id} ${score}: ${title} ${displayValue}`);
  }
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
