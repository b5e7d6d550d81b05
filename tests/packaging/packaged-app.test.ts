import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { electronFuses } from '../../scripts/packaging/electron-fuses.ts'
import { scanImports } from '../architecture/scan-imports.ts'
import { repository, runSeriatim, sampleWorkspace } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { treeBytes } from '../product/tree-bytes.ts'
import { type PackedApplication, packApplication } from './pack-application.ts'
import { type PackedFile, readAsar, unpackTo } from './read-asar.ts'

const folders = temporaryFolders()
const manifestSchema = z.object({ main: z.string(), dependencies: z.record(z.string(), z.string()) })
const packageSchema = z.object({ name: z.string(), version: z.string() })
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().optional() })),
})
const lock = () => lockSchema.parse(JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')))

let packed: PackedApplication
let files: ReadonlyMap<string, PackedFile>
/** The archive's files in a folder of their own, far from the repository's packages. */
let unpacked: string
/** Names that its code imports from packages. */
let imported: ReadonlySet<string>

beforeAll(async () => {
  packed = await packApplication(folders.make())
  files = readAsar(join(packed.folder, 'resources/app.asar'))
  unpacked = folders.make()
  unpackTo(unpacked, files)
  imported = importedPackages()
})

const paths = (): readonly string[] => [...files.keys()]
const text = (path: string): string => files.get(path)?.bytes.toString('utf8') ?? ''
const manifest = () => manifestSchema.parse(JSON.parse(text('package.json')))

/** The first `depth` parts of every path, each once. */
const upTo = (depth: number, under = ''): readonly string[] => {
  const heads = paths()
    .filter((path) => path.startsWith(under))
    .map((path) => path.split('/').slice(0, depth).join('/'))
  return [...new Set(heads)].toSorted()
}

/** Folder of the package that a path lies in, nested ones included. */
const packageOf = (path: string): string | null =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null

/** Name of the package that npm installed in a folder. */
const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 13)

/** Node's own, and what elkjs looks for before it does without. */
const notImported = new Set([...builtinModules, 'web-worker'])

/** Packages that the built main process, command line and server import by name. */
function importedPackages(): ReadonlySet<string> {
  const specifiers = paths()
    .filter((path) => /^out\/main\/.*\.js$/.test(path))
    .flatMap((path) => scanImports(path, text(path)).imports.map(({ specifier }) => specifier))
  const isPackage = (name: string): boolean =>
    !name.startsWith('.') && !name.startsWith('node:') && !notImported.has(name)
  return new Set(specifiers.filter((name) => isPackage(name)))
}

