import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'node_modules', '.cache', 'test-results'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...hooks.configs.recommended.rules,
      ...a11y.flatConfigs.recommended.rules,
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only connect/http talks to the network.' },
        { name: 'localStorage', message: 'Nothing of a patient is kept.' },
        { name: 'indexedDB', message: 'Nothing of a patient is kept.' },
      ],
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Text goes through React.' }],
    },
  },
  {
    files: [
      '.dependency-cruiser.cjs',
      'scripts/**',
      'sandbox/**',
      'e2e/**',
      'bench/**',
      'eval/**',
      '*.ts',
      '*.js',
    ],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { 'no-console': 'off', 'no-undef': 'off' },
  },
);
