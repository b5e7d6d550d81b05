import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './cover-property.module.css'
import { textOf, type PropertiesInHand } from './properties-in-hand.ts'
import { TextProperty } from './text-property.tsx'
import type { Cover } from './use-cover.ts'
import { useCoverChoices } from './use-cover-choices.ts'
import { useDraft } from './use-draft.ts'
import { Button } from '../components/button.tsx'
import { CompletingField } from '../components/completing-field.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { useAddedPicture } from './use-added-picture.ts'

export interface CoverPropertyProps {
  readonly hand: PropertiesInHand
  readonly cover: Cover
}

/** The picture that stands for an article, and what it shows in words. */
export function CoverProperty({ hand, cover }: CoverPropertyProps) {
  const t = useTranslations('properties')
  const { value, error, onChange, onEmptied } = textOf(hand, 'cover')
  const draft = useDraft(value, onChange, onEmptied)
  const [typing, setTyping] = useState(false)
  const choices = useCoverChoices(hand.document)
  const added = useAddedPicture(hand)
  const file = useRef<HTMLInputElement>(null)
  const { isFixed, facts } = hand
  const words = facts.coverAlt ?? ''
  const wrong = error ?? (cover.kind === 'missing' ? t('noPicture') : null)
  return (
    <>
      <CompletingField
        label={t('cover')}
        mono
        hint={cover.kind === 'elsewhere' ? t('coverElsewhere') : t('coverHint')}
        error={typing ? null : wrong}
        value={draft.shown}
        choices={choices.rows}
        onChange={(text) => {
          if (text !== draft.shown) setTyping(true)
          choices.look(text)
          draft.type(text)
        }}
        onOpen={(by) => choices.look(by === 'button' ? '' : draft.shown)}
        onFocus={choices.prepare}
        onBlur={() => {
          setTyping(false)
          draft.leave()
        }}
        isReadOnly={isFixed}
        beside={
          isFixed ? undefined : (
            <>
              <Button busy={added.busy} onPress={() => file.current?.click()}>
                {t('chooseFile')}
              </Button>
              <input
                ref={file}
                type="file"
                accept="image/*"
                hidden
                onChange={({ currentTarget }) => {
                  added.take(currentTarget.files?.[0])
                  // The same file may be chosen again.
                  currentTarget.value = ''
                }}
              />
              {value !== '' && (
                <IconButton
                  label={t('removeCover')}
                  icon={<X size={16} strokeWidth={1.75} />}
                  onPress={() => hand.change('cover', null, 'choice')}
                />
              )}
            </>
          )
        }
      />
      {(value !== '' || facts.coverAlt !== null || hand.faultOf('coverAlt') !== null) && (
        <div className={styles['shown']}>
          {cover.kind === 'there' && (
            <img className={styles['picture']} src={cover.address} alt={words === '' ? t('cover') : words} />
          )}
          <div className={styles['words']}>
            <TextProperty
              {...textOf(hand, 'coverAlt')}
              label={t('coverAlt')}
              hint={words === '' ? t('coverAltMissing') : t('coverAltHint')}
            />
          </div>
        </div>
      )}
    </>
  )
}
