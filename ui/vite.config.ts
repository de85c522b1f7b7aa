import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // The web view loads the files from the application itself; relative paths work for both schemes Tauri uses.
  base: './',
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: '127.0.0.1' },
  css: {
    preprocessorOptions: {
      // The deprecations are in the two design systems' own files.
      scss: { loadPaths: ['.', 'node_modules'], quietDeps: true, silenceDeprecations: ['if-function'] },
    },
  },
  build: {
    // Web views that know light-dark(): WebKitGTK 2.44, WebView2 of 2024.
    target: ['safari17.5', 'chrome123'],
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  // Svelte would otherwise give the tests its half for servers.
  resolve: mode === 'test' ? { conditions: ['browser'] } : {},
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Read as text by the test that looks at them; nothing is drawn.
    css: { include: /src\/styles\/.*\?raw/ },
    // Some open the whole window, on whatever machine there is.
    testTimeout: 30_000,
    // Vitest would keep one of two cores for itself.
    maxWorkers: '100%',
  },
}));
