import type {ThemeName} from "./payload.js";

/** How a figure is to be shown elsewhere. */
export interface SnippetOptions {
  /** Address of the root of the site, with a slash at its end. */
  root: string;
  /** A version to hold on to; the current one if null. */
  version: string | null;
  theme: ThemeName;
  /** In px; as wide as its place if null. */
  width: number | null;
  title: boolean;
  /** Language of its numbers, as a tag; as the site prints them if null. */
  language: string | null;
}

/** What snippets say about a figure. */
export interface SnippetFigure {
  name: string;
  title: string;
  alt: string;
  /** Size of its image, in px. */
  image: {width: number; height: number};
}

export interface Snippet {
  id: "component" | "frame" | "module" | "framework" | "notebook" | "picture";
  language: "html" | "js" | "md";
  code: string;
}

/**
 * What to paste to show a figure: a web component, a frame, a module in any page, in a page of Observable Framework and in
 * a notebook, and a picture.
 */
export function snippetsOf(figure: SnippetFigure, options: SnippetOptions): Snippet[] {
  const {root, version, theme, width, title, language} = options;
  const {name, image} = figure;
  const file = version ? `${name}@${version}` : name;
  const page = `${root}charts/${name}`;
  const module = `"${root}charts/${file}.js"`;
  const imported = `import {${name}} from ${module};`;
  const given = [
    width && `width: ${width}`,
    theme !== "auto" && `theme: "${theme}"`,
    language && `language: "${language}"`,
    !title && "title: false"
  ].filter(Boolean);
  const call = (standard: string) => `${name}(${given.length ? `{${given.join(", ")}}` : standard})`;
  const attributes = [
    `name="${name}"`,
    version && `version="${version}"`,
    theme !== "auto" && `theme="${theme}"`,
    width && `width="${width}"`,
    language && `language="${language}"`,
    !title && "untitled"
  ].filter(Boolean);
  const query = [theme !== "auto" && `theme=${theme}`, language && `language=${language}`, !title && "title=no"]
    .filter(Boolean)
    .join("&");
  const sized = `width="${width ?? "100%"}" height="${Math.round((image.height * Math.min(width ?? 700, 700)) / 700)}"`;
  const quoted = escapeQuotes(figure.title);
  return [
    {
      id: "component",
      language: "html",
      code: `<script type="module" src="${root}embed/corridor-chart.js"></script>
<corridor-chart ${attributes.join(" ")}>
  <a href="${page}"><img src="${root}charts/${file}.png" alt="${quoted}" style="max-width: 100%"></a>
</corridor-chart>`
    },
    {
      id: "frame",
      language: "html",
      code: `<iframe src="${root}embed/${file}${query && `?${query}`}" title="${quoted}" ${sized} style="border: 0; max-width: 100%" loading="lazy" allowfullscreen></iframe>
<script src="${root}embed/resize.js" async></script>`
    },
    {
      id: "module",
      language: "html",
      code: `<div id="${name}-figure"></div>
<script type="module">
  ${imported}
  document.querySelector("#${name}-figure").append(await ${call("")});
</script>`
    },
    {
      id: "framework",
      language: "md",
      code: `\`\`\`js
${imported}
display(await ${call("{width}")});
\`\`\``
    },
    {id: "notebook", language: "js", code: `(await import(${module})).${call("{width}")}`},
    {
      id: "picture",
      language: "html",
      code: `<a href="${page}"><picture>
  <source srcset="${root}charts/${file}-dark.svg" media="(prefers-color-scheme: dark)">
  <img src="${root}charts/${file}.svg" alt="${escapeQuotes(figure.alt)}" width="${image.width}" height="${image.height}" style="max-width: 100%; height: auto">
</picture></a>`
    }
  ];
}

function escapeQuotes(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
