import * as z from 'zod'
import type { MethodSpec } from './method.ts'

/** The host's own windows, where `capabilities.previewWindow` says that the preview can have one. */
export const windowMethods = {
  /** Opens the preview's window, or brings it to the front. Its page says itself when it is there. */
  'window.openPreview': {
    params: z.strictObject({}),
    result: z.strictObject({}),
    errors: ['host.unsupported'],
  },
  /** Closes the preview's window; `window.previewClosed` tells of its end, and also where there was none. */
  'window.closePreview': {
    params: z.strictObject({}),
    result: z.strictObject({}),
    errors: ['host.unsupported'],
  },
  /** Brings the window to the front in which articles are written. */
  'window.showEditor': {
    params: z.strictObject({}),
    result: z.strictObject({}),
    errors: ['host.unsupported'],
  },
} satisfies Record<string, MethodSpec>
