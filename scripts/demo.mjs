// npm run demo: a sandbox hospital with the app in its chart. Options: docs/contract.md.
import { ensureBuild, ensureDependencies, keep } from './steps.mjs';

ensureDependencies();
const args = process.argv.slice(2);
if (!args.includes('--dev')) ensureBuild();
process.exit(await keep(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...args]));
