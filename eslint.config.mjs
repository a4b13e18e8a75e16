import globals from 'globals';
import tseslint from 'typescript-eslint';

const CLOCK = { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain has no clock: take nowMs or an IsoDate.' };
const CLOCK_CALL = { selector: "CallExpression[callee.name='Date']", message: 'The domain has no clock: take nowMs or an IsoDate.' };
const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' };
const ENUM = { selector: 'TSEnumDeclaration', message: 'A union says it.' };
const MODULE_MOCK = { selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock|hoisted)$/]", message: 'Only what is not ours is faked, and only through a port.' };
const FAKE_TIME = { selector: "CallExpression[callee.object.name='vi'][callee.property.name='useFakeTimers']", message: 'Time is an argument, or the court clock, or skipped by the engine.' };
const CHANCE = { selector: "CallExpression[callee.object.name='fc'][callee.property.name='assert']:not(:has(Property[key.name='seed']))", message: 'Chance in a test is seeded: give fc.assert a seed.' };
const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|misc|manager|data|info|legacy|v2)(\.|\/|$)/;

/** SQL that writes: only `record/` may hold it, and the bank's simulator for its own schema. */
const WRITES = ['Literal[value=/%s/i]', 'TemplateElement[value.raw=/%s/i]'].map((form) => ({
  selector: form.replace('%s', '(^|[\\s(])(insert\\s+into|merge\\s+into|update\\s+(only\\s+)?[\\w."]+(\\s+(as\\s+)?\\w+)?\\s+set|delete\\s+from|truncate|copy\\s+\\S+\\s+from\\s+stdin)(\\s|$)'), message: 'Only the door writes: this belongs in record/.',
}));
const FORM = [DEFAULT_EXPORT, ENUM, MODULE_MOCK, FAKE_TIME];

/** A file is one idea in kebab-case; a name that says nothing about the idea is refused. */
const fileName = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program(node) {
      const path = context.filename.slice(context.cwd.length + 1);
      const isKebab = path.split('/').every((part) => /^[a-z0-9.]+(-[a-z0-9.]+)*$/.test(part));
      if (!isKebab) context.report({ node, message: 'Files and folders are named in kebab-case.' });
      if (FORBIDDEN_NAMES.test(path)) context.report({ node, message: 'The name says nothing about what is in it.' });
    },
  }),
};

export default tseslint.config(
  { ignores: ['node_modules/', '**/generated/', 'web/dist/', '.duixian/', 'coverage/', 'test/.artifacts/', '**/*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { 'file-name': fileName } } },
    rules: {
      'house/file-name': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      eqeqeq: ['error', 'always'],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is read once, in config/.' }],
      'no-restricted-syntax': ['error', ...FORM],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it'] }] }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: 'Take nowMs.' },
        { object: 'performance', property: 'now', message: 'Take nowMs.' },
        { object: 'Math', property: 'random', message: 'No chance here.' },
        { object: 'process', property: 'env', message: 'The environment is read once, in config/.' }],
      'no-restricted-globals': ['error', 'crypto', 'fetch', 'process', 'setTimeout', 'setInterval', 'structuredClone', 'Buffer', 'localStorage', 'window', 'document'],
      'no-restricted-syntax': ['error', ...FORM, CLOCK, CLOCK_CALL],
    },
  },
  {
    // The desk measures how much of the court's time has passed since it was told it: by the engine's replayed clock.
    files: ['workflows/kit/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'No chance here.' }] },
  },
  {
    files: ['{contract,config,worker,api,web,embedded,cli,intake,demo}/**/*.{ts,tsx}', 'activities/**/*.ts', 'prisma/**/*.ts'],
    ignores: ['**/*.test.{ts,tsx}', 'activities/bank/simulator.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FORM, ...WRITES] },
  },
  { files: ['config/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.config.ts', '**/*.config.mjs', 'test/support/global-setup.ts'], rules: { 'no-restricted-syntax': ['error', ENUM] } },
  { files: ['cli/**/*.ts', 'test/bench/**/*.ts', 'test/retell/collect.ts', 'demo/**/*.ts', 'embedded/**/*.ts', 'test/run.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts', '**/*.test.ts', '**/*.test.tsx'],
    ignores: ['test/support/global-setup.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...FORM, CHANCE],
      'no-restricted-properties': ['error',
        { object: 'Math', property: 'random', message: 'Chance in a test is seeded.' },
        { object: 'process', property: 'env', message: 'The environment is read once, in config/.' }],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
);
