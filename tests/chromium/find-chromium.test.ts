import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.ts'

describe('the search for a browser', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seriatim-browser-'))
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes CHROME_PATH at its word: one that does not start is an error, and nothing else is tried', async () => {
    const path = join(folder, 'no-browser')
    writeFileSync(path, '#!/bin/sh\nexit 7\n')
    chmodSync(path, 0o755)
    vi.stubEnv('CHROME_PATH', path)
    const said: string[] = []
    await expect(findChromium((line) => said.push(line))).rejects.toThrow(
      /need a Chromium and none could be had/,
    )
    expect(said).toEqual([expect.stringMatching(/^No Chromium from CHROME_PATH: /)])
  })
})
