import { resolve } from 'node:path'
import { build } from 'vite'

/** A script of `pages/` with all that it imports, as one text that a page can evaluate. */
export async function bundlePage(name: string): Promise<string> {
  const input = resolve(import.meta.dirname, 'pages', name)
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input, output: { codeSplitting: false, format: 'iife' } },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  for (const one of outputs) {
    if (!('output' in one)) continue
    const chunk = one.output.find((file) => file.type === 'chunk')
    if (chunk?.type === 'chunk') return chunk.code
  }
  throw new Error(`${name} gave no script`)
}
