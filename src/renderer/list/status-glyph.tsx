import type { ArticleStatus } from '#shared/model/series'
import styles from './status-glyph.module.css'

/** Draws how far an article is: ring dashed, a quarter, a half, ticked; a disc once published. */
export function StatusGlyph({ status }: { status: ArticleStatus | null }) {
  if (status === null) return <span className={styles['none']} aria-hidden />
  return (
    <svg className={`${styles['glyph']} ${styles[status]}`} viewBox="0 0 14 14" aria-hidden>
      {shapes[status]}
    </svg>
  )
}

const ring = <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />

const shapes: Readonly<Record<ArticleStatus, React.ReactElement>> = {
  idea: (
    <circle
      cx="7"
      cy="7"
      r="5.25"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 1.924"
    />
  ),
  draft: (
    <>
      {ring}
      <path d="M7 7V3.8A3.2 3.2 0 0 1 10.2 7Z" fill="currentColor" />
    </>
  ),
  review: (
    <>
      {ring}
      <path d="M7 3.8a3.2 3.2 0 0 1 0 6.4Z" fill="currentColor" />
    </>
  ),
  ready: (
    <>
      {ring}
      <path
        d="m4.6 7.1 1.7 1.7 3.1-3.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  published: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path
        d="m4.4 7.1 1.8 1.8 3.3-3.6"
        fill="none"
        stroke="var(--canvas)"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
}
