/** A language as it is written behind a fence, with other names under which an author may look for it. */
export interface FenceLanguage {
  readonly name: string
  readonly also: string
}

/** The languages that `docs/markdown.md` lists, and diagrams. */
export const fenceLanguages: readonly FenceLanguage[] = [
  { name: 'bash', also: 'shell, sh, zsh' },
  { name: 'c', also: '' },
  { name: 'cpp', also: 'C++' },
  { name: 'csharp', also: 'C#, cs' },
  { name: 'css', also: '' },
  { name: 'diff', also: 'patch' },
  { name: 'docker', also: 'dockerfile' },
  { name: 'go', also: 'golang' },
  { name: 'graphql', also: 'gql' },
  { name: 'hcl', also: 'terraform, tf' },
  { name: 'html', also: '' },
  { name: 'http', also: '' },
  { name: 'ini', also: 'conf' },
  { name: 'java', also: '' },
  { name: 'javascript', also: 'js, mjs' },
  { name: 'json', also: '' },
  { name: 'json5', also: 'jsonc' },
  { name: 'jsx', also: '' },
  { name: 'kotlin', also: 'kt' },
  { name: 'lua', also: '' },
  { name: 'makefile', also: 'make' },
  { name: 'markdown', also: 'md' },
  { name: 'mermaid', also: 'diagram' },
  { name: 'nginx', also: '' },
  { name: 'php', also: '' },
  { name: 'powershell', also: 'ps1' },
  { name: 'protobuf', also: 'proto' },
  { name: 'python', also: 'py' },
  { name: 'r', also: '' },
  { name: 'ruby', also: 'rb' },
  { name: 'rust', also: 'rs' },
  { name: 'scala', also: '' },
  { name: 'sql', also: '' },
  { name: 'svg', also: '' },
  { name: 'swift', also: '' },
  { name: 'toml', also: '' },
  { name: 'tsx', also: '' },
  { name: 'typescript', also: 'ts' },
  { name: 'xml', also: '' },
  { name: 'yaml', also: 'yml' },
]
