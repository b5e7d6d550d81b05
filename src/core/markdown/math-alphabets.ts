/** First capital, small letter and digit of each mathematical alphabet; 0 where it has none. */
const alphabets: Readonly<Record<string, readonly [number, number, number]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  italic: [0x1d434, 0x1d44e, 0],
  'bold-italic': [0x1d468, 0x1d482, 0],
  script: [0x1d49c, 0x1d4b6, 0],
  'bold-script': [0x1d4d0, 0x1d4ea, 0],
  fraktur: [0x1d504, 0x1d51e, 0],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'bold-fraktur': [0x1d56c, 0x1d586, 0],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622, 0],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
}

/** Letters that Unicode had before it had the alphabets. */
const older: Readonly<Record<string, string>> = {
  '1d455': 'ℎ',
  '1d49d': 'ℬ',
  '1d4a0': 'ℰ',
  '1d4a1': 'ℱ',
  '1d4a3': 'ℋ',
  '1d4a4': 'ℐ',
  '1d4a7': 'ℒ',
  '1d4a8': 'ℳ',
  '1d4ad': 'ℛ',
  '1d4ba': 'ℯ',
  '1d4bc': 'ℊ',
  '1d4c4': 'ℴ',
  '1d506': 'ℭ',
  '1d50b': 'ℌ',
  '1d50c': 'ℑ',
  '1d515': 'ℜ',
  '1d51d': 'ℨ',
  '1d53a': 'ℂ',
  '1d53f': 'ℍ',
  '1d545': 'ℕ',
  '1d547': 'ℙ',
  '1d548': 'ℚ',
  '1d549': 'ℝ',
  '1d551': 'ℤ',
}

/**
 * Writes `mathvariant` as the letters that it stands for: of its values browsers know `normal` alone,
 * and `\mathbb{R}` would come out as a plain R. Text keeps its letters, which screen readers spell out.
 */
export function spellAlphabets(mathml: string): string {
  return mathml.replace(
    /<(m[ino]) mathvariant="([a-z-]+)">([A-Za-z0-9]+)</g,
    (whole, name: string, variant: string, text: string) => {
      const alphabet = alphabets[variant]
      return alphabet === undefined
        ? whole
        : `<${name}>${Array.from(text, (letter) => spelled(letter, alphabet)).join('')}<`
    },
  )
}

function spelled(letter: string, [capital, small, digit]: readonly [number, number, number]): string {
  const code = letter.charCodeAt(0)
  const [first, base] = code >= 0x61 ? [0x61, small] : code >= 0x41 ? [0x41, capital] : [0x30, digit]
  if (base === 0) return letter
  const point = base + code - first
  return older[point.toString(16)] ?? String.fromCodePoint(point)
}
