import { Skeleton, SkeletonBar } from '../components/skeleton.tsx'
import shelf from './all-series-view.module.css'
import styles from './series-card.module.css'

/** Cards of the size of those that come. */
export function HomeSkeleton({ label }: { label: string }) {
  return (
    <Skeleton label={label}>
      <div className={shelf['shelf']}>
        {[true, false, false, false, false].map((wide, index) => (
          <div key={index} className={`${styles['card']} ${wide ? styles['wide'] : ''}`}>
            <div className={styles['series']}>
              <SkeletonBar width={wide ? '70%' : '55%'} height={16} line={wide ? 33 : 27} />
              <SkeletonBar width="92%" line={20} />
              <SkeletonBar width="60%" line={20} />
              <div className={styles['foot']}>
                <SkeletonBar width="40%" />
                <SkeletonBar width="100%" height={6} line={26} />
                <SkeletonBar width="50%" line={16} />
              </div>
            </div>
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
