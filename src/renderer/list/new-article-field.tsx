import { useEffect, useRef, useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import { useTranslations } from 'use-intl'
import { createArticle } from './create-article.ts'
import { focusPane } from '../shell/focus-pane.ts'
import styles from './new-article-field.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { useUiStore } from '../stores/ui-store.ts'
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
      await createArticle(client, series, { title: wanted, template: null })
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
