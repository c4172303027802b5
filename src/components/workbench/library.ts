import {identifier} from "./sql-text.js";

/** An example as the page carries it. */
export interface OpenedExample {
  name: string;
  title: string;
  sql: string;
  parameters: Record<string, string>;
}

export interface LibraryHooks {
  open: (example: OpenedExample) => void;
  /** The name of a table or column is to go into the text. */
  insert: (text: string) => void;
}

/** The examples and the description of the tables: examples open by their address, names are inserted by a click. */
export function installLibrary(home: HTMLElement, {open, insert}: LibraryHooks): void {
  const document = home.ownerDocument;
  for (const name of home.querySelectorAll<HTMLElement>(".schema code[data-insert]")) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "insert";
    made.title = "Insert into the query";
    made.textContent = name.textContent;
    made.addEventListener("click", () => insert(identifier(name.dataset.insert!)));
    name.replaceWith(made);
  }
  home.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-example]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (location.hash !== link.hash) history.pushState(null, "", link.hash);
    openNamed(link.dataset.example!);
  });
  addEventListener("hashchange", () => openNamed(location.hash.slice(1)));
  openNamed(location.hash.slice(1));

  function openNamed(name: string): void {
    const item = [...home.querySelectorAll<HTMLElement>(".examples > li")].find(({id}) => id === name);
    if (!item) return;
    const code = item.querySelector<HTMLElement>("pre code")!;
    open({
      name,
      title: item.querySelector("a")!.textContent!,
      sql: code.textContent!,
      parameters: JSON.parse(code.dataset.parameters ?? "{}")
    });
    home.querySelector(".cell")!.scrollIntoView({block: "nearest"});
  }
}
