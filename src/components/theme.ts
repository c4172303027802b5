/**
 * The switch between light and dark: it says and sets what the page is in, and remembers it only where that differs from
 * the system's setting. An inline script in the head applies what is remembered before anything is painted.
 */
const KEY = "theme";
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const button = document.querySelector<HTMLButtonElement>("[data-theme-switch]");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

function show(): void {
  button?.setAttribute("aria-pressed", String(isDark()));
}

button?.addEventListener("click", () => {
  const dark = !isDark();
  if (dark === system.matches) delete root.dataset.theme;
  else root.dataset.theme = dark ? "dark" : "light";
  try {
    if (root.dataset.theme) localStorage.setItem(KEY, root.dataset.theme);
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the choice holds for this page.
  }
  show();
});
system.addEventListener("change", show);
show();
