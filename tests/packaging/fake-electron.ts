import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Electron's own builds carry before the wire, so that tools find it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** The nine fuses as Electron ships them. */
export const shippedWire = '101100011'

/** The part of an Electron binary that fuses live in: sentinel, schema version 1, length, wire. */
export function fakeBinary(wire: string): Buffer {
  return Buffer.concat([
    Buffer.from(`before ${sentinel}`),
    Buffer.from([1, wire.length]),
    Buffer.from(`${wire} after`),
  ])
}

/** The wire of such a binary, as its bytes say, without the library that wrote it. */
export function wireOf(binary: Buffer): string {
  const start = binary.indexOf(sentinel) + sentinel.length
  return binary.toString('latin1', start + 2, start + 2 + (binary[start + 1] ?? 0))
}

/** An unpacked Electron for Linux that is enough to be packaged: nothing is fetched, nothing can run. */
export function fakeElectronFolder(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  writeFileSync(join(folder, 'electron'), fakeBinary(shippedWire), { mode: 0o755 })
  writeFileSync(join(folder, 'LICENSE'), 'licence of Electron')
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'licences of Chromium')
  writeFileSync(join(folder, 'locales/en-US.pak'), '')
  return folder
}
