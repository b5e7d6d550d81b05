import { useTranslations } from 'use-intl'
import { PaneDivider } from './pane-divider.tsx'
import { Pane, paneId } from './pane.tsx'
import { listWidths, navigationWidths } from './use-pane-widths.ts'
import styles from './workspace-frame.module.css'
import { ListSidebar } from '../sidebar/list-sidebar.tsx'
import { Navigation } from '../sidebar/navigation.tsx'
import { useLayoutStore } from '../stores/layout-store.ts'

/** What stands at the left: series and articles beside the text, the navigation beside a view. */
export function LeftPane({ writing }: { writing: boolean }) {
  const t = useTranslations('shell')
  const listWidth = useLayoutStore((state) => state.listWidth)
  const navigationWidth = useLayoutStore((state) => state.navigationWidth)
  const change = useLayoutStore((state) => state.change)
  return (
    <>
      <div className={styles['left']}>
        {writing ? (
          <Pane name="list" label={t('list')}>
            <ListSidebar />
          </Pane>
        ) : (
          <Pane name="navigation" label={t('navigation')}>
            <Navigation />
          </Pane>
        )}
      </div>
      {writing ? (
        <PaneDivider
          label={t('resizeList')}
          pane={paneId('list')}
          side="before"
          now={listWidth ?? listWidths.usual}
          min={listWidths.min}
          max={listWidths.max}
          onResize={(width) => change({ listWidth: width })}
        />
      ) : (
        <PaneDivider
          label={t('resizeNavigation')}
          pane={paneId('navigation')}
          side="before"
          now={navigationWidth ?? navigationWidths.usual}
          min={navigationWidths.min}
          max={navigationWidths.max}
          onResize={(width) => change({ navigationWidth: width })}
        />
      )}
    </>
  )
}
