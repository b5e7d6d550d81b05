import { FileStack } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { createArticle } from './create-article.ts'
import styles from './template-dialog.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog, DialogBody, DialogFooter } from '../components/dialog.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Select } from '../components/select.tsx'
import { TextField } from '../components/text-field.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { seriesNow } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { Result } from '#shared/contract/index'

/** Asks for the title of a new article and the template that it begins as. */
export function TemplateDialog({ folder }: { readonly folder: string }) {
  const t = useTranslations('list')
  const shell = useTranslations('shell')
  const { client, fail } = useActionContext()
  const close = useUiStore((state) => state.closeDialog)
  const [found, setFound] = useState<Result<'template.list'> | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const template = chosen ?? found?.names[0] ?? null

  useEffect(() => {
    let wanted = true
    client
      .call('template.list', {})
      .then((list) => (wanted ? setFound(list) : undefined))
      .catch((failure: unknown) => {
        close()
        fail(failure)
      })
    return () => {
      wanted = false
    }
  }, [client, close, fail])

  async function create(): Promise<void> {
    const series = seriesNow(folder)
    if (series === null || template === null || title.trim() === '') return
    setBusy(true)
    try {
      await createArticle(client, series, { title: title.trim(), template })
      close()
    } catch (failure) {
      setError(sentenceOf(failure, shell('unexpected')))
      setBusy(false)
    }
  }

  return (
    <Dialog title={t('templates.title')} closeLabel={t('templates.cancel')} width="small" onClose={close}>
      {found?.names.length === 0 ? (
        <EmptyState icon={FileStack} title={t('templates.none')} text={t('templates.howTo')} />
      ) : (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            void create()
          }}
        >
          <DialogBody>
            <div className={styles['fields']}>
              <TextField
                label={t('newTitle')}
                value={title}
                onChange={setTitle}
                maxLength={300}
                isReadOnly={busy}
                autoFocus
              />
              <Select
                label={t('templates.template')}
                choices={(found?.names ?? []).map((name) => ({ value: name, label: name }))}
                value={template}
                onChange={(name) => {
                  setChosen(name)
                  setError(null)
                }}
                hint={
                  found === null || found.beyond === 0 ? '' : t('templates.beyond', { count: found.beyond })
                }
                error={error}
              />
            </div>
          </DialogBody>
          <DialogFooter>
            <Button onPress={close}>{t('templates.cancel')}</Button>
            <Button
              look="primary"
              type="submit"
              busy={busy}
              isDisabled={template === null || title.trim() === ''}
            >
              {t('templates.create')}
            </Button>
          </DialogFooter>
        </form>
      )}
    </Dialog>
  )
}
