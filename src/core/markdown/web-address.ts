/** Node and browsers have it alike; the declarations that this folder is checked with have neither. */
declare const URL: {
  readonly canParse: (text: string) => boolean
  new (text: string): { readonly href: string }
}

/** A full address of the web in its usual spelling; null for what is none. Only such a one can stand for a page. */
export function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : null
}
