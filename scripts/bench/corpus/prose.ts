import type { Seeded } from './seeded.ts'
import { capital, subject, word } from './words.ts'

/** A sentence of 6 to 26 words with a comma, emphasis, code or a link here and there. */
function sentence(random: Seeded, links: readonly string[]): string {
  const words = Array.from({ length: random.whole(6, 26) }, () => word(random))
  const at = random.whole(1, words.length - 2)
  const marked = words[at] ?? 'it'
  const chance = random.next()
  if (chance < 0.08) words[at] = `**${marked}**`
  else if (chance < 0.15) words[at] = `_${marked}_`
  else if (chance < 0.21) words[at] = `\`${marked}()\``
  else if (chance < 0.25 && links.length > 0)
    words[at] = `[${marked} ${word(random)}](${links[random.whole(0, links.length - 1)] ?? ''})`
  else if (chance < 0.6) words[at] = `${marked},`
  return `${capital(words.join(' '))}${random.next() < 0.07 ? '?' : '.'}`
}

/** A paragraph of about `length` words. */
export function paragraph(random: Seeded, length: number, links: readonly string[] = []): string {
  const sentences: string[] = []
  for (let words = 0; words < length; words += 16) sentences.push(sentence(random, links))
  return sentences.join(' ')
}

export function title(random: Seeded): string {
  return capital(subject(random, random.whole(2, 5)))
}
