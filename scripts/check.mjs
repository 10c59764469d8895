// npm run check: types, lint, format, walls between rooms, dead code.
import { bin, ensureDependencies, run } from './steps.mjs';

ensureDependencies();
const checks = [
  ['types: src', 'tsc', ['-p', '.']],
  ['types: sandbox', 'tsc', ['-p', 'sandbox']],
  ['types: e2e', 'tsc', ['-p', 'e2e']],
  ['types: bench', 'tsc', ['-p', 'bench']],
  ['types: eval', 'tsc', ['-p', 'eval']],
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['walls', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src', 'sandbox']],
  ['dead code', 'knip', []],
];
const failed = checks.filter(([name, command, args]) => {
  console.log(`— ${name}`);
  return run(process.execPath, [bin(command), ...args]) !== 0;
});
console.log(
  failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.map(([name]) => name).join(', ')}`,
);
process.exit(failed.length === 0 ? 0 : 1);
