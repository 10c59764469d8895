// npm run build: static files in dist/.
import { bin, ensureDependencies, must } from './steps.mjs';

ensureDependencies();
must(process.execPath, [bin('vite'), 'build']);
