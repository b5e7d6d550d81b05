const ending = /^(.{2,})iz(e|es|ed|er|ers|ing|ation|ations|able|ingly)$/i

/** What may stand before the stems below. */
const before = /^(?:un|re|over|dis|in|counter)(?=..)/

/**
 * Stems of words whose s is no ending: nobody spells them with a z. They are the British words for which the American
 * list has none with -ize.
 */
const always: ReadonlySet<string> = new Set(
  `acropol advert adv amaryll an appra ar bra bru cannab cer cha chast chem chrysal circumc clemat clev compr comprom
   conc cr cru da dem desp dev disgu enfranch enterpr epiderm epiglott equipo exc exerc expert fin franch fundra glott gu
   hagg ib improv inc ir ka lia lor mala mant marqu mayonna megalopol merchand metropol mort necropol no orr parad pelv
   pen po polona porpo portcull pra pract prec prem probosc prom ra repr rev sunr superv surm surpr telev torto treat
   trell turquo upr upra val verdigr vichysso`.split(/\s+/),
)

/**
 * A British word as it is spelled with -ise, where it is written with -ize, as Oxford does; null for every other word.
 * The dictionary has the one way only, and both are right.
 */
export function withIse(word: string): string | null {
  const found = ending.exec(word)
  const [, stem = '', end = ''] = found ?? []
  return found === null || isAlways(stem.toLowerCase()) ? null : `${stem}is${end}`
}

/** All of -wise too. */
function isAlways(stem: string): boolean {
  return stem.endsWith('w') || always.has(stem) || always.has(stem.replace(before, ''))
}
