import * as z from 'zod'
import { templateNameSchema } from './templates.ts'
import type { MethodSpec } from './method.ts'
import { followedLinks, jobSchema, stepSchema, structureErrors } from './operation.ts'
import { findingSchema } from '#shared/model/finding'
import { mostAddedBytes } from '#shared/model/added-file'
import { seriesSchema } from '#shared/model/series'
import { workspaceSchema } from '#shared/model/workspace'

const seriesFolder = z.string().min(1).max(255)
const articlePath = z.string().min(1).max(1024)
/** Hash of the bytes on disk, lower-case hex SHA-256. */
export const revisionSchema = z.string().regex(/^[0-9a-f]{64}$/)

export const openArticleSchema = z.strictObject({
  series: seriesFolder,
  path: articlePath,
  /** The whole file, frontmatter included, with line ends as they are on disk and without BOM. */
  text: z.string(),
  revision: revisionSchema,
  /** Set when the file is shown but cannot be written. */
  readOnly: z.enum(['not-utf8', 'workspace']).nullable(),
})
export type OpenArticle = z.infer<typeof openArticleSchema>

const saveParams = z.strictObject({
  series: seriesFolder,
  path: articlePath,
  text: z.string().max(50_000_000),
  baseRevision: revisionSchema,
})

export const articleMethods = {
  'article.open': {
    params: z.strictObject({ series: seriesFolder, path: articlePath }),
    result: openArticleSchema,
    errors: ['workspace.noneOpen', 'article.notFound', 'file.outsideWorkspace', 'file.denied', 'file.failed'],
  },
  /**
   * Writes the text if the disk still holds `baseRevision`. Line ends of one kind stand for those that
   * the file had, line by line; mixed ones are written as they are. On `article.conflict`, `details.revision` is the one on disk.
   */
  'article.save': {
    params: saveParams,
    result: z.strictObject({ revision: revisionSchema, savedAt: z.string() }),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'article.notFound',
      'article.conflict',
      'article.notUtf8',
      'file.outsideWorkspace',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /**
   * The last save of a page that goes away and cannot answer for a conflict: what `article.save` would
   * refuse is set aside instead. `keptAs` is its path then, null where the article itself was written.
   */
  'article.saveLast': {
    params: saveParams,
    result: z.strictObject({ keptAs: z.string().nullable() }),
    errors: ['workspace.noneOpen', 'file.outsideWorkspace', 'file.denied', 'file.diskFull', 'file.failed'],
  },
  /**
   * What is wrong in a text of an article, which need not be saved, in the order of the text, with suggestions for
   * links that lead nowhere. Null for a long text that is not saved yet; it is asked about again then.
   */
  'article.check': {
    params: z.strictObject({ series: seriesFolder, path: articlePath, text: z.string().max(50_000_000) }),
    result: z.array(findingSchema).nullable(),
    errors: ['workspace.noneOpen', 'series.notFound', 'file.denied', 'file.failed'],
  },
  /** Keeps a text that is about to be given up under `.seriatim/recovery/`; returns its path. */
  'article.setAside': {
    params: z.strictObject({ series: seriesFolder, path: articlePath, text: z.string().max(50_000_000) }),
    result: z.strictObject({ keptAs: z.string() }),
    errors: ['workspace.noneOpen', 'file.denied', 'file.diskFull', 'file.failed'],
  },
  /**
   * Gives an article another file name; the address of its page stays and links follow. Open texts follow by
   * `article.moved` and `article.changedOnDisk`; what is unsaved is saved before by the client.
   */
  'article.rename': {
    params: z.strictObject({
      series: seriesFolder,
      path: articlePath,
      name: z.string().min(1).max(255),
      job: jobSchema,
    }),
    result: z.strictObject({ path: articlePath, step: stepSchema.nullable(), ...followedLinks }),
    errors: structureErrors,
  },
  /** Moves articles to another series, with their own files and the assets that they name; links follow. */
  'article.moveToSeries': {
    params: z.strictObject({
      from: seriesFolder,
      keys: z.array(z.string().min(1).max(1400)).min(1).max(10_000),
      series: seriesFolder,
      /** 1-based position of the first in its new series; beyond the end means last. */
      to: z.number().int().min(1).max(1_000_000),
      section: z.string().nullable().default(null),
      job: jobSchema,
    }),
    result: z.strictObject({ paths: z.array(articlePath), step: stepSchema, ...followedLinks }),
    errors: [...structureErrors, 'series.entryNotFound', 'series.sectionUnknown'],
  },
  /** Gives a heading other words; links to it follow. Its line counts from 1 in the file. */
  'article.renameHeading': {
    params: z.strictObject({
      series: seriesFolder,
      path: articlePath,
      line: z.number().int().min(1),
      text: z.string().min(1).max(1000),
      job: jobSchema,
    }),
    result: z.strictObject({ step: stepSchema.nullable(), ...followedLinks }),
    errors: [...structureErrors, 'series.entryNotFound'],
  },
  /** Gives a picture or another file beside the articles another path in its series; links follow. */
  'file.rename': {
    params: z.strictObject({ series: seriesFolder, path: articlePath, to: articlePath, job: jobSchema }),
    result: z.strictObject({ path: articlePath, step: stepSchema.nullable(), ...followedLinks }),
    errors: structureErrors,
  },
  /**
   * Copies a picture or another file beside an article, under its own name with the beginning of its hash. Nothing
   * is written over; what is there already is not written again. `path` is from the workspace's root.
   */
  'file.add': {
    params: z.strictObject({
      series: seriesFolder,
      path: articlePath,
      /** As it was called where it came from. */
      name: z.string().min(1).max(1024),
      /** Its bytes in Base64. */
      content: z
        .string()
        .max(Math.ceil(mostAddedBytes / 3) * 4)
        .regex(/^[A-Za-z0-9+/]*={0,2}$/),
    }),
    result: z.strictObject({
      path: articlePath,
      /** Whether pages can show it; by its bytes, not only by its name. */
      picture: z.boolean(),
    }),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'series.notFound',
      'article.notFound',
      'article.nameTaken',
      'article.nameInvalid',
      'file.outsideWorkspace',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /**
   * Makes two articles of one: the block that a line is in, or that follows it, and all after it become the next
   * article. Lines count from 1 in the file. `path` is the new one's; links follow.
   */
  'article.split': {
    params: z.strictObject({
      series: seriesFolder,
      path: articlePath,
      line: z.number().int().min(1),
      title: z.string().trim().min(1).max(300),
      job: jobSchema,
    }),
    result: z.strictObject({ path: articlePath, step: stepSchema, ...followedLinks }),
    errors: [...structureErrors, 'series.entryNotFound', 'article.notUtf8', 'article.cannotSplit'],
  },
  /** Puts the text of another article of the series at the end of one; the other is gone then. Links follow. */
  'article.merge': {
    params: z.strictObject({ series: seriesFolder, path: articlePath, other: articlePath, job: jobSchema }),
    result: z.strictObject({ step: stepSchema, ...followedLinks }),
    errors: [...structureErrors, 'series.entryNotFound', 'article.notUtf8', 'article.cannotMerge'],
  },
  /** Creates an article from a title, placed last (of its section's order: last of the list). */
  'article.create': {
    params: z.strictObject({
      series: seriesFolder,
      title: z.string().min(1).max(300),
      section: z.string().nullable().default(null),
      /** The template that it begins as; null for none. */
      template: templateNameSchema.nullable().default(null),
    }),
    result: z.strictObject({ path: articlePath, step: stepSchema, series: seriesSchema }),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'series.notFound',
      'series.manifestUnreadable',
      'series.sectionUnknown',
      'article.nameTaken',
      'article.nameInvalid',
      'template.notFound',
      'template.unusable',
      'file.outsideWorkspace',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /** Creates an empty series in a new folder of the workspace; nothing that is there is touched. */
  'series.create': {
    params: z.strictObject({
      title: z.string().trim().min(1).max(300),
      /** Name of its folder. */
      folder: seriesFolder,
    }),
    result: z.strictObject({ folder: seriesFolder, workspace: workspaceSchema }),
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'series.nameTaken',
      'series.nameInvalid',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /**
   * Gives the folder of a series another name; links follow, addresses of pages stay. Open texts follow by
   * `series.moved`.
   */
  'series.rename': {
    params: z.strictObject({ series: seriesFolder, folder: seriesFolder, job: jobSchema }),
    result: z.strictObject({ folder: seriesFolder, step: stepSchema.nullable(), ...followedLinks }),
    errors: [...structureErrors, 'series.nameTaken', 'series.nameInvalid'],
  },
  /**
   * Moves entries within their series' reading order; several keep their relative order and stand one
   * after the other from `to` on. Writes only `series.yaml`.
   */
  'series.move': {
    params: z.strictObject({
      series: seriesFolder,
      keys: z.array(z.string().min(1).max(1400)).min(1).max(10_000),
      /** 1-based position of the first in the resulting list, counting every entry. */
      to: z.number().int().min(1).max(1_000_000),
      /** Section id, null for none; left out to keep it. */
      section: z.string().nullable().optional(),
    }),
    result: seriesSchema,
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'series.notFound',
      'series.entryNotFound',
      'series.sectionUnknown',
      'series.manifestUnreadable',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /**
   * Puts the whole reading order as given, each entry in its section: the inverse of any move. `order`
   * names every entry that has a place, by the key it has now, else `series.entryNotFound`. Writes only
   * `series.yaml`.
   */
  'series.arrange': {
    params: z.strictObject({
      series: seriesFolder,
      order: z
        .array(z.strictObject({ key: z.string().min(1).max(1400), section: z.string().nullable() }))
        .min(1)
        .max(100_000),
    }),
    result: seriesSchema,
    errors: [
      'workspace.noneOpen',
      'workspace.readOnly',
      'workspace.locked',
      'workspace.unreachable',
      'series.notFound',
      'series.entryNotFound',
      'series.sectionUnknown',
      'series.manifestUnreadable',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
} satisfies Record<string, MethodSpec>
