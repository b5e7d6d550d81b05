import { useTranslations } from 'use-intl'
import styles from './view-skeleton.module.css'
import { Skeleton, SkeletonBar, SkeletonRows } from '../components/skeleton.tsx'

/** A view whose code is on its way: nothing for a moment, then its heading and rows as they will stand. */
export function ViewSkeleton() {
  const t = useTranslations('shell')
  return (
    <div className={styles['view']}>
      <Skeleton label={t('loadingView')}>
        <SkeletonBar width="220px" height={16} line={28} />
        <SkeletonBar width="300px" line={18} />
        <div className={styles['rows']}>
          <SkeletonRows count={9} height={46} />
        </div>
      </Skeleton>
    </div>
  )
}
