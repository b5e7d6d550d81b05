import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * One build for every host. The command line and the loopback server are further inputs of the main
 * build, so that all three share its chunks. A sandboxed window can only load a CommonJS preload.
 */
export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/cli/index.ts',
          'web-host': 'src/web-host/start-web-host.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      minify: true,
      // The page's policy loads fonts and pictures from files, never from data in a style sheet.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // One chunk, so that schemas are told not to compile before any chunk makes one.
        output: {
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|schemas-without-eval/ }] },
        },
      },
    },
  },
})