describe('the packaged application', () => {
  it('is made without fetching anything', () => {
    expect(packed.fetched).toEqual([])
  })

  it('holds the built product, what it reads, its packages, and nothing else', () => {
    expect(upTo(1)).toEqual(['LICENSE', 'node_modules', 'out', 'package.json', 'resources'])
    expect(upTo(2, 'out/')).toEqual(['out/main', 'out/preload', 'out/renderer'])
    expect(upTo(2, 'resources/')).toEqual([
      'resources/fonts',
      'resources/sample-workspace',
      'resources/themes',
    ])
    expect(paths().filter((path) => /\.(?:map|[cm]?tsx?|py|snap)$|\.(?:test|spec)\./.test(path))).toEqual([])
    expect(paths().filter((path) => /\/(?:__\w+__|tests?|specs?|\.[^/]+)\//.test(path))).toEqual([])
  })

  it('holds the main process, the preload and the page where the main process looks for them', () => {
    const start = manifest().main
    expect(start).toBe('out/main/index.js')
    expect(
      [start, 'out/preload/index.cjs', 'out/renderer/index.html'].filter((path) => !files.has(path)),
    ).toEqual([])
  })

  it.each(['out/main', 'out/preload', 'out/renderer', 'resources/sample-workspace', 'resources/themes'])(
    'holds %s byte for byte',
    (folder) => {
      expect(treeBytes(join(unpacked, folder))).toEqual(treeBytes(join(repository, folder)))
    },
  )

  it('holds no package of development, and each of the others with its licence', () => {
    // electron-builder may nest packages otherwise than npm does; name and version are the same.
    const foldersOf = new Map(
      Object.entries(lock().packages).flatMap(([folder, { version, dev }]) =>
        dev === true ? [] : [[`${nameOf(folder)} ${version}`, folder]],
      ),
    )
    const packages = [...new Set(paths().flatMap((path) => packageOf(path) ?? []))].map((folder) => {
      const { name, version } = packageSchema.parse(JSON.parse(text(`${folder}/package.json`)))
      return { folder, installed: foldersOf.get(`${name} ${version}`) ?? null }
    })
    expect(packages.length).toBeGreaterThan(20)
    expect(packages.filter(({ installed }) => installed === null)).toEqual([])
    const licences = packages.flatMap(({ folder, installed }) =>
      readdirSync(join(repository, installed ?? ''))
        .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
        .map((name) => `${folder}/${name}`),
    )
    expect(licences.filter((path) => !files.has(path))).toEqual([])
  })

  it('holds the licence of every package that is bundled', () => {
    // The bundler's own list; a few that no build can be without show that it is one.
    const known = {
      main: ['commander', 'hono', 'katex', 'markdown-it', 'prismjs', 'sanitize-html', 'ws', 'yaml', 'zod'],
      renderer: ['@codemirror/view', 'morphdom', 'react', 'react-aria-components', 'react-dom', 'zustand'],
    }
    for (const [part, names] of Object.entries(known)) {
      const licences = text(`out/${part}/LICENSES.md`)
      expect(names.filter((name) => !licences.includes(`## ${name} - `))).toEqual([])
      // Each with its text, not with its name alone.
      expect(licences.match(/permission is hereby granted/gi)?.length).toBeGreaterThan(names.length)
    }
    const ofSpelling = text('out/renderer/LICENSES.spelling-worker.md')
    expect([...ofSpelling.matchAll(/^## (\S+) - /gm)].map(([, name]) => name)).toEqual([
      'dictionary-en',
      'dictionary-en-gb',
      'is-buffer',
      'nspell',
    ])
    expect(ofSpelling).toContain('Kevin Atkinson')
  })

  it('holds the packages that are imported by name, and asks for no others', () => {
    const names = [...imported].map((name) => {
      const [first, second] = name.split('/')
      return first?.startsWith('@') === true ? `${first}/${second}` : first
    })
    const needed = [...new Set(names)].filter((name) => name !== 'electron').toSorted()
    expect(needed).toEqual(Object.keys(manifest().dependencies).toSorted())
  })

  it('loads every one of them away from the repository', () => {
    const probe = join(unpacked, 'probe.mjs')
    const names = [...imported].filter((name) => name !== 'electron')
    writeFileSync(
      probe,
      `import { registerHooks } from 'node:module'
      registerHooks({
        resolve: (name, context, next) =>
          name === 'electron'
            ? { url: 'data:text/javascript,export default {}', shortCircuit: true }
            : next(name, context),
      })
      for (const name of ${JSON.stringify(names)}) await import(name)
      console.log('all of them')`,
    )
    expect(execFileSync(process.execPath, [probe], { cwd: unpacked, encoding: 'utf8' })).toBe('all of them\n')
  })

  it('exports the sample as the repository does, byte for byte', async () => {
    const folder = folders.make()
    const cli = join(unpacked, 'out/main/cli.js')
    const ran = spawnSync(
      process.execPath,
      [cli, 'export', sampleWorkspace, '--out', join(folder, 'packaged')],
      {
        encoding: 'utf8',
      },
    )
    const own = await runSeriatim(['export', sampleWorkspace, '--out', join(folder, 'own')])
    expect([ran.status, ran.stderr]).toEqual([0, own.stderr])
    expect(treeBytes(join(folder, 'packaged'))).toEqual(treeBytes(join(folder, 'own')))
  })

  it('keeps one thing outside the archive: the native part of the style compiler', () => {
    const outside = [...files].filter(([, file]) => file.unpacked).map(([path]) => path)
    expect(outside.filter((path) => path.endsWith('.node'))).toHaveLength(1)
    expect(outside.filter((path) => !path.startsWith('node_modules/lightningcss-linux-'))).toEqual([])
  })

  it('has the fuses of the table in its binary', async () => {
    const { version, strictlyRequireAllFuses: _, ...table } = electronFuses
    const wanted = Object.entries(table).map(([fuse, on]) => [
      fuse,
      on ? FuseState.ENABLE : FuseState.DISABLE,
    ])
    expect(await getCurrentFuseWire(join(packed.folder, 'seriatim'))).toEqual({
      version,
      ...Object.fromEntries(wanted),
    })
    expect(wanted).toHaveLength(FuseV1Options.WasmTrapHandlers + 1)
  })

  it('names no address to update from, and keeps the licences of Electron', () => {
    expect(readdirSync(packed.folder).toSorted()).toEqual(
      ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'locales', 'resources', 'seriatim'].toSorted(),
    )
    expect(readdirSync(join(packed.folder, 'resources')).toSorted()).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ])
  })

  it('stays under 40 MB without Electron', () => {
    const archive = statSync(join(packed.folder, 'resources/app.asar')).size
    const beside = [...files.values()].reduce((sum, file) => sum + (file.unpacked ? file.bytes.length : 0), 0)
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
    console.log(`app.asar ${megabytes(archive)} in ${files.size} files, ${megabytes(beside)} beside it`)
    expect(archive + beside).toBeLessThan(40e6)
  })
})
