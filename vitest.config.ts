import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './tests/setup/long-files-first.ts'

/** `npm run test:full` asks for the counts that the issues name; `npm test` takes seeded samples. */
const full = process.env['SERIATIM_FULL'] === '1'

const minutes = (count: number): number => count * 60_000

/** JSX of the site's templates is hono's, that of the interface React's. */
const jsx = (importSource: string) => ({ jsx: { runtime: 'automatic' as const, importSource } })

export default defineConfig({
  test: {
    // A run without tests is a failure of the run.
    passWithNoTests: false,
    allowOnly: false,
    // Vitest would leave one of two cores idle. Stories drive browsers; more than two at once starve one another.
    maxWorkers: 2,
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        oxc: jsx('hono/jsx'),
        test: {
          name: 'unit',
          pool: 'threads',
          // Functions of plain values: files share their modules, which halves the time of the whole.
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'tests/durability/**/*.test.ts'],
          exclude: ['src/renderer/**', '**/*.{alone,mocked}.test.ts'],
          setupFiles: ['tests/setup/property-runs.ts'],
          testTimeout: full ? minutes(10) : minutes(1),
        },
      },
      {
        oxc: jsx('react'),
        test: {
          name: 'renderer',
          // A document for each file, made in one process: a third of the time that processes take.
          pool: 'vmThreads',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/setup/property-runs.ts', 'src/renderer/testing/patient-queries.ts'],
          testTimeout: full ? minutes(10) : minutes(1),
        },
      },
      {
        oxc: jsx('hono/jsx'),
        test: {
          name: 'contract',
          pool: 'threads',
          // A test that puts another module in the place of one, or needs one that nobody has used, has its own.
          include: ['tests/contract/**/*.test.ts', 'src/**/*.{alone,mocked}.test.ts'],
          setupFiles: ['tests/setup/property-runs.ts'],
          testTimeout: full ? minutes(10) : minutes(2),
        },
      },
      {
        test: {
          name: 'architecture',
          pool: 'threads',
          include: ['tests/architecture/**/*.test.ts', 'tests/chromium/**/*.test.ts'],
          testTimeout: minutes(2),
        },
      },
      {
        test: {
          name: 'cli',
          isolate: false,
          include: ['tests/cli/**/*.test.ts', 'tests/main/**/*.test.ts'],
          globalSetup: ['tests/setup/built-product.ts'],
          testTimeout: minutes(2),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          globalSetup: ['tests/setup/built-product.ts'],
          testTimeout: minutes(2),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'e2e',
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['tests/e2e/gallery*.test.ts'],
          globalSetup: ['tests/setup/built-product.ts', 'tests/setup/chromium.ts'],
          // What is waited for happens in another process.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: minutes(2),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          // The components by themselves; nothing of the product's build is needed.
          name: 'gallery',
          isolate: false,
          include: ['tests/e2e/gallery*.test.ts'],
          globalSetup: ['tests/setup/chromium.ts', 'tests/setup/built-gallery.ts'],
          // What is waited for happens in another process.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: minutes(2),
          hookTimeout: minutes(5),
        },
      },
      {
        test: {
          name: 'double',
          isolate: false,
          include: ['tests/electron-double/**/*.test.ts'],
          // How the double keeps to Electron's documentation changes with the double alone: every start keeps to
          // the specs of its life and its messages, the others are the full run's.
          exclude: full
            ? []
            : [
                'tests/electron-double/conformance/{context-bridge,navigation,protocol-and-windows,second-window}.test.ts',
              ],
          globalSetup: [
            'tests/setup/built-product.ts',
            'tests/setup/chromium.ts',
            'tests/setup/electron-double-report.ts',
          ],
          // What is waited for happens in two other processes.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: minutes(2),
          hookTimeout: minutes(5),
        },
      },
    ],
  },
})
