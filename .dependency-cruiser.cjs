const FOLDERS = 'domain|contract|config|record|workflows|activities|worker|api|web|prisma|embedded|cli|intake|demo|test';

/** What a top-level folder may import of the others; its own files always, type imports count, and so do the tests beside the source. */
const only = (from, ...allowed) => ({
  name: `${from}-imports-only`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: `^(${FOLDERS})/`, pathNot: [`^${from}/`, ...allowed] },
});

/** A package that belongs to some rooms only. */
const npmOnly = (name, rooms) => ({
  name: `only-there-${name.replace(/[^a-z]+/g, '-')}`,
  severity: 'error',
  from: { path: `^(${FOLDERS})/`, pathNot: rooms },
  to: { path: `node_modules/${name}/` },
});

const DATABASE = '^prisma/(client|pool)\\.ts$';
const READS = '^prisma/reads/.+\\.ts$';
const MIGRATE = '^prisma/migrate\\.ts$';
const MESSAGES = '^workflows/[^/]+/messages\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('domain'),
    only('contract', '^domain/'),
    only('config'),
    only('intake', '^domain/'),
    only('workflows', '^domain/'),
    only('record', '^domain/', DATABASE),
    only('activities', '^domain/', '^workflows/[^/]+/(ports|messages)\\.ts$', '^record/', '^prisma/'),
    only('worker', '^domain/kinds\\.ts$', '^record/', '^activities/index\\.ts$', MESSAGES, DATABASE, '^config/'),
    only('api', '^domain/', '^contract/', '^record/', '^intake/', DATABASE, READS, '^config/'),
    only('web', '^domain/', '^contract/'),
    only('prisma', '^domain/'),
    only('embedded', '^config/', '^domain/shared/', '^record/(account|court-time)\\.ts$', DATABASE, MIGRATE),
    only('cli', '^domain/', '^contract/', '^record/', '^intake/', MESSAGES, DATABASE, READS, '^config/'),
    only('demo', '^domain/', '^contract/', '^config/', '^embedded/'),
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: { path: `^(${FOLDERS})/`, pathNot: '^test/' },
      to: { path: '^test/|\\.test\\.tsx?$' },
    },
    {
      name: 'domain-has-no-dependencies',
      severity: 'error',
      from: { path: '^domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'core'] },
    },
    {
      name: 'contract-sees-only-zod',
      severity: 'error',
      from: { path: '^contract/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'], pathNot: 'node_modules/(zod|@asteasolutions/zod-to-openapi)/' },
    },
    {
      name: 'workflows-see-only-the-workflow-sdk',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'], pathNot: 'node_modules/@temporalio/(workflow|common)/' },
    },
    {
      name: 'stories-do-not-know-each-other',
      severity: 'error',
      from: { path: '^workflows/([^/]+)/' },
      to: { path: '^workflows/', pathNot: '^workflows/($1|kit)/' },
    },
    npmOnly('@temporalio/(workflow|common|client|worker|activity|proto|testing|core-bridge)', '^(workflows|activities|worker|cli|embedded|test)/'),
    npmOnly('(express|helmet|express-rate-limit|busboy|pino-http|prom-client)', '^(api|test)/'),
    npmOnly('(react|react-dom|react-router|antd|echarts|i18next|react-i18next)', '^web/'),
    npmOnly('(pg|@prisma/[^/]+|prisma)', '^(record|activities|prisma|worker|api|cli|embedded|demo|test)/'),
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^web/features/([^/]+)/' },
      to: { path: '^web/features/', pathNot: '^web/features/$1/' },
    },
    {
      name: 'the-running-system-needs-no-dev-package',
      severity: 'error',
      from: { path: `^(domain|contract|config|record|workflows|activities|worker|api|prisma|embedded|cli|intake)/`, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    includeOnly: { path: `^(${FOLDERS})/|node_modules/|^[a-z0-9:_/-]+$` },
    exclude: { path: '(^|/)generated/|^web/dist/' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
