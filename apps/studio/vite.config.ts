import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  plugins: [react()],
  // The check runs beside the page; it shares the page's own modules.
  worker: { format: 'es' },
  server: {
    proxy: { '/api': 'http://127.0.0.1:4400', '/chat': 'http://127.0.0.1:4400', '/desk': 'http://127.0.0.1:4400' },
  },
});
