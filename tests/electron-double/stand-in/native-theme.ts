import { EventEmitter } from 'node:events'
import type { NativeTheme } from 'electron'
import { onCommand, options } from './control.ts'
import { strict } from './unknown-api.ts'
import { windows } from './windows.ts'

/** "nativeTheme": `themeSource` decides; where it is `system`, the system does. */
class DoubleTheme extends EventEmitter {
  private system = options.dark
  private source: NativeTheme['themeSource'] = 'system'
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? this.system : this.source === 'dark'
  }
  get themeSource(): NativeTheme['themeSource'] {
    return this.source
  }
  set themeSource(source: NativeTheme['themeSource']) {
    const before = this.shouldUseDarkColors
    this.source = source
    this.changed(before)
  }
  /** The author changes the system. Not part of Electron. */
  turn(dark: boolean): void {
    const before = this.shouldUseDarkColors
    this.system = dark
    this.changed(before)
  }
  /** Pages follow by `prefers-color-scheme`, as the description of `themeSource` says. */
  async paint(): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: this.shouldUseDarkColors ? 'dark' : 'light' }]
    for (const window of windows) {
      const page = await window.contents.target()
      await page.session.send('Emulation.setEmulatedMedia', { features })
    }
  }
  /** "nativeTheme", updated: when something underneath has changed. */
  private changed(before: boolean): void {
    if (before === this.shouldUseDarkColors) return
    void this.paint()
    this.emit('updated')
  }
}

const made = new DoubleTheme()
made satisfies Pick<
  NativeTheme,
  'shouldUseDarkColors' | 'themeSource' | 'shouldUseHighContrastColors' | 'shouldUseInvertedColorScheme'
>
export const nativeTheme = strict('nativeTheme', made)

onCommand('systemTheme', async ({ dark }) => {
  made.turn(dark)
  await made.paint()
  return null
})
