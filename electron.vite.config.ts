import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { workerLicences } from './scripts/worker-licences.ts'

/** Texts that the licences of bundled packages ask for, beside each bundle. */
const license = { fileName: 'LICENSES.md' }

/** Packages of dictionaries let Node alone read their two files; the page's worker takes them as text. */
const dictionary = {
  find: /^(dictionary-[\w-]+)\/(?=index\.(?:aff|dic)\?raw$)/,
  replacement: `${fileURLToPath(new URL('node_modules/', import.meta.url))}$1/`,
}

/**
 * One build for every host. The command line and the loopback server are further inputs of the main
 * build, so that all three share its chunks. A sandboxed window can only load a CommonJS preload.
 * `dependencies` of package.json stay packages; all others are bundled, for a start reads two hundred files
 * fewer that way (decision 0016).
 */
export default defineConfig({
  main: {
    build: {
      license,
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
    resolve: { alias: [dictionary] },
    worker: { format: 'es', plugins: () => [workerLicences()] },
    build: {
      minify: true,
      license,
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
