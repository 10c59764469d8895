// npm run eval: the semantics measured on labelled tables; docs/contract.md and eval/README.md.
import { ensureDependencies, keep } from './steps.mjs';

ensureDependencies();
process.exit(await keep(process.execPath, ['--import', 'tsx', 'eval/main.ts', ...process.argv.slice(2)]));
