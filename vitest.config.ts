import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{electron,renderer,scripts,shared,tests}/**/*.test.{ts,tsx}'],
  },
});
