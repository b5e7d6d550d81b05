import { CircleAlert, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyTrashDialog } from './empty-trash-dialog.tsx'
import { TrashList } from './trash-list.tsx'
import { useTrashStore } from './trash-store.ts'
import { useTrash } from './use-trash.ts'
import { useClient } from '../app-services.tsx'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { sentenceOf } from '../shell/sentence-of.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import { Blank, Facts, Inset, ViewFrame } from '../view-frame/view-frame.tsx'

/** What was moved to the trash: each article or series can be put back until the trash is emptied. */
export function TrashView() {
  const t = useTranslations('trash')
  const workspace = useWorkspaceStore((state) => state.workspace)
  const { root, items: known, failure } = useTrashStore()
  const [asking, setAsking] = useState(false)
  const refusal = useWriteRefusal()
  const view = useRef<HTMLDivElement>(null)
  useTrash()
  const items = root === workspace?.root ? known : null
  const words = items?.reduce((sum, each) => sum + (each.words ?? 0), 0) ?? 0
  const count = items?.reduce((sum, each) => sum + (each.kind === 'series' ? each.articles : 1), 0) ?? 0
  const isEmpty = items === null || items.length === 0
  const focusHeading = (): void => view.current?.querySelector<HTMLElement>('h1')?.focus()
  return (
    <div ref={view} style={{ display: 'contents' }}>
      <ViewFrame
        title={t('title')}
        look="fill"
        facts={isEmpty ? null : <Facts facts={[t('articles', { count }), t('words', { words })]} />}
        actions={
          isEmpty ? null : (
            <Button
              icon={<Trash2 size={14} strokeWidth={1.75} aria-hidden />}
              disabledReason={refusal}
              onPress={() => setAsking(true)}
            >
              {t('emptyTrash')}
            </Button>
          )
        }
      >
        {items === null ? (
          failure === null ? (
            <Inset>
              <Skeleton label={t('loading')}>
                <SkeletonRows count={4} height={44} />
              </Skeleton>
            </Inset>
          ) : (
            <Failed failure={failure} />
          )
        ) : isEmpty ? (
          <Blank>
            <EmptyState icon={Trash2} title={t('emptyTitle')} text={t('empty')} />
          </Blank>
        ) : (
          <TrashList items={items} onEmptied={focusHeading} />
        )}
      </ViewFrame>
      {asking ? (
        <EmptyTrashDialog
          count={count}
          words={words}
          onClose={(emptied) => {
            setAsking(false)
            // The button that opened it is gone with the articles.
            if (emptied) requestAnimationFrame(focusHeading)
          }}
        />
      ) : null}
    </div>
  )
}

function Failed({ failure }: { failure: unknown }) {
  const t = useTranslations('trash')
  const client = useClient()
  const root = useWorkspaceStore((state) => state.workspace?.root)
  return (
    <Blank live="alert">
      <EmptyState
        icon={CircleAlert}
        tone="error"
        title={t('failedTitle')}
        text={t('failed', { message: sentenceOf(failure, '') })}
      >
        <Button
          onPress={() => {
            if (root !== undefined) void useTrashStore.getState().load(client, root)
          }}
        >
          {t('tryAgain')}
        </Button>
      </EmptyState>
    </Blank>
  )
}
