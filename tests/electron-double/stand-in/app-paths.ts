import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { options } from './control.ts'

/** "app", getPath: folders by name. Every one is inside the folder that the test gave. */
const folders: Readonly<Record<string, string>> = {
  home: '.',
  appData: '.config',
  userData: join('.config', 'Seriatim'),
  sessionData: join('.config', 'Seriatim'),
  logs: join('.config', 'Seriatim', 'logs'),
  crashDumps: join('.config', 'Seriatim', 'Crashpad'),
  temp: 'tmp',
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
}
const changed = new Map<string, string>()

export function pathOf(name: string): string {
  const own = changed.get(name)
  if (own !== undefined) return own
  const folder = folders[name]
  if (folder === undefined) throw new Error(`Failed to get '${name}' path`)
  const path = join(options.home, folder)
  mkdirSync(path, { recursive: true })
  return path
}

/** "app", setPath: another folder under this name. */
export function setPathOf(name: string, path: string): void {
  if (folders[name] === undefined) throw new Error(`Failed to set path`)
  changed.set(name, path)
}

/** The application's own description: "app", getName (productName, else name) and getVersion. */
export function applicationFacts(): { readonly name: string; readonly version: string } {
  const facts: { name?: string; productName?: string; version?: string } = JSON.parse(
    readFileSync(join(options.root, 'package.json'), 'utf8'),
  )
  return { name: facts.productName ?? facts.name ?? 'Electron', version: facts.version ?? '0.0.0' }
}
