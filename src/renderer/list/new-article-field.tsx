import { useEffect, useRef, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { useTranslations } from 'use-intl'
import { focusPane } from '../shell/focus-pane.ts'
import { focusWhenOpen } from '../shell/focus-when-open.ts'
import styles from './new-article-field.module.css'
import { trackStep } from './reorder/order-steps.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import type { Series } from '#shared/model/series'

/** A line for the title of a new article: Enter creates it at the end and opens it, Esc leaves. */
export function NewArticleField({ series }: { series: Series }) {
  const t = useTranslations('list')
  const { client, fail } = useActionContext()
  const [title, setTitle] = useState('')
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  async function create(): Promise<void> {
    const wanted = title.trim()
    if (wanted === '' || busy) return
    setBusy(true)
    try {
      const section = sectionForNew(series, useWorkspaceStore.getState().open?.path ?? null)
      const made = await client.call('article.create', { series: series.folder, title: wanted, section })
      useWorkspaceStore.getState().receiveSeries(made.series)
      trackStep(
        { kind: 'relocation', what: 'create', series: series.folder, title: wanted, step: made.step },
        'undo',
        null,
      )
      useNavigationStore.getState().openArticle({ series: series.folder, path: made.path })
      useUiStore.getState().setCreating(false)
      useUiStore.getState().setDrawer(false)
      if (useUiStore.getState().layout === 'small') useUiStore.getState().showPane('editor')
      focusWhenOpen({ series: series.folder, path: made.path })
    } catch (error) {
      setBusy(false)
      fail(error)
    }
  }

  function leave(): void {
    useUiStore.getState().setCreating(false)
    focusPane('list')
  }

  return (
    <div className={styles['row']}>
      <TextField
        aria-label={t('newTitle')}
        aria-description={t('newTitleHint')}
        className={styles['field'] ?? ''}
        value={title}
        onChange={setTitle}
        maxLength={300}
        isReadOnly={busy}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void create()
          else if (event.key === 'Escape') leave()
        }}
        onBlur={() => {
          if (title.trim() === '') useUiStore.getState().setCreating(false)
        }}
      >
        <Input ref={input} className={styles['input'] ?? ''} placeholder={t('newTitle')} autoComplete="off" />
      </TextField>
      <p className={styles['hint']}>{t('newTitleHint')}</p>
    </div>
  )
}

/** A new article joins the section of the open one, else that of the last in the list. */
function sectionForNew(series: Series, open: string | null): string | null {
  const near = series.entries.find((entry) => entry.path === open && entry.position !== null)
  return (near ?? series.entries.findLast((entry) => entry.position !== null))?.section ?? null
}
