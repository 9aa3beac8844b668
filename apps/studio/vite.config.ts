import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
// The page's policy lets no text become code (Trusted Types). zod tries once whether it may, which the browser writes into the console:
// told so at the beginning of every script, before any schema is made, it does not try (`z.config({ jitless: true })`).
const banner = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';
const output = { banner };

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
