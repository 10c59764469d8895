/** Who may import whom. A wall that stands in the wrong place is moved here, with the reason in the commit. */
const room = (path) => `^src/${path}`;
const only = (library, owner) => ({
  name: `only-${owner.replaceAll('/', '-')}-imports-${library.replace(/[^a-z]/g, '')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${owner}` },
  to: { path: `node_modules/${library}` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'lib-stands-alone',
      severity: 'error',
      from: { path: room('lib/') },
      to: { path: '^src/', pathNot: room('lib/') },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: room('domain/'), pathNot: '\\.test\\.' },
      to: { path: '^(src/(connect|viewer|app|testing)|node_modules)', pathNot: 'vitest|fast-check' },
    },
    {
      name: 'model-first',
      severity: 'error',
      from: { path: room('domain/model/') },
      to: { path: room('domain/(?!model/)') },
    },
    {
      name: 'connect-knows-no-pixels',
      severity: 'error',
      from: { path: room('connect/') },
      to: { path: room('(viewer|app)/') },
    },
    {
      name: 'viewer-knows-no-network',
      severity: 'error',
      from: { path: room('viewer/') },
      to: { path: room('(connect|app)/') },
    },
    {
      name: 'panels-are-strangers',
      severity: 'error',
      from: { path: '^src/app/panels/([^/]+)/' },
      to: { path: '^src/app/panels/', pathNot: '^src/app/panels/$1/' },
    },
    {
      name: 'ui-knows-no-medicine',
      severity: 'error',
      from: { path: room('app/ui/') },
      to: { path: room('(domain|connect|viewer|app/(panels|workspace))') },
    },
    {
      name: 'app-does-not-connect',
      severity: 'error',
      from: { path: room('app/'), pathNot: '\\.test\\.' },
      to: { path: room('connect/'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '(\\.test\\.tsx?$|^src/testing/)' },
      to: { path: room('testing/') },
    },
    { name: 'judge-and-suspect', severity: 'error', from: { path: '^sandbox/' }, to: { path: '^src/' } },
    {
      name: 'suspect-and-judge',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.' },
      to: { path: '^sandbox/' },
    },
    only('fhirclient', 'connect/smart'),
    only('zod', 'connect'),
    only('dompurify', 'app/panels/report/html'),
    only('pdfjs-dist', 'app/panels/report/pdf'),
    only('@cornerstonejs', 'viewer/(engine/cornerstone|decode)'),
    only('cornerstone-core', 'viewer/preview'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
