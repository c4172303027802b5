/** Where a script of a page finds the rest of the site. */
export interface SiteFiles {
  /** Root of the pages. */
  root: URL;
  /** What published files are below: the root, but for previews. */
  files: URL;
  /** Another script, by its name. */
  script: (name: string) => URL;
}

/**
 * From the address of a script, `import.meta.url`. Published scripts have a hash in their names that is the same for all
 * ("scripts/sql.1a2b3c4d.js"); a preview has them without, in a folder of its own ("_file/scripts/sql.js").
 */
export function siteFiles(script: string): SiteFiles {
  const files = new URL("..", script);
  const [end] = /(\.[0-9a-f]{8})?\.js$/.exec(new URL(script).pathname) ?? [".js"];
  return {
    files,
    root: files.pathname.endsWith("/_file/") ? new URL("..", files) : files,
    script: (name) => new URL(`scripts/${name}${end}`, files)
  };
}
