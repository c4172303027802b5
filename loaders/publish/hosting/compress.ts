import {readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

const [gz, br] = [promisify(gzip), promisify(brotliCompress)];

/** What is worth compressing; images, fonts and archives are as small as they get. */
const KINDS = /\.(html|js|css|json|jsonld|csv|svg|xml|sql|arrow|duckdb|cff)$/;
/** Below this a host's own compression does as well. */
const LEAST = 16_000;
/** Brotli's next levels take ten times as long for a twentieth of the bytes. */
const QUALITY = 5;

/**
 * Writes `.gz` and `.br` beside every file below `dir` that gets smaller by it, for servers that hand out what is there
 * (nginx's gzip_static, Caddy's precompressed). The same content gives the same bytes.
 */
export async function writeVariants(dir: string): Promise<void> {
  const files = (await readdir(dir, {recursive: true})).filter((file) => KINDS.test(file)).sort();
  const waiting = files.values();
  // zlib works outside the main thread: a few at a time keep all cores busy.
  await Promise.all(
    Array.from({length: 4}, async () => {
      for (const file of waiting) await writeVariant(join(dir, file));
    })
  );
}

async function writeVariant(path: string): Promise<void> {
  const {size} = await stat(path);
  if (size < LEAST) return;
  const content = await readFile(path);
  const variants = [
    [".gz", await gz(content, {level: 6})],
    [
      ".br",
      await br(content, {params: {[constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: size}})
    ]
  ] as const;
  for (const [end, bytes] of variants) if (bytes.length < size) await writeFile(path + end, bytes);
}
