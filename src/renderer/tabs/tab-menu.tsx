import { useTranslations } from 'use-intl'
import { closeAllTabs, closeOtherTabs, closeTabs } from './close-tabs.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { closeTab } from '../actions/navigation-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { PointMenu, type Point } from '../components/context-menu.tsx'
import { MenuItem, MenuSeparator } from '../components/menu.tsx'
import { revealInList } from '../editor/reveal-in-list.ts'
import { openToSide } from '../sides/side-steps.ts'
import { sameArticle, useNavigationStore } from '../stores/navigation-store.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useWorkspaceStore, type ArticleRef } from '../stores/workspace-store.ts'

/** The tab whose menu was asked for, and where. */
export interface AskedMenu {
  readonly article: ArticleRef
  readonly at: Point
}

/** The menu of one tab: whatever the pointer can do with it is here too. */
export function TabMenu({ asked, onClose }: { asked: AskedMenu | null; onClose: () => void }) {
  const t = useTranslations('tabs')
  const { host } = useActionContext()
  const tabs = useNavigationStore((state) => state.tabs)
  const open = useWorkspaceStore((state) => state.open)
  if (asked === null) return null
  const { article, at } = asked
  const index = tabs.findIndex((tab) => sameArticle(tab, article))
  const move = (to: number): void => useNavigationStore.getState().moveTab(article, to)
  const keys = sameArticle(article, open) ? actionKeys(closeTab, host) : undefined
  return (
    <PointMenu label={t('tabMenu')} at={at} onClose={onClose}>
      <MenuItem label={t('close')} keys={keys} onAction={() => closeTabs([article])} />
      <MenuItem
        label={t('closeOthers')}
        isDisabled={tabs.length < 2}
        onAction={() => closeOtherTabs(article)}
      />
      <MenuItem label={t('closeAll')} onAction={closeAllTabs} />
      <MenuSeparator />
      <MenuItem
        label={t('openToSide')}
        isDisabled={sameArticle(article, open)}
        disabledReason={sameArticle(article, open) ? t('shownOnce') : null}
        onAction={() => openToSide(article)}
      />
      <MenuSeparator />
      <MenuItem label={t('moveLeft')} isDisabled={index <= 0} onAction={() => move(index - 1)} />
      <MenuItem
        label={t('moveRight')}
        isDisabled={index === tabs.length - 1}
        onAction={() => move(index + 1)}
      />
      <MenuSeparator />
      <MenuItem label={t('reveal')} onAction={() => reveal(article)} />
    </PointMenu>
  )
}

function reveal(article: ArticleRef): void {
  const entry = seriesNow(article.series)?.entries.find(({ path }) => path === article.path)
  if (entry !== undefined) revealInList(article.series, entry.section, entry.key)
}
