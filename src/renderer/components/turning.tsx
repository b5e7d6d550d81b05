import { LoaderCircle } from 'lucide-react'
import styles from './turning.module.css'

/** The sign of work under way. What it belongs to says so in words. */
export function Turning({ size = 14 }: { readonly size?: number }) {
  return <LoaderCircle size={size} strokeWidth={1.75} className={styles['turning'] ?? ''} aria-hidden />
}
