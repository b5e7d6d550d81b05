import type { Messages as Catalogue } from './en.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: string
    Messages: Catalogue
  }
}
