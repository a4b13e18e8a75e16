import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = 'http://127.0.0.1:8080';
const VENDORS = ['react', 'react-dom', 'react-router', 'scheduler', '@tanstack/react-query', '@tanstack/query-core', 'i18next', 'react-i18next'];

/** The pages as one origin's static files: `vite build -c web/vite.config.ts` writes `web/dist`; while developing, calls go on to the running API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': API } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rollupOptions: { output: { manualChunks: (id) => (VENDORS.some((name) => id.includes(`/node_modules/${name}/`)) ? 'vendor' : undefined) } },
  },
});
