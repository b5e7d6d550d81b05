import dictionary from 'dictionary-en'
import { type Seeded, seeded } from './seeded.ts'

/** The words that hold English together, the commonest first; natural text is half made of them. */
const common =
  `the of and to a in is that it for as with on be this are by an or from at which not but can one when
   has if its all we you they more will would there their so what about out up into than them only other
   new some could time these two may then do first any my now such like our over even most after also
   made many before must through where much how should because each just those people state good very
   make world still own see work long get here between both under same another while last might us great
   old year off come since against go came right used take three states`.split(/\s+/)

const english = readEnglish()

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'l',
  'm',
  'n',
  'p',
  'pl',
] as const
const moreOnsets = ['r', 's', 'sh', 'st', 'str', 't', 'th', 'tr', 'v', 'w', ''] as const
const vowels = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'i', 'o', 'ea', 'ou', 'io'] as const
const codas = ['', '', '', '', '', 'n', 'r', 's', 't', 'l', 'm', 'st', 'nt', 'ck'] as const

function makeWord(random: Seeded): string {
  const syllable = () =>
    random.pick(random.next() < 0.6 ? onsets : moreOnsets) + random.pick(vowels) + random.pick(codas)
  return Array.from({ length: random.pick([1, 2, 2, 3, 3, 4]) }, syllable).join('')
}

/** One of so many rarer words is in no dictionary, as names and terms of a trade are. */
const unknownOf = 30

/**
 * 10,000 rarer words. They are English, because an editor that marks what it does not know would else draw a mark under
 * every third word of a text, which no author's text has.
 */
const rare = Array.from({ length: 10_000 }, (_, index) =>
  index % unknownOf === unknownOf - 1
    ? makeWord(seeded(index + 1))
    : (english[(index * 7919) % english.length] ?? 'series'),
)

function readEnglish(): string[] {
  const stems = new TextDecoder()
    .decode(dictionary.dic)
    .split('\n')
    .map((line) => line.split('/')[0] ?? '')
  return stems.filter((stem) => /^[a-z]{4,12}$/.test(stem))
}

/** A word as often as Zipf's law says: few words most of the time, most words hardly ever. */
export function word(random: Seeded): string {
  if (random.next() < 0.52) return common[Math.floor(random.next() ** 2 * common.length)] ?? 'the'
  return rare[Math.floor(Math.exp(random.next() * Math.log(rare.length)))] ?? 'series'
}

/** Words that say what something is about, for titles and names. */
export function subject(random: Seeded, length: number): string {
  return Array.from({ length }, () => rare[random.whole(0, 1500)] ?? 'series').join(' ')
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
