// Serves dist over HTTPS on this machine, for a trial in Word and Excel: `npm run serve:static -- [--port 3000]
// [--cert FILE --key FILE]`. Without a certificate of its own it uses the one of office-addin-dev-certs.
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { resolve, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contentSecurityPolicy } from "./content-security-policy.mjs";
import { frameAncestors, paneSecurityPolicy } from "./pane-security-policy.mjs";
import { answerFrom, fileOf, isRegularFile, listen } from "./serve.mjs";
import { microsoftOfficeJs } from "./support/office-addresses.mjs";

const root = fileURLToPath(new URL("../dist/", import.meta.url));

/** The page for files keeps its own policy; the pages in Office say besides who may frame them. */
function policyOf(file) {
  return file.startsWith(resolve(root, "pane") + sep)
    ? `${paneSecurityPolicy(officeJsOf(resolve(root, "pane/taskpane.html")))}; ${frameAncestors}`
    : contentSecurityPolicy;
}

/** Where the built pane takes office.js from. */
function officeJsOf(page) {
  return /src="([^"]*office\.js)"/u.exec(readFileSync(page, "utf8"))?.[1] ?? microsoftOfficeJs;
}

/** Only the two folders that are meant for a web server; the command line lies beside them. */
function answerPublished(request, response) {
  const file = fileOf(root, request.url ?? "/") ?? "";
  const isPublished = published.some((folder) => file.startsWith(resolve(root, folder) + sep));
  if (isPublished) answer(request, response);
  else response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404\n");
}

const published = ["web", "pane"];
const answer = answerFrom(root, policyOf);

async function certificateFiles(cert, key) {
  if (cert !== undefined && key !== undefined) return { cert, key };
  const { default: devCerts } = await import("office-addin-dev-certs/lib/defaults.js");
  const { localhostCertificatePath: made, localhostKeyPath: madeKey } = devCerts;
  if (!(await isRegularFile(made))) {
    const { generateCertificates } = await import("office-addin-dev-certs");
    await generateCertificates();
  }
  return { cert: made, key: madeKey };
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3000" },
      cert: { type: "string" },
      key: { type: "string" },
    },
  });
  if (!(await isRegularFile(resolve(root, "pane/manifest.xml")))) {
    process.stderr.write(
      "dist/pane is missing: run `npm run build` first. / Chưa có dist/pane: hãy chạy `npm run build`.\n"
    );
    return 1;
  }
  const { cert, key } = await certificateFiles(values.cert, values.key);
  const server = createServer(
    { cert: readFileSync(cert), key: readFileSync(key) },
    answerPublished
  );
  const port = await listen(server, Number(values.port), false);
  process.stdout.write(
    `Serving dist at https://localhost:${port}/ (Ctrl+C stops it). Certificate: ${cert}\n` +
      `Đang phục vụ thư mục dist tại https://localhost:${port}/ (Ctrl+C để dừng). Chứng thư số: ${cert}\n` +
      "Word and Excel ask for a trusted certificate: npx office-addin-dev-certs install\n" +
      "Word, Excel chỉ nhận chứng thư đã được tin cậy: npx office-addin-dev-certs install\n"
  );
  return 0;
}

process.exitCode = await main();
