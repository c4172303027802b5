import {existsSync, readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {extname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {HOST, listen} from "../../loaders/publish/serve.js";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm"
};

/** A folder served as common static hosts do: text compressed with gzip, each file compressed once. */
export async function serveCompressed(folder: string): Promise<{address: string; close: () => void}> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, "http://host");
    const path = join(folder, decodeURIComponent(pathname));
    const file = [path, `${path}.html`, join(path, "index.html")].find(
      (candidate) => existsSync(candidate) && statSync(candidate).isFile()
    );
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const small = extname(file) !== ".woff2";
    let body = kept.get(file);
    if (!body) {
      body = small ? gzipSync(readFileSync(file), {level: 9}) : readFileSync(file);
      kept.set(file, body);
    }
    response.writeHead(200, {
      "content-type": type,
      "content-length": body.length,
      ...(small && {"content-encoding": "gzip"})
    });
    response.end(body);
  });
  const port = await listen(server, 4100);
  return {
    address: `http://${HOST}:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
