// What a page offers beyond reading. Every page is complete without it; what needs it is shown only where scripts run.

const root = document.documentElement;

// Light and dark: the system's choice, until the reader makes one of their own.
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : systemIsDark.matches);
const scheme = document.querySelector("[data-action=scheme]");
const barColors = [...document.querySelectorAll("meta[name=theme-color]")].map((meta) => [meta, meta.content]);

function showScheme() {
  scheme?.setAttribute("aria-pressed", String(isDark()));
  if (!root.dataset.scheme) return;
  const [, color] = barColors[isDark() ? 1 : 0] ?? [];
  for (const [meta] of barColors) meta.content = color;
}

scheme?.addEventListener("click", () => {
  root.dataset.scheme = isDark() ? "light" : "dark";
  try {
    localStorage.setItem("risalah-scheme", root.dataset.scheme);
  } catch {
    // A browser that keeps nothing still shows what was chosen, on this page.
  }
  showScheme();
});
systemIsDark.addEventListener("change", showScheme);
showScheme();

// Copies a text and says so, to eyes and ears alike.
async function copy(text, near, said) {
  await navigator.clipboard.writeText(text);
  const note = document.createElement("span");
  note.setAttribute("role", "status");
  note.className = "copied";
  near.after(note);
  note.textContent = ` ${said}`;
  setTimeout(() => note.remove(), 2500);
}

for (const button of document.querySelectorAll("[data-action=copy]")) {
  const source = document.getElementById(button.dataset.copies);
  button.addEventListener("click", () => copy(source.textContent.trim(), button, button.dataset.done));
}

for (const button of document.querySelectorAll("[data-action=print]")) button.addEventListener("click", () => print());

// A link to each part of a text, which copies its own address.
for (const text of document.querySelectorAll("[data-heading-link]")) {
  for (const heading of text.querySelectorAll(".prose :is(h2, h3, h4)[id]")) {
    const link = document.createElement("a");
    link.className = "heading-link";
    link.href = `#${heading.id}`;
    link.setAttribute("aria-label", `${text.dataset.headingLink}: ${heading.textContent}`);
    link.addEventListener("click", () => copy(link.href, link, text.dataset.done).catch(() => {}));
    heading.append(link);
  }
}
