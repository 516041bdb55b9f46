// A built site: its pages by kind, and a host that serves it. Knows nothing of browsers.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";

// What a page may load where the site itself says nothing.
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
};
const IS_TEXT = /^text\/|json$|xml$/;

// The site in a folder. Its pages are all that readers stay on, those too that no sitemap names; redirects are none.
export function readSite(folder) {
  const robots = readFileSync(join(folder, "robots.txt"), "utf8");
  const base = new URL("./", robots.match(/^Sitemap: (\S+)$/m)[1]).pathname;
  const pages = filesBelow(folder)
    .filter((path) => path.endsWith(".html"))
    .map((path) => readPage(folder, path, base))
    .filter((page) => page !== null);
  return { name: basename(folder), folder, base, pages, headers: readHeaders(folder) };
}

// The pages that stand for a site: of each kind in each language the longest and the shortest. Of the overfull digest the
// longest, and all articles that were written for it: each is too long in its own way, the others are all alike.
export function sample(site, kinds = null) {
  const groups = new Map();
  for (const page of site.pages) {
    if (kinds && !kinds.includes(page.kind)) continue;
    const group = `${page.kind} ${page.lang}`;
    groups.set(group, [...(groups.get(group) ?? []), page]);
  }
  const chosen = [...groups.values()].flatMap((group) => {
    group.sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
    if (site.name !== "overfull") return [group[0], group.at(-1)];
    return [group[0], ...group.filter((page) => page.kind === "article" && !/\/artikel-\d+\//.test(page.path))];
  });
  return [...new Set(chosen)];
}

// Serves a site below the path of its base address, on a port that is free; with its policy, or without any.
export async function serve(site, hasPolicy = true) {
  const server = createServer((request, response) => answer(site, request, response, hasPolicy));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, url: (page) => origin + page.path, close: () => server.close() };
}

// The Content-Security-Policy that a page is sent with.
export function policyOf(site, path) {
  return headersOf(site, path)["content-security-policy"] ?? STRICT;
}

function readPage(folder, path, base) {
  const text = readFileSync(join(folder, path), "utf8");
  if (text.includes('http-equiv="refresh"')) return null;
  return {
    path: base + path.replace(/(^|\/)index\.html$/, "$1"),
    kind: text.match(/<body[^>]*\bclass="[^"]*\bkind-([\w-]+)/)?.[1] ?? "other",
    lang: text.match(/<html[^>]*\blang="([\w-]+)"/)?.[1] ?? "",
    bytes: text.length,
  };
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

// What the site wants its host to say: a path, which may end in `*`, and below it, indented, headers.
function readHeaders(folder) {
  let text = "";
  try {
    text = readFileSync(join(folder, "_headers"), "utf8");
  } catch {
    return [];
  }
  const rules = [];
  for (const line of text.split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, value] = line.match(/^\s+([\w-]+):\s*(.+)$/) ?? [];
    if (name) rules.at(-1).headers[name.toLowerCase()] = value.trim();
    else rules.push({ path: line.trim(), headers: {} });
  }
  return rules;
}

function headersOf(site, path) {
  const holds = ({ path: of }) => (of.endsWith("*") ? path.startsWith(of.slice(0, -1)) : path === of);
  return Object.assign({}, ...site.headers.filter(holds).map((rule) => rule.headers));
}

function answer(site, request, response, hasPolicy) {
  const { pathname } = new URL(request.url, "http://host");
  const path = decodeURIComponent(pathname);
  const found = path.startsWith(site.base) && !path.includes("..") && fileAt(site, path.slice(site.base.length));
  const file = found || join(site.folder, "404.html");
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  const isPacked = IS_TEXT.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  const bytes = readFileSync(file);
  const { "content-security-policy": _, ...headers } = headersOf(site, path);
  response.writeHead(found ? 200 : 404, {
    ...headers,
    "content-type": type,
    ...(hasPolicy ? { "content-security-policy": policyOf(site, path) } : {}),
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
  });
  response.end(isPacked ? gzipSync(bytes) : bytes);
}

function fileAt(site, path) {
  for (const file of [join(site.folder, path), join(site.folder, path, "index.html")]) {
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  }
  return null;
}
