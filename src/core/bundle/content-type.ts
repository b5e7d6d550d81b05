import { mediaTypes } from '#core/workspace/media-types'

const types: ReadonlyMap<string, string> = new Map([
  ...mediaTypes,
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['md', 'text/plain; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['xml', 'application/xml; charset=utf-8'],
  ['pdf', 'application/pdf'],
  ['woff', 'font/woff'],
  ['woff2', 'font/woff2'],
])

/** The type that a file of a bundle is served with, by its name alone. */
export function contentTypeOf(name: string): string {
  const extension = /\.([^./]+)$/.exec(name)?.[1] ?? ''
  return types.get(extension.toLowerCase()) ?? 'application/octet-stream'
}
