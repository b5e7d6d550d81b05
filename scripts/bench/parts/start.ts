import { desktopStart } from '../../desktop-start.ts'
import type { Part } from '../part.ts'

/** On the Electron double: Electron's own start is left out. */
export const start: Part = {
  name: 'start',
  about: 'start of the desktop application',
  run: async ({ runs, note }) => {
    const { window, firstCharacter } = await desktopStart(runs)
    note(
      { part: 'start', what: 'desktop: window open', value: window, unit: 's' },
      { part: 'start', what: 'desktop: first typed character', value: firstCharacter, unit: 's' },
    )
  },
}
