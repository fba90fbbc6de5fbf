import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly policy: string;
  readonly cache: string;
  readonly body: string;
}

let folder: string;
let server: ChildProcess;
let printed = "";
let port = 0;

/** A bare request: the path goes out as written, dots and all. */
function ask(path: string, method = "GET"): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = get({ host: "127.0.0.1", port, path, method }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          policy: String(response.headers["content-security-policy"] ?? ""),
          cache: response.headers["cache-control"] ?? "",
          body,
        })
      );
    });
    request.on("error", fail);
    request.end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cchc-serve-"));
  await writeFile(join(folder, "index.html"), "<!doctype html>trang");
  await writeFile(join(folder, "web.0123abcd.js"), "1");
  server = spawn(process.execPath, [resolve("scripts/serve.mjs"), folder], {
    env: { ...process.env, PORT: "0" },
  });
  await new Promise<void>((done, fail) => {
    server.once("exit", () => fail(new Error(`the server ended: ${printed}`)));
    server.stdout?.on("data", (chunk) => {
      printed += String(chunk);
      port = Number(/127\.0\.0\.1:(\d+)/u.exec(printed)?.[1] ?? 0);
      if (port > 0 && printed.includes("sẵn sàng")) done();
    });
  });
});

afterAll(async () => {
  server.removeAllListeners("exit");
  server.kill();
  await rm(folder, { recursive: true });
});

describe("scripts/serve.mjs", () => {
  test("prints the address in both languages", () => {
    expect(printed).toContain(`open http://127.0.0.1:${port}/`);
    expect(printed).toContain(`mở http://127.0.0.1:${port}/`);
  });

  test("serves the page with a policy that lets nothing out, and never caches it", async () => {
    const page = await ask("/");
    expect(page).toMatchObject({
      status: 200,
      type: "text/html; charset=utf-8",
      cache: "no-cache",
    });
    expect(page.policy).toContain("default-src 'none'");
    expect(page.policy).toContain("connect-src 'none'");
    expect(page.policy).not.toMatch(/unsafe-eval|https?:/u);
    expect(page.body).toContain("trang");
  });

  test("lets hashed files be kept", async () => {
    const script = await ask("/web.0123abcd.js");
    expect(script).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
    expect(script.cache).toContain("immutable");
  });

  test.each([
    "/../package.json",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..\\..\\etc",
    "/%00",
    "/%",
    "/missing.js",
  ])("answers %s with 404", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test("takes no other method", async () => {
    expect((await ask("/", "POST")).status).toBe(405);
  });
});
