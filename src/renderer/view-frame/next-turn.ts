/** Resolves when the page had its turn: it may have taken keys and painted. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
