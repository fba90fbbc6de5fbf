// Serves dist/web, or the folder named, on this machine only, and prints where. PORT asks for a port; without it 4173 or the next free one.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { contentSecurityPolicy } from "./content-security-policy.mjs";

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".xml", "application/xml; charset=utf-8"],
]);

/** The file a request path names inside `root`, or null when it leads outside or is no path at all. */
export function fileOf(root, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath.split(/[?#]/u, 1)[0] ?? "/");
  } catch (cause) {
    if (cause instanceof URIError) return null;
    throw cause;
  }
  if (path.includes("\0") || path.includes("\\")) return null;
  const file = resolve(root, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

/** A server for the files under `root`; pages are never cached, hashed files for ever. */
export function createStaticServer(root) {
  return createServer(answerFrom(root, () => contentSecurityPolicy));
}

/** Answers requests with the files under `root`; `policyOf` tells the security policy of a file by its path. */
export function answerFrom(root, policyOf) {
  return (request, response) => {
    answer(root, policyOf, request, response).catch((error) => {
      process.stderr.write(`${error.message}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function answer(root, policyOf, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const file = fileOf(root, request.url ?? "/");
  const isFile = file !== null && (await isRegularFile(file));
  if (!isFile) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
    return;
  }
  const isHashed = /\.[0-9a-f]{8}\.\w+$/u.test(file);
  response.writeHead(200, {
    "Content-Type": types.get(extname(file)) ?? "application/octet-stream",
    "Cache-Control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    "Content-Security-Policy": policyOf(file),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

export async function isRegularFile(file) {
  try {
    return (await stat(file)).isFile();
  } catch (cause) {
    if (cause.code === "ENOENT" || cause.code === "ENOTDIR" || cause.code === "ENAMETOOLONG")
      return false;
    throw cause;
  }
}

/** Listens on this machine only: on `port`, or on the first free one from it when `mayMove`. Resolves to the port. */
export function listen(server, port, mayMove) {
  return new Promise((done, fail) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && mayMove && port < 65535)
        listen(server, port + 1, true).then(done, fail);
      else fail(error);
    });
    server.listen(port, "127.0.0.1", () => {
      server.removeAllListeners("error");
      done(server.address().port);
    });
  });
}

async function main() {
  const root = process.argv[2] ?? fileURLToPath(new URL("../dist/web/", import.meta.url));
  if (!(await isRegularFile(resolve(root, "index.html")))) {
    process.stderr.write(
      "dist/web is missing: run `npm run build` first. / Chưa có dist/web: hãy chạy `npm run build`.\n"
    );
    process.exitCode = 1;
    return;
  }
  const wanted = process.env.PORT;
  const port = await listen(createStaticServer(root), Number(wanted ?? 4173), wanted === undefined);
  const address = `http://127.0.0.1:${port}/`;
  process.stdout.write(
    `Trợ lý CCHC is ready: open ${address} (Ctrl+C stops it)\n` +
      `Trợ lý CCHC đã sẵn sàng: mở ${address} trong trình duyệt (Ctrl+C để dừng)\n`
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main();
