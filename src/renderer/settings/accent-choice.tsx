import { Pipette } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslations } from 'use-intl'
import styles from './accent-choice.module.css'
import { usePalette } from '../appearance/use-palette.ts'
import { useHost } from '../app-services.tsx'
import { FieldTip } from '../components/field-tip.tsx'
import { TextField } from '../components/text-field.tsx'
import { accentColours, accentDot } from '#shared/colour/accent-colours'
import { accentNames, hexColourSchema, type Settings } from '#shared/model/settings'

const words = {
  verdigris: 'accentVerdigris',
  rubric: 'accentRubric',
  violet: 'accentViolet',
  ochre: 'accentOchre',
  graphite: 'accentGraphite',
} as const

type Accent = Settings['accent']

export interface AccentChoiceProps {
  readonly label: string
  readonly settings: Settings
  readonly onChange: (accent: Accent) => void
}

/** The named accents as dots, that of the desktop where it is known, and any other by its digits. */
export function AccentChoice({ label, settings, onChange }: AccentChoiceProps) {
  const t = useTranslations('settings')
  const { systemAccent } = useHost()
  const { accent } = settings
  const own = hexColourSchema.safeParse(accent).success ? accent : null

  function choose(value: string): void {
    if (value === 'own') onChange(own ?? dotOf(accent, systemAccent))
    else if (value === 'system') onChange('system')
    else {
      const name = accentNames.find((each) => each === value)
      if (name !== undefined) onChange(name)
    }
  }

  return (
    <div className={styles['accent']}>
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        className={styles['dots'] ?? ''}
        value={own === null ? accent : 'own'}
        onChange={choose}
      >
        {accentNames.map((name) => (
          <Dot key={name} value={name} label={t(words[name])} colour={accentDot(name)} />
        ))}
        {systemAccent === null ? null : (
          <Dot value="system" label={t('accentSystem')} colour={systemAccent} sign="A" />
        )}
        <Dot
          value="own"
          label={t('accentOwn')}
          colour={own}
          sign={own === null ? <Pipette size={14} strokeWidth={1.75} aria-hidden /> : undefined}
        />
      </RadioGroup>
      {own === null ? null : <OwnColour colour={own} onChange={onChange} />}
    </div>
  )
}

interface DotProps {
  readonly value: string
  readonly label: string
  /** Null for a dot without a colour yet. */
  readonly colour: string | null
  readonly sign?: ReactNode
}

function Dot({ value, label, colour, sign }: DotProps) {
  return (
    <RadioField value={value} aria-label={label} className={styles['place'] ?? ''}>
      <FieldTip text={label}>
        <RadioButton className={styles['dot'] ?? ''} data-empty={colour === null || undefined}>
          <span
            className={styles['disc']}
            {...(colour === null ? {} : { style: { backgroundColor: colour } })}
            aria-hidden
          >
            {sign}
          </span>
        </RadioButton>
      </FieldTip>
    </RadioField>
  )
}

interface OwnColourProps {
  readonly colour: string
  readonly onChange: (accent: Accent) => void
}

/** The digits of a free colour. What is no colour is refused and said; what is too faint is shown stronger. */
function OwnColour({ colour, onChange }: OwnColourProps) {
  const t = useTranslations('settings')
  const palette = usePalette()
  const [text, setText] = useState(colour)
  const [left, setLeft] = useState(false)
  const shown = accentColours(colour, palette).accent
  const typed = hexColourSchema.safeParse(normal(text)).data
  // Another window, or a reset, may have set another colour since.
  const value = typed !== undefined && typed !== colour ? colour : text

  return (
    <div className={styles['own']}>
      <TextField
        label={t('ownColour')}
        hideLabel
        mono
        value={value}
        onChange={(next) => {
          setText(next)
          setLeft(false)
          const read = hexColourSchema.safeParse(normal(next))
          if (read.success) onChange(read.data)
        }}
        onBlur={() => setLeft(true)}
        maxLength={7}
        hint={shown === colour ? t('ownColourHint') : t('ownColourShown', { shown })}
        error={typed === undefined && left ? t('ownColourWrong') : null}
        lead={<span className={styles['sample']} style={{ backgroundColor: shown }} aria-hidden />}
      />
    </div>
  )
}

/** Digits as the schema wants them: small letters, with the sign that is often left out. */
function normal(text: string): string {
  const digits = text.trim().toLowerCase()
  return digits.startsWith('#') ? digits : `#${digits}`
}

/** Where a colour of one's own begins: at the one on screen. */
function dotOf(accent: Accent, systemAccent: string | null): string {
  const name = accentNames.find((each) => each === accent)
  if (name !== undefined) return accentDot(name)
  return accent === 'system' ? (systemAccent ?? accentDot('verdigris')) : accent
}
