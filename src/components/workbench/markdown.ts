/** The script that shows Markdown, scripts/sql-markdown.js. */
import MarkdownIt from "markdown-it";

// HTML is text here, addresses are checked by the library (no javascript:, no data:), and no picture is fetched.
const markdown = new MarkdownIt({html: false, linkify: false, typographer: true}).disable("image");

markdown.renderer.rules.link_open = (tokens, i, options, _, self) => {
  tokens[i].attrSet("rel", "external noopener nofollow");
  return self.renderToken(tokens, i, options);
};

/** Markdown as elements. Nothing in the text can become a tag, a script or a request. */
export function renderMarkdown(text: string, document: Document): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = markdown.render(text);
  return template.content;
}
