import { useTranslations } from 'use-intl'
import styles from './text-skeleton.module.css'
import { Skeleton, SkeletonBar } from '../components/skeleton.tsx'

const lines = ['96%', '88%', '52%', '0', '38%', '0', '94%', '99%', '90%', '61%', '0', '97%', '84%']

/** The shape of an article that is being read from a slow disk. */
export function TextSkeleton() {
  const t = useTranslations('editor')
  return (
    <div className={styles['page']}>
      <Skeleton label={t('loading')}>
        <SkeletonBar width="62%" height={16} line={36} />
        <SkeletonBar width="44%" line={52} />
        {lines.map((width, index) => (
          <SkeletonBar key={index} width={width} line={26} />
        ))}
      </Skeleton>
    </div>
  )
}
