import { seriesManifestName } from '#core/workspace/series-manifest'
import { parseArticleAddress } from './article-address.ts'

/** `<series>/<path>` for an article, `<series>` alone for its order, which is its `series.yaml`. Raises `cli.usage`. */
export function parseHistoryAddress(address: string): { readonly series: string; readonly file: string } {
  const bare = address.replace(/\/$/, '')
  if (bare !== '' && !bare.includes('/')) return { series: bare, file: seriesManifestName }
  const { series, path } = parseArticleAddress(address)
  return { series, file: path }
}
