/** The arrows of docs/architecture.md. Globals are out of its sight: the per-folder tsconfigs watch those. */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "A cycle of values means two modules are one; types may point both ways.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-is-alone",
      severity: "error",
      comment: "Core is the vocabulary and the engine; it names no library, host, pack or screen.",
      from: { path: "^src/core/" },
      to: { pathNot: "^src/core/" },
    },
    {
      name: "core-inward",
      severity: "error",
      comment: "Inside core the nouns know nothing of what is done with them.",
      from: { path: "^src/core/(model|text|law)/" },
      to: {
        path: "^src/core/(fixes|findings|rules|engine|recognition|statistics)/|^src/core/host",
      },
    },
    {
      name: "checks-know-only-core",
      severity: "error",
      comment: "A check is law-free and host-free; zod describes its options.",
      from: { path: "^src/checks/" },
      to: { pathNot: ["^src/core/", "^node_modules/zod/", "^src/checks/"] },
    },
    {
      name: "packs-hold-no-code-from-hosts",
      severity: "error",
      comment: "Packs are data and their loader.",
      from: { path: "^src/packs/" },
      to: { pathNot: ["^src/(core|packs)/", "^node_modules/zod/"] },
    },
    {
      name: "templating-knows-only-core",
      severity: "error",
      comment: "A template is data and slots; a host inserts it.",
      from: { path: "^src/templating/" },
      to: { pathNot: ["^src/(core|ooxml|templating)/", "^templates/", "^node_modules/zod/"] },
    },
    {
      name: "ooxml-knows-only-the-model",
      severity: "error",
      comment:
        "A file format is read and written without knowing who asks; what it carries is data of core.",
      from: { path: "^src/ooxml/" },
      to: {
        path: "^src/",
        pathNot: [
          "^src/ooxml/",
          "^src/core/(model|text|fixes)/|^src/core/host",
          "^src/core/(filling/(figure-change|form-table)|justifications/justification)[.]ts$",
        ],
      },
    },
    {
      name: "hosts-know-only-core",
      severity: "error",
      comment: "An adapter implements a port from core and borrows nothing from its siblings.",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/(core|ooxml)/", "^src/hosts/(office|$1)/"] },
    },
    {
      name: "office-plumbing-for-office-hosts",
      severity: "error",
      comment: "Requests, capabilities and errors of Office.js are shared by its two hosts only.",
      from: { path: "^src/hosts/", pathNot: "^src/hosts/(office|word|excel)/" },
      to: { path: "^src/hosts/office/" },
    },
    {
      name: "app-chooses-no-host",
      severity: "error",
      comment: "Use cases are handed their host and checks; only the entry points choose them.",
      from: { path: "^src/app/" },
      to: {
        path: "^src/(hosts|checks|taskpane|commands|web|cli)/|^node_modules/(react|react-dom|@fluentui)/",
      },
    },
    {
      name: "screens-go-through-app",
      severity: "error",
      comment: "Components call use cases; the entry points alone wire hosts, checks and packs.",
      from: {
        path: "^src/taskpane/",
        pathNot: "^src/taskpane/(main[.]tsx|worker/check-worker[.]ts)$",
      },
      to: { path: "^src/(hosts|checks|packs|ooxml|web|cli)/" },
    },
    {
      name: "no-src-to-test",
      severity: "error",
      comment: "Shipped code never leans on tests.",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "no-dev-dependency-shipped",
      severity: "error",
      comment: "What ships is in dependencies.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nothing reaches this module: use it or remove it.",
      from: { orphan: true, path: "^src/", pathNot: ["[.]d[.]ts$", "[.]json$"] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.base.json" },
    exclude: { path: "[.]json$" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
