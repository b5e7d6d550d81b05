import { Component, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './error-boundary.module.css'
import { Button } from '../components/button.tsx'
import { Logo } from '../components/logo.tsx'

interface State {
  readonly failed: boolean
}

/** Puts a sentence in the place of a window that broke. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Stopped title="failedTitle" text="failedBody" /> : this.props.children
  }
}

/** A window that cannot go on: what is safe, and the way back. */
export function Stopped({
  title,
  text,
}: {
  title: 'failedTitle' | 'unreachableTitle'
  text: 'failedBody' | 'unreachableBody'
}) {
  const t = useTranslations('shell')
  return (
    <main className={styles['stopped']} role="alert">
      <Logo size={42} />
      <h1 className={styles['title']}>{t(title)}</h1>
      <p className={styles['text']}>{t(text)}</p>
      <Button look="primary" size="large" onPress={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </main>
  )
}
