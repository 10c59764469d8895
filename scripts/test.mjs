// npm test: unit, sandbox and browser tests. Last line: `N passed, N failed, N skipped`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureBuild, ensureDebianPackages, ensureDependencies, root, run } from './steps.mjs';

ensureDependencies();
const browser = ensureDebianPackages(['chromium']);
ensureDebianPackages(['orthanc', 'orthanc-dicomweb', 'orthanc-gdcm', 'dcmtk', 'libopenjp2-tools']);

const out = join(root, 'test-results');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };

const read = (file) => {
  try {
    return JSON.parse(readFileSync(join(out, file), 'utf8'));
  } catch {
    return null;
  }
};

/** A runner that ends badly without a failed test (a crash, no report) counts as one failure. */
function add(code, counts) {
  for (const key of Object.keys(total)) total[key] += counts?.[key] ?? 0;
  if (code !== 0 && !counts?.failed) total.failed += 1;
}

// The sandbox serves the built app, also to the unit tests that start it as a program.
ensureBuild();
const unit = run(process.execPath, [
  bin('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/vitest.json',
]);
const vitest = read('vitest.json');
add(
  unit,
  vitest && {
    passed: vitest.numPassedTests,
    failed: vitest.numFailedTests,
    skipped: vitest.numPendingTests + vitest.numTodoTests,
  },
);

if (browser) {
  const e2e = run(process.execPath, [bin('playwright'), 'test']);
  const stats = read('playwright.json')?.stats;
  add(
    e2e,
    stats && {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    },
  );
} else {
  total.failed += 1;
  console.error('The browser tests did not run: Chromium is missing.');
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
