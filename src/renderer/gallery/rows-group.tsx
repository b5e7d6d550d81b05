import { BookOpen, Eye, Palette, Pencil, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import styles from './gallery.module.css'
import { GalleryGroup, Shown } from './shown.tsx'
import { Badge } from '../components/badge.tsx'
import { Chevron, RowBody, rowClass, SectionHead } from '../components/row.tsx'
import { Tabs, type TabItem } from '../components/tabs.tsx'

const documents = [
  { id: 'a', label: 'Consistency Patterns', lead: '03' },
  { id: 'b', label: 'Circuit Breaker', lead: '10', mark: { kind: 'unsaved', label: 'Not saved yet' } },
  { id: 'c', label: 'Canary Deployment', lead: '08', mark: { kind: 'conflict', label: 'Changed outside' } },
  { id: 'd', label: 'CQRS Pattern', lead: '12', mark: { kind: 'read-only', label: 'Read-only' } },
  { id: 'e', label: 'Dead Letter Queue', lead: '14', mark: { kind: 'missing', label: 'File missing' } },
] as const satisfies readonly TabItem<string>[]

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const pages = [
  { id: 'appearance', label: 'Appearance', lead: <Palette {...icon} /> },
  { id: 'editor', label: 'Editor', lead: <Pencil {...icon} /> },
  { id: 'preview', label: 'Preview', lead: <Eye {...icon} /> },
] as const

export function TabsGroup() {
  const [open, setOpen] = useState<readonly TabItem<string>[]>(documents)
  const [shown, setShown] = useState('a')
  const [page, setPage] = useState<(typeof pages)[number]['id']>('appearance')
  return (
    <GalleryGroup id="tabs" title="Tabs">
      <Shown label="top: chosen, unsaved, conflict, read-only, missing" wide>
        <div className={styles['panel']} style={{ background: 'var(--canvas)' }}>
          <Tabs
            label="Open articles"
            look="top"
            tabs={open}
            selected={shown}
            onSelect={setShown}
            onClose={(id) => setOpen(open.filter((tab) => tab.id !== id))}
          >
            {null}
          </Tabs>
        </div>
      </Shown>
      <Shown label="side" wide>
        <div className={`${styles['panel']} ${styles['tall']}`} style={{ display: 'grid' }}>
          <Tabs label="Pages of settings" look="side" tabs={pages} selected={page} onSelect={setPage}>
            <p style={{ padding: 16 }}>{pages.find(({ id }) => id === page)?.label}</p>
          </Tabs>
        </div>
      </Shown>
    </GalleryGroup>
  )
}

const rowStates = [
  { label: 'rest', state: {} },
  { label: 'hover', state: { 'data-hovered': '' } },
  { label: 'press', state: { 'data-pressed': '' } },
  { label: 'focus', state: { 'data-focus-visible': '' } },
  { label: 'selected', state: { 'data-selected': '' } },
  { label: 'current, in a navigation', state: { 'data-current': '' } },
  { label: 'lifted', state: { 'data-lifted': '' } },
  { label: 'left behind', state: { 'data-left-behind': '' } },
  { label: 'target of a drop', state: { 'data-target': '' } },
  { label: 'planned', state: { 'data-dashed': '' } },
] as const

export function RowsGroup() {
  return (
    <GalleryGroup id="rows" title="Rows and section heads">
      {rowStates.map(({ label, state }) => (
        <Shown key={label} label={label}>
          <Surface>
            <div className={rowClass} {...state}>
              <RowBody lead="03" end="14">
                Understanding Consistency Patterns
              </RowBody>
            </div>
          </Surface>
        </Shown>
      ))}
      <Shown label="with problems">
        <Surface>
          <div className={rowClass}>
            <RowBody
              lead="16"
              end={
                <>
                  <Badge tone="error" count={1} label="1 error" />
                  14
                </>
              }
            >
              Dimensional Modeling and SCD Patterns
            </RowBody>
          </div>
        </Surface>
      </Shown>
      <Shown label="comfortable, icon">
        <Surface>
          <div className={rowClass}>
            <RowBody look="comfortable" lead={<Trash2 {...icon} />} end="2">
              Trash
            </RowBody>
          </div>
        </Surface>
      </Shown>
      <Shown label="outline">
        <Surface>
          <div className={rowClass}>
            <RowBody
              look="outline"
              lead="07"
              detail="Isolating capacity so that one leak sinks nothing"
              end="16"
            >
              Bulkhead Pattern
            </RowBody>
          </div>
        </Surface>
      </Shown>
      <Shown label="section head, rows of a tree">
        <Surface>
          <SectionHead title="Core patterns" figure="259 min" chevron={<Chevron open />} />
          <div className={rowClass}>
            <RowBody level={2} lead={<BookOpen {...icon} />} end="11">
              Strategy Design Pattern
            </RowBody>
          </div>
          <SectionHead title="AI patterns" figure="14 min" chevron={<Chevron open={false} />} />
        </Surface>
      </Shown>
    </GalleryGroup>
  )
}

function Surface({ children }: { readonly children: ReactNode }) {
  return <div className={styles['surface']}>{children}</div>
}
