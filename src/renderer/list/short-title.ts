/** A title cut in two at its first colon: the name, and what follows it. */
export interface TitleParts {
  readonly name: string
  /** Begins with the colon; empty where there is none. */
  readonly rest: string
}

/** Splits `Bulkhead Pattern: Isolating Capacity` so that the name can stand out, or stand alone. */
export function titleParts(title: string): TitleParts {
  const colon = title.search(/[:：](\s|$)/u)
  if (colon <= 0) return { name: title, rest: '' }
  return { name: title.slice(0, colon), rest: title.slice(colon) }
}

/** The name by which an article is called where room is short. */
export function shortTitle(title: string): string {
  return titleParts(title).name
}
