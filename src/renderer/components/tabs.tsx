import { CircleAlert, FileX, Lock, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden'
import styles from './tabs.module.css'

/** What a tab says about its document besides its name. */
export type TabMark = 'unsaved' | 'conflict' | 'read-only' | 'missing'

export interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  /** An icon, or the number of an article. */
  readonly lead?: ReactNode
  readonly mark?: { readonly kind: TabMark; readonly label: string } | null
  readonly isDisabled?: boolean
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** `top` stands in a title bar over what it shows; `side` is a list beside it. */
  readonly look: 'top' | 'side'
  /** Adds a cross to every tab; Delete on a focused tab does the same. */
  readonly onClose?: (id: Id) => void
  /** Where the chosen one is shown. Absent where that is elsewhere on the page. */
  readonly children?: ReactNode
}

/** Several pages of which one is shown; arrow keys go from one to the next. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, look, onClose, children } = props
  const find = (key: unknown): Id | undefined => tabs.find(({ id }) => id === key)?.id
  return (
    <AriaTabs
      className={`${styles['tabs']} ${styles[look]}`}
      orientation={look === 'side' ? 'vertical' : 'horizontal'}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const id = find(key)
        if (id !== undefined) onSelect(id)
      }}
    >
      <div
        className={styles['keys']}
        role="presentation"
        onKeyDown={({ key, target }) => {
          const id = target instanceof Element ? find(target.getAttribute('data-tab')) : undefined
          if (key === 'Delete' && id !== undefined) onClose?.(id)
        }}
      >
        <TabList
          aria-label={label}
          className={styles['list'] ?? ''}
          items={tabs}
          dependencies={[selected, onClose]}
        >
          {(tab) => (
            <Tab
              id={tab.id}
              className={styles['tab'] ?? ''}
              isDisabled={tab.isDisabled ?? false}
              data-tab={tab.id}
            >
              {tab.lead === undefined ? null : <span className={styles['lead']}>{tab.lead}</span>}
              <span className={styles['label']}>
                <span className={styles['title']} data-label={tab.label}>
                  <span className={styles['name']}>{tab.label}</span>
                </span>
              </span>
              <TabEnd tab={tab} onClose={onClose} />
            </Tab>
          )}
        </TabList>
      </div>
      {children === undefined ? (
        // The tab names its panel in any case; what it shows is elsewhere on the page.
        <TabPanel key={selected} id={selected} style={{ display: 'none' }} />
      ) : (
        <TabPanel id={selected} className={styles['panel'] ?? ''}>
          {children}
        </TabPanel>
      )}
    </AriaTabs>
  )
}

const markIcons = {
  unsaved: <span className={styles['dot']} />,
  conflict: <CircleAlert size={14} strokeWidth={1.75} className={styles['bad'] ?? ''} aria-hidden />,
  'read-only': <Lock size={14} strokeWidth={1.75} aria-hidden />,
  missing: <FileX size={14} strokeWidth={1.75} className={styles['bad'] ?? ''} aria-hidden />,
} as const satisfies Record<TabMark, ReactNode>

interface TabEndProps<Id extends string> {
  readonly tab: TabItem<Id>
  readonly onClose: ((id: Id) => void) | undefined
}

/** The mark, which gives way to the cross under the pointer. A tab may hold no button, so this is none. */
function TabEnd<Id extends string>({ tab, onClose }: TabEndProps<Id>) {
  const mark = tab.mark ?? null
  if (mark === null && onClose === undefined) return null
  return (
    <span className={styles['end']}>
      {mark === null ? null : (
        <span className={styles['mark']}>
          {markIcons[mark.kind]}
          <VisuallyHidden>{mark.label}</VisuallyHidden>
        </span>
      )}
      {onClose === undefined ? null : (
        <span
          className={styles['close']}
          aria-hidden
          data-close=""
          onPointerDown={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation()
            onClose(tab.id)
          }}
        >
          <X size={14} strokeWidth={1.75} />
        </span>
      )}
    </span>
  )
}
