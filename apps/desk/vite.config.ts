import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { NO_EVAL } from '../../.ci/no-eval.ts';

export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  // One page that agents open once a day: a second request would cost more than it saves.
  build: { chunkSizeWarningLimit: 900, rolldownOptions: { output: { banner: NO_EVAL } } },
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
});
