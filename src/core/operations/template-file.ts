import { join } from 'node:path'
import { decodeText } from '#core/documents/decode-text'
import { readFrontmatter } from '#core/markdown/frontmatter'
import { splitFrontmatter } from '#core/markdown/split-frontmatter'
import { containedPath } from '#core/storage/contained-path'
import type { Storage } from '#core/storage/storage'
import { seriesManifestName } from '#core/workspace/series-manifest'
import { SeriatimError } from '#shared/errors'

/** The folder of a workspace whose Markdown files are templates of articles. */
export const templatesFolder = '_templates'

/** Bytes of the largest template; what is longer is a text of its own. */
const mostBytes = 1_000_000

/** Path of a template in its workspace. */
export function templatePath(name: string): string {
  return `${templatesFolder}/${name}.md`
}

/** A folder with a manifest is a series, whatever it is called: then there are no templates. */
export async function holdsTemplates(storage: Storage, root: string): Promise<boolean> {
  return (await storage.facts(join(root, templatesFolder, seriesManifestName))) === null
}

/** The text of a template. Raises `template.notFound`, and `template.unusable` where no article can be made of it. */
export async function readTemplate(storage: Storage, root: string, name: string): Promise<string> {
  const path = templatePath(name)
  const place = await containedPath(storage, root, path)
  const facts = (await holdsTemplates(storage, root)) ? await storage.facts(place) : null
  if (facts === null || facts.kind === 'folder')
    throw new SeriatimError('template.notFound', `There is no template "${path}". Nothing was created.`)
  if (facts.size > mostBytes) throw unusable(path, 'it is longer than one megabyte')
  const bytes = await storage.read(place)
  const decoded = bytes === null || bytes.length > mostBytes ? null : decodeText(bytes)
  if (decoded === null) throw unusable(path, 'it is not text in UTF-8')
  if (readFrontmatter(splitFrontmatter(decoded.text).yaml).errors.length > 0)
    throw unusable(path, 'its properties cannot be read as YAML')
  return decoded.text
}

function unusable(path: string, reason: string): SeriatimError {
  return new SeriatimError(
    'template.unusable',
    `No article can be made of "${path}": ${reason}. Nothing was created; mend it in a text editor.`,
    { path },
  )
}
