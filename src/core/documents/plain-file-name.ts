import { slugOf } from '#core/markdown/slug'

const longestStem = 60

/** A file name that every disk and address takes, in two parts: letters and digits of any script, small ones. */
export function plainFileName(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  const extension =
    dot > 0
      ? name
          .slice(dot + 1)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')
      : ''
  return {
    stem: Array.from(slugOf(stem)).slice(0, longestStem).join('') || 'file',
    extension: extension === '' ? '' : `.${extension}`,
  }
}
