import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { openPreviewLink } from './open-preview-link.ts'
import { PreviewStage } from './preview-stage.tsx'
import { siteLink } from './site-links.ts'
import { SitePageFrame } from './site-page-frame.ts'
import { usePageSheets } from './use-page-sheets.ts'
import { usePageIsDark } from './use-page-is-dark.ts'
import { useSitePage, type SitePageNow } from './use-site-page.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { useLate } from '../components/use-late.ts'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { SitePageName } from '#shared/model/site-page'

/** A page of lists as the export would write it now: that of a series, or All Series. */
export function SitePagePreview({ name }: { name: SitePageName }) {
  const t = useTranslations('preview')
  const dark = usePageIsDark()
  const now = useSitePage(name)
  const { error, waiting, askAgain } = now
  const host = useSiteFrame(now, t(name.kind === 'series' ? 'seriesFrame' : 'indexFrame'))
  const late = useLate(waiting && error === null)
  const again = <Button onPress={askAgain}>{t('askAgain')}</Button>
  const sentence = error === null ? null : sentenceOf(error, t('pageFailedHint'))
  return (
    <PreviewStage
      host={host}
      dark={dark}
      busy={waiting && error === null}
      catchingUp={late}
      gone={sentence !== null && waiting ? { text: sentence, action: again } : null}
      notice={
        sentence === null ? null : (
          <Banner tone="warning" title={t('pageIsOlder')} actions={again}>
            {sentence}
          </Banner>
        )
      }
    />
  )
}

/** Keeps a frame in the element behind the ref showing the page. */
function useSiteFrame({ shown }: SitePageNow, title: string) {
  const host = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<SitePageFrame | null>(null)
  const onPage = useRef<SitePageName | null>(null)
  useEffect(() => {
    if (host.current === null) return
    let gone = false
    let made: SitePageFrame | null = null
    const follow = (href: string) => {
      const { workspace } = useWorkspaceStore.getState()
      if (workspace === null || onPage.current === null) return
      openPreviewLink(siteLink(workspace, onPage.current, href))
    }
    void SitePageFrame.create(host.current, '', follow).then((created) => {
      if (gone) return created.remove()
      made = created
      setFrame(created)
    })
    return () => {
      gone = true
      made?.remove()
    }
  }, [])
  const sheets = usePageSheets()
  useEffect(() => frame?.style(sheets), [frame, sheets])
  useEffect(() => frame?.setTitle(title), [frame, title])
  useEffect(() => {
    if (shown === null || frame === null) return
    onPage.current = shown.name
    frame.show(shown.name, shown.page)
  }, [frame, shown])
  return host
}
