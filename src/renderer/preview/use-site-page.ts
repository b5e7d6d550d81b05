import { useEffect, useRef, useState } from 'react'
import { followSitePage } from './follow-site-page.ts'
import { useClient } from '../app-services.tsx'
import type { SitePage, SitePageName } from '#shared/model/site-page'

/** A page with its name; the same object while it is the same letter for letter. */
export interface ShownPage {
  readonly name: SitePageName
  readonly page: SitePage
}

export interface SitePageNow {
  /** What was answered last, of this page or the one before it; null before the first answer. */
  readonly shown: ShownPage | null
  /** Why the page that is wanted could not be had, where that is how it stands; null elsewhere. */
  readonly error: unknown
  /** `shown` is not the page that is wanted. */
  readonly waiting: boolean
  readonly askAgain: () => void
}

interface Answered {
  readonly shown: ShownPage | null
  readonly failed: { readonly name: SitePageName; readonly error: unknown } | null
}

/** A page of the site as the host makes it, in step with the workspace. The name is to be the same object. */
export function useSitePage(name: SitePageName): SitePageNow {
  const client = useClient()
  const [{ shown, failed }, setAnswered] = useState<Answered>({ shown: null, failed: null })
  const again = useRef<() => void>(() => undefined)
  useEffect(() => {
    const { askAgain, end } = followSitePage(client, name, {
      onPage: (page) =>
        setAnswered((before) => ({ shown: withPage(before.shown, name, page), failed: null })),
      onFailure: (error) => setAnswered((before) => ({ ...before, failed: { name, error } })),
    })
    again.current = askAgain
    return end
  }, [client, name])
  return {
    shown,
    error: failed?.name === name ? failed.error : null,
    waiting: shown?.name !== name,
    askAgain: () => again.current(),
  }
}

function withPage(before: ShownPage | null, name: SitePageName, page: SitePage): ShownPage {
  const same =
    before?.name === name &&
    before.page.html === page.html &&
    before.page.language === page.language &&
    before.page.direction === page.direction
  return same ? before : { name, page }
}
