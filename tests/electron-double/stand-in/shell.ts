import type { Shell } from 'electron'
import { tell } from './control.ts'
import { strict } from './unknown-api.ts'

/** "shell": what would leave the application for another program is told to the test and goes nowhere. */
export const shell = strict('shell', {
  openExternal(target: string): Promise<void> {
    tell({ note: 'shell', call: 'openExternal', target })
    return Promise.resolve()
  },
  /** "shell", openPath: resolves with an empty text when it worked. */
  openPath(target: string): Promise<string> {
    tell({ note: 'shell', call: 'openPath', target })
    return Promise.resolve('')
  },
  showItemInFolder(target: string): void {
    tell({ note: 'shell', call: 'showItemInFolder', target })
  },
} satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>)
