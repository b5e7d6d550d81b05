import { useEffect, useState } from 'react'
import { resolveFrom } from '../links/workspace-links.ts'
import { assetAddress } from '../preview/preview-links.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'

/** What is known of the picture that a cover names. */
export type Cover =
  | { readonly kind: 'none' }
  /** Not looked at yet, or there is nothing to look it up in. */
  | { readonly kind: 'unknown' }
  /** A picture of the web, which is not fetched. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'missing' }
  /** `address`: where this page finds it. */
  | { readonly kind: 'there'; readonly address: string }

/** From the last key to the look for the picture, in milliseconds. */
const settle = 300

/** Follows the cover that an article names; a picture that cannot be drawn is missing. */
export function useCover(article: ArticleRef, href: string | null): Cover {
  const [settled, setSettled] = useState(href)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(href), settle)
    return () => clearTimeout(timer)
  }, [href])
  const meant = settled === href ? meaningOf(article, href) : unknown
  const address = meant.kind === 'there' ? meant.address : null
  const drawn = useDrawn(address)
  if (address === null || drawn === true) return meant
  return drawn === false ? { kind: 'missing' } : unknown
}

const unknown: Cover = { kind: 'unknown' }

function meaningOf(article: ArticleRef, href: string | null): Cover {
  if (href === null || href.trim() === '') return { kind: 'none' }
  const meant = resolveFrom(article, { form: 'image', href })
  if (meant === null) return unknown
  if (meant.kind === 'external') return { kind: 'elsewhere' }
  return meant.kind === 'asset' ? { kind: 'there', address: assetAddress(meant.path) } : { kind: 'missing' }
}

/** Whether this page can draw the picture at an address; null until that is known. */
function useDrawn(address: string | null): boolean | null {
  const [seen, setSeen] = useState<{ readonly address: string; readonly drawn: boolean } | null>(null)
  useEffect(() => {
    if (address === null) return
    const picture = new Image()
    let ended = false
    const tell = (drawn: boolean) => () => {
      if (!ended) setSeen({ address, drawn })
    }
    picture.addEventListener('load', tell(true))
    picture.addEventListener('error', tell(false))
    picture.src = address
    return () => {
      ended = true
    }
  }, [address])
  return seen?.address === address ? seen.drawn : null
}
