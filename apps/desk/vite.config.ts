import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The page's policy lets no text become code (Trusted Types). zod tries once whether it may, which the browser writes into the console:
// told so at the beginning of every script, before any schema is made, it does not try (`z.config({ jitless: true })`).
const banner = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';

export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  // One page that agents open once a day: a second request would cost more than it saves.
  build: { chunkSizeWarningLimit: 900, rolldownOptions: { output: { banner } } },
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
});
