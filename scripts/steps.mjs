// Steps shared by the commands: each command alone is enough on a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);

/** Runs a program to its end; its output goes where ours goes. Returns the exit code. */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

export function must(program, args, options) {
  const code = run(program, args, options);
  if (code !== 0) process.exit(code);
}

/** The path of a locally installed command. */
export const bin = (name) => at('node_modules', '.bin', name);

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Installs what package-lock.json names, when it is not there yet. */
export function ensureDependencies() {
  const installed = modified(at('node_modules', '.package-lock.json'));
  if (installed > 0 && installed >= modified(at('package-lock.json'))) return;
  console.error('Installing dependencies …');
  // Quiet on stdout: `demo` promises READY alone on its line.
  must('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds `dist/` when a source is newer than it. */
export function ensureBuild() {
  const sources = [
    'src',
    'public',
    'index.html',
    'launch.html',
    'vite.config.ts',
    'package-lock.json',
    'smart-launch.json',
  ];
  const built = modified(at('dist', 'index.html'));
  if (built > 0 && built >= Math.max(...sources.map((name) => newest(at(name))))) return;
  console.error('Building the app …');
  must(process.execPath, [bin('vite'), 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
}

/** Debian packages that the browser tests drive. Installed where we are root on Debian, else named. */
export function ensureDebianPackages(packages) {
  const missing = packages.filter(
    (name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length === 0) return true;
  const root = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!root) {
    console.error(`Not installed: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}`);
    return false;
  }
  console.error(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 2] };
  return (
    run('apt-get', ['update', '-qq'], quiet) === 0 &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet) === 0
  );
}

/** Starts a long-running program and passes signals on to it; resolves with its exit code. */
export function keep(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  // npm passes a SIGTERM to its shell only: an orphan ends what it started, too.
  const parent = process.ppid;
  const orphaned = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
  orphaned.unref();
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ? 0 : (code ?? 1))));
}
