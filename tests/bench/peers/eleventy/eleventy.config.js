import { createRequire } from "node:module";

// The packages lie beside Eleventy itself.
const require = createRequire(process.argv[1]);
const PER_PAGE = 20, IN_FEED = 50;
const TERMS = { ministries: (data) => data.ministries, sectors: (data) => [data.sector], tags: (data) => data.topics };
const folderOf = (lang) => (lang === "id" ? "/" : `/${lang}/`);
const long = Object.fromEntries(["id", "en"].map((lang) => [lang, new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" })]));

export default function (config) {
  let site;
  config.on("eleventy.before", () => (site = undefined));
  for (const kind of ["lists", "timelines", "indexes", "feeds"]) {
    config.addCollection(kind, (all) => (site ??= planned(all))[kind]);
  }
  config.setLibrary("md", require("markdown-it")({ html: true }).use(require("markdown-it-footnote")));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("long", (date, lang) => long[lang].format(date));
  config.addFilter("mail", (date) => date.toUTCString());
  config.addFilter("folder", folderOf);
  config.addFilter("beside", (page) => site.beside.get(page.url) ?? {});
  return { dir: { input: ".", output: "_site" }, markdownTemplateEngine: false, templateFormats: ["md", "njk"] };
}

// Every page that is no article, in one walk over the articles.
function planned(all) {
  const site = { lists: [], timelines: [], indexes: [], feeds: [], beside: new Map() };
  const addresses = new Set(["id", "en"].flatMap((lang) => all.getFilteredByTag(lang).map((article) => article.url)));
  for (const lang of ["id", "en"]) {
    const folder = folderOf(lang);
    const articles = all.getFilteredByTag(lang).toReversed();
    articles.forEach((article, at) => {
      const other = lang === "id" ? `/en${article.url}` : article.url.slice(3);
      const translation = addresses.has(other) && other;
      site.beside.set(article.url, { newer: articles[at - 1], older: articles[at + 1], translation });
    });
    paged(site.lists, lang, null, folder, articles);
    site.feeds.push({ lang, url: folder, articles: articles.slice(0, IN_FEED) });
    for (const [kind, terms] of Object.entries(TERMS)) {
      const groups = grouped(articles, (article) => terms(article.data));
      const counted = [...groups].map(([id, { length }]) => ({ id, count: length })).sort((a, b) => (a.id < b.id ? -1 : 1));
      site.indexes.push({ lang, kind, url: `${folder}${kind}/`, terms: counted });
      for (const [id, members] of groups) {
        const url = `${folder}${kind}/${id}/`;
        if (kind !== "ministries") { paged(site.lists, lang, id, url, members); continue; }
        const years = [...grouped(members, (article) => [article.date.getUTCFullYear()])];
        site.timelines.push({ lang, id, url, years, has_feed: true });
        site.feeds.push({ lang, id, url, articles: members.slice(0, IN_FEED) });
      }
    }
    for (const [year, members] of grouped(articles, (article) => [article.date.getUTCFullYear()])) {
      site.timelines.push({ lang, id: year, url: `${folder}${year}/`, years: [[year, members]] });
    }
  }
  return site;
}

function grouped(articles, keys) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keys(article)) (groups.get(key) ?? groups.set(key, []).get(key)).push(article);
  }
  return groups;
}

function paged(lists, lang, id, base, articles) {
  const pages = Math.max(1, Math.ceil(articles.length / PER_PAGE));
  const url = (page) => (page === 1 ? base : `${base}page/${page}/`);
  for (let page = 1; page <= pages; page++) {
    const part = articles.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    lists.push({ lang, id, url: url(page), page, pages, articles: part, newer: page > 1 && url(page - 1), older: page < pages && url(page + 1) });
  }
}
