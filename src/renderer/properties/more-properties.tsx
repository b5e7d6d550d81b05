import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { useTranslations } from 'use-intl'
import { ChipsProperty } from './chips-property.tsx'
import { CoverProperty } from './cover-property.tsx'
import { DayProperty } from './day-property.tsx'
import { DraftProperty } from './draft-property.tsx'
import { LanguageProperty } from './language-property.tsx'
import styles from './properties-form.module.css'
import { dayOf, textOf, type PropertiesInHand } from './properties-in-hand.ts'
import { TextProperty } from './text-property.tsx'
import { useCover } from './use-cover.ts'
import { Select } from '../components/select.tsx'
import type { ArticlePlace } from '../editor/use-article-entry.ts'

export interface MorePropertiesProps {
  readonly hand: PropertiesInHand
  readonly place: ArticlePlace
}

const keys = ['cover', 'coverAlt', 'canonical', 'aliases', 'updated', 'lang', 'dir', 'draft'] as const
const byLanguage = 'auto'

/** The properties that few articles have: out of the way until they are asked for, or one of them is wrong. */
export function MoreProperties({ hand, place }: MorePropertiesProps) {
  const t = useTranslations('properties')
  const cover = useCover(hand.document.session.ref, hand.facts.cover)
  const [open, setOpen] = useOpenWhere(
    cover.kind === 'missing' || keys.some((key) => hand.faultOf(key) !== null),
  )
  const { facts, isFixed, change, faultOf } = hand
  return (
    <Disclosure className={styles['wide'] ?? ''} isExpanded={open} onExpandedChange={setOpen}>
      <Button slot="trigger" className={styles['more'] ?? ''}>
        <ChevronRight size={14} strokeWidth={1.75} className={styles['chevron'] ?? ''} aria-hidden />
        {t('more')}
      </Button>
      <DisclosurePanel>
        {open && (
          <div className={`${styles['fields']} ${styles['others']}`}>
            <div className={styles['wide']}>
              <CoverProperty hand={hand} cover={cover} />
            </div>
            <div className={styles['wide']}>
              <TextProperty
                {...textOf(hand, 'canonical')}
                label={t('canonical')}
                hint={t('canonicalHint')}
                type="url"
                mono
              />
            </div>
            <div className={styles['wide']}>
              <ChipsProperty
                label={t('aliases')}
                addLabel={t('addAlias')}
                hint={t('aliasesHint')}
                error={faultOf('aliases')}
                value={facts.aliases}
                onChange={(aliases) => change('aliases', aliases, 'choice')}
                isReadOnly={isFixed}
              />
            </div>
            <DayProperty {...dayOf(hand, 'updated')} label={t('updated')} />
            <LanguageProperty hand={hand} place={place} />
            <DraftProperty hand={hand} />
            <Select
              label={t('direction')}
              choices={([byLanguage, 'ltr', 'rtl'] as const).map((value) => ({
                value,
                label: t(`directions.${value}`),
              }))}
              value={facts.direction ?? byLanguage}
              onChange={(direction) => change('dir', direction === byLanguage ? null : direction, 'choice')}
              error={faultOf('dir')}
              isReadOnly={isFixed}
            />
          </div>
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}

/** Open where something turns wrong; what is mended closes nothing under the hand. */
function useOpenWhere(wrong: boolean): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(wrong)
  const [wasWrong, setWasWrong] = useState(wrong)
  if (wrong !== wasWrong) {
    setWasWrong(wrong)
    if (wrong) setOpen(true)
  }
  return [open, setOpen]
}
