import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { applicationMenuSchema } from '#shared/model/application-menu'
import { hexColourSchema, settingsPatchSchema, settingsSchema } from '#shared/model/settings'

/** What this host can do. The interface hides what it cannot. */
export const capabilitiesSchema = z.strictObject({
  folderDialog: z.boolean(),
  nativeMenu: z.boolean(),
  /** Whether the host can draw the whole window larger; where not, the browser does. */
  zoom: z.boolean(),
  /** Whether the preview can have a window of its own. */
  previewWindow: z.boolean(),
  /** How the result of an export is opened: in the system's browser, or by a loopback address. */
  openResult: z.enum(['external', 'url']),
})
export type Capabilities = z.infer<typeof capabilitiesSchema>

export const systemMethods = {
  'system.hello': {
    params: z.strictObject({}),
    result: z.strictObject({
      host: z.enum(['electron', 'browser', 'memory']),
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      capabilities: capabilitiesSchema,
      settings: settingsSchema,
      /** The desktop's accent colour; null where the host cannot know it. */
      systemAccent: hexColourSchema.nullable(),
    }),
    errors: [],
  },
  'system.chooseFolder': {
    params: z.strictObject({ purpose: z.enum(['open-workspace', 'new-workspace', 'export']) }),
    result: z.strictObject({ path: z.string().nullable() }),
    errors: ['host.unsupported'],
  },
  /** Puts the page's actions into the native menu; a chosen one comes back as `menu.chosen`. */
  'system.showMenu': {
    params: z.strictObject({ menu: applicationMenuSchema }),
    result: z.strictObject({}),
    errors: ['host.unsupported'],
  },
  'settings.read': { params: z.strictObject({}), result: settingsSchema, errors: [] },
  'settings.update': { params: settingsPatchSchema, result: settingsSchema, errors: ['settings.invalid'] },
} satisfies Record<string, MethodSpec>
