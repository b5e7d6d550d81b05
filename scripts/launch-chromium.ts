import { type Browser, chromium } from 'playwright-core'
import { chromiumFlags } from './chromium-flags.ts'

/** A browser that was found, with what it needs to start. Survives JSON. */
export interface FoundChromium {
  /** Where it comes from, in words. */
  readonly source: string
  readonly executablePath: string
  /** Variables on top of the process's own, such as the folder of its libraries. */
  readonly env: Readonly<Record<string, string>>
}

/** Starts the browser without a window. Rejects when it does not come up within a minute. */
export async function launchChromium({ executablePath, env }: FoundChromium): Promise<Browser> {
  const inherited = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return await chromium.launch({
    executablePath,
    args: [...chromiumFlags],
    env: { ...Object.fromEntries(inherited), ...env },
    timeout: 60_000,
  })
}
