import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { NO_EVAL } from '../../.ci/no-eval.ts';

const output = { banner: NO_EVAL };

export default defineConfig({
  base: '/',
  plugins: [react()],
  // The check runs beside the page; it shares the page's own modules.
  worker: { format: 'es', rolldownOptions: { output } },
  build: { rolldownOptions: { output } },
  server: {
    proxy: { '/api': 'http://127.0.0.1:4400', '/chat': 'http://127.0.0.1:4400', '/desk': 'http://127.0.0.1:4400' },
  },
});
