import { defineConfig } from 'oxlint'
import { layerOverrides } from './tests/architecture/lint-patterns.ts'

export default defineConfig({
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['out/**', 'resources/**', 'tests/fixtures/**'],
  rules: {
    'no-console': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/ban-ts-comment': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'import/no-cycle': 'error',
    // React's automatic runtime needs no name in scope.
    'react/react-in-jsx-scope': 'off',
    // Our fields and buttons take the focus when a dialog opens; bare elements may not.
    'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    // Style sheets are imported for their effect.
    'import/no-unassigned-import': 'off',
    // `import * as z` and default exports of older packages are read through their names.
    'import/no-named-as-default-member': 'off',
    // TypeScript's noImplicitReturns knows more.
    'typescript/consistent-return': 'off',
    // no-floating-promises says it better.
    'promise/always-return': 'off',
    // A string is spread into code points on purpose.
    'typescript/no-misused-spread': 'off',
    // Addresses and file names are checked for control characters on purpose.
    'no-control-regex': 'off',
    // Sorting a fresh array in place, copying a listener set before calling it, a small closure: all fine.
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-useless-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    ...layerOverrides(),
    {
      files: ['**/*.test.{ts,tsx}', '**/testing/**', 'tests/**'],
      rules: {
        'typescript/no-unsafe-type-assertion': 'off',
        'typescript/unbound-method': 'off',
        'typescript/require-array-sort-compare': 'off',
        'vitest/no-conditional-expect': 'off',
        'vitest/no-conditional-tests': 'off',
        'vitest/no-standalone-expect': 'off',
        'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
        'no-console': 'off',
      },
    },
    {
      // These templates are turned to text once; nothing is kept in step.
      files: ['src/core/**'],
      rules: { 'react/jsx-key': 'off' },
    },
    {
      files: ['src/cli/**', 'scripts/**', 'bin/**'],
      rules: { 'no-console': 'off' },
    },
  ],
})
