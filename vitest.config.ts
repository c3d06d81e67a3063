import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    globalSetup: "test/temporary.ts",
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: "UTC", NO_COLOR: "1" },
    // Vitest would leave one processor idle: of two, half the machine.
    maxWorkers: "100%",
    projects: [
      // Stages are pure, so what one test leaves in memory is nothing to another.
      { extends: true, test: { name: "rooms", include: ["src/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"] } },
    ],
  },
})
