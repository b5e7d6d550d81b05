import * as z from 'zod'

/** An action of the page as a native menu shows it; `chord` is written `Mod+Shift+E`. */
const menuActionSchema = z.strictObject({
  kind: z.literal('action'),
  /** Id of the action, which comes back when it is chosen. */
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(200),
  chord: z.string().max(60).nullable(),
  enabled: z.boolean(),
})

const menuItemsSchema = z
  .array(z.union([menuActionSchema, z.strictObject({ kind: z.literal('separator') })]))
  .max(60)
export type MenuItems = z.infer<typeof menuItemsSchema>

const menuGroupSchema = z.strictObject({ label: z.string().min(1).max(60), items: menuItemsSchema })

/** What the page puts into the native menu, made from its actions. The host adds what is the system's. */
export const applicationMenuSchema = z.strictObject({
  file: menuGroupSchema,
  view: menuGroupSchema,
  go: menuGroupSchema,
  article: menuGroupSchema,
  help: menuGroupSchema,
})
export type ApplicationMenu = z.infer<typeof applicationMenuSchema>
