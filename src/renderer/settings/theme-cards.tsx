import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import styles from './theme-cards.module.css'
import { settingsPatchSchema, type Settings } from '#shared/model/settings'

export interface ThemeCardsProps {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly value: Settings['theme']
  readonly onChange: (value: Settings['theme']) => void
}

/** The themes as small pages, each in its own colours. */
export function ThemeCards({ label, choices, value, onChange }: ThemeCardsProps) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={styles['cards'] ?? ''}
      value={value}
      onChange={(chosen) => {
        const { theme } = settingsPatchSchema.parse({ theme: chosen })
        if (theme !== undefined) onChange(theme)
      }}
    >
      {choices.map((choice) => (
        <RadioField key={choice.value} value={choice.value} className={styles['place'] ?? ''}>
          <RadioButton className={styles['card'] ?? ''}>
            {/* The page's own tokens colour it, whatever theme is on. */}
            <span className={styles['page']} data-page={choice.value} aria-hidden>
              <span className={styles['half']} />
              <span className={styles['half']} />
            </span>
            <span className={styles['name']} data-label={choice.label}>
              {choice.label}
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}
