import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', 'target', 'node_modules', 'src/api/schema.d.ts', 'public', 'eslint.config.js', 'stylelint.config.js', '.size-limit.js'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  a11y.flatConfigs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['build/*.mjs', 'measure/*.mjs'] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A dialog, and the one form of a page, begin in their first field.
      'jsx-a11y/no-autofocus': 'off',
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name=/^(ml|mr|pl|pr|left|right)$/]', message: 'Use the logical property: the console is mirrored in Arabic.' },
      ],
    },
  },
  { files: ['build/*.mjs', 'measure/*.mjs'], ...ts.configs.disableTypeChecked, languageOptions: { globals: { process: 'readonly', console: 'readonly', fetch: 'readonly', setTimeout: 'readonly', URL: 'readonly', performance: 'readonly' } } },
  // What is given to a page runs there.
  { files: ['measure/*.mjs'], languageOptions: { globals: { window: 'readonly', document: 'readonly', requestIdleCallback: 'readonly', AbortController: 'readonly', TextDecoder: 'readonly' } } },
)
