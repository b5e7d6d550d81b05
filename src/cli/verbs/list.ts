import { resolve } from 'node:path'
import type { Entry, Series } from '#shared/model/series'
import { print, printJson, problemLine, tell } from '../output.ts'
import type { AddVerb } from '../add-verb.ts'

export const addList: AddVerb = (program, { storage }) => {
  program
    .command('list')
    .description('list series and articles in reading order')
    .argument('<workspace>')
    .option('--drafts', 'count drafts as if they were published')
    .option('--json', 'print the list as JSON')
    .action(async (workspace: string, options: { drafts?: boolean; json?: boolean }) => {
      const { readWorkspace } = await import('../open-workspace.ts')
      const { snapshot } = await readWorkspace(storage, resolve(workspace), {
        drafts: options.drafts === true,
      })
      if (options.json === true) return printJson({ series: snapshot.series.map(seriesJson) })
      for (const problem of snapshot.problems) if (problem.severity === 'error') tell(problemLine(problem))
      print(snapshot.series.map(seriesText).join('\n\n'))
    })
}

function seriesJson({ folder, title, count, minutes, updated, entries }: Series) {
  return { folder, title, count, minutes, updated, articles: entries.map(articleJson) }
}

function articleJson({ path, position, number, title, section, minutes, words, status, state }: Entry) {
  return { path, position, number, title, section, minutes, words, status, state }
}

function seriesText({ folder, title, count, minutes, updated, entries }: Series): string {
  const facts = [
    `${count} ${count === 1 ? 'article' : 'articles'}`,
    `~${minutes} min`,
    ...(updated === null ? [] : [`updated ${updated}`]),
  ]
  return [`${title}  (${folder})`, facts.join(' · '), ...entries.map(entryText)].join('\n')
}

function entryText({ number, title, minutes, state, path }: Entry): string {
  const note = state === 'shown' ? '' : `  [${state}]`
  const time = minutes === null ? '' : `  ${minutes} min`
  return `  ${number.padStart(2)}  ${title}${time}${note}${path === null ? '' : `  ${path}`}`
}
