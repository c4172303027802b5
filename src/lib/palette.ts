/**
 * The one palette, light and dark. Everything drawn takes its colour as `var(--name)`; nothing else writes a colour down.
 * The hues were searched in Oklch for the largest distance between any two of them and the ink, whichever kind of
 * colour vision looks; tests/lib/palette.test.ts holds contrast and distance. They are no party's flag.
 */
export interface Theme {
  /** The ground. */
  paper: string;
  /** A ground set off from the paper. */
  wash: string;
  /** Text. */
  ink: string;
  /** Text of second rank. */
  "ink-2": string;
  /** Lines that part things. */
  rule: string;
  /** Lines that mean something: axes, underlines, edges of controls. */
  "rule-strong": string;
  /** Behind the words of a claim. */
  mark: string;
  /** Figures from elsewhere: fainter than any claim, and hollow besides. */
  reported: string;
  /** The article in its own voice. */
  "hue-own": string;
  "hue-1": string;
  "hue-2": string;
  "hue-3": string;
  "hue-4": string;
}

export type Colour = keyof Theme;

/** A claimant's colour; always doubled by their name. */
export const HUES = ["hue-own", "hue-1", "hue-2", "hue-3", "hue-4"] as const satisfies readonly Colour[];
export type Hue = (typeof HUES)[number];

export const LIGHT: Theme = {
  paper: "#fdfcf8",
  wash: "#f4f1e9",
  ink: "#24262b",
  "ink-2": "#5a5c61",
  rule: "#e3dfd5",
  "rule-strong": "#8b8880",
  mark: "#ffe6a3",
  reported: "#85827a",
  "hue-own": "#24262b",
  "hue-1": "#109396",
  "hue-2": "#65459e",
  "hue-3": "#b2763a",
  "hue-4": "#91454a"
};

export const DARK: Theme = {
  paper: "#15171a",
  wash: "#1e2125",
  ink: "#eceae4",
  "ink-2": "#b1aea6",
  rule: "#33363b",
  "rule-strong": "#807e79",
  mark: "#5c4a14",
  reported: "#8f8c85",
  "hue-own": "#eceae4",
  "hue-1": "#61c3c9",
  "hue-2": "#9083d4",
  "hue-3": "#fac068",
  "hue-4": "#a3696c"
};

/** A colour as an attribute of a drawing: the property, with the light colour for where no stylesheet is. */
export function colour(name: Colour): string {
  return `var(--${name}, ${LIGHT[name]})`;
}

function properties(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, hex]) => `--${name}:${hex}`)
    .join(";");
}

/**
 * The palette as CSS custom properties on `selector`: light, dark by the system's setting, and either by
 * `data-theme="light"` or `"dark"` on the element, which wins. ":host" is the element that a shadow root belongs to.
 */
export function paletteCss(selector = ":root"): string {
  const on = (condition: string) => (selector === ":host" ? `:host(${condition})` : selector + condition);
  const dark = `color-scheme:dark;${properties(DARK)}`;
  return `${selector}{color-scheme:light;${properties(LIGHT)}}
@media (prefers-color-scheme:dark){${on(":not([data-theme=light])")}{${dark}}}
${on("[data-theme=dark]")}{${dark}}
`;
}

/** The palette for an element that takes its theme from around it, unless it has a `data-theme` of its own. */
export function ownThemeCss(selector: string): string {
  return [LIGHT, DARK]
    .map(
      (theme, i) =>
        `${selector}[data-theme=${i ? "dark" : "light"}]{color-scheme:${i ? "dark" : "light"};${properties(theme)}}`
    )
    .join("\n");
}
