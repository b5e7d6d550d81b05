import { reservedSlugs, slugOf } from '#core/markdown/slug'

const longest = 60

/** A name for the folder of a new series, made of its title; another one where that is taken. */
export function proposeFolder(title: string, taken: readonly string[]): string {
  const slug = Array.from(slugOf(title)).slice(0, longest).join('')
  const stem = slug.replace(/^[-_.]+|[-.]+$/g, '') || 'series'
  const keys = new Set(taken.map((name) => name.normalize('NFC').toLowerCase()))
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? stem : `${stem}-${nth}`
    if (!keys.has(name) && !reservedSlugs.has(name)) return name
  }
}
