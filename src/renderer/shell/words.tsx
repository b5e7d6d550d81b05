import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider } from 'use-intl'
import { en } from '../strings/en.ts'

/** The message catalogue, and the language in which numbers and dates are written. */
export function Words({ children }: { children: ReactNode }) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <IntlProvider locale="en" messages={en} timeZone={zone}>
      <I18nProvider locale="en">{children}</I18nProvider>
    </IntlProvider>
  )
}
