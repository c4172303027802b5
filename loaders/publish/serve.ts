import {existsSync, readFileSync} from "node:fs";
import {createServer, type Server, type ServerResponse} from "node:http";
import {join} from "node:path";
import sirv from "sirv";
import {Problem} from "../problem.js";
import {RULES} from "./hosting/headers.js";

export const HOST = "127.0.0.1";

/** A site that is being served. */
export interface Serving {
  port: number;
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine alone, as static hosts do: `/claims` is claims.html, what is not there is 404.html.
 * Files are looked up at each request, so that the next build shows without a restart. A taken port gives way to the
 * next free one. Throws a Problem when there is no site in the folder or no port is free.
 */
export async function serveSite(folder: string, port: number): Promise<Serving> {
  if (!existsSync(join(folder, "index.html"))) throw new Problem(`${folder}: no site in it (run npm run build)`);
  const files = sirv(folder, {dev: true, etag: true, extensions: ["html"], setHeaders: setHostHeaders});
  const server = createServer((request, response) => {
    files(request, response, () => {
      const page = join(folder, "404.html");
      const found = existsSync(page);
      response.writeHead(404, {"content-type": `text/${found ? "html" : "plain"}; charset=utf-8`});
      response.end(request.method === "HEAD" ? undefined : found ? readFileSync(page) : "not found");
    });
  });
  const taken = await listen(server, port);
  return {port: taken, address: `http://${HOST}:${taken}`, close: () => close(server)};
}

/** What a host is asked to say of a file; only how long to keep it is left out, so that the next build shows. */
function setHostHeaders(response: ServerResponse, path: string): void {
  for (const {path: pattern, headers} of RULES) {
    if (!path.startsWith(pattern.replace("*", ""))) continue;
    for (const [name, value] of Object.entries(headers)) {
      if (name !== "Cache-Control") response.setHeader(name, value);
    }
  }
}

/** Takes the first free port from `port` on. */
export async function listen(server: Server, port: number, tries = 100): Promise<number> {
  for (let next = port; next < port + tries && next < 65536; next++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once("error", done);
      server.listen(next, HOST, () => {
        server.off("error", done);
        done(null);
      });
    });
    if (!error) return next;
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
  }
  throw new Problem(`no free port from ${port} on (choose another with --port)`);
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
