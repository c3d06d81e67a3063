import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: "test/temporary.ts",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: "UTC", NO_COLOR: "1" },
  },
})
