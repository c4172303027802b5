/**
 * What a host should say of the files, once for all hosts: anybody may load what is made to be embedded, what has a hash
 * in its name never changes, and nothing is taken for what it is not.
 */
interface Rule {
  /** As Netlify and Cloudflare write it: a path with * for anything. */
  path: string;
  headers: Record<string, string>;
}

const FOREVER = "public, max-age=31536000, immutable";
const OPEN = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"};

export const RULES: readonly Rule[] = [
  {
    path: "/*",
    headers: {
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()"
    }
  },
  {path: "/charts/*", headers: OPEN},
  {path: "/embed/*", headers: OPEN},
  {path: "/data/*", headers: OPEN},
  {path: "/cards/*", headers: OPEN},
  {path: "/_file/fonts/*", headers: OPEN},
  {path: "/_import/*", headers: {"Cache-Control": FOREVER}}
];

/** `_headers`, for Netlify and Cloudflare Pages. */
export function netlifyHeaders(): string {
  return RULES.map(
    ({path, headers}) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}`)
        .join("\n")}\n`
  ).join("\n");
}

/** `vercel.json`, for Vercel; pages are found without their extension there. */
export function vercelHeaders(): string {
  const headers = RULES.map(({path, headers}) => ({
    source: path.replace("*", "(.*)"),
    headers: Object.entries(headers).map(([key, value]) => ({key, value}))
  }));
  return `${JSON.stringify({cleanUrls: true, headers}, null, 2)}\n`;
}

/** `.htaccess`, for Apache: pages without extension, compressed variants where a browser takes them, and the headers. */
export function apacheHeaders(): string {
  const rules = RULES.map(({path, headers}) => {
    const lines = Object.entries(headers).map(([name, value]) => `    Header set ${name} "${value}"`);
    const condition = path === "/*" ? "true" : `%{REQUEST_URI} =~ m#${path.replace("*", "")}#`;
    return `  <If "${condition}">\n${lines.join("\n")}\n  </If>`;
  });
  return `ErrorDocument 404 /404.html
AddType application/wasm .wasm
AddType application/vnd.apache.arrow.file .arrow
AddType application/vnd.apache.parquet .parquet
AddType application/ld+json .jsonld
<IfModule mod_headers.c>
${rules.join("\n")}
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME}.html -f
  RewriteRule ^(.+?)/?$ $1.html [L]
</IfModule>
`;
}
