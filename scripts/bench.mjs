// npm run bench: how long from the launch to the image; docs/contract.md and bench/README.md.
import { ensureBuild, ensureDebianPackages, ensureDependencies, keep } from './steps.mjs';

ensureDependencies();
if (!ensureDebianPackages(['chromium', 'openssl'])) process.exit(1);
ensureBuild();
process.exit(await keep(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)]));
