import { paragraph } from './prose.ts'
import type { Seeded } from './seeded.ts'
import { capital, subject } from './words.ts'

const name = (random: Seeded): string => subject(random, 1)

/** Code as articles show it; about a third of a technical article's bytes. */
const listings: readonly [(random: Seeded) => string, ...((random: Seeded) => string)[]] = [
  (random) => {
    const [type, field, call] = [capital(name(random)), name(random), name(random)]
    const lines = Array.from(
      { length: random.whole(3, 12) },
      () =>
        `  const ${name(random)} = await ${call}.${name(random)}(${field}, { retries: ${random.whole(1, 9)} })`,
    )
    return `\`\`\`ts\nexport interface ${type} {\n  readonly ${field}: string\n}\n\n// ${paragraph(random, 8)}\nexport async function ${call}(${field}: ${type}): Promise<void> {\n${lines.join('\n')}\n}\n\`\`\``
  },
  (random) => {
    const lines = Array.from(
      { length: random.whole(2, 8) },
      () => `    ${name(random)} = self.${name(random)}[${random.whole(0, 99)}]`,
    )
    return `\`\`\`python\nclass ${capital(name(random))}:\n  def ${name(random)}(self, ${name(random)}):\n${lines.join('\n')}\n    return None\n\`\`\``
  },
  (random) =>
    `\`\`\`sql\nSELECT ${name(random)}, count(*) AS ${name(random)}\nFROM ${name(random)} JOIN ${name(random)} USING (id)\nWHERE ${name(random)} > ${random.whole(1, 5000)} GROUP BY 1 ORDER BY 2 DESC;\n\`\`\``,
  (random) =>
    `\`\`\`json\n{ "${name(random)}": ${random.whole(1, 999)}, "${name(random)}": ["${name(random)}", "${name(random)}"], "${name(random)}": true }\n\`\`\``,
  (random) =>
    `\`\`\`bash\nkubectl get ${name(random)} --namespace ${name(random)} | grep -v ${name(random)}\nexport ${name(random).toUpperCase()}=${random.whole(1, 9000)}\n\`\`\``,
]

export function listing(random: Seeded): string {
  return random.pick(listings)(random)
}

export function table(random: Seeded): string {
  const columns = random.whole(2, 5)
  const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(' | ')} |`
  const rows = Array.from({ length: random.whole(3, 8) }, () =>
    row(() => subject(random, random.whole(1, 3))),
  )
  return [row(() => capital(name(random))), row(() => '---'), ...rows].join('\n')
}

export function list(random: Seeded): string {
  const ordered = random.next() < 0.4
  return Array.from({ length: random.whole(3, 7) }, (_, index) => {
    const item = `${ordered ? `${index + 1}.` : '-'} ${paragraph(random, 10)}`
    return random.next() < 0.2 ? `${item}\n${ordered ? '   ' : '  '}- ${paragraph(random, 8)}` : item
  }).join('\n')
}

export function quotation(random: Seeded): string {
  const body = `> ${paragraph(random, 24)}`
  return random.next() < 0.5 ? `> [!NOTE]\n${body}` : body
}

export function picture(random: Seeded, address: string): string {
  return `![${capital(subject(random, 3))}](${address} "${capital(subject(random, 2))}")`
}
