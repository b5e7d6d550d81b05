import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './unsaved-dialog.module.css'
import { useUnsavedStore } from './unsaved-store.ts'
import { unsavedTitle } from './unsaved-title.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { Dialog, DialogFooter } from '../components/dialog.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { useDocuments } from '../documents/app-documents.ts'
import { textOfFile } from '../documents/text-lines.ts'
import { evenLines } from '../versions/even-lines.ts'
import { TextChanges } from '../versions/text-changes.tsx'
import { goToArticle } from '../view-frame/go-to-article.ts'
import { useMoments } from '../view-frame/use-moments.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import { useUiStore } from '../stores/ui-store.ts'
import type { Unsaved } from '#shared/contract/recovery'

/** Shows what was typed and not saved, one article after another, and lets the author decide on each. */
export function UnsavedDialog() {
  const t = useTranslations('recovery')
  const closeDialog = useUiStore((state) => state.closeDialog)
  const texts = useUnsavedStore((state) => state.texts)
  const [first] = texts
  useEffect(() => {
    if (first === undefined) closeDialog()
  }, [first, closeDialog])
  if (first === undefined) return null
  return (
    <Dialog
      title={t('title', { title: unsavedTitle(first) })}
      closeLabel={t('close')}
      width="large"
      steady
      ruled
      onClose={closeDialog}
    >
      <UnsavedText key={`${first.series}/${first.path}`} unsaved={first} left={texts.length} />
    </Dialog>
  )
}

interface Texts {
  readonly text: string
  readonly now: string | null
}

function UnsavedText({ unsaved, left }: { readonly unsaved: Unsaved; readonly left: number }) {
  const t = useTranslations('recovery')
  const { client, fail } = useActionContext()
  const documents = useDocuments()
  const { momentOf } = useMoments()
  const refusal = useWriteRefusal()
  const [texts, setTexts] = useState<Texts | null>(null)
  const [busy, setBusy] = useState(false)
  const { series, path, at } = unsaved
  const when = momentOf(at)

  useEffect(() => {
    let wanted = true
    client
      .call('recovery.read', { series, path })
      .then((found) => (wanted ? setTexts(found) : undefined))
      .catch(fail)
    return () => {
      wanted = false
    }
  }, [client, fail, series, path])

  const decide = (work: () => Promise<void>): void => {
    setBusy(true)
    work()
      .then(() => useUnsavedStore.getState().decided(unsaved))
      .catch((error: unknown) => {
        setBusy(false)
        fail(error)
      })
  }
  const takeOver = async (): Promise<void> => {
    const { session, buffer } = await documents.open({ series, path })
    // One undo away from what the file holds; the save that follows lets recovery go.
    buffer.replace(textOfFile(texts?.text ?? ''), 'undoable')
    session.edited()
    await session.save()
    goToArticle({ series, path })
  }
  const giveUp = async (): Promise<void> => void (await client.call('recovery.discard', { series, path }))
  const gone = texts !== null && texts.now === null
  return (
    <>
      <p className={styles['hint']}>{t(gone ? 'gone' : 'since', { when })}</p>
      {texts === null ? (
        <div className={styles['wait']}>
          <Skeleton label={t('loading')}>
            <SkeletonRows count={8} height={24} />
          </Skeleton>
        </div>
      ) : (
        <TextChanges was={evenLines(texts.now ?? '')} now={evenLines(texts.text)} label={t('changes')} />
      )}
      <DialogFooter note={left > 1 ? t('left', { count: left - 1 }) : undefined}>
        <Button disabledReason={refusal} isDisabled={busy} onPress={() => decide(giveUp)}>
          {t('giveUp')}
        </Button>
        <Button
          look="primary"
          disabledReason={refusal ?? (gone ? t('goneReason') : null)}
          isDisabled={busy || texts === null}
          onPress={() => decide(takeOver)}
        >
          {t('takeOver')}
        </Button>
      </DialogFooter>
    </>
  )
}
