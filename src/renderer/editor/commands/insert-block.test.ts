import { expect, it } from 'vitest'
import { writingCommands } from './writing-commands.ts'
import { commandRows } from '../testing/command-rows.ts'
import { run } from '../testing/marked-state.ts'

const { note, diagram, image, rule: line, mathBlock } = writingCommands

const { rule, rows } = commandRows()

rule('a block goes into an empty line, apart from the text around', [
  [line, '|', '---\n|'],
  [line, 'one\n|', 'one\n\n---\n|'],
  [line, 'one\n\n|\ntwo', 'one\n\n---\n|\n\ntwo'],
  [line, 'on|e', 'one\n\n---\n|'],
  [line, '> |', '> ---\n> |'],
  [diagram, '|', '```mermaid\nflowchart LR\n  |\n```'],
  [diagram, '- |', '- ```mermaid\n  flowchart LR\n    |\n  ```'],
])

rule('a formula has its lines of signs', [
  [mathBlock, '|', '$$\n|\n$$'],
  [mathBlock, '|a + b|', '$$\n|a + b|\n$$'],
  [mathBlock, '$$\na| + b\n$$', 'a| + b'],
])

rule('a callout is put round lines', [
  [note, '|', '> [!note]\n> |'],
  [note, '|one\n\ntwo|', '> [!note]\n> |one\n>\n> two|'],
  [note, '- one\n\n  tw|o', '- one\n\n  > [!note]\n  > tw|o'],
  [note, '‸one\n\n‸two', '> [!note]\n> ‸one\n\n> [!note]\n> ‸two'],
])

rule('a picture has the selection as its text, the caret where its address goes', [
  [image, 'a |flow|', 'a ![flow](|)'],
  [image, '‸ ‸', '![](‸) ![](‸)'],
])

rule('nothing is put into code', [
  [line, '```\n|\n```', '```\n|\n```'],
  [note, '```\n|\n```', '```\n|\n```'],
  [image, '```\n|\n```', '```\n|\n```'],
])

it.each(rows)('$rule: $before', ({ command, before, after }) => {
  expect(run(command, before)).toBe(after)
})
