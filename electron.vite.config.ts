import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Every process and worker is an input of its own; the preload of a sandboxed page has to be CommonJS. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
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
