import { useTranslations } from 'use-intl'
import type { PropertiesInHand } from './properties-in-hand.ts'
import { Select } from '../components/select.tsx'
import type { ArticlePlace } from '../editor/use-article-entry.ts'
import { commonLanguages } from '../status-bar/common-languages.ts'
import { languageName } from '../status-bar/language-name.ts'
import { servicesOf } from '../editor/editor-services.ts'

export interface LanguagePropertyProps {
  readonly hand: PropertiesInHand
  readonly place: ArticlePlace
}

const ofSeries = 'series'

/** The language that an article is written in: that of its series, or one of its own. */
export function LanguageProperty({ hand, place }: LanguagePropertyProps) {
  const t = useTranslations('properties')
  const { language } = hand.facts
  const inUse = servicesOf(hand.document.buffer.state).completion.languages()
  const tags = [...new Set([...(language === null ? [] : [language]), ...inUse, ...commonLanguages])]
  return (
    <Select
      label={t('language')}
      choices={[
        { value: ofSeries, label: t('languageOfSeries', { language: languageName(place.series.language) }) },
        ...tags.map((tag) => ({ value: tag, label: languageName(tag) })),
      ]}
      value={language ?? ofSeries}
      onChange={(tag) => hand.change('lang', tag === ofSeries ? null : tag, 'choice')}
      error={hand.faultOf('lang')}
      isReadOnly={hand.isFixed}
    />
  )
}
