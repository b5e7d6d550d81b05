import * as z from 'zod'
import type { MethodSpec } from './method.ts'
import { stepSchema, structureErrors } from './operation.ts'
import { findingSchema, fixSchema } from '#shared/model/finding'
import { checkedWorkspaceSchema } from '#shared/model/checked-workspace'
import { searchHitSchema } from '#shared/model/search-hit'
import { workspaceLayoutSchema } from '#shared/model/workspace-layout'
import { workspaceSchema } from '#shared/model/workspace'

const absolutePath = z.string().min(1).max(4096)

export const workspaceMethods = {
  /** The workspace that this host has open, or null. */
  'workspace.current': {
    params: z.strictObject({}),
    result: workspaceSchema.nullable(),
    errors: [],
  },
  'workspace.open': {
    params: z.strictObject({ path: absolutePath }),
    result: workspaceSchema,
    errors: ['workspace.notFound', 'workspace.notAWorkspace', 'workspace.manifestUnreadable', 'file.denied'],
  },
  /** Copies the sample workspace to a new folder of the author's and opens the copy. */
  'workspace.openSample': {
    params: z.strictObject({}),
    result: workspaceSchema,
    errors: ['file.denied', 'file.diskFull', 'file.failed'],
  },
  'workspace.create': {
    params: z.strictObject({ path: absolutePath, title: z.string().min(1).max(200) }),
    result: workspaceSchema,
    errors: ['workspace.folderNotEmpty', 'file.denied', 'file.diskFull', 'file.failed'],
  },
  /** Counts drafts among the shown entries, or not; for this session. */
  'workspace.countDrafts': {
    params: z.strictObject({ drafts: z.boolean() }),
    result: workspaceSchema,
    errors: ['workspace.noneOpen'],
  },
  /** How the window of the open workspace was left. */
  'workspace.layout': {
    params: z.strictObject({}),
    result: workspaceLayoutSchema,
    errors: ['workspace.noneOpen'],
  },
  /** Keeps how the window is now; a convenience that fails silently, told to no other client. */
  'workspace.rememberLayout': {
    params: workspaceLayoutSchema,
    result: z.strictObject({}),
    errors: ['workspace.noneOpen'],
  },
  'workspace.recent': {
    params: z.strictObject({}),
    result: z.array(z.strictObject({ path: z.string(), title: z.string(), found: z.boolean() })),
    errors: [],
  },
  /** Takes the right to write from a holder that has fallen silent; the author knows that it is gone. */
  'workspace.takeOver': {
    params: z.strictObject({}),
    result: workspaceSchema,
    errors: [
      'workspace.noneOpen',
      'workspace.locked',
      'workspace.unreachable',
      'file.denied',
      'file.diskFull',
      'file.failed',
    ],
  },
  /** Looks for changes that the watch of the folder may have missed; what is news comes by events. */
  'workspace.rescan': {
    params: z.strictObject({}),
    result: z.strictObject({}),
    errors: [],
  },
  /**
   * Everything that is wrong in the open workspace. From then on the host checks again after each change, only what
   * that touches, and tells what is other by `workspace.checked`.
   */
  'workspace.check': {
    params: z.strictObject({}),
    result: checkedWorkspaceSchema,
    errors: ['workspace.noneOpen', 'job.cancelled', 'file.denied', 'file.failed'],
  },
  /** Gives a check up that is under way; the next one goes on where it was. */
  'workspace.stopCheck': {
    params: z.strictObject({}),
    result: z.strictObject({}),
    errors: [],
  },
  /**
   * Takes ways out of problems that a check offered, all in one step or none. What is unsaved is saved before by the
   * client; open texts follow by `article.changedOnDisk`. Raises `operation.outdated` where a text is another by now.
   */
  'workspace.fix': {
    params: z.strictObject({
      fixes: z
        .array(
          findingSchema.pick({ series: true, path: true, line: true, column: true, href: true }).extend({
            fix: fixSchema,
          }),
        )
        .min(1)
        .max(500),
    }),
    result: z.strictObject({ step: stepSchema.nullable() }),
    errors: structureErrors,
  },
  'workspace.search': {
    params: z.strictObject({ query: z.string().max(400), limit: z.number().int().min(1).max(200) }),
    result: z.array(searchHitSchema),
    errors: ['workspace.noneOpen'],
  },
} satisfies Record<string, MethodSpec>
