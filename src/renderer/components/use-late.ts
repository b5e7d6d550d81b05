import { useEffect, useState } from 'react'

/** How long work may take before anything says that it is under way, in milliseconds. */
export const patience = 300

/** True once `on` has been true for a while: short work shows no sign that would only flicker. */
export function useLate(on: boolean, delay: number = patience): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLate(true), delay)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [on, delay])
  return late
}
