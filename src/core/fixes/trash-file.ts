import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { revisionOf } from '#core/documents/revision'
import { articleFiles } from '#core/operations/article-files'
import { encodeRecord, recordPath, trashedPath } from '#core/operations/trash-record'
import { kindOfPath } from '#core/workspace/list-articles'
import { noNumber } from '#shared/order/number-entries'
import type { FixPlan } from './fix-plan.ts'
import { outdated } from './outdated.ts'

/** Moves a file that has no place in the order to the trash; an article goes with its own files. */
export async function planTrash(plan: FixPlan, series: string, path: string, now: Date): Promise<void> {
  const { storage, model } = plan
  const files =
    kindOfPath(path) === 'article'
      ? await articleFiles(storage, join(model.root, series), path)
      : await ownFile(plan, series, path)
  if (files.length === 0) throw outdated(`${series}/${path}`)
  const id = `${now.toISOString().replace(/[^0-9]/g, '')}-${randomBytes(4).toString('hex')}`
  const names = files.map((file) => file.path)
  const record = {
    format: 1,
    series,
    path,
    title: path,
    number: noNumber,
    words: null,
    trashedAt: now.toISOString(),
    place: null,
    files: names,
  } as const
  plan.add({
    path: recordPath(id),
    before: null,
    after: { kind: 'bytes', bytes: encodeRecord(record) },
  })
  for (const file of files) {
    const from = `${series}/${file.path}`
    plan.add(
      { path: trashedPath(id, file.path), before: null, after: { kind: 'file', path: from } },
      { path: from, before: file.revision, after: null },
    )
  }
}

async function ownFile({ storage, model }: FixPlan, series: string, path: string) {
  const bytes = await storage.read(join(model.root, series, path))
  return bytes === null ? [] : [{ path, revision: revisionOf(bytes) }]
}
