import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** What every start needs: read as a few files instead of some hundred, it is there in half the time. */
const BUNDLED = ['fastify', '@fastify/cookie', '@fastify/static', 'conf', 'electron-store', 'zod'];

/** Every process and worker is an input of its own; the preload of a sandboxed page has to be CommonJS. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: BUNDLED },
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          browser: 'electron/browser.ts',
          engine: 'electron/engine/engine.ts',
          'sync-thread': 'electron/engine/sync/sync-thread.ts',
          'report-thread': 'electron/engine/reports/report-thread.ts',
          'page-thread': 'electron/engine/sync/page-thread.ts',
          'demo-server': 'electron/demo/demo-server.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: 'oxc',
      rollupOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});
