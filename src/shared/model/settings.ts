import * as z from 'zod'

/** The author's preferences, kept by the host. Every key has a default, so an empty file is valid. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  editorFontSize: z.number().int().min(12).max(24).default(15),
  editorMeasure: z.number().int().min(50).max(100).default(64),
  autosave: z.boolean().default(true),
  showPreview: z.boolean().default(true),
  showList: z.boolean().default(true),
  /** Pane widths in per cent, left to right, as the panels library keeps them. */
  paneLayout: z.array(z.number()).max(3).default([]),
  /** Absolute paths, newest first. */
  recentWorkspaces: z.array(z.string()).max(12).default([]),
  /** The article that was open last, by workspace root. */
  lastArticles: z.record(z.string(), z.strictObject({ series: z.string(), path: z.string() })).default({}),
  /** Last export folder by workspace root. */
  exportFolders: z.record(z.string(), z.string()).default({}),
})
export type Settings = z.infer<typeof settingsSchema>

/** What a client may change, a subset of the keys at a time. */
export const settingsPatchSchema = settingsSchema
  .omit({ recentWorkspaces: true, lastArticles: true, exportFolders: true })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
