import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

// A default export, because vite reads its configuration from one.
export default defineConfig({
  root: `${root}/renderer`,
  // Relative addresses: the same files are served from app:// and from 127.0.0.1.
  base: './',
  plugins: [react()],
  build: {
    // One stylesheet for all pages (it is small): a page looks the same whichever page was opened before it.
    cssCodeSplit: false,
    outDir: `${root}/dist/renderer`,
    emptyOutDir: true,
    target: ['chrome109', 'es2022'],
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    // A font or picture inlined as data: would be refused by the page's own policy for fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs stands together; all else follows the pages' own import() borders.
          groups: [
            {
              name: 'frame',
              test: /[\\/]node_modules[\\/](react|react-dom|scheduler|@tanstack|@orpc)[\\/]/,
            },
            { name: 'charts', test: /[\\/]node_modules[\\/](echarts|zrender)[\\/]/ },
          ],
        },
      },
    },
  },
});
