import { build, defineConfig } from 'vite';
import type { Plugin } from 'vite';

// Customers' sites load one classic script; it is built after the page, into the same folder.
function embedScript(): Plugin {
  return {
    name: 'baton-embed',
    apply: 'build',
    closeBundle: async () => {
      await build({
        configFile: false,
        root: import.meta.dirname,
        logLevel: 'warn',
        build: {
          emptyOutDir: false,
          lib: { entry: 'src/embed.ts', name: 'BatonEmbed', formats: ['iife'], fileName: () => 'embed.js' },
        },
      });
    },
  };
}

export default defineConfig({
  base: '/chat/',
  plugins: [embedScript()],
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
});
