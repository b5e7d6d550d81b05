import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { OrderPicture } from './order-picture.tsx'
import { useMoments } from '../view-frame/use-moments.ts'
import { useVersions } from './use-versions.ts'
import { VersionsFrame } from './versions-frame.tsx'
import styles from './versions-frame.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { DialogFooter } from '../components/dialog.tsx'
import { Skeleton, SkeletonRows } from '../components/skeleton.tsx'
import { useSeries } from '../stores/shown-series.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWriteRefusal } from '../view-frame/use-write-refusal.ts'
import type { ComparedEntry } from '#shared/model/compared-order'
import type { Version } from '#shared/model/version'

/** The orders that a series had: what moved since each, and the way back to it. */
export function OrdersDialog({ series }: { readonly series: string }) {
  const t = useTranslations('versions')
  const { client } = useActionContext()
  const title = useSeries(series)?.title ?? series
  const ask = useCallback(() => client.call('history.orders', { series }), [client, series])
  const [state, again] = useVersions(ask)
  return (
    <VersionsFrame
      title={t('ordersTitle', { title })}
      listLabel={t('listOrders')}
      state={state}
      onAgain={again}
      emptyTitle={t('emptyOrdersTitle')}
      emptyText={t('emptyOrders')}
    >
      {(version) => <ChosenOrder key={version.id} series={series} version={version} />}
    </VersionsFrame>
  )
}

function ChosenOrder({ series, version: { id, at } }: { series: string; version: Version }) {
  const t = useTranslations('versions')
  const { client, mover, fail } = useActionContext()
  const closeDialog = useUiStore((each) => each.closeDialog)
  const refusal = useWriteRefusal()
  const [entries, setEntries] = useState<readonly ComparedEntry[] | null>(null)
  const when = useMoments().momentOf(at)

  useEffect(() => {
    let wanted = true
    client
      .call('history.order', { series, id })
      .then((compared) => {
        if (wanted) setEntries(compared.entries)
      })
      .catch(fail)
    return () => {
      wanted = false
    }
  }, [client, fail, series, id])

  const restore = async (): Promise<void> => {
    await mover.restoreOrder(series, { id, when })
    closeDialog()
  }
  const same = entries?.every(
    ({ was, now, sectionWas, sectionNow }) => was === now && sectionWas === sectionNow,
  )
  return (
    <>
      <div className={styles['head']}>
        <h3 className={styles['when']}>{t('picture', { when })}</h3>
        <p className={styles['hint']}>{entries === null ? null : summaryOf(t, entries)}</p>
      </div>
      {entries === null ? (
        <div className={styles['wait']}>
          <Skeleton label={t('loading')}>
            <SkeletonRows count={8} height={24} />
          </Skeleton>
        </div>
      ) : (
        <OrderPicture entries={entries} label={t('picture', { when })} />
      )}
      <DialogFooter>
        <Button
          look="primary"
          disabledReason={refusal ?? (same === true ? t('sameOrder') : null)}
          onPress={() => void restore().catch(fail)}
        >
          {t('restoreOrder')}
        </Button>
      </DialogFooter>
    </>
  )
}

/** "3 articles moved · 1 article came": what there is none of is not said. */
function summaryOf(
  t: ReturnType<typeof useTranslations<'versions'>>,
  entries: readonly ComparedEntry[],
): string {
  const count = (which: (entry: ComparedEntry) => boolean): number => entries.filter(which).length
  const moved = count(({ was, now }) => was !== null && now !== null && was !== now)
  const came = count(({ was }) => was === null)
  const went = count(({ now }) => now === null)
  const said = [
    moved === 0 ? null : t('moved', { count: moved }),
    came === 0 ? null : t('came', { count: came }),
    went === 0 ? null : t('went', { count: went }),
  ].filter((part) => part !== null)
  return said.length === 0 ? t('sameOrder') : said.join(' · ')
}
