import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useTranslations } from 'use-intl'
import { useOpenDocument } from '../documents/use-open-document.ts'
import { useArticleEntry } from '../editor/use-article-entry.ts'
import { useDarkColours } from '../shell/use-dark-colours.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'
import { linkContext } from './link-context.ts'
import { previewPage, samePage } from './preview-page.ts'
import type { PreviewLink } from './preview-links.ts'
import type { PreviewContext, PreviewPage } from './preview-protocol.ts'
import { themeSheets } from './theme-sheets.ts'
import { usePreview } from './use-preview.ts'
import styles from './preview-pane.module.css'

const widths = ['phone', 'tablet', 'desktop'] as const
type Width = (typeof widths)[number]

/** The article as its readers will see it, in step with what is typed. */
export function PreviewPane({ series, path }: ArticleRef) {
  const t = useTranslations('preview')
  const host = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<Width>('desktop')
  const dark = useDarkColours()
  const opening = useOpenDocument({ series, path })
  const health = usePreview({
    host,
    title: t('frame'),
    document: opening.kind === 'open' ? opening.document : null,
    page: usePage({ series, path }),
    context: useLinkContext(),
    sheets: useMemo(() => themeSheets(dark), [dark]),
    onLink: openLink,
  })

  return (
    <div className={styles['pane']}>
      <div className={styles['bar']}>
        <WidthChoice width={width} onChange={setWidth} />
        {health === 'halted' && <output className={styles['halted']}>{t('halted')}</output>}
      </div>
      <div className={styles['catchingUp']} data-on={health === 'catching-up' || undefined} />
      <div className={styles['stage']} data-width={width}>
        <div ref={host} className={styles['frame']} />
      </div>
    </div>
  )
}

function WidthChoice({
  width,
  onChange,
}: {
  readonly width: Width
  readonly onChange: (width: Width) => void
}) {
  const t = useTranslations('preview')
  const icons = { phone: Smartphone, tablet: Tablet, desktop: Monitor }
  return (
    <ToggleButtonGroup
      className={styles['widths'] ?? ''}
      aria-label={t('width')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[width]}
      onSelectionChange={(keys) => onChange(widths.find((each) => keys.has(each)) ?? 'desktop')}
    >
      {widths.map((each) => {
        const Icon = icons[each]
        return (
          <ToggleButton key={each} id={each} className={styles['width'] ?? ''} aria-label={t(each)}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
          </ToggleButton>
        )
      })}
    </ToggleButtonGroup>
  )
}

/** Articles open in the editor; what is outside opens outside, by the host's own rules. */
function openLink(link: PreviewLink): void {
  if (link.kind === 'article') useWorkspaceStore.getState().openArticle(link.source)
  else if (link.kind === 'outside') window.open(link.href, '_blank', 'noopener,noreferrer')
}

/** The same object while the page looks the same: every save tells the entry anew. */
function usePage(ref: ArticleRef): PreviewPage | null {
  const t = useTranslations('preview')
  const place = useArticleEntry(ref)
  const [known, setKnown] = useState<PreviewPage | null>(null)
  const words = { allSeries: t('allSeries'), breadcrumb: t('breadcrumb'), contents: t('contents') }
  const page = place === null ? null : previewPage(place, words)
  if (page === null || (known !== null && samePage(known, page))) return page === null ? null : known
  setKnown(page)
  return page
}

function useLinkContext(): PreviewContext {
  const workspace = useWorkspaceStore((state) => state.workspace)
  const [known, setKnown] = useState(() => linkContext(workspace, null))
  const [seen, setSeen] = useState(workspace)
  if (seen === workspace) return known
  const context = linkContext(workspace, known)
  setSeen(workspace)
  setKnown(context)
  return context
}
