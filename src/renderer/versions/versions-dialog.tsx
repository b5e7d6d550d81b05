import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { evenLines } from './even-lines.ts'
import { TextChanges } from './text-changes.tsx'
import { useMoments } from '../view-frame/use-moments.ts'
import { useVersions } from './use-versions.ts'
import { VersionsFrame } from './versions-frame.tsx'
import styles from './versions-frame.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { DialogFooter } from '../components/dialog.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { openDocuments } from '../documents/app-documents.ts'
import { useSeries } from '../stores/shown-series.ts'
import { useToastStore } from '../stores/toast-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { ArticleRef } from '../stores/workspace-store.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import type { Version } from '#shared/model/version'

/** The versions of an article: what changed since each, and the way back to it. */
export function VersionsDialog({ series, path }: ArticleRef) {
  const t = useTranslations('versions')
  const { client } = useActionContext()
  const entry = useSeries(series)?.entries.find((each) => each.path === path)
  const ask = useCallback(() => client.call('history.list', { series, path }), [client, series, path])
  const [state, again] = useVersions(ask)
  return (
    <VersionsFrame
      title={t('title', { title: entry?.title ?? path })}
      listLabel={t('list')}
      state={state}
      onAgain={again}
      emptyTitle={t('emptyTitle')}
      emptyText={t('empty')}
    >
      {(version) => (
        <ChosenVersion key={version.id} article={{ series, path }} version={version} onChanged={again} />
      )}
    </VersionsFrame>
  )
}

interface ChosenVersionProps {
  readonly article: ArticleRef
  readonly version: Version
  readonly onChanged: () => void
}

interface Texts {
  readonly was: string
  readonly now: string
}

function ChosenVersion({ article, version, onChanged }: ChosenVersionProps) {
  const t = useTranslations('versions')
  const { client, mover, fail } = useActionContext()
  const closeDialog = useUiStore((each) => each.closeDialog)
  const refusal = useWriteRefusal()
  const { series, path } = article
  const { id, at, pinned } = version
  const [texts, setTexts] = useState<Texts | null>(null)
  const when = useMoments().momentOf(at)

  useEffect(() => {
    let wanted = true
    const read = async (): Promise<void> => {
      const { text } = await client.call('history.read', { series, path, id })
      const now = await presentText(client, { series, path })
      if (wanted) setTexts({ was: evenLines(text), now })
    }
    read().catch(fail)
    return () => {
      wanted = false
    }
  }, [client, fail, series, path, id])

  const pin = async (): Promise<void> => {
    await client.call('history.pin', { series, path, id, pinned: !pinned })
    onChanged()
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(texts?.was ?? '')
    useToastStore.getState().show({ text: t('copied', { when }), kind: 'version-copied' })
  }
  const restore = async (): Promise<void> => {
    await mover.restoreVersion(article, { id, when })
    closeDialog()
  }
  const same = texts !== null && texts.was === texts.now
  return (
    <>
      <div className={styles['head']}>
        <h3 className={styles['when']}>{t('compare', { when })}</h3>
        <p className={styles['hint']}>{same ? null : t('since')}</p>
      </div>
      {texts === null ? (
        <div className={styles['wait']}>
          <Skeleton label={t('loading')}>
            <SkeletonRows count={8} height={24} />
          </Skeleton>
        </div>
      ) : (
        <TextChanges was={texts.was} now={texts.now} label={t('compare', { when })} />
      )}
      <DialogFooter>
        <Button look="quiet" disabledReason={refusal} onPress={() => void pin().catch(fail)}>
          {t(pinned ? 'unpin' : 'pin')}
        </Button>
        <Button onPress={() => void copy().catch(fail)}>{t('copy')}</Button>
        <Button
          look="primary"
          disabledReason={refusal ?? (same ? t('same') : null)}
          onPress={() => void restore().catch(fail)}
        >
          {t('restore')}
        </Button>
      </DialogFooter>
    </>
  )
}

type Client = ReturnType<typeof useActionContext>['client']

/** The text as its author has it, saved or not; an article whose file is gone has none. */
async function presentText(client: Client, article: ArticleRef): Promise<string> {
  const open = openDocuments()?.find(article)
  if (open != null) return open.buffer.text.toString()
  try {
    return evenLines((await client.call('article.open', article)).text)
  } catch {
    return ''
  }
}
