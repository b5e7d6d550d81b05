import * as z from 'zod'
import { workspaceLayoutSchema } from './workspace-layout.ts'

/** The accents that the design names; a free one is `#rrggbb`, `system` is the one of the desktop. */
export const accentNames = ['verdigris', 'rubric', 'violet', 'ochre', 'graphite'] as const
export type AccentName = (typeof accentNames)[number]

/** A colour as `#rrggbb`, lower case. */
export const hexColourSchema = z.string().regex(/^#[0-9a-f]{6}$/)

/** Letters of a word of the author's own dictionary, and words of it. */
export const longestOwnWord = 80
export const mostOwnWords = 5_000

/** The author's preferences, kept by the host. Every key has a default, so an empty file is valid. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'sepia', 'contrast']).default('system'),
  accent: z.union([z.enum([...accentNames, 'system']), hexColourSchema]).default('verdigris'),
  /** Size of the interface in per cent; the editor has its own. */
  textSize: z.number().int().min(80).max(200).default(100),
  listDensity: z.enum(['compact', 'comfortable']).default('compact'),
  showMinutes: z.boolean().default(true),
  /** Status in words beside its glyph. */
  statusWords: z.boolean().default(false),
  reduceMotion: z.enum(['system', 'always', 'never']).default('system'),
  editorFont: z.enum(['mono', 'sans', 'serif']).default('mono'),
  /** Words that an article should come to; 0 for none. */
  wordGoal: z.number().int().min(0).max(100_000).default(0),
  /** Words that a day should bring; 0 for none. */
  dailyWordGoal: z.number().int().min(0).max(100_000).default(0),
  /** How the page is looked at: on a screen of that width, or on sheets of paper. */
  previewWidth: z.enum(['phone', 'tablet', 'desktop', 'paper']).default('desktop'),
  /** Colours of the page in the preview; `app` follows the interface. */
  previewColours: z.enum(['app', 'light', 'dark']).default('app'),
  editorFontSize: z.number().int().min(12).max(24).default(15),
  editorMeasure: z.number().int().min(50).max(100).default(64),
  /** The editor shows the text as it will look, its marks out of sight away from the caret. */
  liveMode: z.boolean().default(false),
  /** All but the sentence or the paragraph at the caret is dimmed. */
  focusMode: z.boolean().default(false),
  focusUnit: z.enum(['paragraph', 'sentence']).default('paragraph'),
  /** The line that is written stays in the middle of the pane. */
  typewriter: z.boolean().default(false),
  autosave: z.boolean().default(true),
  /** Words that the dictionary of the text's language does not have are marked. */
  spelling: z.boolean().default(true),
  /** The author's own dictionary, for every language. */
  spellingWords: z.array(z.string().min(1).max(longestOwnWord)).max(mostOwnWords).default([]),
  /** The hint on how to put articles in order has been shown; it never comes again. */
  reorderHintSeen: z.boolean().default(false),
  /** Absolute paths, newest first. */
  recentWorkspaces: z.array(z.string()).max(12).default([]),
  /** How the window was left, by workspace root. */
  layouts: z.record(z.string(), workspaceLayoutSchema).default({}),
  /** Last export folder by workspace root. */
  exportFolders: z.record(z.string(), z.string()).default({}),
})
export type Settings = z.infer<typeof settingsSchema>

const { shape } = settingsSchema

/**
 * What a client may change, a subset of the keys at a time. Without defaults: a key that is left out is
 * left as it is.
 */
export const settingsPatchSchema = z
  .strictObject({
    theme: shape.theme.unwrap(),
    accent: shape.accent.unwrap(),
    textSize: shape.textSize.unwrap(),
    listDensity: shape.listDensity.unwrap(),
    showMinutes: shape.showMinutes.unwrap(),
    statusWords: shape.statusWords.unwrap(),
    reduceMotion: shape.reduceMotion.unwrap(),
    editorFont: shape.editorFont.unwrap(),
    wordGoal: shape.wordGoal.unwrap(),
    dailyWordGoal: shape.dailyWordGoal.unwrap(),
    previewWidth: shape.previewWidth.unwrap(),
    previewColours: shape.previewColours.unwrap(),
    editorFontSize: shape.editorFontSize.unwrap(),
    editorMeasure: shape.editorMeasure.unwrap(),
    liveMode: shape.liveMode.unwrap(),
    focusMode: shape.focusMode.unwrap(),
    focusUnit: shape.focusUnit.unwrap(),
    typewriter: shape.typewriter.unwrap(),
    autosave: shape.autosave.unwrap(),
    spelling: shape.spelling.unwrap(),
    spellingWords: shape.spellingWords.unwrap(),
    reorderHintSeen: shape.reorderHintSeen.unwrap(),
  })
  .partial()
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
