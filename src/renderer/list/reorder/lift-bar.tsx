import { useTranslations } from 'use-intl'
import { shortTitle } from '../short-title.ts'
import { Keys } from '../../components/keys.tsx'
import styles from './lift-bar.module.css'

/** Names the keys of lift mode at the foot of the list; the live region has said them already. */
export function LiftBar({ title, sections }: { title: string; sections: boolean }) {
  const t = useTranslations('order')
  return (
    <div className={styles['bar']} aria-hidden>
      <p className={styles['title']}>{t('moving', { title: shortTitle(title) })}</p>
      <ul className={styles['keys']}>
        <li>
          <Keys keys={['↑', '↓']} /> {t('keyMove')}
        </li>
        {sections ? (
          <li>
            <Keys keys={['←', '→']} /> {t('keySection')}
          </li>
        ) : null}
        <li>
          <Keys keys={['0–9']} /> {t('keyNumber')}
        </li>
        <li>
          <Keys keys={['↵']} /> {t('keyDrop')}
        </li>
        <li>
          <Keys keys={['Esc']} /> {t('keyCancel')}
        </li>
      </ul>
    </div>
  )
}
