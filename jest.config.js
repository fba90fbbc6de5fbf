const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};

const shared = {
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(@ooxml-tools|docx-preview)/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};

/** Three suites: pure and file code in Node, components in jsdom, whole doors in a real Chromium. */
export default {
  // Jest's own five seconds measure how busy the machine is: what hangs is found out all the same.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/", "<rootDir>/test/taskpane/"],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "jsdom",
      setupFiles: ["<rootDir>/test/support/pane-screen.ts"],
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx", "<rootDir>/test/taskpane/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
