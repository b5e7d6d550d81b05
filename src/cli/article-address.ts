import { SeriatimError } from '#shared/errors'

/** Splits `<series>/<path>` as the command line takes it. Raises `cli.usage`. */
export function parseArticleAddress(address: string): { readonly series: string; readonly path: string } {
  const slash = address.indexOf('/')
  const series = address.slice(0, Math.max(slash, 0))
  const path = address.slice(slash + 1)
  if (slash > 0 && path !== '') return { series, path }
  throw new SeriatimError(
    'cli.usage',
    `"${address}" does not name an article: write <series>/<name>. Nothing was done.`,
  )
}
