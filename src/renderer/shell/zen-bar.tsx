import { Minimize2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './zen-bar.module.css'
import { useActionContext } from '../actions/action-context.tsx'
import { toggleZen } from '../actions/writing-view-actions.ts'
import { actionKeys } from '../actions/platform.ts'
import { IconButton } from '../components/icon-button.tsx'

/** In place of the title bar while nothing but the text is seen: as high, so that the text stays; and the way back. */
export function ZenBar() {
  const t = useTranslations('shell')
  const words = useTranslations('actions')
  const context = useActionContext()
  return (
    <header className={styles['bar']} aria-label={t('titleBar')}>
      <IconButton
        label={toggleZen.label(words, context)}
        icon={<Minimize2 size={16} strokeWidth={1.75} />}
        keys={actionKeys(toggleZen, context.host)}
        onPress={() => toggleZen.run(context)}
      />
    </header>
  )
}
