// Keeps a page of the preview in step with the site. The server adds this script; it is never part of a site.
(() => {
  "use strict";

  const words = WORDS;
  const script = document.currentScript;
  const KEY = "risalah-preview:" + location.pathname;

  // --- what a reload must not lose: the place on the page, open details, the focus

  const pathTo = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      steps.unshift([...at.parentElement.children].indexOf(at));
    }
    return steps;
  };
  const follow = (steps) => steps.reduce((at, step) => at && at.children[step], document.body);

  const remember = () => {
    const focus = document.activeElement;
    sessionStorage.setItem(KEY, JSON.stringify({
      x: scrollX,
      y: scrollY,
      details: [...document.querySelectorAll("details")].map((details) => details.open),
      focus: focus && focus !== document.body ? { id: focus.id, path: pathTo(focus) } : null,
    }));
  };

  const restore = () => {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (!kept) return;
    const { x, y, details, focus } = JSON.parse(kept);
    document.querySelectorAll("details").forEach((element, index) => {
      if (index < details.length) element.open = details[index];
    });
    if (focus) {
      const element = (focus.id && document.getElementById(focus.id)) || follow(focus.path);
      if (element && element.focus) element.focus({ preventScroll: true });
    }
    scrollTo({ left: x, top: y, behavior: "instant" });
  };

  const reload = () => {
    remember();
    location.reload();
  };

  history.scrollRestoration = "manual";
  if (document.readyState === "complete") restore();
  else addEventListener("load", restore);

  // --- stylesheets with other addresses: the new one first, then the old one goes, so that nothing flashes

  const restyle = (styles) => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const pair = styles.find(([old]) => link.getAttribute("href") === old);
      if (!pair) continue;
      const next = link.cloneNode();
      next.setAttribute("href", pair[1]);
      next.addEventListener("load", () => link.remove());
      next.addEventListener("error", reload);
      link.after(next);
    }
  };

  // --- the overlay: in a shadow tree, so that neither the page's styles nor its scripts meet it; text is set as text

  const host = document.createElement("risalah-preview");
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; }
    .problems, .gone { position: fixed; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif; color: #fff; }
    .problems { inset: 0; overflow: auto; background: rgb(20 18 18 / 0.94); padding: max(1rem, 5vh) max(1rem, 6vw); }
    .gone { right: 1rem; bottom: 1rem; background: #7a1717; padding: .5rem 1rem; border-radius: 4px; }
    h1 { font-size: 1.25rem; margin: 0 0 1rem; }
    section { border-left: 4px solid #e58a80; padding: .25rem 0 .25rem 1rem; margin: 0 0 1.5rem; }
    section.warning { border-color: #d8b45a; }
    h2 { font-size: 1rem; margin: 0 0 .25rem; }
    p { margin: .25rem 0; }
    .place { color: #c9c3ba; }
    pre { font: 13px/1.5 ui-monospace, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: #000; padding: .75rem; margin: .5rem 0; }
    .help { color: #cfe3c8; }
  `);
  root.adoptedStyleSheets = [style];

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const place = (at) => at.file + (at.line ? ":" + at.line + ":" + at.column : "");

  const show = (problems) => {
    root.querySelector(".problems")?.remove();
    if (problems.length === 0) return;
    const box = element("div", "problems");
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-label", "Risalah");
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const below = script.dataset.version === "." ? words.noSite : words.lastGoodSite;
    box.append(element("h1", "", (errors === 1 ? words.oneError : words.errors.replace("{n}", errors)) + ": " + below));
    for (const problem of problems) {
      const section = element("section", problem.severity);
      section.append(element("h2", "", words[problem.severity] + "[" + problem.code + "]: " + problem.message));
      for (const at of [problem, ...problem.related]) {
        section.append(element("p", "place", place(at) + (at.label ? " – " + at.label : "")));
        if (at.quote !== null) {
          section.append(element("pre", "", at.quote + "\n" + " ".repeat(Math.max(at.column - 1, 0)) + "^"));
        }
      }
      section.append(element("p", "help", words.help + ": " + problem.help));
      box.append(section);
    }
    root.append(box);
  };

  const gone = (is) => {
    root.querySelector(".gone")?.remove();
    if (!is) return;
    const box = element("p", "gone", words.gone);
    box.setAttribute("role", "status");
    root.append(box);
  };

  document.documentElement.append(host);

  // --- the events

  const query = new URLSearchParams({ version: script.dataset.version });
  const source = () => {
    // The path comes last: it may hold a `&`.
    const events = new EventSource("/-/events?" + query + "&path=" + location.pathname);
    events.addEventListener("open", () => gone(false));
    events.addEventListener("error", () => {
      gone(true);
      // A server that answers with an error ends the stream for good; then it is asked again.
      if (events.readyState === EventSource.CLOSED) setTimeout(source, 1000);
    });
    events.addEventListener("problems", (event) => show(JSON.parse(event.data)));
    events.addEventListener("advice", (event) => {
      const advice = JSON.parse(event.data);
      if (advice.do === "reload") reload();
      else restyle(advice.styles);
    });
    addEventListener("pagehide", () => events.close(), { once: true });
  };
  source();
})();
