import { useTranslations } from 'use-intl'
import { useClient } from '../../app-services.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useSettingsStore } from '../../stores/settings-store.ts'

/** Chooses whether the text is shown as it is written, or as it will look. */
export function WritingMode() {
  const t = useTranslations('editor')
  const client = useClient()
  const isLive = useSettingsStore(({ settings }) => settings.liveMode)
  return (
    <Segmented
      label={t('writing')}
      choices={[
        { value: 'source', label: t('writingSource') },
        { value: 'live', label: t('writingLive') },
      ]}
      value={isLive ? 'live' : 'source'}
      onChange={(chosen) => {
        useSettingsStore
          .getState()
          .update(client, { liveMode: chosen === 'live' })
          .catch((error: unknown) => reportError(error))
      }}
    />
  )
}
