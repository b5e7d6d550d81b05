import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built gallery. */
    readonly gallery: string
  }
}

/** Builds the page of the components, which is no part of the product's build, once for the run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = fileURLToPath(new URL('../../src/renderer', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'seriatim-gallery-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: join(root, 'gallery/index.html') },
    },
  })
  project.provide('gallery', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
