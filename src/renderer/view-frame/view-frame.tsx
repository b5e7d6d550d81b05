import { useRef, type ReactNode } from 'react'
import { useLanding } from './use-landing.ts'
import styles from './view-frame.module.css'

export interface ViewFrameProps {
  readonly title: string
  /** What is counted here, under the title. Its line is kept while it is empty. */
  readonly facts?: ReactNode
  /** Buttons at the title's end. */
  readonly actions?: ReactNode
  /** A row of controls under the title. */
  readonly tools?: ReactNode
  /**
   * `home` has the largest title and scrolls as a whole; `fill` gives its body the rest of the height and
   * leaves the scrolling to it.
   */
  readonly look: 'home' | 'fill'
  /** Whether the heading takes the focus when the view comes up; a view with a field of its own says no. */
  readonly landing?: boolean
  readonly children: ReactNode
}

/** One of the views over the whole workspace: heading, what is counted, controls, then the view itself. */
export function ViewFrame(props: ViewFrameProps) {
  const { title, facts, actions, tools, look, landing = true, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useLanding(heading, landing)
  return (
    <div className={`${styles['view']} ${styles[look]}`} data-view="">
      <div className={styles['page']}>
        <header className={styles['head']}>
          <div className={styles['names']}>
            <h1 ref={heading} tabIndex={-1} className={styles['title']}>
              {title}
            </h1>
            {facts === undefined ? null : <p className={styles['facts']}>{facts}</p>}
          </div>
          {actions === undefined || actions === null ? null : (
            <div className={styles['actions']}>{actions}</div>
          )}
        </header>
        {tools === undefined || tools === null ? null : <div className={styles['tools']}>{tools}</div>}
        <div className={styles['body']}>{children}</div>
      </div>
    </div>
  )
}

/** Stands for a view's content while there is none: what is said there begins under the heading. */
export function Blank({ live, children }: { live?: 'status' | 'alert'; children: ReactNode }) {
  return (
    <div className={styles['blank']} {...(live === undefined ? {} : { role: live })}>
      {children}
    </div>
  )
}

/** What stands beside a list that fills the view: rows on their way, a notice. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className={styles['inset']}>{children}</div>
}

/** Facts on one line, `20 articles · ~284 min total`; it breaks between them, never inside one. */
export function Facts({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, index) => (
    <span key={fact}>
      {index === 0 ? null : ' · '}
      <span className={styles['fact']}>{fact}</span>
    </span>
  ))
}
