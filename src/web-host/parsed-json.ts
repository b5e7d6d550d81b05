/** The value of a JSON text; null for what is none, which the backend then refuses like any bad argument. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
