import { join } from 'node:path'
import { contentOf } from '#core/journal/text-content'
import { transact } from '#core/journal/transact'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import type { WorkspaceModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { collisionKey } from './article-name.ts'
import { findSeries, requireWritable } from './find-series.ts'
import { nameFromTitle } from './name-from-title.ts'
import { readSource } from './read-source.ts'
import { holdsTemplates, templatePath, templatesFolder } from './template-file.ts'
import { templateFromText } from './text-from-template.ts'

export interface SavedTemplate {
  readonly name: string
  /** Names the transaction in the journal. */
  readonly step: string
}

/**
 * Makes a template of an article, which stays as it is, under a free name after its title. Raises
 * `article.headUnreadable`, and `template.unusable` where a series stands in the place of the templates.
 */
export async function saveTemplate(
  storage: Storage,
  model: WorkspaceModel,
  { series: wanted, path }: { readonly series: string; readonly path: string },
): Promise<SavedTemplate> {
  requireWritable(model)
  const series = findSeries(model, wanted)
  const source = await readSource(storage, model, series, path)
  const text = templateFromText(source.text)
  if (text === null)
    throw new SeriatimError(
      'article.headUnreadable',
      `The properties of "${series.folder}/${path}" cannot be changed by themselves, so no template was made. Nothing was changed; mend them in its text.`,
    )
  if (!(await holdsTemplates(storage, model.root)))
    throw new SeriatimError(
      'template.unusable',
      `"${templatesFolder}" is a series in this workspace, so it holds no templates. Nothing was changed.`,
    )
  const name = await freeName(storage, model.root, nameFromTitle(source.title))
  await containedPath(storage, model.root, templatePath(name))
  const after = contentOf({ text, bom: false })
  const changes = [{ path: templatePath(name), before: null, after }]
  const { id } = await transact(storage, model.root, { label: `Save template ${name}`, changes })
  return { name, step: id }
}

async function freeName(storage: Storage, root: string, wanted: string): Promise<string> {
  const entries = (await storage.list(join(root, templatesFolder))) ?? []
  const taken = new Set(entries.map(({ name }) => collisionKey(name)))
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? wanted : `${wanted}-${nth}`
    if (!taken.has(collisionKey(`${name}.md`))) return name
  }
}
