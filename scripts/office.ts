/**
 * `npm run office -- FILE [--port 3001]`: the pretend Office as a page, with the built pane (dist/pane) beside a document.
 * Needs `npm run build` first, and the office-js package of the development dependencies. Nothing leaves this machine.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import webpack from "webpack";
import { openPackage } from "../src/ooxml/package/open-package";

const root = fileURLToPath(new URL("..", import.meta.url));
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".docx": "application/octet-stream",
};

export interface OfficeServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a document in the pretend Office at https://localhost:port; port 0 takes any free one. */
export async function serveOffice(file: string, port: number): Promise<OfficeServer> {
  const host = openPackage(readFileSync(file)).kind === "docx" ? "word" : "excel";
  const bench = await buildBench();
  const certificate = makeCertificate();
  const folders: readonly (readonly [string, string])[] = [
    ["/pane/", join(root, "dist/pane")],
    ["/office/", join(root, "node_modules/@microsoft/office-js/dist")],
    ["/bench/", bench],
  ];
  const contentOf = (path: string): Uint8Array | string | null => {
    if (path === "/") return readFileSync(join(root, "test/office/page/office-page.html"));
    // As it is now: a page that is loaded again opens what was saved in the meantime.
    if (path === "/document") return readFileSync(file);
    if (path === "/document.json") return JSON.stringify({ host, name: basename(file) });
    for (const [prefix, folder] of folders) {
      if (!path.startsWith(prefix)) continue;
      const target = resolve(folder, path.slice(prefix.length));
      if (!target.startsWith(folder + sep) || !existsSync(target)) return null;
      const content = readFileSync(target);
      return prefix === "/pane/" && target.endsWith(".html")
        ? withLocalOfficeJs(content.toString("utf8"))
        : content;
    }
    return null;
  };
  const server = createServer(certificate, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const content = contentOf(path);
    const type = contentTypes[extname(path)] ?? (path === "/" ? contentTypes[".html"] : undefined);
    response.writeHead(content === null ? 404 : 200, {
      "content-type": type ?? "application/octet-stream",
      "cache-control": "no-store",
    });
    response.end(content ?? "");
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return { url: `https://localhost:${portOf(server)}/`, close: () => closed(server, bench) };
}

/** The page's own bundle; the unmodified pane is served from dist. */
async function buildBench(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "pretend-office-"));
  const page = (name: string): string => join(root, `test/office/page/${name}.ts`);
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: root,
    entry: { "office-page": page("office-page"), "add-newer-members": page("add-newer-members") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/u,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
  });
  await new Promise<void>((done, fail) =>
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
      else compiler.close(() => done());
    })
  );
  return folder;
}

/** Microsoft's address of office.js becomes the copy in node_modules; the pane's own bundle stays as it is. */
function withLocalOfficeJs(html: string): string {
  return html.replace(
    /<script src="[^"]*\/office\.js"><\/script>/u,
    '<script src="/office/office.js"></script><script src="/bench/add-newer-members.js"></script>'
  );
}

/** A certificate for localhost, good for a day. */
function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "pretend-office-certificate-"));
  const key = join(folder, "key.pem");
  const cert = join(folder, "cert.pem");
  try {
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        key,
        "-out",
        cert,
        "-days",
        "1",
        "-subj",
        "/CN=localhost",
      ],
      { stdio: "ignore" }
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function closed(server: Server, bench: string): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
  rmSync(bench, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [file, ...options] = process.argv.slice(2);
  const port = options[0] === "--port" ? Number(options[1]) : 3001;
  if (file === undefined || !existsSync(file)) {
    console.error("npm run office -- FILE [--port 3001]");
    process.exitCode = 2;
  } else if (!existsSync(join(root, "dist/pane/taskpane.html"))) {
    console.error("dist/pane is not there: npm run build");
    process.exitCode = 2;
  } else void serveOffice(file, port).then(({ url }) => console.log(url));
}
