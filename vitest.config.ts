import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{electron,renderer,scripts,shared,tests}/**/*.test.{ts,tsx}'],
    // Tests that start processes and fill databases take long on a busy machine; none asserts how long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one processor idle, which on two is half of the machine.
    maxWorkers: '100%',
    // No test changes a module for others; a module that is read once serves all files, which takes a fifth off.
    isolate: false,
  },
});
