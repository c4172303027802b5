/** Colours as numbers: contrast after WCAG 2.2, colour-vision deficiency after Machado, Oliveira and Fernandes (2009). */

type Rgb = [number, number, number];

/** sRGB channels in 0–1 of "#rrggbb". Throws `not a hex colour: …`. */
export function parseHex(hex: string): Rgb {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex) ?? [];
  if (!r) throw new Error(`not a hex colour: ${hex}`);
  return [r, g, b].map((c) => Number.parseInt(c, 16) / 255) as Rgb;
}

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** WCAG's relative luminance: 0 black, 1 white. */
export function luminance(hex: string): number {
  const [r, g, b] = parseHex(hex).map(toLinear);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG's contrast ratio of two opaque colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Kinds of colour vision; the three deficiencies at full severity. */
export const VISIONS = ["normal", "protan", "deutan", "tritan"] as const;
export type Vision = (typeof VISIONS)[number];

const MACHADO: Record<Exclude<Vision, "normal">, number[]> = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]
};

/** Linear sRGB as seen with a kind of colour vision. */
function seen(hex: string, vision: Vision): Rgb {
  const [r, g, b] = parseHex(hex).map(toLinear);
  if (vision === "normal") return [r, g, b];
  const m = MACHADO[vision];
  return [0, 3, 6].map((i) => Math.min(1, Math.max(0, m[i] * r + m[i + 1] * g + m[i + 2] * b))) as Rgb;
}

/** Oklab (Ottosson 2020) of linear sRGB, each axis times 100. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    100 * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s),
    100 * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s),
    100 * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s)
  ];
}

/** How different two colours look to somebody with that vision: distance in Oklab × 100; about 2 is just noticeable. */
export function difference(a: string, b: string, vision: Vision = "normal"): number {
  const [p, q] = [oklab(seen(a, vision)), oklab(seen(b, vision))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
